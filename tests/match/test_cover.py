"""What sentences can say at most is never less than what they do say when they are read."""

from __future__ import annotations

import pytest

from factcheck.match.align import NO_CONTEXT
from factcheck.match.cover import cover_of, hopeful
from factcheck.match.likeness import likeness
from factcheck.match.shortlist import Shortlist
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())
SENTENCES = (
    "Ferries carried 3.7 million passengers across the Sound.",
    "Delays fell 17 percent in five years.",
    "Fares in the United States rose 9 percent.",
    "The Department of Justice counted Finnish sailors.",
    "Nothing was traced to the vaccinated crew.",
    "Health care costs the islanders dear.",
)
INDEX = Shortlist([READER.keys.keys(text) for text in SENTENCES], READER.count)

ANSWERED = [
    # phrase | the sentence that answers it, by its number | in which way
    ("ferries carried passengers", 0),  # the same words
    ("ferry passengers were carried across the sound", 0),  # other forms
    ("feries carried pasengers", 0),  # misspelled
    ("delays decreased", 1),  # the same direction
    ("delays grew", 1),  # turned round
    ("American fares", 2),  # one word for two
    ("the DOJ counted", 3),  # initials
    ("sailors of Finland", 3),  # a place and its people
    ("untraced", 4),  # denied by how it begins
    ("unvaccinated crews", 4),
    ("healthcare is expensive", 5),  # two words for one; a word of like meaning
]


@pytest.mark.parametrize(("phrase", "number"), ANSWERED)
def test_it_is_never_less_than_what_is_said(phrase: str, number: int) -> None:
    said = READER.read(phrase)
    there = READER.read(SENTENCES[number])
    covered = likeness(said, there, NO_CONTEXT, INDEX.weight, READER).phrase_covered
    cover = cover_of(said, INDEX, READER)
    assert covered > 0
    assert cover.most(number, number) >= covered - 1e-9
    assert number in hopeful(cover, covered, 0)


def test_words_that_stand_in_two_sentences_are_said_by_both_together() -> None:
    cover = cover_of(READER.read("ferries and delays"), INDEX, READER)
    one, other, both = cover.most(0, 0), cover.most(1, 1), cover.most(0, 1)
    assert one + other == pytest.approx(1.0)
    assert both == pytest.approx(1.0)
    assert hopeful(cover, 0.9, 0) == {}
    assert len(hopeful(cover, 0.9, 1)) == 1  # about its rarest word


def test_what_no_sentence_says_is_not_hoped_for() -> None:
    cover = cover_of(READER.read("walruses juggled"), INDEX, READER)
    assert cover.most(0, 5) == 0
    assert hopeful(cover, 0.1, 2) == {}


def test_a_phrase_without_words() -> None:
    cover = cover_of(READER.read("17 percent"), INDEX, READER)
    assert cover.most(0, 5) == 0
    assert hopeful(cover, 0.5, 2) == {}


def test_in_capitals_only_a_word_that_no_text_has_may_be_initials() -> None:
    whole = "FARES ROSE AND DELAYS FELL SAYS DOJ"
    held = dict(
        zip(
            (w.text for w in READER.read(whole).words),
            cover_of(READER.read(whole), INDEX, READER).held,
            strict=True,
        )
    )
    assert held["DOJ"] is None
    assert held["FARES"] is not None
