"""Where many sentences of a text stand, each told when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from factcheck.match.fold import Span

FEW = 4096
"""Up to how many stretches all are read as soon as one is."""


class Spans(Sequence[Span]):
    """Stretches of a text by where they start and end, each made when it is asked for."""

    __slots__ = ("ends", "starts")

    def __init__(self, starts: Sequence[int], ends: Sequence[int]) -> None:
        few = len(starts) <= FEW
        self.starts: Sequence[int] = starts[:] if few else starts
        self.ends: Sequence[int] = ends[:] if few else ends

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, number: int) -> Span: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Span]: ...
    def __getitem__(self, number: int | slice) -> Span | Sequence[Span]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        return Span(self.starts[number], self.ends[number])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self.starts[:], self.ends[:])


def spans_of(every: Sequence[Span]) -> Spans:
    """Stretches that are known, as such."""
    return Spans([span.start for span in every], [span.end for span in every])
