"""A row of a table, read a cell at a time: under its heading, and of what its row is."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.match.fold import Span

CELL = " | "
"""What parts the cells of a row."""


class Cell(NamedTuple):
    """A cell as a sentence: "Passengers, Lisse Bay: 2.1 million".

    ``start`` is where what stands in the cell begins in ``text``, ``span`` where it stands in the
    row.
    """

    text: str
    start: int
    span: Span


def is_row(text: str) -> bool:
    """Whether a text is a row of a table."""
    return CELL in text


def heads(heading: str, row: str) -> bool:
    """Whether a row is the heading of another: as many cells."""
    return bool(heading) and len(_parts(row)) == len(_parts(heading))


def cells(row: str, heading: str) -> tuple[Cell, ...]:
    """The cells of a row behind its first, each with its heading; none where these do not fit."""
    parts, names = _parts(row), _parts(heading)
    if len(parts) != len(names) or len(parts) < 2:
        return ()
    found = []
    at = row.index(CELL.strip(), len(parts[0])) + len(CELL.lstrip())
    for part, name in zip(parts[1:], names[1:], strict=True):
        lead = ", ".join(filter(None, (name.strip(), parts[0].strip())))
        lead = f"{lead}: " if lead else ""
        found.append(Cell(f"{lead}{part}", len(lead), Span(at, at + len(part))))
        at += len(part) + len(CELL)
    return tuple(found)


def _parts(row: str) -> list[str]:
    """The cells of a row, the empty ones at its ends too."""
    row = f" {row}" if row.startswith(CELL[1:]) else row
    return (f"{row} " if row.endswith(CELL[:-1]) else row).split(CELL)
