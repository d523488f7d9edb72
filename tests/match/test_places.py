"""The places a text names, and which of them exclude each other."""

import pytest

from factcheck.match.places import is_headline, named_places, places_apart
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

NAMED = [
    ("schools in Norway", ["norway"]),
    ("Norwegian schools", ["norway"]),
    ("the Norwegians' schools", ["norway"]),
    ("schools in New York", ["new-york"]),
    ("schools in the United States", ["united-states"]),
    ("American schools", ["united-states"]),
    ("US schools", ["united-states"]),
    ("schools in Bergen, Norway", ["bergen", "norway"]),
    ("schools in northern Norway", ["norway"]),
    ("Ferries In Norway Were Late Again", ["norway"]),
    ("NORWAY AND KENYA", ["norway", "kenya"]),
    ("schools in norway", ["norway"]),
    # no place
    ("they told us that schools opened", []),
    ("They ate turkey on good china", []),
    ("schools in Brindlemere", []),
    ("New Zealand's Inland Revenue", ["new-zealand"]),
    ("the Australian Taxation Office", ["australia"]),
    # part of a longer name
    ("Randy Jackson won 12 titles", []),
    ("the Detroit Tigers won 12 games", []),
    ("he holds half the shares of the London Bridge Company", []),
]


@pytest.mark.parametrize(("text", "places"), NAMED)
def test_the_places_a_text_names(text: str, places: list[str]) -> None:
    words = READER.keys.words(text)
    assert [place for _, place in named_places(words, text, READER)] == places


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ferry Fares Rose 9 Percent in Five Years", True),
        ("FERRY FARES ROSE 9 PERCENT", True),
        ("Ferry fares rose 9 percent in five years", False),
        ("the Detroit Tigers won 12 games", False),
        ("Ann Marsh and Tom Berry sailed to an island in the north", False),
        ("Norway", False),
        ("", False),
    ],
)
def test_whether_capitals_tell_nothing(text: str, headline: bool) -> None:
    assert is_headline(text) is headline


APART = [
    # places of the phrase | of the claim | two that exclude each other
    ("norway", "kenya", ("norway", "kenya")),
    ("bergen", "nairobi", ("bergen", "nairobi")),
    ("bergen", "kenya", ("bergen", "kenya")),
    ("kenya norway", "sweden", ("kenya", "sweden")),
    # one of the other, near or far
    ("bergen", "norway", None),
    ("norway", "bergen", None),
    ("orlando", "florida", None),
    ("orlando", "united-states", None),
    # who names one more says nothing else
    ("norway", "kenya norway", None),
    ("norway", "", None),
    ("", "", None),
]


@pytest.mark.parametrize(("here", "there", "expected"), APART)
def test_which_places_exclude_each_other(
    here: str, there: str, expected: tuple[str, str] | None
) -> None:
    assert places_apart(here.split(), there.split(), READER) == expected
