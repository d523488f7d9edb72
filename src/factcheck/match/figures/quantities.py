"""A quantity: a number with its sign and its unit; and which units stand after a number."""

from __future__ import annotations

from factcheck.match.figures.numbers import ORDER, VAGUE_COUNT, Mark, Number
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, WORD, Tokens
from factcheck.match.figures.vocabulary import HYPHENS, Record

_RAISED = {"2": "square", "3": "cubic", "squared": "square", "cubed": "cubic"}
_SPREAD = ("length", "area", "volume")  # miles an hour, barrels a day
_AS_WRITTEN = {"stone": "stone", "au": "AU"}
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
    if "minus" not in token.lists and "plus" not in token.lists:
        number: Number | None = t.parse("number", i)
        return number
    j = i + 1
    if token.kind == WORD:
        j += t[j].low in HYPHENS
    elif not t.holds("signed", i, i + 1):
        return None
    found: Number | None = t.parse("number", j)
    if token.low == "–" and (found is None or "after-dash" not in t[found.end].lists):
        return None
    added = token.low == "plus" and t[i - 1].kind == WORD and "before-a-plus" not in t[i - 1].lists
    if found is None or added or t[i - 1].low in ("or", "/") or found.kind in (ORDER, VAGUE_COUNT):
        return None
    by = -1.0 if "minus" in token.lists else 1.0
    return found.but(value=by * found.value, plain=False)


class Measure(Record):
    """A unit of measurement after a number, and the index after it."""

    end: int
    name: str


def unit(t: Tokens, k: int) -> Measure | None:
    """The unit that stands at a token: km, square miles, miles per hour, °C, m²."""
    found = _area(t, k) or _named(t, k)
    if found is None:
        return None
    raised = _raised(t, found.end) if t.vocabulary.dimensions.get(found.name) == "length" else None
    if raised:
        return Measure(raised.end, f"{raised.value} {found.name}")
    return _over(t, found)


def _named(t: Tokens, k: int) -> Measure | None:
    low, raw, vocabulary = t[k].low, t[k].raw, t.vocabulary
    if low in vocabulary.units or low == "°":
        for j in range(k + 5, k, -1):
            if t[j - 1].kind == EDGE:
                continue
            phrase = " ".join(t.text[slice(*t.span(k, j))].split())
            plain = phrase.lower()
            name = vocabulary.units.get(phrase) or vocabulary.units.get(plain)
            name = name or vocabulary.units.get(plain.replace("-", " "))
            if name and name[0] and j > k + 1:
                return Measure(j, name[0])
    if raw in ("C", "F") and t[k].glued and t.holds("warm or cold", k, k + 1):
        return Measure(k + 1, "celsius" if raw == "C" else "fahrenheit")
    if raw == "m" and t[k].glued and "hours" in t[k - 2].lists:
        return Measure(k + 1, "minute")  # 2h 15m
    name = vocabulary.units.get(raw)
    clear = raw.islower() or raw.isupper() or len(raw) > 3 or low in t.words["mixed-case"]
    if name is None and clear:
        name = vocabulary.units.get(low)
    if name is None or not name[0] or not _stands(t, k, low, raw):
        return None
    return Measure(k + 1, name[0])


def _stands(t: Tokens, k: int, low: str, raw: str) -> bool:
    """Whether a short unit may stand here: 5s and 30 m do, 5 s and 5G do not."""
    if t[k].kind == SIGN:
        return True
    digital = raw.isupper() and t.vocabulary.units.get(raw, ("", ""))[1] == "digital"
    if (
        (low in t.words["glued-only"] or raw in t.words["glued-only"])
        and not t[k].glued
        and not digital
    ):
        tied = t[k - 1].kind == DIGITS and len(t[k - 1].low) > 1
        if low in ("am", "pm"):
            return False
        if low == "in":
            return t[k + 1].kind == EDGE or "after-inch" in t[k + 1].lists
        return (
            raw in t.words["grouped-too"]
            and (tied or t[k - 2].low == ".")
            and t[k + 1].kind != WORD
        )
    if len(low) == 1 and raw not in t.words["singles"]:
        return False
    if low in _AS_WRITTEN and (raw != _AS_WRITTEN[low] or (low == "au" and t[k + 1].plural)):
        return False  # Stone; 12 AU troops
    if low in ("am", "pm") and t[k - 2].low != ".":
        return False  # 3 am
    if low == "in" and t[k - 1].low in HYPHENS and t[k + 1].low in HYPHENS:
        return False  # 1-in-100
    return low not in ("at", "as") or t[k].glued


def _area(t: Tokens, k: int) -> Measure | None:
    """Square and cubic lengths."""
    power = _AREAS.get(t[k].low)
    if power is None:
        return None
    m = k + 2 if t[k + 1].low in (".", "-") else k + 1
    base = _named(t, m)
    if base is None or t.vocabulary.dimensions.get(base.name) != "length":
        return None
    return Measure(base.end, f"{power} {base.name}")


def _raised(t: Tokens, end: int) -> Mark | None:
    """The power of a length: km², km2, km^2, km squared."""
    j = end + 1 if t[end].low == "^" else end
    power = _RAISED.get(t[j].low)
    stands = power and (t[j].glued or t[j].kind == WORD)
    return Mark(j + 1, power or "") if stands else None


def _over(t: Tokens, found: Measure) -> Measure:
    """A measure over another: miles per hour, km/h, mg/dL, barrels a day."""
    token, vocabulary = t[found.end], t.vocabulary
    if token.low not in ("per", "a", "an") and not (token.low == "/" and token.glued):
        return found
    under = _named(t, found.end + 1)
    of_time = vocabulary.dimensions.get(found.name) == "duration"
    if under is None or of_time:
        return found
    by_time = vocabulary.dimensions.get(under.name) == "duration"
    if by_time or (token.low in ("per", "/") and found.name != "point"):
        if "articles" in token.lists and vocabulary.dimensions.get(found.name) not in _SPREAD:
            return found
        end, squared = under.end, t[under.end]
        if squared.low == "2" and squared.glued:
            return Measure(end + 1, f"{found.name} per square {under.name}")
        return Measure(end, f"{found.name} per {under.name}")
    return found


def span(t: Tokens, k: int) -> Measure | None:
    """A stretch of time: year, decade."""
    return _named(t, k) if t.vocabulary.is_span(t[k].low) and t[k].kind == WORD else None
