"""What a claim's text and its aliases say together."""

import pytest

from factcheck.match.align import NO_CONTEXT
from factcheck.match.likeness import Likeness, likeness
from factcheck.match.statement import Reader
from factcheck.match.wordings import best_pairs, open_conflicts, wordings
from factcheck.model import Claim
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())


def like(phrase: str, wording: str) -> Likeness:
    said, there = READER.read(phrase), READER.read(wording)
    return likeness(said, there, NO_CONTEXT, lambda _: 1.0, READER)


def test_the_text_comes_first() -> None:
    claim = Claim(id="fares", text="Fares rose", aliases=("dearer tickets",), citations=())
    assert wordings(claim) == ("Fares rose", "dearer tickets")


@pytest.mark.parametrize(
    ("phrase", "said", "expected"),
    [
        # an alias may say in other figures what the text says
        ("one in ten", ["Fares rose 9 percent", "one in ten fares"], "same"),
        ("12 boats", ["Some boats", "a dozen boats"], "same"),
        ("12 boats", ["a dozen boats", "Some boats"], "same"),
        # where the text's own agree, it is the text that is rounded
        ("almost half", ["Fares rose for 46 percent", "almost half"], "rounded"),
        # what the text contradicts, a hedged alias does not save
        ("10 percent", ["Fares rose 9 percent", "about 10 percent"], "different"),
        ("10 percent", ["Fares rose about 8 percent", "fares rose 10 percent"], "same"),
        # nor does any the same number that the text bounds the other way
        ("fewer than 12 boats", ["more than 12 boats", "fewer than 12 boats"], "different"),
    ],
)
def test_the_best_of_a_claims_wordings(phrase: str, said: list[str], expected: str) -> None:
    (best,) = best_pairs([like(phrase, wording).figures for wording in said])
    assert str(best.relation) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "alias", "expected"),
    [
        # an alias that is silent on a place or a direction does not settle it
        ("12 schools in Kenya", "12 schools in Norway", "12 schools", ["place Kenya Norway"]),
        ("fares fell 9 percent", "Fares rose 9 percent", "9 percent", ["direction fell rose"]),
        # one that says the phrase's own word does
        ("12 public schools", "12 private schools", "12 public schools", []),
        ("12 public schools", "12 private schools", "a dozen schools", ["term public private"]),
    ],
)
def test_the_conflicts_that_an_alias_leaves_open(
    phrase: str, text: str, alias: str, expected: list[str]
) -> None:
    found = open_conflicts(like(phrase, text), like(phrase, alias))
    assert [" ".join(each) for each in found] == expected
