"""Parts of dates: days, months, years long and short; and where no date can start."""

from __future__ import annotations

from factcheck.match.figures.figure import Date
from factcheck.match.figures.numbers import ORDER, Mark
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens
from factcheck.match.figures.vocabulary import Record

FIRST_YEAR, LAST_YEAR = 1500, 2199  # plain digits in this span may be a year


class Dated(Record):
    """A date or a span of dates, and the index of the token after it."""

    end: int
    date: Date
    until: Date | None = None


def month(t: Tokens, i: int) -> Mark | None:
    """The month named at a token; "may" and "march" only beside a day or a year."""
    token = t[i]
    found = t.vocabulary.months.get(token.low, 0)
    if not found or token.kind != WORD:
        return None
    if token.raw.islower() and token.low in ("may", "march", "mar", "sep"):
        near = t[i + 1].kind == DIGITS or t.atom(i - 1).form == "ordinal"
        if not near or (token.low == "may" and _is_verb(t, i)):
            return None
    dotted = t[i + 1].low == "." and (
        t[i + 1].glued or (len(token.low) <= 4 and t[i + 2].kind == DIGITS)
    )
    return Mark(i + 2 if dotted and len(token.low) < 5 else i + 1, "", found)


def _is_verb(t: Tokens, i: int) -> bool:
    """Whether "may" is a verb: no year, weekday or word of time stands beside it."""
    before = t[i - 2] if t[i - 1].low == "," else t[i - 1]
    if "before-day" in before.lists or before.low in t.vocabulary.weekdays:
        return False
    found = day(t, i + 1)
    return not (tail(t, found.end) if found else year(t, i + 1))


def day(t: Tokens, j: int) -> Mark | None:
    """A day of the month: 20, 20th, twentieth."""
    token, end = t[j], j + 1
    if token.kind == DIGITS and len(token.low) <= 2:
        if t[end].glued and t[end].low in ("st", "nd", "rd", "th"):
            end += 1
        elif t[end].glued and t[end].kind == WORD:
            return None
        parts = t[end].low in (".", ",", ":", "/", "%", "'") and t[end + 1].kind == DIGITS
        if parts and t[end].glued and t[end + 1].glued:
            return None
        return Mark(end, "", int(token.low)) if 1 <= int(token.low) <= 31 else None
    if t.atom(j).form != "ordinal" and t.atom(j + 1).form != "ordinal":
        return None
    found = t.parse("cardinal", j)
    spelled = found is not None and found.kind == ORDER and 0 < found.value <= 31
    return Mark(found.end, "", int(found.value)) if found and spelled else None


def year(t: Tokens, j: int, least: int = FIRST_YEAR) -> Mark | None:
    """A year in four digits."""
    token, after = t[j], t[j + 1]
    if token.kind != DIGITS or len(token.low) != 4 or not least <= int(token.low) <= LAST_YEAR:
        return None
    joined = (
        after.glued
        and after.low in (",", ".", "-", "/")
        and (t[j + 2].kind == DIGITS and t[j + 2].glued)
    )
    if joined and after.low in ("-", "/"):  # a span, but not 2018-03-20
        joined = t[j + 3].low == after.low
    if after.low == "s" and after.glued:
        return Mark(j + 2, "s", int(token.low))
    if joined or (after.glued and after.kind == WORD) or (after.glued and after.low == "%"):
        return None
    return Mark(j + 1, "", int(token.low))


def short_year(t: Tokens, i: int) -> Mark | None:
    """The year in '94 (1930 to 2029)."""
    digits = t[i + 1]
    if t[i].low != "'" or digits.kind != DIGITS or len(digits.low) != 2 or not digits.glued:
        return None
    value = int(digits.low)
    return Mark(i + 2, "", 1900 + value if value >= 30 else 2000 + value)


def tail(t: Tokens, j: int) -> Mark | None:
    """The year that closes a date, with a comma or "of" before it or not."""
    k = j + 1 if t[j].low in (",", "of") and t[j + 1].kind == DIGITS else j
    return year(t, k, 1000)


def any_year(t: Tokens, j: int) -> Mark | None:
    """The year after a month, long or short."""
    return tail(t, j) or short_year(t, j)
