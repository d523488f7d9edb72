"""Numbers in words, or in digits with scale words: two hundred and six · 1.2 trillion · 5th."""

from typing import NamedTuple

from factcheck.match.figures.numerals import numeral, short_scale
from factcheck.match.figures.tokens import DIGITS, WORD, Token
from factcheck.match.figures.words import (
    ARTICLES,
    ATOMS,
    CARDINAL,
    COUNT,
    DOZENS,
    HUNDRED,
    HYPHENS,
    ORDER,
    ORDINAL,
    PARTS,
    PLURAL,
    SCALE,
    TEEN,
    TENS,
    UNIT,
    YEAR,
    Atom,
    Number,
    parts,
    trailing_step,
)

_LARGEST = 10**66  # beyond two decillions nothing is counted; and floats end at 10**308
_NONE = Atom("", 0, "")


class Term(NamedTuple):
    """A group below a thousand, or a numeral, times its scale words: "two hundred" "thousand"."""

    group: float
    scale: int
    step: float
    end: int
    ordinal: bool = False
    digits: bool = False
    hundreds: bool = False
    plain: bool = False


def atom(tokens: list[Token], i: int) -> Atom:
    """The number word at ``i``; an atom of value 0 and no rank where there is none."""
    return ATOMS.get(tokens[i].low, _NONE) if tokens[i].kind == WORD else _NONE


def cardinal(tokens: list[Token], i: int) -> Number | None:
    """The number that starts at token ``i``, in words or digits; of kind ORDER where it is one."""
    if tokens[i].kind != WORD:
        digits = numeral(tokens, i)
        if digits is None or digits.kind != COUNT:
            return digits
    if year := _spoken_year(tokens, i):
        return year
    first = _term(tokens, i)
    if first is None:
        return None
    value, step, last = first.group * first.scale, first.step, first
    largest = first.scale
    while not last.ordinal and (last.scale > 12 or last.hundreds):
        joined, how = _join(tokens, last.end)
        if atom(tokens, joined) == (UNIT, 0, CARDINAL):
            break
        more = _term(tokens, joined) if how else None
        if more is None or not _continues(tokens, last, more, how):
            break
        if more.scale > last.scale:  # two thousand two million
            if more.scale <= largest or value * more.scale > _LARGEST:
                break
            value = (value + more.group) * more.scale
        else:
            value += more.group * more.scale
        step, last = min(step, more.step), more
        largest = max(largest, more.scale)
    kind = ORDER if last.ordinal else COUNT
    if not (first.digits and last is first):
        step = trailing_step(int(value)) if value == int(value) else step
    return Number(
        float(value),
        step,
        last.end,
        kind,
        plain=first.plain and last is first,
        scale=float(first.scale) if last is first else 1.0,
    )


def starts_number(tokens: list[Token], i: int) -> bool:
    """Whether a number word or digits stand at ``i``."""
    return tokens[i].kind == DIGITS or atom(tokens, i).form in (CARDINAL, ORDINAL)


def _spoken_year(tokens: list[Token], i: int) -> Number | None:
    """Nineteen eighty-four, twenty fifteen; also one fifty (150), where nothing else stands by."""
    century = atom(tokens, i)
    whole_run = not starts_number(tokens, i - 1) and century.form == CARDINAL
    if not whole_run or century.rank not in (UNIT, TEEN, TENS) or not 1 <= century.value <= 20:
        return None
    if 9 < century.value < 16 or tokens[i + 1].kind != WORD:
        return None
    rest = atom(tokens, i + 1)
    if rest.rank not in (TEEN, TENS) or rest.form != CARDINAL:
        return None
    value, end = _small(tokens, i + 1)
    tail = atom(tokens, _dehyphen(tokens, end))
    if tail.rank or tokens[end].low in DOZENS | HYPHENS or end == i + 1:
        return None
    if century.value > 15:
        return Number(float(century.value * 100 + value), 1.0, end, YEAR)
    return Number(float(century.value * 100 + value), trailing_step(value), end)


def _join(tokens: list[Token], j: int) -> tuple[int, str]:
    """Where the next term would start, and what joins it: a space, a hyphen, "and" or a comma."""
    low = tokens[j].low
    if low in HYPHENS:
        return (
            (j + 3, "and")
            if tokens[j + 1].low == "and" and tokens[j + 2].low in HYPHENS
            else (j + 1, "-")
        )
    if low in ("and", "&"):
        return j + 1, "and"
    if low == ",":
        return j + 1, ","
    return (j, " ") if tokens[j].kind in (WORD, DIGITS) else (j, "")


def _continues(tokens: list[Token], last: Term, more: Term, how: str) -> bool:
    """Whether a term goes on with the number rather than starting another."""
    if more.digits:
        smaller = more.scale > 1 or more.hundreds
        return last.digits and how == " " and smaller and more.group * more.scale < last.scale
    if last.scale == 1:
        return False
    if how == "and" and _is_numerator(tokens, more):
        return False
    if more.scale >= last.scale:
        return how in (" ", "-") and more.scale > last.scale and not last.digits
    if how == ",":
        return more.scale > 1 or (more.hundreds and not last.digits)
    if last.digits and how == "and":
        return more.hundreds
    return tokens[more.end - 1].low not in ARTICLES


def _is_numerator(tokens: list[Token], more: Term) -> bool:
    """Whether a fraction starts here: two million and "three" fifths."""
    found = parts(tokens[_dehyphen(tokens, more.end)].low)
    return found is not None and found[1] and more.scale == 1 and not more.hundreds


def _term(tokens: list[Token], i: int) -> Term | None:
    """One group and its scales, starting at ``i``."""
    if tokens[i].low in ARTICLES:
        follower = atom(tokens, i + 1)
        if follower.rank in (HUNDRED, SCALE) and follower.form == CARDINAL:
            return _term(tokens, i + 1)
        if tokens[i + 1].low in DOZENS:
            return Term(1, 12, 12.0, i + 2)
        return None
    if tokens[i].kind != WORD:
        return _digit_term(tokens, i)
    found = atom(tokens, i)
    if tokens[i].low in ("dozen", "doz"):
        if tokens[i - 1].low.endswith("'s"):  # a baker's dozen
            return None
        return Term(1, 12, 12.0, i + 1)
    if not found.rank or found.form in (PARTS, PLURAL):
        return None
    if found.form == ORDINAL and found.rank in (HUNDRED, SCALE):
        return Term(found.value, 1, 1.0, i + 1, ordinal=True)
    if found.rank == SCALE:
        return _scaled(tokens, Term(1, 1, 1.0, i))
    return _scaled(tokens, _group(tokens, i))


def _digit_term(tokens: list[Token], i: int) -> Term | None:
    digits = numeral(tokens, i)
    if digits is None or digits.kind != COUNT:
        return None
    group = digits.value
    value = int(group) if group == int(group) else group
    term = Term(value, 1, digits.step, digits.end, digits=True, plain=digits.plain)
    if atom(tokens, digits.end).rank == HUNDRED and atom(tokens, digits.end).form == CARDINAL:
        term = term._replace(
            group=value * 100, step=digits.step * 100, end=digits.end + 1, hundreds=True
        )
        term = _after_hundred(tokens, term)
    return _scaled(tokens, term)


def _group(tokens: list[Token], i: int) -> Term:
    """A number below a thousand in words; zeros before another number word add nothing."""
    j = i
    while atom(tokens, j) == (UNIT, 0, CARDINAL) and atom(tokens, j + 1).form == CARDINAL:
        j += 1
    found = atom(tokens, j)
    if found.rank in (HUNDRED, SCALE):
        value, end, ordinal = 1 if found.rank == HUNDRED else 0, j, False
    else:
        value, end = _small(tokens, j)
        ordinal = atom(tokens, end - 1).form == ORDINAL
    following = _dehyphen(tokens, end)
    hundred = atom(tokens, following)
    if ordinal or hundred.rank != HUNDRED or hundred.form == PARTS or not 0 < value < 100:
        return Term(value, 1, 1.0, end, ordinal)
    if hundred.form == ORDINAL:
        return Term(value * 100, 1, 1.0, following + 1, ordinal=True)
    return _after_hundred(tokens, Term(value * 100, 1, 1.0, following + 1, hundreds=True))


def _after_hundred(tokens: list[Token], term: Term) -> Term:
    """With what follows the hundreds: "two hundred" "and six"."""
    j, how = _join(tokens, term.end)
    if how not in (" ", "-", "and"):
        return term
    found = atom(tokens, j)
    if found.rank in (UNIT, TEEN, TENS) and found.value and found.form in (CARDINAL, ORDINAL):
        value, end = _small(tokens, j)
        next_atom = atom(tokens, _dehyphen(tokens, end))
        fifths = next_atom.rank == UNIT and next_atom.form == PARTS
        if fifths and value == found.value and found.rank == TENS:
            return term  # one hundred / thirty-fifths
        if next_atom.rank == HUNDRED:
            return term
        ordinal = atom(tokens, end - 1).form == ORDINAL
        return term._replace(group=term.group + value, step=1.0, end=end, ordinal=ordinal)
    if term.digits and tokens[j].kind == DIGITS:
        rest = numeral(tokens, j)
        if rest and rest.plain and rest.value < 100 and atom(tokens, rest.end).rank != HUNDRED:
            return term._replace(group=term.group + int(rest.value), step=1.0, end=rest.end)
    return term


def _small(tokens: list[Token], j: int) -> tuple[int, int]:
    """A number below a hundred, and the index after it."""
    found = atom(tokens, j)
    if found.rank == TENS and found.form == CARDINAL:
        k = _dehyphen(tokens, j + 1)
        unit = atom(tokens, k)
        if unit.rank == UNIT and 0 < unit.value < 10 and unit.form in (CARDINAL, ORDINAL):
            return found.value + unit.value, k + 1
    return found.value, j + 1


def _dehyphen(tokens: list[Token], j: int) -> int:
    """Past a hyphen between two number words: twenty-one, or twenty - one as some texts split."""
    return j + 1 if tokens[j].low in HYPHENS and atom(tokens, j + 1).rank else j


def _scaled(tokens: list[Token], term: Term) -> Term:
    """With the scale words that follow: thousand, million, dozen; after digits k, bn and others."""
    if term.ordinal:
        return term
    scale, end, largest = 1, term.end, 0
    if term.digits and (short := short_scale(tokens, end)):
        return term._replace(scale=short, step=term.step * short, end=end + 1, plain=False)
    while True:
        k = _dehyphen(tokens, end)
        found = atom(tokens, k)
        if found.rank != SCALE or found.form == PARTS or found.value <= largest:
            break
        if scale * found.value > _LARGEST:
            break
        scale, largest, end = scale * found.value, found.value, k + 1
        if found.form == ORDINAL:
            return term._replace(scale=scale, end=end, ordinal=True, plain=False)
    k = end + 1 if tokens[end].low in HYPHENS else end
    if scale == 1 and tokens[k].low in DOZENS:
        scale, end = 12, k + 1
    if scale == 1:
        return term
    return term._replace(scale=scale, step=term.step * scale, end=end, plain=False)
