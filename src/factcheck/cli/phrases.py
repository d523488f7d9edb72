"""The phrases that ``find`` is asked for: its words, or the lines of standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.options import typed
from factcheck.cli.streams import note
from factcheck.model import FactcheckError, refusal
from factcheck.read.files import UnreadableError, read_lines

if TYPE_CHECKING:
    from typing import BinaryIO

FROM_INPUT = ["-"]


def read_phrases(words: Sequence[str]) -> Iterator[str]:
    """The words as one phrase; for ``-`` each line of standard input, as it comes.

    Blank lines are passed over.
    Raises ``FactcheckError`` at a line that is not UTF-8 or larger than a file may be.
    """
    if list(words) != FROM_INPUT:
        yield typed(" ".join(words))
        return
    stream = getattr(sys.stdin, "buffer", None)
    if stream and sys.stdin.isatty():
        note("type phrases, one a line; Ctrl-D ends\n")
    for number, raw in enumerate(_input_lines(stream), start=1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as fault:
            column = len(raw[: fault.start].decode("utf-8", "replace")) + 1
            raise _refused("not-utf-8", "this line is not UTF-8", number, column) from fault
        if line.strip():
            yield line.rstrip("\r\n")


def _input_lines(stream: BinaryIO | None) -> Iterator[bytes]:
    try:
        yield from read_lines(stream)
    except UnreadableError as fault:
        raise _refused(fault.code, f"standard input {fault.message}", hint=fault.hint) from None


def single(phrases: Iterator[str]) -> Iterator[str]:
    """The one phrase there is. Raises ``FactcheckError`` where there are more."""
    first = next(phrases, None)
    if first is not None:
        if next(phrases, None) is not None:
            hint = "use --format jsonl for one object a phrase"
            message = "--format json prints one object, and there is more than one phrase"
            raise _refused("many-phrases", message, hint=hint)
        yield first


def no_phrase() -> FactcheckError:
    """What is wrong with an empty standard input."""
    return _refused("no-phrase", "there is no phrase to look for", hint="write one on each line")


def _refused(
    code: str, message: str, line: int = 0, column: int = 0, hint: str = ""
) -> FactcheckError:
    return refusal(code, message, "<standard input>", hint, line=line, column=column)
