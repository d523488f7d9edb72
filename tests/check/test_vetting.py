"""A citation is vetted by looking it up in its document again."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check.inspection import Inspection
from factcheck.check.lookup import Lookup
from factcheck.check.vetting import vet
from factcheck.model import Citation, Claim, Document, Ledger, Mark
from factcheck.read.lexicon import read_lexicon

TEXT = """Swimmers come back to the Lido

The Lido drew 48,200 visitors in 2023, the council says. The queue was long.

Repairs cost $2.4 million. Loans from the library rose by 12 percent.

The queue was long. A decade ago it drew twice as many.

In April tickets cost $7, up from $6 in 2019. He wrongly said that the bridge was closed in 2019.

Ballots numbered 9,140 fewer than before. The mill paid $3 million, which is false.
"""

# claim, quote, place, why it no longer stands ("" where it does)
CITATIONS = [
    ("The Lido drew 48,200 visitors.", "The Lido drew 48,200 visitors in 2023", "", ""),
    ("The Lido drew some 48,000 visitors.", "The Lido drew 48,200 visitors in 2023", "", ""),
    ("The Lido drew 48,200 visitors.", "", "", ""),
    ("The queue was long.", "The queue was long.", "", ""),  # twice: still its words
    ("Repairs cost $2.4m.", "Repairs cost $2.4 million", "para. 1", ""),  # moved: still its words
    ("Repairs in 2023 cost $2.4m.", "Repairs cost $2.4 million", "", ""),  # the year is elsewhere
    ("Repairs and loans rose.", "Repairs cost … rose by 12 percent.", "", ""),
    ("The Lido drew 48,200.", "The Lido drew […] visitors in 2023 ... The queue", "", ""),
    (
        "The bridge was closed in 2019.",
        "the bridge was closed in 2019",
        "",
        "the passage it cites denies what the claim says",
    ),
    (
        "Loans rose.",
        "rose by 12 percent … Repairs cost",  # the other way round
        "",
        '"report" does not say this quote',
    ),
    ("Ten years ago it drew twice as many.", "A decade ago it drew twice as many", "", ""),
    ("Tickets cost $7 in April 2024.", "In April tickets cost $7", "", ""),  # published in May
    (
        "Tickets cost $7 in April 2022.",
        "In April tickets cost $7",
        "",
        'the claim says "April 2022", the passage it cites "2019"',
    ),
    (
        "The Lido drew 42,800 visitors.",
        "The Lido drew 42,800 visitors in 2023",
        "",
        'the quote says "42,800" where the document says "48,200"',
    ),
    (
        "The Lido drew 42,800 visitors.",
        "The Lido drew 48,200 visitors in 2023",
        "",
        'the claim says "42,800", the passage it cites "48,200"',
    ),
    (
        "The Lido drew 42,800 visitors.",
        "",
        "",
        'the claim says "42,800", the passage nearest to it "48,200"',
    ),
    (
        "Loans from the library fell by 12 percent.",
        "Loans from the library rose by 12 percent.",
        "",
        'the claim says "fell", the passage it cites "rose"',
    ),
    ("The ferry was late.", "The ferry was late.", "", '"report" does not say this quote'),
    (
        "Ferries run on Sundays.",
        "",
        "",
        'no sentence of "report" says this claim, and there is no quote',
    ),
]


def inspection(*claims: Claim, texts: dict[str, str]) -> Inspection:
    document = Document(id="report", file="report.txt", published="2024-05-01")
    ledger = Ledger(path="claims.yaml", documents=(document,), claims=claims)
    return Inspection(
        ledger=ledger,
        lines=(),
        lookup=Lookup(texts, read_lexicon()),
        paths={},
        digests={},
        today=date(2024, 7, 1),
    )


@pytest.mark.parametrize(("text", "quote", "place", "reason"), CITATIONS)
def test_what_a_document_no_longer_says_is_broken(
    text: str, quote: str, place: str, reason: str
) -> None:
    claim = Claim(
        id="a", text=text, citations=(Citation(document="report", quote=quote, place=place),)
    )
    (vetted,) = vet(inspection(claim, texts={"report": TEXT}))
    assert (vetted.problem.bare_message if vetted.problem else "") == reason


def test_a_document_of_one_sentence_is_a_passage_like_others() -> None:
    quote = "In April tickets cost $7."
    claim = Claim(
        id="a",
        text="Tickets cost $7 in April 2024.",
        citations=(Citation(document="report", quote=quote),),
    )
    (vetted,) = vet(inspection(claim, texts={"report": quote}))
    assert (vetted.problem, vetted.doubts) == (None, ())


DOUBTS = [
    ("Ballots numbered 9,140", "the quote stops before “fewer than”"),
    ("The mill paid $3 million", "the quote stops before “which is false”"),
    ("The queue was long.", 'the quote stands twice in "report"'),
]


@pytest.mark.parametrize(("quote", "told"), DOUBTS)
def test_what_stands_may_stand_with_a_doubt(quote: str, told: str) -> None:
    claim = Claim(id="a", text=quote, citations=(Citation(document="report", quote=quote),))
    (vetted,) = vet(inspection(claim, texts={"report": TEXT}))
    assert vetted.problem is None
    assert [each.bare_message for each in vetted.doubts] == [told]


def test_a_document_that_cannot_be_read_bears_nothing_out() -> None:
    claim = Claim(id="a", text="It rained.", citations=(Citation(document="report"),))
    (vetted,) = vet(inspection(claim, texts={}))
    assert vetted.passage is None
    assert vetted.problem is not None
    assert (vetted.problem.code, vetted.problem.message) == (
        "document-unreadable",
        'claim a: "report" cannot be read',
    )


def test_every_citation_is_vetted_on_its_own_in_the_order_of_the_ledger() -> None:
    def cite(quote: str, line: int) -> Citation:
        return Citation(document="report", quote=quote, mark=Mark(line, 9))

    claims = (
        Claim(
            id="a",
            text="The queue was long.",
            citations=(cite("The queue was short.", 1), cite("The queue was long.", 2)),
        ),
        Claim(
            id="b", text="Repairs cost $2.4m.", citations=(cite("Repairs cost $2.4 million", 3),)
        ),
    )
    found = list(vet(inspection(*claims, texts={"report": TEXT})))
    assert [(each.claim.id, each.citation.mark.line) for each in found] == [
        ("a", 1),
        ("a", 2),
        ("b", 3),
    ]
    assert [bool(each.problem) for each in found] == [True, False, False]
    assert [each.passage.quote if each.passage else "" for each in found] == [
        "",
        "The queue was long.",
        "Repairs cost $2.4 million",
    ]
