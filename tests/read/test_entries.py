"""New claims to be pasted: in the ledger's own way of writing, and reading as they should."""

from __future__ import annotations

import pytest

from factcheck.model import Citation, Claim, Document
from factcheck.read.entries import entries
from factcheck.read.ledger import read_content

REPORT = Document(id="report", file="report.txt")
CLAIMS = [
    Claim(id=name, text=f"{n} boats.", citations=(Citation(document="report", quote=f"{n} boats"),))
    for name, n in (("one", "11"), ("two", "12"))
]
HEAD = "version: 1\ndocuments:\n  - id: report\n    file: report.txt\n"
OLD = "id: old\n{}text: Old.\n{}citations:\n{}  - document: report\n"

LEDGERS = [
    # a ledger, and how the lines of the first claim begin
    (HEAD, "claims:\n  - id: one\n    text: 11 boats.\n"),
    (f"{HEAD}claims:\n  - {OLD.format(*['    '] * 3)}", "  - id: one\n    text: 11 boats.\n"),
    (f"{HEAD}claims:\n- {OLD.format(*['  '] * 3)}", "- id: one\n  text: 11 boats.\n"),
    # a document that the ledger has not yet, and a list that nothing can be put below
    ("version: 1\n", "claims:\n  - id: one\n    text: 11 boats.\n"),
    (f"{HEAD}claims: []\n", "claims:\n  - id: one\n    text: 11 boats.\n"),
]


@pytest.mark.parametrize(("ledger", "begins"), LEDGERS)
def test_the_lines_are_indented_as_the_ledger_is(ledger: str, begins: str) -> None:
    assert entries("claims.yaml", ledger.encode(), REPORT, CLAIMS).startswith(begins)


@pytest.mark.parametrize(("ledger", "begins"), LEDGERS[:3])
def test_pasted_at_the_end_they_read_as_the_claims(ledger: str, begins: str) -> None:
    pasted = ledger + entries("claims.yaml", ledger.encode(), REPORT, CLAIMS)
    read, problems = read_content("claims.yaml", pasted.encode())
    assert problems == ()
    assert list(read.claims[-2:]) == CLAIMS, begins
