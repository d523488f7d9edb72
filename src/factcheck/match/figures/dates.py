"""Calendar dates, years and spans of years: March 20, 20 March 2018, 2007–2015, the 1970s."""

from __future__ import annotations

from factcheck.match.figures.cardinals import atom, cardinal
from factcheck.match.figures.figure import Date
from factcheck.match.figures.tokens import DIGITS, WORD, Token, glued
from factcheck.match.figures.words import ORDER, YEAR, word_set
from factcheck.match.figures.years import TO, Dated, apostrophe_year, four_digits, short_year, years

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
_BEFORE_DAY = word_set(
    "on since by until till through of before after from the monday tuesday wednesday thursday "
    "friday saturday sunday"
)


def month(tokens: list[Token], i: int) -> int:
    """The number of the month named at ``i``; 0 where none is."""
    token = tokens[i]
    found = _MONTHS.get(token.low, 0)
    if found and token.raw.islower() and token.low in ("may", "march", "mar", "sep"):
        near = tokens[i + 1].kind == DIGITS or atom(tokens, i - 1).form == "ordinal"
        return found if near and not (token.low == "may" and _is_verb(tokens, i)) else 0
    return found


def _is_verb(tokens: list[Token], i: int) -> bool:
    """Whether "may" is a verb: no year, weekday or word of time stands beside it."""
    before = tokens[i - 2] if tokens[i - 1].low == "," else tokens[i - 1]
    if before.low in _BEFORE_DAY:
        return False
    day, end = _day(tokens, i + 1)
    if day:
        return not _trailing_year(tokens, end)[0]
    return not four_digits(tokens, i + 1)[0]


def date(tokens: list[Token], i: int) -> Dated | None:
    """The date that starts at token ``i``."""
    if tokens[i].kind == WORD:
        if tokens[i].low in _MONTHS:
            return _from_month(tokens, i)
        if atom(tokens, i).rank:
            return _in_words(tokens, i)
        return None
    if tokens[i].low == "'":
        return short_year(tokens, i)
    if tokens[i].kind != DIGITS or len(tokens[i].low) > 4:
        return None
    if found := _numeric(tokens, i):
        return found
    return _from_day(tokens, i) or years(tokens, i)


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
        year, end = four_digits(tokens, j)
        if not year and tokens[j].low in (",", "of"):
            year, end = four_digits(tokens, j + 1)
        if not year:
            year, end = apostrophe_year(tokens, j)
        found = Dated(Date(year, number), None, end) if year else None
        return found if closing or found is None else _span(tokens, found.date, end)
    until = None
    if tokens[end].low in TO or tokens[end].low == "and":
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
    year, end = four_digits(tokens, k)
    return (year, end) if year else (None, j)


def _from_day(tokens: list[Token], i: int) -> Dated | None:
    day, j = _day(tokens, i)
    if not day:
        return None
    until = 0
    if tokens[j].low in TO:
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
    if tokens[end].low in TO and tokens[end + 1].low in _MONTHS:
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
