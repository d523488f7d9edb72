"""Spreadsheets as text: each row a line with its headings, behind a line that says which it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.read.importing.blocks import one_line
from factcheck.read.importing.grid import numbered_lines

UNNAMED = re.compile(r"(?:sheet|tabelle|feuill?e?|hoja|foglio|blad|ark) ?\d*", re.IGNORECASE)
"""The names that programs give to sheets which nobody has named."""


class Sheet(NamedTuple):
    """One sheet: its name, and what the cells of its rows show, merged ones filled.

    ``hidden_rows`` are numbers from 1. ``named`` says that somebody gave it its name.
    """

    name: str
    rows: Sequence[Sequence[str]]
    hidden_rows: frozenset[int] = frozenset()
    hidden: bool = False
    named: bool = True


def sheets_text(sheets: Sequence[Sheet]) -> str:
    """The text of a workbook. ``[Prisons!14]`` stands before the line of row 14 of that sheet.

    A sheet that has a name of its own begins with it. What is hidden says so at the line's end.
    """
    return "\n".join(filter(None, map(_sheet_text, sheets)))


def _sheet_text(sheet: Sheet) -> str:
    rows = [[one_line(cell) for cell in row] for row in sheet.rows]
    lines = [(number + 1, line) for number, line in numbered_lines(rows) if line]
    if not lines:
        return ""
    name = mark_name(sheet.name)
    if sheet.named and not UNNAMED.fullmatch(name):
        lines.insert(0, (lines[0][0], name))
    parts = []
    for number, line in lines:
        hidden = "sheet" if sheet.hidden else "row" if number in sheet.hidden_rows else ""
        parts.append(f"[{name}!{number}]\n{line}{f' · hidden {hidden}' if hidden else ''}\n")
    return "".join(parts)


def mark_name(name: str) -> str:
    """A sheet's name as it stands in the marks of its rows: on one line, without brackets."""
    return one_line(re.sub(r"[\[\]!\x00-\x1f]", " ", name))[:60] or "Sheet"


def sheets_told(sheets: Iterable[Sheet], counts: Counter[str]) -> tuple[str, ...]:
    """What has to be said of a workbook: what is hidden, and what ``counts`` counted."""
    told = []
    for sheet in sheets:
        if sheet.hidden:
            told.append(f'sheet "{sheet.name}" is hidden; its rows were kept, and say so')
        if sheet.hidden_rows:
            number = len(sheet.hidden_rows)
            kept = "row was kept, and says so" if number == 1 else "rows were kept, and say so"
            told.append(f'sheet "{sheet.name}": {number} hidden {kept}')
    for what, (one, several) in COUNTED.items():
        if number := counts[what]:
            told.append((one if number == 1 else several).format(number))
    return tuple(told)


COUNTED = {
    "column": ("1 hidden column was kept", "{} hidden columns were kept"),
    "formula": (
        "1 formula was never calculated and shows nothing: open the file and save it",
        "{} formulas were never calculated and show nothing: open the file and save it",
    ),
    "rounded": (
        "1 cell shows fewer digits than it holds; what it shows was read",
        "{} cells show fewer digits than they hold; what they show was read",
    ),
    "comment": ("1 comment was left out", "{} comments were left out"),
}
"""What is told of cells: of one, and of several."""
