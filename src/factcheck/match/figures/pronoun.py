"""The word "one" where it is no number: no one, one of the best, one day you'll see."""

from __future__ import annotations

from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, EDGE, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, HYPHENS, ORDINAL


def lone_one(t: Tokens, i: int) -> Mark | None:
    """The word "one" by itself."""
    return Mark(i + 1) if t[i].low == "one" and t[i].kind == WORD else None


def a_pronoun(f: Found) -> bool:
    """Whether "one" stands for somebody or something, and is no number."""
    t, i = f.t, f.i
    before, after = t[i - 1], t[i + 1]
    if before.kind == EDGE and after.kind == EDGE:
        return False
    if ("pronoun-before" in before.lists and before.low != "only") or t.atom(i - 1).form == ORDINAL:
        return True
    if after.low in HYPHENS:
        return "one-idioms" in t[i + 2].lists
    if before.low in HYPHENS and t[i - 2].low in ("on", "to", "by"):
        return True
    counted = after.low in ("or", "to", "and", ",", "of") and t.atom(i + 2).rank
    if counted or "numbered" in before.lists or after.kind == DIGITS or t.atom(i + 1).rank:
        return False
    if after.low == "of":
        return not _counted_before(t, i) and _of_the_best(t, i + 2)
    if after.kind != WORD or "pronoun-after" in after.lists or after.low in ("hell", "heck"):
        return True
    return before.kind == WORD and "function" not in before.lists and after.low == "another"


def _counted_before(t: Tokens, i: int) -> bool:
    """Whether a like thing was counted before: two counts of theft and one of assault."""
    if t[i - 1].low not in ("and", ",") or "of" not in t.lows(i - 5, i - 1):
        return False
    return any(t[k].kind == DIGITS or t.atom(k).form == CARDINAL for k in range(i - 8, i - 3))


def _of_the_best(t: Tokens, j: int) -> bool:
    """Whether "one of" praises rather than counts: one of the best, one of a kind."""
    if "owners" not in t[j].lists:
        return True
    ranked = (word in t.words["few"] or word.endswith("est") for word in t.lows(j + 1, j + 4))
    return any(ranked) or not any(t[k].plural for k in range(j + 1, j + 4))
