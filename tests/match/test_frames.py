"""What each figure of a sentence is bound to: words, dates, places, a role, a direction."""

from collections.abc import Iterable

import pytest

from factcheck.match.frames import Frame
from factcheck.match.statement import Reader, Statement
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())


def told(statement: Statement, words: Iterable[int]) -> str:
    return " ".join(statement.words[n].text for n in words)


def name(statement: Statement, frame: Frame) -> str:
    return statement.figures[frame.figure].text


def own(text: str) -> dict[str, str]:
    """For each figure the words that stand with it alone; those all share are under "all"."""
    read = READER.read(text)
    found = {name(read, frame): told(read, frame.own) for frame in read.frames}
    shared = {told(read, frame.lead) for frame in read.frames if frame.lead}
    return found | ({"all": shared.pop()} if shared else {})


STRETCHES = [
    ("Fares rose 9 percent", {"9 percent": "Fares rose"}),
    (
        "Sales in Kent fell by 12 percent to 4,300 cars, from 4,886 vans",
        {"12 percent": "", "4,300": "cars", "4,886": "vans", "all": "Sales Kent fell"},
    ),
    ("The gap rose in 2021 - 31.9%  of women agree", {"31.9%": "women agree"}),  # for a markup
    (
        "47 percent of men and 53 percent of women agree",
        {"47 percent": "men", "53 percent": "women agree"},
    ),
    (
        "Kent sold 4,300 cars and Essex 5,100",
        {"4,300": "cars", "5,100": "Essex", "all": "Kent sold"},
    ),
    ("53% had sympathy and 38% did not", {"53%": "sympathy", "38%": ""}),
    # a comma before "and" parts them before any other does
    (
        "Guests leave £27 in shops and bars, and crews £64",
        {"£27": "shops bars", "£64": "crews", "all": "Guests leave"},
    ),
    # but the joint right before it does
    (
        "86% go to a shop or stall and 10% stay",
        {"86%": "shop stall", "10%": "stay"},
    ),
    # a part shares the words of its whole
    (
        "281 of the 3,050 passengers were ill",
        {"281": "passengers ill", "3,050": "passengers ill"},
    ),
    (
        "Fifteen of Oslo's 97 ferries sailed",
        {"Fifteen": "Oslo's ferries sailed", "97": "ferries sailed"},
    ),
    # and a figure those of one that only describes
    (
        "13.5% of four-year-old girls swim, against 9%",
        {"13.5%": "old girls swim", "four-year": "old girls swim", "9%": "against"},
    ),
    # each clause by itself
    (
        "Fares rose 9 percent while delays fell 17 percent",
        {"9 percent": "Fares rose", "17 percent": "delays fell"},
    ),
    ("Ferries sailed in 2019", {}),  # a date is bound to figures, and has no frame
    ("Ferries sailed", {}),
    ("", {}),
]


@pytest.mark.parametrize(("text", "expected"), STRETCHES)
def test_the_words_that_are_said_of_a_figure(text: str, expected: dict[str, str]) -> None:
    assert own(text) == expected


COUNTED = [
    ("12 leading journalists were jailed", "leading journalists"),
    ("47 percent of men", "men"),
    ("281 of the 3,050 passengers", "passengers"),
    ("12 to the island", ""),
    ("they counted 12, boats and all", ""),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_what_a_figure_counts(text: str, expected: str) -> None:
    read = READER.read(text)
    assert told(read, read.frames[0].counted) == expected


BOUND = [
    # text | for each figure its dates and places
    ("18% in 2019 and 22% in 2020", ["18% 2019", "22% 2020"]),
    ("20% in Norway, against 14% in Sweden", ["20% norway", "14% sweden"]),
    ("In 2019, 18% walked and 22% cycled", ["18%", "22%"]),  # said of both
    ("In 2019, 18% walked and 22% in 2020", ["18% 2019", "22% 2020"]),
    ("In 2019, 18% walked, up from 12% in 2009", ["18% 2019", "12% 2009"]),
    ("In 2019, 18% walked, against 12% before", ["18% 2019", "12%"]),  # what it was is no 2019
    ("18% walked in Norway in 2019", ["18% 2019 norway"]),
    ("2019, walked to school: 18%", ["18% 2019"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BOUND)
def test_the_dates_and_places_of_a_figure(text: str, expected: list[str]) -> None:
    read = READER.read(text)
    assert [
        " ".join([name(read, f), *(read.figures[n].text for n in f.dates), *sorted(f.places)])
        for f in read.frames
    ] == expected


UP, DOWN = 1, -1
DIRECTIONS = [
    ("Fares rose 9 percent", [UP]),
    ("Fares fell 9 percent", [DOWN]),
    ("Fares rose 9 percent while delays fell 17 percent", [UP, DOWN]),
    ("Fares rose 9 percent and 17 percent", [UP, UP]),
    ("Fares rose and fell by 9 percent", [0]),
    ("Fares: +9 percent", [UP]),
    ("Fares: -9 percent", [DOWN]),
    ("9 percent of fares", [0]),
    ("Pilots get $6,000 a year more", [UP]),
    ("Trips were 25 seconds slower", [UP]),
    ("Trips were 25 seconds faster", [DOWN]),
    ("Trips were 25 percent faster", [0]),
]


@pytest.mark.parametrize(("text", "expected"), DIRECTIONS)
def test_which_way_a_figure_points(text: str, expected: list[int]) -> None:
    assert [frame.direction for frame in READER.read(text).frames] == expected


DENIED = [
    # text | whether a denial without words follows | whether one stands before
    ("53% had sympathy and 38% did not", ["38%"], []),
    ("53% had sympathy against 38% who did not", ["38%"], []),
    ("not 14 percent but 12 percent of pupils", [], ["14 percent"]),
    ("it is false that 14 percent walked", [], ["14 percent"]),
    ("14 percent did not walk", [], []),  # the walking is denied, and that of all
    ("14 percent of those who may walk do not", ["14 percent"], []),
    ("14 percent walked, but ferries did not", [], []),  # of another subject
    ("14 percent walked", [], []),
]


@pytest.mark.parametrize(("text", "denied", "refuted"), DENIED)
def test_figures_that_a_denial_without_words_meets(
    text: str, denied: list[str], refuted: list[str]
) -> None:
    read = READER.read(text)
    assert [name(read, frame) for frame in read.frames if frame.denied] == denied
    assert [name(read, frame) for frame in read.frames if frame.refuted] == refuted
