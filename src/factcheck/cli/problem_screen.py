"""Problems on a screen: in colour, wrapped at its width, with carets under the right letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.passages import linked
from factcheck.cli.prose import BOLD, DIM, GREEN, PLAIN, Line, Piece, cells
from factcheck.model import Location, Problem
from factcheck.write.problems import COLUMNS, problem_rows

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen

STYLES = {
    "place": BOLD, "error": "bold red", "warning": "bold yellow", "note": "bold cyan",
    "code": DIM, "gutter": DIM, "carets": "bold red", "hint": GREEN,
}  # fmt: skip
INDENT = 6
"""Where the rows of a problem below its first begin."""
GUTTER = 10
"""What the number of a line and its frame take of the screen."""


def problems_text(problems: Iterable[Problem], screen: Screen) -> str:
    """Every problem, each with its line ends.

    On a terminal they are wrapped. In a pipe each row is whole, for programs read it by its line.
    """
    return screen.text(line for problem in problems for line in _lines(problem, screen))


def _lines(problem: Problem, screen: Screen) -> Iterator[Line]:
    columns = min(COLUMNS, screen.width - GUTTER) if screen.terminal else COLUMNS
    places = iter((problem.location, *(each.location for each in problem.related)))
    for row in problem_rows(problem, columns, cells):
        parts = {part: words for words, part in row}
        pieces = [_piece(words, part, screen, places) for words, part in row if words]
        if not screen.terminal or "line" in parts:
            yield Line(pieces, whole=True)
        elif "carets" in parts:
            yield from _under(pieces, screen)
        else:
            below = row[0][1] == ""
            yield Line(pieces[below:], indent=INDENT, hanging=not below)


def _piece(words: str, part: str, screen: Screen, places: Iterator[Location]) -> Piece:
    style = STYLES.get(part, PLAIN)
    if part != "place":
        return words, style
    where = next(places)
    link = linked(words, where.path, where.line, screen)[1] if where.line else PLAIN
    return words, f"{style} {link}".rstrip()


def _under(pieces: Sequence[Piece], screen: Screen) -> Iterator[Line]:
    """The row of carets, and the hint beside it; below it, where it would not fit."""
    head, hint = pieces[:2], pieces[2:]
    column = sum(len(words) for words, _ in head) + 1
    if hint and column + len(hint[0][0].strip()) <= screen.width:
        yield Line(hint, indent=column, head=head)
        return
    yield Line(head, whole=True)
    if hint:
        yield Line(hint, indent=len(head[0][0]))
