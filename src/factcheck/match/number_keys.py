"""The keys of numbers that one may round, or that may round it: 610,475 and 610,500."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from factcheck.match.figures import Figure
from factcheck.match.words import number_key

FEWEST = 2
"""The fewest digits to which a number is rounded here."""
DIGITS = 12
"""How many digits of a number count."""
WIDE = 0.05
"""How far from a figure lies what it may round, as a share, so that it tells anything."""
MOST = 200
"""The most keys of numbers that are rounded to one."""
BEYOND = ":"
"""What sorts behind every digit."""

Between = Callable[[str, str], Iterable[str]]
"""The keys of an index from one to another, which is not among them."""


def number_keys(figure: Figure, between: Between) -> Iterator[str]:
    """The keys of an index that may be a figure's number, it rounded, or what it rounds."""
    value = figure.value
    if not value or figure.unit == "date" or not 0 < abs(value) < 10**DIGITS:
        return
    digits = key_of(value)
    yield digits
    for count in range(FEWEST, len(digits) - 1):
        yield key_of(float(f"{value:.{count}g}"))
    half = figure.step / 2
    if half > WIDE * abs(value):
        return
    low, high = key_of(abs(value) - half), key_of(abs(value) + half)
    ranges = [(low, high)] if low < high else [(low, "#" + BEYOND), ("#1", high)]
    yield from islice((key for ends in ranges for key in between(*ends)), MOST)


def key_of(value: float) -> str:
    """The key of a number, as an index has it."""
    return number_key(f"{value:.{DIGITS}f}")
