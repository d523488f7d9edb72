"""What each figure of a text is of, in the text's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.match.figures import Figure
from factcheck.match.frames import Frame
from factcheck.match.roles import Role
from factcheck.match.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """A figure, no date, and what it is of.

    ``role`` says what it is in its sentence: how far something moved ("by"), whence ("from") and
    whereto ("to"), what another is measured against ("beside"), or none of these ("level").
    ``words`` stand with it and with no other figure, ``shared`` with all figures of its clause,
    ``counted`` right behind it: 12 *leading journalists*. ``dates`` and ``places`` are said of it
    alone; a place is named as the package's table has it: new-york. ``direction`` is 1 for up, -1
    for down, 0 for neither. ``denied`` says that the text says not so many, or of whom it is not
    so. Offsets of figures are code points of the text, end-exclusive.
    """

    figure: Figure
    role: Role
    words: tuple[str, ...]
    shared: tuple[str, ...]
    counted: tuple[str, ...]
    dates: tuple[Figure, ...]
    places: tuple[str, ...]
    direction: int
    denied: bool


def framed(said: Statement) -> tuple[Framed, ...]:
    """The figures of a statement in their frames, in its order."""
    return tuple(_framed(said, frame) for frame in said.frames)


def _framed(said: Statement, frame: Frame) -> Framed:
    def words(numbers: Sequence[int]) -> tuple[str, ...]:
        return tuple(said.words[n].text for n in numbers)

    return Framed(
        figure=said.figures[frame.figure],
        role=frame.role,
        words=words(frame.own),
        shared=words(frame.lead),
        counted=words(frame.counted),
        dates=tuple(said.figures[n] for n in frame.dates),
        places=tuple(sorted(frame.places)),
        direction=frame.direction,
        denied=frame.denied or frame.refuted,
    )
