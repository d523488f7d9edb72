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
    PLURAL,
    SCALE,
    TEEN,
    TENS,
    UNIT,
    Atom,
    Record,
)

_LARGEST = 10**66  # beyond two decillions nothing is counted; and floats end at 10**308


class Term(Record):
    """A group below a thousand, or a numeral, times its scale words: "two hundred" "thousand"."""

    group: float
    scale: int
    step: float
    end: int
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
    elif (year := _spoken_year(t, i)) is not None:
        return year
    first = _term(t, i)
    if first is None:
        return None
    value, step, last = first.group * first.scale, first.step, first
    largest = first.scale
    while not last.ordinal and (last.scale > 12 or last.hundreds):
        more = _next(t, last)
        if more is None:
            break
        if more.scale > last.scale:  # two thousand two million
            if more.scale <= largest or value * more.scale > _LARGEST:
                break
            value = (value + more.group) * more.scale
        else:
            value += more.group * more.scale
        step, last, largest = min(step, more.step), more, max(largest, more.scale)
    alone = last is first
    value = value if isinstance(value, int) else float(f"{value:.15g}")
    if not (first.digits and alone):
        step = trailing_step(int(value)) if value == int(value) else step
    kind = ORDER if last.ordinal else COUNT
    round_hundreds = first.hundreds and first.group % 100 == 0 and first.scale == 1
    scale = float(100 if round_hundreds else first.scale) if alone else 1.0
    return Number(float(value), step, last.end, kind, plain=first.plain and alone, scale=scale)


def starts_number(t: Tokens, i: int) -> bool:
    """Whether a number word or digits stand at a token."""
    return t[i].kind == DIGITS or t.atom(i).form in (CARDINAL, ORDINAL)


def _spoken_year(t: Tokens, i: int) -> Number | None:
    """Nineteen eighty-four, twenty fifteen; also one fifty (150), where nothing else stands by."""
    century = t.atom(i)
    if century.form != CARDINAL or century.rank not in (UNIT, TEEN, TENS) or t[i + 1].kind != WORD:
        return None
    if not 1 <= century.value <= 20 or 9 < century.value < 16 or starts_number(t, i - 1):
        return None
    rest = t.atom(i + 1)
    if rest.rank not in (TEEN, TENS) or rest.form != CARDINAL:
        return None
    value, end = _small(t, i + 1)
    tied = t[end].low in HYPHENS or "dozens" in t[end].lists
    if tied or t.atom(end).rank or t.atom(end - 1).form != CARDINAL or t[end].low == "percent":
        return None
    if century.value > 15:
        return Number(float(century.value * 100 + value), 1.0, end, YEAR)
    return Number(float(century.value * 100 + value), trailing_step(value), end)


def _next(t: Tokens, last: Term) -> Term | None:
    """The term that goes on with a number; None where another number starts, or none."""
    j, how = _join(t, last.end)
    if not how or _is_zero(t.atom(j)):
        return None
    more = _term(t, j)
    return more if more is not None and _continues(t, last, more, how) else None


def _is_zero(atom: Atom) -> bool:
    return atom.rank == UNIT and atom.value == 0 and atom.form == CARDINAL


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
    if last.scale == 1 or (how == "and" and _is_numerator(t, more)):
        return False
    if more.scale >= last.scale:
        return how in (" ", "-") and more.scale > last.scale and not last.digits
    if how == ",":
        return more.scale > 1 or (more.hundreds and not last.digits)
    if last.digits and not (how == " " and more.scale > 1):
        return more.hundreds and not more.ordinal  # £96 million four years ago
    if more.ordinal and last.scale >= 10**6 and t[last.end].low not in HYPHENS:
        return False  # 5 million first prize
    return "articles" not in t[more.end - 1].lists


def _is_numerator(t: Tokens, more: Term) -> bool:
    """Whether a fraction starts here: two million and "three" fifths."""
    found = t.vocabulary.parts(t[dehyphen(t, more.end)].low)
    return found is not None and found[1] and more.scale == 1 and not more.hundreds


def _term(t: Tokens, i: int) -> Term | None:
    """One group and its scales."""
    low = t[i].low
    if low in t.words["articles"]:
        follower = t.atom(i + 1)
        if follower.rank in (HUNDRED, SCALE) and follower.form == CARDINAL:
            return _term(t, i + 1)
        return Term(1, 12, 12.0, i + 2) if "dozens" in t[i + 1].lists else None
    if t[i].kind != WORD:
        return _digit_term(t, i)
    if low in ("dozen", "doz"):
        return None if t[i - 1].low.endswith("'s") else Term(1, 12, 12.0, i + 1)
    found = t.atom(i)
    if not found.rank or found.form in (PARTS, PLURAL):
        return None
    if found.form == ORDINAL and found.rank in (HUNDRED, SCALE):
        return Term(found.value, 1, 1.0, i + 1, ordinal=True)
    if found.rank == SCALE:
        return _scaled(t, Term(1, 1, 1.0, i))
    return _scaled(t, _group(t, i))


def _digit_term(t: Tokens, i: int) -> Term | None:
    digits: Number | None = t.parse("numeral", i)
    if digits is None or digits.kind != COUNT:
        return None
    value = int(digits.value) if digits.value == int(digits.value) else digits.value
    term = Term(value, 1, digits.step, digits.end, digits=True, plain=digits.plain)
    hundred = t.atom(digits.end)
    if hundred.rank == HUNDRED and hundred.form == CARDINAL:
        term = term.but(group=value * 100, step=digits.step * 100, end=digits.end + 1)
        term = _after_hundred(t, term.but(hundreds=True, plain=False))
    return _scaled(t, term)


def _group(t: Tokens, i: int) -> Term:
    """A number below a thousand in words; zeros before another number word add nothing."""
    j = i
    while _is_zero(t.atom(j)) and t.atom(j + 1).form == CARDINAL and j - i < 9:
        j += 1
    found = t.atom(j)
    if found.rank == HUNDRED:
        value, end = 100, j + 1
        return _after_hundred(t, Term(value, 1, 100.0, end, hundreds=True))
    value, end = _small(t, j)
    ordinal = t.atom(end - 1).form == ORDINAL
    if ordinal:
        return Term(value, 1, 1.0, end, ordinal=True)
    k = dehyphen(t, end)
    hundred = t.atom(k)
    if hundred.rank == HUNDRED and hundred.form == ORDINAL and value:
        return Term(value * 100, 1, 1.0, k + 1, ordinal=True)
    if hundred.rank == HUNDRED and hundred.form == CARDINAL and value:
        return _after_hundred(t, Term(value * 100, 1, 100.0, k + 1, hundreds=True))
    return Term(value, 1, trailing_step(value), end)


def _after_hundred(t: Tokens, term: Term) -> Term:
    """With what follows a hundred: two hundred (and) six."""
    j, how = _join(t, term.end)
    if how not in ("and", " ", "-"):
        return term
    found = t.atom(j)
    if found.rank in (UNIT, TEEN, TENS) and found.value and found.form in (CARDINAL, ORDINAL):
        value, end = _small(t, j)
        after = t.atom(dehyphen(t, end))
        fifths = after.rank == UNIT and after.form == PARTS
        if after.rank == HUNDRED or (fifths and value == found.value and found.rank == TENS):
            return term  # one hundred / thirty-fifths
        ordinal = t.atom(end - 1).form == ORDINAL
        if term.digits and ordinal:
            return term
        return term.but(group=term.group + value, step=1.0, end=end, ordinal=ordinal)
    rest: Number | None = t.parse("numeral", j) if t[j].kind == DIGITS and term.digits else None
    if rest and rest.plain and rest.value < 100 and t.atom(rest.end).rank != HUNDRED:
        return term.but(group=term.group + int(rest.value), step=1.0, end=rest.end)
    return term


def _small(t: Tokens, j: int) -> tuple[int, int]:
    """A number below a hundred, and the index after it."""
    found = t.atom(j)
    if found.rank == TENS and found.form == CARDINAL:
        k = dehyphen(t, j + 1)
        unit = t.atom(k)
        if unit.rank == UNIT and 0 < unit.value < 10 and unit.form in (CARDINAL, ORDINAL):
            return found.value + unit.value, k + 1
    return found.value, j + 1


def dehyphen(t: Tokens, j: int) -> int:
    """Past a hyphen between two number words: twenty-one, or twenty - one as some texts split."""
    return j + 1 if t[j].low in HYPHENS and t.atom(j + 1).rank else j


def _scaled(t: Tokens, term: Term) -> Term:
    """With the scale words that follow: thousand, million, dozen; after digits k, bn and others."""
    if term.ordinal:
        return term
    scale, end, largest = 1, term.end, 0
    if term.digits and (short := short_scale(t, end)):
        return term.but(scale=short, step=term.step * short, end=end + 1, plain=False)
    while True:
        k = dehyphen(t, end)
        found = t.atom(k)
        parts = found.form == PARTS or (found.form == ORDINAL and scale > 1)
        if found.rank != SCALE or parts or found.value <= largest:
            break
        if scale * found.value > _LARGEST:
            break
        scale, largest, end = scale * found.value, found.value, k + 1
        if found.form == ORDINAL:
            return term.but(scale=scale, end=end, ordinal=True, plain=False)
    k = end + 1 if t[end].low in HYPHENS else end
    if scale == 1 and "dozens" in t[k].lists:
        scale, end = 12, k + 1
    if scale == 1:
        return term
    return term.but(scale=scale, step=term.step * scale, end=end, plain=False)


def number_word(f: Found) -> Number | None:
    """A cardinal or an ordinal."""
    number: Number = f.parts[0]
    return number


def ordinal_ending(f: Found) -> Number | None:
    """21st, 4th."""
    number: Number = f.parts[0]
    tens, ones = divmod(int(number.value), 10)
    ending = "th" if tens % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    fits = number.plain or "," in f.t.lows(f.i, f.end)
    return (
        Number(number.value, 1.0, f.end, ORDER) if fits and f.t[f.end - 1].low == ending else None
    )
