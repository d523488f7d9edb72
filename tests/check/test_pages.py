"""Every code has a page, and what the pages of findings show is what a check finds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from factcheck.check.draft_pages import PAGES
from factcheck.check.fault_pages import FAULTS
from factcheck.check.pages import CLAIMS, rule_pages, with_pages
from factcheck.cli.app import run
from factcheck.model import Location, Problem, Severity

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CITED = "      citations:\n        - document: gazette\n"
FAULTY = sorted((ROOT / "tests/read/faults").glob("*.txt"))


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A ledger of the claims that the examples are held against."""
    gazette = (HERE / "town/sources/gazette.txt").read_text(encoding="utf-8")
    (tmp_path / "gazette.txt").write_text(gazette, encoding="utf-8")
    entries = re.sub(r"(text: .*\n)", rf"\1{CITED}", CLAIMS.partition("\n\n")[2] + "\n")
    path = tmp_path / "claims.yaml"
    documents = "  - id: gazette\n    file: gazette.txt\n"
    path.write_text(f"version: 1\ndocuments:\n{documents}claims:\n{entries}", encoding="utf-8")
    return path


def drafts(page: str) -> list[str]:
    """The two drafts of a page: one that has the finding, and one that has not."""
    return [part.strip() for part in re.findall(r":\n\n((?: {4}.*\n)+)", page)]


@pytest.mark.parametrize("code", PAGES)
def test_a_finding_is_what_its_page_shows(
    code: str, town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = []
    for text in drafts(PAGES[code]):
        draft = town.with_name("draft.md")
        draft.write_text(f"{text}\n", encoding="utf-8")
        run(["check", str(draft), "--ledger", str(town), "--format", "json"])
        out, err = capsys.readouterr()
        assert err == ""
        found.append([problem["code"] for problem in json.loads(out)["problems"]])
    has, has_not = found
    assert code in has
    assert code not in has_not


def test_every_code_that_a_faulty_ledger_is_told_by_has_its_line() -> None:
    told = {
        code
        for path in FAULTY
        for code in re.findall(
            r": .* \[([a-z-]+)\]$", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert len(told) > 20
    assert told - FAULTS.keys() == set()


def test_every_code_of_a_check_has_its_page() -> None:
    manual = (ROOT / "docs/check.md").read_text(encoding="utf-8")
    findings = [code for code, page in rule_pages().items() if page.command == "check"]
    assert re.findall(r"^\| `([a-z-]+)` \| (?:error|warning|note)", manual, re.M) == findings


def test_a_rule_that_no_page_is_for_is_still_told() -> None:
    problem = Problem(
        severity=Severity.WARNING,
        code="odd-thing",
        message="it is odd",
        location=Location(path="a"),
    )
    (rule,) = with_pages((), [problem])
    assert (rule.code, rule.says) == ("odd-thing", "odd thing")
    assert rule.page.startswith("A fault of the ledger")
