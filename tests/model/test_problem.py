"""Problems as values: how bad they are, what they are about."""

from __future__ import annotations

import pytest

from factcheck.model import Location, Problem, Severity


def test_a_severity_is_as_bad_as_those_after_it() -> None:
    assert [
        [each.value for each in Severity if each.is_as_bad_as(limit)]
        for limit in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    ] == [["error"], ["error", "warning"], ["error", "warning", "note"]]


HEADS = [  # message, claim, document, the message without what is named already
    ("claim rents: it is disputed", "rents", "", "it is disputed"),
    ("claim rents: it is disputed", "rents", "council", "it is disputed"),
    ("document council: url is no address", "", "council", "url is no address"),
    ("this sentence repeats claim rents", "rents", "", "this sentence repeats claim rents"),
    ("claim rents: it is disputed", "loans", "", "claim rents: it is disputed"),
    ("there is nothing in this ledger", "", "", "there is nothing in this ledger"),
]


@pytest.mark.parametrize(("message", "claim", "document", "bare"), HEADS)
def test_a_message_can_leave_its_claim_out(
    message: str, claim: str, document: str, bare: str
) -> None:
    problem = Problem(
        severity=Severity.NOTE,
        code="c",
        message=message,
        location=Location(path="p"),
        claim=claim,
        document=document,
    )
    assert problem.bare_message == bare
