"""``Sieve``: which texts are worth comparing with which claims."""

from __future__ import annotations

import pytest

from factcheck.check.draft_sieve import Sieve
from factcheck.model import Citation, Claim
from factcheck.read.lexicon import read_lexicon

CLAIMS = [
    Claim(
        id=name,
        text=text,
        citations=(Citation(document="harbour", quote=""),),
        aliases=aliases,
    )
    for name, text, aliases in (
        ("tug", "The harbour's oldest tug still tows barges.", ()),
        ("silt", "Silt fills the harbour.", ("Mud chokes the port.",)),
        ("cranes", "Four cranes stand on the northern quay.", ()),
    )
]


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("The harbour's oldest tug still tows barges.", True),
        ("Barges are still being towed by that old tug, the oldest of all.", True),
        ("They say that mud is choking the port.", True),  # an alias
        ("The harbour has never been so full of silt.", True),
        ("The oldest of the houses burned down.", False),  # too little of the claim
        ("Four cranes stand on the northern quay.", False),  # that claim has a figure
        ("Nobody knows.", False),
        ("", False),
    ],
)
def test_a_text_may_repeat_a_claim_that_has_enough_of_its_words(text: str, may: bool) -> None:
    assert Sieve(CLAIMS, read_lexicon()).may_repeat(text) is may


FLEETS = [
    Claim(id=f"fleet-{n}", text=text, citations=(Citation(document="harbour", quote=""),))
    for n, text in enumerate(
        (
            "The trawlers of Northmoor landed 61,200 tonnes of herring.",
            "The trawlers of Southmoor landed 9 tonnes of herring.",
            "Northmoor spent £4.2 million on its fish market.",
            "Ferries from Northmoor carried 812,000 people.",
        )
    )
]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Trawlers landed 50,000 tonnes of herring there.", ["fleet-0", "fleet-1"]),
        ("Northmoor had 61,200 of it.", ["fleet-0"]),  # a word, and a figure that tells
        ("Northmoor had 9 of it.", []),  # a figure that may be anything's
        ("Its fish market cost Northmoor £5 million.", ["fleet-2"]),
        ("Ferries carried £5 million from Northmoor.", []),  # of which the claim has none
        ("It rained.", []),
        ("", []),
    ],
)
def test_claims_near_a_text_have_its_words_and_figures_of_its_sort(
    text: str, near: list[str]
) -> None:
    sieve = Sieve(FLEETS, read_lexicon())
    assert sorted(sieve.near(text, sieve.reader.figures(text))) == near


def test_a_thousand_claims_with_a_common_word_hide_none_with_a_rare_one() -> None:
    """Rare words are looked up first, and what has none of them may be passed over."""
    text = "In ward {} the number of street lamps rose by {} percent."
    many = [
        Claim(id=f"lamps-{n}", text=text.format(n, n), citations=FLEETS[0].citations)
        for n in range(1_000)
    ]
    sieve = Sieve([*many, *FLEETS], read_lexicon())
    said = "The number of trawlers that landed herring rose by 7,411 tonnes."
    alone = Sieve(FLEETS, read_lexicon())
    figures = sieve.reader.figures(said)
    assert list(sieve.near(said, figures)) == list(alone.near(said, figures))


@pytest.mark.parametrize(
    ("clause", "around", "completed"),
    [
        ("In Southmoor it was 8 tonnes", ["Trawlers landed herring."], ["fleet-1", "fleet-0"]),
        ("8 tonnes", ["Trawlers landed herring in Southmoor."], ["fleet-1", "fleet-0"]),
        ("Nobody saw 8 of them", ["Trawlers landed herring in Southmoor."], []),
    ],
)
def test_what_stands_around_a_clause_completes_a_claim(
    clause: str, around: list[str], completed: list[str]
) -> None:
    sieve = Sieve(FLEETS, read_lexicon())
    reached = sieve.reached([clause, *around])
    found = sieve.completed(clause, reached, sieve.reader.figures(clause))
    assert [claim.id for claim in found] == completed
