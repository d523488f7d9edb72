"""Figures that follow from what a claim says: up six points, where it went to 47% from 41%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.match.align import denies
from factcheck.match.bounds import relate_bounds
from factcheck.match.compare import (
    ABOUT_LIMIT,
    LOWER,
    UPPER,
    FigurePair,
    Relation,
    kind,
    relate,
    rounds_to,
    same_kind,
)
from factcheck.match.english import English
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.frames import Frame, is_part
from factcheck.match.measures import MINOR
from factcheck.match.patterns import late
from factcheck.match.rates import by_unit, counted_by, unit
from factcheck.match.roles import BASELINES, Role
from factcheck.match.statement import Statement

_SIDES = (Qualifier.ALMOST, Qualifier.JUST_OVER), (Qualifier.BELOW, Qualifier.ABOVE)
REVERSED = {one: other for pair in _SIDES for one, other in (pair, pair[::-1])}
"""What a bound becomes where more of it leaves less."""
_REST = late(r"\b(?:the\s+(?:rest|others)|the\s+remainder)\b(?!\s+of\b)", re.IGNORECASE)
_OF_A_COIN = late(
    r"\s+(?:of|in|out\s+of|for|on|from)\s+(?:every|each|the|a)\s+(?:[^\W\d]+\s+)?(?:dollar|euro|pound)\b",
    re.IGNORECASE,
)
"""What follows coins that tell a share: 79 cents *of every research dollar*."""
_OF_EVERY = late(r"\b(?:of|from|among|for)\s+(?:every|each)\s+$", re.IGNORECASE)
"""What stands before a round number that a part of it follows: *of every* 1,000 cars 362."""
_OF_THEM = late(r"\s+of\s+(?:them|these|those|whom|which)\b", re.IGNORECASE)
_OF_WHICH = late(r"\bof\s+(?:which|whom|these|them)\W+$", re.IGNORECASE)
"""What stands behind or before a part of what was told before it."""
_OPENS = late(r"(?:^|[.;:]\s+)of\s+(?:(?:the|all|its|their|these|some)\s+)*$", re.IGNORECASE)
"""What opens a sentence with a whole of which a part is told: *of the* 486 buses, 412."""
COMPLEMENT = "complement"
"""The kind of a figure that is the rest of a share."""


def follows(
    phrase: Statement, here: Frame, claim: Statement, english: English
) -> FigurePair | None:
    """The figure of a phrase beside one that follows from two of the claim's, where they agree.

    What a change from one number to another comes to, as a difference or as a multiple, and how
    many times one number is another beside it; the multiple that a change by some percent is, and
    the percent of a multiple: 151 percent more is two and a half times, doubled is up 100 percent;
    the share that a part is of its whole: 96 of the 250; what it counts by another unit: $4 a month
    for $48 a year; a share that is told in coins or in hundreds: 79 cents of every dollar, of every
    1,000 cars 362. None where none agrees, or where the phrase turns the other way; but a share
    other than that of the claim's one part differs.
    """
    figure = phrase.figures[here.figure]
    other = _by_another_unit(phrase, here, claim) or _as_shares(phrase, figure, claim)
    if other is not None:
        return other
    multiple = figure.unit is None and "times" in (figure.measure, figure.noun)
    compared = _turned_round(replace(figure, measure="times", noun="")) if multiple else figure
    if kind(figure) == "percent" and _is_change(phrase, here, english):
        derived = (*_derived(claim, multiple), *_percents(claim))
    else:
        derived = tuple(_derived(claim, multiple))
    shares = []
    for found, way in derived:
        if not same_kind(compared, found):
            continue
        shares += [found] if not way and kind(found) == "percent" else []
        relation = relate_bounds(compared, found, relate(compared, found))
        if multiple and not relation.agrees and _times_round(compared, found):
            relation = Relation.ROUNDED
        moved = here.role is Role.BY or figure.unit == "points"
        silent = not here.direction and (multiple or moved)
        if relation.agrees and (not way or silent or here.direction == way):
            return FigurePair(phrase=figure, claim=found, relation=relation)
    told = any(kind(other) == "percent" for other in claim.figures)
    if len(shares) == 1 and figure.measure == "share" and not told:
        return FigurePair(phrase=figure, claim=shares[0], relation=Relation.DIFFERENT)
    return None


def _times_round(multiple: Figure, found: Figure) -> bool:
    """Whether a multiple rounds another: seven times, for 7.4."""
    if not multiple.value or not found.value:
        return False
    return rounds_to(found.value, multiple.value, multiple.step, ABOUT_LIMIT)


def _by_another_unit(phrase: Statement, here: Frame, claim: Statement) -> FigurePair | None:
    """The figure of a phrase beside one that a claim counts by another unit, where they agree."""
    figure, each = phrase.figures[here.figure], unit(counted_by(phrase, here))
    for there in claim.frames if each else ():
        every = unit(counted_by(claim, there))
        other = claim.figures[there.figure]
        found = by_unit(other, every, each) if every and every != each else None
        if found is None or not same_kind(figure, found):
            continue
        relation = relate(figure, found)
        if relation.agrees:
            return FigurePair(phrase=figure, claim=found, relation=relation)
    return None


def _as_shares(phrase: Statement, figure: Figure, claim: Statement) -> FigurePair | None:
    """The figure of a phrase beside one of a claim, where at least one tells a share in coins or
    in hundreds, and they agree as shares."""
    share = _share(phrase, figure)
    for there in claim.frames:
        other = claim.figures[there.figure]
        told = _share(claim, other)
        one, two = share or figure, told or other
        if (share is None and told is None) or not kind(one) == kind(two) == "percent":
            continue
        relation = relate(one, two)
        if relation.agrees:
            return FigurePair(phrase=figure, claim=two if told else other, relation=relation)
    return None


def _share(statement: Statement, figure: Figure) -> Figure | None:
    """A share that is told in coins of a whole, 79 cents of every dollar, or by a number and what
    it is out of: of every 1,000 cars 362. None for any other figure."""
    text, value = statement.text, figure.value
    if value is None or figure.unit == "date":
        return None
    if figure.measure in MINOR and _OF_A_COIN.match(text, figure.end):
        return _percent(figure, value, 100)
    plain = [f for f in statement.figures if f.unit is None and not f.measure and f.value]
    for whole, part in pairwise(plain):
        if figure in (whole, part) and _OF_EVERY.search(
            text[max(0, whole.start - 20) : whole.start]
        ):
            share = _percent(figure, part.value or 0.0, whole.value or 0.0)
            start, end = whole.start, part.end
            return share and replace(share, start=start, end=end, text=text[start:end])
    return None


def _percent(figure: Figure, part: float, whole: float) -> Figure | None:
    """A part of a whole in percent, over the stretch of a figure; None if it is more than that."""
    if not 0 < part < whole:
        return None
    one = 100 / whole
    value = round(part * one, 9)
    return replace(
        figure, value=value, low=value - one / 2, high=value + one / 2, step=one, unit="percent",
        measure="", noun="",
    )  # fmt: skip


def _turned_round(multiple: Figure) -> Figure:
    """A multiple with its bounds turned round where it makes less: almost halved is over half."""
    if multiple.value is None or multiple.value >= 1 or multiple.qualifier not in REVERSED:
        return multiple
    twice = 2 * multiple.value
    return replace(
        multiple,
        low=twice - multiple.high,
        high=twice - multiple.low,
        qualifier=REVERSED[multiple.qualifier],
    )


def complement(
    phrase: Statement, here: Frame, claim: Statement, english: English
) -> FigurePair | None:
    """The share of a phrase beside the rest of one of the claim's, where it speaks of that rest.

    71 percent did not, where 29 percent did; 73 percent are men, where 27 are women. Only where
    one side denies and the other does not, or has the opposite of a word of the other, or says of
    the rest what the other says, or bounds from below what the other bounds from above.
    """
    figure = phrase.figures[here.figure]
    if kind(figure) == "count":
        other = _other_part(phrase, here, claim)
        return other if other and _turned(phrase, claim, english) else None
    if kind(figure) != "percent" or not _turned(phrase, claim, english):
        return None
    for frame in claim.frames:
        one = claim.figures[frame.figure]
        if one.unit != "percent" or one.value is None or not 0 < one.value < 100:
            continue
        rest = replace(
            one, value=round(100 - one.value, 9), low=100 - one.high, high=100 - one.low,
            kind=COMPLEMENT,
        )  # fmt: skip
        relation = relate(figure, rest)
        if relation.agrees:
            return FigurePair(phrase=figure, claim=rest, relation=relation)
    return None


def _other_part(phrase: Statement, here: Frame, claim: Statement) -> FigurePair | None:
    """A part of a whole beside the rest of the claim's part of it: 35 of the 52 not, where 17 of
    them do."""
    parts = [
        (claim.figures[one.figure], claim.figures[other.figure])
        for one, other in pairwise(claim.frames)
        if _is_counted_part(claim, one, other)
    ]
    behind = next((f for f in phrase.frames if f.figure > here.figure), None) if parts else None
    if behind is None or not _is_counted_part(phrase, here, behind):
        return None
    figure, told = phrase.figures[here.figure], phrase.figures[behind.figure]
    for part, whole in parts:
        if told.value != whole.value or not (part.value and whole.value):
            continue
        rest = replace(
            part, value=whole.value - part.value, low=whole.low - part.high,
            high=whole.high - part.low, kind=COMPLEMENT,
        )  # fmt: skip
        relation = relate(figure, rest)
        if relation.agrees:
            return FigurePair(phrase=figure, claim=rest, relation=relation)
    return None


def _is_counted_part(statement: Statement, one: Frame, other: Frame) -> bool:
    """Whether a number is told as a part of the one behind it: 17 of the 52."""
    part, whole = statement.figures[one.figure], statement.figures[other.figure]
    return kind(part) == kind(whole) == "count" and is_part(statement.text, part, whole)


def _turned(phrase: Statement, claim: Statement, english: English) -> bool:
    """Whether one of two statements speaks of the rest: by a denial, or by an opposite."""
    if len(phrase.denials) != len(claim.denials) or _of_the_rest(phrase, claim):
        return True
    if len({"outside" in statement.text.lower().split() for statement in (phrase, claim)}) > 1:
        return True
    if any(contrary(phrase, f, claim, g) for f in phrase.figures for g in claim.figures):
        return True
    if _denied_by_prefix(phrase, claim) or _denied_by_prefix(claim, phrase):
        return True
    here, there = (
        [word.key for word in one.words if word.key not in other.at]
        for one, other in ((phrase, claim), (claim, phrase))
    )
    return _oppose(here, there, english) or _oppose(there, here, english)


def _denied_by_prefix(one: Statement, other: Statement) -> bool:
    """Whether a word of one statement is one of the other's behind a prefix that denies: undrained,
    drained."""
    return any(
        denies(one.words[n], word) and one.words[n].key not in other.at
        for n in one.prefixed
        for word in other.words
    )


def _oppose(here: Sequence[str], there: Sequence[str], english: English) -> bool:
    """Whether a word is the opposite of another, or of one that says the same: supported, rejected
    (which approved is the opposite of)."""
    return any(
        opposite in there or not english.related(opposite).keys().isdisjoint(there)
        for key in here
        for opposite in english.opposites(key)
    )


def contrary(phrase: Statement, f: Figure, claim: Statement, g: Figure) -> bool:
    """Whether two figures bound one number from the two sides: over 3 years, less than 3 years."""
    if f.value is None or f.value != g.value or kind(f) == "percent" or not same_kind(f, g):
        return False
    one, other = _bound(phrase.text, f), _bound(claim.text, g)
    return one * other < 0


def _bound(text: str, figure: Figure) -> int:
    """1 where a figure is bounded from below, -1 from above, 0 where it is not."""
    if figure.qualifier in LOWER:
        return 1
    within = text[: figure.start][-7:].lower() == "within "
    return -int(figure.qualifier in UPPER or within)


def _of_the_rest(phrase: Statement, claim: Statement) -> bool:
    """Whether a phrase has words that the claim says of the rest: the rest depend on rain."""
    rest = _REST.search(claim.text)
    start = rest.end() if rest else len(claim.text)
    return any(word.start > start and word.key in phrase.at for word in claim.words)


def _derived(claim: Statement, multiple: bool) -> Iterator[tuple[Figure, int]]:
    """What follows from a claim's figures, each with 1 for a rise and -1 for a fall."""
    for frame in claim.frames:
        one, way = claim.figures[frame.figure], frame.direction
        if multiple and one.unit == "percent" and way and one.value is not None:
            times = 1 + way * one.value / 100
            if frame.role is not Role.TO and times > 0:
                yield _figure(one, one, claim.text, times, 0.05, "times"), way
        for base in claim.frames:
            other = claim.figures[base.figure]
            part = is_part(claim.text, one, other) or of_them(claim, one, other)
            if not multiple and part and one.value and other.value:
                share = _figure(one, other, claim.text, 100 * one.value / other.value, 1.0, "")
                yield replace(share, unit="percent"), 0
            measured = base.role in BASELINES and frame.role not in BASELINES
            behind = base.clause - frame.clause  # closed because of algae, compared with 12
            near = behind == 0 or (behind == 1 and base.role is Role.BESIDE)
            beside = multiple and _levels(frame, base)
            if ((measured and near) or beside) and same_kind(one, other):
                yield from _of_two(one, other, claim.text, multiple)


def _levels(frame: Frame, base: Frame) -> bool:
    """Whether two figures stand beside each other, each with words of its own: $91 of the one, $48
    of the other."""
    level = frame.role is base.role is Role.LEVEL and frame is not base
    return level and bool(frame.own or base.own)


def of_them(claim: Statement, one: Figure, other: Figure) -> bool:
    """Whether a number is told as a part of the one told before it: 48,300 fish, 31,000 of them;
    or of which 31,000."""
    if kind(one) != "count":
        return False
    before = claim.text[max(0, one.start - 12) : one.start]
    told = _OF_THEM.match(claim.text, one.end) or _OF_WHICH.search(before)
    if not told:  # of the 486 buses, 412
        first = other.end <= one.start and kind(other) == "count"
        return bool(first and _OPENS.search(claim.text[: other.start]))
    wholes = (f for f in reversed(claim.figures) if f.end <= one.start and kind(f) == "count")
    return next(wholes, None) is other


def _is_change(phrase: Statement, here: Frame, english: English) -> bool:
    """Whether a figure says how far something moved: by 100 percent, up 100 percent."""
    start, end = phrase.figures[here.figure].start, phrase.figures[here.figure].end
    if phrase.text[end : end + 10].split()[:1] in ([each] for each in ("more", "less", "fewer")):
        return True
    near = (phrase.words[n] for n in (*here.own, *here.lead))
    moved = any(0 <= start - w.end <= 1 and w.key in english.directions for w in near)
    return moved or (here.direction != 0 and here.role is Role.BY)


def _percents(claim: Statement) -> Iterator[tuple[Figure, int]]:
    """The percent that a multiple is more or less: 100 for doubled, 50 for halved."""
    for frame in claim.frames:
        one = claim.figures[frame.figure]
        if one.unit is None and one.measure == "times" and one.value:
            share = _figure(one, one, claim.text, 100 * abs(one.value - 1), 1.0, "")
            yield replace(share, unit="percent"), 1 if one.value > 1 else -1


def _of_two(one: Figure, other: Figure, text: str, multiple: bool) -> Iterator[tuple[Figure, int]]:
    """What follows from a number and the one it is measured against."""
    if not one.value or not other.value:
        return
    way = 1 if one.value > other.value else -1
    if multiple:
        yield _figure(one, other, text, one.value / other.value, 0.05, "times"), way
        return
    change = _figure(one, other, text, abs(one.value - other.value), one.step, "")
    if kind(one) in ("percent", "points"):
        yield replace(change, unit="points"), way
        return
    yield replace(change, unit=one.unit, measure=one.measure), way
    share = _figure(one, other, text, 100 * abs(one.value / other.value - 1), 1.0, "")
    yield replace(share, unit="percent"), way


def _figure(
    one: Figure, other: Figure, text: str, value: float, step: float, measure: str
) -> Figure:
    """A figure that follows from two, over the stretch of the text that holds them."""
    start, end = min(one.start, other.start), max(one.end, other.end)
    low, high = value - step / 2, value + step / 2
    return replace(
        one, value=round(value, 9), low=low, high=high, step=step, unit=None, measure=measure,
        noun="", start=start, end=end, text=text[start:end],
    )  # fmt: skip
