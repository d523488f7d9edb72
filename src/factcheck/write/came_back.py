"""What the cells of an export may hold when the file comes back from a spreadsheet unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.write.citation_table import export_table
from factcheck.write.table import cell_text, spreadsheet_text

if TYPE_CHECKING:
    from factcheck.write.dossier import Row

FIELDS = {"claim_id": "id", "claim": "text", "document_id": "document"}
"""Columns that are called another thing than the field they show."""


def cells(row: Row, kind: str) -> dict[str, tuple[str, ...]]:
    """For each field of a row what the ledger stands for, and what a file of that kind shows.

    ``kind`` is "csv", "tsv" or "xlsx"; of any other the cells are the texts themselves. Fields
    that no export has, such as tags, are there too, for sheets that were kept elsewhere.
    """
    table = export_table([row])
    values = dict(zip(table.columns, map(cell_text, table.rows[0]), strict=True))
    document = row.document
    values |= {
        "aliases": "; ".join(row.claim.aliases),
        "tags": "; ".join(row.claim.tags),
        "file": document.file,
        "type": document.type,
        "note": document.note,
    }
    return {FIELDS.get(name, name): _shown(text, kind) for name, text in values.items()}


def _shown(text: str, kind: str) -> tuple[str, ...]:
    """The text, and what a cell of that kind of file holds for it where that is another."""
    if kind == "tsv":
        from factcheck.write.tsv import flat

        return tuple(dict.fromkeys((text, flat(text))))
    if kind == "xlsx":
        from factcheck.write.xlsx import PICTURES, shortened

        short = shortened(text)
        return tuple(dict.fromkeys((text, short, short.translate(PICTURES))))
    return tuple(dict.fromkeys((text, spreadsheet_text(text))))
