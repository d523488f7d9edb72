"""How two figures relate: intervals, units and the precision a writer chose, never spelling."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from factcheck.match.figures.figure import Date, Figure, Qualifier
from factcheck.match.figures.qualifiers import interval
from factcheck.match.measures import DOLLARS, MINOR, MONEY_WORDS, dimension
from factcheck.match.patterns import late


class Relation(StrEnum):
    """How a phrase's figure relates to a claim's."""

    SAME = "same"  # the same number of the same thing, however it is spelled
    ROUNDED = "rounded"  # agrees at the precision or under the qualifier that the writer chose
    DIFFERENT = "different"  # another number, unit, year or bound
    ABSENT = "absent"  # the other side states no figure to compare with

    @property
    def agrees(self) -> bool:
        """Whether the phrase's figure is the claim's, said the same or rounded."""
        return self in (Relation.SAME, Relation.ROUNDED)


class FigurePair(NamedTuple):
    """A figure of the phrase beside the claim's figure it answers; None where there is none."""

    phrase: Figure | None
    claim: Figure | None
    relation: Relation


ROUNDING_LIMIT = 0.05
"""How far a round number may stand from what it rounds, as a share: 80,000 for 82,000 (2.4%) is
rounding, 100 for 66 is another number, though both are round at their own step."""
BOUND_LIMIT = 0.01
"""The same for a bound, which must hold but for rounding: more than 64,000 for 63,632 (0.6%), not
fewer than 300 for 310 (3%)."""
ABOUT_LIMIT = 0.10
"""The same, where the writer says about, some, roughly: about half for 46.3 percent."""
CLOSE_LIMIT = 0.05
"""The same of a number in digits, where half its last digit is less: about 56 is not 51, and about
150 million not 139; about 64,000 is 61,000."""
ABOVE_LIMIT = 0.15
"""How far beyond its bound a "more than" still speaks of the same number: 64,070 is more than
64,000 in the sense that reporters use, 90,000 is not."""
INDEFINITE = 2.4
"""How far apart the ends of an indefinite number are at least: scores, 40 to 100. A range that is
hedged ("about 15 to 20") is narrower."""

OVER = {Qualifier.ABOVE, Qualifier.JUST_OVER}
UNDER = {Qualifier.ALMOST, Qualifier.BELOW}
"""Bounds that contradict each other: more than half is never almost half."""
PLAIN = {Qualifier.EXACT, Qualifier.ABOUT}
"""Who says about 420 states the number that 420 is, and no bound of it."""
LOWER = OVER | {Qualifier.AT_LEAST}
UPPER = UNDER | {Qualifier.AT_MOST}
"""Bounds that face each other: who says at least 30 does not say at most 30."""


def kind(figure: Figure) -> str:
    """What sort of thing a figure measures; figures of two kinds never agree."""
    if figure.unit in ("percent", "points", "date", "ordinal"):
        return figure.unit
    if figure.unit == "basis points" or (figure.unit is None and figure.measure == "point"):
        return "points"
    if figure.unit:
        return "money:" + figure.unit
    if figure.measure == "share":
        return "percent"
    if _base(figure):
        return "percent"
    base, per, by = figure.measure.partition(" per ")
    known = dimension(base)
    return f"{known[0]}{per}{by}" if known else figure.measure or "count"


def _base(figure: Figure) -> float:
    """What a rate is counted by: 100000 of "per 100000"; 0 for what is not a rate."""
    by = figure.measure.removeprefix("per ")
    return float(by) if by != figure.measure and by.isdecimal() else 0.0


def scale(figure: Figure) -> float:
    """What to multiply a figure's numbers by to reach its kind's base unit."""
    if figure.unit == "basis points":
        return 0.01
    if figure.unit is None and figure.measure == "share":
        return 100.0
    if figure.unit is None and _base(figure):
        return 100.0 / _base(figure)
    known = dimension(figure.measure.partition(" per ")[0]) if figure.unit is None else None
    return known[1] if known else 1.0


def same_kind(one: Figure, other: Figure) -> bool:
    """Whether two figures measure the same sort of thing, so that their numbers can be compared."""
    one, other = in_one_unit(one, other)
    a, b = kind(one), kind(other)
    if "degree" in (a, b):
        return {a, b} <= {"degree", "celsius", "fahrenheit"}
    if "money:currency" in (a, b) and (one.measure or other.measure):
        return _same_money(one, other)
    return a == b or (a.startswith("money:") and b.startswith("money:") and "currency" in a + b)


def in_one_unit(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """Two figures, each in the other's unit where it can be that."""
    return _in_unit_of(one, other), _in_unit_of(other, one)


_AMERICAN = late(r"US|U\.S|America", re.IGNORECASE)
FOR_EACH = (
    " per day", " per week", " per month", " per year",
    " per hectare", " per acre", " per person", " per head", " per household",
)  # fmt: skip
"""What a measure ends in that counts for each of some, which the other side may say elsewhere."""


def _in_unit_of(figure: Figure, beside: Figure) -> Figure:
    """The figure in the unit that it has beside the other.

    Money of 2,500 pounds or 83 pence beside £2, and of a plain $ beside A$; gigabytes of those per
    month beside gigabytes.
    """
    if figure.kind == beside.kind == "age" and not figure.measure:
        return replace(figure, measure=beside.measure)
    measured = figure.unit is None and beside.measure
    if measured and figure.measure.removeprefix(beside.measure) in FOR_EACH:
        return replace(figure, measure=beside.measure)
    plain = figure.unit is None and not figure.measure
    if plain and beside.measure and figure.noun.removesuffix("s") == beside.measure:
        return replace(figure, measure=beside.measure, noun="")  # ten or more days
    if figure.unit is None and figure.measure == "point" and kind(beside) == "count":
        return replace(figure, measure="")  # 36 charging points
    bare = figure.unit is None and figure.measure == "pound" and not figure.noun
    if bare and beside.unit == "GBP" and "pound" in figure.text.lower():
        return replace(figure, unit="GBP", measure="")
    if figure.unit == "USD" and beside.unit in DOLLARS and not _AMERICAN.search(figure.text):
        return replace(figure, unit=beside.unit)
    if figure.measure == "fahrenheit" and beside.measure == "celsius":
        return _rescaled(figure, 1.8, 32.0, figure.unit, "celsius")
    named = beside.unit == "currency" and beside.measure
    if figure.unit == "currency" and (named or beside.unit) in MINOR.get(figure.measure, ()):
        # of coins, in the money of which each is a hundredth part
        return _rescaled(figure, 100, 0.0, beside.unit, named or "")
    return figure


def _rescaled(figure: Figure, size: float, zero: float, unit: str | None, measure: str) -> Figure:
    """A figure in a unit that is so many of its own, and begins at that number of them."""
    return replace(
        figure,
        unit=unit,
        measure=measure,
        value=None if figure.value is None else (figure.value - zero) / size,
        low=(figure.low - zero) / size,
        high=(figure.high - zero) / size,
        step=figure.step / size,
    )


def _same_money(one: Figure, other: Figure) -> bool:
    """Whether money of no clear code can be that of a code: francs of CHF, crowns never of EUR."""
    if one.unit == other.unit:
        codes = (set(MONEY_WORDS.get(each.measure, ())) for each in (one, other))
        return one.measure == other.measure or bool(set.intersection(*codes))  # kroner, crowns
    named, coded = (one, other) if one.unit == "currency" else (other, one)
    return not named.measure or (coded.unit or "") in MONEY_WORDS.get(named.measure, ())


def same_family(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one sort apart from their unit: pounds and dollars are."""
    return same_kind(one, other) or kind(one)[:6] == kind(other)[:6] == "money:"


def relate(phrase: Figure, claim: Figure) -> Relation:
    """How a phrase's figure relates to a claim's: SAME, ROUNDED or DIFFERENT.

    SAME is symmetric. ROUNDED is not: 46% rounds 46.3%, and 46.3% says more than 46% does.
    """
    if not same_kind(phrase, claim):
        return Relation.DIFFERENT
    phrase, claim = in_one_unit(phrase, claim)
    if phrase.unit == "date":
        return _relate_dates(phrase, claim)
    if _contradict(phrase, claim):
        return Relation.DIFFERENT
    if _same(phrase, claim):
        return Relation.SAME
    return Relation.ROUNDED if _rounded(phrase, claim) else Relation.DIFFERENT


def _contradict(phrase: Figure, claim: Figure) -> bool:
    """Whether one figure bounds a number from above what the other bounds from below.

    More than half is not almost half, and more than 347 is not 347; 347 can be more than 346.
    """
    if phrase.value is None or claim.value is None:
        return False
    here, there = phrase.value * scale(phrase), claim.value * scale(claim)
    if phrase.qualifier in LOWER and claim.qualifier in UPPER:
        return here >= there or close(here, there)
    if phrase.qualifier in UPPER and claim.qualifier in LOWER:
        return there >= here or close(here, there)
    return phrase.qualifier in OVER and claim.qualifier is Qualifier.EXACT and close(here, there)


def close(one: float, other: float) -> bool:
    """Whether two numbers are one, but for how computers count."""
    return one == other or math.isclose(one, other, rel_tol=1e-9)


def _same(phrase: Figure, claim: Figure) -> bool:
    p, c = scale(phrase), scale(claim)
    if phrase.value is None or claim.value is None:
        if phrase.value is not claim.value:
            return False
        if _indefinite(phrase) and _indefinite(claim):
            return math.floor(math.log10(phrase.low * p)) == math.floor(math.log10(claim.low * c))
        return close(phrase.low * p, claim.low * c) and close(phrase.high * p, claim.high * c)
    alike = phrase.qualifier == claim.qualifier or {phrase.qualifier, claim.qualifier} == PLAIN
    return alike and close(phrase.value * p, claim.value * c)


def _rounded(phrase: Figure, claim: Figure) -> bool:
    p, c = scale(phrase), scale(claim)
    low, high = phrase.low * p, phrase.high * p
    if phrase.value is None or claim.value is None:
        return _within_range(phrase, claim, p, c)
    here, there = phrase.value * p, claim.value * c
    if phrase.measure == "share" and phrase.unit is None and phrase.qualifier != Qualifier.EXACT:
        # A fraction in words has no digits to round: its qualifier binds, "almost half" is less.
        if close(here, there):
            return True
        if phrase.qualifier == Qualifier.ABOUT:
            return abs(here - there) <= ABOUT_LIMIT * abs(there)
        if phrase.qualifier == Qualifier.ABOVE:
            high = here * (1 + 3 * ABOVE_LIMIT)  # a quarter's neighbour is a third
        return low <= there <= high
    if close(here, there):
        return True
    if phrase.qualifier is Qualifier.EXACT:
        shorter = _digits(phrase) < _digits(claim)
        rounds = rounds_to(there, here, phrase.step * p, ROUNDING_LIMIT, half_up=shorter)
        return rounds or _under_hedge(here, claim, c)
    if phrase.qualifier == Qualifier.ABOUT:
        coarse = phrase.step * p * (0.5 if _digits(phrase) else 2.0)  # words are coarser
        limit = max(coarse, CLOSE_LIMIT * abs(here))
        return abs(here - there) <= min(limit, ABOUT_LIMIT * abs(there))
    if rounds_to(there, here, phrase.step * p, BOUND_LIMIT):
        return True
    if phrase.qualifier in (Qualifier.ABOVE, Qualifier.AT_LEAST):
        return here <= there <= here * (1 + ABOVE_LIMIT)
    if phrase.qualifier in (Qualifier.BELOW, Qualifier.AT_MOST):
        return here * (1 - ABOVE_LIMIT) <= there <= here
    if phrase.value == 1:  # almost a minute is as coarse as a fraction in words
        low = min(low, here * (1 - ABOVE_LIMIT))
    return low <= there <= high


def _under_hedge(here: float, claim: Figure, c: float) -> bool:
    """Whether a plain number lies in what a hedged claim allows: 29 in "almost thirty"."""
    there = (claim.value or 0.0) * c
    if claim.qualifier == Qualifier.EXACT:
        return False
    if claim.qualifier in (Qualifier.ABOVE, Qualifier.AT_LEAST):
        return there <= here <= there + min(claim.step * c, ABOVE_LIMIT * abs(there))
    if claim.qualifier in (Qualifier.BELOW, Qualifier.AT_MOST):
        return there - min(claim.step * c, ABOVE_LIMIT * abs(there)) <= here <= there
    if claim.qualifier == Qualifier.ABOUT:
        return abs(here - there) <= ROUNDING_LIMIT * abs(there)
    return claim.low * c <= here <= claim.high * c


def _digits(figure: Figure) -> int:
    """How many digits a figure is written with."""
    return sum(map(str.isdecimal, figure.text))


def rounds_to(
    exact: float, round_: float, step: float, limit: float, *, half_up: bool = False
) -> bool:
    """Whether a number, rounded to ``step``, is the round one, and no further off than ``limit``.

    ``limit`` is a share of the exact number. With ``half_up`` 48.5 rounds to 49; else it rounds to
    neither neighbour: $185 is not $190, and 91.5 not over 92.
    """
    if step <= 0 or abs(round_ - exact) > limit * abs(exact):
        return False
    slack = 1e-9 if half_up and abs(round_) > abs(exact) else -1e-9
    return abs(round_ - exact) < step / 2 * (1 + slack)


def _indefinite(figure: Figure) -> bool:
    """Whether a figure names an order of magnitude only: millions, dozens, multi-billion."""
    vague = figure.value is None and figure.qualifier is Qualifier.ABOUT
    return vague and figure.low > 0 and figure.high >= INDEFINITE * figure.low


def _within_range(phrase: Figure, claim: Figure, p: float, c: float) -> bool:
    """A range or an indefinite number beside a plain one: an end of the range, one of millions."""
    if phrase.value is None and claim.value is None:
        return _hedges(phrase, claim, c / p) or _hedges(claim, phrase, p / c)
    ends, plain = (
        ((phrase.low * p, phrase.high * p), (claim.value or 0.0) * c)
        if phrase.value is None
        else ((claim.low * c, claim.high * c), phrase.value * p)
    )
    if _indefinite(phrase) or _indefinite(claim):
        return ends[0] <= plain <= ends[1]
    return any(close(end, plain) for end in ends)


def _hedges(hedged: Figure, plain: Figure, times: float) -> bool:
    """Whether a range is another one, hedged: some 45 to 50 percent for 45 to 50 percent."""
    if hedged.qualifier is not Qualifier.ABOUT or plain.qualifier is not Qualifier.EXACT:
        return False
    low, high = interval(Qualifier.ABOUT, plain.low * times, plain.high * times, hedged.step)
    return close(hedged.low, low) and close(hedged.high, high)


def _relate_dates(phrase: Figure, claim: Figure) -> Relation:
    one, other = phrase.date or Date(), claim.date or Date()
    if phrase.until is not None and claim.until is not None:
        agree = _agree(one, other) and _agree(phrase.until, claim.until)
        return Relation.SAME if agree else Relation.DIFFERENT
    if phrase.until is not None or claim.until is not None:
        ends = (one, phrase.until) if phrase.until is not None else (other, claim.until)
        single = other if phrase.until is not None else one
        agree = any(end is not None and _agree(end, single) for end in ends)
        return Relation.SAME if agree else Relation.DIFFERENT
    return Relation.SAME if _agree(one, other) else Relation.DIFFERENT


def _agree(one: Date, other: Date) -> bool:
    """Whether two dates agree in every part that both give, and both give one."""
    shared = [(a, b) for a, b in zip(one, other, strict=True) if a is not None and b is not None]
    return bool(shared) and all(a == b for a, b in shared)


def share_a_part(one: Figure, other: Figure) -> bool:
    """Whether two dates speak of the same parts, so that they can be compared at all."""
    return any(
        a is not None and b is not None
        for x in (one.date, one.until)
        for y in (other.date, other.until)
        if x is not None and y is not None
        for a, b in zip(x, y, strict=True)
    )
