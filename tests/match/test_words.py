"""Which spellings and inflections are one word, and which words of a text carry its statement."""

import pytest

from factcheck.match.words import Keys, Word, is_content, number_key, plain
from factcheck.read.lexicon import read_lexicon

KEYS = Keys(read_lexicon())

ONE_WORD = [
    ("passenger", "passengers", "one and many"),
    ("woman", "women", "an irregular plural"),
    ("fireman", "firemen", "an irregular plural"),
    ("specimen", "specimens", "no plural in -men"),
    ("bus", "buses", "a plural in -es"),
    ("rise", "rises", "forms of rise"),
    ("fell", "fallen", "forms of fall"),
    ("rose", "rising", "forms of rise"),
    ("Ferry", "FERRY", "capitals"),
    ("ferry", "ferry's", "whose"),
    ("ferry", "ferry’s", "whose, with a typographic apostrophe"),
    ("café", "cafe", "an accent"),
    ("cafe\u0301", "café", "an accent on its own"),
    ("labour", "labor", "British and American"),
    ("organisations", "organization", "British and American"),
    ("centres", "center", "British and American"),
    ("defence", "defense", "British and American"),
    ("practise", "practicing", "British and American"),
    ("catalogue", "catalogs", "British and American"),
    ("judgement", "judgment", "British and American"),
    ("programme", "program", "British and American"),
    ("enrolment", "enrollment", "British and American"),
    ("paediatric", "pediatric", "British and American"),
    ("travelled", "traveling", "British and American"),
    ("US", "America", "a country's names"),
    ("U.S.", "American", "a country's names"),
    ("UK", "British", "a country's names"),
    ("F.B.I.", "FBI", "stops in capitals"),
]
TWO_WORDS = [
    ("police", "policy"),
    ("university", "universe"),
    ("US", "us"),
    ("hour", "hoar"),
    ("four", "for"),
    ("statue", "statute"),
    ("rose", "fell"),
]


@pytest.mark.parametrize(("one", "other", "why"), ONE_WORD)
def test_spellings_and_inflections_of_one_word_share_a_key(one: str, other: str, why: str) -> None:
    assert KEYS.key(one) == KEYS.key(other), why


@pytest.mark.parametrize(("one", "other"), TWO_WORDS)
def test_two_words_have_two_keys(one: str, other: str) -> None:
    assert KEYS.key(one) != KEYS.key(other)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Élan", "elan"),
        ("don’t", "dont"),
        ("Ohio's", "ohio"),
        ("U.S.", "us"),
        ("O'Brien", "obrien"),
        ("ﬁve", "five"),
    ],
)
def test_plain_letters(word: str, expected: str) -> None:
    assert plain(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Two ferries sank.", "Two ferries sank"),
        ("the 64,000 who left", "the who left"),
        ("a 3rd of 5G masts", "a of masts"),
        ("state-of-the-art boats", "state of the art boats"),
        ("O’Brien didn't say", "O’Brien didn't say"),
        ("snake_case", "snake case"),
        ("the U.S. fleet", "the U.S. fleet"),
    ],
)
def test_the_words_of_a_text(text: str, expected: str) -> None:
    words = KEYS.words(text)
    assert " ".join(word.text for word in words) == expected
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]


PAIRS = [
    # two words, what they are read as
    ("United States", "america"),
    ("United Kingdom", "britain"),
    ("behind bars", "jail"),
    ("turned out", "turnout"),
    ("health care", "healthcare"),
]


@pytest.mark.parametrize(("text", "name"), PAIRS)
def test_two_words_that_say_what_one_says(text: str, name: str) -> None:
    assert KEYS.words(text) == [Word(KEYS.key(name), text, 0, len(text), False, plain(text))]


def test_two_words_that_say_what_two_others_say_keep_their_places() -> None:
    assert KEYS.words("capital punishment") == [
        Word(KEYS.key("death"), "capital", 0, 7, False, "capital"),
        Word(KEYS.key("penalty"), "punishment", 8, 18, False, "punishment"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ferries sailed to Norway on Monday", "Norway Monday"),
        ("Ferries sailed. Norway watched", ""),
        ("She said: “Ferries sail to Norway”", "Norway"),
        ("A headline\nFerries Sail", "Sail"),
        ("NATO met in Oslo", "NATO Oslo"),
    ],
)
def test_a_capital_where_none_is_due_is_a_name(text: str, names: str) -> None:
    assert " ".join(word.text for word in KEYS.words(text) if word.proper) == names


@pytest.mark.parametrize(
    ("text", "carrying"),
    [
        ("the fares of a ferry were said to have risen", "fares ferry risen"),
        ("they told us that fares rose", "told fares rose"),
        ("US fares rose", "US fares rose"),
        ("almost forty-six percent of the pupils", "pupils"),
        ("one in three", ""),
    ],
)
def test_grammar_and_numbers_do_not_carry_a_statement(text: str, carrying: str) -> None:
    assert " ".join(word.text for word in KEYS.words(text) if is_content(word)) == carrying


@pytest.mark.parametrize(
    ("digits", "key"),
    [("64,000", "#64"), ("64", "#64"), ("1.50", "#15"), ("0.046", "#46"), ("2019", "#2019")],
)
def test_a_number_is_known_by_its_significant_digits(digits: str, key: str) -> None:
    assert number_key(digits) == key


def test_an_index_asks_for_words_and_numbers_alike() -> None:
    assert KEYS.keys("Ferries carried 3.7 million") == [
        KEYS.key("ferry"),
        KEYS.key("carry"),
        "#37",
        KEYS.key("million"),
    ]
