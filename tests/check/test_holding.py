"""What a passage bears out of a claim, and what it does not."""

from __future__ import annotations

import pytest
from test_printed import found

BORNE_OUT = [  # claim, document
    ("More than 14 towns joined in.", "In all, 15 towns joined in."),
    ("Hale ran 22.38 seconds over 200 metres.", "Hale won the 200 metres in 22.38 seconds."),
    ("12% want Hale back right after the vote.", "Hale was wrong. 12% want Hale after the vote."),
    ("The margin is up six points.", "The margin was 47.4 percent compared to 41.4 a year ago."),
    ("Roads stretch over 6.34 million km.", "It has a road network of 63.4 lakh km."),
    ("Kluft beat Jung, 6.66m to 6.52m.", "Kluft reached 6.66m to better Jung's mark of 6.52m."),
    ("The Penrose-Farrow line cost $12m in Penrose.", "The Penrose-Farrow line cost $12m."),
]
NOT = [  # claim, document, what is told
    (
        "More than 14 towns joined in.",
        "In all, 13 towns joined in.",
        'the claim says "More than 14", the passage nearest to it "13"',
    ),
    (
        "More than 140 towns joined in.",
        "In all, 300 towns joined in.",
        'the claim says "More than 140", the passage nearest to it "300"',
    ),
    (
        "The mill spent $241 billion on homes.",
        "Faced with a multi-billion dollar bill, the mill spent $241 million on homes.",
        'the claim says "$241 billion", the passage nearest to it "multi-billion dollar" and'
        ' "$241 million"',
    ),
    (
        "The mill sold 11.8 billion looms, 151% more than before.",
        "The mill sold 11.8 million looms, a 151 percent unit increase. It has 11.8 billion bolts.",
        'the claim says "11.8 billion", the passage nearest to it "11.8 million"',
    ),
    (
        "2.24 million were idle between December 2013 and February 2014.",
        "At 2.24 million for December 2016 to February 2014, idleness fell from a year earlier.",
        'the claim says "December 2013", the passage nearest to it'
        ' "December 2016 to February 2014"',
    ),
]


@pytest.mark.parametrize(("claim", "text"), BORNE_OUT)
def test_what_is_said_in_another_way_is_borne_out(claim: str, text: str) -> None:
    assert [problem.message for problem in found(claim, "", text)] == []


@pytest.mark.parametrize(("claim", "text", "told"), NOT)
def test_what_a_document_says_otherwise_is_an_error(claim: str, text: str, told: str) -> None:
    problems = found(claim, "", text)
    assert [(str(each.severity), each.bare_message) for each in problems] == [("error", told)]
