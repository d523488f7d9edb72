"""Quantities: a number with its sign and its unit; percent, points and measures."""

from __future__ import annotations

import re

from factcheck.match.figures.numbers import COUNT, ORDER, SHARE, VAGUE_COUNT, YEAR, Number
from factcheck.match.figures.quantities import Quantity, quantity
from factcheck.match.figures.rows import Found, Maker

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


def unsaid_one(f: Found) -> Quantity:
    """Mile and a half, its article unsaid."""
    one = f.but(i=f.i - 2, parts=(f.t.parse("unit", f.i - 2),))
    return and_a_half(one)


def round_hundreds(f: Found) -> bool:
    """Whether an s makes hundreds of a round number: 100s of people."""
    number: Number = f.parts[0]
    return f.t[f.end - 1].low == "s" and number.value in (100, 1000, 10_000, 100_000)


def ages(f: Found) -> Quantity:
    """Under-25s."""
    return quantity(f, f.parts[0]).but(plain=False)


def a_share(f: Found) -> bool:
    """Whether the number is a part of one."""
    return bool(f.parts[0].kind == SHARE or 0 < f.parts[0].value < 1)


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
