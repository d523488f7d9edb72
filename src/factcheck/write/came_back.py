"""What the cells of an export may hold when the file comes back from a spreadsheet unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.write.citation_table import export_table
from factcheck.write.table import cell_text, spreadsheet_text
from factcheck.write.tsv import flat
from factcheck.write.xlsx import PICTURES, shortened

if TYPE_CHECKING:
    from factcheck.write.dossier import Row

FIELDS = {"claim_id": "id", "claim": "text", "document_id": "document"}
"""Columns that are called another thing than the field they show."""


def cells(row: Row, kind: str) -> dict[str, tuple[str, ...]]:
    """For each field of a row the text that the ledger stands for, and what files show for it.

    ``kind`` is the file's: "csv", "tsv" or "xlsx". It may have been saved as another meanwhile, so
    every format's way counts: a guarded sign, a tsv without line ends, a workbook's cut. Fields
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
    """The text, and what the cells of each format hold for it where that is another."""
    short = shortened(text)
    forms = [text, spreadsheet_text(text), flat(text), short, short.translate(PICTURES)]
    forms.append(short.replace("\r", "_x000D_"))
    if kind == "tsv" and text.startswith('"') and text.endswith('"'):
        # Our tsv has no quoting, and nothing in a cell tells its marks from those of quoting.
        forms.append(flat(text)[1:-1].replace('""', '"'))
    return tuple(dict.fromkeys(forms))
