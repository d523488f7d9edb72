"""Which figure of the claim each figure of the phrase answers, and how the two relate."""

import pytest

from factcheck.match.pairing import best_pairs, is_baseline, pair_figures
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())


def pairs(phrase: str, claim: str) -> list[str]:
    """Each figure of the phrase, the claim's it answers, the relation: "9% = 9 percent: same"."""
    return [told(*each) for each in _pairs(phrase, claim)]


def _pairs(phrase: str, claim: str) -> list[tuple[str, str, str]]:
    return [
        (
            pair.phrase.text if pair.phrase else "-",
            pair.claim.text if pair.claim else "-",
            str(pair.relation),
        )
        for pair in pair_figures(READER.read(phrase), READER.read(claim))
    ]


def told(phrase: str, claim: str, relation: str) -> str:
    return f"{phrase} | {claim} | {relation}"


CLAIM = "Ferries carried 3.7 million passengers in 2019, and fares rose 9 percent in five years"
TWO_SHARES = "Fares rose 9 percent and delays fell 17 percent"
PARTNERS = [
    ("3.7 million passengers", CLAIM, ["3.7 million | 3.7 million | same"]),
    ("4 million passengers", CLAIM, ["4 million | 3.7 million | different"]),
    ("fares rose 8 percent", CLAIM, ["8 percent | 9 percent | different"]),
    ("60 months", CLAIM, ["60 months | five years | same"]),
    ("in 2016", CLAIM, ["2016 | 2019 | different"]),
    ("9% in 2019", CLAIM, ["9% | 9 percent | same", "2019 | 2019 | same"]),
    # the one it agrees with comes before the one in the same place
    ("17 percent", TWO_SHARES, ["17 percent | 17 percent | same"]),
    ("18 and 9 percent", TWO_SHARES, [
        "18 | 17 percent | different",
        "9 percent | 9 percent | same",
    ]),
    # a date is never set against a number, nor a number against a date
    ("in 2019", "Fares rose 9 percent", ["2019 | - | absent"]),
    ("9 percent", "Fares rose in 2019", ["9 percent | - | absent"]),
    ("the 9th ferry", "9 ferries", ["9th | - | absent"]),
    # another kind of figure is set against what is left
    ("9 points", "Fares rose 9 percent", ["9 points | 9 percent | different"]),
    # nothing is left
    ("9 percent and 8 percent", "Fares rose 9 percent", [
        "9 percent | 9 percent | same",
        "8 percent | - | absent",
    ]),
    ("no figure", CLAIM, []),
    ("9 percent", "Fares rose", ["9 percent | - | absent"]),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "claim", "expected"), PARTNERS)
def test_every_figure_beside_the_one_it_answers(
    phrase: str, claim: str, expected: list[str]
) -> None:
    assert pairs(phrase, claim) == expected


RESTATED = "Almost half (47.1 percent) of pupils walk"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("almost half", "almost half | Almost half | same"),
        ("47.1%", "47.1% | 47.1 percent | same"),
        ("47%", "47% | 47.1 percent | rounded"),
        ("about half", "about half | Almost half | rounded"),
        ("more than half", "more than half | Almost half | different"),
        # an exact figure answers the exact one, not its hedge
        ("49%", "49% | 47.1 percent | different"),
        ("half", "half | 47.1 percent | different"),
    ],
)
def test_a_figure_said_again_exactly(phrase: str, expected: str) -> None:
    assert pairs(phrase, RESTATED) == [expected]


UP = "31 percent of teachers cycle, up from 24 percent in 2010"
DOWN = "Delays fell to 52 minutes from 60 minutes"


@pytest.mark.parametrize(
    ("phrase", "claim", "relations"),
    [
        ("31 percent of teachers cycle", UP, "same"),
        ("rose to 31 percent", UP, "same"),
        ("rose from 24 percent", UP, "same"),
        ("rose from 24 percent to 31 percent", UP, "same same"),
        ("rose to 24 percent", UP, "different"),
        ("went up to 24 percent", UP, "different"),
        ("rose from 31 percent", UP, "different"),
        ("fell from 31 percent to 24 percent", UP, "different different"),
        ("24 percent, compared with 31 percent", UP, "different different"),
        ("31 percent, compared with 24 percent", UP, "same same"),
        ("fell to 52 minutes", DOWN, "same"),
        ("fell to 60 minutes", DOWN, "different"),
        ("60 minutes, against 52 minutes", DOWN, "different different"),
        # who states one figure, and not as an outcome, may mean either
        ("24 percent of teachers cycled in 2010", UP, "same same"),
    ],
)
def test_what_it_was_is_not_what_it_became(phrase: str, claim: str, relations: str) -> None:
    assert " ".join(relation for _, _, relation in _pairs(phrase, claim)) == relations


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("up from 24 percent", True),
        ("up from about 24 percent", True),
        ("down from the 24 percent", True),
        ("compared with 24 percent", True),
        ("compared to 24 percent", True),
        ("versus 24 percent", True),
        ("to 24 percent", False),
        ("with 24 percent", False),
        ("24 percent", False),
    ],
)
def test_what_another_figure_is_measured_against(text: str, baseline: bool) -> None:
    (figure,) = READER.read(text).figures
    assert is_baseline(figure, text) is baseline


@pytest.mark.parametrize(
    ("phrase", "wordings", "expected"),
    [
        # an alias may say in other figures what the text says
        ("one in ten", ["Fares rose 9 percent", "one in ten fares"], "same"),
        ("12 boats", ["Some boats", "a dozen boats"], "same"),
        ("12 boats", ["a dozen boats", "Some boats"], "same"),
        # what the text contradicts, a hedged alias does not save
        ("10 percent", ["Fares rose 9 percent", "about 10 percent"], "different"),
        ("10 percent", ["Fares rose about 8 percent", "fares rose 10 percent"], "same"),
    ],
)
def test_the_best_of_a_claims_wordings(phrase: str, wordings: list[str], expected: str) -> None:
    said = READER.read(phrase)
    (best,) = best_pairs([pair_figures(said, READER.read(w)) for w in wordings])
    assert str(best.relation) == expected
