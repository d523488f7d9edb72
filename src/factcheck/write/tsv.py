"""Tables as tab-separated values."""

from __future__ import annotations

from factcheck.write.table import Cell, Table, spreadsheet_text


def tsv_text(table: Table) -> str:
    """The table as TSV, cells safe for spreadsheets.

    The format has no quoting, so a tab or a line end inside a cell becomes a space.
    """
    lines = ["\t".join(table.columns)]
    lines += ["\t".join(_flat(cell) for cell in row) for row in table.rows]
    return "\n".join(lines) + "\n"


def _flat(cell: Cell) -> str:
    text = spreadsheet_text(cell).replace("\t", " ")
    return " ".join(text.splitlines())
