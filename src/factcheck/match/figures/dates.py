"""Dates, years and spans of years: March 20, 2018-03-20, 2007–2015, the 1970s, since '94."""

from __future__ import annotations

import re
from math import inf

from factcheck.match.figures import qualifiers
from factcheck.match.figures.calendar import (
    LAST_YEAR,
    Dated,
)
from factcheck.match.figures.figure import Date, Figure, Qualifier
from factcheck.match.figures.numbers import YEAR, Number
from factcheck.match.figures.plain import Told
from factcheck.match.figures.quantities import Quantity
from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens


def on(order: str) -> Maker:
    """What makes a date of a pattern's parts, as "day month year" says in which order; of two days
    a span, where they rise."""
    names = order.split()

    def make(f: Found) -> Dated | None:
        told = [(name, part.number) for name, part in zip(names, f.parts, strict=True) if part]
        known = dict(told)
        days = [number for name, number in told if name == "day"]
        if days != sorted(set(days)):
            return None
        dates = [Date(known.get("year"), known.get("month"), day) for day in days or [None]]
        return Dated(f.end, *dates)

    return make


def numeric(f: Found) -> Dated | None:
    """2018-03-20, 3/20/2018, 20.3.2018; day and month as the sign suggests."""
    a, b, c = (int(part) for part in re.split(r"\D", f.text))
    slash = "/" in f.text
    if a > 999:
        found = Date(a, b, c)
    else:
        c += 0 if c > 99 else 1900 if c > 29 else 2000
        found = Date(c, *((a, b) if (b > 12 or slash) and a <= 12 else (b, a)))
    known = (found.year or 0, found.month or 0, found.day or 0)
    fits = 1000 <= known[0] <= 2999 and 1 <= known[1] <= 12 and 1 <= known[2] <= 31
    return Dated(f.end, found) if fits else None


def to_date(f: Found) -> Dated | None:
    """March 20 to April 3, May 2007–June 2009."""
    first, last = f.parts
    if first.until or last.until or last.date.month is None or first.date.month is None:
        return None
    return Dated(f.end, first.date, last.date)


def spoken(f: Found) -> Dated | None:
    """Nineteen eighty-four."""
    found = f.parts[0]
    return Dated(f.end, Date(int(found.value))) if found.kind == YEAR else None


def in_words(t: Tokens, i: int) -> Number | None:
    """A number in words."""
    found: Number | None = t.parse("cardinal", i)
    return found if found and t[i].kind == WORD else None


def one_decade(f: Found) -> Dated:
    """The 1970s; the 1800s are a century."""
    first = int(f.t[f.i].low) if f.t[f.i].kind == DIGITS else f.parts[0].number
    last = first + (99 if first % 100 == 0 and 1000 < first < 2000 else 9)
    return Dated(f.end, Date(first), Date(last))


def decades(f: Found) -> Dated:
    """The 1980s and 90s: to the end of the second."""
    first, last = int(f.t[f.i].low), int(f.parts[2].value)
    return Dated(f.end, Date(first), Date(first - first % 100 + last + 9))


def two_decades(f: Found) -> bool:
    """Whether the round years of two decades stand here, the last by its tens."""
    first, last = f.t[f.i].low, f.parts[2].value
    return len(first) == 4 and len(last) == 2 and first[3] == last[1] == "0" and first[2:] < last


def years(f: Found) -> Dated | None:
    """2007–2015, 2013-14, the 2015-’17 budget."""
    first, last = f.parts
    return (
        Dated(f.end, Date(first.number), Date(last.number)) if last.number > first.number else None
    )


def short_span(f: Found) -> Dated | None:
    """2013-14, 2013/14."""
    first, last = (int(part) for part in re.split(r"\D", f.text))
    until = first - first % 100 + last
    until += 100 if last == 0 else 0
    tied = f.t[f.end].glued and f.t[f.end].kind == WORD
    if tied or until <= first or not 1000 <= first <= LAST_YEAR:
        return None
    return Dated(f.end, Date(first), Date(until))


def era(f: Found) -> Dated:
    """A.D. 1000, the year two thousand; 44 BC is a year before the first."""
    number = f.parts[-1] if hasattr(f.parts[-1], "value") else f.parts[0]
    value = int(number.value)
    return Dated(f.end, Date(-value if f.t[f.end - 1].low in ("bc", "bce") else value))


def dated(f: Found) -> Told:
    """A figure for a date: its ends in years, open where no year is written."""
    t, found = f.t, f.parts[0]
    begin = f.i
    if found.until and t[f.i - 1].low in ("between", "from"):
        begin = f.i - 1
    qualifier, start = qualifiers.before(t, begin)
    if qualifier is not qualifiers.EXACT and qualifier is not Qualifier.ABOUT:
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
    t, i, found = f.t, f.i, f.parts[0]
    if found.until and t[f.end - 1].kind == DIGITS and t[f.end - 2].low == "and":
        return "often-counted" in t[f.end].lists
    if found.until or found.date.month or t[i].kind != DIGITS or f.end > i + 1:
        return False
    first: Quantity | None = t.parse("quantity", i)
    if first is None or first.end > first.number_end or not first.plain:
        return first is not None
    return t.holds("digits counted", i, f.end)


def bounded(f: Found) -> bool:
    """Whether a qualifier other than about stands before it."""
    return qualifiers.before(f.t, f.i)[0] not in (Qualifier.EXACT, Qualifier.ABOUT)


def a_count_of_it(f: Found) -> bool:
    """Whether digits that a name stands before are counted."""
    return a_count(f.but(parts=(Dated(f.end, Date(1)),)))


def parted_clauses(f: Found) -> bool:
    """Whether "to" after a year leads elsewhere: from 2007 to 2015 it does not."""
    t, k = f.t, f.parts[0].end
    tight = "dashes" in t[k].lists or t[k].low == "/"
    opened = t[f.i - 1].low
    return not tight and opened not in t.words["time-words"] and "to" not in t[k].lists


def early_year(f: Found) -> Dated:
    """In 1066."""
    return Dated(f.end, Date(int(f.t[f.i].low)))


def last_digits(f: Found) -> Dated:
    """The summer of 69."""
    last = int(f.t[f.i].low)
    return Dated(f.end, Date(last + (1900 if last > 29 else 2000)))


def year_as_said(f: Found) -> Dated:
    """Back in seventy-six."""
    return Dated(f.end, Date(1900 + int(f.parts[0].value)))


def two_digits(f: Found) -> bool:
    """Whether a number in words may be a year's last two digits."""
    return bool(20 < f.parts[0].value < 100)


def a_full_year(f: Found) -> bool:
    """Whether a number may be a year: two thousand."""
    value: float = f.parts[0].value
    return 1000 <= value < 3000 and value % 1 == 0


def dates_joined(f: Found) -> Told | None:
    """A figure for a span of dates."""
    found = to_date(f)
    return dated(f.but(parts=(found,))) if found else None
