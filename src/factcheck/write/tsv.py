"""Tables as tab-separated values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model.formulas import FORMULA
from factcheck.write.citation_table import chosen_table
from factcheck.write.table import BYTE_ORDER_MARK, Cell, Table, spreadsheet_text

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier

_PARTING = re.compile("\r\n|[\t-\r\x1c-\x1e\x85\u2028\u2029]")
"""The tab, and all that Python's ``splitlines`` and other readers take for the end of a line."""

_QUOTED = re.compile(r'\s*"[\s"]*')
"""The quotation marks at the head of a cell, one or several."""


def write(dossier: Dossier, choices: Choices) -> str:
    """The citation table as TSV."""
    table = chosen_table(dossier, choices)
    return tsv_text(table, header=choices.header, excel=choices.excel)


def tsv_text(table: Table, *, header: bool = True, excel: bool = False) -> str:
    """The table as TSV, cells safe for spreadsheets.

    The format has no quoting, so a tab or a line end inside a cell becomes a space, and a cell in
    quotation marks gets an apostrophe where a formula stands in them: spreadsheets take them off.
    With ``excel`` rows end in ``\\r\\n``, behind a byte order mark.
    """
    head = [table.columns] if header else []
    start, end = (BYTE_ORDER_MARK, "\r\n") if excel else ("", "\n")
    return start + "".join("\t".join(map(flat, row)) + end for row in (*head, *table.rows))


def flat(cell: Cell) -> str:
    text = spreadsheet_text(cell)
    inner = _QUOTED.match(text)
    if isinstance(cell, str) and inner and FORMULA.match(text, inner.end()):
        text = f"'{text}"
    return _PARTING.sub(" ", text).rstrip(" ")
