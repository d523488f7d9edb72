"""Where clauses end, and how far a denial reaches."""

import pytest

from factcheck.match.clauses import clause_numbers, denials
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())


def clauses(text: str) -> str:
    """The words of a text with a bar between its clauses."""
    words = READER.keys.words(text)
    told, last = "", 0
    for number, (word, clause) in enumerate(zip(words, clause_numbers(text, words), strict=True)):
        bar = " | " if number and clause != last else " "
        told, last = told + bar + word.text, clause
    return told.strip()


CLAUSES = [
    ("Fares rose in five years", "Fares rose in five years"),
    ("Fares rose, delays fell", "Fares rose delays fell"),  # a comma may part a list
    ("Fares rose; delays fell", "Fares rose | delays fell"),
    ("Fares rose. Delays fell", "Fares rose | Delays fell"),
    ("Fares rose (in the north) again", "Fares rose | in the north | again"),
    ("Fares – the ferry's – rose", "Fares | the ferry's | rose"),
    ("Fares rose while delays fell", "Fares rose | while delays fell"),
    ("Fares rose but delays fell", "Fares rose | but delays fell"),
    ("The mayor, who sails, paid", "The mayor | who sails paid"),
    ("Fares rose, yet nobody paid", "Fares rose | yet nobody paid"),
    ("Nobody has yet paid", "Nobody has yet paid"),
    ("Fares rose\nin winter", "Fares rose in winter"),
    ("Fares rose\n\nDelays fell", "Fares rose | Delays fell"),
    ("the U.S. fares rose", "the U.S. fares rose"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_where_clauses_end(text: str, expected: str) -> None:
    assert clauses(text) == expected


def denied(text: str) -> list[str]:
    """What each denial says and reaches: "not: rise much"."""
    words = READER.keys.words(text)
    figures = [(figure.start, figure.end) for figure in READER.read(text).figures]
    return [
        f"{words[each.word].text}: {' '.join(words[n].text for n in each.reach)}"
        for each in denials(text, words, clause_numbers(text, words), figures)
    ]


DENIALS = [
    ("The operator never published its reports", ["never: published"]),
    ("Fares did not rise", ["not: rise"]),
    ("Fares didn’t rise", ["didn’t: rise"]),
    ("No ferry sailed", ["No: ferry sailed"]),
    ("They had no natural teeth", ["no: natural teeth"]),
    ("There is no sign of a rise", ["no: sign"]),
    ("No one sailed", ["No one: sailed"]),
    ("Nobody sailed", ["Nobody: sailed"]),
    ("He is unable to pay", ["unable: to pay"]),
    ("Ferries are free of charge", ["free: of charge"]),
    ("It costs 7 pounds instead of 5", []),
    ("They use syrup in place of honey", ["place: of honey"]),
    ("The place of honey is taken", []),
    ("He failed to pay", ["failed: to pay"]),
    ("He failed the test", []),
    ("They sailed without radar", ["without: radar"]),
    ("He has yet to answer", ["yet: to answer"]),
    ("He has not yet answered", ["not: yet answered"]),
    ("It is false that fares rose", ["false: that fares"]),
    ("The ferry no longer sails", ["no: longer sails"]),
    ("Fares rose, excluding taxes", ["excluding: taxes"]),
    # no further than one word that tells something, a comma, a figure, the clause
    ("Fares did not rise in winter", ["not: rise"]),
    ("Not fares, but delays rose", ["Not: fares"]),
    ("He did not pay 12 fares", ["not: pay"]),
    ("Fares did not rise while delays fell", ["not: rise"]),
    ("38% did not", ["not: "]),
    ("FARES DID NOT RISE", ["NOT: RISE"]),
    ("Fares did NOT rise", ["NOT: rise"]),
    ("He met Dr No again", []),
    # the form of a denial, and none
    ("Not only fares rose", []),
    ("No fewer than 12 boats sailed", []),
    ("No port lost more boats than Oakhaven", []),
    ("Nobody earned less than the pilots", []),
    ("Nothing is stolen more often than rope", []),
    ("Nobody earned less than $20", ["Nobody: earned"]),
    ("Pilots rather than cooks are missing", ["rather: than cooks"]),
    ("He would rather sail", []),
    ("There is a shortage of pilots", ["shortage: of pilots"]),
    ("Trips fell out for want of a pilot", ["want: of a pilot"]),
    ("Pilots want of course more", []),
    ("There are too few pilots", ["few: pilots"]),
    ("A few pilots sailed", []),
    ("Too little rain fell", ["little: rain"]),
    ("No. 4 sailed", []),
    ("Fares rose without a doubt", ["without: a doubt"]),
    ("Fares rose without doubt", []),
    ("He sailed yet again", []),
    ("False claims were told", []),
    ("Fares rose", []),
    ("Knots and notes", []),
]


@pytest.mark.parametrize(("text", "expected"), DENIALS)
def test_what_a_text_denies(text: str, expected: list[str]) -> None:
    assert denied(text) == expected
