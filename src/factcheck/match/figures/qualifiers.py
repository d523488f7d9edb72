"""Qualifiers: the words that hedge a number, and the interval each of them asserts."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf, nextafter

from factcheck.match.figures.figure import Qualifier
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, WORD, Token, Tokens, respelled
from factcheck.match.figures.vocabulary import word_set

EXACT = Qualifier.EXACT  # asked of every figure; to look it up in its class takes ten times as long

# How wide the words are. "About 46" is taken to hold 44 to 48: five in a hundred; or half of the
# last digit written where that is more, up to a tenth ("about 3 million"). "Almost" reaches a
# tenth below, as "nearly 30" is said of 27 and more; a fraction in words is coarser, so "almost
# half" reaches down to 42.5 percent. "Just over" mirrors "almost".
ABOUT_SHARE = 0.05
NEAR_SHARE = 0.10
NEAR_SHARE_OF_FRACTION = 0.15

_LONGEST = 4
_WORDS = {
    Qualifier.ABOUT: "about|around|roughly|approximately|approx|approx .|some|circa|ca .|c .|ca"
    "|estimated|an estimated|or so|in the region of|in the neighborhood of"
    "|in the neighbourhood of|somewhere around|on the order of|of the order of|in the order of"
    "|more or less|~|≈|∼|≃",
    Qualifier.ALMOST: "almost|nearly|just under|close to|not quite|just below|just shy of|shy of"
    "|slightly less than|slightly under|slightly below|a little less than|a little under"
    "|approaching|near|nearing|just short of|a bit less than|slightly fewer than|virtually"
    "|a shade under|a touch under|practically|well nigh",
    Qualifier.JUST_OVER: "just over|just above|slightly more than|slightly over|slightly above"
    "|a little over|a little more than|little more than|a bit more than|a bit over|just more than"
    "|a shade over|a touch over|barely more than|only just over",
    Qualifier.ABOVE: "more than|over|above|greater than|upwards of|upward of|in excess of|exceeding"
    "|exceeded|exceeds|exceed|well over|well above|far more than|higher than|beyond|north of"
    "|surpassing|surpassed|topping|topped|longer than|older than|bigger than|larger than"
    "|more then|>",
    Qualifier.AT_LEAST: "at least|no fewer than|no less than|not less than|not fewer than"
    "|a minimum of|minimum|≥|>=|as few as|as little as|minimum of",
    Qualifier.BELOW: "fewer than|less than|under|below|lower than|well under|well below"
    "|falls short of|fall short of|fell short of|smaller than|shorter than|younger than|south of"
    "|far fewer than|far less than|<|less then|fewer then|not even",
    Qualifier.AT_MOST: "at most|up to|no more than|not more than|as many as|as much as|as high as"
    "|a maximum of|maximum|maximum of|not exceeding|at the most|no greater than|no more then|upto"
    "|≤|<=",
    Qualifier.EXACT: "exactly|precisely|only|just|a total of",
}
_BEFORE = {
    phrase: qualifier for qualifier, phrases in _WORDS.items() for phrase in phrases.split("|")
}
HEDGES = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in _BEFORE)

_OFTEN_MISSPELLED = ("almost", "nearly", "approximately", "roughly", "exceeding", "exactly")
_INITIALS = frozenset("anre")
# Before a bare "minimum of" these leave it a bound.
_BEFORE_MINIMUM = word_set(
    "of is was are were be with to for and or but at by from in on than as has have had require "
    "requires required needs need needed set sets pay pays paid spend serve served takes costs cost"
)

_AFTER = {
    phrase: qualifier
    for qualifier, phrases in (
        (Qualifier.ABOUT, "or so|or thereabouts"),
        (Qualifier.AT_LEAST, "or more|or above|or over|or older|or higher|or greater|or longer"
         "|and over|and older|and above"),
        (Qualifier.AT_MOST, "or fewer|or less|or under|or younger|or lower|and under"),
    )
    for phrase in phrases.split("|")
}  # fmt: skip
_TIED_AFTER = {
    "odd": Qualifier.ABOUT, "ish": Qualifier.ABOUT, "plus": Qualifier.AT_LEAST,
}  # fmt: skip

# Before "over" and a time, these make it a bound; after other words it means "during".
_BOUND_TIME = word_set(
    "for in of after was is are were be been took take takes lasted lasting served spent and by "
    "just well from with than to serve spend has have had aged"
)
# Before "over", these make it say where to, or how far, and no bound: hands over 19 percent.
_NO_BOUND = word_set(
    "hand hands handed handing turn turns turned turning spread spreads spreading stretched "
    "stretches stretching scattered victory"
)


def qualifying() -> Mapping[str, Qualifier]:
    """The phrases that may stand before a number, and how each hedges it."""
    return _BEFORE


def before(t: Tokens, i: int, *, of_time: bool = False) -> tuple[Qualifier, int]:
    """The qualifier that ends right before token ``i``, and where it starts; EXACT and ``i``.

    ``of_time``: the number is a span of time, before which "over" may mean "during".
    """
    last = t[i - 1].low
    if last not in HEDGES:
        return _inexact(t, i)
    phrase, found, start = "", EXACT, i
    for k in range(i - 1, i - 1 - _LONGEST, -1):
        phrase = f"{t[k].low} {phrase}" if phrase else t[k].low
        if phrase in _BEFORE:
            found, start = _BEFORE[phrase], k
    if t[start].low in ("minimum", "maximum") and _named(t[start - 1]):
        return EXACT, i  # a mandatory minimum of 15 years
    if start == i - 1 and last == "over" and of_time and t[i - 2].low not in _BOUND_TIME:
        follows_word = t[i - 2].kind not in (SIGN, EDGE) or t[i - 2].low == "%"
        return (EXACT, i) if follows_word else (found, start)
    if found is Qualifier.ABOVE and t[start].low == "over" and t[start - 1].low in _NO_BOUND:
        return EXACT, i
    return (EXACT, i) if found is EXACT else (found, start)


def counts_article(t: Tokens, i: int) -> bool:
    """Whether what stands before an article makes it count: nearly a year, more than a third."""
    found, start = before(t, i, of_time=True)
    return found is not EXACT and t[start].low not in ("near", "some", "beyond")


def _inexact(t: Tokens, i: int) -> tuple[Qualifier, int]:
    """A qualifier that is misspelled ("allmost 500"), or tied to its number ("under-25s")."""
    last = t[i - 1]
    if last.kind == WORD and len(last.low) > 5 and last.low[0] in _INITIALS:
        found = _BEFORE.get(respelled(last.low, _OFTEN_MISSPELLED, t.vocabulary))
        return (found, i - 1) if found else (EXACT, i)
    if last.low == "-" and t[i].glued and t[i - 1].glued:
        found = {"under": Qualifier.BELOW, "over": Qualifier.ABOVE}.get(t[i - 2].low)
        return (found, i - 2) if found else (EXACT, i)
    return EXACT, i


def _named(before: Token) -> bool:
    """Whether a word before "minimum" makes it a thing and no bound: a statutory minimum."""
    return before.kind == WORD and before.low not in _BEFORE_MINIMUM


def after(t: Tokens, j: int) -> tuple[Qualifier, int]:
    """The qualifier that starts at token ``j`` ("or more", "+"), and the index after it."""
    low = t[j].low
    if low == "+" and t[j].glued and t[j + 1].kind != DIGITS:
        return Qualifier.AT_LEAST, j + 1
    if low in ("or", "and"):
        found = _AFTER.get(f"{low} {t[j + 1].low}")
        free = t[j + 2].kind != DIGITS and not t.atom(j + 2).rank
        if found is not None and free and t[j + 2].low != "than":
            return found, j + 2
    if low == "-" and t[j].glued and t[j + 1].low in _TIED_AFTER:
        return _TIED_AFTER[t[j + 1].low], j + 2
    if low == "plus" and t[j + 1].kind in (SIGN, EDGE):
        return Qualifier.AT_LEAST, j + 1
    return EXACT, j


def interval(
    qualifier: Qualifier, low: float, high: float, step: float, *, fraction: bool = False
) -> tuple[float, float]:
    """The ends that a qualified number asserts, from the number's own ends; both inclusive.

    Near is a share of the number, and of zero one step.
    """
    if qualifier is EXACT:
        return low, high
    near = NEAR_SHARE_OF_FRACTION if fraction else NEAR_SHARE
    if qualifier is Qualifier.ABOUT:
        return low - _width(low, step), high + _width(high, step)
    if qualifier is Qualifier.ALMOST:
        return _round(low - (near * abs(low) or step)), nextafter(high, -inf)
    if qualifier is Qualifier.JUST_OVER:
        return nextafter(low, inf), _round(high + (near * abs(high) or step))
    if qualifier is Qualifier.ABOVE:
        return nextafter(low, inf), inf
    if qualifier is Qualifier.AT_LEAST:
        return low, inf
    if qualifier is Qualifier.BELOW:
        return -inf, nextafter(high, -inf)
    return -inf, high


def _width(end: float, step: float) -> float:
    return max(ABOUT_SHARE * abs(end), min(step / 2, NEAR_SHARE * abs(end)))


def _round(value: float) -> float:
    return float(f"{value:.12g}")
