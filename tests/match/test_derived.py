"""Figures that follow from what a claim says."""

from __future__ import annotations

import pytest

from factcheck.match.derived import complement, follows
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
MORE_FOLLOWS = [
    ("some 85% of the buses are electric", "Of the 486 buses, 412 are electric", "486 buses, 412"),
    (
        "the trip will lose 25 minutes",
        "The trip was cut from 125 to 100 minutes",
        "125 to 100 minutes",
    ),
    (
        "seven times as many wells as in 1971",
        "1.4 million wells, compared with 190,000 in 1971",
        "1.4 million wells, compared with 190,000",
    ),
    # a difference, and how much that is of what was before
    (
        "20,000 fewer homes burn gas",
        "Homes with gas fell from 80,000 to 60,000",
        "80,000 to 60,000",
    ),
    (
        "homes with gas fell by a quarter",
        "Homes with gas fell from 80,000 to 60,000",
        "80,000 to 60,000",
    ),
    ("homes with gas fell 25%", "Homes with gas fell from 80,000 to 60,000", "80,000 to 60,000"),
    # the percent of a multiple
    ("losses are up 100%", "Losses doubled in 2023", "doubled"),
    ("losses are down by half", "Losses halved in 2023", "halved"),
    # almost halved leaves over a half
    ("ferry orders almost halved", "Ferry orders fell by 45%", "45%"),
    ("ferry orders more than halved", "Ferry orders fell by 55%", "55%"),
    # more than doubled is any multiple from two to four
    ("complaints more than doubled", "Complaints rose from 1,150 to 2,760", "1,150 to 2,760"),
    # measured against what stands in the clause behind
    (
        "more than two and a half times as many boats sailed",
        "31 boats sailed because it blew, compared with 12 in 2023",
        "31 boats sailed because it blew, compared with 12",
    ),
    # a multiple of what one of two has to what the other has
    (
        "Marsh spent almost twice as much as Berry",
        "Marsh spent $91,750 and Berry $48,200",
        "$91,750 and Berry $48,200",
    ),
    (
        "crews waited 2.5 times as long",
        "Crews waited 50 hours; the rule is 20 hours",
        "50 hours; the rule is 20 hours",
    ),
    ("men are 70% more likely to sail", "Men are 1.7 times as likely to sail", "1.7 times"),
    # a share points nowhere, though what it is of does
    ("38% of the piers are cut", "96 of the 250 piers are cut", "96 of the 250"),
    # how far something moved, with a verb that says no direction
    (
        "the port lifts its fee by 30 cents",
        "The fee is $2.40, up from $2.10",
        "$2.40, up from $2.10",
    ),
    ("pilots get $6,000 a year more", "Pay rose from $21,000 to $27,000", "$21,000 to $27,000"),
    # by another unit
    ("a berth costs $4 a month", "A berth costs $48 a year", "$48"),
    ("salt fetched 41.5 cents a kilo", "Salt fetched $415 a tonne", "$415"),
    ("power cost 17.8p a kilowatt hour", "Power cost £178 per MWh", "£178"),
    # a share told in coins, or in hundreds
    ("ports take 79 cents of every dollar", "Ports take 79% of it", "79%"),
    ("ports take 79% of it", "Ports take 79 cents of every dollar", "79 cents"),
    ("of every 1,000 boats 362 sail", "36.2% of boats sail", "36.2%"),
    ("36.2% of boats sail", "Of every 1,000 boats 362 sail", "1,000 boats 362"),
    (
        "two thirds of them fled in one storm",
        "48,300 fish fled, 32,100 of them in one storm",
        "48,300 fish fled, 32,100",
    ),
    ("38% of piers are open", "It has 250 piers, of which 96 are open", "250 piers, of which 96"),
    # the share that a part is of its whole, and is not
    ("one in three piers is open", "96 of the 250 piers are open", "96 of the 250"),
    ("38% of the piers are open", "96 of the 250 piers are open", "96 of the 250"),
]
FOLLOWS_NOT = [
    ("the margin is down six percentage points", MARGIN),
    ("the margin is up seven percentage points", MARGIN),
    ("the margin doubled", MARGIN),
    ("three times as many bikes", SALES),
    ("Marsh spent three times as much as Berry", "Marsh spent $91,750 and Berry $48,200"),
    ("the margin is 6%", MARGIN),
    ("20,000 more homes burn gas", "Homes with gas fell from 80,000 to 60,000"),
    ("losses are down 100%", "Losses doubled in 2023"),
    ("ferry orders almost halved", "Ferry orders fell by 55%"),
    ("52% of the piers are open", "96 of the 250 piers are open"),
    ("3 times as many boats", "31 boats sailed as it blew, compared with 12 in 2023"),
    ("a berth costs $48 a month", "A berth costs $48 a year"),
    ("a berth costs $4 a mile", "A berth costs $48 a year"),
    ("complaints more than tripled", "Complaints rose from 1,150 to 2,760"),
    ("79 cents of every sandwich", "Ports take 79% of it"),
    ("of every 1,000 boats 263 sail", "36.2% of boats sail"),
]
REST = [
    ("71% of homes did not have water", "29% of homes had water", "71%"),
    ("about 70% of homes had no water", "29% of homes had water", "about 70%"),
    ("73.1% of seats are held by men", "26.9% of seats are held by women", "73.1%"),
    ("71% of homes had water", "29% of homes had water", ""),
    ("71% of homes use wells", "29% of homes have taps, the rest use wells", "71%"),
    ("64% of crews sailed for 3 years or more", "36% of crews sailed for less than 3 years", "64%"),
    ("29% left more than 15 minutes late", "71% of ferries left within 15 minutes", "29%"),
    ("29% left 15 minutes late", "71% of ferries left within 15 minutes", ""),
    ("45.9% supported the toll", "54.1% rejected the toll", "45.9%"),
    ("45.9% opposed the toll", "54.1% rejected the toll", ""),
    ("6% of the bogs are undrained", "94% of the bogs are drained", "6%"),
    ("94% of the bogs are undrained", "94% of the bogs are drained", ""),
    ("59% of them grow outside Kent", "41% of them grow in Kent", "59%"),
    ("71% of homes have taps", "29% of homes have taps, the rest use wells", ""),
    ("71% of homes did not have water", "25% of homes had water", ""),
    ("71 homes did not have water", "29% of homes had water", ""),
    ("35 of the 52 films were not shown", "17 of the 52 films were shown", "35"),
    ("36 of the 52 films were not shown", "17 of the 52 films were shown", ""),
]


def found(phrase: str, claim: str) -> str:
    here, there = READER.read(phrase), READER.read(claim)
    pair = follows(here, here.frames[0], there, READER)
    return pair.claim.text if pair and pair.claim else ""


@pytest.mark.parametrize(("phrase", "claim", "expected"), REST)
def test_the_rest_of_a_share(phrase: str, claim: str, expected: str) -> None:
    here, there = READER.read(phrase), READER.read(claim)
    pair = complement(here, here.frames[0], there, READER)
    assert (pair.phrase.text if pair and pair.phrase else "") == expected


@pytest.mark.parametrize(("phrase", "claim", "expected"), FOLLOWS + MORE_FOLLOWS)
def test_a_figure_that_follows(phrase: str, claim: str, expected: str) -> None:
    assert found(phrase, claim) == expected


def test_a_share_other_than_that_of_the_only_part_differs() -> None:
    here, there = READER.read("one in three piers is open"), READER.read("96 of the 250 are open")
    pair = follows(here, here.frames[0], there, READER)
    assert pair is not None
    assert pair.relation == "different"


@pytest.mark.parametrize(("phrase", "claim"), FOLLOWS_NOT)
def test_a_figure_that_does_not_follow(phrase: str, claim: str) -> None:
    assert found(phrase, claim) == ""
