"""DOCX, by Word and by what saves as Word does: the XML in the zip file.

Changes that are tracked are read as accepted. Comments, what is hidden and what is struck out are
left out. A note stands below the paragraph that refers to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple
from xml.etree.ElementTree import Element

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing.blocks import Blocks, lowered, raised, told
from factcheck.read.importing.docx_styles import Lists, Style, is_on, read_lists, read_styles
from factcheck.read.importing.properties import core_properties
from factcheck.read.importing.zipped import Zipped, child

GONE = frozenset(("w:del", "w:moveFrom"))
"""What a tracked change took away."""
NEW = frozenset(("w:ins", "w:moveTo"))
SIGNS = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:ptab": "\t"}
"""The elements of a run that stand for a sign."""


class _Notes(NamedTuple):
    """The footnotes and endnotes by id, each an element."""

    footnotes: dict[str, Element]
    endnotes: dict[str, Element]


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001 - every reader takes both
    """The text of a Word document, with its title, authors and date."""
    zipped = Zipped(data, "DOCX")
    main = _main(zipped)
    body = child(zipped.xml(main), "w:body")
    if body is None:
        raise UnreadableError("damaged-file", "is not a Word document", "save it as DOCX again")
    folder = main.rpartition("/")[0]
    parts = {
        each: zipped.xml_or_empty(f"{folder}/{each}.xml")
        for each in ("styles", "numbering", "footnotes", "endnotes")
    }
    notes = _Notes(*({str(n.get("w:id")): n for n in parts[p]} for p in ("footnotes", "endnotes")))
    text = _Text(read_styles(parts["styles"]), read_lists(parts["numbering"]), notes)
    text.blocks_of(body)
    about = core_properties(zipped, "docProps/core.xml")
    return about.imported(text.blocks.text(), told(text.blocks))


def _main(zipped: Zipped) -> str:
    """The part that holds the document."""
    for relation in zipped.xml_or_empty("_rels/.rels"):
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return (relation.get("Target") or "").lstrip("/")
    return "word/document.xml"


class _Text:
    """A document as it is read, an element at a time."""

    def __init__(self, styles: dict[str, Style], lists: Lists, notes: _Notes) -> None:
        self.blocks = Blocks()
        self._styles = styles
        self._lists = lists
        self._notes = notes
        self._numbered = 0

    def blocks_of(self, parent: Element) -> None:
        """Read the paragraphs and tables of an element, in order."""
        for node in parent:
            if node.tag == "w:p":
                self._paragraph(node)
            elif node.tag == "w:tbl":
                self.blocks.table(*self._table(node))
            elif node.tag in GONE:
                self.blocks.count("change")
            elif node.tag in ("w:sdt", "w:sdtContent", "w:customXml", *NEW):
                self.blocks_of(node)

    def _paragraph(self, node: Element) -> None:
        properties = child(node, "w:pPr")
        text = "".join(self._inline(node))
        marks = child(properties, "w:rPr") if properties is not None else None
        gone = marks is not None and any(child(marks, each) is not None for each in GONE)
        if gone:
            self.blocks.count("change")
        marker = self._lists.marker(properties, self._styles) if text.strip() else ""
        self.blocks.paragraph(text, marker, goes_on=gone)

    def _inline(self, node: Element) -> Iterator[str]:
        """The words in an element of a paragraph."""
        for each in node:
            if each.tag in GONE:
                self.blocks.count("change")
            elif each.tag == "w:r":
                yield from self._run(each)
            elif each.tag == "m:t":
                yield each.text or ""
            elif each.tag == "w:commentRangeStart":
                continue
            elif each.tag != "w:pPr":
                if each.tag in NEW:
                    self.blocks.count("change")
                yield from self._inline(each)

    def _run(self, run: Element) -> Iterator[str]:
        text = "".join(chain.from_iterable(map(self._signs, run)))
        look = self._look(run)
        if look.hidden or look.struck:
            if text.strip():
                self.blocks.count("hidden" if look.hidden else "struck")
        elif look.raised:
            yield raised(text)
        else:
            yield lowered(text) if look.lowered else text

    def _look(self, run: Element) -> Style:
        """How a run looks: by itself, else by its style."""
        own = Style.of(child(run, "w:rPr"))
        return own.over(self._styles.get(own.name, Style()))

    def _signs(self, node: Element) -> Iterator[str]:
        """What one element of a run shows."""
        if node.tag == "w:t":
            yield node.text or ""
        elif node.tag in SIGNS:
            yield SIGNS[node.tag]
        elif node.tag in ("w:footnoteReference", "w:endnoteReference"):
            yield self._note(node)
        elif node.tag == "w:commentReference":
            self.blocks.count("comment")
        elif node.tag == "w:txbxContent":
            self.blocks.aside(self._words(node))
        elif node.tag == "mc:AlternateContent":
            # The same twice, for newer and for older programs.
            for child in node[:1]:
                yield from self._signs(child)
        elif node.tag not in ("w:rPr", "w:instrText", "w:delText"):
            for child in node:
                yield from self._signs(child)

    def _note(self, reference: Element) -> str:
        """The mark of a note, whose text is put below."""
        foot = reference.tag == "w:footnoteReference"
        known = self._notes.footnotes if foot else self._notes.endnotes
        note = known.get(str(reference.get("w:id")))
        if note is None or is_on(reference, "w:customMarkFollows"):
            mark = ""
        else:
            self._numbered += 1
            mark = raised(str(self._numbered))
        if note is not None:
            self.blocks.note(mark, self._words(note))
        return mark

    def _words(self, node: Element) -> str:
        """The words of a note, a box or a cell."""
        paragraphs = (each for each in node.iter("w:p"))
        return "\n".join("".join(self._inline(each)) for each in paragraphs)

    def _table(self, table: Element) -> tuple[list[list[str]], int | None]:
        """The rows of a table, and how many of them are headings, where that is said."""
        rows: list[list[str]] = []
        headings = 0
        for row in _rows(table):
            about = child(row, "w:trPr")
            if about is not None and child(about, "w:del") is not None:
                self.blocks.count("change")
                continue
            if (
                about is not None
                and child(about, "w:tblHeader") is not None
                and headings == len(rows)
            ):
                headings += 1
            rows.append(self._cells(row, rows[-1] if rows else []))
        return rows, headings or None

    def _cells(self, row: Element, above: list[str]) -> list[str]:
        """The cells of a row, those that are merged filled."""
        cells: list[str] = []
        for cell in _within(row, "w:tc"):
            about = child(cell, "w:tcPr")
            span, joined = 1, False
            if about is not None:
                wide, merged = child(about, "w:gridSpan"), child(about, "w:vMerge")
                span = _number(wide.get("w:val")) if wide is not None else 1
                joined = merged is not None and merged.get("w:val") != "restart"
            text = above[len(cells)] if joined and len(cells) < len(above) else self._words(cell)
            cells += [text] * min(max(span, 1), 64)
        return cells


def _rows(table: Element) -> Iterator[Element]:
    return _within(table, "w:tr")


def _within(node: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, whatever wraps them."""
    for each in node:
        if each.tag == tag:
            yield each
        elif each.tag in ("w:sdt", "w:sdtContent", "w:customXml", *NEW):
            yield from _within(each, tag)


def _number(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() else 0
