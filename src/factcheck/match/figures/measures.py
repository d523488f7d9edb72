"""Quantities: a number with its sign and its unit; percent, points and measures."""

from __future__ import annotations

import re

from factcheck.match.figures.nouns import noun
from factcheck.match.figures.numbers import COUNT, ORDER, SHARE, VAGUE_COUNT, YEAR, Number
from factcheck.match.figures.qualifiers import counts_article
from factcheck.match.figures.quantities import Quantity, quantity
from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import DIGITS, VULGAR, WORD
from factcheck.match.figures.vocabulary import HYPHENS

PERCENT, POINTS, BASIS = "percent", "points", "basis points"
_NO_SPAN = ("night", "quarter")


def bare(f: Found) -> Quantity:
    """A number and no unit."""
    return quantity(f, f.parts[0])


def in_unit(name: str | None, measure: str = "") -> Maker:
    """What makes a quantity of one unit from a number."""

    def make(f: Found) -> Quantity | None:
        number: Number = f.parts[0]
        if number.kind == ORDER:
            return None
        return quantity(f, number, name, measure)

    return make


def measured(f: Found) -> Quantity | None:
    """A number and a unit of measurement."""
    number, found = f.parts[0], f.parts[-1]
    if number.kind in (ORDER, YEAR):
        return None
    return quantity(f, number, None, found.name)


def one_measure(f: Found) -> Quantity:
    """Nearly a year."""
    return quantity(f, Number(1.0, 1.0, f.end, COUNT), None, f.parts[0].name)


def and_a_half(f: Found) -> Quantity:
    """A year and a half; five years and a quarter."""
    number = f.parts[0] if isinstance(f.parts[0], Number) else Number(1.0, 1.0, f.end)
    part = 0.25 if f.t[f.end - 1].low == "quarter" else 0.5
    whole = number.but(value=number.value + part, step=part, end=f.end, plain=False)
    return quantity(f, whole, None, f.parts[-1].name)


def hedged_article(f: Found) -> bool:
    """Whether a hedge makes the article count: nearly a year, more than a decade."""
    t, low = f.t, f.t[f.end - 1].low
    if f.parts[0].name in _NO_SPAN or not counts_article(t, f.i) or _compared(f):
        return False
    after = t[f.end]
    return low != "second" or after.kind != WORD or "after-second" in after.lists


def _compared(f: Found) -> bool:
    """Whether a figure is compared with that of a year before: 15 percent fewer than then."""
    t, i = f.t, f.i
    if t[i - 1].low != "than" or "back-in-time" not in t[f.end].lists:
        return False
    figure = t[i - 3]
    return t[i - 2].low == "fewer" or figure.kind == DIGITS or "percent-words" in figure.lists


def unsaid_one(f: Found) -> Quantity:
    """Mile and a half, its article unsaid."""
    one = f.but(i=f.i - 2, parts=(f.t.parse("unit", f.i - 2),))
    return and_a_half(one)


def a_unit_before(f: Found) -> bool:
    """Whether a unit with no number or article stands before "and a half"."""
    t, i = f.t, f.i
    before = t[i - 3]
    named = t[i - 2].kind == WORD and len(t[i - 2].low) > 2 and t.parse("unit", i - 2)
    numbered = before.kind == DIGITS or before.atom.rank or before.low in ("a", "an")
    return bool(named) and not numbered and t[i - 2].low[-1] != "s"


def goes_on_as_half(f: Found) -> bool:
    """Whether the half is of something else: a year and a half hour."""
    return f.t[f.end].low in ("hour", "million", "dozen", "time", "year", "past", "to")


def a_quarters_name(f: Found) -> bool:
    """Whether a year names a quarter, or a decade: the 1988 quarter, the 1970s."""
    t, k = f.t, f.end - 1
    tied = t[k - 1].low in HYPHENS
    if t[k].low == "s" and len(t[k - 1].low) == 4 and t[k - 1].low[-1] == "0":
        return True  # the 1970s
    return (
        t[k].low in ("quarter", "century")
        and f.parts[0].value != 1
        and not tied
        and (t[k - 1].kind == DIGITS and f.parts[0].value > 99)
    )


def round_hundreds(f: Found) -> bool:
    """Whether an s makes hundreds of a round number: 100s of people."""
    number: Number = f.parts[0]
    return f.t[f.end - 1].low == "s" and number.value in (100, 1000, 10_000, 100_000)


def a_plural_of_ages(f: Found) -> bool:
    """Whether the s is a plural's: under-25s, the over 50s, in her 30s; and no second's."""
    t, k = f.t, f.end - 1
    if t[k].low != "s" or f.parts[0].value % 1:
        return False
    tied = "dashes" in t[f.i - 1].lists
    before = t[f.i - 2] if tied else t[f.i - 1]
    if tied and before.kind == DIGITS and len(before.low) == 2 < f.parts[0].value:
        return "of-ages" in t[f.i - 3].lists or "behind-ages" in t[f.end].lists  # of 16-24s
    return "before-ages" in before.lists


def ages(f: Found) -> Quantity:
    """Under-25s."""
    return quantity(f, f.parts[0]).but(plain=False)


def a_share(f: Found) -> bool:
    """Whether the number is a part of one."""
    return bool(f.parts[0].kind == SHARE or 0 < f.parts[0].value < 1)


def no_percent_sign(f: Found) -> bool:
    """Whether pc follows a word: five pc, where PCs may be meant."""
    return f.t[f.end - 1].low == "pc" and f.t[f.end - 2].kind != DIGITS


def after_a_number(f: Found) -> bool:
    """Whether a number before owns the percent: 5 percent of 10."""
    before = f.t[f.i - 1]
    return before.kind in (DIGITS, VULGAR) or before.atom.rank != "" or before.low in ("a", "%")


def a_noun_counted(f: Found) -> bool:
    """Whether the number counts what follows: the percentage of 10 pupils."""
    return noun(f.t, f.end) != ""


def feet_and_inches(f: Found) -> Quantity:
    """5'11" in inches."""
    feet, inches = (int(part) for part in re.findall(r"\d+", f.text))
    return quantity(f, Number(12.0 * feet + inches, 1.0, f.end), None, "inch")


_ANY = "%|percent|percents|pct|pcnt|prozent|％|٪"


def hundreds_in_digits(f: Found) -> Quantity:
    """100s of people: from two hundred to a thousand."""
    by = f.parts[0].value
    return quantity(f, Number(0, by, f.end, VAGUE_COUNT, 2 * by, 10 * by))


def in_measure(name: str) -> Maker:
    """What makes a quantity of one unit of measurement from a number."""
    return in_unit(None, name)
