"""Qualifiers: the words that hedge a number, and the interval each of them asserts."""

from __future__ import annotations

from math import inf, nextafter

from factcheck.match.figures.figure import Qualifier
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, WORD, Tokens, respelled

EXACT = Qualifier.EXACT  # asked of every figure; to look it up in its class takes ten times as long

# How wide the words are. "About 46" is taken to hold 44 to 48: five in a hundred; or half of the
# last digit written where that is more, up to a tenth ("about 3 million"). "Almost" reaches a
# tenth below, as "nearly 30" is said of 27 and more, but of two digits and more only its last
# digit, or six in a hundred: nearly 45,000 is 42,500. A fraction in words is coarser, so "almost
# half" reaches down to 42.5 percent. "Just over" mirrors "almost".
ABOUT_SHARE = 0.05
NEAR_SHARE = 0.10
NEAR_SHARE_OF_DIGITS = 0.06
NEAR_SHARE_OF_FRACTION = 0.15

_LONGEST = 4
_OFTEN_MISSPELLED = ("almost", "nearly", "approximately", "roughly", "exceeding", "exactly")
_INITIALS = frozenset("anre")


def before(t: Tokens, i: int, *, of_time: bool = False) -> tuple[Qualifier, int]:
    """The qualifier that ends right before token ``i``, and where it starts; EXACT and ``i``.

    ``of_time``: the number is a span of time, before which "over" may mean "during".
    """
    if "hedging" not in t[i - 1].lists:
        return _inexact(t, i)
    hedges = t.vocabulary.hedges
    phrase, found, start = "", EXACT, i
    for k in range(i - 1, i - 1 - _LONGEST, -1):
        phrase = f"{t[k].low} {phrase}" if phrase else t[k].low
        if phrase in hedges:
            found, start = hedges[phrase], k
    none = t.holds("no hedge", start, i) or (of_time and t.holds("during", start, i))
    return (EXACT, i) if none or found is EXACT else (found, start)


def _inexact(t: Tokens, i: int) -> tuple[Qualifier, int]:
    """A qualifier that is misspelled ("allmost 500"), or tied to its number ("under-25s")."""
    last = t[i - 1]
    if last.kind == WORD and len(last.low) > 5 and last.low[0] in _INITIALS:
        found = t.vocabulary.hedges.get(respelled(last.low, _OFTEN_MISSPELLED, t.vocabulary))
        return (found, i - 1) if found else (EXACT, i)
    if last.low == "-" and t[i].glued and t[i - 1].glued:
        found = {"under": Qualifier.BELOW, "over": Qualifier.ABOVE}.get(t[i - 2].low)
        return (found, i - 2) if found else (EXACT, i)
    return EXACT, i


def after(t: Tokens, j: int) -> tuple[Qualifier, int]:
    """The qualifier that starts at token ``j`` ("or more", "+"), and the index after it."""
    low = t[j].low
    if low == "+" and t[j].glued and t[j + 1].kind != DIGITS:
        return Qualifier.AT_LEAST, j + 1
    if low in ("or", "and"):
        found = t.vocabulary.behind.get(f"{low} {t[j + 1].low}")
        free = t[j + 2].kind != DIGITS and not t[j + 2].atom.rank
        if found is not None and free and t[j + 2].low != "than":
            return found, j + 2
    if low == "-" and t[j].glued and t[j + 1].low in t.vocabulary.tied:
        return t.vocabulary.tied[t[j + 1].low], j + 2
    if low == "plus" and t[j + 1].kind in (SIGN, EDGE):
        return Qualifier.AT_LEAST, j + 1
    return EXACT, j


def interval(
    qualifier: Qualifier, low: float, high: float, step: float, *, fraction: bool = False
) -> tuple[float, float]:
    """The ends that a qualified number asserts, from the number's own ends; both inclusive.

    Near is a share of the number, and of zero one step.
    """
    return {
        EXACT: (low, high),
        Qualifier.ABOUT: (low - _width(low, step), high + _width(high, step)),
        Qualifier.ALMOST: (
            _round(low - _near(low, step, fraction=fraction)), nextafter(high, -inf)
        ),
        Qualifier.JUST_OVER: (
            nextafter(low, inf), _round(high + _near(high, step, fraction=fraction))
        ),
        Qualifier.ABOVE: (nextafter(low, inf), inf),
        Qualifier.AT_LEAST: (low, inf),
        Qualifier.BELOW: (-inf, nextafter(high, -inf)),
        Qualifier.AT_MOST: (-inf, high),
    }[qualifier]  # fmt: skip


def _width(end: float, step: float) -> float:
    return max(ABOUT_SHARE * abs(end), min(step / 2, NEAR_SHARE * abs(end)))


def _near(end: float, step: float, *, fraction: bool) -> float:
    """How far "almost" and "just over" reach from a number's end."""
    if fraction:
        return NEAR_SHARE_OF_FRACTION * abs(end) or step
    several = 0 < step < NEAR_SHARE * abs(end)
    return max(NEAR_SHARE_OF_DIGITS * abs(end), step) if several else NEAR_SHARE * abs(end) or step


def _round(value: float) -> float:
    return float(f"{value:.12g}")
