"""Tables as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.write.citation_table import chosen_table
from factcheck.write.harmless import LINE_ENDS, can_be_followed, escaped, markdown_link, one_line
from factcheck.write.table import Cell, Table, cell_text, spreadsheet_text

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier


def write(dossier: Dossier, choices: Choices) -> str:
    """The citation table as a Markdown table, below its title where it is given one."""
    heading = f"# {escaped(one_line(choices.title))}\n\n" if choices.title else ""
    return heading + markdown_text(chosen_table(dossier, choices))


def markdown_text(table: Table) -> str:
    """The table as a GitHub-flavoured Markdown table.

    Signs that Markdown would take for its own are escaped, so that ``[sic]`` stays; a line end
    inside a cell becomes ``<br>``. A cell that is an address, and nothing else, is a link. Tables
    are copied into spreadsheets: what one would run gets an apostrophe in front, as in CSV.
    """
    lines = [_row(table.columns), "|" + " --- |" * len(table.columns)]
    lines += [_row(row) for row in table.rows]
    return "\n".join(lines) + "\n"


def _row(cells: tuple[Cell, ...]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(cell: Cell) -> str:
    text = cell_text(cell)
    if can_be_followed(text):
        return markdown_link(text)
    lines = [one_line(line) for line in LINE_ENDS.split(text.strip())]
    safe = map(spreadsheet_text, lines) if isinstance(cell, str) else lines
    return "<br>".join(map(escaped, safe))
