"""Runs of letters and digits: F-16, COVID-19, 9OO."""

from __future__ import annotations

from factcheck.match.figures.nouns import FUNCTION
from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.tokens import DIGITS, POWER, WORD, Tokens
from factcheck.match.figures.vocabulary import HYPHENS, word_set

_PREFIXES = word_set(
    "minus plus negative mid pre post sub now then top bottom under over up age aged ages early "
    "late between about around almost nearly roughly than to the a an of per at non"
)
_IN_NAMES = frozenset("._/-:")


def tied(t: Tokens, i: int) -> Mark | None:
    """The token after a run of digits tied to letters before it; with where the run starts."""
    if t[i].kind != DIGITS or not t[i].glued:
        return None
    before = t[i - 1]
    if before.low in ("#", "_", "@", "~/", "\\"):
        return Mark(name_end(t, i), "", i - 1)
    if before.kind in (WORD, POWER):
        return None if _scale_like(t, i) else Mark(name_end(t, i), "", i - 1)
    if before.low == "." and t[i - 2].kind == WORD and before.glued:
        stop = len(t[i - 2].raw) > 3 and t[i - 2].raw.islower() and len(t[i].low) > 1
        return None if stop else Mark(name_end(t, i), "", i - 2)
    name = t[i - 2]
    if before.low not in HYPHENS or name.kind != WORD or not before.glued:
        return None
    if (
        (name.raw.islower() and name.low in _PREFIXES | FUNCTION)
        or t.atom(i - 2).rank
        or (t.vocabulary.is_unit(name.low) and t[i - 3].kind == DIGITS)
    ):
        return None
    if name.low in t.vocabulary.months or t.vocabulary.is_money(name.low):
        return None
    return Mark(name_end(t, i), "", i - 2)


def _scale_like(t: Tokens, i: int) -> bool:
    """Whether the letters before are a unit of a number before them: 6ft2, 5m3."""
    return t[i - 2].kind == DIGITS and t[i - 1].glued


def name_end(t: Tokens, j: int) -> int:
    """The index after the run of glued letters and digits that ``j`` is in."""
    j += 1
    while True:
        if t[j].glued and t[j].kind in (WORD, DIGITS):
            j += 1
        elif (
            t[j].low in _IN_NAMES
            and t[j].glued
            and t[j + 1].glued
            and (t[j + 1].kind in (WORD, DIGITS))
        ):
            j += 2
        else:
            return j
