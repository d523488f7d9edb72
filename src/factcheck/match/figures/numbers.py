"""Numbers: what one is, how rows reckon with them, and digits that nothing beside them can change.

A formula reckons with what the <…> elements of a pattern found, A the first of them, B the second:
"A * 1000", "half * A", "several(A, 2, 10)". What was left out is 0. How a number's step goes with
it, and what is a part of one, say the operations of `Number`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import DIGITS, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, SCALE, SMALL, Record

COUNT, SHARE, ORDER = "count", "share", "order"  # 46.3; half, one in four; third, 21st
VAGUE_COUNT, YEAR = "vague", "year"  # millions; nineteen eighty-four
_LONG = 15  # digits and signs; longer ones are left to the rows


class Number(Record):
    """A number's value and step, and the index of the token after it.

    ``low`` and ``high`` are set for a vague number only. ``plain`` is true for digits with no
    comma, decimal, scale or suffix: only those may be a year, a name's or an item's number.
    ``scale`` is what a scale word multiplied it by, so that "15 to 20 million" can share it.
    """

    value: float
    step: float
    end: int
    kind: str = COUNT
    low: float = 0.0
    high: float = 0.0
    plain: bool = False
    scale: float = 1.0

    def __mul__(self, by: Number | float) -> Number:
        """So many times as much, to its own step: half a million."""
        times = by.value if isinstance(by, Number) else by
        value = self.value * times
        value = value if isinstance(value, int) else float(f"{value:.15g}")
        scale = times * (self.scale if self.scale >= 1000 else 1) if times > 1 else 1.0
        return self.but(value=value, step=self.step * times, kind=COUNT, plain=False, scale=scale)

    def __add__(self, more: Number | float) -> Number:
        """With a smaller number behind it, to the step of that: 46 and 0.3."""
        if not isinstance(more, Number):
            return self
        value = float(f"{self.value + more.value:.15g}")
        return self.but(value=value, step=more.step, kind=COUNT, plain=False)

    def __truediv__(self, parts: Number | float) -> Number | None:
        """A hundredth of it; or so many of a whole's parts."""
        if not isinstance(parts, Number):
            return self.but(value=self.value / parts, step=1 / parts, plain=False)
        if not parts.value:
            return None
        value = self.value / parts.value
        kind = SHARE if value < 1 else COUNT
        return self.but(value=value, step=share_step(parts.value), kind=kind, plain=False)


class Mark(Record):
    """That something stands up to a token, and what it says."""

    end: int
    value: str = ""
    number: int = 0


def share_step(parts: float) -> float:
    """How far "a third" may be off: half a part, and at most a twentieth of the whole.

    A writer who says "a third" chose it over a quarter and over two fifths; the nearest of the
    common fractions (halves to fifths) lie about 0.07 to 0.1 apart, hence 0.05.
    """
    return min(0.05, 0.5 / parts)


def trailing_step(value: int) -> float:
    """The value of one unit in the last digit that is not zero: 1000 for 64000; 1 for 0."""
    if value == 0:
        return 1.0
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return float(step)


def several(unit: Number, least: float, most: float) -> Number:
    """A number of which only the ends are known, so many times a unit each."""
    low, high = least * unit.value, most * unit.value
    return Number(low / 2, low / 2, unit.end, VAGUE_COUNT, low, high)


NAMED = {
    "one": Number(1.0, 1.0, 0),
    "half": Number(0.5, share_step(2), 0, SHARE),
    "quarter": Number(0.25, share_step(4), 0, SHARE),
}


def reckoned(formula: str) -> Callable[[Found], Number | None]:
    """What reckons a formula where a row stands."""
    if formula == "A":
        return first
    reckon = eval(f"lambda A=0, B=0, C=0, D=0: {formula}", {**NAMED, "several": several})

    def number(f: Found) -> Number | None:
        found = reckon(*(part or 0 for part in f.parts))
        return found if isinstance(found, Number | None) else Number(float(found), 1.0, f.end)

    return number


def first(f: Found) -> Number:
    """The number that a pattern starts with; one where an article is all that says it."""
    part = f.parts[0]
    return part if isinstance(part, Number) else NAMED["one"].but(end=f.end)


def number(formula: str) -> Maker:
    """A number by a formula."""
    reckon = reckoned(formula)

    def make(f: Found) -> Number | None:
        found = reckon(f)
        return found and found.but(end=f.end)

    return first if formula == "A" else make


_SIMPLE = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){1,9}(?:\.\d+)?(?!\d)|\d{1,40}\.\d{1,40}|\d{1,40}")


def alone(t: Tokens, i: int) -> Number | None:
    """A number that nothing beside it can make more of: 12 men, 46.3%, 64,000 people, two men."""
    found = t.memo["alone"]
    if i not in found:
        found[i] = _alone(t, i)
    number: Number | None = found[i]
    return number


def _alone(t: Tokens, i: int) -> Number | None:
    one = t[i].atom
    if one.form == CARDINAL and one.rank in SMALL:
        stands = t[i + 1].plain or t.holds("nothing joins", i, i + 1)
        return Number(float(one.value), trailing_step(one.value), i + 1) if stands else None
    found = _untied(t, i)
    if found is None or t[found.end].plain or t.holds("goes on with no number", i, found.end):
        return found
    end, scale = found.end + 1, t[found.end].atom
    large = scale.rank == SCALE and scale.form == CARDINAL and scale.value >= 1000
    stands = large and t.holds("nothing joins a scale", i, end)
    return (found * scale.value).but(end=end) if stands else None


def _untied(t: Tokens, i: int) -> Number | None:
    """Digits to which no sign and no digits beside them belong: 46.3%, 64,000 people, 5 million."""
    if t[i].kind != DIGITS or not t[i].raw.isascii():
        return None
    text, end = t[i].raw, i + 1
    if t[end].glued:
        hit = _SIMPLE.match(t.text, t.start(i))
        text = hit[0] if hit else ""
        end = t.after(t.start(i) + len(text), end)
    clear = t[end].plain and t[i - 1].low != ","
    if not 0 < len(text) <= _LONG or not (clear or t.holds("untied", i, end)):
        return None
    return written(text.replace(",", ""), end, plain=end == i + 1)


def written(text: str, end: int, *, plain: bool = False) -> Number | None:
    """The number that digits with an optional point spell, up to a token."""
    whole, point, decimals = text.partition(".")
    if point:
        return Number(float(f"{int(whole or 0)}.{decimals}"), float(f"1e-{len(decimals)}"), end)
    return Number(float(int(whole)), trailing_step(int(whole)), end, plain=plain)
