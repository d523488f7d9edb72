"""The shortcut: what stands between ordinary words is told without rows; tests compare both."""

from __future__ import annotations

from factcheck.match.figures.conditions import worth
from factcheck.match.figures.dates import Dated, dated, month
from factcheck.match.figures.figure import Date
from factcheck.match.figures.numbers import ORDER, Number, alone
from factcheck.match.figures.plain import Told, nothing, ordinal, single
from factcheck.match.figures.quantities import quantity, unit
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, TAGS, WORD, Tokens
from factcheck.match.figures.vocabulary import ORDINAL

_MEASURED = ((TAGS[WORD], TAGS["unit"], TAGS["span"]), (TAGS[WORD], TAGS["unit"]))


def plainly(t: Tokens, i: int) -> Told | None:
    """An amount or a date where nothing around lets any other row stand; else None."""
    token = t[i]
    if "articles" in token.lists:
        return nothing(Found(t, i, i + 1, ())) if t.holds("an article alone", i, i + 1) else None
    if token.atom.form == ORDINAL:
        order = Number(float(token.atom.value), 1.0, i + 1, ORDER)
        f = Found(t, i, i + 1, (order,))
        return ordinal(f) if t.book.guard("an order alone")(f) else None
    if token.low in t.vocabulary.months:
        return _day(t, i)
    if t.cells:
        return None
    if token.kind == DIGITS and len(token.low) == 4:
        spans = t[i + 1].glued or "spanning" in t[i + 1].lists
        return _date(t, i, t.parse("date", i) if spans else Dated(i + 1, Date(int(token.low))))
    paid = "clear-signs" in token.lists and t[i + 1].glued
    number = alone(t, i + paid)
    if number is None:
        return None
    end, code, measure = number.end, None, ""
    tied = t[end].low == "-" and t[end].glued and t[end + 1].glued
    after = t[end + tied]
    if paid:
        code = t.vocabulary.signs[token.low]
    elif after.low in ("percent", "%"):
        end, code = end + tied + 1, "percent"
    elif after.tags in _MEASURED and len(after.low) > 2 and (stands := unit(t, end + tied)):
        end, measure = stands.end, stands.name
    f = Found(t, i, end, (number,))
    if not t.book.guard("a measure alone" if code or measure else "a count alone")(f):
        return None
    return single(Found(t, i, end, (quantity(f, number, code, measure, prefixed=paid),)))


def _day(t: Tokens, i: int) -> Told | None:
    named = month(t, i)
    if named is None:
        return None
    on = t.parse("day", named.end)
    closing = t.parse("tail", on.end if on else named.end)
    date = Date(closing and int(worth(closing)), named.number, on and int(worth(on)))
    last = closing or on
    return _date(t, i, Dated(last.end, date)) if last else None


def _date(t: Tokens, i: int, date: Dated | None) -> Told | None:
    f = Found(t, i, date.end, (date,)) if date else None
    told = "a year alone" if t[i].kind == DIGITS else "a day alone"
    return dated(f) if f and t.book.guard(told)(f) else None


SHORTCUTS = {"amount": alone, "cardinal": alone, "top": plainly}
"""What answers for a level before its rows."""
