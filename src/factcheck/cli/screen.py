"""The terminal: what it can show."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TextIO

from factcheck.cli.prose import PLAIN, Line, Piece, rows

NARROWEST, WIDEST, USUAL = 20, 100, 80
"""Columns: never wrapped below the first, never wider than is pleasant to read, and where the
width is not known."""


class Screen(NamedTuple):
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
        return self.painted(rows(lines, self.width))

    def painted(self, laid: Iterable[Sequence[Piece]]) -> str:
        """Rows as they are printed; nothing of them is wrapped."""
        if self.colour or self.links:
            from factcheck.cli.paint import painted

            return painted(laid, self)
        return "".join(f"{''.join(text for text, _ in row)}\n" for row in laid)

    def noted(self, text: str) -> str:
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
