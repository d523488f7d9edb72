"""A sentence as the text of a claim: its own words, cut to the clause, nothing added."""

from __future__ import annotations

import re

import pytest

from factcheck.match.statement import Reader
from factcheck.match.suggest_features import Traits
from factcheck.match.suggest_sorts import telling
from factcheck.match.suggest_text import Piece, cut_to_clause
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()
READER = Reader(LEXICON)
TRAITS = Traits(LEXICON, READER)


def cut(sentence: str) -> Piece:
    return cut_to_clause(sentence, telling(READER.read(sentence)), TRAITS.is_verb)


WHOLE = [
    "Ferries carried 3.7 million passengers across the Sound in 2019.",
    "Of the 48 schools, 31 have no heating.",
    # two figures are of one text, with what stands between them
    "Rents rose 12 percent, but wages rose 3 percent.",
    # nor is a row of a table taken apart
    "Farne · homes built in 2023: 2118 · of them flats: 706.",
    # what has no verb cannot stand alone
    "The mayor promised this: a school with 480 places.",
    # the name of what a figure counts
    "Staff: 2,310, of whom 38% are women.",
    # who says of itself what it did
    "The agency says that it spent $212 million.",
    # marks that close inside it, and a quotation that is no sentence
    "“Rents rose 12 percent,” the mayor said, “and wages fell 3 percent.”",
    'The club, once called "The 48 Bells," closed.',
    '"Rents," he said, "rose 12 percent."',
    # nor can what hangs on the words before it
    "The council runs three ferries, which carried 48,200 people.",
]


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_that_is_one_statement_stays_whole(sentence: str) -> None:
    assert cut(sentence).text == sentence


CUT = [
    # the sentence, and the text
    ("And so, in fact, rents rose 12 percent.", "Rents rose 12 percent."),
    ("2. Rents rose 12 percent", "Rents rose 12 percent."),
    ("Rents rose 12 percent, and the mayor is not pleased.", "Rents rose 12 percent."),
    ("Rents rose 12 percent because nothing was built.", "Rents rose 12 percent."),
    ("The mayor is not pleased; rents rose 12 percent.", "Rents rose 12 percent."),
    ("Rents rose 12 percent — the mayor is not pleased.", "Rents rose 12 percent."),
    ("The fair drew 312 people, which surprised the town.", "The fair drew 312 people."),
    ("The mayor said last week that rents rose 12 percent.", "Rents rose 12 percent."),
    ("“Rents rose 12 percent, and I am sorry for that,” she said.", "Rents rose 12 percent."),
    # who says it stands behind, or between
    ('"I\'d like to see 480 more," she said.', "I'd like to see 480 more."),
    ('"We are glad," she said, "and rents rose 12 percent."', "Rents rose 12 percent."),
    ('He said: "Rents rose 12 percent, and it hurts," and sat down.', "Rents rose 12 percent."),
    # words that only open it
    ("It should be noted, however, that rents rose 12 percent.", "Rents rose 12 percent."),
    ("The mayor said: 480 nurses were hired.", "480 nurses were hired."),
    # a full stop was forgotten
    ("The town is growing They closed 48 schools.", "They closed 48 schools."),
    # a line's end is a space
    ("Rents rose\n12 percent.", "Rents rose 12 percent."),
]


@pytest.mark.parametrize(("sentence", "text"), CUT)
def test_what_is_not_of_the_statement_is_cut(sentence: str, text: str) -> None:
    assert cut(sentence).text == text


@pytest.mark.parametrize("sentence", [*WHOLE, *(sentence for sentence, _ in CUT)])
def test_no_word_is_added_and_the_place_is_that_of_the_words(sentence: str) -> None:
    piece = cut(sentence)
    words = re.findall(r"\w+", sentence[piece.span.start : piece.span.end].lower())
    assert re.findall(r"\w+", piece.text.lower()) == words


MARKED = [
    # the sentence, and the text without the marks that point to a note
    ("Unemployment stood at 4.6¹ percent.", "Unemployment stood at 4.6 percent."),
    ("In 2023 rents rose 3.1 percent.[2]", "In 2023 rents rose 3.1 percent."),
    ("Rents rose 12 percent [4, 5].", "Rents rose 12 percent."),
    ("Output was 10⁶ tonnes.", "Output was 10⁶ tonnes."),
    ("It covers 48 km² of land.", "It covers 48 km² of land."),
]


@pytest.mark.parametrize(("sentence", "text"), MARKED)
def test_a_mark_that_points_to_a_note_is_left_out(sentence: str, text: str) -> None:
    assert cut(sentence).text == text


POINTING = [
    # the sentence, and the words of its text that another sentence explains
    ("They lost 312 ships.", ("they",)),
    ("In our town 312 ships were lost.", ("our",)),
    ("That year, 312 ships were lost.", ("that",)),
    ("The navy lost 312 of its ships.", ()),
]


@pytest.mark.parametrize(("sentence", "pronouns"), POINTING)
def test_a_word_at_the_head_that_points_out_of_the_text_is_told(
    sentence: str, pronouns: tuple[str, ...]
) -> None:
    assert cut(sentence).pronouns == pronouns
