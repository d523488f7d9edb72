"""Parts of dates: what a date is, and a month by its name."""

from __future__ import annotations

from factcheck.match.figures.figure import Date
from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.tokens import DIGITS, Tokens
from factcheck.match.figures.vocabulary import Record


class Dated(Record):
    """A date or a span of dates, and the index of the token after it."""

    end: int
    date: Date
    until: Date | None = None


def month(t: Tokens, i: int) -> Mark | None:
    """The month named at a token, with the point of a short one: May, Sept."""
    low, after = t[i].low, t[i + 1]
    found = t.vocabulary.months.get(low, 0)
    if not found or t.holds("no month", i, i + 1):
        return None
    dotted = len(low) < 5 and after.low == "." and (after.glued or t[i + 2].kind == DIGITS)
    return Mark(i + 1 + dotted, "", found)
