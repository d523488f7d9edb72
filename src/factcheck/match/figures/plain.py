"""Figures from quantities: hedges and nouns around them, ordinals, rates."""

from __future__ import annotations

from functools import partial
from math import inf, nextafter

from factcheck.match.figures import qualifiers
from factcheck.match.figures.figure import Figure, Mention, Qualifier
from factcheck.match.figures.nouns import noun
from factcheck.match.figures.numbers import ORDER, SHARE, VAGUE_COUNT, Mark, Number, alone
from factcheck.match.figures.quantities import Quantity
from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import Tokens
from factcheck.match.figures.vocabulary import Record

ORDINAL = "ordinal"
_KINDS = {"percent": "percent", "points": "points", "basis points": "points"}
_NEAR, _ALIKE = 12, 4  # words that a unit is carried over, and how many times as large


class Told(Record):
    """What a row of the top level tells: figures, mentions, and the token after them."""

    end: int
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()


def figure(
    t: Tokens, one: Quantity, last: Quantity | None = None, base: str = "", reach: int = 0
) -> Figure:
    """A figure from one quantity, with the text up to a token at least; ``last`` is the one that
    the counted noun follows."""
    fraction = one.kind == SHARE
    measure = one.measure or base or ("share" if fraction and one.unit is None else "")
    of_time = one.measure != "" and t.vocabulary.dimensions.get(one.measure) == "duration"
    qualifier, begin, end = _qualified(t, one, of_time=of_time)
    low, high = one.low, one.high
    if one.kind == VAGUE_COUNT:  # "millions" is an interval already
        high = nextafter(high, -inf)
    elif qualifier is not qualifiers.EXACT:
        low, high = qualifiers.interval(qualifier, low, high, one.step, fraction=fraction)
    counted = noun(t, max(end, (last or one).end))
    start, stop = t.span(begin, max(end, reach))
    return Figure(
        value=one.value, low=low, high=high, unit=one.unit, step=one.step, start=start, end=stop,
        text=t.text[start:stop], qualifier=qualifier, measure=measure, noun=counted,
        kind=_kind(t, begin, one, measure, counted),
    )  # fmt: skip


def _kind(t: Tokens, begin: int, one: Quantity, measure: str, counted: str) -> str:
    """What sort of thing a quantity is: an age where children are aged 5, or five years old."""
    if one.unit is not None:
        return _KINDS.get(one.unit, "money")
    if not one.measure and t[begin - 1].low in ("aged", "ages"):
        return "age"
    if measure == "year" and counted in ("old", "olds"):
        return "age"
    return "share" if measure == "share" else "measure" if measure else "count"


def _qualified(t: Tokens, one: Quantity, *, of_time: bool) -> tuple[Qualifier, int, int]:
    qualifier, begin = qualifiers.before(t, one.start, of_time=of_time)
    after, behind = qualifiers.after(t, one.end)
    if after is not qualifiers.EXACT and qualifier is qualifiers.EXACT:
        return after, begin, behind
    if one.kind == VAGUE_COUNT and qualifier is qualifiers.EXACT:
        qualifier = Qualifier.ABOUT
    return qualifier, begin, one.end


def single(f: Found) -> Told:
    """One quantity as a figure."""
    one: Quantity = f.parts[0]
    found = figure(f.t, one)
    return Told(max(one.end, f.t.after(found.end, one.end)), (found,))


def hedge(t: Tokens, j: int) -> Mark | None:
    """A qualifier behind a quantity: or more, +."""
    end = qualifiers.after(t, j)[1]
    return Mark(end) if end > j else None


def carried(f: Found) -> Told:
    """A number in the unit of the figure before it."""
    one, last = f.parts[0], _said(f.t)
    return single(f.but(parts=(one.but(unit=last.unit, measure=last.measure),)))


def _said(t: Tokens) -> Figure:
    """The last figure told, or the one before a date."""
    return t.said[-2] if t.said[-1].unit == "date" and len(t.said) > 1 else t.said[-1]


def unit_said_before(f: Found) -> bool:
    """Whether a bare decimal is compared with the figure before it, which has a unit, as many
    decimals and about its size: 46.3 percent in 2015 and 44.2 in 2016."""
    one, t = f.parts[0], f.t
    last = _said(t) if t.said else None
    if not last or last.step != one.step or last.unit == "date" or not (last.unit or last.measure):
        return False
    between = t.text[last.end : t.start(f.i)].lower().split()
    if _of_another(f, last, between):
        return True
    like = 1 / _ALIKE < abs(one.value) / max(abs(last.value or 0), 1e-9) < _ALIKE
    counted, comparing = noun(t, f.end), t.words["comparing"]
    if not like or len(between) > _NEAR or (counted and counted not in comparing):
        return False
    words = filter(None, (word.strip(",;()") for word in between))
    known = t.vocabulary.months.keys() | comparing
    if not all(w in known or w.isdecimal() or w in t.vocabulary.units for w in words):
        return False
    moved = between[:1] in (["to"], ["from"]) and last.unit in ("percent", "points")
    return not moved or t.text[: last.start].lower().split()[-1:][0] in t.words["levels-told"]


def _of_another(f: Found, last: Figure, between: list[str]) -> bool:
    """Whether it is a share of another group: 12.5 percent of men and 13.1 of women."""
    both = between[:1] == ["of"] and f.t[f.end].low == "of" and last.unit == "percent"
    return both and len(between) <= _NEAR and between[-1] in ("and", "but", "against", "versus")


def headed(f: Found) -> Told:
    """A number in the unit of its column's heading."""
    one = f.parts[0]
    return single(f.but(parts=(one.but(unit=f.t.heading(f.i)),)))


def rate(f: Found) -> Told:
    """One quantity over a base; its text reaches over the base."""
    one, based = f.parts
    return Told(f.end, (figure(f.t, one, None, based.value, f.end),))


def ordinal(f: Found) -> Told:
    """Third, 21st."""
    value, (start, stop) = f.parts[0].value, f.t.span(f.i, f.end)
    return Told(f.end, (Figure(
        value=value, low=value, high=value, unit=ORDINAL, step=1.0, start=start, end=stop,
        text=f.t.text[start:stop], noun=noun(f.t, f.end), kind=ORDINAL,
    ),))  # fmt: skip


def told(kind: str) -> Maker:
    """What makes a mention of one kind from a pattern's place."""
    return partial(_told, kind=kind)


def _told(f: Found, kind: str) -> Told:
    return Told(f.end, (), (mention(f.t, kind, f.i, f.end),))


def mention(t: Tokens, kind: str, i: int, end: int) -> Mention:
    """A mention of the tokens from ``i`` up to ``end``."""
    start, stop = t.span(i, end)
    return Mention(kind=kind, start=start, end=stop, text=t.text[start:stop])


def nothing(f: Found) -> Told:
    """Words that are read as no number."""
    return Told(f.end)


def an_ordinal(t: Tokens, i: int) -> Number | None:
    """An ordinal: third, 21st."""
    if alone(t, i):
        return None
    found: Number | None = t.parse("number", i)
    return found if found and found.kind == ORDER else None


def one_token(f: Found) -> bool:
    """Whether the row is one token."""
    return f.end == f.i + 1


def three_tokens(f: Found) -> bool:
    """Whether the row is three tokens or more."""
    return f.end > f.i + 2


def is_hedged(f: Found) -> bool:
    """Whether a qualifier stands before it."""
    return qualifiers.before(f.t, f.i)[0] is not qualifiers.EXACT


def is_bounded(f: Found) -> bool:
    """Whether a qualifier other than about stands before it."""
    return qualifiers.before(f.t, f.i)[0] not in (qualifiers.EXACT, Qualifier.ABOUT)


def is_counted(f: Found) -> bool:
    """Whether what stands before an article makes it count: nearly a year, more than a third."""
    found, start = qualifiers.before(f.t, f.i, of_time=True)
    return found is not qualifiers.EXACT and f.t[start].low not in ("near", "some", "beyond")
