"""What each figure of a sentence is of, in the sentence's own words."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import Role

FRAMES = [  # sentence; for each figure its words, role, which way, dates, and whether denied
    ("Rents rose.", []),
    ("In 2023 the port grew.", []),
    ("Rents rose by 5 percent in 2023.", [("5 percent", Role.BY, 1, ["2023"], False)]),
    (
        "Jobs fell from 900 to 700.",
        [("900", Role.FROM, -1, [], False), ("700", Role.TO, -1, [], False)],
    ),
    ("Not 14 percent of tenants paid.", [("14 percent", Role.LEVEL, 0, [], True)]),
]


@pytest.mark.parametrize(("sentence", "expected"), FRAMES)
def test_a_figure_is_bound_to_what_it_is_of(sentence: str, expected: list[object]) -> None:
    found = factcheck.frames(sentence)
    assert [
        (f.figure.text, f.role, f.direction, [date.text for date in f.dates], f.denied)
        for f in found
    ] == expected
    assert all(sentence[f.figure.start : f.figure.end] == f.figure.text for f in found)


def test_its_words_are_the_sentences_own() -> None:
    one, other = factcheck.frames("The port hired 12 dockers in Leeds and fired 30 clerks.")
    assert (one.counted, other.counted) == (("dockers",), ("clerks",))
    assert (one.places, other.places) == (("leeds",), ())
