"""Which of two is more: who is compared with whom, said one way and the other way round."""

from __future__ import annotations

import pytest

from factcheck.match.align import NO_CONTEXT, align
from factcheck.match.comparisons import compared, other_way_round
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

PARTIES = [
    # a text, its two parties, which way, and in what
    ("Tenants move more often than owners", "Tenants move", "owners", 1, ""),
    ("Owners move less often than tenants", "Owners move", "tenants", -1, ""),
    ("Goats are hardier than sheep", "Goats", "sheep", 1, "hardi"),
    ("Women are likelier than men to vote", "Women", "men", 1, ""),
    ("Fewer girls than boys swim", "girls", "boys swim", -1, ""),
    ("Twice as many geese as swans were counted", "geese", "swans", 1, ""),
    ("Measles is more common in towns than in villages", "towns", "villages", 1, ""),
]


@pytest.mark.parametrize(("text", "first", "second", "way", "by"), PARTIES)
def test_the_two_that_a_text_compares(
    text: str, first: str, second: str, way: int, by: str
) -> None:
    statement = READER.read(text)
    found = compared(statement, READER)
    assert found is not None
    parties = [
        " ".join(statement.words[n].text for n in sorted(party))
        for party in (found.first, found.second)
    ]
    assert (*parties, found.way, found.by) == (first, second, way, by)


NO_PARTIES = [
    "Tenants move often",
    "Rents rose by more than 6%",
    "Rents rose more than in 2019",
    "Rents rose more than a year earlier",
    "Rents were higher than expected",
    "The north has more lakes than any other region",
    "As many as 40 swans were seen",
    "Other than geese, swans were seen",
]


@pytest.mark.parametrize("text", NO_PARTIES)
def test_figures_times_and_hopes_are_no_party(text: str) -> None:
    assert compared(READER.read(text), READER) is None


BOTH = [
    # a phrase, a claim, and whether they agree (1), turn each other round (-1), or neither (0)
    ("Goats are hardier than sheep", "Goats are hardier than sheep.", 1),
    ("Sheep are hardier than goats", "Goats are hardier than sheep.", -1),
    ("Tenants spend more on heating than owners", "Owners spend less on heating than tenants.", 1),
    ("Tenants spend more on heating than owners", "Owners spend more on heating than tenants.", -1),
    ("Owners are 1.7 times as likely as tenants to move",
     "Tenants are 1.7 times as likely as owners to move.", -1),
    ("Women are more likely than men to swim", "58% of women and 41% of men swim.", 1),
    ("Men are more likely than women to swim", "58% of women and 41% of men swim.", -1),
    ("Boys read less than girls", "Girls read 32 minutes a day and boys 21.", 1),
    ("Boys read more than girls", "Girls read 32 minutes a day and boys 21.", -1),
    ("Swimming is more common among women than men", "58% of women and 41% of men swim.", 1),
    ("Swimming is more common among men than women", "58% of women and 41% of men swim.", -1),
    ("Goats are hardier than sheep", "Goats are cheaper than sheep.", 0),
    ("Goats are hardier than sheep", "Cows are hardier than pigs.", 0),
    ("Rents rose more than wages", "Rents rose to 640 euros from 610.", 0),
    ("Swans are rare", "Swans are rarer than geese.", 0),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "claim", "expected"), BOTH)
def test_two_comparisons_agree_or_turn_each_other_round(
    phrase: str, claim: str, expected: int
) -> None:
    aligned = align(READER.read(phrase), READER.read(claim), NO_CONTEXT, READER)
    assert other_way_round(aligned, READER)[0] == expected


def test_it_tells_how_both_have_it() -> None:
    phrase, claim = "Men swim more than women", "58% of women and 41% of men swim."
    aligned = align(READER.read(phrase), READER.read(claim), NO_CONTEXT, READER)
    assert other_way_round(aligned, READER) == (-1, "more than women", "58%, 41%")
