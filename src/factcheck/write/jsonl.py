"""Tables as JSON lines."""

from __future__ import annotations

from factcheck.write.json import line_text
from factcheck.write.table import Table


def jsonl_text(table: Table) -> str:
    """The table as one JSON object a row, each on a line of its own."""
    return "".join(line_text(dict(zip(table.columns, row, strict=True))) for row in table.rows)
