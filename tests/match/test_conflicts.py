"""Why two statements of much the same words speak of different things."""

import pytest

from factcheck.match.align import NO_CONTEXT, align
from factcheck.match.conflicts import find_conflicts
from factcheck.match.pairing import pair_figures
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())


def conflicts(phrase: str, claim: str) -> list[str]:
    """Each conflict with the phrase's word and the claim's: "direction rose fell"."""
    said, held = READER.read(phrase), READER.read(claim)
    aligned = align(said, held, NO_CONTEXT, READER)
    found = find_conflicts(said, held, aligned, pair_figures(said, held), READER)
    return list(dict.fromkeys(" ".join(filter(None, each)) for each in found))


NO_CONFLICT = [
    ("Ferry fares rose 9 percent", "Ferry fares rose 9 percent in five years"),
    ("Ferry fares climbed 9 percent", "Ferry fares rose 9 percent"),
    ("the 9 percent rise in ferry fares", "Ferry fares rose 9 percent"),
    ("the operator did not publish its reports", "The operator never published its reports"),
    ("Nobody walks to school", "No one walks to school"),
    ("immigrants sent home $3 billion", "Migrants sent home $3 billion"),
    ("12 Norwegian schools", "Norway opened 12 schools"),
    ("12 schools", "Norway opened 12 schools"),
    ("the jail holds 340", "The prison holds 340"),
    ("the mayor bought 14 boats", "The Ministry of Fisheries bought 14 boats"),
    ("21 percent of pupils", "21 percent of students walk"),
    ("21 percent of cases", "21 percent of pupils walk"),
    ("fares rose and then fell", "Fares fell"),
]
CONFLICTS = [
    # direction
    (
        "ferry fares fell 9 percent",
        "Ferry fares rose 9 percent",
        ["direction fell rose"],
    ),
    (
        "ferry fares are falling",
        "Ferry fares are rising",
        ["direction falling rising"],
    ),
    ("a decline in fares", "A surge in fares", ["direction decline surge"]),
    # negation
    ("fares did not rise 9 percent", "Fares rose 9 percent", ["negation"]),
    ("fares rose 9 percent", "It is false that fares rose 9 percent", ["negation"]),
    ("the operator published its reports", "The operator never published them", ["negation"]),
    ("untraceable boats", "traceable boats", ["negation"]),
    # place
    ("schools in Kenya", "Schools in Norway", ["place Kenya Norway"]),
    ("12 Kenyan schools", "12 Norwegian schools", ["place Kenya Norway", "name Kenyan Norwegian"]),
    # terms that exclude each other
    ("public schools", "private schools", ["term public private"]),
    ("adult patients", "child patients", ["term adult child"]),
    ("43% of runners were men", "43% of runners were women", ["term men women"]),
    ("the deficit was $3 million", "The surplus was $3 million", ["term deficit surplus"]),
    # another kind of the same noun
    ("12 schools for blind children", "12 schools for deaf children", ["term blind deaf"]),
    # other people or things behind an agreeing figure
    ("21 percent of doctors", "21 percent of teachers", ["term doctors teachers"]),
    ("14 tractors", "14 harbors", ["term tractors harbors"]),
    # another name in the same place
    (
        "the Ministry of Health bought 14 boats",
        "The Ministry of Fisheries bought 14 boats",
        ["name Health Fisheries"],
    ),
    (
        "the ministry of health bought 14 boats",
        "The Ministry of Fisheries bought 14 boats",
        ["name health Fisheries"],
    ),
    (
        "in 2019, Brindlemere closed 12 clinics",
        "In 2019 Oakhaven closed 12 clinics",
        ["name Brindlemere Oakhaven"],
    ),
]


@pytest.mark.parametrize(("phrase", "claim"), NO_CONFLICT)
def test_statements_of_one_thing(phrase: str, claim: str) -> None:
    assert conflicts(phrase, claim) == []


@pytest.mark.parametrize(("phrase", "claim", "expected"), CONFLICTS)
def test_statements_of_different_things(phrase: str, claim: str, expected: list[str]) -> None:
    assert conflicts(phrase, claim) == expected


@pytest.mark.parametrize(("one", "other"), [(p, c) for p, c, _ in CONFLICTS] + NO_CONFLICT)
def test_nothing_conflicts_with_itself(one: str, other: str) -> None:
    assert conflicts(one, one) == []
    assert conflicts(other, other) == []
