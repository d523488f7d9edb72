"""What a text states: its words, figures, places, directions, and whether it denies."""

import pytest

from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

APART = [
    # text | its words | its figures
    ("Ferries carried 3.7 million passengers", "Ferries carried passengers", ["3.7 million"]),
    ("Fares rose 9 percent in 2019", "Fares rose", ["9 percent", "2019"]),
    ("Almost half (47.1%) of pupils walk", "pupils walk", ["Almost half", "47.1%"]),
    ("more than 8,400 families", "families", ["more than 8,400"]),
    ("it was said to have been", "", []),
    ("17", "", ["17"]),
    ("", "", []),
    (
        "won in 2 hours 6 minutes and 48 seconds",
        "won",
        ["2 hours 6 minutes and 48 seconds"],
    ),
    ("84 murders per 100,000 people", "murders people", ["84 murders per 100,000"]),
    ("ran 5 miles in 40 minutes", "ran", ["5 miles", "40 minutes"]),
    ("sailed 2 years, 3 years and 4 years", "sailed", ["2 years", "3 years", "4 years"]),
]


@pytest.mark.parametrize(("text", "words", "figures"), APART)
def test_words_and_figures_are_told_apart(text: str, words: str, figures: list[str]) -> None:
    read = READER.read(text)
    assert " ".join(word.text for word in read.words) == words
    assert [figure.text for figure in read.figures] == figures
    assert read.text == text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2 hours 6 minutes 48 seconds", 7608),
        ("1 minute and 30 seconds", 90),
        ("1 minute, 5 seconds", 65),
    ],
)
def test_a_time_in_several_units_is_one_figure(text: str, seconds: float) -> None:
    (figure,) = READER.read(text).figures
    assert (figure.value, figure.low, figure.high, figure.measure) == (
        seconds,
        seconds,
        seconds,
        "second",
    )
    assert (figure.start, figure.end, figure.text) == (0, len(text), text)


def test_words_and_figures_keep_their_order() -> None:
    read = READER.read("In 2019 ferries carried 3.7 million passengers")
    told = [read.words[n].text if n >= 0 else read.figures[-1 - n].text for n in read.order]
    assert told == ["2019", "ferries", "carried", "3.7 million", "passengers"]
    assert [read.position[entry] for entry in read.order] == [0, 1, 2, 3, 4]


def test_the_first_of_equal_words_answers_for_them() -> None:
    read = READER.read("Ferry fares and ferry delays")
    assert read.at[READER.keys.key("ferries")] == 0
    assert read.at[READER.keys.key("delay")] == 3


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("64 thousand ferries", {"#64"}),
        ("64,000 ferries in 2019", {"#64", "#2019"}),
        ("15 to 20 ferries", {"#15"}),
        ("many ferries", set()),
    ],
)
def test_numbers_as_an_index_knows_them(text: str, keys: set[str]) -> None:
    assert READER.read(text).numbers == keys


DENIALS = [
    ("The operator never published its reports", True),
    ("Fares did not rise", True),
    ("Fares didn’t rise", True),
    ("No ferry sailed", True),
    ("No one sailed", True),
    ("Nobody sailed", True),
    ("It is false that fares rose", True),
    ("The operator denied that fares rose", True),
    ("Fares rose", False),
    ("Fares fell", False),
    ("Knots and notes", False),
]


@pytest.mark.parametrize(("text", "denies"), DENIALS)
def test_whether_a_statement_denies(text: str, denies: bool) -> None:
    assert READER.read(text).negated is denies


UP, DOWN = 1, -1
WAYS = [
    ("Fares rose", {UP}),
    ("Fares are rising", {UP}),
    ("Each winter the fare rises", {UP}),
    ("Fares are up", {UP}),
    ("Fares went up", {UP}),
    ("Fares, up 9 percent", {UP}),
    ("Fares fell", {DOWN}),
    ("A sharp decline in fares", {DOWN}),
    ("Fewer ferries sailed", {DOWN}),
    ("Fares rose and then fell", {UP, DOWN}),
    ("They locked up the boats", set()),
    ("The engine broke down", set()),
    ("Ferries sailed", set()),
]


@pytest.mark.parametrize(("text", "ways"), WAYS)
def test_which_way_a_statement_points(text: str, ways: set[int]) -> None:
    assert READER.read(text).directions == ways


PLACES = [
    ("schools in Norway", {"norway"}),
    ("Norwegian schools", {"norway"}),
    ("the Norwegians' schools", {"norway"}),
    ("schools in New York", {"new-york"}),
    ("schools in the United States", {"america"}),
    ("American schools", {"america"}),
    ("US schools", {"america"}),
    ("NORWAY AND KENYA", {"norway", "kenya"}),
    ("schools in norway", {"norway"}),
    ("they told us that schools opened", set()),
    ("They ate turkey on good china", set()),
    ("schools in Brindlemere", set()),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_the_places_a_statement_names(text: str, places: set[str]) -> None:
    assert READER.read(text).places == places


NEAR_BY = [
    # one word | another of much the same sense
    ("incarcerated", "imprisoned"),
    ("prison", "jail"),
    ("killed", "deaths"),
    ("pupils", "students"),
    ("rose", "climbed"),
    ("fell", "dropped"),
    ("housing", "dwelling"),
]
APART_FROM = [
    ("rose", "fell"),
    ("federal", "state"),
    ("public", "private"),
    ("ferry", "pupil"),
]
OPPOSED = [
    ("state", "federal"),
    ("public", "private"),
    ("women", "men"),
    ("births", "deaths"),
    ("renters", "landlords"),
    ("imports", "exports"),
]


@pytest.mark.parametrize(("one", "other"), NEAR_BY)
def test_words_of_much_the_same_sense(one: str, other: str) -> None:
    near = READER.related(READER.keys.key(one))
    assert 0 < near[READER.keys.key(other)] < 1


@pytest.mark.parametrize(("one", "other"), APART_FROM)
def test_words_of_another_sense(one: str, other: str) -> None:
    assert READER.keys.key(other) not in READER.related(READER.keys.key(one))


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_words_that_exclude_each_other(one: str, other: str) -> None:
    one, other = READER.keys.key(one), READER.keys.key(other)
    assert other in READER.opposites(one)
    assert one in READER.opposites(other)
    assert other not in READER.related(one)


def test_a_word_stands_for_itself_alone() -> None:
    for word in ("prison", "rose", "federal", "xyzzy"):
        key = READER.keys.key(word)
        assert key not in READER.related(key)


def test_how_often_english_says_a_word() -> None:
    counts = [READER.count(READER.keys.key(word)) for word in ("time", "prison", "xyzzy")]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0
