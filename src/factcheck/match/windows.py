"""Where a large text holds a phrase word for word, read about its rarest word alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.match.fold import Span
from factcheck.match.quotes import EXACT, Place, place_all
from factcheck.match.shortlist import Shortlist
from factcheck.match.spans import Spans
from factcheck.match.statement import Reader
from factcheck.match.wanted import quoted_keys

LOOSE, SLACK = 2, 200
"""How many times as long as a phrase the text may write it, and how many code points longer: runs
of spaces and letters that are not seen count for nothing."""
PART = 4
"""One in how many code points of the text is looked at at most; else it is as well to read all."""


def exact_places(
    phrase: str,
    text: Callable[[int, int], str],
    size: int,
    index: Shortlist,
    sentences: Spans,
    reader: Reader,
) -> tuple[Place, ...] | None:
    """Every place where a text holds a phrase word for word, in order; None where too much of it
    would have to be read to tell.

    ``text`` gives a stretch of it, ``size`` is how many code points it has, ``index`` has its
    ``sentences``.
    """
    keys = quoted_keys(phrase, reader)
    if not keys:
        return None
    rarest = min((index.numbers(key) for key in keys), key=len)
    around = LOOSE * len(phrase) + SLACK
    if len(rarest) * 2 * around * PART > size:
        return None
    found: dict[Span, Place] = {}
    for start, end in _windows([n - index.first for n in rarest], sentences, around, size):
        for (first, last), score in place_all(phrase, text(start, end), EXACT):
            cut = (first == 0 and start > 0) or (last == end - start and end < size)
            if not cut:
                span = Span(start + first, start + last)
                found[span] = Place(span, score)
    return tuple(found[span] for span in sorted(found))


def _windows(
    numbers: Sequence[int], sentences: Spans, around: int, size: int
) -> Iterator[tuple[int, int]]:
    """The stretches about some sentences, those that touch as one."""
    start = end = -1
    for number in numbers:
        first, last = sentences[number]
        first, last = max(first - around, 0), min(last + around, size)
        if first > end:
            if end >= 0:
                yield start, end
            start, end = first, last
        end = max(end, last)
    if end >= 0:
        yield start, end
