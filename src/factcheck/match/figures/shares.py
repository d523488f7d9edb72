"""Shares, rates and multiples: one in four; 7.4 per 100,000; sixfold, twice as many."""

from __future__ import annotations

from factcheck.match.figures.conditions import worth
from factcheck.match.figures.numbers import COUNT, SHARE, Mark, Number, share_step
from factcheck.match.figures.plain import Told, figure
from factcheck.match.figures.quantities import Quantity, quantity
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL

_TIMES = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "thrice": 3.0, "triple": 3.0, "treble": 3.0,
    "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0, "halved": 0.5,
}  # fmt: skip


def share(f: Found) -> Quantity:
    """A part and its whole."""
    whole = f.parts[-1].value
    step = 1 / whole if whole in (100, 1000) else share_step(whole)
    return quantity(f, Number(worth(f.parts[0]) / whole, step, f.end, SHARE))


def share_of_noun(f: Found) -> Told:
    """A share; its text ends before the noun, which is a word of the statement."""
    one = share(f.but(end=f.parts[0].end))
    return Told(f.end, (figure(f.t, one),))


def rated(t: Tokens, j: int) -> Mark | None:
    """The base of a rate, at once or after up to three words: per 100,000, of every 1,000."""
    for k in range(j, j + 4):
        found: Mark | None = t.parse("base", k) if "rating" in t[k].lists else None
        if found or t[k].kind != WORD or t[k].atom.rank or "no-noun" in t[k].lists:
            return found
    return None


def per(f: Found) -> Mark:
    """The base of a rate by its number."""
    return Mark(f.end, f"per {f.parts[0].value:.0f}")


def per_head(f: Found) -> Mark:
    """Per capita, per head, for each person."""
    return Mark(f.end, "per capita")


def but_a_few(f: Found) -> Told | None:
    """All but three of 120: 117; and the 120."""
    few, whole = f.parts
    if few.kind != COUNT or whole.unit or few.unit or not 0 < few.low < whole.low:
        return None
    rest = few.but(value=whole.low - few.low, low=whole.low - few.low, high=whole.high - few.high)
    told = figure(f.t, rest.but(start=f.i - 2), whole), figure(f.t, whole)
    return Told(f.end, told)


def but_a_part(f: Found) -> Told:
    """All but a fifth, all but 5 percent: what is left of the whole."""
    part: Quantity = f.parts[0]
    left = (100.0 if part.unit else 1.0) - part.low
    rest = part.but(value=left, low=left, high=left, start=f.i - 2)
    return Told(f.end, (figure(f.t, rest),))


def fold(t: Tokens, i: int) -> Number | None:
    """Sixfold, tenfold."""
    atom = t.vocabulary.atom(t[i].low.removesuffix("fold").rstrip("-"))
    known = t[i].low[-4:] == "fold" and atom.form == CARDINAL
    return Number(float(atom.value), 1.0, i + 1) if known else None


def changed(f: Found) -> Quantity:
    """Doubled, tripled, halved; twice as many."""
    value = _TIMES[f.t[f.i].low]
    return quantity(f, Number(value, 0.5 if value > 1 else 0.05, f.end), None, "times")
