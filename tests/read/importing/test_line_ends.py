"""What the end of a printed line parts: put together, or left as it is printed."""

from __future__ import annotations

import pytest

from factcheck.read.importing.line_ends import mended

WORDS = [
    # the text as printed, and as it is kept
    ("employ\u00ad\nment rose", "employment\n rose"),
    ("the harbour, of the har-\nbour.", "the harbour, of the harbour.\n"),
    ("a fishing-\nboat", "a fishing-\nboat"),  # perhaps two words: matching tries both
    ("of drug-\nRelated", "of drug-\nRelated"),
    ("well\ufffeknown", "well-known"),
    ("from 2010-\n2020 it rose", "from 2010-\n2020 it rose"),
    ("in 1999.\n46 percent agreed", "in 1999.\n46 percent agreed"),
    ("of 12.\nThe", "of 12.\nThe"),
]


@pytest.mark.parametrize(("printed", "kept"), WORDS)
def test_words(printed: str, kept: str) -> None:
    assert mended(printed) == (kept, ())


FIGURES = [
    ("about 64,-\n000 people", "about 64,000\n people", "64,000"),
    ("all 1,234,\n567 of them", "all 1,234,567\n of them", "1,234,567"),
    ("was 12.\n5 percent.", "was 12.5\n percent.", "12.5"),
    ("was 12.\n5% of", "was 12.5%\n of", "12.5%"),
]


@pytest.mark.parametrize(("printed", "kept", "figure"), FIGURES)
def test_figures_are_put_together_and_told(printed: str, kept: str, figure: str) -> None:
    assert mended(printed) == (kept, (f"{figure} is put together from two lines",))
