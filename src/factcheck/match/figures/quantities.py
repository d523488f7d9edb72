"""A quantity: a number with its sign and its unit; and which units stand after a number."""

from __future__ import annotations

from factcheck.match.figures.numbers import NAMED, ORDER, VAGUE_COUNT, YEAR, Number, first, reckoned
from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import WORD, Tokens
from factcheck.match.figures.vocabulary import Record

_RAISED = {"2": "square", "3": "cubic", "squared": "square", "cubed": "cubic"}
LENGTH, TIME = "length", "duration"
_SPREAD = (LENGTH, "area", "volume")  # miles an hour, barrels a day
_AREAS = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}


class Quantity(Record):
    """A number with its unit, from token ``start`` up to token ``end``.

    ``value`` is None for a vague number; ``prefixed`` says that the money stands before it.
    """

    value: float | None
    low: float
    high: float
    step: float
    unit: str | None
    measure: str
    start: int
    end: int
    number_end: int
    kind: str
    plain: bool
    scale: float
    prefixed: bool = False


def quantity(
    f: Found, number: Number, unit: str | None = None, measure: str = "", *, prefixed: bool = False
) -> Quantity:
    """A quantity where a row stands, from its number."""
    vague = number.kind == VAGUE_COUNT
    value = None if vague else number.value
    low, high = (number.low, number.high) if vague else (number.value, number.value)
    return Quantity(
        value, low, high, number.step, unit, measure, f.i, f.end, number.end, number.kind,
        number.plain and not prefixed, number.scale, prefixed,
    )  # fmt: skip


def times(whole: Quantity, by: float) -> Quantity:
    """A quantity multiplied."""
    low, high = sorted((whole.low * by, whole.high * by))
    value = None if whole.value is None else whole.value * by
    return whole.but(value=value, low=low, high=high, step=whole.step * abs(by))


def amount(t: Tokens, i: int) -> Number | None:
    """A number with its sign: minus 5, −5.2, +3; not the 3 of 2-3."""
    token = t[i]
    signed = "minus" in token.lists or "plus" in token.lists
    tied = signed and token.kind == WORD and "hyphens" in t[i + 1].lists
    found: Number | None = t.parse("number", i + signed + tied)
    if not signed or found is None:
        return found
    if found.kind in (ORDER, VAGUE_COUNT) or not t.holds("signed", i, found.end):
        return None
    return found.but(value=-found.value if "minus" in token.lists else found.value, plain=False)


class Measure(Record):
    """A unit of measurement after a number, and the index after it."""

    end: int
    name: str


def unit(t: Tokens, k: int) -> Measure | None:
    """The unit that stands at a token: km, square miles, miles per hour, °C, m²."""
    found = _area(t, k) or _named(t, k)
    return found and (_raised(t, found) or _over(t, found))


def _named(t: Tokens, k: int) -> Measure | None:
    low, raw, units = t[k].low, t[k].raw, t.vocabulary.units
    several, end = t.longest(units, k, 5)
    if several:
        return Measure(end, several)
    if raw in ("C", "F") and t[k].glued and t.holds("warm or cold", k, k + 1):
        return Measure(k + 1, "celsius" if raw == "C" else "fahrenheit")
    if raw == "m" and t[k].glued and "hours" in t[k - 2].lists:
        return Measure(k + 1, "minute")  # 2h 15m
    clear = raw.islower() or raw.isupper() or len(raw) > 3 or "mixed-case" in t[k].lists
    name = units.get(raw) or (units.get(low) if clear else None)
    stands = name and ((len(raw) > 3 and raw.islower()) or t.holds("a short unit", k, k + 1))
    return Measure(k + 1, name) if name and stands else None


def _area(t: Tokens, k: int) -> Measure | None:
    """Square and cubic lengths."""
    power = _AREAS.get(t[k].low)
    found = _named(t, k + 1 + (t[k + 1].low in (".", "-"))) if power else None
    length = found and _sort(t, found) == LENGTH
    return Measure(found.end, f"{power} {found.name}") if found and length else None


def _raised(t: Tokens, found: Measure) -> Measure | None:
    """The power of a length: km², km2, km^2, km squared."""
    j = found.end + (t[found.end].low == "^")
    power = _RAISED.get(t[j].low)
    stands = power and (t[j].glued or t[j].kind == WORD) and _sort(t, found) == LENGTH
    return Measure(j + 1, f"{power} {found.name}") if stands else None


def _over(t: Tokens, found: Measure) -> Measure:
    """A measure over another: miles per hour, km/h, mg/dL, barrels a day."""
    token, sort = t[found.end], _sort(t, found)
    article = "articles" in token.lists
    ties = article or token.low == "per" or (token.low == "/" and token.glued)
    under = _named(t, found.end + 1) if ties and sort != TIME else None
    if under is None or (article and sort not in _SPREAD):
        return found
    if _sort(t, under) != TIME and (article or found.name == "point"):
        return found
    squared = t[under.end].low == "2" and t[under.end].glued
    return Measure(under.end + squared, f"{found.name} per {'square ' * squared}{under.name}")


def _sort(t: Tokens, found: Measure) -> str:
    return t.vocabulary.dimensions.get(found.name, "")


def in_unit(told: str) -> Maker:
    """What makes a quantity in a unit, of the first part or by a formula: "CNY = A + B / 10"."""
    unit, _, formula = told.partition(" = ")
    return _quantity(formula, unit, "")


def in_measure(told: str) -> Maker:
    """What makes a quantity in a unit of measurement: "year", "inch = A * 12 + B"."""
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
    found = first(f)
    return None if found.kind in (ORDER, YEAR) else quantity(f, found, None, f.parts[-1].name)


def and_a_part(f: Found) -> Quantity:
    """A year and a half; five years and a quarter."""
    part = f.parts[-1]
    number = (first(f) + part).but(step=min(0.5, part.value))
    return quantity(f, number, None, f.parts[-2].name)


def unsaid_one(f: Found) -> Quantity:
    """Mile and a half, its article unsaid."""
    i = f.i - 2
    return and_a_part(f.but(i=i, parts=(f.t.parse("unit", i), NAMED["half"])))


def bare(f: Found) -> Quantity:
    """A number and no unit."""
    return quantity(f, f.parts[0])
