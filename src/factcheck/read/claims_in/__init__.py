"""Claims that people keep elsewhere: spreadsheets, published reviews, our own exports come back.

A reader is one module with a function from the bytes of a file and its name to the sheets in it,
and one line in ``READERS``; a module is imported when it is needed. What it gives is rows of
cells; `mapping` says which column is which field, `entries` what each row says, `adding` and
`updating` what a ledger becomes by it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from factcheck.model import FactcheckError, refusal
from factcheck.read.claims_in.mapping import FAR, Mapping, asked, guess
from factcheck.read.claims_in.rows import Grid, Row, Sheet
from factcheck.read.extras import libraries_of
from factcheck.read.files import UnreadableError, read_bytes


class Reader(NamedTuple):
    """Where a kind of file is read, and the extra of the package that it needs, if it does."""

    module: str
    function: str = "read"
    extra: str = ""


_TABLE = Reader("separated")
_PAGE = Reader("objects", "read_page")
_OBJECTS = Reader("objects")
READERS = {
    ".csv": _TABLE,
    ".tsv": _TABLE,
    ".tab": _TABLE,
    ".txt": _TABLE,
    ".xlsx": Reader("workbook", extra="office"),
    ".xlsm": Reader("workbook", extra="office"),
    ".json": _OBJECTS,
    ".jsonld": _OBJECTS,
    ".jsonl": _OBJECTS,
    ".ndjson": _OBJECTS,
    ".html": _PAGE,
    ".htm": _PAGE,
}
"""What reads a file, by the suffix of its name in lower case."""


def read_sheet(path: str, columns: str = "") -> tuple[Sheet, Mapping]:
    """The claims of a file, and which column says what.

    ``columns`` is what ``--map`` says; without it the mapping is guessed. Of a workbook it is the
    first sheet whose heading is understood. Raises ``FactcheckError`` where there is none.
    """
    try:
        grids = _grids(path)
    except UnreadableError as error:
        raise FactcheckError(error.problem(path)) from None
    grids = tuple(grid for grid in grids if grid.rows)
    if not grids:
        raise refusal("empty-file", "the file holds no rows", path, "it may be the wrong sheet")
    return _understood(path, grids, columns)


def _grids(path: str) -> tuple[Grid, ...]:
    suffix = Path(path).suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        raise UnreadableError(
            "unknown-format",
            f'is a "{suffix}" file, which claims are not read from',
            f"save it as one of {', '.join(READERS)}",
        )
    data = read_bytes(Path(path))
    if not data.strip():
        raise UnreadableError("empty-file", "is empty")
    read: Callable[[bytes, str], tuple[Grid, ...]]
    with libraries_of(reader.extra):
        read = getattr(import_module(f"{__name__}.{reader.module}"), reader.function)
        return read(data, path)


def _understood(path: str, grids: Sequence[Grid], columns: str) -> tuple[Sheet, Mapping]:
    """The first sheet, and the first of its rows for a heading, that the mapping fits."""
    first: FactcheckError | None = None
    for grid in grids:
        for at in range(min(FAR, len(grid.rows))):
            sheet = _headed(path, grid, at, grids)
            try:
                mapping = asked(columns, sheet) if columns else guess(sheet.columns, sheet.rows)
            except FactcheckError as error:
                first = first or error
                continue
            if mapping.has("text") or (mapping.has("id") and (columns or mapping.own)):
                if not sheet.rows:
                    raise refusal("empty-file", "the file holds a heading, and no rows", path)
                return sheet, mapping
    if first:
        raise first
    names = ", ".join(f'"{each}"' for each in _headed(path, grids[0], 0, grids).columns if each)
    raise refusal(
        "no-text-column",
        f"no column of {names} is known to hold the claim's text",
        path,
        'say which does: --map "COLUMN=text,COLUMN=document"',
    )


def _headed(path: str, grid: Grid, at: int, grids: Sequence[Grid]) -> Sheet:
    """A sheet whose heading is that row of the grid."""
    heading: Row = grid.rows[at]
    others = [each.name for each in grids if each is not grid]
    told = grid.told
    if others:
        named = ", ".join(f'"{name}"' for name in others)
        told = (*told, f'of its sheets "{grid.name}" was read, and not {named}')
    columns = [" ".join(each.text.split()) for each in heading.cells]
    while columns and not columns[-1]:
        columns.pop()
    return Sheet(
        path=path,
        kind=grid.kind,
        columns=tuple(columns),
        rows=grid.rows[at + 1 :],
        name=grid.name if others else "",
        unit=grid.unit,
        told=told,
    )
