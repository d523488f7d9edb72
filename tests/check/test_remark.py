"""What is said of a citation beside its passage, and that the same is asked as for an export."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check.checks import inspect
from factcheck.check.inspection import Inspection
from factcheck.check.lookup import Lookup
from factcheck.check.pins import pinnable
from factcheck.check.remark import Remarks
from factcheck.check.vetting import vet
from factcheck.model import Citation, Claim, Document, Ledger
from factcheck.read.lexicon import read_lexicon

TEXT = """Swimmers come back

The Lido drew 48,200 visitors in 2023, up from 31,000. Entry cost £4 for adults and £2 for children.

Loans from the library rose by 12 percent. He wrongly said that the bridge was closed in 2019.

The officials of the harbour office counted 870 jobs at the docks last year.
"""

# claim, quote, place; standing, what stands there now, what is said
REMARKS = [
    ("The Lido drew 48,200 visitors in 2023.", "", "", "stands", "", ""),
    ("The Lido drew some 48,000 visitors.", "The Lido drew 48,200 visitors", "", "stands", "", ""),
    ("About 12 percent more was lent by the library.", "", "", "stands", "", ""),  # other words
    (
        "The Lido drew 42,800 visitors in 2023.",
        "", "",
        "changed", "48,200", "its source no longer says this: 48,200",
    ),
    (
        "The Lido drew 42,800 visitors.",
        "The Lido drew 42,800 visitors in 2023", "",
        "changed", "48,200", "its source no longer says this: 48,200",
    ),
    (
        "Entry cost £5 and £3.",
        "Entry cost £5 for adults and £3 for children.", "",
        "changed", "£4; £2", "its source no longer says this: £4; £2",
    ),
    (
        "The harbour has 900 jobs.",
        "Some officials in the harbour office counted 900 jobs in the docks this year.", "",
        "changed",
        "The officials of the harbour office counted 870 jobs at the docks last year.",
        "its source no longer says this",
    ),
    (
        "The Lido drew 48,200 visitors on 90 days.",
        "The Lido drew 48,200 visitors in 2023", "",
        "changed", "The Lido drew 48,200 visitors in 2023", "its source does not say “90 days”",
    ),
    (
        "Loans from the library fell by 12 percent.",
        "", "",
        "changed", "Loans from the library rose by 12 percent.", "its source says otherwise",
    ),
    (
        "The bridge was closed in 2019.",
        "the bridge was closed in 2019", "",
        "changed", "the bridge was closed in 2019", "its source says otherwise",
    ),
    (
        "Loans rose by 12 percent.",
        "Loans from the library rose by 12 percent.", "para. 1",
        "moved", "", "not in para. 1, where the ledger has it",
    ),
    ("The ferry sank.", "The ferry sank.", "", "missing", "", "its source no longer says this"),
    ("Ferries run on Sundays.", "", "", "missing", "", "its source no longer says this"),
]  # fmt: skip
CLAIMS = tuple(
    Claim(id=f"c{number}", text=text, citations=(Citation(document="report", quote=q, place=p),))
    for number, (text, q, p, *_) in enumerate(REMARKS)
)


def inspection(texts: dict[str, str]) -> Inspection:
    document = Document(id="report", file="report.txt")
    ledger = Ledger(path="claims.yaml", documents=(document,), claims=CLAIMS)
    return Inspection(ledger=ledger, lookup=Lookup(texts, read_lexicon()), today=date(2024, 7, 1))


@pytest.mark.parametrize(
    ("claim", "remark"), [(claim, row[3:]) for claim, row in zip(CLAIMS, REMARKS, strict=True)]
)
def test_what_is_said_of_a_citation(claim: Claim, remark: tuple[str, str, str]) -> None:
    found = Remarks(inspection({"report": TEXT})).remark(claim, claim.citations[0])
    assert (found.standing, found.now, found.text) == remark


def test_a_document_that_cannot_be_read_is_missing_and_told_elsewhere() -> None:
    found = Remarks(inspection({})).remark(CLAIMS[0], CLAIMS[0].citations[0])
    assert (found.standing, found.now, found.text) == ("missing", "", "")


def test_nothing_is_told_that_an_export_would_let_stand() -> None:
    whole = inspection({"report": TEXT})
    remarks = Remarks(whole)
    for each in vet(whole):
        told = remarks.remark(each.claim, each.citation).standing
        assert (told in ("changed", "missing")) == bool(each.problem)


def test_each_citation_is_looked_up_once_for_all_who_ask() -> None:
    whole = inspection({"report": TEXT})
    first = list(whole.stands())
    inspect(whole)
    list(vet(whole))
    pinnable(whole)
    Remarks(whole).remark(CLAIMS[0], CLAIMS[0].citations[0])
    again = list(whole.stands())
    assert len(first) == len(CLAIMS)
    assert all(one is other for one, other in zip(first, again, strict=True))
