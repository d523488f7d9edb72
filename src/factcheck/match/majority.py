"""Most and few in words, beside a share in figures: most of them, 41 percent of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.match.align import Alignment
from factcheck.match.compare import FigurePair, Relation, kind, scale
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.patterns import late
from factcheck.match.roles import Role
from factcheck.match.statement import Statement

_MAJORITY = late(
    r"\b(?:most|an?\s+(?:[^\W\d]+\s+)?(?:majority|minority)|the\s+majority)\s+(?=of\b)|"
    r"^\W*most\s+(?!likely\b|recent|of\b)(?=[^\W\d]+)",
    re.IGNORECASE,
)
"""Words for more than half of something, or for less: a *large minority of* riders."""
HALF = 50.0
"""Percent: a majority is more, a minority less."""
CLEARLY = 2.0
"""Percentage points by which a share must lie on the other side of a half: 49% is nearly most."""
_LEVELS = (Role.LEVEL, Role.TO)


def most_and_few(aligned: Alignment) -> Iterator[FigurePair]:
    """Most of something on one side beside less than half of it on the other, or the reverse.

    Only what differs: where most of it is 71%, the two say it in figures and without.
    """
    phrase, claim = aligned.phrase, aligned.claim
    said = _quantity(phrase)
    if said and not _shares(phrase):
        share = _share_of(claim, aligned.answered)
        if share and _apart(said, share):
            yield FigurePair(phrase=said, claim=share, relation=Relation.DIFFERENT)
    said = _quantity(claim)
    if said and not _shares(claim):
        answering = {n for n, partner in enumerate(aligned.partners) if partner is not None}
        share = _share_of(phrase, answering)
        if share and _apart(said, share):
            yield FigurePair(phrase=share, claim=said, relation=Relation.DIFFERENT)


def _quantity(statement: Statement) -> Figure | None:
    """The words for most or few of something as the share that they say; None if there are none."""
    found = _MAJORITY.search(statement.text)
    if found is None:
        return None
    words = found.group().rstrip()
    over = "minority" not in words.lower()
    start = found.start() + len(words) - len(words.lstrip(" \t\"'“‘"))
    return Figure(
        value=HALF,
        low=HALF if over else 0.0,
        high=2 * HALF if over else HALF,
        unit="percent",
        start=start,
        end=found.start() + len(words),
        text=statement.text[start : found.start() + len(words)],
        qualifier=Qualifier.ABOVE if over else Qualifier.BELOW,
        kind="percent",
    )


def _shares(statement: Statement) -> bool:
    return any(kind(figure) == "percent" for figure in statement.figures)


def _share_of(statement: Statement, answered: frozenset[int] | set[int]) -> Figure | None:
    """The share whose own words the other side says, if only one is such."""
    found = [
        (len(answered.intersection(frame.own)), statement.figures[frame.figure])
        for frame in statement.frames
        if kind(statement.figures[frame.figure]) == "percent"
        and frame.role in _LEVELS
        and not (frame.denied or frame.refuted or frame.direction)
    ]
    most = max((count for count, _ in found), default=0)
    best = [figure for count, figure in found if count == most]
    return best[0] if len(best) == 1 else None


def _apart(words: Figure, share: Figure) -> bool:
    """Whether a share lies clearly on the other side of a half."""
    low, high = share.low * scale(share), share.high * scale(share)
    return high < words.low - CLEARLY or low > words.high + CLEARLY
