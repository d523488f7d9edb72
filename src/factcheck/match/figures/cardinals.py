"""Numbers in words, or in digits with scale words: two hundred and six · 1.2 trillion · 5th."""

from __future__ import annotations

from factcheck.match.figures.numbers import COUNT, ORDER, YEAR, Number, short_scale, trailing_step
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens
from factcheck.match.figures.vocabulary import (
    CARDINAL,
    HUNDRED,
    HYPHENS,
    ORDINAL,
    PARTS,
    SCALE,
    TEEN,
    TENS,
    UNIT,
    Record,
)

_ZEROS = 9  # looked past
_LARGEST = 10**66  # beyond two decillions nothing is counted; and floats end at 10**308


class Term(Record):
    """A group below a thousand, or a numeral, times its scale words: "two hundred" "thousand"."""

    group: float
    end: int
    scale: int = 1
    step: float = 1.0
    ordinal: bool = False
    digits: bool = False
    hundreds: bool = False
    plain: bool = False


def cardinal(t: Tokens, i: int) -> Number | None:
    """The number that starts at a token, in words or digits; of kind ORDER where it is one."""
    if t[i].kind != WORD:
        numeral: Number | None = t.parse("numeral", i)
        if numeral is None or numeral.kind != COUNT:
            return numeral
    elif (year := _said_in_two(t, i)) is not None:
        return year
    first = _term(t, i)
    if first is None:
        return None
    value, step, last, largest = first.group * first.scale, first.step, first, first.scale
    while (more := _next(t, last)) is not None:
        if more.scale < last.scale:
            value += more.group * more.scale
        elif more.scale > largest and value * more.scale < _LARGEST:
            value = (value + more.group) * more.scale  # two thousand two million
        else:
            break
        step, last, largest = min(step, more.step), more, max(largest, more.scale)
    alone = last is first
    value = value if isinstance(value, int) else float(f"{value:.15g}")
    if value == int(value) and not (first.digits and alone):
        step = trailing_step(int(value))
    kind = ORDER if last.ordinal else COUNT
    round_hundreds = first.hundreds and first.group % 100 == 0 and first.scale == 1
    scale = float(100 if round_hundreds else first.scale) if alone else 1.0
    return Number(float(value), step, last.end, kind, plain=first.plain and alone, scale=scale)


def _said_in_two(t: Tokens, i: int) -> Number | None:
    """Nineteen eighty-four, twenty fifteen; also one fifty (150), where nothing else stands by."""
    rest = small(t, i + 1) if "centuries" in t[i].lists else None
    if rest is None or rest.group < 10 or not t.holds("said in two", i, rest.end):
        return None
    value = int(t.atom(i).value * 100 + rest.group)
    return Number(float(value), trailing_step(value), rest.end, YEAR if value > 1599 else COUNT)


def _next(t: Tokens, last: Term) -> Term | None:
    """The term that goes on with a number; None where another number starts, or none."""
    j, how = _join(t, last.end)
    if not how or last.ordinal or last.scale < 100 or "zeros" in t[j].lists:
        return None
    more = _term(t, j)
    return more if more and more.group and _continues(t, last, more, how) else None


def _join(t: Tokens, j: int) -> tuple[int, str]:
    """Where the next term would start, and what joins it: a space, a hyphen, "and" or a comma."""
    low = t[j].low
    if low in HYPHENS:
        both = t[j + 1].low == "and" and t[j + 2].low in HYPHENS
        return (j + 3, "and") if both else (j + 1, "-")
    if low in ("and", "&"):
        return j + 1, "and"
    if low == ",":
        return j + 1, ","
    return (j, " ") if t[j].kind in (WORD, DIGITS) else (j, "")


def _continues(t: Tokens, last: Term, more: Term, how: str) -> bool:
    """Whether a term goes on with the number rather than starting another."""
    if more.digits:
        smaller = more.scale > 1 or more.hundreds
        return last.digits and how == " " and smaller and more.group * more.scale < last.scale
    if how == "and" and _is_numerator(t, more):
        return False
    if more.scale >= last.scale:
        return how in (" ", "-") and more.scale > last.scale and not last.digits
    if how == ",":
        return more.scale > 1 or (more.hundreds and not last.digits)
    if last.digits and not (how == " " and more.scale > 1):
        return more.hundreds and not more.ordinal  # £96 million four years ago
    tied = t[last.end].low in HYPHENS
    return not more.ordinal or last.scale < 10**6 or tied  # 5 million first prize


def _is_numerator(t: Tokens, more: Term) -> bool:
    """Whether a fraction starts here: two million and "three" fifths."""
    found = t.vocabulary.parts(t[_past_hyphen(t, more.end)].low)
    return found is not None and found[1] and more.scale == 1 and not more.hundreds


def _term(t: Tokens, i: int) -> Term | None:
    """One group and its scales: thousand, million, dozen; after digits k, bn and others."""
    term = _group(t, i)
    if term is None or term.ordinal:
        return term
    if term.digits and (short := short_scale(t, term.end)):
        return term.but(scale=short, step=term.step * short, end=term.end + 1, plain=False)
    while not term.ordinal:
        k = _past_hyphen(t, term.end)
        found = t.atom(k)
        by = found.value if found.rank == SCALE and found.form != PARTS else 0
        by = 12 if "dozens" in t[k].lists else by
        ordinal = found.form == ORDINAL
        if by <= term.scale or by * term.scale > _LARGEST or (ordinal and term.scale > 1):
            break
        scale, step = term.scale * by, term.step * by
        term = term.but(scale=scale, step=step, end=k + 1, ordinal=ordinal, plain=False)
    return term


def _group(t: Tokens, i: int) -> Term | None:
    """A number below a thousand in words, or digits, with its hundreds."""
    last = i + _ZEROS  # zeros before it add nothing
    while i < last and "zeros" in t[i].lists and t.atom(i + 1).form == CARDINAL:
        i += 1
    term = (_unsaid_one(t, i) or small(t, i)) if t[i].kind == WORD else _digits(t, i)
    if term is None or term.ordinal or not term.group:
        return term
    k = _past_hyphen(t, term.end)
    hundred = t.atom(k)
    if hundred.rank != HUNDRED or hundred.form not in (CARDINAL, ORDINAL):
        return term
    ordinal, step = hundred.form == ORDINAL, term.step * 100
    term = term.but(
        group=term.group * 100, step=step, end=k + 1, ordinal=ordinal, hundreds=True, plain=False
    )
    return term if ordinal else _after_hundred(t, term)


def _after_hundred(t: Tokens, term: Term) -> Term:
    """With what follows a hundred: two hundred (and) six."""
    j, how = _join(t, term.end)
    more = (small(t, j) or _digits(t, j)) if how in ("and", " ", "-") else None
    if (
        more is None
        or not 0 < more.group < 100
        or (more.digits and not (term.digits and more.plain))
    ):
        return term
    after = t.atom(_past_hyphen(t, more.end))
    fifths = after.rank == UNIT and after.form == PARTS
    if after.rank == HUNDRED or (fifths and (how == "and" or t.atom(more.end - 1).rank == TENS)):
        return term  # one hundred / thirty-fifths; five hundred and / three fifths
    return term.but(group=term.group + more.group, step=1.0, end=more.end, ordinal=more.ordinal)


def _unsaid_one(t: Tokens, i: int) -> Term | None:
    """The one that an article says, or nothing: a hundred, million, a dozen."""
    k = i + ("articles" in t[i].lists)
    found = t.atom(k)
    if found.rank in (HUNDRED, SCALE) and found.form in (CARDINAL, ORDINAL if k == i else ""):
        return Term(1, k)
    a_dozen = "dozens" in t[k].lists and (k > i or t[k].low[-1] != "s")
    return Term(1, k) if a_dozen and not t[k - 1].low.endswith("'s") else None


def small(t: Tokens, j: int) -> Term | None:
    """A number below a hundred in words."""
    found = t.atom(j)
    if found.rank not in (UNIT, TEEN, TENS) or found.form not in (CARDINAL, ORDINAL):
        return None
    if found.rank == TENS and found.form == CARDINAL:
        k = _past_hyphen(t, j + 1)
        unit = t.atom(k)
        if unit.rank == UNIT and unit.value and unit.form in (CARDINAL, ORDINAL):
            return Term(found.value + unit.value, k + 1, ordinal=unit.form == ORDINAL)
    return Term(found.value, j + 1, ordinal=found.form == ORDINAL)


def _digits(t: Tokens, i: int) -> Term | None:
    """A count in digits."""
    found: Number | None = t.parse("numeral", i)
    if found is None or found.kind != COUNT:
        return None
    value = int(found.value) if found.value == int(found.value) else found.value
    return Term(value, found.end, step=found.step, digits=True, plain=found.plain)


def _past_hyphen(t: Tokens, j: int) -> int:
    """Past a hyphen between two number words: twenty-one, or twenty - one as some texts split."""
    return j + (t[j].low in HYPHENS)


def order(f: Found) -> Number:
    """21st, 4th."""
    number: Number = f.parts[0]
    return number.but(step=1.0, end=f.end, kind=ORDER, plain=False)
