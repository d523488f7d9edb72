"""Nouns as JSON has them, and back: what is kept of a ledger, and quickly read again."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from factcheck.model import Bearing, Citation, Claim, Document, Evidence, Mark, Status

if TYPE_CHECKING:
    from factcheck.model.desk import DeskSettings

NO_TEXT = frozenset(
    ("mark", "marks", "author", "status", "bearing", "citations", "evidence", "aliases", "tags")
)
"""The fields that hold something other than a text."""


def json_of(rows: object) -> str:
    return json.dumps(rows, separators=(",", ":"))


def read_json(content: bytes) -> Any:
    return json.loads(content, parse_float=_refused, parse_constant=_refused)


def _refused(value: str) -> None:
    raise ValueError(value)  # no noun holds such a number


def row_of(noun: Document | Claim | Citation | Evidence | DeskSettings) -> dict[str, Any]:
    """What a noun holds beyond its defaults, as JSON can say it."""
    found: dict[str, Any] = {}
    for field in type(noun).__dataclass_fields__.values():
        value = getattr(noun, field.name)
        if field.name in ("citations", "evidence"):
            found[field.name] = [row_of(each) for each in value]
        elif value != field.default or field.name == "mark":
            found[field.name] = value
    return found


def _mend(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its marks, after a look at its shape. Raises ``TypeError``.

    Numbers are added up and texts joined for that look alone: nothing else is so quick.
    """
    row["mark"] = _mark(row["mark"])
    if "marks" in row:
        row["marks"] = tuple([(key, _mark(mark)) for key, mark in row["marks"]])
        "".join([key for key, _ in row["marks"]])
    "".join([value for key, value in row.items() if key not in NO_TEXT])
    return row


def _mark(numbers: list[int]) -> Mark:
    sum(numbers)
    return Mark(*numbers)


def _texts(values: list[str]) -> tuple[str, ...]:
    if values.__class__ is not list:
        raise TypeError(values)
    "".join(values)
    return tuple(values)


def desk_of(row: dict[str, Any]) -> DeskSettings:
    from factcheck.model.desk import DeskSettings

    return DeskSettings(**_mend(row))


def document_of(row: dict[str, Any]) -> Document:
    if "author" in row:
        row["author"] = _texts(row["author"])
    return Document(**_mend(row))


def evidence_of(row: dict[str, Any]) -> Evidence:
    if row.get("bearing"):
        row["bearing"] = Bearing(row["bearing"])
    return Evidence(**_mend(row))


def claim_of(row: dict[str, Any], documents: Collection[str]) -> Claim:
    row["citations"] = tuple([Citation(**_mend(each)) for each in row["citations"]])
    if not row["citations"] or any(each.document not in documents for each in row["citations"]):
        raise ValueError(row["citations"])
    if "evidence" in row:
        row["evidence"] = tuple([evidence_of(each) for each in row["evidence"]])
    for key in ("aliases", "tags"):
        if key in row:
            row[key] = _texts(row[key])
    if "status" in row:
        row["status"] = Status(row["status"])
    return Claim(**_mend(row))
