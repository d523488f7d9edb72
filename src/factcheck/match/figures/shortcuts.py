"""Shortcuts: figures in plain surroundings are told without trying rows; tests compare both.

Each answers what stands at a token, () for nothing, or None where only the rows can tell.
"""

from __future__ import annotations

from factcheck.match.figures.calendar import TO, Dated, day, month, tail, year
from factcheck.match.figures.cardinals import ARTICLES
from factcheck.match.figures.dates import a_count, dated
from factcheck.match.figures.figure import Date
from factcheck.match.figures.labels import LINES, NUMBERING, SINGULAR, a_label, numbered
from factcheck.match.figures.names import STREETS, after_a_name
from factcheck.match.figures.nouns import FUNCTION
from factcheck.match.figures.numbers import ORDER, Number, alone
from factcheck.match.figures.plain import Told, nothing, ordinal, single, unit_said_before
from factcheck.match.figures.pronoun import STRETCHES, a_pronoun
from factcheck.match.figures.qualifiers import HEDGES, counts_article
from factcheck.match.figures.quantities import Quantity, quantity, unit
from factcheck.match.figures.rows import Found
from factcheck.match.figures.shares import base
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, TAGS, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, ORDINAL, TEEN, UNIT, word_set

_NUMBERING = NUMBERING | word_set("year call dial ring phone text")
_LEADING = _NUMBERING | word_set("between a an per but")
_BY_YEAR = word_set("summer winter spring autumn class spirit")
_TIMED = word_set("at until till til by before after since around from")
_BEFORE_POINT = _TIMED | _NUMBERING | {"the", "sunrise", "sunset"}
_SPANNING = word_set("to through until and - –")
_BEFORE_YEAR = FUNCTION | frozenset("(,;:")
_AFTER_DAY = TO | frozenset(("and", "or", "ad", "bc", "ce", "bce"))
_DETERMINERS = word_set("the his her its their our my your")
_QUOTES, _PARTING = frozenset('"“”‘('), frozenset((",", ";", ":", "--", "—", "."))
_OPENING = frozenset('.?!"“”')
_STOPS = frozenset('.,;:)?!”"')
_NAMED_BY_YEARS = word_set("quarter century")
_RATES, _IN = word_set("per every each out"), word_set("in out")
_SPAN = (TAGS[WORD], TAGS["unit"], TAGS["span"])
_MEASURED = (_SPAN, (TAGS[WORD], TAGS["unit"]))
# Behind a quantity with its unit these start something else, whatever follows them.
_ELSEWHERE = word_set("in on at for since during from by through until with among over between --")
# Words of grammar that go on with no quantity, where an ordinary word follows them.
_GOING_ON = FUNCTION - word_set("a an per each every out over up down off")
_TYING_ALL = word_set("a an one every each half") | _RATES
_TYING = _TYING_ALL | {"the"}


def plainly(t: Tokens, i: int) -> Told | tuple[()] | None:
    """A count, a percentage, an amount or a year where nothing around lets any other row stand."""
    token = t[i]
    if token.low in ("a", "an"):
        return _article(t, i)
    if token.kind == DIGITS and len(token.low) == 4:
        return _year(t, i)
    if token.kind == SIGN:
        return _money(t, i)
    return _day(t, i) if token.low in t.vocabulary.months else _count(t, i)


def _article(t: Tokens, i: int) -> tuple[()] | None:
    """That a year, a mile or a week counts as none, unless a hedge or more goes before or on."""
    after = t[i + 1]
    if after.kind == DIGITS:
        return ()
    if after.atom.form == CARDINAL and after.atom.rank in (UNIT, TEEN):
        return ()
    if after.tags not in _MEASURED or after.low == "quarter" or t[i + 2].low in ("and", "or"):
        return None
    return None if counts_article(t, i) else ()


def bare(t: Tokens, i: int) -> Quantity | None:
    """A number before a word of no row, or where a clause ends: it has no unit."""
    number = alone(t, i)
    if number is None:
        return None
    after = t[number.end]
    plain = after.plain or after.kind == EDGE or after.low in _STOPS
    return quantity(Found(t, i, number.end, (number,)), number) if plain else None


def _year(t: Tokens, i: int) -> Told | None:
    """Four digits that count nothing, years to years or a decade, after an ordinary word."""
    before, found = t[i - 1], year(t, i)
    if found is None or t.cells or t[i].glued or before.low in _NUMBERING:
        return None
    place = Found(t, i, i + 1, (found,))
    ordinary = before.raw.islower() or before.low in _BEFORE_YEAR
    if not ordinary and (before.kind != WORD or after_a_name(place) or a_label(place)):
        return None
    tied = found.end > i + 1 or t[i + 1].low in _SPANNING
    if tied and before.low in ARTICLES:
        return None
    date = t.parse("date", i) if tied else Dated(i + 1, Date(found.number))
    if date is None:
        return None
    if not (_clear(t, date.end) or _of_people(t, date.end) or _ends(t, date.end)):
        return None
    if base(t, date.end):
        return None
    told = Found(t, i, date.end, (date,))
    return None if a_count(told) else dated(told)


def _day(t: Tokens, i: int) -> Told | None:
    """March 20, 2018; March 20; March 2018: a month by its name, a day or a year or both."""
    named = month(t, i) if t[i].raw.istitle() else None
    if named is None or t[named.end].kind != DIGITS:
        return None
    on = day(t, named.end)
    closing = tail(t, on.end) if on else year(t, named.end)
    last = closing or on
    if last is None or (closing and closing.value):
        return None
    after, then = t[last.end], t[last.end + 1]
    ends = after.low in _STOPS and then.kind != DIGITS
    if not ends and (after.glued or after.kind not in (WORD, EDGE) or after.low in _AFTER_DAY):
        return None
    at = Date(closing.number if closing else None, named.number, on.number if on else None)
    return dated(Found(t, i, last.end, (Dated(last.end, at),)))


def _free(t: Tokens, i: int) -> bool:
    """Whether what stands before a token ties nothing to it: an ordinary word, or nothing."""
    before = t[i - 1]
    if before.kind == SIGN:
        opens = before.low in _QUOTES if t[i].glued else before.low in _PARTING
        return opens and t[i - 2].kind != DIGITS and not (t.cells or numbered(t, i))
    if t.cells or t[i].glued:
        return False
    ordinary = before.raw.islower() or before.low in FUNCTION or before.low in HEDGES
    if before.kind == WORD and not ordinary:
        ordinary = not a_label(Found(t, i, i + 1, ()))
    return before.kind == EDGE or (ordinary and before.low not in _LEADING)


def _clear(t: Tokens, j: int, tying: frozenset[str] = _TYING) -> bool:
    """Whether nothing from a token on belongs to the quantity before it."""
    after, then = t[j], t[j + 1]
    if after.plain:
        return after.raw.islower()
    if after.kind == EDGE or after.low in _STOPS:
        quoted = then.low in _QUOTES and t[j + 2].kind in (WORD, EDGE)
        return (then.kind in (WORD, EDGE) and not then.atom.rank) or quoted
    ordinary = then.kind == WORD and then.unknown and then.low not in tying
    return ordinary and not after.glued and after.low in _GOING_ON


def _order(t: Tokens, i: int) -> Told | None:
    """The first, his third: behind such a word and before an ordinary one."""
    after, found = t[i + 1], t[i].atom
    if not (after.unknown or after.tags in _MEASURED) or after.low in FUNCTION or after.glued:
        return None
    if not after.raw.islower() or after.kind != WORD or t[i - 1].low not in _DETERMINERS:
        return None
    if found.rank not in (UNIT, TEEN):
        return None
    order = Number(float(found.value), 1.0, i + 1, ORDER)
    return ordinal(Found(t, i, i + 1, (order,))) if t[i].raw.islower() else None


def _count(t: Tokens, i: int) -> Told | None:
    """A number and no unit, or a percentage."""
    if t[i].atom.form == ORDINAL:
        return _order(t, i)
    number = alone(t, i)
    if number is None or (t[i].raw[0].isupper() and not _opens(t, i, number.end)):
        return None
    if t[i].low == "one" and (said := _one(t, i)) is not None:
        return said or None
    end, named, measure = number.end, None, ""
    tied = t[end].low == "-" and t[end].glued and t[end + 1].glued
    k = end + 1 if tied else end
    if t[k].low in ("percent", "%"):
        end, named = k + 1, "percent"
    elif t[k].tags in _MEASURED and len(t[k].low) > 2 and t[k].low not in _NAMED_BY_YEARS:
        stands = unit(t, k)
        end, measure = (stands.end, stands.name) if stands else (end, "")
    if not (_free(t, i) or ((named or tied) and t[i - 1].low in ARTICLES and not t[i].glued)):
        return None
    bare = end == number.end
    one = quantity(Found(t, i, end, (number,)), number, named, measure)
    found = Found(t, i, end, (one,))
    if bare and (_an_hour_or_a_line(t, i, number) or unit_said_before(found)):
        return None
    if not (
        _clear(t, end, _TYING if bare and number.value < 24 else _TYING_ALL)
        or (_of_people(t, end) if bare and number.value < 100 else not bare and _ends(t, end))
    ):
        return None  # fmt: skip
    if base(t, end) or (number.value < 10 and not _IN.isdisjoint(t.lows(end, end + 4))):
        return None
    return single(found)


def _opens(t: Tokens, i: int, end: int) -> bool:
    """Whether a sentence opens with a number in words, and no name does: Twelve men, One study."""
    opens = t[i - 1].kind == EDGE or t[i - 1].low in _OPENING
    return opens and t[i].raw.istitle() and t[end].plain and t[end].raw.islower()


def _one(t: Tokens, i: int) -> Told | tuple[()] | None:
    """The word "one" where it is a pronoun; () where only the rows can tell, None for a number."""
    found, after = Found(t, i, i + 1, ()), t[i + 1].low
    if after in STRETCHES or after in ("or", "and") or not _IN.isdisjoint(t.lows(i + 2, i + 5)):
        return ()  # one pupil in five
    if not a_pronoun(found):
        return None
    return nothing(found) if _free(t, i) and _clear(t, i + 1) else ()


def _ends(t: Tokens, j: int) -> bool:
    """Whether what stands behind a unit starts something else, whatever follows that."""
    after, then = t[j], t[j + 1]
    if after.low == "(":
        return then.kind == WORD
    return after.low in _ELSEWHERE or (after.low == "of" and then.low not in _TYING_ALL)


def _of_people(t: Tokens, j: int) -> bool:
    """Whether a capital is counted, and no house of a street: 17 Democrats; not 12 Mill Lane."""
    return t[j].plain and STREETS.isdisjoint(t.lows(j, j + 3))


def _an_hour_or_a_line(t: Tokens, i: int, number: Number) -> bool:
    """Whether a bare number may be an hour, the 38 bus, or the number of an item or a version."""
    before, after = t[i - 1], t[number.end]
    if number.step < 1:
        return before.low in _BEFORE_POINT or not (before.raw.islower() or before.kind == SIGN)
    opens = before.kind == EDGE or before.low == "(" or "\n" in t.pieces[i - 1]
    item = opens and after.low in (")", ".")
    line = before.low == "the" and (after.low in SINGULAR or after.low in LINES)
    of_a_year = before.low == "of" and t[i - 2].low in _BY_YEAR
    return item or line or of_a_year or (before.low in _TIMED and number.value < 24)


def _money(t: Tokens, i: int) -> Told | None:
    """An amount behind its sign."""
    code, number = t.vocabulary.signs.get(t[i].low), None
    if code and t[i].low in "$£€₹" and t[i + 1].kind == DIGITS and t[i + 1].glued:
        free = t[i - 1].low != "(" and (t[i - 1].low in ARTICLES or _free(t, i))
        number = alone(t, i + 1) if free else None
    if number is None:
        return None
    wage = t[number.end].low in ("a", "an") and t[number.end + 1].kind == WORD
    if not (wage or _clear(t, number.end, _TYING_ALL)):
        return None
    if base(t, number.end):
        return None
    found = Found(t, i, number.end, (number,))
    one = quantity(found, number, code, prefixed=True)
    return single(Found(t, i, number.end, (one,)))
