"""Which claims have a figure like one of a sentence's: a first look, by sort and size."""

from __future__ import annotations

import pytest

from factcheck.match.scan_figures import ClaimFigures
from factcheck.match.scan_marks import numbers
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())
CLAIMS = (
    "17% of the ferries were late.",
    "Ferries made 3.7 million trips in 2019.",
    "The ferry costs $5.20.",
    "It is 42 kilometres long.",
    "From 400 to 500 ferries sail.",
    "In 2019 there were millions of trips.",
)
FIGURES = ClaimFigures([READER.figures(text) for text in CLAIMS])

# a sentence, the claims with a figure of that sort and size, those whose figure agrees
TABLE = [
    ("17 percent of them", [0], [0]),
    ("18 percent of them", [0], []),
    ("17 of them", [], []),
    ("almost 4 million trips", [1], [1]),
    ("3,712,455 trips", [1], []),
    ("5.20 dollars", [2], [2]),
    ("some 500 cents", [2], [2]),
    ("26 miles", [3], [3]),
    ("30 miles", [3], []),
    ("500 of them", [4], [4]),
    ("in 2019", [], []),
    ("7 million trips", [], []),
]


@pytest.mark.parametrize(("sentence", "near", "agreeing"), TABLE)
def test_figures_that_agree(sentence: str, near: list[int], agreeing: list[int]) -> None:
    figures = [f for f in READER.figures(sentence) if f.unit != "date"]
    agree = FIGURES.agreeing(figures)
    assert list(numbers(FIGURES.near(figures))) == near
    assert [n for n in range(len(CLAIMS)) if agree(n, 0.0)] == agreeing


def test_a_figure_that_tells_too_little() -> None:
    agree = FIGURES.agreeing(READER.figures("17 percent of them"))
    assert agree(0, 0.7)
    assert not agree(0, 0.8)
