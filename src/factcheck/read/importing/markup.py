"""The text of a tree of HTML, or of the article that trafilatura makes of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.read.importing.blocks import Blocks, lowered, one_line, raised

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "head")
BLOCKS = frozenset(
    (
        *HEADINGS,
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup"),
        *("html", "item", "li", "list", "main", "nav", "ol", "p", "pre", "quote", "section"),
        *("summary", "table", "ul", "code", "legend", "caption", "tr", "tbody", "thead", "hr"),
    )
)
"""Elements that stand on lines of their own."""
UNSEEN = frozenset(
    (
        *("audio", "button", "canvas", "embed", "iframe", "input", "link", "meta", "noscript"),
        *("object", "option", "script", "select", "style", "svg", "template", "textarea"),
        *("title", "video"),
    )
)
"""Elements that are no text of the page."""
STRUCK = ("del", "s", "strike")
ITEMS = ("item", "li")
CELLS = ("cell", "td", "th")
ROWS = ("row", "tr")

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_LINED = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through")

MOST = 200
"""The most columns that a cell is taken to span."""


def fill(blocks: Blocks, tree: Any) -> None:
    """Put the paragraphs, items and tables of a tree of elements into the blocks, in order.

    Raised and lowered digits are Unicode's. Text that is struck out is left out and counted as
    "struck", text that is not shown as "hidden".
    """
    words: list[str] = []
    _walk(tree, blocks, words, "")
    _end(blocks, words)


def _walk(element: Any, blocks: Blocks, words: list[str], marker: str) -> None:
    """The words of an element join those that wait; a block ends those before it and its own."""
    name = tag(element)
    if name == "table":
        _end(blocks, words, marker)
        _table(element, blocks)
        return
    block = name in BLOCKS
    if block:
        _end(blocks, words, marker)
    inner = "•" if name in ITEMS else marker if not block else ""
    words.append(_space(element.text, element))
    for child in element:
        _child(child, blocks, words, inner)
        inner = "" if not words else inner
        words.append(_space(child.tail, element))
    if block:
        _end(blocks, words, inner)


def _child(child: Any, blocks: Blocks, words: list[str], marker: str) -> None:
    name = tag(child)
    if not name or name in UNSEEN:
        return
    if is_hidden(child):
        blocks.count("hidden")
    elif is_struck(child):
        blocks.count("struck")
    elif name in ("br", "lb"):
        words.append("\n")
    elif name == "sup" or (name == "hi" and child.get("rend") == "#sup"):
        words.append(raised(one_line("".join(_text(child, blocks)))))
    elif name == "sub" or (name == "hi" and child.get("rend") == "#sub"):
        words.append(lowered(one_line("".join(_text(child, blocks)))))
    elif name == "q":
        words += ["“", *_text(child, blocks), "”"]
    else:
        _walk(child, blocks, words, marker)


def _end(blocks: Blocks, words: list[str], marker: str = "") -> None:
    """What waits becomes a paragraph."""
    text = "".join(words)
    words.clear()
    if text.strip():
        blocks.paragraph(text, marker)


def _text(element: Any, blocks: Blocks) -> Iterator[str]:
    """The words of an element on one line."""
    inner: list[str] = []
    own = Blocks()
    for child in (element,):
        inner.append(_space(child.text, child))
        for each in child:
            _child(each, own, inner, "")
            inner.append(_space(each.tail, child))
    for what in ("struck", "hidden"):
        if own.counted(what):
            blocks.count(what, own.counted(what))
    before = own.text().strip()
    yield one_line(" ".join(filter(None, (before, "".join(inner)))))


def _table(table: Any, blocks: Blocks) -> None:
    """The rows of a table, a cell that spans several columns once in each of them."""
    rows: list[list[str]] = []
    heads = 0
    below: dict[int, tuple[str, int]] = {}
    for row in _rows(table):
        cells: list[str] = []
        head = True
        for cell in row:
            if tag(cell) not in CELLS:
                continue
            while len(cells) in below and below[len(cells)][1]:
                _spanned(cells, below)
            text = " ".join(_text(cell, blocks))
            head = head and (tag(cell) == "th" or cell.get("role") == "head")
            down = _number(cell.get("rowspan"))
            for _ in range(_number(cell.get("colspan"))):
                if down > 1:
                    below[len(cells)] = text, down - 1
                cells.append(text)
        while len(cells) in below and below[len(cells)][1]:
            _spanned(cells, below)
        if head and heads == len(rows):
            heads += 1
        rows.append(cells)
    wide = max(map(len, rows), default=0)
    if wide <= 1 or heads == len(rows):  # a frame around the page's text, as old pages have
        for each in rows:
            for text in each:
                blocks.paragraph(text)
        return
    caption = next((each for each in table.iter() if tag(each) == "caption"), None)
    if caption is not None:
        blocks.paragraph(" ".join(_text(caption, blocks)))
    blocks.table([[*row, *[""] * (wide - len(row))] for row in rows], heads or None)


def _spanned(cells: list[str], below: dict[int, tuple[str, int]]) -> None:
    text, left = below[len(cells)]
    below[len(cells)] = text, left - 1
    cells.append(text)


def _rows(table: Any) -> Iterator[Any]:
    """The rows of a table, and none of a table in one of its cells."""
    for child in table:
        if tag(child) in ROWS:
            yield child
        elif tag(child) in ("tbody", "thead", "tfoot"):
            yield from _rows(child)


def _number(given: str | None) -> int:
    return min(int(given), MOST) if given and given.isascii() and given.isdigit() else 1


def tag(element: Any) -> str:
    """The name of an element, without its namespace; empty for a comment and the like."""
    name = element.tag
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""


def is_hidden(element: Any) -> bool:
    """Whether an element says of itself that it is not shown."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def is_struck(element: Any) -> bool:
    """Whether the text of an element is struck out."""
    return tag(element) in STRUCK or bool(_LINED.search(element.get("style") or ""))


def _space(text: str | None, element: Any) -> str:
    """Text as a browser shows it: white space is one space, but where it is kept."""
    if not text:
        return ""
    if tag(element) in ("pre", "code"):
        return text
    return re.sub(r"[ \t\r\n\f]+", " ", text.replace("\u00ad", "").replace("\u200b", ""))
