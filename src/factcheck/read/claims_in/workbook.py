"""Workbooks (.xlsx) of Excel, LibreOffice, Google Sheets and Airtable: what each cell holds.

The home of openpyxl, for claims. A number is told from its look: a cell that shows 46.3% holds
0.463, and neither may pass for the other.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from factcheck.read.claims_in.rows import NOTHING, Cell, Grid, Kind, Row, cell
from factcheck.read.files import LIMIT, UnreadableError

if TYPE_CHECKING:
    from openpyxl import Workbook

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How Microsoft's older container begins: an .xls, or a workbook with a password."""
LOCKED = "EncryptedPackage".encode("utf-16-le")
SAVE = "save it as CSV or XLSX"
LARGEST = 1e15
"""From here on a sheet keeps no longer every digit of a whole number."""


def read(data: bytes, _name: str) -> tuple[Grid, ...]:
    """The sheets that are shown, in their order, the rows that hold anything.

    Raises ``UnreadableError`` where it is no workbook, locked, damaged or empty, and
    ``ModuleNotFoundError`` where openpyxl is not installed.
    """
    import openpyxl

    _refuse_others(data)
    try:
        written = openpyxl.load_workbook(io.BytesIO(data))
        counted = written
        if any(each.data_type == "f" for sheet in written.worksheets for each in _cells(sheet)):
            counted = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except Exception as error:  # openpyxl raises whatever a damaged part makes it raise
        raise _damaged(error) from None
    grids = tuple(_grids(written, counted))
    if not any(grid.rows for grid in grids):
        raise UnreadableError("empty-file", "holds no cell that says anything")
    return grids


def _refuse_others(data: bytes) -> None:
    if data.startswith(COMPOUND):
        if LOCKED in data:
            raise UnreadableError(
                "locked-file", "is locked with a password", "save a copy without one"
            )
        raise UnreadableError("old-workbook", "is a workbook of the older kind (.xls)", SAVE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            names = {each.filename: each.file_size for each in parts.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise _damaged(error) from None
    if "xl/workbook.xml" not in {each.lower() for each in names}:
        raise UnreadableError("no-workbook", "is no .xlsx workbook", SAVE)
    if sum(names.values()) > LIMIT:
        raise UnreadableError("too-large", "is larger than 256 MiB when it is unpacked", "split it")


def _damaged(error: Exception) -> UnreadableError:
    why = str(error).splitlines()[0][:100] if str(error) else type(error).__name__
    return UnreadableError(
        "damaged-file",
        f"is a damaged workbook: {why}",
        "open it in the program that wrote it, and save it anew",
    )


def _grids(written: Workbook, counted: Workbook) -> Iterator[Grid]:
    for sheet in written.worksheets:
        if sheet.sheet_state != "visible":
            continue
        values = counted[sheet.title]
        rows = []
        for number, cells in enumerate(sheet.iter_rows(), start=1):
            said = tuple(_said(each, values) for each in cells)
            if any(each.text or each.kind is not Kind.TEXT for each in said):
                rows.append(Row(number=number, cells=said))
        yield Grid(kind="xlsx", rows=tuple(rows), name=sheet.title)


def _cells(sheet: Any) -> Iterator[Any]:
    return (each for row in sheet.iter_rows() for each in row)


def _said(each: Any, values: Any) -> Cell:
    """What one cell says; of a formula, what came of it."""
    value, kind = each.value, each.data_type
    if kind == "f":
        value = values.cell(each.row, each.column).value
        if value is None:
            return Cell(str(each.value), Kind.UNCOUNTED)
    if value is None:
        return NOTHING
    if kind == "e" or (isinstance(value, str) and kind == "f" and value.startswith("#")):
        return Cell(str(value), Kind.ERROR)
    if isinstance(value, datetime):
        value = value.date() if value.time() == time() else value
        return Cell(value.isoformat()[:10], Kind.DATE)
    if isinstance(value, date):
        return Cell(value.isoformat(), Kind.DATE)
    if isinstance(value, bool):
        return Cell(str(value).upper())
    if isinstance(value, int | float):
        return _number(value, str(each.number_format or "General"))
    link = each.hyperlink.target if each.hyperlink else None
    # openpyxl leaves the escape of a carriage return (ECMA-376, 22.9.2.19).
    return cell(str(value).replace("_x000D_\n", "\n"), link or "")


def _number(value: float, look: str) -> Cell:
    """A number as it would be typed; ``FORMATTED`` where its sheet shows it in another way."""
    whole = float(value).is_integer()
    text = str(int(value)) if whole and abs(value) < LARGEST else repr(value)
    plain = look in ("General", "@", "0") or (look == "0.00" and not whole)
    return Cell(text, Kind.NUMBER if plain and abs(value) < LARGEST else Kind.FORMATTED)
