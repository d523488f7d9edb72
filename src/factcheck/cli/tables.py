"""Claims and documents as tables, where a terminal can draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from factcheck.cli.paint import Cell, drawn
from factcheck.cli.passages import place, remark_lines
from factcheck.cli.prose import BOLD, DIM, PLAIN, Line, measure
from factcheck.cli.shelf import file_line, heading_line, not_shown
from factcheck.cli.show import STATUSES
from factcheck.model import Status
from factcheck.write.catalogue import status_counts
from factcheck.write.citation import source_text

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.cli.shelf import Here
    from factcheck.match.locate import Passage
    from factcheck.model import Citation, Claim, Document

ROOMY = 110
"""Columns from which an id and a place stand beside a claim, not below it."""
MOST = 140
"""No table is wider."""
CLAIM = 40
"""The least columns of a claim's words beside its place."""
STATUS, GAP = max(map(len, Status)), 2
"""The columns of a status, and between two columns."""


def claims_table(document: Document, here: Here, desk: Desk, screen: Screen) -> str:
    """The claims that cite a document below its name: status, words, id and place."""
    found = [
        (claim, _where(claim, citation, passage, desk, screen)) for claim, citation, passage in here
    ]
    columns = min(screen.columns, MOST)
    rest = columns - STATUS - GAP
    widest = max(measure(claim.text) for claim, _ in found)
    where = max(_columns(line) for _, lines in found for line in lines if line.whole)
    beside = screen.columns >= ROOMY
    table = _table()  # with widths of its own, so that no row has to be measured first
    table.add_column(_head("status", screen), width=STATUS, no_wrap=True)
    if beside:
        where = min(where, rest - GAP - CLAIM)
        table.add_column(_head("claim", screen), width=min(widest, rest - GAP - where))
        table.add_column(_head("id and place", screen), width=where)
    else:
        table.add_column(_head("claim", screen), width=min(max(widest, where), rest))
    for claim, lines in found:
        style, _ = STATUSES[claim.status]
        status = Cell([Line([(claim.status.upper(), style)])], screen)
        text = Line([(claim.text, PLAIN)])
        cells = [[text], lines] if beside else [[text, *lines]]
        table.add_row(status, *(Cell(each, screen) for each in cells))
    name = screen.text([heading_line(document)])
    return name + drawn(table, screen, columns)


def _where(
    claim: Claim, citation: Citation, passage: Passage | None, desk: Desk, screen: Screen
) -> list[Line]:
    """The claim's id, below it its place, and what became of that."""
    where = [place(citation.document, passage, desk, screen)]
    if passage is None:
        document = desk.ledger.document(citation.document)
        where.append((f" {not_shown(document, desk)}", PLAIN))
    remark = desk.citations.remark(claim, citation if passage else None)
    lines = [Line([(claim.id, DIM)], whole=True), Line(where, whole=True)]
    return [*lines, *remark_lines(remark, 0)]


def _columns(line: Line) -> int:
    """The columns of a line that is whole."""
    return sum(measure(text) for text, _ in line.pieces)


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
    return Table(box=None, padding=(0, GAP, 1, 0), pad_edge=False, header_style="")


def _head(name: str, screen: Screen) -> Cell:
    return Cell([Line([(name, DIM)])], screen)
