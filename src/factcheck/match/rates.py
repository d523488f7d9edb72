"""What a figure is counted by, 83 pence a litre, and what it comes to by another unit."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.match.figures import Figure
from factcheck.match.frames import Frame
from factcheck.match.measures import dimension
from factcheck.match.patterns import late
from factcheck.match.statement import Statement

_EACH = late(
    r"(?:\s+[^\W\d]+){0,2}?\s*(?:\s(?:an?|per|each|every)\s+|/\s*)"
    r"(minute|hour|day|week|month|quarter|year|decade|"
    r"lit(?:re|er)|gallon|pint|barrel|kilo|kilogram|kg|pound|lb|ounce|tonne|ton|metre|meter|"
    r"kilometre|kilometer|mile|foot|acre|hectare|"
    r"(?:kilo|mega|giga)watt[- ]hour|[kMG]Wh)\b(?!\s+(?:ago|before|earlier|later))",
    re.IGNORECASE,
)
"""What a figure is counted by, right behind it: 12 million a *year*, 83 pence a *litre*."""
_PERIODS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month",
    "quarterly": "quarter", "annual": "year", "yearly": "year",
}  # fmt: skip
"""The same as words before what is counted: a *weekly* fee of $80."""
_SPELLED = {
    "kilo": "kilogram", "kg": "kilogram", "lb": "pound", "kwh": "kilowatt hour",
    "mwh": "megawatt hour", "gwh": "gigawatt hour",
}  # fmt: skip
_WHOLE = {
    ("minute", "hour"): 60, ("hour", "day"): 24, ("day", "week"): 7, ("day", "year"): 365,
    ("week", "year"): 52, ("month", "quarter"): 3, ("month", "year"): 12, ("quarter", "year"): 4,
    ("year", "decade"): 10,
}  # fmt: skip
"""How many of one period are reckoned for another: a weekly rent is a 52nd of a year's."""


def counted_by(statement: Statement, frame: Frame) -> str:
    """What a figure is counted by, as it is written: 83 pence a *litre*, the *weekly* fee; empty
    where it is by nothing."""
    end = statement.figures[frame.figure].end
    behind = statement.text[end : end + 40]
    # The pattern takes long to compile.
    some = " a" in behind or " per " in behind or " e" in behind or "/" in behind
    hit = _EACH.match(statement.text, end) if some else None
    if hit:
        return hit[1]
    if statement.figures[frame.figure].unit == "percent":
        return ""  # a weekly fee that is 5 percent higher
    words = (statement.words[n].text.lower() for n in (*frame.own, *frame.lead))
    return next((word for word in words if word in _PERIODS), "")


def unit(word: str) -> str:
    """The unit that a word counts by, spelled in one way: year of yearly, liter of litre."""
    word = word.lower().replace("tre", "ter").replace("-", " ")
    return _PERIODS.get(word) or _SPELLED.get(word, word)


def by_unit(figure: Figure, one: str, other: str) -> Figure | None:
    """A figure counted by one unit as it is by another: $48 a year, $4 a month; None if it is not.

    Periods are reckoned as rents and wages are: 12 months, 52 weeks, 365 days to a year.
    """
    times = _times(one, other)
    if times is None or figure.value is None:
        return None
    return replace(
        figure,
        value=round(figure.value * times, 9),
        low=figure.low * times,
        high=figure.high * times,
        step=figure.step * times,
    )


def _times(one: str, other: str) -> float | None:
    """What a number is multiplied by that is counted by one unit, to be counted by another."""
    if (other, one) in _WHOLE:
        return 1 / _WHOLE[other, one]
    if (one, other) in _WHOLE:
        return float(_WHOLE[one, other])
    here, there = dimension(one), dimension(other)
    if here is None or there is None or here[0] != there[0] or here[0] == "time":
        return None
    return there[1] / here[1]
