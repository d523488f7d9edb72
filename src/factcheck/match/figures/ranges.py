"""Two quantities joined: 15 to 20 years, between 15 and 20, 15–20; 15- or 20-year."""

from __future__ import annotations

from factcheck.match.figures.numbers import ORDER, SHARE, VAGUE_COUNT, Number
from factcheck.match.figures.plain import Told, figure
from factcheck.match.figures.quantities import Quantity, quantity, times
from factcheck.match.figures.rows import Found

Pair = tuple[Quantity, Quantity]


def shared(f: Found) -> Pair | None:
    """The two quantities with what stands once for both: a unit, a money, a scale."""
    first, second = f.parts[0], f.parts[1]
    if any(q.kind in (ORDER, VAGUE_COUNT) or q.value is None for q in (first, second)):
        return None
    bare = first.unit is None and not first.measure
    one = first
    if bare and first.kind != SHARE:
        one = first.but(unit=second.unit, measure=second.measure)
    elif first.prefixed and second.unit is None and not second.measure:
        second = second.but(unit=first.unit)
    if one.unit != second.unit or one.measure != second.measure:
        return None
    return one, second


def scaled(one: Quantity, second: Quantity) -> Pair:
    """With the second's scale for both: 15 to 20 million."""
    if one.scale == 1 and second.scale > 1 and one.value is not None and one.value < 1000:
        by = second.scale
        if by > 100 or one.value * by < (second.value or 0):  # two to three hundred
            return times(one, by), second
    return one, second


def spread(f: Found) -> Told | None:
    """One figure with two ends where the numbers rise; else two figures."""
    pair = shared(f)
    if pair is None:
        return None
    one, second = scaled(*pair)
    if (one.value or 0) >= (second.value or 0):
        return _two(f, one, second)
    return _range(f, one, second, _base(f))


def _base(f: Found) -> str:
    based = f.parts[2] if len(f.parts) > 2 else None
    return based.value if based else ""


def alternatives(f: Found) -> Told | None:
    """Two figures, 15- or 20-year, 46.3 ± 0.2."""
    pair = shared(f)
    return None if pair is None else _two(f, *scaled(*pair))


def one_or_two(f: Found) -> Told:
    """A minute or two: from one to two."""
    name, second = f.parts[0].name, f.parts[1]
    one = quantity(f, Number(1.0, 1.0, f.end), None, name)
    return _range(f, one, one.but(low=2.0, high=2.0, value=second.value))


def both(f: Found) -> Told | None:
    """Two figures that share what follows the second: 45 and 50 mg."""
    pair = shared(f)
    return None if pair is None else _two(f, *pair)


def _two(f: Found, one: Quantity, second: Quantity) -> Told:
    base = _base(f)
    return Told(f.end, (figure(f.t, one, second, base), figure(f.t, second, None, base)))


def _range(f: Found, one: Quantity, other: Quantity, base: str = "") -> Told:
    """One figure with two ends."""
    start = one.start - ("openers" in f.t[one.start - 1].lists)
    step = min(one.step, other.step)
    whole = other.but(value=None, low=one.low, step=step, start=start)
    return Told(f.end, (figure(f.t, whole, None, base),))
