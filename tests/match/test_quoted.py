"""A phrase that is the quote of a claim: the words that the claim rests on."""

from __future__ import annotations

import pytest

from factcheck.match.finder import Finder
from factcheck.match.quoted import Quotes
from factcheck.match.verdict import Tier
from factcheck.model import Citation, Claim
from factcheck.read.lexicon import read_lexicon

QUOTES = {
    "fares": (
        "Ferry fares rose 9 percent in five years.",
        "while 3.7 million of us crossed, what they ask for a crossing went up by 9 percent",
    ),
    "hotels": ("The town has 46 hotels.", "it counts 46 more houses for guests than in 2010"),
    "ghosts": ("Nobody lives on Harrow island.", "the last of the keepers was fetched in spring"),
    "wrong": ("The mill made 71 tonnes of flour.", "it ground 17 tonnes of flour, no more"),
}
CLAIMS = [
    Claim(id=name, text=text, citations=(Citation(document="paper", quote=quote),))
    for name, (text, quote) in QUOTES.items()
]
FINDER = Finder(CLAIMS, {}, read_lexicon())


@pytest.mark.parametrize(
    ("phrase", "claim", "verdict"),
    [
        (QUOTES["fares"][1], "fares", "same"),
        ("what they ask for a crossing went up by 9 percent", "fares", "same"),
        (f"A reader wrote that {QUOTES['fares'][1]}.", "fares", "same"),
        (QUOTES["hotels"][1], "hotels", "same"),
        (QUOTES["ghosts"][1], "ghosts", "no-figure"),
    ],
)
def test_the_words_of_a_quote_say_the_claim_that_rests_on_them(
    phrase: str, claim: str, verdict: str
) -> None:
    first = FINDER.claims(phrase)[0]
    assert (first.claim.id, first.tier, str(first.verdict)) == (claim, Tier.MATCH, verdict)


def test_a_quote_with_another_figure_than_its_claim_is_not_taken_for_it() -> None:
    first = FINDER.claims(QUOTES["wrong"][1])[0]
    assert (first.claim.id, str(first.verdict)) == ("wrong", "different-figure")


def test_more_than_the_quote_is_compared_word_by_word() -> None:
    claim = Claim(
        id="points",
        text="Sweden had 38,500 public charging points.",
        citations=(Citation(document="paper", quote="had 38,500 public charging points"),),
    )
    finder = Finder([claim], {}, read_lexicon())

    first = finder.claims("Norway had 38,500 public charging points")[0]

    assert str(first.verdict) == "different-subject"


def test_a_few_letters_are_nobodys_words() -> None:
    assert Quotes(CLAIMS).holding("it ground 17 tonnes") == []
    assert Quotes(CLAIMS).holding("it ground 17 tonnes of") == [3]
