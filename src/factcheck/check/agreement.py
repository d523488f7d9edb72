"""Whether a passage holds what a claim counts: its figures, its dates, its other numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.match.compare import Relation, relate, same_family, scale
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.figures.figure import Date

NUMBER = re.compile(r"\d+(?:[-–./ ]\d+)+|\d+")
"""A run of digits and what joins them: 573-751-3321."""
NUMBER_PARTS = re.compile(r"[^\d.]+")
SCALE = 9.0
"""From how many times its lower end on what has two ends is a scale."""
CLOSE = 0.1
"""How far a figure may lie from a claim's bound that still describes it, as a share."""
LENGTHS = frozenset("meter kilometer mile yard foot".split())
LONG = 5
"""Fewest digits of a number that is no figure and is compared: a telephone or a case number."""


def held(figure: Figure, there: Sequence[Figure]) -> bool:
    """Whether one of a passage's figures is the claim's, or is what the claim rounds.

    A hedge on both sides excuses nothing: "about 2.5" is not "about 2.4". A claim rounds a figure
    only to fewer digits than the passage gives. A year alone is not the claim's month of it where
    the passage has that month of another year, nor is a month its day beside another day of it.
    """
    if figure.unit == "date":
        return all(_gives(end, there) for end in _ends(figure))
    told = [each for each in there if figure.value is None or not _indefinite(each)]
    return any(_same(figure, e) or _rounds(figure, e) or _part(figure, e) for e in told)


def alike(figure: Figure, other: Figure) -> bool:
    """Whether two figures have the same number, and one of them tells in another way of what.

    Multiplied by 33, and 33-fold; her 25th race, and 25 races; 25, and 25-year-old; 341, and
    341/378; what is written alike, and read as metres and as millions; over 200m, as a runner is,
    and the 200m. No percentage and no money: 4.5 is not 4.5%.
    """
    distance = figure.measure in LENGTHS and figure.text[:5].lower() == "over "
    if figure.text == other.text or (distance and same_family(figure, other)):
        return figure.value == other.value or figure.text == other.text
    if figure.value is None or {figure.unit, other.unit} - {None, "ordinal"}:
        return False
    if figure.measure in ("", "times") or "ordinal" in (figure.unit, other.unit):
        ways = {figure.unit, other.unit} == {None, "ordinal"} or figure.measure != other.measure
        if ways and figure.value == other.value:
            return not figure.noun or not other.noun or figure.noun[:4] == other.noun[:4]
    return other.measure == "share" and figure.text.replace(",", "") in NUMBER_PARTS.split(
        other.text.replace(",", "")
    )


def bounds(figure: Figure, other: Figure) -> bool:
    """Whether a claim bounds a figure that the passage gives, and closely: more than 14, for 15."""
    if figure.value is None or other.value is None or not same_family(figure, other):
        return False
    if figure.qualifier is Qualifier.EXACT or other.qualifier is not Qualifier.EXACT:
        return False
    scaled = other.value * scale(other) / scale(figure)
    close = abs(scaled - figure.value) <= CLOSE * abs(figure.value)
    return close and figure.low <= scaled <= figure.high and math.inf in (figure.high, -figure.low)


def bound_of(claim_figure: Figure, known_figures: Sequence[Figure]) -> Figure | None:
    """The passage's figure of the same number with a bound, where no other gives it outright."""
    if claim_figure.qualifier is not Qualifier.EXACT or claim_figure.value is None:
        return None
    same = [
        each
        for each in known_figures
        if each.value == claim_figure.value and same_family(claim_figure, each)
    ]
    if not same or any(f.qualifier in (Qualifier.EXACT, Qualifier.ABOUT) for f in same):
        return None
    return same[0]


def _indefinite(figure: Figure) -> bool:
    """Whether a figure says its scale alone, which holds no number of it: multi-billion."""
    return figure.value is None and figure.unit != "date" and figure.high >= SCALE * figure.low > 0


def _same(figure: Figure, other: Figure) -> bool:
    return relate(figure, other) is Relation.SAME


def _rounds(figure: Figure, other: Figure) -> bool:
    if relate(figure, other) is not Relation.ROUNDED:
        return False
    if figure.value is None or other.value is None:
        return True
    one, two = figure.value * scale(figure), other.value * scale(other)
    finer = figure.step * scale(figure) <= other.step * scale(other)
    return abs(one - two) <= 1e-9 * abs(two) or not finer


def _part(figure: Figure, other: Figure) -> bool:
    """Whether a count is one of the two numbers of a rate: the 100,000 of 84 in 100,000."""
    rate = other.measure == "share" or other.measure.startswith("per ")
    if not rate or figure.unit is not None or figure.measure:
        return False
    return figure.text.replace(",", "") in other.text.replace(",", "").split()


def _gives(date: Figure, there: Sequence[Figure]) -> bool:
    """Whether one of some dates is a date, or the year or the month of it that nothing belies."""
    same = [each for each in there if _same(date, each)]
    if date.date is None or not same:
        return bool(same)
    mine = date.date
    parts = [end for each in there for end in (each.date, each.until) if end]
    if any(p == mine for p in parts) or all(_finest(each) >= _fine(mine) for each in same):
        return True
    belied = (p for p in parts if _fine(p) >= _fine(mine) and p != mine)
    return not any(sum(a != b for a, b in zip(p, mine, strict=True)) == 1 for p in belied)


def _fine(date: Date) -> int:
    """How many parts of a date are given: its year, its month, its day."""
    return sum(part is not None for part in date)


def _finest(date: Figure) -> int:
    return max((_fine(end) for end in (date.date, date.until) if end), default=0)


def _ends(date: Figure) -> tuple[Figure, ...]:
    """A span of time as its two ends, each of which a passage has to name; another date whole."""
    if date.until is None:
        return (date,)
    return replace(date, until=None), replace(date, date=date.until, until=None)


def other_numbers(
    text: str, figures: Sequence[Figure], passage: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The numbers of a claim's text that are no figures, and differ from all those of the passage.

    Each comes with the passage's numbers of as many digits; where it has none, nothing is said.
    """
    mine_alone = [
        found
        for found in NUMBER.finditer(text)
        if len(_digits(found[0])) >= LONG
        and not any(f.start < found.end() and found.start() < f.end for f in figures)
    ]
    there = [found[0] for found in NUMBER.finditer(passage)] if mine_alone else []
    for found in mine_alone:
        mine = _digits(found[0])
        rivals = tuple(each for each in there if len(_digits(each)) == len(mine))
        if rivals and mine not in map(_digits, rivals):
            yield found[0], rivals


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
