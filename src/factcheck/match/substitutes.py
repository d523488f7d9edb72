"""Words of a phrase that stand in the very place where a claim has others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from factcheck.match.align import Alignment
from factcheck.match.compare import FigurePair
from factcheck.match.words import Word

LONGEST_RUN = 3
"""How many words may stand in the place of others; a longer run is a clause of its own."""


class Substitute(NamedTuple):
    """A run of the phrase's words, and the run of the claim's that it stands for."""

    here: tuple[Word, ...]
    there: tuple[Word, ...]

    @property
    def told(self) -> tuple[str, str]:
        """Both runs, as written."""
        return " ".join(w.text for w in self.here), " ".join(w.text for w in self.there)


def substitutes(aligned: Alignment, figures: Sequence[FigurePair]) -> Iterator[Substitute]:
    """Runs of words that the claim lacks, each with the one that it has in the same place.

    Two runs take the same place when what stands on both sides of them is the same.
    """
    free = {n for n, partner in enumerate(aligned.partners) if partner is None}
    yield from _in_place(aligned, figures, free)


def displaced(
    aligned: Alignment, figures: Sequence[FigurePair], words: Set[int], elsewhere: Set[int]
) -> Iterator[Substitute]:
    """The same for runs of some words that answer the claim's words ``elsewhere``, and stand where
    it has others."""
    moved = {n for n in words if aligned.answer(n) in elsewhere}
    yield from _in_place(aligned, figures, moved)


def _in_place(
    aligned: Alignment, figures: Sequence[FigurePair], words: Set[int]
) -> Iterator[Substitute]:
    """The runs of some of the phrase's words, each with what the claim has in the same place."""
    claim = aligned.claim
    for start, end in _runs(aligned, words):
        before, after = _sides(aligned, figures, start, end)
        if before is None or after is None or end - start > LONGEST_RUN:
            continue
        between = claim.order[before + 1 : after]
        if 0 < len(between) <= LONGEST_RUN and not any(
            entry < 0 or entry in aligned.answered for entry in between
        ):
            here = tuple(aligned.phrase.words[entry] for entry in aligned.phrase.order[start:end])
            yield Substitute(here, tuple(claim.words[entry] for entry in between))


def _runs(aligned: Alignment, words: Set[int]) -> Iterator[tuple[int, int]]:
    """The runs of some words, by their places in the phrase's order."""
    free = [entry in words for entry in aligned.phrase.order]
    start = None
    for at, one in enumerate([*free, False]):
        if one and start is None:
            start = at
        elif not one and start is not None:
            yield start, at
            start = None


def _sides(
    aligned: Alignment, figures: Sequence[FigurePair], start: int, end: int
) -> tuple[int | None, int | None]:
    """Where in the claim stands what answers the neighbours of a run; None where nothing does."""
    order, claim = aligned.phrase.order, aligned.claim
    before = _place(order[start - 1], aligned, figures) if start else -1
    after = _place(order[end], aligned, figures) if end < len(order) else len(claim.order)
    return before, after


def _place(entry: int, aligned: Alignment, figures: Sequence[FigurePair]) -> int | None:
    """Where in the claim's order stands what answers a word or a figure of the phrase."""
    claim = aligned.claim
    if entry >= 0:
        answer = aligned.answer(entry)
        return None if answer is None else claim.position[answer]
    figure = figures[-1 - entry].claim
    if figure not in claim.figures:  # there is none, or it follows from others
        return None
    return claim.position[-1 - claim.figures.index(figure)]
