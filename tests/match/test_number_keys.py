"""Numbers that round one another are found by their keys in an index."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from factcheck.match.number_keys import number_keys
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())
KEYS = sorted(
    f"#{each}" for each in "3 1 999 1002 12 1249 125 126 37 3687 61 6104 610475 610549".split()
)


def between(first: str, last: str) -> Iterable[str]:
    return [key for key in KEYS if first <= key < last]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("about 610,500 loans", {"#61", "#610475", "#610549"}),
        ("610,475 loans", {"#61", "#610475"}),
        ("rose by 12.5 percent", {"#12", "#1249", "#125"}),
        ("some 3.7 million trips", {"#37", "#3687"}),
        ("$1000.00 in all", {"#1"}),
        ("3 boats", {"#3"}),
        ("in 2012", set()),
    ],
)
def test_a_figure(said: str, found: set[str]) -> None:
    (figure,) = READER.figures(said)
    assert found == {key for key in number_keys(figure, between) if key in KEYS}
