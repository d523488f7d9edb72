"""Tables as JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.write.citation_table import chosen_table
from factcheck.write.json import line_text
from factcheck.write.table import Table

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier


def write(dossier: Dossier, choices: Choices) -> str:
    """The citation table as JSON lines."""
    return jsonl_text(chosen_table(dossier, choices))


def jsonl_text(table: Table) -> str:
    """The table as one JSON object a row, each on a line of its own."""
    return "".join(line_text(dict(zip(table.columns, row, strict=True))) for row in table.rows)
