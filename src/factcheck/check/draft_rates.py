"""Figures that are counted by a time, or of a whole, other than the claim's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.draft_beside import Apart, Beside
from factcheck.match.frames import Frame
from factcheck.match.statement import Statement

_PART_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|all|his|her)\s+)?", re.IGNORECASE)
_PER = re.compile(
    r"(?<!in )(?<!for )(?<!within )(?<!of )(?<!after )\b(?:an?\s+(?!quarter)|(?:per|each|every)\s+)"
    r"(minute|hour|day|night|week|month|quarter|year)\b(?!\s+(?:ago|before|earlier|later|after|on)\b)"
)


def by_another_time(held: Beside) -> Iterator[Apart]:
    """Counted by another time: nine a month for nine a year, wherever that stands."""
    here, there = (set(_PER.findall(each.text.lower())) for each in (held.said, held.claim))
    if len(here) == len(there) == 1 and here != there and _is_next(held):
        yield Apart("period", *here, *there)


def _is_next(held: Beside) -> bool:
    """Whether the time that a draft counts by stands with the figure in question."""
    found = _PER.search(held.said.text.lower())
    if found is None or held.here is None:
        return True
    own = held.said.figures[held.here.figure]
    behind = (f.start for f in held.said.figures if f.end <= found.start() + 1)
    return own.start == max(behind, default=own.start) or own.start <= found.start() < own.end


def part_for_whole(held: Beside) -> Iterator[Apart]:
    """A part for its whole: 15 of 11 for 11 of 15."""
    if held.here is None or held.there is None:
        return
    f, g = held.said.figures[held.here.figure], held.claim.figures[held.there.figure]
    sides = _side(held.said, held.here), _side(held.claim, held.there)
    if sides in (("part", "whole"), ("whole", "part")):
        yield Apart("role", f"{f.text}, the {sides[0]}", f"{g.text}, the {sides[1]}")


def _side(statement: Statement, frame: Frame) -> str:
    figure = statement.figures[frame.figure]
    for other in (statement.figures[each.figure] for each in statement.frames):
        if other.start >= figure.end and _PART_OF.fullmatch(
            statement.text, figure.end, other.start
        ):
            return "part"
        if other.end <= figure.start and _PART_OF.fullmatch(
            statement.text, other.end, figure.start
        ):
            return "whole"
    return ""
