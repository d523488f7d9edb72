"""The terminal: what it can show, and how words get there. The one home of the streams."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NoReturn, TextIO

from factcheck.cli.prose import PLAIN, Line, clean_lines, rows

NARROWEST, WIDEST, USUAL = 20, 100, 80
"""Columns: never wrapped below the first, never wider than is pleasant to read, and where the
width is not known."""

SIGNS = "≠≈“”‘’«»–—…·"
PLAIN_SIGNS: dict[str, str | int | None] = {
    "≠": "!=", "≈": "~", "“": '"', "”": '"', "‘": "'", "’": "'", "«": "<<", "»": ">>",
    "–": "-", "—": "--", "…": "...", "·": "-", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What the reader's end can show.

    It is ``columns`` wide, with colour or without. A ``terminal`` shows what is printed to a
    person; ``tables`` are drawn where it can do more than print letters, and places and addresses
    are ``links`` there.
    """

    columns: int
    colour: bool = False
    terminal: bool = False
    tables: bool = False
    links: bool = False

    @property
    def width(self) -> int:
        """The columns that words are wrapped at."""
        return min(self.columns, WIDEST)

    def text(self, lines: Iterable[Line]) -> str:
        """The lines as they are printed."""
        laid = rows(lines, self.width)
        if self.colour or self.links:
            from factcheck.cli.paint import painted

            return painted(laid, self)
        return "".join(f"{''.join(text for text, _ in row)}\n" for row in laid)

    def remark(self, text: str) -> str:
        """A sentence beside the answer, on a row of its own; only a terminal has it wrapped."""
        return self.text([Line([(text, PLAIN)], indent=2, hanging=True, whole=not self.terminal)])


def open_screen(color: str, environ: Mapping[str, str], stream: TextIO | None = None) -> Screen:
    """The screen that a stream leads to; standard output, where none is named.

    ``color`` is auto, always or never. With auto, ``NO_COLOR`` turns colour off, then
    ``FORCE_COLOR`` turns it on, then ``TERM=dumb`` turns it off; else a terminal has it.
    A terminal that is not dumb has links, but with never, which prints no escape code at all.
    The width is ``COLUMNS``, else the terminal's, else 80.
    """
    stream = sys.stdout if stream is None else stream
    terminal = stream.isatty()
    able = terminal and environ.get("TERM") != "dumb"
    if color != "auto":
        colour = color == "always"
    elif environ.get("NO_COLOR"):
        colour = False
    elif environ.get("FORCE_COLOR", "0") not in ("", "0"):
        colour = True
    else:
        colour = able
    return Screen(
        columns=_columns(environ, stream if terminal else None),
        colour=colour,
        terminal=terminal,
        tables=able,
        links=able and color != "never",
    )


def _columns(environ: Mapping[str, str], terminal: TextIO | None) -> int:
    asked = environ.get("COLUMNS", "")
    columns = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0
    if not columns and terminal:
        try:
            columns = os.get_terminal_size(terminal.fileno()).columns
        except (OSError, ValueError):
            columns = 0
    return max(columns or USUAL, NARROWEST)


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
