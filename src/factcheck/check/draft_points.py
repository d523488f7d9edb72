"""Percent for points: from 80 percent to 71 is a drop of nine points, and of 11 percent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.check.draft_beside import Apart
from factcheck.check.draft_pairs import Bond, Pairing
from factcheck.match.compare import FigurePair, Relation
from factcheck.match.figures import Figure
from factcheck.match.statement import Reader, Statement

NEAR = 0.05
"""How far apart, as a share, two numbers may be that are one but for rounding."""


def in_percent(
    said: Statement, figure: Figure, known: Pairing, wordings: Sequence[Statement], reader: Reader
) -> Pairing | None:
    """A change in percent that is one of points between two shares of a claim; None where it is
    none, or is the change in percent as well.

    ``said`` is the figure's clause, ``known`` the pairing in which the claim is repeated.
    """
    changes = any(word.key in reader.directions for word in said.words)
    if figure.unit != "percent" or not figure.value or not changes:
        return None
    for wording in wordings:
        shares = [
            f
            for f in (wording.figures[frame.figure] for frame in wording.frames)
            if f.unit == "percent" and f.value
        ]
        for one, other in combinations(shares, 2):
            if _is_in_points(figure.value, one.value or 0.0, other.value or 0.0):
                pair = FigurePair(phrase=figure, claim=other, relation=Relation.SAME)
                points = f"{figure.value:g} percentage points"
                apart = Apart("unit", " ".join(figure.text.split()), points)
                return replace(known, bond=Bond.SUBJECT, pair=pair, apart=(apart,), sure=True)
    return None


def _is_in_points(value: float, one: float, other: float) -> bool:
    """Whether a number is how far two shares lie apart, and not by how many percent."""
    apart = abs(one - other)
    relative = (100 * apart / share for share in (one, other))
    near = abs(apart - value) <= NEAR * value
    return near and not any(abs(each - value) <= NEAR * value for each in relative)
