"""Claims and documents as tables, where a terminal can draw them.

Rich draws the documents. Claims may be thousands, of which its table draws two a millisecond; their
columns have widths of their own, so the rows are put beside one another here.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.cli.paint import Cell, drawn, folded
from factcheck.cli.prose import BOLD, DIM, PLAIN, Line, measure, rows
from factcheck.cli.shelf import file_line
from factcheck.cli.show import STATUSES
from factcheck.model import Status
from factcheck.write.catalogue import status_counts
from factcheck.write.citation import source_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.table import Table

    from factcheck.cli.desk import Desk
    from factcheck.cli.prose import Piece
    from factcheck.cli.screen import Screen
    from factcheck.cli.shelf import Placed
    from factcheck.model import Claim

ROOMY = 110
"""Columns from which an id and a place stand beside a claim, not below it."""
MOST = 140
"""No table is wider."""
CLAIM = 40
"""The least columns of a claim's words beside its place."""
HEADS = ("status", "claim", "id and place")
STATUS, GAP = max(map(len, Status)), 2
"""The columns of a status, and between two columns."""


def claims_table(found: Sequence[Placed], screen: Screen) -> str:
    """Claims below one another: status and day of the check, words, id and places."""
    columns = min(screen.columns, MOST)
    rest = columns - STATUS - GAP
    widest = max(measure(each.claim.text) for each in found)
    where = max(sum(measure(text) for text, _ in line.pieces) for line in _wholes(found))
    if screen.columns >= ROOMY:
        where = min(where, rest - GAP - CLAIM)
        widths = [STATUS, min(widest, rest - GAP - where), where]
    else:
        widths = [STATUS, min(max(widest, where), rest)]
    heads = [[Line([(name, DIM)])] for name in HEADS[: len(widths)]]
    laid = _beside(heads, widths)
    for each in found:
        text = Line([(each.claim.text, PLAIN)])
        last = [[text], each.lines] if widths[2:] else [[text, *each.lines]]
        laid += [[], *_beside([_status(each.claim), *last], widths)]
    return screen.painted(laid)


def _wholes(found: Sequence[Placed]) -> Iterator[Line]:
    """The lines that set the width of a column: what is copied whole."""
    return (line for each in found for line in each.lines if line.whole)


def _status(claim: Claim) -> list[Line]:
    """What a curator did with the claim, and when."""
    style, _ = STATUSES[claim.status]
    checked = [Line([(claim.checked, DIM)])] if claim.checked else []
    return [Line([(claim.status.upper(), style)]), *checked]


def _beside(cells: Sequence[Sequence[Line]], widths: Sequence[int]) -> list[list[Piece]]:
    """The rows of a screen that cells beside one another take, each as wide as is said."""
    laid = [
        [part for row in rows(cell, width) for part in folded(row, width)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    told = []
    for parts in zip_longest(*laid, fillvalue=()):
        row: list[Piece] = []
        for part, width in zip(parts, widths, strict=True):
            row += part
            row.append((" " * (width + GAP - sum(measure(text) for text, _ in part)), PLAIN))
        told.append(_trimmed(row))
    return told


def _trimmed(row: list[Piece]) -> list[Piece]:
    """The row without the spaces at its end."""
    while row and row[-1][1] == PLAIN and not row[-1][0].strip():
        row.pop()
    return row


def documents_table(desk: Desk, screen: Screen) -> str:
    """The documents: id, citation and file; the day of publication; claims by status."""
    from rich.text import Text

    roomy = screen.columns >= ROOMY
    table = _table()
    table.add_column(_head("document", screen))
    if roomy:
        table.add_column(_head("published", screen), no_wrap=True)
    for name in Status if roomy else ("claims",):
        table.add_column(_head(name, screen), justify="right", no_wrap=True)
    known = status_counts(desk.ledger)
    for document in desk.ledger.documents:
        counts = known[document.id]
        source, day = source_text(document), document.published
        lines = [Line([(document.id, BOLD)])]
        lines += [Line([(source, PLAIN)])] if source != document.id else []
        if not roomy and len(day) > 4:  # the source says the year
            lines.append(Line([(f"published {day}", PLAIN)]))
        cell = Cell([*lines, file_line(document, desk, screen)], screen)
        if roomy:
            numbers = [Text(f"{counts[status]:,}" if counts[status] else "·") for status in Status]
            table.add_row(cell, Cell([Line([(day, PLAIN)])], screen), *numbers)
        else:
            told = [f"{counts[status]:,} {status}" for status in Status if counts[status]]
            table.add_row(cell, Text("\n".join(told) or "0"))
    return drawn(table, screen, min(screen.columns, MOST))


def _table() -> Table:
    """A table without lines: its columns stand apart, and its rows too."""
    from rich.table import Table

    return Table(box=None, padding=(0, GAP, 1, 0), pad_edge=False, header_style="")


def _head(name: str, screen: Screen) -> Cell:
    return Cell([Line([(name, DIM)])], screen)
