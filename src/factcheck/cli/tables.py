"""Claims and documents as tables, where a terminal can draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from factcheck.cli.paint import Cell, drawn
from factcheck.cli.passages import place
from factcheck.cli.prose import BOLD, DIM, PLAIN, Line
from factcheck.cli.shelf import NOT_FOUND, file_line, heading_line
from factcheck.cli.show import STATUSES
from factcheck.model import Status
from factcheck.write.catalogue import status_counts
from factcheck.write.citation import source_text

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.cli.shelf import Here
    from factcheck.model import Document

ROOMY = 110
"""Columns from which an id and a place stand beside a claim, not below it."""
MOST = 140
"""No table is wider."""
CLAIM = 40
"""The least columns of a claim's words beside its place."""


def claims_table(document: Document, here: Here, desk: Desk, screen: Screen) -> str:
    """The claims that cite a document below its name: status, words, id and place."""
    roomy = screen.columns >= ROOMY
    table = _table()
    table.add_column(_head("status", screen), min_width=max(map(len, Status)), no_wrap=True)
    table.add_column(_head("claim", screen), min_width=CLAIM if roomy else None)
    if roomy:
        table.add_column(_head("id and place", screen))
    for claim, citation, passage in here:
        style, _ = STATUSES[claim.status]
        where = [place(citation.document, passage, desk, screen)]
        if passage is None:
            where.append((f" {NOT_FOUND}", PLAIN))
        words = Line([(claim.text, PLAIN)])
        found = [Line([(claim.id, DIM)], whole=True), Line(where, whole=True)]
        status = Cell([Line([(claim.status.upper(), style)])], screen)
        cells = [[words], found] if roomy else [[words, *found]]
        table.add_row(status, *(Cell(each, screen) for each in cells))
    name = screen.text([heading_line(document)])
    return name + drawn(table, screen, min(screen.columns, MOST))


def documents_table(desk: Desk, screen: Screen) -> str:
    """The documents: id, citation and file; the day of publication; claims by status."""
    roomy = screen.columns >= ROOMY
    table = _table()
    table.add_column(_head("document", screen))
    if roomy:
        table.add_column(_head("published", screen), no_wrap=True)
    for name in Status if roomy else ("claims",):
        table.add_column(_head(name, screen), justify="right", no_wrap=True)
    for document in desk.ledger.documents:
        counts = status_counts(desk.ledger, document)
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
    return Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, header_style="")


def _head(name: str, screen: Screen) -> Cell:
    return Cell([Line([(name, DIM)])], screen)
