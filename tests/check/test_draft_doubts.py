"""What is surely wrong in spite of what stands beside it, and what is right all the same."""

from __future__ import annotations

import pytest
from drafting import checked
from drafting_claims import told

from factcheck.check.draft_mood import own_part, ranks_nothing
from factcheck.match.statement import Reader
from factcheck.model.lexicon import Lexicon
from factcheck.read.lexicon import read_lexicon

LOSS = "Halden hospital's deficit was £18.6 million in 2025, compared with £12.1 million in 2024."
SALES = "Brenner Foods' revenue rose from £2.61 billion in 2024 to £2.94 billion in 2025."
WAIT = "The average wait for a knee operation at Halden hospital was 22.4 weeks in 2025."
FERRY = "Ferry passengers at Skarv harbour fell by 7% to 612,000 in 2025."
BOAT = "The harbour authority ran 318 boats in 2025, down from 341 in 2024."
WARD = "The council rejected a plan for a ward of £4.5 million."
BIRTHS = "The school board closes three schools in June; one of them, Brindle, is 54% full."


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon()


@pytest.mark.parametrize(
    ("claim", "said", "figures"),
    [
        (
            SALES,  # an earlier time, of what it is measured against
            "Revenue at Brenner Foods was £2.94 million, up from £2.61 billion the year before.",
            {"£2.94 million": "error"},
        ),
        (
            WAIT,  # who says so narrows nothing
            "According to the National Knee Survey, the wait for an operation at Halden hospital is"
            " 22.4 months on average.",
            {"22.4 months": "error"},
        ),
        (
            LOSS,  # the claim says which way by its own figures
            "The deficit of Halden hospital fell to £18.6 million in 2025.",
            {"£18.6 million": "error"},
        ),
        (
            LOSS,
            "The deficit of Halden hospital rose to £18.6 million in 2025.",
            {"£18.6 million": "repeats"},
        ),
        (
            FERRY,  # which way is told of the figure that goes it
            "In 2025, 612,000 passengers took a ferry at Skarv harbour, 7% more than in 2024.",
            {"612,000": "repeats", "7%": "error"},
        ),
        (
            FERRY,  # and once
            "Ferry passengers at Skarv harbour rose by 7% to 612,000 in 2025.",
            {"7%": "error", "612,000": "repeats"},
        ),
        (
            BOAT,  # one in the other's place, and so the other
            "The harbour authority ran 341 boats in 2025, its report says, against 318 in 2024.",
            {"341": "error", "318": "error"},
        ),
        (
            BOAT,  # what it came from, of an earlier time
            "The harbour authority ran 318 boats in 2025. A year earlier it had run 341.",
            {"318": "repeats"},
        ),
        (
            WARD,
            "The council, however, accepted the plan for a ward of £4.5 million.",
            {"£4.5 million": "error"},
        ),
        (
            WARD,
            "The council turned down a plan for a ward of £4.5 million.",
            {"£4.5 million": "repeats"},
        ),
        (
            BIRTHS,  # one of those is no part of them
            "Three schools will close in June. Brindle, one of those on the list, is 61% full.",
            {"61%": "error"},
        ),
    ],
)
def test_what_is_told_of_a_figure(
    claim: str, said: str, figures: dict[str, str], lexicon: Lexicon
) -> None:
    found = told(claim, said, lexicon)
    assert {name: found.get(name) for name in figures} == figures


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("The United States ranks first in the world in incarceration.", ["repeats-disputed"]),
        ("In the first place, the United States locks up people.", []),
        ("Why did the United States lock them up in the first place?", []),
        ("For the first time, the United States locks up fewer people.", []),
    ],
)
def test_what_is_said_in_the_first_place_ranks_nothing(said: str, codes: list[str]) -> None:
    _, found, _ = checked(said, "data/claims.yaml")
    assert [each.code for each in found] == codes


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("in the first place they came", True),
        ("it was the first time", True),
        ("they came in first place", False),
        ("they came third", False),
        ("they won for the third time", False),
    ],
)
def test_ordinals_that_rank_nothing(text: str, nothing: bool, lexicon: Lexicon) -> None:
    (figure,) = Reader(lexicon).figures(text)
    assert ranks_nothing(text, figure) is nothing


def test_what_a_figure_is_measured_against_is_no_part_of_what_is_said_of_it() -> None:
    text = "It was £2.9 million, up from £2.6 million the year before, in Torp"
    assert own_part(text, "£2.9 million").split() == "It was £2.9 million, up , in Torp".split()
    assert own_part(text, "£2.6 million") == text
