"""Lists of accepted findings: a file of JSON, read and written as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from factcheck.model import FactcheckError, refusal
from factcheck.read.files import UnreadableError, decode, read_bytes

SCHEMA = "factcheck.baseline/1"
FIELDS = ("code", "claim", "figure", "sentence")


def read_baseline(path: str) -> frozenset[tuple[str, ...]]:
    """The accepted findings of a file, each as its ``FIELDS``.

    Raises ``FactcheckError`` where the file cannot be read or is no such list.
    """
    try:
        told: Any = json.loads(decode(read_bytes(Path(path))))
    except UnreadableError as error:
        hint = "--update-baseline writes one" if error.code == "missing-file" else error.hint
        raise refusal(error.code, f"the baseline {error.message}", path, hint) from None
    except ValueError:
        raise _strange(path) from None
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise _strange(path)
    rows: Any = told.get("findings")
    if not isinstance(rows, list) or not all(map(_is_row, rows)):
        raise _strange(path)
    return frozenset(tuple(row[name] for name in FIELDS) for row in rows)


def baseline_text(findings: Iterable[Sequence[str]]) -> str:
    """The file that holds the findings, each once, sorted: a change is a line of a diff."""
    rows = [dict(zip(FIELDS, each, strict=True)) for each in sorted(set(map(tuple, findings)))]
    lines = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in rows)
    listed = f"[\n{lines}\n  ]" if rows else "[]"
    return f'{{\n  "schema": "{SCHEMA}",\n  "findings": {listed}\n}}\n'


def _is_row(row: Any) -> bool:
    return isinstance(row, dict) and all(isinstance(row.get(name), str) for name in FIELDS)


def _strange(path: str) -> FactcheckError:
    message = "this is no list of accepted findings"
    return refusal("bad-baseline", message, path, "--update-baseline writes one anew")
