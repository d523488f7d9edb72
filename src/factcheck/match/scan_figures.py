"""Which figures of a sentence agree with figures of claims, asked of an archive's sentences."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from factcheck.match.bounds import relate_bounds
from factcheck.match.compare import FOR_EACH, INDEFINITE, kind, relate, same_kind, scale
from factcheck.match.figures import Figure
from factcheck.match.measures import MINOR
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
        lists = defaultdict[str, list[int]](list)
        self._of: list[tuple[int, ...]] = []
        self._every: list[tuple[Figure, frozenset[str]]] = []
        known: dict[tuple[object, ...], int] = {}
        for number, each in enumerate(figures):
            places = []
            for figure in filter(counts, each):
                place = known.setdefault(_identity(figure), len(self._every))
                if place == len(self._every):
                    self._every.append((figure, frozenset(_sizes(figure))))
                places.append(place)
            self._of.append(tuple(places))
            for size in {size for place in places for size in self._every[place][1]}:
                lists[size].append(number)
        self._by_size = Postings(lists, lists)
        self._known: dict[tuple[object, ...], dict[int, float]] = {}
        self._remembered = 0

    def near(self, figures: Iterable[Figure]) -> int:
        """The wordings that have a figure of the sort and about the size of one of these, as
        bits."""
        return self._by_size.marks({size for f in figures for size in _sizes(f, around=True)}).many

    def agreeing(self, figures: Iterable[Figure]) -> Callable[[int, float], bool]:
        """What tells of a wording, by its number, whether one of these figures is one of its own,
        or rounds or bounds it, and one of the two tells so much (`options.telling`)."""
        if self._remembered > REMEMBERED:
            self._known.clear()
            self._remembered = 0
        asked = [
            (figure, self._known.setdefault(_identity(figure), {}), _sizes(figure, around=True))
            for figure in figures
        ]

        def agree(number: int, least: float) -> bool:
            for place in self._of[number]:
                other, sizes = self._every[place]
                for figure, known, around in asked:
                    if sizes.isdisjoint(around):
                        continue
                    if place not in known:
                        known[place] = _told(figure, other)
                        self._remembered += 1
                    if known[place] >= least:
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


def _sizes(figure: Figure, *, around: bool = False) -> set[str]:
    """The sorts and sizes of a figure, of a range at both ends; ``around`` with the next ones."""
    ends = (figure.value,) if figure.value is not None else (figure.low, figure.high)
    if figure.high >= INDEFINITE * figure.low:  # nobody repeats "millions" with a number
        ends = ends[:1]
    numbers = [end * scale(figure) for end in ends]
    if figure.unit == "currency" and figure.measure in MINOR:
        numbers += [number / 100 for number in numbers]  # cents, beside dollars
    offs = (-1, 0, 1) if around else (0,)
    return {f"{s} {_size(n) + off}" for s in _sorts(figure) for n in numbers for off in offs}


def _sorts(figure: Figure) -> set[str]:
    """What a figure may measure, in words that two have in common where they are of one kind."""
    found = kind(figure)
    if found.startswith("money:"):
        return {"money"}
    if found in ("celsius", "fahrenheit"):
        return {"degree"}
    sorts = {found}
    if figure.measure == "pound":
        sorts.add("money")
    for each in FOR_EACH:
        if figure.measure.endswith(each):
            sorts.add(kind(replace(figure, measure=figure.measure.removesuffix(each))))
    return sorts


def _size(number: float) -> int:
    """A number on a coarse scale: two that round one another lie side by side."""
    number = abs(number)
    return round(math.log(number, STEP)) if 0 < number < math.inf else 0
