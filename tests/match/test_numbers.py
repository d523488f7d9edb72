"""Which texts hold a number, by its digits and whatever its scale."""

from __future__ import annotations

import pytest

from factcheck.library import figures
from factcheck.match.numbers import Numbers

TEXTS = [
    ["Ferries carried 64,000 passengers."],
    ["The tunnel cost $2.4 billion.", "two and a half billion for a tunnel"],
    ["Almost half of households rent."],
    ["Rents rose 17 percent, wages 27."],
    ["Nothing is counted here."],
]
FOUND = [
    # phrase, the text that holds such a number
    ("64,000", 0),
    ("64 thousand", 0),
    ("sixty-four thousand", 0),
    ("$2.4bn", 1),
    ("half", 2),
    ("17%", 3),
    ("27", 3),
]


@pytest.mark.parametrize(("phrase", "text"), FOUND)
def test_a_number_finds_the_text_that_holds_it(phrase: str, text: int) -> None:
    assert text in Numbers(TEXTS, figures).like(figures(phrase), 3)


def test_no_more_are_given_than_asked_for() -> None:
    assert len(Numbers(TEXTS * 5, figures).like(figures("64,000"), 2)) == 2


def test_a_phrase_without_a_number_finds_nothing() -> None:
    assert Numbers(TEXTS, figures).like(figures("ferries"), 3) == []
