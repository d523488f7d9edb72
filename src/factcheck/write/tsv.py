"""Tables as tab-separated values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.write.export import chosen_table
from factcheck.write.table import BYTE_ORDER_MARK, Cell, Table, spreadsheet_text

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier


def write(dossier: Dossier, choices: Choices) -> str:
    """The citation table as TSV."""
    table = chosen_table(dossier, choices)
    return tsv_text(table, header=choices.header, excel=choices.excel)


def tsv_text(table: Table, *, header: bool = True, excel: bool = False) -> str:
    """The table as TSV, cells safe for spreadsheets.

    The format has no quoting, so a tab or a line end inside a cell becomes a space.
    With ``excel`` rows end in ``\\r\\n``, behind a byte order mark.
    """
    head = [table.columns] if header else []
    start, end = (BYTE_ORDER_MARK, "\r\n") if excel else ("", "\n")
    return start + "".join("\t".join(map(_flat, row)) + end for row in (*head, *table.rows))


def _flat(cell: Cell) -> str:
    text = spreadsheet_text(cell).replace("\t", " ")
    return " ".join(text.splitlines())
