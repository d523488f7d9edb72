"""``Sieve``: which texts are worth comparing with the claims that state no figure."""

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
