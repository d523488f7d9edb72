"""Shortcuts: figures in plain surroundings are told without trying rows; tests compare both.

Each answers what stands at a token, () for nothing, or None where only the rows can tell.
"""

from __future__ import annotations

from factcheck.match.figures.calendar import Dated, day, month, tail, year
from factcheck.match.figures.dates import a_count, dated
from factcheck.match.figures.figure import Date
from factcheck.match.figures.numbers import ORDER, Number, alone
from factcheck.match.figures.plain import Told, nothing, ordinal, single, unit_said_before
from factcheck.match.figures.qualifiers import counts_article
from factcheck.match.figures.quantities import Quantity, quantity, unit
from factcheck.match.figures.rows import Found
from factcheck.match.figures.shares import rated as base
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, TAGS, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, ORDINAL, TEEN, UNIT

_SPAN = (TAGS[WORD], TAGS["unit"], TAGS["span"])
_MEASURED = (_SPAN, (TAGS[WORD], TAGS["unit"]))


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
    plain = after.plain or after.kind == EDGE or "stops" in after.lists
    return quantity(Found(t, i, number.end, (number,)), number) if plain else None


def _year(t: Tokens, i: int) -> Told | None:
    """Four digits that count nothing, years to years or a decade, after an ordinary word."""
    before, found = t[i - 1], year(t, i)
    if found is None or t.cells or t[i].glued or "numbering-too" in before.lists:
        return None
    ordinary = before.raw.islower() or "before-year" in before.lists
    if not ordinary and (
        before.kind != WORD or t.holds("after a name", i, i + 1) or t.holds("a label", i, i + 1)
    ):
        return None
    tied = found.end > i + 1 or "spanning" in t[i + 1].lists
    if tied and "articles" in before.lists:
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
    ends = "stops" in after.lists and then.kind != DIGITS
    if not ends and (
        after.glued or after.kind not in (WORD, EDGE) or "behind-a-day" in after.lists
    ):
        return None
    at = Date(closing.number if closing else None, named.number, on.number if on else None)
    return dated(Found(t, i, last.end, (Dated(last.end, at),)))


def _free(t: Tokens, i: int) -> bool:
    """Whether what stands before a token ties nothing to it: an ordinary word, or nothing."""
    before = t[i - 1]
    if before.kind == SIGN:
        opens = "quotes" in before.lists if t[i].glued else "parting" in before.lists
        return opens and t[i - 2].kind != DIGITS and not (t.cells or t.holds("numbered", i, i))
    if t.cells or t[i].glued:
        return False
    ordinary = before.raw.islower() or "function" in before.lists or "hedging" in before.lists
    if before.kind == WORD and not ordinary:
        ordinary = not t.holds("a label", i, i + 1)
    return before.kind == EDGE or (ordinary and "leading" not in before.lists)


def _clear(t: Tokens, j: int, tying: str = "tying") -> bool:
    """Whether nothing from a token on belongs to the quantity before it."""
    after, then = t[j], t[j + 1]
    if after.plain:
        return after.raw.islower()
    if after.kind == EDGE or "stops" in after.lists:
        if "stops" in then.lists or "quotes" in then.lists:
            then = t[j + 2]  # (3 percent), he said
        return then.kind in (WORD, EDGE) and not then.atom.rank
    ordinary = then.kind == WORD and then.unknown and tying not in then.lists
    return ordinary and not after.glued and "behind-a-quantity" in after.lists


def _order(t: Tokens, i: int) -> Told | None:
    """The first, his third: behind such a word and before an ordinary one."""
    after, found = t[i + 1], t[i].atom
    if not (after.unknown or after.tags in _MEASURED) or "function" in after.lists or after.glued:
        return None
    if not after.raw.islower() or after.kind != WORD or "the-or-whose" not in t[i - 1].lists:
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
    elif t[k].tags in _MEASURED and len(t[k].low) > 2 and "named-by-years" not in t[k].lists:
        stands = unit(t, k)
        end, measure = (stands.end, stands.name) if stands else (end, "")
    if not (_free(t, i) or ((named or tied) and "articles" in t[i - 1].lists and not t[i].glued)):
        return None
    bare = end == number.end
    if bare and _an_hour_or_a_line(t, i, number):
        return None
    if not _clear(t, end, "tying" if bare and number.value < 24 else "tying-all"):
        named_next = bare and (number.value < 100 or not number.plain)
        if not (_of_people(t, end) if named_next else not bare and _ends(t, end)):
            return None
    if base(t, end) or (number.value < 10 and t.near("in-out", end, end + 4)):
        return None
    one = quantity(Found(t, i, end, (number,)), number, named, measure)
    found = Found(t, i, end, (one,))
    if bare and number.step < 1 and unit_said_before(found):
        return None
    return single(found)


def _opens(t: Tokens, i: int, end: int) -> bool:
    """Whether a sentence opens with a number in words, and no name does: Twelve men, One study."""
    opens = t[i - 1].kind == EDGE or "sentence-openers" in t[i - 1].lists
    return opens and t[i].raw.istitle() and t[end].plain and t[end].raw.islower()


def _one(t: Tokens, i: int) -> Told | tuple[()] | None:
    """The word "one" where it is a pronoun; () where only the rows can tell, None for a number."""
    found, after = Found(t, i, i + 1, ()), t[i + 1].low
    if after in t.words["some-day"] or after in ("or", "and") or t.near("in-out", i + 2, i + 5):
        return ()  # one pupil in five
    if not t.holds("a pronoun", i, i + 1):
        return None
    return nothing(found) if _free(t, i) and _clear(t, i + 1) else ()


def _ends(t: Tokens, j: int) -> bool:
    """Whether what stands behind a unit starts something else, whatever follows that."""
    after, then = t[j], t[j + 1]
    if after.low == "(":
        return then.kind == WORD
    return "elsewhere" in after.lists or (after.low == "of" and "tying-all" not in then.lists)


def _of_people(t: Tokens, j: int) -> bool:
    """Whether a capital is counted, and no house of a street: 17 Democrats; not 12 Mill Lane."""
    return t[j].plain and not t.near("streets", j, j + 3)


def _an_hour_or_a_line(t: Tokens, i: int, number: Number) -> bool:
    """Whether a bare number may be an hour, the 38 bus, or the number of an item or a version."""
    before, after = t[i - 1], t[number.end]
    if number.step < 1:
        return "before-point" in before.lists or not (before.raw.islower() or before.kind == SIGN)
    opens = before.kind == EDGE or before.low == "(" or "\n" in t.pieces[i - 1]
    item = opens and after.low in (")", ".")
    line = before.low == "the" and ("being" in after.lists or "lines" in after.lists)
    of_a_year = before.low == "of" and "by-year" in t[i - 2].lists
    return item or line or of_a_year or ("timed" in before.lists and number.value < 24)


def _money(t: Tokens, i: int) -> Told | None:
    """An amount behind its sign."""
    code, number = t.vocabulary.signs.get(t[i].low), None
    if code and t[i].low in "$£€₹" and t[i + 1].kind == DIGITS and t[i + 1].glued:
        free = t[i - 1].low != "(" and ("articles" in t[i - 1].lists or _free(t, i))
        number = alone(t, i + 1) if free else None
    if number is None:
        return None
    wage = t[number.end].low in ("a", "an") and t[number.end + 1].kind == WORD
    if not (wage or _clear(t, number.end, "tying-all")):
        return None
    if base(t, number.end):
        return None
    found = Found(t, i, number.end, (number,))
    one = quantity(found, number, code, prefixed=True)
    return single(Found(t, i, number.end, (one,)))
