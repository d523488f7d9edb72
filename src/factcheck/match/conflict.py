"""What a conflict of two statements is: why the same words say different things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from factcheck.match.english import English
from factcheck.match.frames import Frame
from factcheck.match.places import places_apart
from factcheck.match.statement import Statement


class Conflict(StrEnum):
    """Why two statements with the same words say different things."""

    DIRECTION = "direction"
    ROLE = "role"
    NEGATION = "negation"
    PLACE = "place"
    TERM = "term"
    NAME = "name"
    PERIOD = "period"


Reason = tuple[Conflict, str, str]
"""A conflict with the phrase's words and the claim's; empty where it is no word's."""
Agreeing = Sequence[tuple[Frame, Frame]]
"""Frames of the phrase and of the claim whose figures agree."""


def whole_name(statement: Statement, number: int) -> str:
    """The whole name that a word belongs to."""
    run = next((run for run in statement.names if number in run), (number,))
    return " ".join(statement.words[n].text for n in run)


def apart(here: Iterable[str], there: Iterable[str], english: English) -> Iterator[Reason]:
    """Places of both sides that exclude each other, as names and not as the texts have them."""
    places = places_apart(here, there, english)
    if places:
        one, other = (place.replace("-", " ").title() for place in places)
        yield Conflict.PLACE, one, other
