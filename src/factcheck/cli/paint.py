"""What Rich draws: the layout of an answer in colour and with links, and tables.

Everything that Rich is needed for at the moment an answer is shown goes through here, so that a
pipe never loads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING

from rich.style import Style

from factcheck.cli.prose import Line, Piece, cells, measure, rows

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
    from rich.measure import Measurement
    from rich.text import Text

    from factcheck.cli.screen import Screen

LINK = "link "

FOLDS = re.compile(r"(?<=[/\\._ -])(?=[^/\\._ -])|(?=:)")
"""Where a path may be parted, if it must."""


def open_console(screen: Screen, columns: int) -> Console:
    """A console that reads nothing of the data as markup, and draws into a text."""
    from rich.console import Console

    return Console(
        file=StringIO(),
        width=columns,
        height=100,
        markup=False,
        highlight=False,
        emoji=False,
        force_terminal=True,
        color_system="standard" if screen.colour or screen.links else None,
        no_color=False,
        legacy_windows=False,
    )


def painted(laid: Iterable[Sequence[Piece]], screen: Screen) -> str:
    """The rows in colour and with links, as far as the screen has them.

    Only Rich's styles are needed for that: its console costs a start three times as much, and a
    table of thousands of rows most of its time.
    """
    written: list[str] = []
    for row in laid:
        for words, style in _merged(row, screen):
            written.append(Style.parse(style).render(words) if style else words)
        written.append("\n")
    return "".join(written)


def _merged(row: Sequence[Piece], screen: Screen) -> Iterator[Piece]:
    """The row with its styles as the screen has them, and neighbours of one style made one."""
    kept = [(words, _style(style, screen)) for words, style in row if words]
    for style, pieces in groupby(kept, key=lambda piece: piece[1]):
        yield "".join(words for words, _ in pieces), style


def drawn(what: RenderableType, screen: Screen, columns: int) -> str:
    """What Rich makes of a renderable on a screen of so many columns."""
    console = open_console(screen, columns)
    with console.capture() as shown:
        console.print(what)
    return shown.get()


def _text(laid: Iterable[Sequence[Piece]], screen: Screen) -> Text:
    from rich.text import Text

    text = Text()
    for number, row in enumerate(laid):
        text.append("\n" if number else "")
        for words, style in row:
            text.append(words, _style(style, screen))
    return text


def _style(style: str, screen: Screen) -> str:
    """As much of the style as the screen has: colours, links, both or neither."""
    colour, link, address = style.partition(LINK)
    kept = colour if screen.colour else ""
    return f"{kept}{link}{address}" if screen.links else kept.strip()


def folded(row: Sequence[Piece], width: int) -> Iterator[list[Piece]]:
    """The row in as many as a cell needs. Only what is never wrapped is wider, such as a path.

    A path parts after a slash, a dot or a hyphen; elsewhere where it must.
    """
    if sum(measure(text) for text, _ in row) <= width:
        yield list(row)
        return
    kept: list[Piece] = []
    used = 0
    for text, style in row:
        for part in FOLDS.split(text):
            fits = measure(part) <= width
            for some, size in [(part, measure(part))] if fits else cells(part):
                if kept and used + size > width:
                    yield kept
                    kept, used = [], 0
                kept.append((some, style))
                used += size
    yield kept


class Cell:
    """Lines in a cell of a table: they wrap at its width as they do on a screen."""

    def __init__(self, lines: Sequence[Line], screen: Screen) -> None:
        self._lines = lines
        self._screen = screen

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        laid = (part for row in rows(self._lines, width) for part in folded(row, width))
        text = _text(laid, self._screen)
        text.no_wrap, text.overflow = True, "ignore"
        yield text

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        from rich.measure import Measurement

        return Measurement(self._widest(1), min(self._widest(10_000), options.max_width))

    def _widest(self, width: int) -> int:
        laid = rows(self._lines, width)
        return max((sum(measure(text) for text, _ in row) for row in laid), default=0)
