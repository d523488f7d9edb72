"""Tables, and any answer of plain values, as JSON."""

from __future__ import annotations

from factcheck.write.table import Table


def json_text(table: Table) -> str:
    """The table as one JSON object: schema, columns, and a row object for each row."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return object_text({"schema": table.schema, "columns": list(table.columns), "rows": rows})


def object_text(value: dict[str, object]) -> str:
    """The value as indented JSON, letters as they are, with a line end."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def line_text(value: dict[str, object]) -> str:
    """The value as JSON on one line, with a line end."""
    import json

    return json.dumps(value, ensure_ascii=False) + "\n"
