"""How the words of English relate: what says the same, and what excludes what."""

import pytest

from factcheck.match.english import English
from factcheck.model.lexicon import Lexicon
from factcheck.read.lexicon import read_lexicon

ENGLISH = English(read_lexicon())
key = ENGLISH.keys.key

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
    ("rubella", "measles"),  # of one sort, however near WordNet has them
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
    near = ENGLISH.related(key(one))
    assert 0 < near[key(other)] < 1


@pytest.mark.parametrize(("one", "other"), APART_FROM)
def test_words_of_another_sense(one: str, other: str) -> None:
    assert key(other) not in ENGLISH.related(key(one))


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_words_that_exclude_each_other(one: str, other: str) -> None:
    assert key(other) in ENGLISH.opposites(key(one))
    assert key(one) in ENGLISH.opposites(key(other))
    assert key(other) not in ENGLISH.related(key(one))


def test_a_word_stands_for_itself_alone() -> None:
    for word in ("prison", "rose", "federal", "xyzzy"):
        assert key(word) not in ENGLISH.related(key(word))


def test_how_often_english_says_a_word() -> None:
    counts = [ENGLISH.count(key(word)) for word in ("time", "prison", "xyzzy")]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0


@pytest.mark.parametrize(
    ("word", "person"), [("doctor", True), ("passengers", True), ("tractor", False), ("xy", False)]
)
def test_words_for_people(word: str, person: bool) -> None:
    assert ENGLISH.are_people(key(word)) is person


SISTERS = [
    ("measles", "mumps", True),
    ("salmon", "trout", True),
    ("kidneys", "livers", True),
    ("noise", "damp", True),
    ("murder", "homicide", False),  # one word for the other in the same sort
    ("measles", "measles", False),
    ("measles", "harbor", False),
    ("prison", "jail", False),  # one meaning
    ("doctor", "teacher", False),  # one person may be both
    ("measles", "xyzzy", False),
]


@pytest.mark.parametrize(("one", "other", "sisters"), SISTERS)
def test_whether_two_words_are_of_one_narrow_kind(one: str, other: str, sisters: bool) -> None:
    assert ENGLISH.sisters(key(one), key(other)) is sisters
    assert ENGLISH.sisters(key(other), key(one)) is sisters


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("norway", "norway"),
        ("norwegian", "norway"),
        ("norwegians", "norway"),
        ("new york", "new-york"),
        ("xyzzy", ""),
    ],
)
def test_the_place_a_name_means(name: str, place: str) -> None:
    assert ENGLISH.place(name) == place


def test_the_places_a_place_lies_in() -> None:
    assert {"norway", "scandinavia"} <= ENGLISH.wider("bergen")
    assert "norway" not in ENGLISH.wider("nairobi")
    assert ENGLISH.wider("xyzzy") == frozenset()


@pytest.mark.parametrize(
    ("word", "names"),
    [("Marsh", True), ("Monday", False), ("May", False), ("President", False), ("GMT", False)],
)
def test_what_a_word_in_capitals_may_be(word: str, names: bool) -> None:
    assert ENGLISH.may_name(key(word)) is names


def test_without_tables_nothing_is_known() -> None:
    bare = English(Lexicon())
    assert not bare.related("rose")
    assert not bare.opposites("rose")
    assert not bare.sisters("measl", "mump")
    assert not bare.of_one_sort("kidney", "liver")
    assert not bare.knows("rose")
    assert not bare.place("norway")
