"""Shares, rates and multiples: one in four; 7.4 per 100,000; sixfold, twice as many."""

from __future__ import annotations

from factcheck.match.figures.nouns import plural_counted
from factcheck.match.figures.numbers import COUNT, SHARE, Mark, Number, share_step, short_scale
from factcheck.match.figures.plain import Told, figure
from factcheck.match.figures.quantities import Quantity, quantity
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens
from factcheck.match.figures.vocabulary import (
    CARDINAL,
    HUNDRED,
    HYPHENS,
    SCALE,
    Record,
)

_BASES = (100, 1000, 10_000, 100_000, 1_000_000)
_LONGEST_NOUN = 4
_HEADS = {"capita": "capita", "head": "capita", "person": "capita"}
_CHANGES = {
    "doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0,
    "halved": 0.5,
}  # fmt: skip


def share(f: Found) -> Quantity | None:
    """A part and its whole."""
    one, whole = f.parts
    value = one.value / whole.value
    step = 1 / whole.value if whole.value in (100, 1000) else share_step(whole.value)
    return quantity(f, Number(value, step, f.end, SHARE))


def no_odds(f: Found) -> bool:
    """Whether "A in B" is a date, a place or a stretch: 1 in 2018, 12 in six boxes."""
    one, whole = f.parts
    year = whole.plain and 1000 <= whole.value <= 2100
    large = one.value > 9 or (one.value > 1 and whole.value > 20)
    if year or (large and whole.value not in _BASES):  # 11 in 100
        return True
    t, after = f.t, f.t[f.end].low
    if after == "-":
        return f.t[f.end + 1].low != "year"  # a 1-in-200-year flood
    if after in t.words["stretches"] and _described_by(f.t, f.end):
        return False
    return after in t.words["stretches"] or after in ("percent", "%", "per", "pc", "pct", "p")


def _described_by(t: Tokens, k: int) -> bool:
    """Whether a stretch of time only describes what is counted: two in five night workers, one in
    ten month-old calves, one in four year 9 pupils."""
    after, then = t[k + 1], t[k + 2]
    aged = after.low in HYPHENS and then.low == "old"
    numbered = t[k].low == "year" and after.kind == DIGITS
    return not t[k].plural and (aged or numbered or after.plural)


class Parted(Record):
    """A share whose noun stands between its numbers; ``part_end`` is where the first one ends."""

    end: int
    value: float
    step: float
    part_end: int


def parted(t: Tokens, i: int) -> Parted | None:
    """The share whose noun stands between: one pupil in five, three women out of ten."""
    if not _small_count(t, i):
        return None
    part = t.parse("cardinal", i)
    if part is None or part.kind != COUNT or part.value not in range(1, 10):
        return None
    k = j = part.end
    if t[k].raw.islower() and t[k].low.endswith("ed") and t.holds("in a noun", k + 1, k + 1):
        k += 1  # one planned operation in 14
    while k - j < _LONGEST_NOUN and t.holds("in a noun", k, k):
        k += 1
    last = t[k - 1].low
    if k == j or last in t.words["elided"] or t[k - 1].plural != (part.value > 1):
        return None
    joint = t.parse("in-every", k)
    k = joint.end if joint else k
    whole = t.parse("cardinal", k) if joint else None
    if whole is None or whole.kind != COUNT or whole.value % 1:
        return None
    most = 1000 if part.value == 1 else 20
    end, acting = whole.end, "many act" if part.value > 1 else "one acts"
    goes_on = t.holds("a share ends", end, end) or t.holds(acting, end, end)
    goes_on = goes_on or (
        t[k - 2].low == "out" and t[end].plain and not plural_counted(t, end)
    )  # nine boats out of ten sank
    if not part.value < whole.value <= most or not goes_on:
        return None
    step = 1 / whole.value if whole.value in (100, 1000) else share_step(whole.value)
    return Parted(whole.end, part.value / whole.value, step, part.end)


def share_of_noun(f: Found) -> Told:
    """A share; its text ends before the noun, which is a word of the statement."""
    one: Parted = f.parts[0]
    number = Number(one.value, one.step, one.part_end, SHARE)
    part = quantity(f.but(end=one.part_end), number)
    return Told(f.end, (figure(f.t, part, part),))


def but_a_few(f: Found) -> Told | None:
    """All but three of 120: 117; and the 120."""
    few, whole = f.parts
    if few.kind != COUNT or whole.unit or few.unit or not 0 < few.low < whole.low:
        return None
    rest = few.but(value=whole.low - few.low, low=whole.low - few.low, high=whole.high - few.high)
    told = figure(f.t, rest.but(start=f.i - 2), whole), figure(f.t, whole, whole)
    return Told(f.end, told)


def but_a_part(f: Found) -> Told:
    """All but a fifth, all but 5 percent: what is left of the whole."""
    part: Quantity = f.parts[0]
    left = (100.0 if part.unit else 1.0) - part.low
    rest = part.but(value=left, low=left, high=left, start=f.i - 2)
    return Told(f.end, (figure(f.t, rest, rest),))


def _small_count(t: Tokens, i: int) -> bool:
    """Whether one to nine may stand here, and "in" or "out" soon after."""
    small = (t[i].kind == DIGITS and len(t[i].low) == 1) or t.atom(i).form == CARDINAL
    return small and any(word in ("in", "out") for word in t.lows(i + 2, i + 6))


def base(t: Tokens, j: int) -> Mark | None:
    """The base of a rate, at once or after up to three words: per 100,000, of every 1,000."""
    for k in range(j, j + 4):
        token = t[k]
        if token.low == "per":
            return _base(t, k + 1)
        if "basing" in token.lists:
            after = t[k + 1].low
            if after in ("every", "each") and token.low in ("for", "in"):
                return _base(t, k + 1)
            if after in ("every", "each") or (token.low == "out" and after == "of"):
                found = _base(t, k + 2)
                return found if found and found.value[-3:] == "000" else None
        if token.kind != WORD or token.atom.rank or "no-noun" in token.lists:
            return None
    return None


def _base(t: Tokens, k: int) -> Mark | None:
    if t[k].low in ("every", "each"):
        k += 1
    if t[k].low in _HEADS:
        return Mark(k + 1, f"per {_HEADS[t[k].low]}")
    if t[k].low == "one":  # one hundred thousand
        k += 1
    value = 1.0
    if t[k].kind == DIGITS:
        found: Number | None = t.parse("numeral", k)
        if found is None:
            return None
        value, k = found.value, found.end
        if short := short_scale(t, k):
            value, k = value * short, k + 1
    elif t.atom(k).rank not in (HUNDRED, SCALE):
        return None
    while t.atom(k).rank in (HUNDRED, SCALE) and t.atom(k).form == CARDINAL:
        value, k = value * t.atom(k).value, k + 1
    known = value in _BASES or t.parse("unit", k) is None  # not 20 minutes per 500 g
    return Mark(k, f"per {value:.0f}") if value >= 100 and value % 10 == 0 and known else None


def fold(t: Tokens, i: int) -> Mark | None:
    """Sixfold, tenfold."""
    stem = t[i].low.removesuffix("fold").rstrip("-")
    atom = t.vocabulary.atom(stem)
    known = t[i].low[-4:] == "fold" and atom.form == CARDINAL
    return Mark(i + 1, "", atom.value) if known else None


def multiple(f: Found) -> Quantity:
    """A number of times."""
    last = f.parts[-1]
    value = last.value if isinstance(last, Number) else float(last.number)
    number = last if isinstance(last, Number) else Number(value, 1.0, f.end)
    return quantity(f, number, None, "times")


def changed(f: Found) -> Quantity:
    """Doubled, tripled, halved."""
    value = _CHANGES[f.t[f.i].low]
    return quantity(f, Number(value, 0.5 if value > 1 else 0.05, f.end), None, "times")


def twice(f: Found) -> Quantity:
    """Twice as many."""
    value = {"twice": 2.0, "double": 2.0, "thrice": 3.0, "triple": 3.0, "treble": 3.0}
    return quantity(f, Number(value[f.t[f.i].low], 0.5, f.i + 1), None, "times").but(end=f.i + 1)
