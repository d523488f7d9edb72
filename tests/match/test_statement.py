"""What a text states: its words and figures, what it denies, where, who, and which way."""

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
    ("the Big Four banks hired four men", "Big Four banks hired men", ["four"]),
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


DENIED = [
    # text | the words denied | for each denial its clause and what it reaches
    ("The operator never published its reports", "published", ["0: published"]),
    ("Fares rose; delays did not rise", "rise", ["1: rise"]),
    ("No one sailed", "sailed", ["0: sailed"]),
    ("38% did not", "", ["0: "]),
    ("Fares rose", "", []),
]


@pytest.mark.parametrize(("text", "denied", "denials"), DENIED)
def test_what_a_statement_denies(text: str, denied: str, denials: list[str]) -> None:
    read = READER.read(text)

    def told(numbers: frozenset[int]) -> str:
        return " ".join(read.words[n].text for n in sorted(numbers))

    assert told(read.denied) == denied
    assert [f"{clause}: {told(reach)}" for clause, reach in read.denials] == denials


def test_each_word_has_its_clause() -> None:
    read = READER.read("Fares rose; delays of ferries fell")
    assert read.clauses == (0, 0, 1, 1, 1)


def test_the_words_that_english_does_not_know() -> None:
    read = READER.read("Brindlemere closed its clinics")
    assert [read.words[n].text for n in sorted(read.strange)] == ["Brindlemere"]


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
    ("Women make up 27 percent", set()),
    ("Start-ups in 2023", set()),
    ("The fee for dropping off a passenger", set()),
    ("It costs 5 pounds to drop someone off", set()),
    ("The engine broke down", set()),
    ("Ferries sailed", set()),
]


@pytest.mark.parametrize(("text", "ways"), WAYS)
def test_which_way_a_statement_points(text: str, ways: set[int]) -> None:
    assert READER.read(text).directions == ways


@pytest.mark.parametrize(
    ("text", "places", "names", "headline"),
    [
        ("In May Ann Marsh sailed to Norway", {"norway"}, ["Ann Marsh"], False),
        ("Ann Marsh Sailed From Norway Again", {"norway"}, [], True),
        ("they sailed home", set(), [], False),
    ],
)
def test_the_places_and_names_of_a_statement(
    text: str, places: set[str], names: list[str], headline: bool
) -> None:
    read = READER.read(text)
    assert read.places == places
    assert [" ".join(read.words[n].text for n in run) for run in read.names] == names
    assert read.headline is headline


SIGNED = [
    # a sign is a direction: the number is the same
    ("Fares: -17 percent", 17, {-1}),
    ("Fares: +17 percent", 17, {1}),
    ("Fares: 17 percent", 17, set()),
    ("It was -17 degrees", -17, set()),
]


@pytest.mark.parametrize(("text", "value", "ways"), SIGNED)
def test_the_sign_of_a_change_is_a_direction(text: str, value: float, ways: set[int]) -> None:
    read = READER.read(text)
    assert [figure.value for figure in read.figures] == [value]
    assert read.directions == ways
