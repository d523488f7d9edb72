"""Calendar dates, years and spans of years: March 20, 20 March 2018, 2007–2015, the 1970s."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.match.figures.cardinals import atom, cardinal
from factcheck.match.figures.figure import Date
from factcheck.match.figures.number import ORDER, YEAR
from factcheck.match.figures.tokens import DIGITS, WORD, Token, glued
from factcheck.match.figures.words import DASHES, word_set

FIRST_YEAR, LAST_YEAR = 1500, 2199  # plain digits in this span may be a year


class Dated(NamedTuple):
    """A date or a span of dates, and the index of the token after it."""

    date: Date
    until: Date | None
    end: int


_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        1,
    )
    for name in names.split()
}
MONTH_NAMES = frozenset(_MONTHS)
_ALSO_WORDS = frozenset(("may", "march", "mar", "sep", "dec", "jan", "jun"))
_TO = frozenset(("to", "through", "until", "till", "thru")) | DASHES | {"/"}
_DECADE_WORDS = frozenset(("mid", "early", "late"))
# Before digits these say that they are a year.
_TIME_WORDS = word_set(
    "in since by until till from of before after during year years fiscal early late mid the its "
    "spring summer autumn fall winter between through to and for"
)


def month(tokens: list[Token], i: int) -> int:
    """The number of the month named at ``i``; 0 where none is."""
    token = tokens[i]
    found = _MONTHS.get(token.low, 0)
    if found and token.raw.islower() and token.low in ("may", "march", "mar", "sep"):
        near = tokens[i + 1].kind == DIGITS or atom(tokens, i - 1).form == "ordinal"
        modal = token.low == "may" and tokens[i + 2].kind == WORD
        return found if near and not modal else 0
    return found


def date(tokens: list[Token], i: int) -> Dated | None:
    """The date that starts at token ``i``."""
    if tokens[i].kind == WORD:
        if tokens[i].low in _MONTHS:
            return _from_month(tokens, i)
        if atom(tokens, i).rank:
            return _in_words(tokens, i)
        return None
    if tokens[i].low == "'":
        return _short_decade(tokens, i)
    if tokens[i].kind != DIGITS or len(tokens[i].low) > 4:
        return None
    if found := _numeric(tokens, i):
        return found
    return _from_day(tokens, i) or _years(tokens, i)


def _day(tokens: list[Token], j: int) -> tuple[int, int]:
    """A day of the month at ``j``, with its ending, and the index after it; 0 where none is."""
    if tokens[j].kind == DIGITS and len(tokens[j].low) <= 2:
        day = int(tokens[j].low)
        end = j + 1
        if tokens[end].low in ("st", "nd", "rd", "th") and glued(tokens, end):
            end += 1
        elif tokens[end].kind == WORD and glued(tokens, end):
            return 0, j
        if (
            tokens[end].low in (".", ",", ":")
            and tokens[end + 1].kind == DIGITS
            and glued(tokens, end + 1)
        ):
            return 0, j
        return (day, end) if 1 <= day <= 31 else (0, j)
    if atom(tokens, j).form == "ordinal":
        found = cardinal(tokens, j)
        if found and found.kind == ORDER and found.value <= 31:
            return int(found.value), found.end
    return 0, j


def _year(tokens: list[Token], j: int) -> tuple[int, int]:
    token = tokens[j]
    if token.kind == DIGITS and len(token.low) == 4 and FIRST_YEAR <= int(token.low) <= LAST_YEAR:
        after = tokens[j + 1]
        joined = (
            after.start == token.end
            and after.low in (",", ".", "-", "/")
            and (tokens[j + 2].kind == DIGITS and tokens[j + 2].start == after.end)
        )
        if joined and after.low in ("-", "/"):  # a span, but not 2018-03-20
            joined = tokens[j + 3].low == after.low
        if after.low == "s" and after.start == token.end:
            return int(token.low), j + 2
        if not joined and not (after.kind == WORD and after.start == token.end):
            return int(token.low), j + 1
    return 0, j


def _from_month(tokens: list[Token], i: int, *, closing: bool = False) -> Dated | None:
    number = month(tokens, i)
    if not number:
        return None
    j = i + 1
    if (tokens[j].low == "." and glued(tokens, j)) or (
        tokens[j].low == "." and len(tokens[i].low) <= 4 and tokens[j + 1].kind == DIGITS
    ):
        j += 1
    if tokens[j].low == "the" and _day(tokens, j + 1)[0]:
        j += 1
    day, end = _day(tokens, j)
    if not day:
        year, end = _year(tokens, j)
        if not year and tokens[j].low in (",", "of", "'"):
            year, end = _year(tokens, j + 1)
        found = Dated(Date(year, number), None, end) if year else None
        return found if closing or found is None else _span(tokens, found.date, end)
    until = None
    if tokens[end].low in _TO or tokens[end].low == "and":
        last, after = _day(tokens, end + 1)
        closed = tokens[after].kind != WORD or tokens[end].low != "and"
        if last > day and closed and not month(tokens, after):
            until, end = last, after
    follows, end = _trailing_year(tokens, end)
    first = Date(follows, number, day)
    if until:
        return Dated(first, Date(follows, number, until), end)
    return Dated(first, None, end) if closing else _span(tokens, first, end)


def _trailing_year(tokens: list[Token], j: int) -> tuple[int | None, int]:
    k = j + 1 if tokens[j].low in (",", "of", "in") and tokens[j + 1].kind == DIGITS else j
    if tokens[j].low == "in":
        return None, j
    year, end = _year(tokens, k)
    return (year, end) if year else (None, j)


def _from_day(tokens: list[Token], i: int) -> Dated | None:
    day, j = _day(tokens, i)
    if not day:
        return None
    until = 0
    if tokens[j].low in _TO:
        last, k = _day(tokens, j + 1)
        if last > day and month(tokens, k):
            until, j = last, k
    if tokens[j].low == "of" and month(tokens, j + 1):
        j += 1
    number = month(tokens, j)
    if not number or (
        tokens[j].low in _ALSO_WORDS
        and not tokens[j].raw[0].isupper()
        and tokens[i + 1].kind != WORD
    ):
        return None
    end = j + 2 if tokens[j + 1].low == "." and tokens[j + 2].kind == DIGITS else j + 1
    year, after = _trailing_year(tokens, end)
    end = after if year else j + 1
    first = Date(year, number, until or day)
    if until:
        return Dated(Date(year, number, day), first, end)
    return _span(tokens, first, end)


def _span(tokens: list[Token], first: Date, end: int) -> Dated:
    """With the date that closes a span: March 20 to April 3, May 2007–June 2009."""
    if tokens[end].low in _TO and tokens[end + 1].low in _MONTHS:
        last = _from_month(tokens, end + 1, closing=True)
        if last and not last.until:
            return Dated(first, last.date, last.end)
    return Dated(first, None, end)


def _in_words(tokens: list[Token], i: int) -> Dated | None:
    day, j = _day(tokens, i)
    if day:
        k = j + 1 if tokens[j].low == "of" else j
        number = month(tokens, k)
        if number:
            follows, end = _trailing_year(tokens, k + 1)
            return Dated(Date(follows, number, day), None, end)
        return None
    found = cardinal(tokens, i)
    if found and found.kind == YEAR:
        return Dated(Date(int(found.value)), None, found.end)
    return None


def _short_decade(tokens: list[Token], i: int) -> Dated | None:
    """The '70s."""
    digits, end = tokens[i + 1], tokens[i + 2]
    if glued(tokens, i) or not (digits.kind == DIGITS and len(digits.low) == 2):
        return None
    if not (glued(tokens, i + 1) and glued(tokens, i + 2)) or end.low != "s":
        return None
    start = 1900 + int(digits.low) if int(digits.low) >= 20 else 2000 + int(digits.low)
    return Dated(Date(start), Date(start + 9), i + 3)


def _numeric(tokens: list[Token], i: int) -> Dated | None:
    """2018-03-20, 3/20/2018, 20.3.2018; where day and month could be either, only the year."""
    sign = tokens[i + 1].low
    if (
        sign not in ("-", "/", ".")
        or tokens[i + 3].low != sign
        or not all(glued(tokens, k) for k in range(i + 1, i + 5))
    ):
        return None
    if not all(tokens[k].kind == DIGITS for k in (i + 2, i + 4)):
        return None
    lengths = [len(tokens[k].low) for k in (i, i + 2, i + 4)]
    if max(lengths) > 4 or (tokens[i + 5].low == sign and glued(tokens, i + 5)):
        return None
    a, b, c = (int(tokens[k].low) for k in (i, i + 2, i + 4))
    if lengths[0] == 4 and lengths[1] <= 2 and lengths[2] <= 2 and sign != ".":
        year, number, day = a, b, c
    elif lengths[2] == 4 and lengths[0] <= 2 and lengths[1] <= 2:
        year = c
        number, day = (a, b) if (b > 12 or sign == "/") and a <= 12 else (b, a)
    else:
        return None
    if not (1000 <= year <= 2999 and 1 <= number <= 12 and 1 <= day <= 31):
        return None
    return Dated(Date(year, number, day), None, i + 5)


def _years(tokens: list[Token], i: int) -> Dated | None:
    """A year, a decade or a span of years; whether digits are one depends on what is around."""
    digits = tokens[i].low
    if len(digits) != 4 or not FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return None
    first = int(digits)
    j = i + 1
    if first % 10 == 0 and (k := _decade_end(tokens, j)):
        last = first + (99 if first % 100 == 0 and first < 2000 else 9)  # the 1800s
        return Dated(Date(first), Date(last), k)
    year, j = _year(tokens, i)
    if not year:
        return None
    opened = tokens[i - 1].low
    closing = tokens[j].low in _TO or (opened == "between" and tokens[j].low == "and")
    if closing and tokens[j + 1].kind == DIGITS:
        tight = tokens[j].low in DASHES | {"/"}
        last, k = _year(tokens, j + 1)
        if not last and tight and glued(tokens, j) and len(tokens[j + 1].low) == 2:
            after = tokens[j + 2]
            last = year - year % 100 + int(tokens[j + 1].low)
            k = j + 2 if not (after.kind == WORD and after.start == tokens[j + 1].end) else j
        if last > year and k > j and (tight or opened in _TIME_WORDS or tokens[j].low in _TO):
            return Dated(Date(year), Date(last), k)
    return Dated(Date(year), None, j)


def _decade_end(tokens: list[Token], j: int) -> int:
    """The index after the ending of "1970s" or "1970's"; 0 where none is."""
    if tokens[j].low == "s" and glued(tokens, j):
        return j + 1
    if (
        tokens[j].low == "'"
        and tokens[j + 1].low == "s"
        and glued(tokens, j)
        and glued(tokens, j + 1)
    ):
        return j + 2
    return 0


def is_year(tokens: list[Token], i: int, *, qualified: bool, measured: bool, counted: bool) -> bool:
    """Whether four plain digits at ``i`` are a year rather than a count.

    A unit after them, or a counted plural after a qualifier, makes them a count.
    """
    if measured:
        return False
    if tokens[i - 1].low in _TIME_WORDS and not (
        counted and tokens[i - 1].low in ("of", "the", "by", "to", "and", "for", "from")
    ):
        return True
    return not (counted or qualified)
