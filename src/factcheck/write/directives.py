"""Text directives: the end of an address that makes a browser open a page at certain words.

``prefix-,start,end,-suffix``, of which all but ``start`` may be missing. Browsers take the first
place of the page that answers it; so one is given only where our copy has no other such place.
Source: URL Fragment Text Directives (wicg.github.io/scroll-to-text-fragment).
All positions are code points of the raw text, end-exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category
from urllib.parse import quote

from factcheck.match.fold import Span
from factcheck.write.browser_text import is_space, is_unseen, plain, splits
from factcheck.write.markdown_page import MARKUP, shown

LONGEST = 300
"""Code points of the longest piece of text in a link; a longer passage is named by its ends.
Browsers that make such links draw the line there, too, and mail breaks addresses much longer."""
ENDS = (4, 12)
"""How many words name an end of a long passage: so many to begin with, and at most. Four seldom
stand twice in a document; twelve that do are a line that is repeated, as more would be."""
CONTEXT = 8
"""The most words before or after a passage that tell it apart from others like it. Where eight do
not, its whole sentence is repeated; and every further word is one more that the page may change."""
WIDEST = 60
"""Code points by which a passage that begins or ends in mid-word is widened, at most: longer than
words are, and short of the paragraph that a script without spaces would give."""

BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")


NONE = Span(0, 0)
"""No words at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document's text, made ready for many links: ``plain`` is what browsers see of it.

    ``markdown`` is whether the text is Markdown, whose page does not show its signs.
    """

    text: str
    plain: str
    markdown: bool = False


def page(text: str, *, markdown: bool = False) -> Page:
    """The text ready for many links. 100 KB take some milliseconds."""
    return Page(text=text, plain=_form(text, markdown=markdown), markdown=markdown)


def _form(text: str, *, markdown: bool) -> str:
    return plain(shown(text) if markdown else text)


def directive(copy: Page, start: int, end: int) -> str:
    """The shortest directive that leads to these words and to no others; empty for none.

    A line break in our copy may be the end of a paragraph, of a list item, or of a line that the
    page does not have. So no piece of a directive crosses one: then it holds either way.
    """
    text = copy.text
    start, end = _widened(text, start, end)
    if start >= end:
        return ""
    if end - start > LONGEST or BREAK.search(text, start, end):
        return _by_its_ends(copy, start, end)
    words = Span(start, end)
    for before, after in _contexts(_before(text, start), _after(text, end)):
        if _only(copy, before, words, after):
            return _written(text, before, (words,), after)
    return ""


def _by_its_ends(copy: Page, start: int, end: int) -> str:
    """The directive of a long passage or of several lines: first words, last words."""
    text = copy.text
    stop = BREAK.search(text, start, end)
    firsts = _after(text, start, stop.start() if stop else end, ENDS[1])[1:]
    lasts = _before(text, end, start, ENDS[1])[1:]
    if not stop:  # The first words must not reach into the last.
        count = len(text[start:end].split())
        firsts, lasts = firsts[: count // 2], lasts[: count - count // 2]
    firsts, lasts = firsts[min(ENDS[0], len(firsts)) - 1 :], lasts[min(ENDS[0], len(lasts)) - 1 :]
    opening = [(NONE, first) for first in firsts]
    opening += [(before, first) for before in _before(text, start)[1:] for first in firsts[-1:]]
    closing = [(last, NONE) for last in lasts]
    closing += [(last, after) for after in _after(text, end)[1:] for last in lasts[-1:]]
    for before, first in opening:
        if _only(copy, before, first, NONE):
            for last, after in closing:
                if _closes(copy, before, first, last, after):
                    return _written(text, before, (first, last), after)
            return ""
    return ""


def _contexts(befores: list[Span], afters: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Words before and after to tell a passage apart by: none, then more and more."""
    yield NONE, NONE
    for size in range(1, CONTEXT + 1):
        before, after = befores[size : size + 1], afters[size : size + 1]
        yield from ((each, NONE) for each in before)
        yield from ((NONE, each) for each in after)
        yield from ((one, other) for one in before for other in after)


def _only(copy: Page, before: Span, piece: Span, after: Span) -> bool:
    """Whether the piece between these words is one that a browser finds, and the only one."""
    text = copy.text
    if not all(_fit(copy, span) for span in (before, piece, after) if span.end):
        return False
    lead, said, follow = (plain(text[slice(*span)]) for span in (before, piece, after))
    needle = lead + said + follow
    at = copy.plain.find(needle)
    if at < 0 or copy.plain.find(needle, at + 1) >= 0:
        return False
    # A browser that finds a piece where it does not belong goes on behind it, and so misses what
    # overlaps it or touches it.
    first = lead or (said if follow else "")
    return not first or copy.plain.find(first, max(0, at - len(first))) == at


def _closes(copy: Page, before: Span, first: Span, last: Span, after: Span) -> bool:
    """Whether the passage's last words are the first such words after its first ones."""
    text = copy.text
    if last.start < first.end or not all(_fit(copy, span) for span in (last, after) if span.end):
        return False
    lead = plain(text[slice(*before)])
    opened = copy.plain.find(lead + plain(text[slice(*first)])) + len(lead)
    begin = opened + len(plain(text[slice(*first)]))
    end = opened + len(_form(text[first.start : last.end], markdown=copy.markdown))
    said = plain(text[slice(*last)])
    follow = plain(text[slice(*after)])
    if copy.plain.find(said + follow, begin) != end - len(said):
        return False
    near = max(begin, end - 2 * len(said))
    return not follow or copy.plain.find(said, near) == end - len(said)


def _written(text: str, before: Span, pieces: tuple[Span, ...], after: Span) -> str:
    parts = [_encoded(text[slice(*before)]) + "-"] if before.end else []
    parts += [_encoded(text[slice(*piece)]) for piece in pieces]
    parts += ["-" + _encoded(text[slice(*after)])] if after.end else []
    words = ",".join(parts)
    # People end their sentences with a link, and what makes links of addresses leaves such signs
    # out at the end of one.
    return f"{words[:-1]}%{ord(words[-1]):X}" if words[-1] in "._~" else words


def _encoded(piece: str) -> str:
    """A piece of text as it is written in a directive, in which ``-``, ``,`` and ``&`` are signs.

    The page has one space where its source has several.
    """
    return quote(re.sub(r"[ \t]+", " ", piece), safe="").replace("-", "%2D")


def _widened(text: str, start: int, end: int) -> Span:
    """The passage without what cannot be seen at its ends, widened to whole words."""
    while start < end and (is_space(text[start]) or is_unseen(text[start])):
        start += 1
    while start < end and (is_space(text[end - 1]) or is_unseen(text[end - 1])):
        end -= 1
    if start == end:
        return NONE
    low, high = max(0, start - WIDEST), min(len(text), end + WIDEST)
    while start > low and (is_space(text[start]) or not splits(text, start)):
        start -= 1
    while end < high and (is_space(text[end - 1]) or not splits(text, end)):
        end += 1
    if is_space(text[start]) or is_space(text[end - 1]):
        return NONE
    return Span(start, end) if splits(text, start) and splits(text, end) else NONE


def _fit(copy: Page, span: Span) -> bool:
    """Whether browsers can search for a piece: it has letters, a fair length, and stands on a page.

    A page never holds control characters, nor the signs of Markdown.
    """
    piece = copy.text[slice(*span)]
    if copy.markdown and MARKUP.search(piece):
        return False
    if len(piece) > LONGEST or not any(char.isalnum() for char in piece):
        return False
    if is_unseen(piece[0]) or is_unseen(piece[-1]) or category(piece[0])[0] == "M":
        return False
    return not any(category(char) in ("Cc", "Zl", "Zp") for char in piece.replace("\t", " "))


def _before(text: str, at: int, floor: int = 0, most: int = CONTEXT) -> list[Span]:
    """No word, the word before a position, the two words before it, and so on.

    They end beside the position and lie in one line: its own, or the last one above that has
    words. Characters that touch the position count as a word.
    """
    spans = [NONE]
    end = at
    while end > floor and is_space(text[end - 1]):
        end -= 1
        if at - end > LONGEST:
            return spans
    start = end
    while start > floor and len(spans) <= most and end - start <= LONGEST:
        if is_space(text[start - 1]) and start < end and not is_space(text[start]):
            spans += [Span(start, end)] if splits(text, start) else []
        if BREAK.match(text[start - 1]):
            return spans
        start -= 1
    if start == floor and start < end and len(spans) <= most and splits(text, start):
        spans += [Span(start, end)]
    return spans


def _after(text: str, at: int, ceiling: int | None = None, most: int = CONTEXT) -> list[Span]:
    """The same for the words after a position."""
    ceiling = len(text) if ceiling is None else ceiling
    spans = [NONE]
    start = at
    while start < ceiling and is_space(text[start]):
        start += 1
        if start - at > LONGEST:
            return spans
    end = start
    while end < ceiling and len(spans) <= most and end - start <= LONGEST:
        if is_space(text[end]) and end > start and not is_space(text[end - 1]):
            spans += [Span(start, end)] if splits(text, end) else []
        if BREAK.match(text[end]):
            return spans
        end += 1
    if end == ceiling and start < end and len(spans) <= most and splits(text, end):
        spans += [Span(start, end)]
    return spans
