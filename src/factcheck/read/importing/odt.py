"""ODT, by LibreOffice and others: the XML in the zip file.

Changes that are tracked are read as accepted: what was deleted stands apart from the text.
Comments, what is hidden and what is struck out are left out. A note stands below what refers to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factcheck.model.imported import Imported
from factcheck.read.importing.blocks import Blocks, told
from factcheck.read.importing.opendocument import (
    Words,
    body_of,
    looks_of,
    open_document,
    paragraphs,
    repeated,
)
from factcheck.read.importing.properties import core_properties
from factcheck.read.importing.zipped import Zipped

BULLET = "•"
WIDEST = 64
"""The most columns that one cell of a table may stand for."""
WRAPPERS = ("table:table-header-rows", "table:table-rows", "table:table-row-group")


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001 - every reader takes both
    """The text of an OpenDocument text, with its title, authors and date."""
    zipped = open_document(data, "ODT")
    content, body = body_of(zipped, "office:text", "ODT")
    text = _Text(zipped, content)
    text.changes(body)
    text.blocks_of(body)
    about = core_properties(zipped, "meta.xml")
    return about.imported(text.blocks.text(), told(text.blocks))


class _Text:
    """A document as it is read, an element at a time."""

    def __init__(self, zipped: Zipped, content: Element) -> None:
        self.blocks = Blocks()
        styles = zipped.xml_or_empty("styles.xml")
        self._words = Words(looks_of(styles, content), self.blocks)
        self._last: dict[tuple[str, int], int] = {}
        self._numbered = {  # by a list's style and level, the number of its first item
            (str(style.get("style:name")), str(level.get("text:level"))): repeated(
                level, "text:start-value", 9999
            )
            for root in (styles, content)
            for style in root.iter("text:list-style")
            for level in style.iter("text:list-level-style-number")
            if level.get("style:num-format")
        }

    def changes(self, body: Element) -> None:
        """Remember how many changes are tracked."""
        for tracked in body.iter("text:tracked-changes"):
            self.blocks.count("change", len(tracked))

    def blocks_of(self, parent: Element) -> None:
        """Read the paragraphs, lists and tables of an element, in order."""
        for node in parent:
            if node.tag in ("text:p", "text:h"):
                self.blocks.paragraph(self._words.of(node))
            elif node.tag == "text:list":
                self._list(node, "", 1)
            elif node.tag == "table:table":
                self.blocks.table(*self._table(node))
            elif node.tag == "text:section" and node.get("text:display") == "none":
                self.blocks.count("hidden")
            elif node.tag not in ("text:tracked-changes", "office:annotation"):
                self.blocks_of(node)

    def _list(self, node: Element, style: str, level: int) -> None:
        """The items of a list, each a paragraph behind its marker."""
        style = node.get("text:style-name") or style
        first = self._numbered.get((style, str(level)))
        goes_on = node.get("text:continue-numbering") == "true" or node.get("text:continue-list")
        number = self._last.get((style, level), 0) if goes_on else (first or 1) - 1
        for item in node:
            header = item.tag == "text:list-header"
            number = (
                repeated(item, "text:start-value", 9999)
                if (item.get("text:start-value"))
                else number + (not header)
            )
            self._last[style, level] = number
            marker = "" if header else f"{number}." if first is not None else BULLET
            for child in item:
                if child.tag == "text:list":
                    self._list(child, style, level + 1)
                elif child.tag in ("text:p", "text:h"):
                    self.blocks.paragraph(self._words.of(child), marker)
                    marker = ""

    def _table(self, table: Element) -> tuple[list[list[str]], int | None]:
        """The rows of a table, and how many of them are headings, where that is said."""
        rows: list[list[str]] = []
        headings = 0
        for row, heads in _rows(table):
            rows.append(self._cells(row, rows[-1] if rows else []))
            headings += heads
        return rows, headings or None

    def _cells(self, row: Element, above: list[str]) -> list[str]:
        """The cells of a row; one that another covers shows what that one does."""
        cells: list[str] = []
        wide = 0
        for cell in row:
            if cell.tag not in ("table:table-cell", "table:covered-table-cell"):
                continue
            times = repeated(cell, "table:number-columns-repeated", WIDEST)
            if cell.tag == "table:table-cell":
                shown = "\n".join(self._words.of(each) for each in paragraphs(cell))
                wide = repeated(cell, "table:number-columns-spanned", WIDEST)
                cells += [shown] * times
                wide -= 1
                continue
            for _ in range(times):
                before = cells[-1] if cells else ""
                over = above[len(cells)] if len(cells) < len(above) else ""
                cells.append(before if wide > 0 else over)
                wide -= 1
        return cells


def _rows(table: Element, *, heads: bool = False) -> Iterator[tuple[Element, bool]]:
    """The rows of a table, each with whether it is one of headings."""
    for node in table:
        if node.tag == "table:table-row":
            yield node, heads
        elif node.tag in WRAPPERS:
            yield from _rows(node, heads=heads or node.tag == WRAPPERS[0])
