"""ODS, by LibreOffice and others: the XML in the zip file, which holds what each cell shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing.blocks import Blocks
from factcheck.read.importing.opendocument import (
    Words,
    body_of,
    looks_of,
    open_document,
    paragraphs,
    repeated,
)
from factcheck.read.importing.properties import core_properties
from factcheck.read.importing.sheets import Sheet, sheets_text, sheets_told
from factcheck.read.importing.zipped import child

WIDEST = 16_384
TALLEST = 1_048_576
"""The most columns and rows of a sheet."""
CELLS = 5_000_000
"""The most cells of a sheet that are read, those that stand for several counted so often."""
WRAPPERS = ("table:table-header-rows", "table:table-rows", "table:table-row-group")


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001 - every reader takes both
    """The rows of an OpenDocument spreadsheet, with its title, authors and date."""
    zipped = open_document(data, "ODS")
    content, body = body_of(zipped, "office:spreadsheet", "ODS")
    words = Words(looks_of(zipped.xml_or_empty("styles.xml"), content), Blocks())
    unseen = {
        str(style.get("style:name")) for style in content.iter("style:style") if _hides(style)
    }
    counts: Counter[str] = Counter()
    sheets = [
        _Sheet(words, counts).read(table, hidden=table.get("table:style-name") in unseen)
        for table in body
        if table.tag == "table:table"
    ]
    about = core_properties(zipped, "meta.xml")
    return about.imported(sheets_text(sheets), sheets_told(sheets, counts))


def _hides(style: Element) -> bool:
    """Whether a style hides the sheet that has it."""
    properties = child(style, "style:table-properties")
    return properties is not None and properties.get("table:display") == "false"


class _Sheet:
    """A sheet as it is read, a row at a time."""

    def __init__(self, words: Words, counts: Counter[str]) -> None:
        self._words = words
        self._counts = counts
        self._rows: list[list[str]] = []
        self._down: dict[int, tuple[int, str]] = {}  # column: rows that are merged below, and words
        self._cells = 0

    def read(self, table: Element, *, hidden: bool) -> Sheet:
        """The sheet that an element holds."""
        unseen: set[int] = set()
        empty = 0
        for node in _rows(table):
            times = repeated(node, "table:number-rows-repeated", TALLEST)
            row = self._row(node)
            if not any(row):
                empty += times  # at the end of a sheet there may be a million
                continue
            self._rows += [[] for _ in range(empty)]
            empty = 0
            if node.get("table:visibility") in ("collapse", "filter"):
                unseen.update(range(len(self._rows) + 1, len(self._rows) + times + 1))
            self._taken(times * len(row))
            self._rows += [row] * times
        for column in table.iter("table:table-column"):
            if column.get("table:visibility") in ("collapse", "filter"):
                wide = repeated(column, "table:number-columns-repeated", WIDEST)
                self._counts["column"] += wide if wide < WIDEST // 2 else 0
        name = table.get("table:name") or "Sheet"
        return Sheet(name, self._rows, frozenset(unseen), hidden=hidden)

    def _taken(self, cells: int) -> None:
        self._cells += cells
        if self._cells > CELLS:
            raise UnreadableError("too-large", "has a sheet of more than five million cells")

    def _row(self, node: Element) -> list[str]:
        """What the cells of a row show, merged ones filled."""
        cells: list[str] = []
        for cell in node:
            if cell.tag not in ("table:table-cell", "table:covered-table-cell"):
                continue
            times = repeated(cell, "table:number-columns-repeated", WIDEST)
            words = self._cell(cell) if cell.tag == "table:table-cell" else ""
            wide = repeated(cell, "table:number-columns-spanned", WIDEST)
            tall = repeated(cell, "table:number-rows-spanned", TALLEST)
            column = len(cells)
            if words and (wide > 1 or tall > 1):
                for covered in range(column, column + wide):
                    self._down[covered] = tall, words
            cells += [words] * times
        while cells and not cells[-1] and len(cells) - 1 not in self._down:
            cells.pop()
        for column, (rows, words) in list(self._down.items()):
            if column < len(cells):
                cells[column] = words
            if rows > 1:
                self._down[column] = rows - 1, words
            else:
                del self._down[column]
        return cells

    def _cell(self, cell: Element) -> str:
        words = "\n".join(self._words.of(each) for each in paragraphs(cell))
        self._counts["comment"] += child(cell, "office:annotation") is not None
        if cell.get("table:formula") and not words and cell.get("office:value") is None:
            self._counts["formula"] += cell.get("office:string-value") is None
        return words


def _rows(table: Element) -> Iterator[Element]:
    for node in table:
        if node.tag == "table:table-row":
            yield node
        elif node.tag in WRAPPERS:
            yield from _rows(node)
