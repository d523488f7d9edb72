"""What rows give: numbers and quantities, reckoned from what their patterns found.

A formula reckons with what the <…> elements of a pattern found, A the first of them, B the second:
"A * 1000", "A + B / 10", "half * A". What was left out is 0. How a number's step goes with it, and
what is a part of one, say the operations of `Number`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factcheck.match.figures.numbers import (
    ORDER,
    SHARE,
    VAGUE_COUNT,
    YEAR,
    Mark,
    Number,
    share_step,
)
from factcheck.match.figures.quantities import Quantity, quantity
from factcheck.match.figures.rows import Found, Guard, Maker

_NAMED = {
    "one": Number(1.0, 1.0, 0),
    "half": Number(0.5, share_step(2), 0, SHARE),
    "quarter": Number(0.25, share_step(4), 0, SHARE),
}


def reckoned(formula: str) -> Callable[[Found], Number | None]:
    """What reckons a formula where a row stands."""
    if formula == "A":
        return _first
    reckon = eval(f"lambda A=0, B=0, C=0, D=0: {formula}", dict(_NAMED))

    def number(f: Found) -> Number | None:
        found = reckon(*map(_reckonable, f.parts))
        return found if isinstance(found, Number | None) else Number(float(found), 1.0, f.end)

    return number


def _first(f: Found) -> Number:
    """The number that a pattern starts with; one where an article is all that says it."""
    part = f.parts[0]
    return part if isinstance(part, Number) else _NAMED["one"].but(end=f.end)


def _reckonable(part: Any) -> Any:
    if isinstance(part, Mark):
        return Number(float(part.value), 1.0, part.end)
    return part or 0


def number(formula: str) -> Maker:
    """A number by a formula."""
    reckon = reckoned(formula)

    def make(f: Found) -> Number | None:
        found = reckon(f)
        return found and found.but(end=f.end)

    return _first if formula == "A" else make


def several(ends: str) -> Maker:
    """What makes an indefinite number: so many times the last part, "2 to 10"."""
    least, most = map(int, ends.split(" to "))

    def make(f: Found) -> Number:
        unit = f.parts[-1].value
        return indefinite(least * unit, most * unit, f.end)

    return make


def indefinite(least: float, most: float, end: int) -> Number:
    """A number of which only the ends are known: from two of a unit."""
    return Number(least / 2, least / 2, end, VAGUE_COUNT, least, most)


def in_unit(told: str) -> Maker:
    """What makes a quantity in a unit, of the first part or by a formula: "CNY = A + B / 10"."""
    unit, _, formula = told.partition(" = ")
    return _quantity(formula, unit, "")


def in_measure(told: str) -> Maker:
    """What makes a quantity in a unit of measurement: "year", "inch = 12 * A + B"."""
    name, _, formula = told.partition(" = ")
    return _quantity(formula, None, name)


def _quantity(formula: str, unit: str | None, name: str) -> Maker:
    reckon = reckoned(formula or "A")

    def make(f: Found) -> Quantity | None:
        found = reckon(f)
        if found is None or found.kind in (ORDER, YEAR):
            return None
        return quantity(f, found, unit, name)

    return make


def measured(f: Found) -> Quantity | None:
    """A number and a unit of measurement; one where none is said."""
    found = _first(f)
    return None if found.kind in (ORDER, YEAR) else quantity(f, found, None, f.parts[-1].name)


def and_a_part(f: Found) -> Quantity:
    """A year and a half; five years and a quarter."""
    part = f.parts[-1]
    number = (_first(f) + part).but(step=min(0.5, part.value))
    return quantity(f, number, None, f.parts[-2].name)


def unsaid_one(f: Found) -> Quantity:
    """Mile and a half, its article unsaid."""
    i = f.i - 2
    return and_a_part(f.but(i=i, parts=(f.t.parse("unit", i), _NAMED["half"])))


def of_kind(names: str) -> Guard:
    """Whether the first number is of such a kind: "count", "order year"."""
    kinds = frozenset(names.split())

    def holds(f: Found) -> bool:
        return next(part.kind for part in f.parts if isinstance(part, Number)) in kinds

    return holds


def bare(f: Found) -> Quantity:
    """A number and no unit."""
    return quantity(f, f.parts[0])


def a_part_of_one(f: Found) -> bool:
    """Whether the number is a part of one."""
    return bool(f.parts[0].kind == SHARE or 0 < f.parts[0].value < 1)
