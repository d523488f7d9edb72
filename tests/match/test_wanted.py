"""What a phrase asks of an index."""

from __future__ import annotations

from factcheck.match.shortlist import Shortlist, Wanted
from factcheck.match.statement import Reader
from factcheck.match.wanted import wanted
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())
TEXTS = (
    "Health care costs rose 12 percent",
    "Black lives matter marches drew 4,000 people",
    "The wildfire burned 300 homes",
)
INDEX = Shortlist([READER.keys.keys(text) for text in TEXTS], READER.count)


def asked(phrase: str) -> Wanted:
    return wanted(phrase, READER.read(phrase), READER, INDEX)


def key(word: str) -> str:
    return READER.keys.key(word)


def test_words_that_tell_something_are_wanted_whole_and_grammar_apart() -> None:
    wants = asked("the costs of health")
    assert wants.words[key("costs")] == 1.0
    assert key("the") in wants.grammar
    assert key("the") not in wants.words


def test_a_number_is_wanted_by_its_digits_and_counts_less_than_a_word() -> None:
    assert 0 < asked("12 percent").words["#12"] < 1


def test_a_web_address_is_not_wanted() -> None:
    assert asked("marches https://example.org/lives").words.keys() == {key("marches")}


def test_a_tag_of_words_is_taken_apart() -> None:
    assert {key("black"), key("lives"), key("matter")} <= asked("#BlackLivesMatter").words.keys()


def test_words_that_the_texts_write_as_one_are_wanted_as_one() -> None:
    assert key("wildfire") in asked("a wild fire burned").words


def test_what_means_the_same_is_wanted_where_some_text_has_it() -> None:
    assert key("homes") in asked("houses").near[key("houses")]


def test_a_people_is_wanted_by_the_names_of_its_country() -> None:
    index = Shortlist([READER.keys.keys("Farms in Denmark")], READER.count)
    wants = wanted("the Danes", READER.read("the Danes"), READER, index)
    assert wants.near[key("Danes")] == {key("Denmark"): 1.0}


def test_words_that_follow_one_another_are_wanted_as_a_pair() -> None:
    assert (key("burned"), "#3") in asked("burned 300 homes").pairs
