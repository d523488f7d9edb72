"""Sayings that hold numbers and count nothing: 24/7, odds of 7-1, top-10, 28 U.S.C."""

from __future__ import annotations

from factcheck.match.figures.plain import Told, mention
from factcheck.match.figures.rows import Found


def is_money(f: Found) -> bool:
    """Whether the figure is money."""
    return f.parts[0].unit is not None


def from_the_top(f: Found) -> Told:
    """Top-10, bottom-5: a name from its first word on."""
    start = f.i - 2
    return Told(f.end, (), (mention(f.t, "designation", start, f.end),))


def the_first_larger(f: Found) -> bool:
    """Whether the first of two numbers is the larger: 2-for-1."""
    one, other = f.parts
    return bool(other.low < one.low)
