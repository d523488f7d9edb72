"""Where a text holds a quotation: exactly, but for marks and spaces, or with wrong letters.

Search, score, sort. The exact words are looked for first, in the folded text; then the same
letters and digits whatever stands between them; and only then words that are nearly the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from factcheck.match.fold import Folded, Span, fold
from factcheck.match.letters import in_figure, in_word, letter_span, letters, unspaced
from factcheck.near import Window, edits, windows

EXACT = 100.0
"""Score of the quotation as printed, letter case, shapes of marks and white space aside."""

LETTERS = 99.0
"""Score where every letter and digit is the same and other marks or spaces differ."""

BELOW = 98.9
"""The best score where a letter is wrong, be it one of thousands."""

NEAR, ALLOWANCE = 0.64, 2
"""Least share of right letters and digits in a quotation, and what short ones need besides.

At least ``NEAR + ALLOWANCE / letters``. Measured both ways: 1,044 sentences of a newsroom's
articles with every tenth character wrong keep 75% or more; 380 quotations put to 350 articles
that do not hold them find a stock phrase of 73% (30 letters), a restatement of 64% (100 letters)
and less.
"""

SHORT = 10
"""Fewest letters that are looked for with wrong letters among them."""

LONG = 20
"""Fewest letters that may begin or end inside a word of the text, where words are run together."""

BIT = 4
"""Letters of the pieces that are looked up before anything is compared."""

PLACES = 8
"""Most places that are looked at for one quotation that stands nowhere as it is."""

PIECE = 250
"""Letters of the head and of the tail that are looked for, of a quotation longer than both."""

WHOLE = 20_000
"""Most letters of a quotation whose right ones are counted; of a longer one its ends are."""

TURNS = 3
"""How often the two ends of a near quotation are looked for, each for the best of the other."""


class Place(NamedTuple):
    """Where a text holds a quotation: the raw span, and a score from 0 to 100.

    100 is the quotation as printed (letter case, shapes of marks and white space aside), 99 the
    same letters and digits with other marks or spaces; below that, the share of letters and
    digits that are right.
    """

    span: Span
    score: float


def place(quote: str, text: str | Folded) -> Place | None:
    """The best place of the quotation in the text; the first of equals; None if nowhere."""
    return next(_places(quote, text), None)


def place_all(quote: str, text: str | Folded, least: float = 0.0) -> tuple[Place, ...]:
    """Every place that holds the quotation, best score first, then in the order of the text.

    Where some places hold it exactly, those that hold it nearly are left out; so are those that
    score less than ``least``, which is the quicker the higher it is.
    """
    return tuple(each for each in _places(quote, text, least) if each.score >= least)


def _places(quote: str, text: str | Folded, least: float = 0.0) -> Iterator[Place]:
    """The places one by one, so that who wants the first does not pay for the rest."""
    folded = text if isinstance(text, Folded) else fold(text)
    wanted = fold(quote).text.strip()
    found = False
    for span in _exact(wanted, folded):
        found = True
        yield Place(span=folded.span(*span), score=EXACT)
    needle = letters(wanted)
    if found or not needle:
        return
    haystack = letters(folded.text)
    for span in _same_letters(needle, haystack, folded):
        found = True
        yield Place(span=folded.span(*_with_marks(wanted, folded.text, span)), score=LETTERS)
    if found or len(needle) < SHORT:
        return
    enough = max(NEAR + ALLOWANCE / len(needle), (least - 0.1) / LETTERS)
    if not _may_hold(needle, haystack, enough):
        return
    for span, share in _near(needle, haystack, folded.text, enough):
        yield Place(
            span=folded.span(*_with_marks(wanted, folded.text, span)),
            score=min(round(LETTERS * share, 1), BELOW),
        )


def _exact(wanted: str, folded: Folded) -> Iterator[Span]:
    """Where the folded text holds the folded quotation."""
    spans = (Span(at, at + len(wanted)) for at in _occurrences(wanted, folded.text))
    return _whole(spans, folded)


def _same_letters(needle: str, haystack: str, folded: Folded) -> Iterator[Span]:
    """Where the folded text holds the letters of the quotation, whatever stands between them."""

    def spans() -> Iterator[Span]:
        letter = offset = 0
        for at in _occurrences(needle, haystack):
            span = letter_span(folded.text, at - letter, at - letter + len(needle), offset)
            letter, offset = at, span.start
            yield span

    return _whole(spans(), folded)


def _occurrences(needle: str, haystack: str) -> Iterator[int]:
    """Where the needle stands, one behind the other."""
    at = haystack.find(needle) if needle else -1
    while at >= 0:
        yield at
        at = haystack.find(needle, at + len(needle))


def _whole(spans: Iterator[Span], folded: Folded) -> Iterator[Span]:
    """The spans that cut no word in two; where none is whole, the long ones that cut no figure."""
    text = folded.text
    cut: list[Span] = []
    whole = False
    for span in spans:
        if any(in_figure(text, end) or folded.cuts(end) for end in span):
            continue
        if not any(in_word(text, end) for end in span):
            whole = True
            yield span
        elif not whole and span.end - span.start >= LONG:
            cut.append(span)
    if not whole:
        yield from cut


def _with_marks(wanted: str, text: str, span: Span) -> Span:
    """The span with the marks around it that the quotation has too, and a sign of its figure."""
    start, end = span
    first = next(at for at, char in enumerate(wanted) if char.isalnum())
    last = next(at for at in range(len(wanted), 0, -1) if wanted[at - 1].isalnum())
    lead, tail = wanted[:first], wanted[last:]
    if start and text[start].isdigit() and text[start - 1] in "$€£¥#":
        start -= 1
    if end < len(text) and text[end] == "%" and text[end - 1].isdigit():
        end += 1
    # One letter too many at an end of the quotation may be a mark gone wrong.
    if text[span.start : span.start + 2] == wanted[first + 1 : first + 3]:
        start -= start > 0 and _is_mark(text[start - 1])
    if text[span.end - 2 : span.end] == wanted[last - 3 : last - 1]:
        end += end < len(text) and _is_mark(text[end])
    for _ in lead:
        start -= start > 0 and _is_mark(text[start - 1]) and text[start - 1] in lead
    for _ in tail:
        end += end < len(text) and _is_mark(text[end]) and text[end] in tail
    return Span(start, end)


def _is_mark(char: str) -> bool:
    return not (char.isalnum() or char.isspace())


def _may_hold(needle: str, haystack: str, enough: float) -> bool:
    """Whether as many short pieces of the needle stand anywhere as must, for that share.

    A wrong letter spoils one piece at most. What fails here needs no closer look.
    """
    pieces = [needle[at : at + BIT] for at in range(0, len(needle) - BIT + 1, BIT)]
    spoiled = sum(piece not in haystack for piece in pieces)
    return spoiled <= (1 - enough) * len(needle)


def _near(needle: str, haystack: str, text: str, enough: float) -> list[tuple[Span, float]]:
    """Where the folded text nearly holds the letters, with the share of them that is right."""
    head, tail = (needle, "") if len(needle) <= 2 * PIECE else (needle[:PIECE], needle[-PIECE:])
    best: list[tuple[Span, float]] = []
    for window in islice(windows(head, haystack, 100 * enough), PLACES):
        stretch = _whole_words(head, haystack, text, window)
        if tail:
            last = _tail(tail, haystack, window.start + len(needle) - PIECE)
            stretch = Span(stretch.start, _whole_words(tail, haystack, text, last).end)
        span = letter_span(text, *stretch)
        share = _share(needle, haystack[stretch.start : stretch.end])
        if share >= enough and span.start < span.end:
            best.append((span, share))
    best.sort(key=lambda found: (-found[1], found[0]))
    kept: list[tuple[Span, float]] = []
    for span, share in best:
        if all(span.end <= other.start or other.end <= span.start for other, _ in kept):
            kept.append((span, share))
    return kept


def _tail(tail: str, haystack: str, at: int) -> Window:
    """The stretch most like the tail of a quotation, about where it would be were none missing."""
    slack = int((1 - NEAR) * at) + PIECE
    low = max(0, at - slack)
    found = next(windows(tail, haystack[low : at + PIECE + slack], 0), Window(0, 0, 0))
    return found._replace(start=low + found.start, end=low + found.end)


def _share(needle: str, there: str) -> float:
    """The share of the needle's letters that are right; never all, since they are not the same."""
    if len(needle) > WHOLE:
        half = WHOLE // 2
        needle, there = needle[:half] + needle[-half:], there[:half] + there[-half:]
    return 1 - max(1, edits(needle, there)) / len(needle)


def _whole_words(run: str, haystack: str, text: str, window: Window) -> Span:
    """The stretch of whole words about a window that is nearest to the run, in letters.

    Its two ends are found in turn, each for the best of the other so far.
    """
    slack = max(12, int((1 - NEAR) * len(run)))
    left = max(0, window.start - slack)
    around = letter_span(text, left, min(len(haystack), window.end + slack))
    bounds = {left + at: mark for at, mark in _bounds(text, around).items()}
    firsts = [at for at in bounds if at <= window.start + slack] or list(bounds)
    lasts = [at for at in bounds if at >= window.end - slack] or list(bounds)

    def last(start: int) -> int:
        wrong = {at: edits(run, haystack[start:at]) for at in lasts if at >= start}
        return min(wrong, key=lambda at: (wrong[at], not bounds[at], abs(at - window.end)))

    def first(end: int) -> int:
        wrong = {at: edits(run, haystack[at:end]) for at in firsts if at <= end}
        return min(wrong, key=lambda at: (wrong[at], not bounds[at], abs(at - window.start)))

    start = min(bounds, key=lambda at: abs(at - window.start))
    for _ in range(TURNS):
        end = last(start)
        start = first(end)
    return Span(start, end)


def _bounds(text: str, span: Span) -> dict[int, bool]:
    """Where a cut goes through no word, and whether marks, not only a space, stand there.

    Counted in letters from the span's start. Of two equally good ends the one at a mark is
    better: it brings no odd word from the sentence next to the quotation.
    """
    chunk = text[span.start : span.end]
    if not chunk.isascii() and any(unspaced(char) for char in chunk):
        return dict.fromkeys(range(len(letters(chunk)) + 1), False)
    bounds: dict[int, bool] = {}
    count = last = 0
    for word in re.finditer(r"\d+(?:[.,]\d+)+|[^\W_]+", chunk):
        bounds[count] = chunk[last : word.start()] != " "
        last = word.end()
        count += len(letters(word[0]))
    bounds[count] = True
    if len(bounds) > 1 and in_word(text, span.end):
        del bounds[count]
    if len(bounds) > 1 and in_word(text, span.start):
        del bounds[0]
    return bounds
