"""Fractions and indefinite numbers: half, two-thirds, two and a half, 12 point 5; millions."""

from __future__ import annotations

from factcheck.match.figures.numbers import (
    COUNT,
    SHARE,
    Mark,
    Number,
    share_step,
)
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, TAGS, WORD, Tokens
from factcheck.match.figures.vocabulary import (
    CARDINAL,
    HYPHENS,
    ORDINAL,
    PARTS,
    TENS,
    UNIT,
)


def parts_at(t: Tokens, k: int) -> tuple[int, bool, int]:
    """The parts that a fraction's denominator names, whether it is plural, and its end."""
    tens = t.atom(k)
    if tens.rank == TENS and tens.form == CARDINAL:
        m = k + 2 if t[k + 1].low in HYPHENS else k + 1
        if t[m].low == "firsts":
            return tens.value + 1, True, m + 1
        one = t.atom(m)
        if one.rank == UNIT and one.form in (ORDINAL, PARTS) and one.value < 10:
            return tens.value + one.value, one.form == PARTS, m + 1
    found = t.vocabulary.parts(t[k].low) if t[k].kind == WORD else None
    return (*found, k + 1) if found else (0, False, k)


def no_fraction(t: Tokens, i: int) -> tuple[()] | None:
    """That no fraction can start here, where the next word names no part; None where it may."""
    if t[i].low in ("half", "quarter"):
        return None
    after = t[i + 1]
    if t[i].kind == DIGITS:
        return None if "before-parts" in after.lists or TAGS["parts"] in after.tags else ()
    may = "articles" in t[i].lists or after.kind != WORD or after.low == "and"
    return None if may or not after.unknown else ()


def parts(t: Tokens, k: int) -> Mark | None:
    """A denominator: third, fifths, twenty-firsts; its value says whether it is plural."""
    pieces, several, end = parts_at(t, k)
    return Mark(end, "several" if several else "", pieces) if pieces else None


def one_part(f: Found) -> Number:
    """Half, a third."""
    mark: Mark = f.parts[-1]
    return Number(1 / mark.number, share_step(mark.number), f.end, SHARE)


def half(f: Found) -> Number:
    """The half or quarter that a pattern starts with."""
    return one_part(f.but(parts=(parts(f.t, f.i),), end=f.i + 1))


def divided(f: Found) -> Number | None:
    """A numerator over its parts; after "and" only the last number is one (2 and 3 fifths)."""
    t, found, mark = f.t, f.parts[0], f.parts[-1]
    whole, over = 0.0, found.value
    for j in range(found.end - 1, max(f.i, found.end - 4), -1):
        rest = t.parse("cardinal", j + 1) if t[j].low == "and" else None
        if rest is not None and rest.end == found.end:
            whole, over = found.value - rest.value, rest.value
            break
    value = whole + over / mark.number
    kind = SHARE if value < 1 else COUNT
    return Number(value, share_step(mark.number), f.end, kind)


def is_plural_or_one(f: Found) -> bool:
    """Whether numerator and denominator agree: two thirds, one third; not one thirds."""
    number, mark = f.parts[0], f.parts[-1]
    if number.value != int(number.value) or not 1 <= number.value <= 10**9:
        return False
    if mark.value:
        return True
    follower = f.t[f.end].low
    tied = f.t[f.end - 2].low in HYPHENS
    return (
        number.value == 1
        and f.t[f.i].low in ("one", "1")
        and (follower not in ("time", "person") or tied)
    )


def counts(f: Found) -> bool:
    """Whether the first number is a plain count."""
    number: Number = f.parts[0]
    return number.kind == COUNT and number.value == int(number.value)
