"""The rows of a scan: what is told of a sentence of an archive that repeats a claim."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from factcheck.model import Status
from factcheck.write.csv import csv_text
from factcheck.write.json import line_text
from factcheck.write.table import Table

COLUMNS = (
    "claim", "verdict", "status", "score", "path", "record", "date", "line", "start", "end",
    "sentence", "figures",
)  # fmt: skip
Row = dict[str, object]


class Said(StrEnum):
    """How a sentence repeats a claim."""

    RIGHTLY = "rightly"
    WRONGLY = "wrongly"
    DISPUTED = "disputed"  # as the claim has it, and a curator disputes that


def how_said(row: Row) -> Said:
    """How a row's sentence repeats its claim: another figure or thing is wrong, whatever its
    status."""
    if row["verdict"] in ("different-figure", "different-subject"):
        return Said.WRONGLY
    return Said.DISPUTED if row["status"] == Status.DISPUTED else Said.RIGHTLY


def told_row(path: str, line: int, before: int, found: Mapping[str, object], status: str) -> Row:
    """A row as it is told: its text begins on that line of that file, behind so many code points.

    What does not apply, a record's name or a date, is left out.
    """
    beside = {name: found[name] for name in ("record", "date") if found[name]}
    return {
        "claim": found["claim"],
        "verdict": found["verdict"],
        "status": status,
        "score": found["score"],
        "path": path,
        **beside,
        "line": line + _number(found["line"]),
        "start": before + _number(found["start"]),
        "end": before + _number(found["end"]),
        "sentence": found["sentence"],
        "figures": [
            {
                name: value
                for name, value in zip(("here", "claim", "relation"), each, strict=True)
                if value
            }
            for each in _listed(found["figures"])
        ],
    }


def _number(value: object) -> int:
    return int(str(value))


def _listed(value: object) -> list[list[str]]:
    return value if isinstance(value, list) else []


def row_line(row: Row) -> str:
    """The row as JSON on a line."""
    return line_text(row)


def row_cells(row: Row) -> tuple[str | int | float, ...]:
    """The row's values in the order of ``COLUMNS``; its figures as one text."""
    return tuple(_cell(name, row.get(name, "")) for name in COLUMNS)


def _cell(name: str, value: object) -> str | int | float:
    if name == "figures":
        figures = value if isinstance(value, list) else []
        return "; ".join(
            f"{each.get('here', '')} | {each.get('claim', '')} | {each['relation']}"
            for each in figures
        )
    return value if isinstance(value, int | float) else str(value)


def csv_head() -> str:
    """The line of column names."""
    return csv_text(Table(schema="factcheck.scan/1", columns=COLUMNS, rows=()))


def csv_line(row: Row) -> str:
    """The row as CSV."""
    cells = tuple(map(_whole, row_cells(row)))
    table = Table(schema="factcheck.scan/1", columns=COLUMNS, rows=(cells,))
    return csv_text(table, header=False)


def _whole(cell: str | int | float) -> str | int:
    """A cell of a spreadsheet; a score is told as it is written."""
    return str(cell) if isinstance(cell, float) else cell
