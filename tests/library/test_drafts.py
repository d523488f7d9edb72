"""A draft checked from Python: the findings that `factcheck check` tells."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

TOWN = Path(__file__).parents[1] / "check/town/claims.yaml"


@pytest.fixture(scope="module")
def ledger() -> factcheck.Ledger:
    return factcheck.read_ledger(TOWN)[0]


@pytest.fixture(scope="module")
def texts(ledger: factcheck.Ledger) -> dict[str, str]:
    return factcheck.read_documents(ledger)[0]


FOUND = [  # draft, path, for each finding its code, what it is of, and the claim
    ("", "a.txt", []),
    ("The ferry was late.", "a.txt", []),
    (
        "The Lido drew 48,200 visitors in 2023.",
        "a.txt",
        [("repeats-reviewed", "48,200", "lido-visitors")],
    ),
    (
        "The Lido drew 49,900 visitors in 2023.",
        "a.txt",
        [("different-figure", "49,900", "lido-visitors")],
    ),
    (
        "# News\n\nThe *Lido* drew **48,200** visitors in 2023.\n",
        "a.md",
        [("repeats-reviewed", "48,200", "lido-visitors")],
    ),
]


@pytest.mark.parametrize(("draft", "path", "found"), FOUND)
def test_each_figure_has_a_finding(
    draft: str,
    path: str,
    found: list[tuple[str, str, str]],
    ledger: factcheck.Ledger,
    texts: dict[str, str],
) -> None:
    findings = factcheck.check_draft(draft, ledger, texts, path=path)
    assert [
        (each.code, draft[each.start : each.end], each.match.claim.id if each.match else "")
        for each in findings
    ] == found
    assert {each.problem.location.path for each in findings} <= {path}


def test_a_checker_asks_the_same_of_many_drafts(
    ledger: factcheck.Ledger, texts: dict[str, str]
) -> None:
    checker = factcheck.Checker(ledger, texts)
    for draft, path, found in FOUND:
        findings, tally = checker.check(draft, path=path)
        assert findings == factcheck.check_draft(draft, ledger, texts, path=path)
        assert tally.figures >= len(found)


def test_a_finding_cites_the_document_as_the_ledger_names_it(
    ledger: factcheck.Ledger, texts: dict[str, str]
) -> None:
    (finding,) = factcheck.check_draft("The Lido drew 48,200 visitors in 2023.", ledger, texts)
    (source,) = finding.problem.related
    assert source.location.path == "sources/gazette.txt"
    assert source.location.line == 3


def test_a_source_that_has_changed_is_told(ledger: factcheck.Ledger, texts: dict[str, str]) -> None:
    changed = {**texts, "gazette": texts["gazette"].replace("48,200", "42,800")}
    (finding,) = factcheck.check_draft("The Lido drew 48,200 visitors in 2023.", ledger, changed)
    assert finding.problem.standing == "changed"
    assert finding.problem.now == "42,800"


@pytest.mark.parametrize(("date", "severity"), [("2024-06-01", "error"), ("2026-06-01", "note")])
def test_last_year_counts_from_the_day_it_was_written(
    date: str, severity: str, ledger: factcheck.Ledger, texts: dict[str, str]
) -> None:
    """Another figure for another year is no error."""
    draft = "The Lido drew 49,900 visitors last year."
    (finding,) = factcheck.check_draft(draft, ledger, texts, date=date)
    assert finding.problem.severity == severity
