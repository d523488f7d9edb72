"""The word "one" where it is no number: no one, one of the best, one day you'll see."""

from __future__ import annotations

from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL


def lone_one(t: Tokens, i: int) -> Mark | None:
    """The word "one" by itself."""
    return Mark(i + 1) if t[i].low == "one" and t[i].kind == WORD else None


def counted_before(f: Found) -> bool:
    """Whether a like thing was counted before: two counts of theft and one of assault."""
    t, i = f.t, f.i
    if t[i - 1].low not in ("and", ",") or "of" not in t.lows(i - 5, i - 1):
        return False
    return any(t[k].kind == DIGITS or t.atom(k).form == CARDINAL for k in range(i - 8, i - 3))
