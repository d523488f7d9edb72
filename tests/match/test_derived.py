"""Figures that follow from what a claim says."""

from __future__ import annotations

import pytest

from factcheck.match.derived import follows
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())
MARGIN = "The margin rose to 47.4% from 41.4% a year before"
FARES = "Fares fell from $80 to $20"
SALES = "The mill sold 11,800 bikes, 151% more than in 2019"
SHOPS = "Shops fell by 60% in ten years"

FOLLOWS = [
    # a difference of two shares
    ("the margin is up six percentage points", MARGIN, "47.4% from 41.4%"),
    ("a margin six points wider", MARGIN, "47.4% from 41.4%"),
    # a multiple of two numbers
    ("fares are a quarter of what they were", FARES, ""),
    ("fares fell to 0.25 times what they were", FARES, "$80 to $20"),
    # a multiple, of a change by some percent
    ("two and a half times as many bikes", SALES, "151%"),
    ("bike sales were 2.5 times those of 2019", SALES, "151%"),
    ("shops are 0.4 times as many", SHOPS, "60%"),
]
FOLLOWS_NOT = [
    ("the margin is down six percentage points", MARGIN),
    ("the margin is up seven percentage points", MARGIN),
    ("the margin doubled", MARGIN),
    ("three times as many bikes", SALES),
    ("the margin is 6%", MARGIN),
]


def found(phrase: str, claim: str) -> str:
    here, there = READER.read(phrase), READER.read(claim)
    pair = follows(here, here.frames[0], there)
    return pair.claim.text if pair and pair.claim else ""


@pytest.mark.parametrize(("phrase", "claim", "expected"), FOLLOWS)
def test_a_figure_that_follows(phrase: str, claim: str, expected: str) -> None:
    assert found(phrase, claim) == expected


@pytest.mark.parametrize(("phrase", "claim"), FOLLOWS_NOT)
def test_a_figure_that_does_not_follow(phrase: str, claim: str) -> None:
    assert found(phrase, claim) == ""
