"""Quotations of documents as they are printed: what stands, and what is told of it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check.checks import inspect
from factcheck.check.inspection import Inspection
from factcheck.check.lookup import Lookup
from factcheck.model import Citation, Claim, Document, Ledger, Problem
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()


def found(claim: str, quote: str, text: str) -> list[Problem]:
    """The problems of a claim that quotes a document."""
    citation = Citation(document="doc", quote=quote)
    ledger = Ledger(
        path="claims.yaml",
        documents=(Document(id="doc", file="doc.txt"),),
        claims=(Claim(id="c", text=claim, citations=(citation,)),),
    )
    lookup = Lookup({"doc": text}, LEXICON)
    return list(inspect(Inspection(ledger=ledger, lookup=lookup, today=date(2026, 11, 28))))


def codes(claim: str, quote: str, text: str) -> list[str]:
    return [problem.code for problem in found(claim, quote, text)]


RENTS = "Rents rose 12.5 percent in 2023."
PORT = "Rents rose 12.5 percent in the port."
STANDS = [  # quote, what the document has
    (RENTS, "Rents rose 12.5 percent[1] in 2023.[2]"),
    (RENTS, "Rents rose 12.5 percent¹ in 2023."),
    (RENTS, "Rents[12] rose 12.5 percent in 2023.³"),
    (RENTS, "Rents rose 12.5 percent in 2023.[14] Wages fell."),
    (RENTS, "Rents rose 12.5\n\n17\n\npercent in 2023."),
    (RENTS, "Rents rose\n\n- 17 -\n\n12.5 percent in 2023."),
    (RENTS, "Rents rose 12.5 per-\ncent in 2023."),
    (RENTS, "[00:00:01] Rents rose 12.5\n[00:00:04] percent in 2023."),
    (RENTS, "[01:02] Rents rose\n[01:04] 12.5 percent in 2023."),
    (RENTS, "Rents rose １２.５ percent in 2023."),
    (RENTS, "Rents rose １２.５％ in 2023.".replace("％", " percent")),
    ("Rents rose 0.5 percent in 2023.", "Rents rose .5 percent in 2023."),
    ("[R]ents rose 12.5 percent in 2023.", "The board says rents rose 12.5 percent in 2023."),
    ("[r]ents rose 12.5 percent in 2023.", "Rents rose 12.5 percent in 2023."),
    ("Rents rose 12.5% in 2023.", "Rents rose １２.５％ in 2023."),
    (RENTS, "Rents[note 3] rose 12.5 percent[1][2] in 2023."),
    (RENTS, "Rents rose 12.5 percent\n\nHARBOUR BOARD ANNUAL REPORT 2023\n\nin 2023."),
    (RENTS, "Rents rose 12.5 percent\n\n17 | The State of the Port\n\nin 2023."),
    (RENTS, "Rents rose 12.5 percent\n\n17\n\n\fHARBOUR BOARD, 2023\n\nin 2023."),
    (RENTS, "Rents rose\r\n\r\nPage 17 of 40\r\n\r\n12.5 percent in 2023."),
    (RENTS, "Rents rose\n\nxii\n\n12.5 percent in 2023."),
    (
        RENTS,
        "1\n00:00:01,000 --> 00:00:04,120\nRents rose 12.5\n\n"
        "2\n00:00:04,200 --> 00:00:07,900\npercent in 2023.\n",
    ),
    (
        RENTS,
        "WEBVTT\n\n00:01.000 --> 00:04.000 align:start\n<v Mayor>Rents rose 12.5\n\n"
        "00:05.000 --> 00:07.000\n<c>percent</c> in 2023.\n",
    ),
    ("The board counted 64,000 people.", "The board counted 64,-\n000 people."),
    ("The board counted sixty thousand.", "The board counted six-\nty thousand."),
    ("The board ﬁned five offices.", "The board ﬁned ﬁve oﬃces."),
]


@pytest.mark.parametrize(("quote", "text"), STANDS)
def test_what_printing_put_among_the_words_is_no_change(quote: str, text: str) -> None:
    """Neither to the quote nor to a claim that says the same."""
    assert codes(quote, quote, text) == []


CHANGED = [  # quote, what the document has, what is told
    (
        "The dose was 5 mg.",
        "The dose was .5 mg.",
        'the quote says "5" where the document says ".5"',
    ),
    ("The area was 12 m in 2023.", "The area was 12 m² in 2023.", None),
    ("Rents rose 12 percent.", "Rents rose 12[5] percent.", None),
    ("Rents rose 12.5 percent[1] in 2023.", "Rents rose 12.4 percent[1] in 2023.", None),
    ("Rents rose 12.5 percent in 2023.", "Rents rose 12.5\n\n17 more\n\npercent in 2023.", None),
    (
        "Rents rose 12.5 percent in 2023.",
        "Rents rose 12.5 percent\n\nNOT\n\nin 2023.",
        'the quote leaves out "NOT", which the document says there',
    ),
    (
        "Rents rose 12.5 percent in 2023.",
        "Rents rose 12.4 percent[1]\n\n17\n\nin 2023.",
        None,
    ),
]


@pytest.mark.parametrize(("quote", "text", "told"), CHANGED)
def test_what_a_document_says_otherwise_is_a_change(
    quote: str, text: str, told: str | None
) -> None:
    (problem, *_) = found("Rents rose.", quote, text)
    assert problem.code == "quote-changed"
    assert told is None or problem.bare_message == told


DENIED = [  # what the document has around the quote "rents rose 12.5 percent in the port"
    "Contrary to a viral post that rents rose 12.5 percent in the port, the board saw a fall.",
    "Contrary to reports that rents rose 12.5 percent in the port, they fell.",
    "The board retracted its claim that rents rose 12.5 percent in the port.",
    "The paper withdrew its report that rents rose 12.5 percent in the port.",
    "It was a hoax that rents rose 12.5 percent in the port.",
    "Officials debunked the rumour that rents rose 12.5 percent in the port.",
    "Rents rose 12.5 percent in the port, which turned out to be untrue.",
    "Rents rose 12.5 percent in the port, which has since been retracted.",
    "Rents rose 12.5 percent in the port, a figure that the board calls fake.",
    "Rents rose 12.5 percent in the port, a claim the mayor says is false.",
    "Rents rose 12.5 percent in the port – that was later debunked.",
    "A post says rents rose 12.5 percent in the port. The claim is a hoax.",
    "Hoax: rents rose 12.5 percent in the port.",
    "Debunked: “rents rose 12.5 percent in the port”.",
    "The report, since retracted, said that rents rose 12.5 percent in the port.",
    "Correction: an earlier version said rents rose 12.5 percent in the port.",
    "Nobody has shown that rents rose 12.5 percent in the port.",
    "There is no basis for saying rents rose 12.5 percent in the port.",
    "The board disputes the claim that rents rose 12.5 percent in the port.",
    "Despite claims that rents rose 12.5 percent in the port, they fell.",
    "“rents rose 12.5 percent in the port” – this was denied by the board.",
    "It said rents rose 12.5 percent in the port (this is not so).",
    "It said rents rose 12.5 percent in the port (a figure later withdrawn), twice.",
    "Far from it being so that rents rose 12.5 percent in the port, they fell.",
    "Had rents rose 12.5 percent in the port, half would leave.",
    "A hoax claimed that in 2023, all in all, rents rose 12.5 percent in the port.",
    "Is it so that rents rose 12.5 percent in the port?",
]
ASSERTED = [
    "The board says that rents rose 12.5 percent in the port.",
    "As a report that the board has not denied says, rents rose 12.5 percent in the port.",
    "Rents rose 12.5 percent in the port, a figure that the board calls high.",
    "Even though rents rose 12.5 percent in the port, few moved.",
    "Rents rose 12.5 percent in the port, which was a surprise.",
    "The board says: rents rose 12.5 percent in the port\n\nMore than a few moved.",
    "It is not only that rents rose 12.5 percent in the port.",
    "There is no doubt that rents rose 12.5 percent in the port.",
    "It is no secret that rents rose 12.5 percent in the port.",
    "Few dispute that rents rose 12.5 percent in the port.",
    "The board did not say why rents rose 12.5 percent in the port.",
    "The rumour was true: rents rose 12.5 percent in the port.",
    "The board corrected its site and said rents rose 12.5 percent in the port.",
    "The board said that rents rose 12.5 percent in the port (up from 3 percent).",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_quote_that_its_surroundings_deny_is_told(text: str) -> None:
    told = codes(PORT, "rents rose 12.5 percent in the port", text)
    assert set(told) & {"quote-denied", "quote-clipped", "claim-reversed"}


UNQUOTED = [  # what a document says, which no quote is taken from, and what is told of it
    (
        "It is not true that rents rose 12.5 percent in the port.",
        "the passage it cites denies what the claim says",
    ),
    (
        "A hoax claimed that in 2023 rents rose 12.5 percent in the port.",
        "the passage it cites denies it: “A hoax claimed that”",
    ),
    (
        "The report, since retracted, said that rents rose 12.5 percent in the port.",
        "the passage it cites denies it: “retracted, said”",
    ),
    (
        "Rents rose 12.5 percent in the port. That is false.",
        "the passage it cites denies it: “That is false”",
    ),
    (
        "Rents rose 12.5 percent in the port (a claim later withdrawn).",
        "the passage it cites denies it: “(a claim later withdrawn)”",
    ),
    ("The board said that rents rose 12.5 percent in the port.", ""),
    ("Rents rose 12.5 percent in the port. Wages fell.", ""),
    ("It is true, and no hoax, that rents rose 12.5 percent in the port.", ""),
]


@pytest.mark.parametrize(("text", "told"), UNQUOTED)
def test_a_sentence_that_its_surroundings_deny_is_told_without_a_quote(
    text: str, told: str
) -> None:
    problems = found(PORT, "", text)
    assert [each.bare_message for each in problems] == ([told] if told else [])
    assert {str(each.severity) for each in problems} <= {"warning"}


def test_what_a_claim_denies_itself_is_no_news() -> None:
    text = "A hoax claimed that rents rose 12.5 percent in the port."
    assert codes("A hoax claimed that rents rose 12.5 percent.", "", text) == []


@pytest.mark.parametrize("text", ASSERTED)
def test_a_quote_that_its_surroundings_leave_alone_is_not(text: str) -> None:
    assert codes(PORT, "rents rose 12.5 percent in the port", text) == []


ELLIPSES = [  # quote, what the document has, what is told of the ellipsis
    (
        "The landlord is … permitted to raise rents by 12.5 percent.",
        "The landlord is not permitted to raise rents by 12.5 percent.",
        "its ellipsis leaves out “not”",
    ),
    (
        "Rents rose 12.5 percent in … the port.",
        "Rents rose 12.5 percent in no district of the port.",
        "its ellipsis leaves out “no”",
    ),
    (
        "The landlord … raises rents by 12.5 percent.",
        "The landlord never raises rents by 12.5 percent.",
        "its ellipsis leaves out “never”",
    ),
    (
        "raise rents by 12.5 percent … in the port",
        "The board may raise rents by 12.5 percent in 2023. The ferry was late.\n\n"
        "The lock grew. Flats fell 3 percent in the port.",
        "its ellipsis joins parts of two sentences",
    ),
    (
        "Rents rose … 12.5 percent in the port.",
        "Rents rose by less than 12.5 percent in the port.",
        "its ellipsis leaves out “less than”",
    ),
    (
        "Rents … rise by 12.5 percent in the port.",
        "Rents could, it said, rise by 12.5 percent in the port.",
        "its ellipsis leaves out “could”",
    ),
    (
        "Rents rise by 12.5 percent … in the port.",
        "Rents rise by 12.5 percent in Marston. It was cold in the port.",
        "its ellipsis joins parts of two sentences",
    ),
    (
        "Rents rose … 12.5 percent in the port.",
        "Rents rose, at last, 12.5 percent in the port.",
        "",
    ),
    (
        "Rents rose 12.5 percent in the port. … The lock was late.",
        "Rents rose 12.5 percent in the port. It is not much. The lock was late.",
        "",
    ),
    (
        "Rents rose 12.5 percent in the port. … The lock was late.",
        "Rents rose 12.5 percent in the port. Wages fell. The lock was late.",
        "",
    ),
    (
        "Rents … rose 12.5 percent in the port.",
        "Rents in houses old and new rose 12.5 percent in the port.",
        "",
    ),
]


@pytest.mark.parametrize(("quote", "text", "told"), ELLIPSES)
def test_an_ellipsis_that_changes_what_is_said_is_told(quote: str, text: str, told: str) -> None:
    problems = found("Rents rise by 12.5 percent in the port.", quote, text)
    said = [p.bare_message for p in problems if p.code == "quote-clipped"]
    assert said == ([told] if told else [])
