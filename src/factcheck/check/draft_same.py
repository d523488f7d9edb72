"""Figures that differ from a claim's and may say the same: the rest, a difference, another rate."""

from __future__ import annotations

import re
from itertools import combinations

from factcheck.check.draft_beside import Beside
from factcheck.match.compare import FigurePair, kind, same_kind
from factcheck.match.figures import Figure
from factcheck.match.patterns import late
from factcheck.match.statement import Statement

_PER = late(r"\s?(?:/\s?|\b(?:an?|per|each|every)\s+)([^\W\d_]+)\b", re.IGNORECASE)
"""What an amount is counted by, right behind it: 41.5 cents a *kilo*."""
_OF_EACH = late(r"\s+(?:of|in|from|out\s+of)\s+(?:every|each|the)\b", re.IGNORECASE)
_COINS = ("cent", "penny")
NEAR = 0.02
"""How far from an end of a range a number may lie that rounds it."""
WHOLE = 0.05
"""How far from 100 percent two shares may be that make a whole."""


def may_say_the_same(held: Beside, pair: FigurePair) -> bool:
    """Whether a figure of a draft that is not the claim's may follow from it all the same.

    30 cents more is 2.40 for 2.10 euros; 41.5 cents a kilo are 415 euros a tonne; 79 cents of every
    dollar are 79 percent; over 92 is where "from 90.1 to 92.4 percent" arrived.
    """
    mine, theirs = pair.phrase, pair.claim
    if mine is None or theirs is None or mine.value is None:
        return False
    if _is_end(mine, theirs) or _is_difference(mine, held.claim):
        return True
    if _is_of_each(held.said.text, mine, theirs):
        return True
    here, there = _counted_by(held.said, mine), _counted_by(held.claim, theirs)
    one = any(a.startswith(b) or b.startswith(a) for a in here for b in there)
    return bool(here and there) and not one and mine.value != theirs.value


def may_be_the_rest(held: Beside, pair: FigurePair) -> bool:
    """Whether two shares make a whole, and the draft has other words than the claim: 19 percent
    turn down what 81 percent take."""
    mine, theirs = pair.phrase, pair.claim
    if mine is None or theirs is None or mine.value is None or theirs.value is None:
        return False
    if not kind(mine) == kind(theirs) == "percent":
        return False
    whole = sum((f.value or 0) * (100 if f.measure == "share" else 1) for f in (mine, theirs))
    return abs(whole - 100) < WHOLE and not held.is_whole


def _is_end(mine: Figure, theirs: Figure) -> bool:
    """Whether a number is an end of a claim's range, or rounds it."""
    if theirs.value is not None or mine.value is None or not same_kind(mine, theirs):
        return False
    return any(abs(mine.value - end) <= NEAR * abs(end) for end in (theirs.low, theirs.high))


def _is_difference(mine: Figure, claim: Statement) -> bool:
    """Whether a figure is how far two of a claim's lie apart, or by how many percent."""
    figures = [claim.figures[frame.figure] for frame in claim.frames]
    for one, other in combinations(figures, 2):
        if one.value is None or other.value is None or not same_kind(one, other):
            continue
        if kind(mine) == "percent" and _is_relative(mine.value or 0, one.value, other.value):
            return True
        if _unit(mine) == _difference(one) or _of_coins(mine, one):
            value = (mine.value or 0) / (100 if _of_coins(mine, one) else 1)
            if value and abs(abs(one.value - other.value) - value) <= mine.step / 1000 + 1e-9:
                return True
    return False


def _is_relative(value: float, one: float, other: float) -> bool:
    """Whether a number is by how many percent one of two is more or less than the other."""
    each = (100 * abs(a / b - 1) for a, b in ((one, other), (other, one)) if b)
    return any(abs(change - value) < 0.5 for change in each)


def _unit(figure: Figure) -> str:
    return f"{kind(figure)} {figure.measure}"


def _difference(figure: Figure) -> str:
    """The unit of what two such figures lie apart."""
    return "points " if kind(figure) == "percent" else _unit(figure)


def _of_coins(mine: Figure, money: Figure) -> bool:
    return mine.unit == "currency" and mine.measure in _COINS and kind(money)[:6] == "money:"


def _is_of_each(text: str, mine: Figure, theirs: Figure) -> bool:
    """Whether coins of every larger one are a share: 79 cents of every dollar."""
    coins = mine.unit == "currency" and mine.measure in _COINS
    return coins and kind(theirs) == "percent" and _OF_EACH.match(text, mine.end) is not None


def _counted_by(statement: Statement, figure: Figure) -> list[str]:
    """The words for what an amount is counted by: 62 euros per inhabitant a year."""
    words, at = [], figure.end
    while found := _PER.match(statement.text, at):
        words.append(found[1].lower())
        at = found.end()
    return words
