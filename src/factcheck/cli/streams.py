"""The standard streams: how words get out of the process. The one home of all that prints.

Every write to standard output is whole, or the process ends with one line and 2; with 141, in
silence, where the reader has gone. What standard error does not take is let go: a note that
nobody can read must not cost the answer.
"""

from __future__ import annotations

import errno
import io
import os
import re
import sys
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

from factcheck.cli.exits import BROKEN_PIPE, CANNOT
from factcheck.cli.prose import clean_lines
from factcheck.read.files import whole_letters

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen

SIGNS = "≠≈“”‘’«»–—…·"
PLAIN_SIGNS: dict[str, str | int | None] = {
    "≠": "!=", "≈": "~", "“": '"', "”": '"', "‘": "'", "’": "'", "«": "<<", "»": ">>",
    "–": "-", "—": "--", "…": "...", "·": "-", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
}  # fmt: skip

UNSEEN = (
    r"(?:[\x00-\x09\x0b\x0c\x0e-\x20\x7f-\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    r"\u3000\ufeff]|\x1b\[[0-9;]*m)*"
)
COMMAND = re.compile(rf"(?<![^\n\r]){UNSEEN}:(?=:)|#(?=#\w*\[)")
"""What a log of continuous integration would obey: ``::`` at the head of a line, white space and
colours aside (GitHub), and ``##[``, ``##vso[`` or ``##teamcity[`` anywhere in it (Azure, GitHub's
older form, TeamCity)."""


class _Whole(io.RawIOBase):
    """What lies below a standard stream, made to take every write whole.

    A raw file takes what it can and says how much; unbuffered Python forgets the rest.
    """

    def __init__(self, stream: TextIO, below: Any, *, answers: bool) -> None:
        super().__init__()
        self.stream = stream  # kept, for it closes its file when it goes
        self.below = below
        self.answers = answers

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return int(self.below.fileno())

    def isatty(self) -> bool:
        return bool(self.below.isatty())

    def write(self, data: Any) -> int:
        rest = memoryview(data).cast("B")
        size = len(rest)
        try:
            while rest:
                count = self.below.write(rest)
                if count is None:  # a pipe that does not wait has no room just now
                    _wait(self.fileno())
                    continue
                rest = rest[count:]
        except OSError as fault:
            if self.answers:
                _lost(fault)
            _silence(self.fileno())
        return size


def prepare_streams() -> None:
    """Make the standard streams fit for any letter and for every write.

    What they cannot encode is escaped. To a standard output that was closed before the process
    began nothing can be written, which is told; a closed standard error swallows all.
    """
    if sys.stdout is None:
        nowhere = os.open(os.devnull, os.O_RDONLY)  # a write to it fails, as to a closed one
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(nowhere, "r+")), "utf-8")
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 (lives on)
    sys.stdout = _whole(sys.stdout, answers=True)
    sys.stderr = _whole(sys.stderr, answers=False)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _whole(stream: TextIO, *, answers: bool) -> TextIO:
    """The stream over a file that takes every write whole; one of another kind as it is."""
    buffer = getattr(stream, "buffer", None)
    below = getattr(buffer, "raw", buffer)
    # Of the interpreter's own streams alone: another may be a test's, or a host program's.
    if type(stream) is not io.TextIOWrapper or isinstance(below, _Whole | io.BytesIO):
        return stream
    stream.flush()
    whole = io.BufferedWriter(_Whole(stream, below, answers=answers))
    return io.TextIOWrapper(
        whole, stream.encoding, "backslashreplace", line_buffering=stream.line_buffering
    )


def say(text: str, *, commands: bool = False) -> None:
    """Print the words of an answer, at once. A reader who has gone ends the process quietly.

    ``commands`` is whether the text is made of commands for a log of continuous integration;
    elsewhere nothing is left that such a log would take for one.
    """
    shown = text if _can_show(sys.stdout, SIGNS) else _plain(text)
    _write(sys.stdout, shown if commands else without_commands(shown))


def say_data(text: str, screen: Screen) -> None:
    """Print a machine-readable answer as it is; made harmless where a terminal shows it."""
    shown = whole_letters(clean_lines(text) if screen.terminal else text)
    if text.startswith("{") and not _can_show(sys.stdout, shown):
        shown = "".join(map(_json_escaped, shown))
    _write(sys.stdout, shown)


def say_bytes(content: bytes) -> None:
    """Print an answer that is not text, such as a workbook, to a pipe or a file."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # a host program gathers words
        sys.stdout.write(content.decode("utf-8", "replace"))
        return
    sys.stdout.flush()
    buffer.write(content)
    buffer.flush()


def note(text: str) -> None:
    """Print a note or a problem on standard error, as far as that can be written."""
    shown = text if _can_show(sys.stderr, SIGNS) else _plain(text)
    _write(sys.stderr, without_commands(shown))


def input_handle() -> tuple[int, ...]:
    """The handle of standard input; none where there is no file below it."""
    try:
        return (sys.stdin.fileno(),)
    except (AttributeError, OSError, ValueError):
        return ()


def close_streams() -> int:
    """Flush what is left. 0, or the exit code where standard output did not take it."""
    try:
        sys.stdout.flush()
    except SystemExit as end:  # it has been told
        return int(end.code or 0)
    return 0


def without_commands(text: str) -> str:
    """The text with nothing in it that a log of continuous integration would obey."""
    return COMMAND.sub(lambda found: f"{found[0]} ", text) if _may_command(text) else text


def _may_command(text: str) -> bool:
    return "::" in text or "##" in text


def _write(stream: TextIO, text: str) -> None:
    stream.write(text)
    stream.flush()


def _wait(handle: int) -> None:
    """Wait until there is room to write."""
    from select import select

    select([], [handle], [])


def _lost(fault: OSError) -> NoReturn:
    """End the process: the reader has gone, the disk is full, the terminal or stream closed."""
    _silence(sys.stdout.fileno())
    if isinstance(fault, BrokenPipeError):
        raise SystemExit(BROKEN_PIPE) from None
    why = "it is closed" if fault.errno == errno.EBADF else fault.strerror
    note(f"factcheck: error: cannot write to standard output: {why}\n")
    raise SystemExit(CANNOT) from None


def _silence(handle: int) -> None:
    """Lead a stream nowhere, so that the interpreter's last flush does not fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, handle)
    os.close(nowhere)


def _can_show(stream: TextIO, text: str) -> bool:
    encoding = stream.encoding or "utf-8"
    if encoding.lower().replace("-", "") == "utf8":
        return True
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _plain(text: str) -> str:
    return text.translate(str.maketrans(PLAIN_SIGNS))


def _json_escaped(letter: str) -> str:
    if letter.isascii():
        return letter
    units = letter.encode("utf-16-be", "surrogatepass")
    pairs = (units[at : at + 2] for at in range(0, len(units), 2))
    return "".join(f"\\u{pair.hex()}" for pair in pairs)
