"""The standard streams: how words get out of the process. The one home of all that prints."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn, TextIO

from factcheck.cli.prose import clean_lines

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen

SIGNS = "≠≈“”‘’«»–—…·"
PLAIN_SIGNS: dict[str, str | int | None] = {
    "≠": "!=", "≈": "~", "“": '"', "”": '"', "‘": "'", "’": "'", "«": "<<", "»": ">>",
    "–": "-", "—": "--", "…": "...", "·": "-", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
}  # fmt: skip


def prepare_streams() -> None:
    """Make the standard streams fit for any letter: what they cannot encode is escaped."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 (lives on)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 (lives on)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Print the words of an answer, at once. A reader who has gone ends the process quietly."""
    _write(sys.stdout, text if _can_show(sys.stdout, SIGNS) else _plain(text))


def say_data(text: str, screen: Screen) -> None:
    """Print a machine-readable answer as it is; made harmless where a terminal shows it."""
    shown = clean_lines(text) if screen.terminal else text
    if text.startswith("{") and not _can_show(sys.stdout, shown):
        shown = "".join(map(_json_escaped, shown))
    _write(sys.stdout, shown)


def say_bytes(content: bytes) -> None:
    """Print an answer that is not text, such as a workbook, to a pipe or a file."""
    stream = getattr(sys.stdout, "buffer", None)
    try:
        if stream is not None:
            stream.write(content)
            stream.flush()
    except OSError as fault:
        _lost(sys.stdout, fault)


def note(text: str) -> None:
    """Print a note or a problem on standard error."""
    _write(sys.stderr, text if _can_show(sys.stderr, SIGNS) else _plain(text))


def close_streams() -> int:
    """Flush what is left. 0, or 141 where the reader of standard output has gone."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _silence(sys.stdout)
        return 141
    return 0


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except OSError as fault:
        _lost(stream, fault)


def _lost(stream: TextIO, fault: OSError) -> NoReturn:
    """End the process: the stream's reader has gone, the disk is full, the terminal closed."""
    _silence(stream)
    if isinstance(fault, BrokenPipeError):
        raise SystemExit(141) from None  # 128 + SIGPIPE, as a shell reports it
    if stream is not sys.stderr:
        note(f"factcheck: error: cannot write to standard output: {fault.strerror}\n")
    raise SystemExit(2) from None


def _silence(stream: TextIO) -> None:
    """Lead the stream nowhere, so that the interpreter's last flush does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


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
