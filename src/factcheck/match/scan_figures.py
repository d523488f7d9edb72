"""Which figures of a sentence agree with figures of claims, asked of an archive's sentences."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from factcheck.match.bounds import relate_bounds
from factcheck.match.compare import relate, same_kind, scale
from factcheck.match.figures import Figure
from factcheck.match.options import telling
from factcheck.match.scan_marks import Postings

STEP = 1.3
"""How many times as large the next size of a number is."""
REMEMBERED = 100_000
"""How many pairs of figures are remembered before they are forgotten: an archive has no end of
them, and says the same few again and again."""


class ClaimFigures:
    """The figures of the wordings of claims, by their size."""

    def __init__(self, figures: Sequence[Sequence[Figure]]) -> None:
        """``figures`` are those of each wording, by its number."""
        by_size: dict[str, list[int]] = {}
        self._of: list[tuple[int, ...]] = []
        self._every: list[Figure] = []
        known: dict[tuple[object, ...], int] = {}
        for number, each in enumerate(figures):
            places = []
            for figure in filter(counts, each):
                place = known.setdefault(_identity(figure), len(self._every))
                if place == len(self._every):
                    self._every.append(figure)
                places.append(place)
            self._of.append(tuple(places))
            for size in {_size(figure) for figure in each if counts(figure)}:
                by_size.setdefault(str(size), []).append(number)
        self._by_size = Postings(by_size)
        self._known: dict[tuple[object, ...], dict[int, float]] = {}
        self._remembered = 0

    def near(self, figures: Iterable[Figure]) -> int:
        """The wordings that have a figure of about the size of one of these, as bits."""
        sizes = {str(_size(figure) + off) for figure in figures for off in (-1, 0, 1)}
        return self._by_size.marks(sizes).many

    def agreeing(self, figures: Iterable[Figure]) -> Callable[[int, float], bool]:
        """What tells of a wording, by its number, whether one of these figures is one of its own,
        or rounds or bounds it, and one of the two tells so much (`options.telling`)."""
        if self._remembered > REMEMBERED:
            self._known.clear()
            self._remembered = 0
        known = [(f, self._known.setdefault(_identity(f), {})) for f in figures]

        def agree(number: int, least: float) -> bool:
            for place in self._of[number]:
                for figure, told in known:
                    if place not in told:
                        told[place] = _told(figure, self._every[place])
                        self._remembered += 1
                    if told[place] >= least:
                        return True
            return False

        return agree


def counts(figure: Figure) -> bool:
    """Whether a figure says how many or how much, and not when, or which."""
    return figure.unit not in ("date", "ordinal")


def _identity(figure: Figure) -> tuple[object, ...]:
    """All of a figure that decides what it agrees with: not where it stands."""
    f = figure
    return f.text, f.value, f.low, f.high, f.unit, f.measure, f.step, f.qualifier, f.noun


def _told(one: Figure, other: Figure) -> float:
    if not same_kind(one, other):
        return -1.0
    agrees = relate_bounds(one, other, relate(one, other)).agrees
    return max(telling(one), telling(other)) if agrees else -1.0


def _size(figure: Figure) -> int:
    """The number of a figure on a coarse scale: two that round one another lie side by side."""
    number = figure.low if figure.value is None else figure.value
    number = abs(number * scale(figure))
    return round(math.log(number, STEP)) if 0 < number < math.inf else 0
