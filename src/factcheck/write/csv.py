"""Tables as CSV."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.write.table import Cell, Table, spreadsheet_text

QUOTED = frozenset(',"\r\n')
"""A cell that holds one of these is quoted (RFC 4180, rule 6)."""


def csv_text(table: Table, *, header: bool = True) -> str:
    """The table as CSV: the quoting of RFC 4180, cells safe for spreadsheets.

    Rows end in ``\\n``, on the screen and in a file alike: every CSV reader takes it, and so do
    the line tools of a shell, which stumble over ``\\r\\n``. Python's own writer leaves a lone
    ``\\r`` unquoted where rows end so, and readers then see a new row.
    """
    head = [_row(table.columns)] if header else []
    return "".join([*head, *map(_row, table.rows)])


def _row(cells: Iterable[Cell]) -> str:
    return ",".join(map(_cell, cells)) + "\n"


def _cell(cell: Cell) -> str:
    text = spreadsheet_text(cell)
    return text if QUOTED.isdisjoint(text) else '"' + text.replace('"', '""') + '"'
