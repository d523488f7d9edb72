"""Parts of numbers, and indefinite ones: half, two-thirds, 12 point 5; millions, a few hundred."""

from __future__ import annotations

from factcheck.match.figures.cardinals import small
from factcheck.match.figures.numbers import COUNT, SHARE, Number
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens
from factcheck.match.figures.values import indefinite
from factcheck.match.figures.vocabulary import (
    CARDINAL,
    HUNDRED,
    HYPHENS,
    ORDINAL,
    PARTS,
    SCALE,
    TENS,
    UNIT,
)


def parts(t: Tokens, k: int) -> Number | None:
    """A denominator in the plural: thirds, twenty-firsts."""
    found = _denominator(t, k)
    return found if found and found.kind == PARTS else None


def part(t: Tokens, k: int) -> Number | None:
    """A denominator in the singular: third, twenty-first."""
    found = _denominator(t, k)
    return found if found and found.kind == ORDINAL else None


def _denominator(t: Tokens, k: int) -> Number | None:
    tens = t.atom(k)
    if tens.rank == TENS and tens.form == CARDINAL:
        m = k + 1 + (t[k + 1].low in HYPHENS)
        one = t.atom(m)
        if t[m].low == "firsts" or (one.rank == UNIT and one.form in (ORDINAL, PARTS)):
            return Number(tens.value + (one.value or 1), 1.0, m + 1, one.form or PARTS)
    found = t.vocabulary.parts(t[k].low) if t[k].kind == WORD else None
    return Number(found[0], 1.0, k + 1, PARTS if found[1] else ORDINAL) if found else None


def piece(t: Tokens, i: int) -> Number | None:
    """What follows "and": a half, one-half, three fifths, ½."""
    j = i + (t[i].low in ("a", "an", "one"))
    under = part(t, j + (j > i and t[j].low in HYPHENS))
    if under and (j > i or t[i].low == "half"):
        return Number(1.0, 1.0, under.end) / under
    over: Number | None = t.parse("cardinal", i)
    if over is None or over.kind != COUNT:
        return over if over and over.kind == SHARE else None
    under = parts(t, over.end + (t[over.end].low in HYPHENS))
    found = over / under if under and 1 < over.value < under.value else None
    return found.but(end=under.end) if found and under else None


def scale(t: Tokens, k: int) -> Number | None:
    """Hundred, thousand, million, dozen, or several of them in a row."""
    if "dozens" in t[k].lists:
        return Number(12.0, 12.0, k + 1)
    found, value, largest = t.atom(k), 1, 0
    while found.form == CARDINAL and found.rank in (HUNDRED, SCALE) and found.value > largest:
        value, largest, k = value * found.value, found.value, k + 1
        found = t.atom(k)
    return Number(float(value), float(value), k) if largest else None


def decimals(t: Tokens, j: int) -> Number | None:
    """The decimals that stand or are spelled after "point"."""
    if t[j].kind == DIGITS:
        spelled, j = t[j].low[:20], j + 1
    else:
        spelled = ""
        while len(spelled) < 20 and t.atom(j).rank == UNIT and t.atom(j).form == CARDINAL:
            spelled, j = f"{spelled}{t.atom(j).value}", j + 1
        if not spelled and (said := small(t, j)) and said.kind == COUNT:
            spelled, j = f"{said.value}", said.end
    return Number(float(f"0.{spelled}"), float(f"1e-{len(spelled)}"), j) if spelled else None


def with_piece(f: Found) -> Number:
    """A number and a part of one, of its last scale: 3 million and a half is 3.5 million."""
    found, piece, *scale = f.parts
    last = f.t.atom(found.end - 1)
    by = scale[0].value if scale else last.value if last.rank == SCALE else 1.0
    of_both = scale and piece.value * by >= found.value  # else one billion and a half million
    number: Number = (found + piece) * by if of_both else found + piece * by
    return number.but(end=f.end)


def said_twice(f: Found) -> Number | None:
    """Thirty (30): one number in words and in digits."""
    one, other = f.parts
    words = f.t[f.i].kind == WORD, f.t[one.end + 1].kind == WORD
    same = one.value == other.value and one.kind == other.kind == COUNT and words[0] != words[1]
    return Number(one.value, min(one.step, other.step), f.end) if same else None


def vague_word(t: Tokens, i: int) -> Number | None:
    """Millions, dozens, crores, multibillion."""
    ends = t.vocabulary.vague.get(t[i].low)
    return indefinite(*ends, i + 1) if ends else None
