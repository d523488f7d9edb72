"""The word "one" where it is no number: no one, one of the best, one day you'll see."""

from __future__ import annotations

from factcheck.match.figures.nouns import FUNCTION, plural
from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.plain import nothing
from factcheck.match.figures.rows import Found, Row
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, HYPHENS, ORDINAL, word_set

_PRONOUN_BEFORE = word_set(
    "no any every some each another this that which the such whichever everyone not only"
)
_PRONOUN_AFTER = FUNCTION - frozenset(("more", "less", "per"))
_ONE_IDIOMS = word_set("size off on to sided stop liner way and by up upmanship self")
_OF_MANY = word_set("the my his her its our your their these those")
_FEW = word_set("most best worst least few many only first last top main more great leading major "
                "reasons ways things")  # fmt: skip
_NUMBERED = word_set("number phase category day level just only least exactly than about")
STRETCHES = word_set("day morning night evening afternoon minute moment thing")
_SUBJECTS = word_set("i you he she it we they there my his her the you'll i'll he'll it'll we'll "
                     "they'll i'd you'd he'd it's she'll")  # fmt: skip


def lone_one(t: Tokens, i: int) -> Mark | None:
    """The word "one" by itself."""
    return Mark(i + 1) if t[i].low == "one" and t[i].kind == WORD else None


def a_pronoun(f: Found) -> bool:
    """Whether "one" stands for somebody or something, and is no number."""
    t, i = f.t, f.i
    before, after = t[i - 1], t[i + 1]
    if before.kind == EDGE and after.kind == EDGE:
        return False
    if (before.low in _PRONOUN_BEFORE and before.low != "only") or t.atom(i - 1).form == ORDINAL:
        return True
    if after.low in HYPHENS:
        return t[i + 2].low in _ONE_IDIOMS
    if before.low in HYPHENS and t[i - 2].low in ("on", "to", "by"):
        return True
    counted = after.low in ("or", "to", "and", ",", "of") and t.atom(i + 2).rank
    if counted or before.low in _NUMBERED or after.kind == DIGITS or t.atom(i + 1).rank:
        return False
    if after.low == "of":
        return not _counted_before(t, i) and _of_the_best(t, i + 2)
    if after.kind != WORD or after.low in _PRONOUN_AFTER or after.low in ("hell", "heck"):
        return True
    return before.kind == WORD and before.low not in FUNCTION and after.low == "another"


def opens_a_clause(f: Found) -> bool:
    """Whether "one day" is some day: one day you'll see, one minute it was sunny."""
    before = f.t[f.i - 1]
    starts = before.kind in (EDGE, SIGN) or before.low in ("and", "that", "but", "if", "when")
    aside = before.low == "for" and f.t[f.end - 1].low == "thing"
    return aside or (starts and f.t[f.end].low in _SUBJECTS)


def _counted_before(t: Tokens, i: int) -> bool:
    """Whether a like thing was counted before: two counts of theft and one of assault."""
    if t[i - 1].low not in ("and", ",") or "of" not in t.lows(i - 5, i - 1):
        return False
    return any(t[k].kind == DIGITS or t.atom(k).form == CARDINAL for k in range(i - 8, i - 3))


def _of_the_best(t: Tokens, j: int) -> bool:
    """Whether "one of" praises rather than counts: one of the best, one of a kind."""
    if t[j].low not in _OF_MANY:
        return True
    ranked = (word in _FEW or word.endswith("est") for word in t.lows(j + 1, j + 4))
    return any(ranked) or not any(plural(word) for word in t.lows(j + 1, j + 4))


ROWS = (
    Row("one day", f"one {'|'.join(sorted(STRETCHES))}", nothing, when=(opens_a_clause,), rank=20),
    Row("one, the pronoun", "<one>", nothing, when=(a_pronoun,)),
)  # fmt: skip
