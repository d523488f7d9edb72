"""Tables, and any answer of plain values, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.write.table import Table

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier


def write(dossier: Dossier, choices: Choices) -> str:
    """The citation table as one JSON object, with the rows that were left out, and why."""
    from factcheck.write.export import chosen_table

    excluded = [
        {"claim_id": row.claim.id, "document_id": row.document.id, "reason": row.broken}
        for row in dossier.excluded
    ]
    return object_text({**_object(chosen_table(dossier, choices)), "excluded": excluded})


def json_text(table: Table) -> str:
    """The table as one JSON object: schema, columns, and a row object for each row."""
    return object_text(_object(table))


def object_text(value: dict[str, object]) -> str:
    """The value as indented JSON, letters as they are, with a line end."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def line_text(value: dict[str, object]) -> str:
    """The value as JSON on one line, with a line end."""
    import json

    return json.dumps(value, ensure_ascii=False) + "\n"


def _object(table: Table) -> dict[str, object]:
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return {"schema": table.schema, "columns": list(table.columns), "rows": rows}
