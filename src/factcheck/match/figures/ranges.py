"""Two quantities joined: 15 to 20 years, between 15 and 20, 15–20; 15- or 20-year."""

from __future__ import annotations

from factcheck.match.figures.quantities import Quantity, quantity
from factcheck.match.figures.tokens import WORD, Token, glued
from factcheck.match.figures.words import DASHES, HYPHENS, ORDER, SHARE, VAGUE_COUNT, word_set

_LOOK_BACK = 4
# After these, "from 5 to 10" or "5 to 10" tells where something moved, not how far it spreads.
_MOVED = word_set(
    "rose rise rises risen rising fell fall falls fallen falling drop drops dropped dropping grew "
    "grow grows grown growing increase increases increased increasing decrease decreases decreased "
    "decreasing decline declines declined declining jump jumps jumped surge surged soar soared "
    "climb climbed climbs plunge plunged slide slid sink sank tumble tumbled gain gains gained "
    "lose loses lost add added shed sheds advance advanced went go goes move moved up down reduce "
    "reduced cut cuts raise raised raises lower lowered slash slashed shrink shrank swell swelled "
    "double doubled improve improved slip slipped ease eased edge edged dip dipped skyrocketed "
    "rallied rebounded ballooned dwindled expanded changed change shift shifted reduction"
)


def joined(tokens: list[Token], first: Quantity) -> tuple[Quantity, Quantity, bool] | None:
    """Two quantities and whether they are the ends of one range; None where nothing is joined.

    A unit, or a scale, that stands with the second alone belongs to both.
    """
    if first.kind in (ORDER, VAGUE_COUNT):
        return None
    j, how = _joint(tokens, first)
    if not how:
        return None
    second = quantity(tokens, j)
    if not isinstance(second, Quantity) or second.kind in (ORDER, VAGUE_COUNT):
        return None
    if second.value is None or first.value is None:
        return None
    if how == "and" and tokens[j].low in ("minus", "plus", "a", "an", "half"):
        return None
    return _decide(tokens, first, second, how)


def _joint(tokens: list[Token], first: Quantity) -> tuple[int, str]:
    """Where the second quantity would start, and the word or dash between."""
    j = first.end
    if tokens[j].low in HYPHENS and tokens[j + 1].low in ("to", "or", "and"):
        j += 1  # 15- or 20-year
    low = tokens[j].low
    if low in HYPHENS and tokens[j + 1].low == "to" and tokens[j + 2].low in HYPHENS:
        return j + 3, "to"
    if low == "±":
        return j + 1, low
    if low in ("to", "or", "and"):
        return (j + 2 if tokens[j + 1].low in HYPHENS else j + 1), low
    if low in DASHES and low != "--" and tokens[j + 1].kind != WORD:
        even = glued(tokens, j) == glued(tokens, j + 1)
        plain = (even and (low != "—") and tokens[j - 1].kind != WORD) or first.unit is not None
        return (j + 1, "-") if plain and even else (j, "")
    return j, ""


def _decide(
    tokens: list[Token], first: Quantity, second: Quantity, how: str
) -> tuple[Quantity, Quantity, bool] | None:
    assert first.value is not None
    assert second.value is not None
    value, end = first.value, second.value
    bare = first.unit is None and not first.measure
    united = second.unit is not None or bool(second.measure)
    shared = first
    if bare and first.kind != SHARE and (united or how != "and"):
        shared = first._replace(unit=second.unit, measure=second.measure)
    elif first.prefixed and second.unit is None and not second.measure:
        second = second._replace(unit=first.unit)
    before = [tokens[k].low for k in range(first.start - _LOOK_BACK, first.start)]
    between = before[-1] == "between"
    if shared.unit != second.unit or shared.measure != second.measure:
        return None
    if how == "and" and not between and not (bare and united and second.end > second.number_end):
        return None
    times = second.scale
    if first.scale == 1 and times > 1 and value < 1000 and (how != "and" or between):
        value *= times  # 15 to 20 million
        shared = shared._replace(value=value, low=value, high=value, step=first.step * times)
    moved = any(word in _MOVED for word in before) and not between
    written_first = not bare and not united
    spread = (
        (
            how in ("to", "-")
            and not (moved and how == "to")
            and not (written_first and not first.prefixed)
        )
        or (how == "and" and between)
    ) and value < end
    return shared, second, spread
