"""Tables as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.write.table import BYTE_ORDER_MARK, Cell, Table, spreadsheet_text

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier

QUOTED = frozenset(',"\r\n')
"""A cell that holds one of these is quoted (RFC 4180, rule 6)."""


def write(dossier: Dossier, choices: Choices) -> str:
    """The citation table as CSV."""
    from factcheck.write.citation_table import chosen_table

    table = chosen_table(dossier, choices)
    return csv_text(table, header=choices.header, excel=choices.excel)


def csv_text(table: Table, *, header: bool = True, excel: bool = False) -> str:
    """The table as CSV: the quoting of RFC 4180, cells safe for spreadsheets.

    Rows end in ``\\n``, on the screen and in a file alike: every CSV reader takes it, and so do
    the line tools of a shell, which stumble over ``\\r\\n``. Python's own writer leaves a lone
    ``\\r`` unquoted where rows end so, and readers then see a new row. With ``excel`` they end in
    ``\\r\\n``, behind a byte order mark.
    """
    head = [table.columns] if header else []
    start, end = (BYTE_ORDER_MARK, "\r\n") if excel else ("", "\n")
    return start + "".join(_row(row) + end for row in (*head, *table.rows))


def _row(cells: Iterable[Cell]) -> str:
    return ",".join(map(_cell, cells))


def _cell(cell: Cell) -> str:
    text = spreadsheet_text(cell)
    return text if QUOTED.isdisjoint(text) else '"' + text.replace('"', '""') + '"'
