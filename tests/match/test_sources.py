"""Where a document says a statement: word for word, in other words, over several sentences."""

from __future__ import annotations

import pytest

from factcheck.match.source import Source
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())
TEXT = """The strait and its ferries

Ferries carried 3.7 million passengers across the Sound in 2019. Delays fell 17 percent in five
years, while fares rose 9 percent.

Two in three skippers told the union that they had sailed in fog without radar. “Nobody
asked us,” one of them said.

The harbor master counted 8,400 boats. In winter he counts them twice.

A second count found 8,400 boats, and some of them were leaking.
"""
SOURCE = Source(TEXT, READER)


def first_words(text: str) -> str:
    return " ".join(text.split()[:3])


SAYS = [
    # phrase | how the passage begins | how it ends
    ("Delays fell 17 percent in five years", "Delays fell 17", "five\nyears"),
    ("delays fell 17 percent in five years", "Delays fell 17", "five\nyears"),
    ("sailed in fog without radar", "sailed in fog", "radar"),
    ("two in three skippers sailed in fog", "Two in three", "without radar."),
    ("two thirds of skippers were without radar in fog", "Two in three", "without radar."),
    ("two thirds of the skippers", "Two in three", "without radar."),
    ("3.7 million ferry passengers", "Ferries carried 3.7", "in 2019."),
    ("almost 4 million ferry passengers", "Ferries carried 3.7", "in 2019."),
    ("ferries carried 3,700,000 passengers", "Ferries carried 3.7", "in 2019."),
]
SAYS_NOT = [
    "",
    "ferries",
    "the",
    "ferries carried 3.7 billion passengers",
    "ferries carried 7.3 million passengers",
    "delays rose 17 percent over a long five years",
    "three in four skippers sailed in fog",
    "two in three skippers did not sail in fog",
    "the price of bread",
    "8,400 goats",
]


PADDED = "".join(f"The clerk opened letter {n} of that day and went home.\n\n" for n in range(4000))
LARGE = Source(PADDED + TEXT + PADDED, READER)


@pytest.mark.parametrize(
    ("phrase", "quotes"),
    [
        (
            "ferries carried 3.7 million pasengers acros the Sound",
            ["Ferries carried 3.7 million passengers across the Sound"],
        ),
        ("the harbor mastr countd 8,400 boats", ["The harbor master counted 8,400 boats"]),
        ("one of the skippers walked home with a pasenger", []),
    ],
)
def test_misspelled_words_are_found_in_a_large_document_as_in_a_small_one(
    phrase: str, quotes: list[str]
) -> None:
    assert len(LARGE.text) > 2 * 200_000
    lines = len(PADDED.splitlines())
    for source, above in ((SOURCE, 0), (LARGE, lines)):
        found = source.quotations(phrase)
        assert [each.quote for each in found] == quotes
        assert all(each.line - above in (3, 9) for each in found)


@pytest.mark.parametrize(("phrase", "start", "end"), SAYS)
def test_where_a_document_says_a_phrase(phrase: str, start: str, end: str) -> None:
    found = SOURCE.say(phrase)
    assert [first_words(each.quote) for each in found] == [start]
    assert found[0].quote.endswith(end)
    assert TEXT[found[0].start : found[0].end] == found[0].quote


@pytest.mark.parametrize("phrase", SAYS_NOT)
def test_where_a_document_does_not_say_it(phrase: str) -> None:
    assert SOURCE.say(phrase) == ()


def test_words_that_stand_twice_are_shown_twice() -> None:
    assert [(each.line, each.quote) for each in SOURCE.say("8,400 boats")] == [
        (9, "8,400 boats"),
        (11, "8,400 boats"),
    ]


def quote_of(statement: str, quote: str = "") -> str | None:
    found = SOURCE.assertion(quote, statement)
    return found.quote if found is not None else None


ASSERTS = [
    # the claim's quotation | the claim's text | the passage
    ("fares rose 9 percent", "Ferry tickets got dearer.", "fares rose 9 percent"),
    ("Fares  rose 9 percent.", "Ferry tickets got dearer.", "fares rose 9 percent."),
    ("", "Nobody asked us", "Nobody\nasked us"),
    (
        "",
        "Ferries carried 3.7 million passengers.",
        "Ferries carried 3.7 million passengers across the Sound in 2019.",
    ),
    (
        "",
        "Ferry delays fell 17 percent.",
        "Ferries carried 3.7 million passengers across the Sound in 2019. Delays fell 17 percent "
        "in five\nyears, while fares rose 9 percent.",
    ),
    # a quotation that does not stand there: the sentences that say the claim, if any do
    (
        "tickets cost a fortune",
        "The master counted 8,400 boats.",
        "The harbor master counted 8,400 boats.",
    ),
    ("tickets cost a fortune", "The price of bread doubled.", None),
    ("", "The price of bread doubled.", None),
    ("", "", None),
]


@pytest.mark.parametrize(("quote", "text", "expected"), ASSERTS)
def test_where_a_document_asserts_a_claim(quote: str, text: str, expected: str | None) -> None:
    assert quote_of(text, quote) == expected


def test_a_statement_is_not_put_together_across_paragraphs() -> None:
    apart = Source("The harbor of Brindlemere is full.\n\nIt holds 8,400 boats.\n", READER)
    beside = Source("The harbor of Brindlemere is full.\nIt holds 8,400 boats.\n", READER)
    claim = "The harbor of Brindlemere holds 8,400 boats."
    alone, both = apart.assertion("", claim), beside.assertion("", claim)
    assert alone is not None
    assert both is not None
    assert (alone.line, alone.end_line) in ((1, 1), (3, 3))
    assert (both.line, both.end_line) == (1, 2)


def test_the_nearer_a_sentence_the_higher_its_score() -> None:
    falling = [
        "The harbor master counted 8,400 boats.",
        "The harbor master counted 8,400 leaking ferries.",
        "The harbor baker counted 8,400 warm loaves.",
    ]
    scores = [found.score if (found := SOURCE.assertion("", each)) else 0.0 for each in falling]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[-1]


def test_what_stands_around_a_passage() -> None:
    (passage,) = SOURCE.say("sailed in fog")
    assert SOURCE.around(passage).text == (
        "Two in three skippers told the union that they had sailed in fog without radar."
    )


def test_word_for_word_or_nearly() -> None:
    assert [each.quote for each in SOURCE.quotations("sailed in fog", exact=True)] == [
        "sailed in fog"
    ]
    assert SOURCE.quotations("sailed in a thick fog without radar", exact=True) == ()
    assert [each.quote for each in SOURCE.quotations("had sailed in fog wihout radar")] == [
        "had sailed in fog without radar"
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "...", "17", "\ufeff"])
def test_a_document_that_says_nothing(text: str) -> None:
    source = Source(text, READER)
    assert source.say("ferries carried 3.7 million passengers") == ()
    assert source.assertion("", "Ferries carried 3.7 million passengers.") is None
    assert source.assertion("Ferries carried", "Ferries carried 3.7 million passengers.") is None


def test_nearly_the_same_words_with_another_figure_are_placed_and_do_not_say_it() -> None:
    """No likeness of letters tells 7.8 percent from 9: figures are compared apart."""
    there = "The jobless rate in the harbour towns fell to 9 percent last May"
    source = Source(f"The council met. {there}. It was cold.", READER)
    other = "The jobless rate in the harbour towns fell to 7.8 percent last May"
    slip = "The jobless rate in the harbour towns fell to 9 percent last Mai"
    assert [passage.quote for passage in source.quotations(other)] == [there]
    assert source.say(other) == ()
    assert [passage.quote for passage in source.say(slip)] == [there]
