"""How two dates relate: parts of one another, decades, and what lies before or after."""

from __future__ import annotations

import re
from enum import StrEnum

from factcheck.match.compare import Relation, relate
from factcheck.match.figures import Figure
from factcheck.match.figures.figure import Date
from factcheck.match.patterns import late


class Side(StrEnum):
    """On which side of a date something is said to lie."""

    ON = "on"
    BEFORE = "before"
    AFTER = "after"


_SIDES = {
    "before": Side.BEFORE,
    "prior to": Side.BEFORE,
    "after": Side.AFTER,
    "following": Side.AFTER,
    "pre-": Side.BEFORE,
    "post-": Side.AFTER,
}
_BEHIND = late(
    r"\b(pre-|post-)$|"
    r"\b(before|prior\s+to|after|following)\s+(?:the\s+)?(?:(?:end|start|beginning)\s+of\s+)?$",
    re.IGNORECASE,
)
"""Such words right before a date; a date's own text may begin with them."""
_BY_END = late(r"\bbefore\s+the\s+end\s+of\s+$", re.IGNORECASE)
"""Before the end of 2026 is in 2026 at the latest, as by the end of it is."""
_WITHIN = late(r"(before|prior\s+to|after|following)\b", re.IGNORECASE)
_DECADE = late(r"\d0['’]?s$")


def side(text: str, date: Figure) -> Side:
    """On which side of a date its text puts what it says: before 1998."""
    if _BY_END.search(text, max(0, date.start - 40), date.start):
        return Side.ON
    hit = _WITHIN.match(date.text) or _BEHIND.search(text[max(0, date.start - 40) : date.start])
    return _SIDES[" ".join(hit[hit.lastindex or 0].lower().split())] if hit else Side.ON


def relate_dates(phrase: str, date: Figure, claim: str, other: Figure) -> Relation:
    """How a date in a phrase relates to one in a claim, each with its text.

    Before 1998 holds for 1997 and not for 1998, as an interval does.
    """
    here, there = side(phrase, date), side(claim, other)
    plain = relate(date, other)
    if plain is Relation.DIFFERENT and _in_decade(date, other):
        plain = Relation.ROUNDED
    if here is there:
        return plain
    if here is Side.ON:
        return Relation.DIFFERENT if plain is Relation.SAME else plain
    if there is not Side.ON:
        return Relation.DIFFERENT
    order = _order(other.date or Date(), date.date or Date())
    lies = order < 0 if here is Side.BEFORE else order > 0
    return Relation.ROUNDED if lies else Relation.DIFFERENT


def _order(one: Date, other: Date) -> int:
    """-1 where the first date is the earlier, 1 where it is the later, 0 where none can tell."""
    for a, b in zip(one, other, strict=True):
        if a is None or b is None:
            return 0
        if a != b:
            return -1 if a < b else 1
    return 0


def _in_decade(one: Figure, other: Figure) -> bool:
    """Whether one date is a decade and the other of one of its years."""
    for span, date in ((one, other), (other, one)):
        if _DECADE.search(span.text) and span.date and span.until and date.date:
            first, year, last = span.date.year, date.date.year, span.until.year
            if first is not None and year is not None and last is not None:
                return first <= year <= last
    return False
