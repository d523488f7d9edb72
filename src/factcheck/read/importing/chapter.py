"""The words of an XHTML page that holds nothing but its text: a chapter of a book."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import NamedTuple

from factcheck.read.importing.blocks import Blocks, lowered, one_line, raised
from factcheck.read.importing.looks import Look, look_of

SKIPPED = frozenset("script style head template noscript svg math iframe object".split())
GONE = {"del": "change", "s": "struck", "strike": "struck"}
BLOCKS = frozenset(
    "address article aside blockquote body dd details div dl dt figcaption figure footer form h1 h2"
    " h3 h4 h5 h6 header hr html li main ol p pre section summary table td th tr ul caption".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
WIDEST = 64
"""The most columns or rows that one cell stands for."""
DEEPEST = 1000

TOUCHING = 5
"""The most figures that touch another one and are named."""

_FIGURE_END = re.compile(r"(?<![\d.,])\d[\d.,]*\d$")
_FIGURE_START = re.compile(r"\d[\d.,]*\d")


def read_chapter(page: str, blocks: Blocks, looks: Mapping[str, Look]) -> tuple[str, ...]:
    """Add the paragraphs, lists and tables of a page; what is deleted or hidden is counted.

    ``looks`` are those of classes. What is returned is told of the page: figures that touch, as an
    old and a new one do where a program wrote out tracked changes.
    """
    parser = _Page(blocks, looks)
    parser.feed(page)
    parser.close()
    parser.finish()
    return tuple(
        f"{each} may be two figures, an old one and a new one"
        for each in parser.touching[:TOUCHING]
    )


class _Element(NamedTuple):
    """An element that is open: why nothing of it is shown, and how its words look."""

    tag: str
    unseen: str
    look: Look


def _element(tag: str, values: Mapping[str, str], looks: Mapping[str, Look]) -> _Element:
    look = look_of(values.get("style", ""))
    for name in values.get("class", "").split():
        look = look.beside(looks.get(name, Look()))
    noted = "noteref" in values.get("epub:type", "") + values.get("role", "")
    look = look.beside(Look(raised=tag == "sup" or noted, lowered=tag == "sub"))
    if tag in SKIPPED or values.get("role") == "doc-backlink":
        return _Element(tag, "skipped", look)
    if look.hidden or "hidden" in values:
        return _Element(tag, "hidden", look)
    return _Element(tag, "struck" if look.struck else GONE.get(tag, ""), look)


class _Table:
    """The rows of a table, each cell in all the columns and rows that it covers."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self._down: dict[int, tuple[int, str]] = {}  # column: the rows below, and words

    def row(self) -> None:
        """A row begins."""
        self.rows.append([])
        self._covered()

    def cell(self, words: str, wide: int, tall: int) -> None:
        """A cell of the row, so many columns wide and rows tall."""
        if not self.rows:
            self.row()
        row = self.rows[-1]
        for _ in range(wide):
            if tall > 1:
                self._down[len(row)] = tall - 1, words
            row.append(words)
        self._covered()

    def _covered(self) -> None:
        """Go on past what a row above covers."""
        row, count = self.rows[-1], len(self.rows)
        while count > 1 and (held := self._down.get(len(row))) and len(self.rows[-2]) > len(row):
            left, words = held
            self._down[len(row)] = left - 1, words
            if left <= 1:
                del self._down[len(row)]
            row.append(words)


class _Page(HTMLParser):
    """A page as it is read, a tag at a time."""

    def __init__(self, blocks: Blocks, looks: Mapping[str, Look]) -> None:
        super().__init__(convert_charrefs=True)
        self.touching: list[str] = []
        self._blocks = blocks
        self._looks = looks
        self._open: list[_Element] = []
        self._words: list[str] = []
        self._lists: list[int | None] = []  # the number of the last item, None for bullets
        self._marker = ""
        self._table = _Table()
        self._heads = 0
        self._span = (1, 1)
        self._tables = 0

    def finish(self) -> None:
        """What is left at the end of the page."""
        self._end_block()
        self._end_table()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        values = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._say("\n", as_it_is=True)
        if tag in BLOCKS and not (self._in_cell() and tag not in ("td", "th", "tr")):
            self._end_block()
        if tag in VOID:
            return
        if len(self._open) < DEEPEST:
            self._open.append(_element(tag, values, self._looks))
        if tag in ("ol", "ul"):
            start = values.get("start", "")
            self._lists.append((int(start) if start.isdigit() else 1) - 1 if tag == "ol" else None)
        elif tag == "li" and self._lists:
            last = self._lists[-1]
            if last is not None:
                self._lists[-1] = last + 1
            self._marker = "•" if last is None else f"{last + 1}."
        elif tag == "table":
            self._tables += 1
        elif tag == "tr" and self._tables == 1:
            self._table.row()
        elif tag in ("td", "th") and self._tables == 1:
            self._span = _count(values.get("colspan")), _count(values.get("rowspan"))

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and those with it that were left open inside."""
        if not any(each.tag == tag for each in self._open):
            return
        if tag in ("td", "th") and self._tables == 1:
            self._end_cell()
        elif tag in BLOCKS and not self._in_cell():
            self._end_block()
        if tag == "thead":
            self._heads = len(self._table.rows)
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        if tag == "table":
            self._tables -= 1
            if not self._tables:
                self._end_table()
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Words."""
        self._say(data)

    def _say(self, data: str, *, as_it_is: bool = False) -> None:
        names = [each.tag for each in self._open]
        why = next((each.unseen for each in self._open if each.unseen), "")
        if why:
            if data.strip() and why != "skipped":
                self._blocks.count(why)
            return
        if not as_it_is and "pre" not in names:
            data = re.sub(r"[ \t\r\n\f]+", " ", data)
        if any(each.look.raised for each in self._open):
            data = raised(data)
        elif any(each.look.lowered for each in self._open):
            data = lowered(data)
        elif self._words:
            before, after = _FIGURE_END.search(self._words[-1]), _FIGURE_START.match(data)
            if before and after:
                self.touching.append(before[0] + after[0])
        self._words.append(data)

    def _in_cell(self) -> bool:
        return bool(self._tables) and any(each.tag in ("td", "th") for each in self._open)

    def _end_block(self) -> None:
        text = "".join(self._words)
        self._words = []
        if text.strip():
            self._blocks.paragraph(text, self._marker)
            self._marker = ""

    def _end_cell(self) -> None:
        words, self._words = one_line("".join(self._words)), []
        self._table.cell(words, *self._span)
        self._span = 1, 1

    def _end_table(self) -> None:
        if any(map(any, self._table.rows)):
            self._blocks.table(self._table.rows, self._heads or None)
        self._table, self._heads = _Table(), 0


def _count(value: str | None) -> int:
    return min(max(int(value), 1), WIDEST) if value and value.isascii() and value.isdigit() else 1
