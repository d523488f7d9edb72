"""The citation table as a workbook: it opens in Excel and in LibreOffice Calc."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, Any, Final
from unicodedata import east_asian_width

from factcheck.model import FactcheckError, refusal
from factcheck.write.citation_table import STANDS, chosen_table
from factcheck.write.links import uri
from factcheck.write.table import Cell, Table, cell_text
from factcheck.write.xlsx_style import BROKEN, BROKEN_ROW, DOUBTED, EVERY, FORMATS, SHADES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from factcheck.write.dossier import Choices, Dossier, Row

MADE: Final = datetime(2000, 1, 1)
"""When every workbook says it was made, so that equal tables give equal bytes."""

# Microsoft, "Excel specifications and limits"; XlsxWriter, "worksheet.write_url()".
# Lengths are in UTF-16 code units, as Excel counts.
CELL_LIMIT: Final = 32_767
ADDRESS_LIMIT: Final = 2_079
LINK_LIMIT: Final = 65_530
ROW_LIMIT: Final = 1_048_576
TITLE_LIMIT: Final = 120
"""The most characters of a title above a printed sheet: a page's line, and less than the 255 that
Excel takes."""

EXCLUDED: Final = ("claim_id", "claim", "document_id", "quote", "reason")
"""The columns of the second sheet."""

LINKS: Final = frozenset(("url", "link", "archive"))
SENTENCES: Final = frozenset(("claim", "quote", "title", "finding", "standing", "reason"))
LISTS: Final = {"evidence": "list", "supports": "side", "qualifies": "side", "contradicts": "side"}
"""Columns that list sources: all of them, or those of one side."""

ARROW: Final = 4
"""Characters of width that a header cell needs for the arrow of its filter."""
WIDEST: Final = {"sentence": 56, "list": 112, "side": 80, "link": 36, "name": 22}
"""How wide a column may grow, in characters; what is longer is wrapped. A line of some 56 reads
well; 36 show an address as far as it tells pages apart; names are seldom longer than 22. What lists
sources is the longest of a row and sets its height: on paper a wider list takes fewer sheets."""
PAGE: Final = 300
"""How many characters beside each other can still be read on a page: some 150 fit across A4 at
their full size, 11 points, and half of that is the smallest print that people read."""
LINE: Final = 15.0
TALLEST: Final = 408.75
"""The height of a line and of the tallest row that Excel shows, in points."""
RAGGED: Final = 1.15
"""How much room a text takes for each character of it, since words are not broken: a word that
does not fit leaves the end of its line empty, about 8 of 56 characters."""

# What XML cannot carry as it is, and a workbook writes as _xHHHH_ (ECMA-376, 22.9.2.19).
CONTROLS: Final = r"\x00-\x08\x0b-\x1f\ufffe\uffff"
RISKY: Final = re.compile(rf"(?<=_)(?=x[0-9a-fA-F]{{4}}[_{CONTROLS}])|(?<=\A<)(?=r>)")
"""Where a text is parted so that neither half looks like an escape or like XlsxWriter's markup."""
PICTURES: Final = {code: 0x2400 + code for code in range(32) if code not in (9, 10)} | {
    0xFFFE: 0xFFFD,
    0xFFFF: 0xFFFD,
}
"""Control characters and their visible stand-ins, code point to code point."""


def write(dossier: Dossier, choices: Choices) -> bytes:
    """The dossier as an .xlsx file: the sheet "Citations", and "Excluded" where rows were left out.

    Every text is a string cell and comes back as it was: none is read as a formula, a number or
    a date. (LibreOffice alone reads a carriage return as a line end.) ``line`` and ``column`` are
    numbers. Addresses in ``url``, ``link`` and ``archive`` are links where they are http or https
    and Excel allows them, and are shown as they are written. The first row always holds the names
    of the columns.

    A text that a cell cannot hold (32,767 UTF-16 code units) is cut, and its end says so.
    Raises ``ImportError`` where XlsxWriter is not installed, and ``FactcheckError`` where a sheet
    does not hold the rows.
    """
    from xlsxwriter import Workbook

    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties(
            {"title": choices.title or f"Citations: {dossier.name}", "created": MADE}
        )
        sheet = _add_sheet(book, "Citations", chosen_table(dossier, choices))
        if choices.title:
            sheet.set_header(f"&L&B{choices.title.replace('&', '&&')[:TITLE_LIMIT]}")
        if dossier.excluded:
            _add_sheet(book, "Excluded", _excluded(dossier.excluded)).set_tab_color("#9B1C1C")
    return file.getvalue()


def _excluded(rows: Sequence[Row]) -> Table:
    return Table(
        schema="factcheck.excluded/1",
        columns=EXCLUDED,
        rows=tuple(
            (row.claim.id, row.claim.text, row.document.id, row.quote, row.broken) for row in rows
        ),
    )


def _add_sheet(book: Workbook, name: str, table: Table) -> Worksheet:
    """A new sheet that holds the table, set up for the screen and for paper."""
    if len(table.rows) >= ROW_LIMIT:
        raise _too_many(len(table.rows))
    sheet = book.add_worksheet(name)
    _write_cells(book, sheet, table)
    widths = _widths(table)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    # Excel would find the heights by itself; LibreOffice would let the rows overlap.
    for at, cells in enumerate(table.rows, start=1):
        sheet.set_row(at, _height(cells, widths))
    if table.rows:
        _shade_table(book, sheet, table)
    last = len(table.rows), len(table.columns) - 1
    # A wide first column that stays would leave no room for the others.
    narrow = _kind(table.columns[0]) == "name"
    sheet.freeze_panes(1, int(narrow))
    sheet.autofilter(0, 0, *last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{_cell(*last)}"})
    _set_up_print(sheet, sum(widths), repeat=narrow)
    return sheet


def _too_many(rows: int) -> FactcheckError:
    return refusal(
        "cannot-export",
        f"a sheet holds {ROW_LIMIT - 1:,} rows, and there are {rows:,}",
        "factcheck export",
        "write csv, or fewer rows with --status or --document",
    )


def _set_up_print(sheet: Worksheet, width: int, *, repeat: bool) -> None:
    """Landscape, one page wide; a table too wide to be read so takes more, with its first column.

    ``width`` is that of all columns, in characters.
    """
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)  # inches
    pages = ceil(width / PAGE)
    sheet.fit_to_pages(pages, 0)
    sheet.repeat_rows(0)
    if pages > 1 and repeat:
        sheet.repeat_columns(0)
    sheet.set_footer("&L&A&RPage &P of &N")


def _write_cells(book: Workbook, sheet: Worksheet, table: Table) -> None:
    formats = {kind: book.add_format({**EVERY, **look}) for kind, look in FORMATS.items()}
    links = 0
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, column, formats["header"])
    for row, cells in enumerate(table.rows, start=1):
        for at, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
            kind, text = _kind(column), cell_text(cell)
            if isinstance(cell, int):
                sheet.write_number(row, at, cell, formats["number"])
                continue
            address = _address(text) if kind == "link" and links < LINK_LIMIT else ""
            if address:
                links += 1
                sheet.write_url(row, at, address, formats["link"])
            elif kind == "link":
                kind = "sentence"
            _write_text(sheet, row, at, text, formats[kind])


def _write_text(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """Write the text as a string, whatever it looks like.

    XlsxWriter escapes what looks like an escape, but not where two share an underscore, and it
    takes ``<r>…</r>`` for markup of its own. Such a text is written in several runs, which a
    reader joins. In runs it escapes control characters twice, so their pictures stand there.
    """
    runs = RISKY.split(shortened(text))
    if not text:
        sheet.write_blank(row, column, None, look)
    elif len(runs) == 1:
        sheet.write_string(row, column, runs[0], look)
    else:
        parts = [part for run in runs for part in (look, run.translate(PICTURES))]
        sheet.write_rich_string(row, column, *parts, look)


def shortened(text: str) -> str:
    """The text, or as much of it as a cell holds and a word on what is missing."""
    if _units(text) <= CELL_LIMIT:
        return text
    marker = f" … [CUT: the text has {len(text):,} characters, a cell holds {CELL_LIMIT:,} at most]"
    kept = text.encode("utf-16-le")[: 2 * (CELL_LIMIT - len(marker))]
    return kept.decode("utf-16-le", errors="ignore") + marker


def _address(text: str) -> str:
    """What the text leads to where it is an address that Excel takes for a link; else nothing."""
    address = uri(text)
    return address if len(address) <= ADDRESS_LIMIT else ""


def _units(text: str) -> int:
    """The text's length in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def _kind(column: str) -> str:
    """What a column holds: a sentence, a list, a link, or a name, which is anything short."""
    if column in LISTS:
        return LISTS[column]
    if column in SENTENCES:
        return "sentence"
    return "link" if column in LINKS else "name"


def _widths(table: Table) -> list[int]:
    """The width of each column in characters: as its longest line, within its kind's bounds."""
    widths = []
    for at, column in enumerate(table.columns):
        lines = (line for row in table.rows for line in cell_text(row[at]).splitlines())
        longest = max(map(_space, lines), default=0) + 2
        widths.append(max(len(column) + ARROW, min(longest, WIDEST[_kind(column)])))
    return widths


def _height(cells: tuple[Cell, ...], widths: list[int]) -> float:
    """The height of a row in points: of its tallest cell, as far as Excel lets a row grow."""
    lines = max(_lines(cell_text(cell), width) for cell, width in zip(cells, widths, strict=True))
    return min(lines * LINE, TALLEST)


def _lines(text: str, width: int) -> int:
    """About how many lines the text takes in a column that wide, rather one too many."""
    spaces = map(_space, text.splitlines() or [""])
    return sum(1 if space < width else ceil(RAGGED * space / width) for space in spaces)


def _space(line: str) -> int:
    """The width of the line in characters; a wide one, such as a Chinese letter, counts as two."""
    wide = 0 if line.isascii() else sum(east_asian_width(letter) in "WF" for letter in line)
    return len(line) + wide


def _shade_table(book: Workbook, sheet: Worksheet, table: Table) -> None:
    """Colour statuses, broken citations and their rows, and what stands with a reservation.

    A colour follows its word when edited.
    """
    rows = len(table.rows)
    if "status" in table.columns:
        at = table.columns.index("status")
        for status, look in SHADES.items():
            _shade(book, sheet, (1, at, rows, at), f'{_cell(1, at)}="{status}"', look)
    if "standing" in table.columns:
        at = table.columns.index("standing")
        broken = f'LEFT(${_cell(1, at)},6)="BROKEN"'
        _shade(book, sheet, (1, at, rows, at), broken, BROKEN)
        _shade(book, sheet, (1, 0, rows, len(table.columns) - 1), broken, BROKEN_ROW)
        doubted = f'AND({_cell(1, at)}<>"{STANDS}",LEFT({_cell(1, at)},6)<>"BROKEN")'
        _shade(book, sheet, (1, at, rows, at), doubted, DOUBTED)


def _shade(
    book: Workbook,
    sheet: Worksheet,
    area: tuple[int, int, int, int],
    formula: str,
    look: dict[str, Any],
) -> None:
    """Give the cells of the area that look where the formula, written for the first one, holds."""
    rule = {"type": "formula", "criteria": f"={formula}", "format": book.add_format(look)}
    sheet.conditional_format(*area, rule)


def _cell(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))
