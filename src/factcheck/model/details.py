"""The details of a problem: what it means of a text, and how a claim compares with another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Extent(NamedTuple):
    """What a problem means of a file's text: code points, end-exclusive, and the place behind it.

    ``line`` and ``column`` count from 1 and are those of ``end``.
    """

    start: int
    end: int
    line: int
    column: int


class ComparedFigure(NamedTuple):
    """A figure beside the claim's, each as it is written; empty where the other has none.

    ``here`` stands in the draft, or in the document or claim that the claim is held against.
    ``relation`` is "same", "rounded", "different" or "absent".
    """

    here: str
    claim: str
    relation: str


class ConflictingWords(NamedTuple):
    """Words that say another thing than the claim's; empty where it is no one word's.

    ``field`` says in what they differ: "place", "direction", "negation", "words" and the like.
    """

    field: str
    here: str
    claim: str


def extent(starts: Sequence[int], line: int, column: int, width: int) -> Extent | None:
    """The extent of what stands on one line; None where the line is not known.

    ``starts`` are the code points that lines begin at.
    """
    if not (0 < line <= len(starts) and column):
        return None
    start = starts[line - 1] + column - 1
    return Extent(start, start + width, line, column + width)
