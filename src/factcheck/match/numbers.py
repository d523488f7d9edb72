"""Which texts hold a number, or one that it may round: for a figure asked for without words."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from factcheck.match.figures import Figure
from factcheck.match.words import NUMBER_WORDS, TOKEN

WIDTH = math.log10(1.5)
"""How far apart two numbers may be that round one another, as a ratio: more than any bound of
`compare` allows."""

ONES = frozenset(
    "one hundred hundreds thousand thousands million millions billion billions trillion trillions"
    " first".split()
)
"""Words for powers of ten: common, and known without reading the figure they stand in."""
ORDINALS = frozenset(
    "second fourth sixth seventh eighth ninth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth".split()
)


ReadFigures = Callable[[str], tuple[Figure, ...]]


class Numbers:
    """The numbers of some texts by their digits, whatever their scale; read when first asked."""

    def __init__(self, texts: Sequence[Sequence[str]], read: ReadFigures) -> None:
        """``texts`` are the wordings of each text; ``read`` reads the figures of one."""
        self._texts = texts
        self._read = read

    @cached_property
    def _sorted(self) -> list[tuple[float, int]]:
        found: set[tuple[float, int]] = set()
        for number, wordings in enumerate(self._texts):
            for wording in wordings:
                found.update((place, number) for place in _places(wording, self._read))
        return sorted(found)

    def like(self, wanted: Iterable[Figure], most: int) -> list[int]:
        """The texts that hold a number like one of these, the nearest first."""
        nearest: dict[int, float] = {}
        for place in {place for figure in wanted for place in _figure_places(figure)}:
            for turn in (-1.0, 0.0, 1.0):  # 9.9 stands beside 1.0
                low = bisect_left(self._sorted, (place + turn - WIDTH, -1))
                high = bisect_right(self._sorted, (place + turn + WIDTH, len(self._texts)))
                for there, number in self._sorted[low:high]:
                    apart = round(abs(there - place - turn), 9)
                    nearest[number] = min(nearest.get(number, 1.0), apart)
        return sorted(nearest, key=lambda number: (nearest[number], number))[:most]


def _places(text: str, read: ReadFigures) -> set[float]:
    """Where the numbers of a text stand among their like, from 1 to 10: 64,000 at log 6.4."""
    tokens = TOKEN.findall(text)
    if re.search(r"\d:\d", text) or any(map(_in_words, tokens)):
        return {place for figure in read(text) for place in _figure_places(figure)} | {
            place for token in tokens for place in _token_place(token)
        }
    return {place for token in tokens for place in _token_place(token)}


def _in_words(token: str) -> bool:
    folded = token.lower()
    return folded in ORDINALS or (folded in NUMBER_WORDS and folded not in ONES)


def _token_place(token: str) -> Iterable[float]:
    if token.lower() in ONES:
        yield 0.0
    digits = "".join(c for c in token if c in "0123456789").strip("0")
    if digits:
        yield _place(float(digits[:15]))


def _figure_places(figure: Figure) -> Iterable[float]:
    dates = [part for date in (figure.date, figure.until) if date for part in date if part]
    ends = [figure.value] if figure.value is not None else [figure.low, figure.high]
    for end in dates or ends:
        if end and 0 < abs(end) < math.inf:
            yield _place(abs(end))


def _place(value: float) -> float:
    return round(math.log10(value) % 1.0, 9)
