"""Problems as workflow commands: nothing in a value may end or fake one."""

from __future__ import annotations

import pytest

from factcheck.model import Location, Problem, Related, Severity, Status
from factcheck.write import PROBLEM_WRITERS


def problem(message: str, path: str = "claims.yaml", line: int = 2, column: int = 3) -> Problem:
    return Problem(
        severity=Severity.ERROR,
        code="quote-changed",
        message=message,
        location=Location(path=path, line=line, column=column),
        width=4,
    )


COMMANDS = [
    (
        problem("fell 17%, not 71%"),
        "::error file=claims.yaml,line=2,col=3,endColumn=7,title=factcheck%3A quote-changed"
        "::fell 17%25, not 71%25",
    ),
    (
        problem("a\n::error::b\r"),
        "::error file=claims.yaml,line=2,col=3,endColumn=7,title=factcheck%3A quote-changed"
        "::a\\n::error::b\\r",
    ),
    (
        problem("no", "odd,name:100%\n.yaml"),
        "::error file=odd%2Cname%3A100%25%0A.yaml,line=2,col=3,endColumn=7,"
        "title=factcheck%3A quote-changed::no",
    ),
    (problem("no", "data\\claims.yaml", 0, 0), "::error file=data/claims.yaml,"),
    (problem("no", line=5, column=0), "::error file=claims.yaml,line=5,title="),
]


@pytest.mark.parametrize(("found", "command"), COMMANDS)
def test_a_problem_is_one_line(found: Problem, command: str) -> None:
    text = PROBLEM_WRITERS["github"]((found,), {}, ())
    assert text.count("\n") == 1
    assert text.startswith(command)


def test_hint_and_related_places_follow_the_message() -> None:
    found = Problem(
        severity=Severity.NOTE,
        code="few-publishers",
        message="one",
        location=Location(path="claims.yaml"),
        hint="two",
        related=(Related(location=Location(path="a.txt", line=3, column=1), words="three"),),
    )
    assert PROBLEM_WRITERS["github"]((found,), {}, ()) == (
        "::notice file=claims.yaml,title=factcheck%3A few-publishers"
        "::one%0Atwo%0Aa.txt:3:1: three\n"
    )


def test_the_claim_and_its_status_are_told() -> None:
    found = Problem(
        severity=Severity.ERROR,
        code="different-figure",
        message='"48%" is not what claim rents says: "46%"',
        location=Location(path="draft.md"),
        hint="two",
        claim="rents",
        status=Status.DISPUTED,
    )
    assert PROBLEM_WRITERS["github"]((found,), {}, ()) == (
        "::error file=draft.md,title=factcheck%3A different-figure"
        '::"48%25" is not what claim rents says: "46%25"%0Atwo%0Aclaim rents is disputed\n'
    )


def test_each_severity_has_its_command() -> None:
    shown = [
        PROBLEM_WRITERS["github"](
            (Problem(severity=each, code="c", message="m", location=Location(path="p")),), {}, ()
        ).split(" ")[0]
        for each in Severity
    ]
    assert shown == ["::error", "::warning", "::notice"]
