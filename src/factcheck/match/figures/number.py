"""What a number is, before its unit is known."""

from __future__ import annotations

from typing import NamedTuple

COUNT = "count"  # 46.3, sixty-four thousand, 241 million
SHARE = "share"  # half, two-thirds, one in four: a part of a whole
ORDER = "order"  # third, 21st
VAGUE_COUNT = "vague"  # millions, several hundred
YEAR = "year"  # nineteen eighty-four
NOTHING = "nothing"  # digits that are no figure: a phone number, a version, a time


class Number(NamedTuple):
    """A number's value and step, and the index of the token after it.

    ``low`` and ``high`` are set for a vague number only. ``plain`` is true for digits with no
    comma, decimal, scale or suffix: only those may be a year, a label or an item number.
    ``scale`` is what a scale word multiplied it by, so that "15 to 20 million" can share it.
    """

    value: float
    step: float
    end: int
    kind: str = COUNT
    low: float = 0.0
    high: float = 0.0
    plain: bool = False
    scale: float = 1.0


def share_step(parts: float) -> float:
    """How far "a third" may be off: half a part, and at most a twentieth of the whole.

    A writer who says "a third" chose it over a quarter and over two fifths; the nearest of the
    common fractions (halves to fifths) lie about 0.07 to 0.1 apart, hence 0.05.
    """
    return min(0.05, 0.5 / parts)
