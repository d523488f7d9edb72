"""A passage within the document's own words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.match.locators import said as spoken
from factcheck.write.html_text import directed, said

if TYPE_CHECKING:
    from factcheck.write.dossier import Row

AROUND = 200
"""The most code points that are shown on each side of a passage: a sentence or two of usual length,
so that thousands of claims stay a page that can be sent by mail."""

LITTLE = AROUND // 3
"""Fewer code points than this after a passage show too little of its setting."""

WORD = 40
"""The longest word, in code points, that is not cut: few words of any language are longer."""

WRAPPED = (45, 120)
"""How long the lines of a paragraph are that was wrapped by hand.

The lower bound is the shortest line that typographers advise for running text, and what is shorter
is rather a verse or a list; above 120, the widest setting of usual editors, lines are paragraphs.
"""

_SENTENCE = re.compile(r"([.!?…][\"'”’»)\]]*)\s+|(?:\r\n|\n|\r)\s*")
_SPACE = re.compile(r"\s+")
_BLANK = re.compile(r"\n[^\S\n]*\n")


def context(row: Row) -> str:
    """The passage of a row in context, as HTML, its words marked; empty where there is none.

    The letters are those of the document, without the lines of times. What is left out before or
    after is shown as an ellipsis that is no part of the text.
    """
    passage = row.passage
    if passage is None:
        return ""
    before, after = passage.prefix, passage.suffix
    before_cut = after_cut = True
    if row.text:
        first = _first(row.text, passage.start)
        last = _last(row.text, passage.end)
        before, after = row.text[first : passage.start], row.text[passage.end : last]
        before_cut, after_cut = first > 0, last < len(row.text)
    if passage.time:
        before, after = spoken(before), spoken(after)
    wrapped = _is_wrapped(before + passage.quote + after)
    marked = f"{_shown(before, wrapped)}<mark>{_shown(passage.quote, wrapped)}</mark>"
    classes = [
        name
        for name, holds in (("flows", wrapped), ("first", not before_cut), ("last", not after_cut))
        if holds
    ]
    named = f' class="{" ".join(classes)}"' if classes else ""
    turned = directed(before + passage.quote + after)
    return f"<blockquote{turned}{named}>{marked}{_shown(after, wrapped)}</blockquote>"


def _first(text: str, start: int) -> int:
    """Where the context before ``start`` begins: at a sentence if one does, else at a word."""
    low = max(0, start - AROUND)
    if low == 0:
        return 0
    return _after(_SENTENCE, text, low, start) or _after(_SPACE, text, low - 1, low + WORD) or low


def _after(wanted: re.Pattern[str], text: str, low: int, high: int) -> int:
    """The end of the first match within the stretch that leaves something of it; 0 for none."""
    found = wanted.search(text, low, high)
    return found.end() if found and found.end() < high else 0


def _last(text: str, end: int) -> int:
    """Where the context after ``end`` ends: with a sentence if one does, else with a word."""
    high = min(len(text), end + AROUND)
    if high == len(text):
        return high
    ends = [
        each.end(1) if each[1] else each.start()
        for each in _SENTENCE.finditer(text, end + LITTLE, high + 1)
    ]
    spaces = [each.start() for each in _SPACE.finditer(text, high - WORD, high + 1)]
    return (ends or spaces or [high])[-1]


def _is_wrapped(text: str) -> bool:
    """Whether the lines between the first and the last look like a paragraph's, cut by hand."""
    lines = [line for line in text.splitlines()[1:-1] if line.strip()]
    return len(lines) > 1 and all(WRAPPED[0] <= len(line) <= WRAPPED[1] for line in lines)


def _shown(text: str, wrapped: bool) -> str:
    """The letters; in a text that flows anew, a blank line still parts two paragraphs."""
    shown = said(text)
    return _BLANK.sub(r"\g<0><br><br>", shown) if wrapped else shown
