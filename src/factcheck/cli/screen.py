"""The terminal: what it can show."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.cli.prose import PLAIN, Piece, wrap

NARROWEST, WIDEST, USUAL = 40, 100, 80
"""Columns: never wrapped below the first, never wider than is pleasant to read, and where the
width is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What the reader's end can show: ``width`` columns, colour or not, a terminal or a pipe."""

    width: int
    colour: bool
    terminal: bool

    def line(self, pieces: Iterable[Piece]) -> str:
        """The pieces as one line, in colour where the screen has it."""
        if not self.colour:
            return "".join(text for text, _ in pieces)
        out: list[str] = []
        current = PLAIN
        for text, style in pieces:
            if style != current:
                out.append("\x1b[0m" if current else "")
                out.append(f"\x1b[{style}m" if style else "")
                current = style
            out.append(text)
        return "".join([*out, "\x1b[0m" if current else ""])

    def fill(self, pieces: Iterable[Piece], indent: int = 0, first: str = "") -> str:
        """The pieces wrapped behind ``indent`` spaces; ``first`` stands in the first line's."""
        lines = wrap(pieces, max(self.width - indent, NARROWEST // 2))
        heads = [first.ljust(indent), *[" " * indent] * len(lines)]
        rows = [f"{head}{self.line(line)}" for head, line in zip(heads, lines, strict=False)]
        return "\n".join(rows or [first]) + "\n"

    def hang(self, pieces: Iterable[Piece]) -> str:
        """The pieces wrapped, every line but the first indented by two."""
        return self.fill(pieces, indent=2)[2:]


def open_screen(color: str, environ: Mapping[str, str]) -> Screen:
    """The screen that standard output leads to.

    ``color`` is auto, always or never. With auto, ``NO_COLOR`` turns colour off, then
    ``FORCE_COLOR`` turns it on, then ``TERM=dumb`` turns it off; else a terminal has it.
    The width is ``COLUMNS``, else the terminal's, else 80.
    """
    terminal = sys.stdout.isatty()
    if color != "auto":
        colour = color == "always"
    elif environ.get("NO_COLOR"):
        colour = False
    elif environ.get("FORCE_COLOR", "0") not in ("", "0"):
        colour = True
    else:
        colour = terminal and environ.get("TERM") != "dumb"
    return Screen(width=_width(environ, terminal), colour=colour, terminal=terminal)


def _width(environ: Mapping[str, str], terminal: bool) -> int:
    asked = environ.get("COLUMNS", "")
    columns = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0
    if not columns and terminal:
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            columns = 0
    return min(max(columns or USUAL, NARROWEST), WIDEST)
