"""Whether a passage says the opposite of a claim."""

from __future__ import annotations

import pytest

from factcheck.check.reversal import Reversal, reversal
from factcheck.match.statement import Reader
from factcheck.model.details import ConflictingWords
from factcheck.read.lexicon import read_lexicon

DENIAL = ConflictingWords("negation", "", "")
DENIES = Reversal("the passage it cites denies what the claim says", DENIAL)
DENIED = Reversal("the claim denies what the passage it cites says", DENIAL)


def other(claims: str, passages: str, field: str = "direction") -> Reversal:
    told = f'the claim says "{claims}", the passage it cites "{passages}"'
    return Reversal(told, ConflictingWords(field, passages, claims))


def another(claims: str, passages: str, field: str = "name") -> Reversal:
    return other(claims, passages, field)._replace(of_another=True)


# claim, passage, in what the passage says the opposite
READER = Reader(read_lexicon())
PASSAGES = [
    ("Wages fell 5 percent.", "Wages at the mill rose 5 percent.", other("fell", "rose")),
    ("The mill fired 40 people.", "The mill hired 40 people.", other("fired", "hired", "term")),
    ("It has the highest rate.", "It has the lowest rate.", other("highest", "lowest", "term")),
    ("The mill paid 3 million dollars.", "The mill did not pay 3 million dollars.", DENIES),
    ("The bridge cost $7 million.", "The mayor denied that the bridge cost $7 million.", DENIES),
    ("The bridge cost $7 million.", "It is false that the bridge cost $7 million.", DENIES),
    ("The library has 30,000 books.", "The library has 20,000 books, not 30,000.", DENIES),
    (
        "Exports fell by 4 percent.",
        "Exports climbed by 4 percent while imports fell.",
        other("fell", "climbed"),
    ),
    (
        "The lake holds 2.4 million litres.",
        "It is not true that the lake holds 2.4 million litres.",
        DENIES,
    ),
    (
        "The lake holds 2.4 million litres.",
        "The claim that the lake holds 2.4 million litres is false.",
        DENIES,
    ),
    ("The mill hired 430 people.", "The mill did not, in 2020, hire 430 people.", DENIES),
    ("The pool is open.", "The pool is no longer open.", DENIES),
    (
        "Crime rose 8 percent in Ohio.",
        "Crime rose 8 percent in Texas.",
        another("Ohio", "Texas", "place"),
    ),
    ("There is no evidence that it helps.", "There is strong evidence that it helps.", DENIED),
]
# claim, passage, the name, place or group that each speaks of
OTHERS = [
    ("Alpha Ltd paid 12 percent.", "Beta Ltd paid 12 percent", another("Alpha", "Beta")),
    ("Penrose has 4,000 flats.", "Farrow has 4,000 flats.", another("Penrose", "Farrow")),
    (
        "Rents in Penrose rose 4 percent in 2023.",
        "Rents in Farrow rose 4 percent in 2023, the council said.",
        another("Penrose", "Farrow"),
    ),
    ("In Mars rents rose 5 percent.", "In Farrow rents rose 5 percent.", another("Mars", "Farrow")),
    ("Maria Lopez won 12 races.", "Ann Green won 12 races.", another("Maria Lopez", "Ann Green")),
    (
        "12 percent of cases were measles.",
        "In all, 12 percent of cases were mumps.",
        another("measles", "mumps", "term"),
    ),
    (
        "Article 15 allows 3 months.",
        "Article 50 allows 3 months.",
        another("Article 15", "Article 50"),
    ),
    ("Route 68 has 12 bridges.", "Route 66 has 12 bridges.", another("Route 68", "Route 66")),
    ("The F-35 cost $12 million.", "The F-16 cost $12 million.", another("F-35", "F-16")),
    (
        "Alpha Ltd paid $3 million to Beta Ltd.",
        "Beta Ltd paid $3 million to Alpha Ltd.",
        another("Alpha Ltd", "Beta Ltd"),
    ),
]
FINE = [
    ("It cost $5m in Leeds.", "The Leeds-York line cost $5m in Ohio."),  # it has Leeds too
    ("TBL paid $3 million.", "Torquill paid $3 million."),  # whom TBL stands for is not known
    ("Rents rose 5 percent.", "The mayor did not say why rents rose 5 percent."),
    ("Unemployment fell 12 percent.", "crime fell 12 percent"),  # no one knows that they differ
    ("Joblessness fell 12 percent.", "Unemployment fell 12 percent."),
    ("Students paid 12 percent.", "Pupils paid 12 percent."),
    ("Penrose sold 351 boats.", "The Company sold 351 boats."),
    ("Penrose has 4,000 flats.", "The town has 4,000 flats."),
    ("Costs are down a third.", "Costs have not fallen as much as sales - down a third or so."),
    ("Margin rose to 47% from 41%.", "Margin was 47% compared to 41% in the year-ago quarter."),
    ("Wages rose 5 percent.", "Wages at the mill rose 5 percent."),
    ("Exports rose by 4 percent.", "Exports climbed by 4 percent while imports fell."),
    ("53 percent support the plan.", "53 percent back the plan; 40 percent oppose it."),
    ("The mill hired 40 workers.", "The mill hired 40 workers after firing 90."),
    ("Farmers have not been compensated.", "Farmers have yet to be compensated."),
    ("Rents rose 4 percent.", "Rents have never risen faster: they rose 4 percent."),
    ("2023 was the warmest year.", "No year has been warmer than 2023."),
    ("Rents did not fall in 2020.", "Rents rose in 2020."),  # denied and turned round
    ("Two ferries cost £262 million.", "The bill is £262 million, and one is not due until 2027."),
    ("Two-thirds trust it.", "Two-thirds said they trust it; 14 percent would refuse outright."),
    ("Only detached houses are allowed.", "The rules allow nothing but detached houses."),
    ("Loans fell 12 percent.", "Loans fell 12 percent, although a branch was not counted."),
    ("The mayor denied that it cost $7 million.", "The mayor denied that it cost $7 million."),
    ("The town has 90 trees.", "The town has 90 trees, not 90 parks."),  # 90 is said outright too
    ("Prices rose from 10 to 12 euros.", "Prices rose to 12 from 10 euros."),
]


def reversed_in(claim: str, passage: str) -> Reversal | None:
    return reversal(READER.read(claim), READER.read(passage), READER)


@pytest.mark.parametrize(("claim", "passage", "told"), PASSAGES)
def test_the_opposite_is_told(claim: str, passage: str, told: Reversal) -> None:
    assert reversed_in(claim, passage) == told


@pytest.mark.parametrize(("claim", "passage", "told"), OTHERS)
def test_another_is_told(claim: str, passage: str, told: Reversal) -> None:
    assert reversed_in(claim, passage) == told


@pytest.mark.parametrize(("claim", "passage"), FINE)
def test_what_is_not_the_opposite_is_not(claim: str, passage: str) -> None:
    assert reversed_in(claim, passage) is None
