"""Years, decades and spans of years: 2016, 2007–2015, the 1970s, since '94; and which are none."""

from typing import NamedTuple

from factcheck.match.figures.figure import Date
from factcheck.match.figures.tokens import DIGITS, SIGN, WORD, Token, glued
from factcheck.match.figures.words import DASHES, word_set

FIRST_YEAR, LAST_YEAR = 1500, 2199  # plain digits in this span may be a year
TO = frozenset(("to", "through", "until", "till", "thru")) | DASHES | {"/"}
# Before digits these say that they are a year.
_TIME_WORDS = word_set(
    "in since by until till from of before after during year years fiscal early late mid the its "
    "spring summer autumn fall winter between through to and for"
)
# After "of" these name what the digits before it are a part of.
_WHOLE = word_set("the these those them its their our your his her all")


class Dated(NamedTuple):
    """A date or a span of dates, and the index of the token after it."""

    date: Date
    until: Date | None
    end: int


def years(tokens: list[Token], i: int) -> Dated | None:
    """A year, a decade or a span of years; whether digits are one depends on what is around."""
    digits = tokens[i].low
    if len(digits) != 4 or not FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return None
    first = int(digits)
    j = i + 1
    if first % 10 == 0 and (k := _decade_end(tokens, j)):
        last = first + (99 if first % 100 == 0 and first < 2000 else 9)  # the 1800s
        return Dated(Date(first), Date(last), k)
    year, j = four_digits(tokens, i)
    if not year:
        return None
    opened = tokens[i - 1].low
    closing = tokens[j].low in TO or (opened == "between" and tokens[j].low == "and")
    if closing and tokens[j + 1].low == "'":
        last, k = apostrophe_year(tokens, j + 1)
        if last > year:
            return Dated(Date(year), Date(last), k)
    if closing and tokens[j + 1].kind == DIGITS:
        tight = tokens[j].low in DASHES | {"/"}
        last, k = four_digits(tokens, j + 1)
        if not last and tight and glued(tokens, j) and len(tokens[j + 1].low) == 2:
            after = tokens[j + 2]
            last = year - year % 100 + int(tokens[j + 1].low)
            k = j + 2 if not (after.kind == WORD and after.start == tokens[j + 1].end) else j
        if last > year and k > j and (tight or opened in _TIME_WORDS or tokens[j].low in TO):
            return Dated(Date(year), Date(last), k)
    if tokens[j].low == "of" and tokens[j + 1].low in _WHOLE and opened not in _TIME_WORDS:
        return None  # 1820 of the patients
    return Dated(Date(year), None, j)


def four_digits(tokens: list[Token], j: int) -> tuple[int, int]:
    """The year in four digits at ``j`` and the index after it; 0 where there is none."""
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


def short_year(tokens: list[Token], i: int) -> Dated | None:
    """The '70s, since '94, '94 to '96; but not '15 people died', where a quotation opens."""
    if glued(tokens, i) and tokens[i - 1].kind != SIGN:
        return None
    year, end = apostrophe_year(tokens, i)
    if not year:
        return None
    if decade := _decade_end(tokens, end):
        return Dated(Date(year), Date(year + 9), decade)
    if (glued(tokens, end) and tokens[end].kind != SIGN) or tokens[end].low == "%":
        return None
    before = tokens[i - 1].low
    listed = before in (",", "or") and tokens[i - 3].low == "'"  # '06, '07 or '08
    listed = listed and (tokens[end].kind != WORD or tokens[end].low in ("and", "or"))
    if tokens[i].raw != "’" and not listed and before not in _TIME_WORDS | DASHES:
        return None
    if tokens[end].low in TO and tokens[end + 1].low == "'":
        last, after = apostrophe_year(tokens, end + 1)
        if last > year:
            return Dated(Date(year), Date(last), after)
    return Dated(Date(year), None, end)


def apostrophe_year(tokens: list[Token], i: int) -> tuple[int, int]:
    """The year in '94 (1930 to 2029), and the index after it; 0 where there is none."""
    digits = tokens[i + 1]
    if tokens[i].low != "'" or digits.kind != DIGITS or len(digits.low) != 2:
        return 0, i
    year = int(digits.low)
    return (1900 + year if year >= 30 else 2000 + year, i + 2) if glued(tokens, i + 1) else (0, i)


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
