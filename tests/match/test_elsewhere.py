"""Which figures of a phrase are looked for by themselves, and what they are said of."""

from __future__ import annotations

import pytest

from factcheck.match.elsewhere import PLACES, Elsewhere, elsewhere, tells_alone
from factcheck.match.sources import INDEXED, Sources
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()
TEXTS = {
    "sport": "Rovers won 3-1 in front of 27,418 spectators. Average attendance was 21,940, and the "
    "club lost £6.3 million. It was founded in 1893 and has 1,500 members.",
    "health": "The county recorded 212 cases. Coverage slipped to 88.4 percent, from 93 percent. "
    "Of the 212 patients 181 had had no dose. The clinic opened 1.2 million letters.",
    "notes": "Bus 345 runs. Bus 345 stops. Bus 345 waits. Bus 345 is late.",
}
SMALL = Sources(TEXTS, LEXICON)
FILLING = "".join(f"The clerk of ward {n} went home at once.\n" for n in range(INDEXED // 40))
LARGE = Sources({**TEXTS, "filling": FILLING}, LEXICON)

TELLING = [
    ("27,418 fans", True),
    ("$4.6 million", True),
    ("4.6 percent", True),
    ("about 212 people", True),
    # small, or round
    ("3 goals", False),
    ("46 percent", False),
    ("27,000 fans", False),
    ("two thirds", False),
    ("200 percent", False),
    # a year, or what may be one; a rank
    ("in 2021", False),
    ("1984 people", False),
    ("the 345th visitor", False),
]


@pytest.mark.parametrize(("phrase", "telling"), TELLING)
def test_which_figures_tell_something(phrase: str, telling: bool) -> None:
    assert [tells_alone(each) for each in SMALL.reader.figures(phrase)] == [telling]


def told(found: Elsewhere) -> tuple[str, str, str, str]:
    place = found.place
    return found.figure.text, place.document, place.passage.quote, found.of


STANDS = [
    ("27,418 fans were there", [("27,418", "sport", "27,418", "spectators")]),
    ("27 418 fans were there", [("27 418", "sport", "27,418", "spectators")]),
    ("about 27,418 fans", [("about 27,418", "sport", "27,418", "spectators")]),
    ("the crowd was 21,940", [("21,940", "sport", "21,940", "Average attendance")]),
    ("a loss of £6.3m", [("£6.3m", "sport", "£6.3 million", "club lost")]),
    (
        "212 people died",
        [("212", "health", "212", "cases"), ("212", "health", "212", "patients")],
    ),
    ("88.4% of pupils", [("88.4%", "health", "88.4 percent", "Coverage slipped")]),
    (
        "21,940 goats ate 27,418 hats",
        [
            ("21,940", "sport", "21,940", "Average attendance"),
            ("27,418", "sport", "27,418", "spectators"),
        ],
    ),
    # the same digits of another size, or in another unit
    ("274,180 fans", []),
    ("27,418 percent", []),
    ("$27,418", []),
    ("1.2 billion letters", []),
    # that tell nothing
    ("3 goals in 1893", []),
    ("1893 fans", []),
    ("about 1,500 fans", []),
    ("buses", []),
    ("", []),
]


@pytest.mark.parametrize(("phrase", "places"), STANDS)
def test_where_a_figure_stands(phrase: str, places: list[tuple[str, str, str, str]]) -> None:
    for sources in (SMALL, LARGE):
        said = sources.reader.read(phrase)
        assert [told(each) for each in elsewhere(said, sources)] == places


def test_a_figure_that_stands_everywhere_tells_nothing() -> None:
    assert TEXTS["notes"].count("345") == PLACES + 1
    for sources in (SMALL, LARGE):
        assert list(elsewhere(sources.reader.read("345 goats"), sources)) == []


def test_its_place_and_its_sentence() -> None:
    (found,) = elsewhere(SMALL.reader.read("27,418 fans"), SMALL)
    passage = found.place.passage
    assert TEXTS["sport"][passage.start : passage.end] == "27,418"
    assert (passage.line, passage.column) == (1, 28)
    assert found.sentence == "Rovers won 3-1 in front of 27,418 spectators."


def test_only_in_the_documents_that_are_searched() -> None:
    for sources in (SMALL, LARGE):
        health = sources.only("health")
        assert list(elsewhere(health.reader.read("27,418 fans"), health)) == []
