"""What a figure is: an interval with a unit, and where it stands in its text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Qualifier(StrEnum):
    """How the writer hedged the number."""

    EXACT = "exact"  # 46.3 percent
    ABOUT = "about"  # about, some, roughly, around, circa, ~, or so
    ALMOST = "almost"  # almost, nearly, just under, close to, not quite
    JUST_OVER = "just over"  # just over, slightly more than, a little over
    ABOVE = "above"  # more than, over, upwards of, exceeding, >
    AT_LEAST = "at least"  # at least, no fewer than, or more, +
    BELOW = "below"  # fewer than, less than, under, <
    AT_MOST = "at most"  # at most, up to, no more than, as many as


class Date(NamedTuple):
    """A calendar date as far as it is written; None where it is not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as a text states it: an interval, a unit, a place.

    ``value`` is the number as written, with its scale: 46.3 for "46.3%", 64000 for "more than
    64,000", 241e6 for "$241 million", 0.5 for "half", 2007 for the year 2007; None for a range
    ("15 to 20"), for an indefinite number ("millions", "multi-billion") and for a date without
    a year.
    ``low`` and ``high`` are the ends of what is asserted, in the same scale, both inclusive:
    equal for a plain number, apart for a range, widened or opened by the qualifier ("more than
    64,000" ends in infinity). They leave the writer's rounding aside; that is ``step``, the
    value of one unit in the last digit that the writer chose: 0.1 for 46.3, 1000 for 64,000,
    10 for 64,070, 1e6 for $241 million.
    A date's ends are years, infinite where no year is written. A fraction in words has a coarse
    step, at most 0.05. Two alternatives ("15- or 20-year") and the two sides of a change ("from
    24.1 to 17.5") are two figures; only a spread ("15 to 20 years") is one figure with two ends.
    ``unit`` is "percent", "points" (percentage points), "basis points", an ISO 4217 code ("USD"),
    "currency" where money has no clear code, "date", "ordinal", or None for a count. "Billions of
    dollars" has unit "USD" and ends, but no value.
    ``measure`` is the unit of measurement a count has, singular and lower case ("year",
    "decade", "day", "kilometer"), a rate's base ("per 100000": of "per 100,000", and of "84 of
    every 100,000" from a base of a thousand on), "share" for a part of a whole that is no
    percentage (half, one in four: value 0.5, 0.25), or the money's word, singular and lower
    case, where ``unit`` is "currency" ("crown", "franc", "peso", "cent", "penny": 63 cents is
    value 63); empty where there is none. An elapsed time (2:06:48) is in "second"s.
    A margin ("plus or minus 3 points", "46.3 ± 0.2") is a figure of its own, EXACT and as large
    as written; neither its sign nor its words belong to it.
    "Nearly a year" and "more than a century" have value 1; without a qualifier "a year" is no
    figure. Ages such as "under-25s" are a count with a qualifier.
    ``noun`` is the word a count counts, as written in lower case ("inmates"); empty where none
    follows.
    ``start`` and ``end`` are code points of the text, end-exclusive; ``text`` is that slice:
    the qualifier, the number and the unit ("more than 64,000", "$241 million", "46.3 percent").
    What a noun parts from its whole ends before the noun, which is a word of the statement: "one"
    of "one pupil in five", value 0.2.
    ``date`` and ``until`` are set for unit "date" only; ``until`` closes a span (2007–2015).
    ``kind`` says what sort of figure it is: "count", "share", "percent", "points", "money",
    "measure", "age" (25-year-old), "performance" (3:37.25), "score" (3-1), "date", "ordinal".
    """

    value: float | None
    low: float
    high: float
    unit: str | None
    start: int
    end: int
    text: str
    step: float = 0.0
    qualifier: Qualifier = Qualifier.EXACT
    measure: str = ""
    noun: str = ""
    date: Date | None = None
    until: Date | None = None
    kind: str = "count"


class Mention(NamedTuple):
    """What stands in a text beside figures and holds digits or a number word.

    ``kind`` is "designation" (Route 66, F-16, Windows 11), "time" (6:55 PM, half past five),
    "identifier" (a telephone, a version, [12]) or "unread": digits that are none of these and
    could not be read (9OO, 900ish). ``start`` and ``end`` are code points, end-exclusive.
    """

    kind: str
    start: int
    end: int
    text: str


class Reading(NamedTuple):
    """What a text holds: its figures, and its mentions, each in order."""

    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]
