"""Words that are looked for in claims."""

import pytest

from factcheck.match.query import Query

TEXTS = ("The Lido drew 48,200 visitors in 2023.", "Almost 4.5 percent came by café ferry")
HELD = [
    # words → whether the texts together hold them
    ("lido", True),
    ("LIDO visitors", True),
    ("visitors lido", True),
    ("visit", True),  # the beginning of a word
    ("sitors", False),
    ("ferry lido", True),  # one in each
    ("lido swimmers", False),
    ("48,200", True),
    ("48200", True),
    ("4.5%", True),
    ("4.5 per cent", True),
    ("4.5 percentage", False),
    ("cafe", True),
    ("–", False),
]


@pytest.mark.parametrize(("words", "held"), HELD)
def test_each_word_begins_a_word_of_the_texts(words: str, held: bool) -> None:
    assert Query(words).fits(TEXTS) is held
