"""XLSX, read with openpyxl: what each cell shows, in the format that it has."""

from __future__ import annotations

import warnings
from collections import Counter
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing.blocks import raised
from factcheck.read.importing.number_format import rounded, shown
from factcheck.read.importing.properties import core_properties
from factcheck.read.importing.sheets import Sheet, sheets_text, sheets_told
from factcheck.read.importing.zipped import Zipped

CELLS = 5_000_000
"""The most cells of a sheet that are read."""
FORMULA = b"<f"
"""What begins a formula in the XML of a sheet."""


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001 - every reader takes both
    """The rows of an Excel workbook, with its title, authors and date."""
    zipped = Zipped(data, "XLSX")
    zipped.vet()
    counts: Counter[str] = Counter()
    values = _load(data, values=True)
    formulas = _load(data, values=False) if _calculates(zipped) else None
    sheets = [
        _sheet(sheet, formulas[sheet.title] if formulas else None, counts)
        for sheet in values.worksheets
    ]
    about = core_properties(zipped, "docProps/core.xml")
    return about.imported(sheets_text(sheets), sheets_told(sheets, counts))


def _load(data: bytes, *, values: bool) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drawings and styles that it does not know
            return load_workbook(BytesIO(data), data_only=values, rich_text=True)
    except Exception as fault:  # it believes every file, and fails anywhere
        raise UnreadableError(
            "damaged-file", "is no XLSX file, or is damaged", "save it as XLSX again"
        ) from fault


def _calculates(zipped: Zipped) -> bool:
    """Whether any cell has a formula."""
    return any(FORMULA in zipped.part(part) for part in zipped.parts() if "worksheets/" in part)


def _sheet(sheet: Any, formulas: Any, counts: Counter[str]) -> Sheet:
    rows = _rows(sheet, counts)
    for area in sheet.merged_cells.ranges:
        _fill(rows, area)
    if formulas is not None:
        counts["formula"] += _never_calculated(sheet, formulas)
    hidden = [number for number, row in sheet.row_dimensions.items() if row.hidden]
    held = frozenset(n for n in hidden if 0 < n <= len(rows) and any(rows[n - 1]))
    counts["column"] += sum(
        max((each.max or 1) - (each.min or 1) + 1, 1)
        for each in sheet.column_dimensions.values()
        if each.hidden and (each.min or 1) <= sheet.max_column
    )
    return Sheet(sheet.title, rows, held, hidden=sheet.sheet_state != "visible")


def _rows(sheet: Any, counts: Counter[str]) -> list[list[str]]:
    """What the cells show, row by row, as far down and as far right as anything stands."""
    # Not `iter_rows`: one cell in the last corner would make seventeen thousand million.
    shows = {place: words for place, cell in sheet._cells.items() if (words := _cell(cell, counts))}
    wide = max((column for _, column in shows), default=0)
    if len({row for row, _ in shows}) * wide > CELLS:
        raise UnreadableError("too-large", "has a sheet of more than five million cells")
    rows: list[list[str]] = [[] for _ in range(max((row for row, _ in shows), default=0))]
    for row, column in sorted(shows):
        line = rows[row - 1] = rows[row - 1] or [""] * wide
        line[column - 1] = shows[row, column]
    return rows


def _cell(cell: Any, counts: Counter[str]) -> str:
    """What a cell shows."""
    value, code = cell.value, getattr(cell, "number_format", "General")
    if getattr(cell, "comment", None) is not None:
        counts["comment"] += 1
    if isinstance(value, CellRichText):
        return "".join(map(_rich, value))
    counts["rounded"] += rounded(value, code)
    return shown(value, code)


def _rich(part: str | TextBlock) -> str:
    """A part of a text, raised digits as such."""
    if not isinstance(part, TextBlock):
        return str(part)
    high = part.font is not None and part.font.vertAlign == "superscript"
    return raised(part.text) if high else str(part.text)


def _fill(rows: list[list[str]], area: Any) -> None:
    """Put what a merged area shows into each of its cells."""
    if area.min_row > len(rows):
        return
    top = rows[area.min_row - 1]
    said = top[area.min_col - 1] if area.min_col <= len(top) else ""
    for row in rows[area.min_row - 1 : area.max_row] if said else ():
        for column in range(area.min_col - 1, min(area.max_col, len(row))):
            row[column] = said


def _never_calculated(sheet: Any, formulas: Any) -> int:
    """How many cells have a formula and no value."""
    return sum(
        cell.data_type == "f" and sheet._cells[cell.row, cell.column].value is None
        for cell in formulas._cells.values()
    )
