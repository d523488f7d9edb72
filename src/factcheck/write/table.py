"""A table: what every export format writes."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.formulas import FORMULA

Cell = str | int | None
"""Text, a whole number, or None for a number that is not known."""

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Named columns and rows of cells, every row as long as ``columns``.

    ``schema`` names the shape for formats that can say it, such as "factcheck.export/1".
    """

    schema: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()


def cell_text(cell: Cell) -> str:
    """The cell as text; empty where there is nothing."""
    return "" if cell is None else str(cell)


def spreadsheet_text(cell: Cell) -> str:
    """The cell as text that a spreadsheet shows and never runs.

    Text that begins as a ``FORMULA`` does gets an apostrophe in front (OWASP, "CSV Injection").
    Numbers stay as they are.
    """
    text = cell_text(cell)
    return f"'{text}" if isinstance(cell, str) and FORMULA.match(text) else text
