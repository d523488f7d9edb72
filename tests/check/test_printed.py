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
]


@pytest.mark.parametrize(("quote", "text"), STANDS)
def test_what_printing_put_among_the_words_is_no_change(quote: str, text: str) -> None:
    assert codes("Rents rose in 2023.", quote, text) == []


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
]
ASSERTED = [
    "The board says that rents rose 12.5 percent in the port.",
    "As a report that the board has not denied says, rents rose 12.5 percent in the port.",
    "Rents rose 12.5 percent in the port, a figure that the board calls high.",
    "Even though rents rose 12.5 percent in the port, few moved.",
    "Rents rose 12.5 percent in the port, which was a surprise.",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_quote_that_its_surroundings_deny_is_told(text: str) -> None:
    told = codes(PORT, "rents rose 12.5 percent in the port", text)
    assert set(told) & {"quote-denied", "quote-clipped", "claim-reversed"}


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
        "Rents rose, at last, 12.5 percent in the port.",
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
