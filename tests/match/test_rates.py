"""What a figure is counted by, and what it comes to by another unit."""

from __future__ import annotations

import pytest

from factcheck.match.rates import by_unit, counted_by, unit
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

COUNTED = [
    ("Berths cost $80 a month", "month"),
    ("Berths cost $80 per week", "week"),
    ("Salt costs $415/tonne", "tonne"),
    ("They sold 3,000 pies every day", "day"),
    ("The weekly fee is $80", "weekly"),
    ("Power costs £178 per MWh", "MWh"),
    ("Berths cost $80", ""),
    ("Berths cost $80 a piece", ""),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_what_a_figure_is_counted_by(text: str, expected: str) -> None:
    read = READER.read(text)
    assert counted_by(read, read.frames[0]) == expected


UNITS = [
    ("litre", "liter"), ("kilo", "kilogram"), ("yearly", "year"), ("annual", "year"),
    ("MWh", "megawatt hour"), ("kilowatt-hour", "kilowatt hour"), ("month", "month"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), UNITS)
def test_a_unit_is_spelled_in_one_way(word: str, expected: str) -> None:
    assert unit(word) == expected


BY_UNIT = [
    # $48 by one unit → by another
    ("year", "month", 4.0),
    ("month", "year", 576.0),
    ("week", "year", 2496.0),
    ("day", "year", 17520.0),
    ("tonne", "kilogram", 0.048),
    ("kilowatt hour", "megawatt hour", 48000.0),
    ("year", "tonne", None),
    ("month", "week", None),  # a month holds no whole number of weeks
    ("barn", "year", None),
]


@pytest.mark.parametrize(("one", "other", "expected"), BY_UNIT)
def test_a_figure_by_another_unit(one: str, other: str, expected: float | None) -> None:
    found = by_unit(READER.figures("$48")[0], one, other)
    assert (found and found.value) == expected
    if found:
        assert found.low <= (found.value or 0) <= found.high
