"""Tables, and any answer of plain values, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.write.table import Table

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier


def write(dossier: Dossier, choices: Choices) -> str:
    """The citation table as one JSON object, with the rows that were left out, and why."""
    from factcheck.write.citation_table import chosen_table

    excluded = [
        {"claim_id": row.claim.id, "document_id": row.document.id, "reason": row.broken}
        for row in dossier.excluded
    ]
    return json_text(chosen_table(dossier, choices), excluded=excluded)


def json_text(table: Table, **beside: object) -> str:
    """The table as one JSON object: schema, columns, a row object for each row, what is beside."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    head = {"schema": table.schema, "columns": list(table.columns), "rows": rows}
    return object_text({**head, **beside})


def object_text(value: dict[str, object]) -> str:
    """The value as indented JSON, letters as they are, with a line end."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def line_text(value: dict[str, object]) -> str:
    """The value as JSON on one line, with a line end."""
    import json

    return json.dumps(value, ensure_ascii=False) + "\n"
