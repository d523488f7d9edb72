"""A citation's ``place`` as a stretch of the document, where it can be read mechanically."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from factcheck.match.fold import Span
from factcheck.match.patterns import late
from factcheck.match.sentences import Lines
from factcheck.match.spans import Spans
from factcheck.model.writing import BLANK_LINES

LOCATOR = late(
    r"(?:(?P<paragraph>para(?:graph)?s?|¶¶?)|lines?|ll?)\.?\s*(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?\.?",
    re.IGNORECASE,
)
"""para. 8, paragraphs 2–3, ¶ 4, line 12, lines 3-5; anything else is for people alone."""


def stretch(place: str, text: str) -> Span | None:
    """The stretch of the text that the place names; empty, at the end, if it has no such part.

    None where the place cannot be read: it is empty or in other words, or it counts paragraphs
    and no blank line parts the text into any. A title, which is a first block of one line without
    a full stop, is not counted as a paragraph.
    """
    found = LOCATOR.fullmatch(place.strip())
    if found is None:
        return None
    parts = paragraphs(text) if found["paragraph"] else _lines(text)
    if not parts:
        return None
    first = int(found[2])
    last = int(found[3] or first)
    if not 0 < first <= last or first > len(parts):
        return Span(len(text), len(text))
    return Span(parts[first - 1].start, parts[min(last, len(parts)) - 1].end)


def paragraphs(text: str) -> list[Span]:
    """The blocks between blank lines, without a title; none where no blank line parts the text."""
    lead = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    gaps = [gap.span() for gap in BLANK_LINES.finditer(text, lead, end)]
    if not gaps:
        return []
    starts = [lead, *(stop for _, stop in gaps)]
    ends = [*(start for start, _ in gaps), end]
    blocks = [Span(*pair) for pair in zip(starts, ends, strict=True)]
    title = text[blocks[0].start : blocks[0].end].rstrip()
    one_line = "\n" not in title and "\r" not in title
    if one_line and title.rstrip("\"'”’»)")[-1:] not in ".!?…":
        blocks = blocks[1:]
    return blocks


def _lines(text: str) -> list[Span]:
    """The lines of a text, each with what ends it."""
    starts = Lines(text).starts
    return [Span(*pair) for pair in pairwise((*starts, len(text)))]


def whole(parts: Sequence[Span], span: Span) -> Span:
    """The sentences that a span touches, from the first one's start to the last one's end.

    ``parts`` are in the order of the text, and none overlaps another.
    """
    inside = touched(parts, span)
    if not inside:
        return span
    return Span(min(span.start, inside[0].start), max(span.end, inside[-1].end))


def touched(parts: Sequence[Span], span: Span) -> Sequence[Span]:
    """The sentences that a span touches; ``parts`` as for ``whole``."""
    if isinstance(parts, Spans):
        first = bisect_right(parts.ends, span.start)
        return parts[first : bisect_left(parts.starts, span.end)]
    first = bisect_right(parts, span.start, key=lambda part: part.end)
    last = bisect_left(parts, span.end, key=lambda part: part.start)
    return parts[first:last]


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches have a character in common."""
    return one.start < other.end and other.start < one.end
