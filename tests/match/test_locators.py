"""The pages, times and rows of a text: what its marks say, and that they are no words of it."""

import pytest

from factcheck.match.locate import locate
from factcheck.match.locators import Locators, unmarked
from factcheck.match.sentences import sentences

REPORT = "Rents rose.\n\fWages fell.\nPrices\nheld.\n\f\fThe end.\n"
DEBATE = (
    "[00:12:31]\nMary Penrose: We saw the rate fall by 64\n"
    "[00:12:34]\nthousand people, in Texas.\n\n"
    "[01:02:03]\nBen Carrow: No.\n"
)
SHEET = "[Prisons!5]\n2015 · Texas · rate: 568\n[Prisons!14]\n2016 · Ohio · rate: 449\n"
BOOK = SHEET + "\n[2017!2]\nAll · rate: 430\n"
CAPTIONS = (
    "1\n00:00:01,000 --> 00:00:03,000\nRents rose.\n\n2\n00:12:31,500 --> 00:12:33,000\nSo.\n"
)
WEB = "WEBVTT\n\nNOTE by hand\n\n12:31.000 --> 12:33.000\nRents rose.\n"
NOTES = "Minutes\n[00:12:31]\nRents rose.\n"

PLACES = [  # a text, words in it, where people look them up
    (REPORT, "Rents", "p. 1"),
    (REPORT, "Wages fell", "p. 2"),
    (REPORT, "Prices\nheld", "p. 2"),
    (REPORT, "The end", "p. 4"),
    (DEBATE, "the rate", "at 12:31"),
    (DEBATE, "thousand", "at 12:34"),
    (DEBATE, "Ben", "at 1:02:03"),
    (SHEET, "Texas", "row 5"),
    (SHEET, "449", "row 14"),
    (BOOK, "449", "Prisons, row 14"),
    (BOOK, "430", "2017, row 2"),
    (CAPTIONS, "Rents", "at 00:01"),
    (CAPTIONS, "So", "at 12:31"),
    (WEB, "Rents", "at 12:31"),
    ("Rents rose.\n", "Rents", ""),
    (NOTES, "Rents", ""),  # its first line is none, so no line of it is a mark
]


@pytest.mark.parametrize(("text", "words", "place"), PLACES)
def test_where_people_look_it_up(text: str, words: str, place: str) -> None:
    assert Locators(text).at(text.index(words)).words == place
    found = locate(words, text)
    assert found is not None
    assert found.locator.words == place


def test_what_machines_are_given() -> None:
    assert Locators(REPORT).at(20).values == {"page": 2}
    assert Locators(DEBATE).at(20).values == {"time": "00:12:31"}
    assert Locators(SHEET).at(20).values == {"row": 5}
    assert Locators(BOOK).at(20).values == {"row": 5, "sheet": "Prisons"}
    assert Locators(NOTES).at(20).values == {}


@pytest.mark.parametrize("text", [DEBATE, SHEET, BOOK, DEBATE.replace("\n", "\r\n")])
def test_marks_are_no_words(text: str) -> None:
    words = unmarked(text)
    assert len(words) == len(text)
    assert "[" not in words
    assert unmarked(words) == words
    kept = [letter for letter in text if letter.isalpha()]
    assert len([letter for letter in words if letter.isalpha()]) >= len(kept) - 4 * 7


@pytest.mark.parametrize("text", [REPORT, NOTES, CAPTIONS, "[sic] Rents rose.\n", "[00:12] a\n"])
def test_a_text_that_does_not_begin_with_a_mark_has_none(text: str) -> None:
    assert unmarked(text) is text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_sentence_goes_on_over_a_time_and_not_over_a_row(end: str) -> None:
    said = [
        " ".join(unmarked(text)[start:stop].split())
        for text in (DEBATE.replace("\n", end), SHEET.replace("\n", end))
        for start, stop in sentences(text)
    ]
    assert said == [
        "Mary Penrose: We saw the rate fall by 64 thousand people, in Texas.",
        "Ben Carrow: No.",
        "2015 · Texas · rate: 568",
        "2016 · Ohio · rate: 449",
    ]


def test_a_quote_is_found_over_a_time_and_is_shown_without_it() -> None:
    found = locate("fall by 64 thousand people", DEBATE)
    assert found is not None
    assert (found.quote, found.score) == ("fall by 64 thousand people", 100)
    assert (found.line, found.end_line, found.time) == (2, 4, "00:12:31")
    assert DEBATE[found.start : found.end] == "fall by 64\n[00:12:34]\nthousand people"
