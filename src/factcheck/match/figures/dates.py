"""Dates, years and spans of years: March 20, 2018-03-20, 2007–2015, the 1970s, since '94."""

from __future__ import annotations

from math import inf

from factcheck.match.figures import qualifiers
from factcheck.match.figures.conditions import worth
from factcheck.match.figures.figure import Date, Figure, Qualifier
from factcheck.match.figures.numbers import Mark, Number
from factcheck.match.figures.plain import Told
from factcheck.match.figures.quantities import Quantity
from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens
from factcheck.match.figures.vocabulary import Record

_DAYS = 31


class Dated(Record):
    """A date or a span of dates, and the index of the token after it."""

    end: int
    date: Date
    until: Date | None = None


def month(t: Tokens, i: int) -> Mark | None:
    """The month named at a token, with the point of a short one: May, Sept."""
    low, after = t[i].low, t[i + 1]
    found = t.vocabulary.months.get(low, 0)
    if not found or t.holds("no month", i, i + 1):
        return None
    short = len(low) < 5 and low not in ("may", "june", "july")
    dotted = short and after.low == "." and (after.glued or t[i + 2].kind == DIGITS)
    return Mark(i + 1 + dotted, "", found)


def on(order: str) -> Maker:
    """What makes a date of a pattern's parts, as "day month year" says in which order, "-" for one
    that tells nothing; where a name comes twice, or the end of a span is told, a span, which rises.

    ``era`` is a year as it is written, ``before`` one before Christ; ``decade``, ``ending`` and
    ``tens`` are ends: of the 1970s, of 2013-14, of the 1980s and 90s.
    """
    names = order.split()

    def make(f: Found) -> Dated | None:
        first: dict[str, int] = {}
        last: dict[str, int] = {}
        for name, part in zip(names, f.parts, strict=True):
            if part is None or name == "-":
                continue
            number = int(worth(part))
            if name in ("decade", "ending", "tens"):
                last["year"] = _end(name, first["year"], number)
            elif name in ("month", "day"):
                (last if name in first else first)[name] = number
            else:
                (last if "year" in first else first)["year"] = _year(name, number)
        if first.get("day", 0) > _DAYS or any(last[name] <= first[name] for name in last):
            return None
        return Dated(f.end, Date(**first), Date(**first | last) if last else None)

    return make


def _year(name: str, number: int) -> int:
    """A year in full: two digits are from 1930 to 2029."""
    if name == "before":
        return -number
    short = name == "year" and number < 100
    return number + (1900 if number > 29 else 2000) if short else number


def _end(name: str, first: int, number: int) -> int:
    """The year that ends a span; the 1800s are a century."""
    century = first - first % 100
    if name == "decade":
        return first + (99 if first == century and 1000 < first < 2000 else 9)
    return century + (number + 9 if name == "tens" else number or 100)


def in_words(t: Tokens, i: int) -> Number | None:
    """A number in words."""
    found: Number | None = t.parse("cardinal", i)
    return found if found and t[i].kind == WORD else None


def dated(f: Found) -> Told:
    """A figure for a date: its ends in years, open where no year is written."""
    t, found = f.t, f.parts[0]
    begin = f.i - (found.until is not None and "openers" in t[f.i - 1].lists)
    qualifier, start = qualifiers.before(t, begin)
    if qualifier is not Qualifier.ABOUT:
        qualifier, start = qualifiers.EXACT, begin
    first, last = found.date.year, (found.until or found.date).year
    begin, stop = t.span(start, f.end)
    return Told(f.end, (Figure(
        value=None if found.until or first is None else float(first),
        low=-inf if first is None else float(first), high=inf if last is None else float(last),
        unit="date", start=begin, end=stop, text=t.text[begin:stop], step=1.0,
        qualifier=qualifier, date=found.date, until=found.until, kind="date",
    ),))  # fmt: skip


def a_count(f: Found) -> bool:
    """Whether four plain digits count what follows, or are measured, and are no year."""
    if f.t[f.i].kind != DIGITS or f.end > f.i + 1:
        return False
    first: Quantity | None = f.t.parse("quantity", f.i)
    if first is None or first.end > first.number_end or not first.plain:
        return first is not None
    return f.t.holds("digits counted", f.i, f.end)


def dates_joined(f: Found) -> Told | None:
    """A figure for a span of dates: May 2007–June 2009."""
    first, last = f.parts
    if first.until or last.until or last.date.month is None or first.date.month is None:
        return None
    return dated(f.but(parts=(Dated(f.end, first.date, last.date),)))
