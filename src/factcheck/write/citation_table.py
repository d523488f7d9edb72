"""The citation table: one row for each claim and each of its citations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model import Bearing
from factcheck.model.locator import NOWHERE
from factcheck.write.citation import evidence_line, evidence_words
from factcheck.write.table import Cell, Table

if TYPE_CHECKING:
    from factcheck.model import Claim
    from factcheck.write.dossier import Choices, Dossier, Row

COLUMNS = (
    "claim_id", "claim", "status", "quote", "document_id", "author", "title", "publisher",
    "published", "url", "place", "line", "column", "archive", "accessed", "checker", "checked",
    "finding", "evidence", "supports", "qualifies", "contradicts", "link", "archive_is", "standing",
)  # fmt: skip
"""The table's columns, in their order."""
PLACES = ("page", "time", "sheet", "row")
"""The columns that a table has behind ``column`` where any of its documents keeps such places."""
STANDS = "stands"
"""What ``standing`` says of a citation that its document bears out."""


def chosen_table(dossier: Dossier, choices: Choices) -> Table:
    """The citation table of a dossier, with the columns that were chosen.

    Where a broken row was kept, ``standing`` is always among them.
    """
    columns = choices.columns
    if columns and "standing" not in columns and any(row.broken for row in dossier.rows):
        columns = (*columns, "standing")
    return export_table(dossier.rows, columns)


def export_table(rows: Sequence[Row], columns: Sequence[str] = ()) -> Table:
    """The citation table of the rows, with these columns in this order; none for all of them.

    ``quote`` is the document's own words where they were found, else the ledger's quote.
    ``evidence`` holds every source after its bearing, parted by "; "; ``supports``, ``qualifies``
    and ``contradicts`` hold them by side. ``archive_is`` says whether the archive's address was
    recorded in the ledger or constructed. ``standing`` is "stands", a reservation, or "BROKEN" and
    why.
    Raises ``KeyError`` for a name that is not one of ``COLUMNS`` or ``PLACES``.
    """
    names = tuple(columns) or columns_of(rows)
    return Table(
        schema="factcheck.export/1",
        columns=names,
        rows=tuple(tuple(map(_cells(row).__getitem__, names)) for row in rows),
    )


def columns_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """The columns of a table of these rows: all, with those of the places that they have."""
    places = [row.passage.locator.values for row in rows if row.passage]
    known = [name for name in PLACES if any(name in each for each in places)]
    at = COLUMNS.index("column") + 1
    return (*COLUMNS[:at], *known, *COLUMNS[at:])


def standing_text(row: Row) -> str:
    """``stands``; why only with a reservation; or ``BROKEN`` and why."""
    return row.reservation or STANDS


def _cells(row: Row) -> dict[str, Cell]:
    claim, document, passage = row.claim, row.document, row.passage
    locator = passage.locator if passage else NOWHERE
    return {
        "claim_id": claim.id,
        "claim": claim.text,
        "status": str(claim.status),
        "quote": row.quote,
        "document_id": document.id,
        "author": "; ".join(document.author),
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "url": document.url,
        "place": row.citation.place,
        "line": passage.line if passage else None,
        "column": passage.column if passage else None,
        "page": locator.page,
        "time": locator.time,
        "sheet": locator.sheet,
        "row": locator.row,
        "archive": row.archive,
        "accessed": document.accessed,
        "checker": claim.checker,
        "checked": claim.checked,
        "finding": claim.finding,
        "evidence": "; ".join(evidence_line(each) for each in claim.evidence),
        "supports": _side(claim, Bearing.SUPPORTS),
        "qualifies": _side(claim, Bearing.QUALIFIES),
        "contradicts": _side(claim, Bearing.CONTRADICTS),
        "link": row.link,
        "archive_is": ("constructed" if row.constructed else "recorded") if row.archive else "",
        "standing": standing_text(row),
    }


def _side(claim: Claim, bearing: Bearing) -> str:
    return "; ".join(evidence_words(each) for each in claim.evidence if each.bearing is bearing)
