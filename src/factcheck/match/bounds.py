"""How two figures relate where one or both bound a number: over 20, at most 30."""

from __future__ import annotations

from factcheck.match.compare import (
    LOWER,
    ROUNDING_LIMIT,
    UPPER,
    Relation,
    close,
    in_one_unit,
    kind,
    rounds_to,
    scale,
)
from factcheck.match.figures import Figure, Qualifier

FAR = 2.0
"""How many times as large a number may be as one that it is said to be more than, or less: over 20
films for 31, at least 800 jobs never for 500,000."""


def relate_bounds(phrase: Figure, claim: Figure, relation: Relation) -> Relation:
    """The relation of two figures of one kind (`relate`), their bounds taken as intervals.

    Over 20 holds for 23 and for 31, and not for 20 nor for 3,000; less than two does not hold for
    two. Two bounds of one side agree where their numbers do.
    """
    phrase, claim = in_one_unit(phrase, claim)
    if phrase.value is None or claim.value is None:
        return relation
    here, there = phrase.value * scale(phrase), claim.value * scale(claim)
    exact = claim.qualifier is Qualifier.EXACT
    if exact and close(here, there) and _stretches(phrase):
        return Relation.SAME
    if exact and phrase.qualifier in (Qualifier.ABOVE, Qualifier.BELOW) and close(here, there):
        return Relation.DIFFERENT
    for bounds in (LOWER, UPPER):
        if phrase.qualifier in bounds and claim.qualifier in bounds:
            if relation is Relation.SAME:
                return relation
            step = phrase.step * scale(phrase)
            near = close(here, there) or rounds_to(there, here, step, ROUNDING_LIMIT)
            return Relation.ROUNDED if near else Relation.DIFFERENT
    if relation is Relation.DIFFERENT and (exact or claim.qualifier is Qualifier.ABOUT):
        open_above = phrase.qualifier in LOWER and phrase.qualifier is not Qualifier.JUST_OVER
        above = open_above and here < there <= FAR * here
        below = phrase.qualifier is Qualifier.BELOW and here / FAR <= there < here
        return Relation.ROUNDED if above or below else relation
    return relation


def _stretches(figure: Figure) -> bool:
    """Whether "over" says how far something goes, and not that it is more: over 42 kilometres."""
    return kind(figure) == "length" and figure.text.lower().startswith("over ")
