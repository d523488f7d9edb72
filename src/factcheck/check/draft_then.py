"""A sentence that gives the other figure of a claim: five years earlier it had been 45,900.

It says nothing of its own but when. What it speaks of, the sentence before has said, and the claim
that was repeated there has one more figure of the kind, of an earlier time or of a later one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.check.draft_mood import is_vague
from factcheck.check.draft_pairs import Bond, Pairing
from factcheck.check.draft_slips import incomparable
from factcheck.check.draft_units import is_plain
from factcheck.match.compare import FigurePair, Relation, relate, same_kind
from factcheck.match.figures import Figure
from factcheck.match.frames import BASELINES, Frame
from factcheck.match.patterns import late
from factcheck.match.statement import Statement

_THEN = late(
    r"\b(?:ago|(?:years?|decades?)\s+(?:before|earlier|previously)"
    r"|the\s+(?:previous|preceding|prior)\s+(?:year|decade|season))\b",
    re.IGNORECASE,
)
_PART = late(r"\b(?:months?|weeks?|days?|quarters?|first|second|half)\b", re.IGNORECASE)
"""Times that no claim on years has."""


def of_then(
    text: str, figure: Figure, dates: Sequence[Figure], known: Pairing, wordings: Sequence[Statement]
) -> Pairing | None:
    """A figure beside the other one of the claim that the sentence before repeats; None where the
    claim has none, or more than one, for the time that is meant.

    ``text`` is the sentence with the figure, ``dates`` its dates, ``known`` the pairing before.
    """
    if _PART.search(text) or is_vague(figure) or len(dates) > 1:
        return None
    theirs = known.pair.claim
    for wording in wordings:
        mine = next((f for f in wording.frames if wording.figures[f.figure] == theirs), None)
        others = list(_others(wording, mine, dates, bool(_THEN.search(text)))) if mine else []
        if len(others) != 1:
            continue
        other = others[0]
        same = figure
        if is_plain(figure):
            same = replace(figure, unit=other.unit, measure=other.measure, kind=other.kind)
        if not same_kind(same, other):
            continue
        relation = relate(same, other)
        pair = FigurePair(phrase=figure, claim=other, relation=relation)
        if incomparable(pair) or relation is Relation.ABSENT:
            return None
        bond = Bond.AGREES if relation.agrees else Bond.FIGURE
        return replace(known, bond=bond, pair=pair, apart=(), sure=True)
    return None


def _others(
    wording: Statement, mine: Frame, dates: Sequence[Figure], then: bool
) -> Iterator[Figure]:
    """The figures of a claim that are of the time meant: of a date, or of the earlier one."""
    for frame in wording.frames:
        figure = wording.figures[frame.figure]
        if frame is mine or not same_kind(figure, wording.figures[mine.figure]):
            continue
        own = [wording.figures[n] for n in frame.dates]
        if dates and own:
            if any(relate(date, each).agrees for date in dates for each in own):
                yield figure
        elif then and (frame.role in BASELINES) and mine.role not in BASELINES:
            yield figure
        elif then and _year(wording, frame) < _year(wording, mine):
            yield figure


def _year(wording: Statement, frame: Frame) -> float:
    """The last year of a figure's own dates; endless where it has none."""
    years = [d.year for n in frame.dates if (d := wording.figures[n].date) and d.year]
    return max(years, default=float("inf"))
