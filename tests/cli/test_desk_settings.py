"""A ledger's ``desk:`` says what its commands take where no option does."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from running import Run

from factcheck.model import Ledger
from factcheck.model.desk import DeskSettings, days_of
from factcheck.read.amend import amend
from factcheck.read.cache import keep, load
from factcheck.read.ledger import read_content

DESK = """\
desk:
  name: The Harbour Desk
  checker: R. Vane
  publisher: Harbour News
  url: https://harbour.example/checks
  style: apa
  stale_after: 12 months
  fail_on: warning
"""
SAID = DeskSettings(
    name="The Harbour Desk",
    checker="R. Vane",
    publisher="Harbour News",
    url="https://harbour.example/checks",
    style="apa",
    stale_after="12 months",
    fail_on="warning",
)
REST = """\
documents:
  - {id: port, file: port.txt, title: Port report}
claims:
  - id: cranes
    text: The harbour has 64 cranes.
    status: reviewed
    citations: [{document: port, quote: has 64 cranes}]
    checked: "2024-07-02"
    checker: Jo
    finding: It has.
    evidence:
      - {title: Register, url: "https://port.gov/register", bearing: supports}
"""


def ledger_of(text: str) -> Ledger:
    return read_content("claims.yaml", text.encode())[0]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Run:
    """Runs a command in a folder with a ledger that says all of its desk."""
    (tmp_path / "claims.yaml").write_text("version: 1\n" + DESK + REST, encoding="utf-8")
    (tmp_path / "port.txt").write_text("The harbour has 64 cranes.\n", encoding="utf-8")
    monkeypatch.delenv("FACTCHECK_LEDGER")
    monkeypatch.delenv("FACTCHECK_CHECKER", raising=False)
    monkeypatch.chdir(tmp_path)
    return factcheck


def test_it_is_read_and_kept_with_its_places(tmp_path: Path) -> None:
    ledger, problems = read_content("claims.yaml", ("version: 1\n" + DESK + REST).encode())
    assert (ledger.desk, problems) == (SAID, ())
    assert ledger.desk
    assert dict(ledger.desk.marks)["stale_after"] == (8, 16, 9)
    keep(tmp_path, "a.json", ledger)
    kept = load(tmp_path, "a.json", "claims.yaml")
    assert kept == ledger
    assert kept.desk
    assert kept.desk.marks == ledger.desk.marks


def test_a_ledger_may_say_nothing_of_it() -> None:
    assert ledger_of("version: 1\n" + REST).desk is None
    assert ledger_of("version: 1\ndesk:\n" + REST).desk is None


FAULTS = [
    # what is written in the place of what · what is said of it
    ("12 months", "a while", 'stale_after "a while" is no length of time'),
    ("warning", "waring", 'fail_on "waring" is not one of error, warning, note, disputed'),
    ("  checker: R. Vane\n  p", "  cheker: R. Vane\n  p", '"cheker" is not a key of a desk'),
    ("R. Vane", "[R. Vane]", "checker is written as text, and this is a list"),
]


@pytest.mark.parametrize(("good", "bad", "said"), FAULTS)
def test_a_fault_is_told_in_its_place_and_the_rest_stands(good: str, bad: str, said: str) -> None:
    text = ("version: 1\n" + DESK + REST).replace(good, bad)
    ledger, problems = read_content("claims.yaml", text.encode())
    assert [problem.message for problem in problems] == [said]
    assert ledger.desk
    assert ledger.desk.name == "The Harbour Desk"
    assert len(ledger.claims) == 1


@pytest.mark.parametrize(
    ("duration", "days"),
    [("1 day", 1), ("90 days", 90), ("2 weeks", 14), ("1 month", 30), ("12 months", 365),
     ("1 year", 365), ("0 days", None), ("days", None), ("1.5 years", None), ("", None)],
)  # fmt: skip
def test_durations(duration: str, days: int | None) -> None:
    assert days_of(duration) == days


def test_it_is_written_as_everything_is() -> None:
    text = "version: 1\n" + REST
    ledger = ledger_of(text)
    new = amend("claims.yaml", text.encode(), replace(ledger, desk=SAID)).text
    assert new == "version: 1\n" + DESK + REST
    changed = replace(SAID, checker="", fail_on="note")
    newer = amend("claims.yaml", new.encode(), replace(ledger_of(new), desk=changed)).text
    expected = DESK.replace("  checker: R. Vane\n", "").replace("warning", "note")
    assert newer == "version: 1\n" + expected + REST
    assert amend("claims.yaml", new.encode(), replace(ledger_of(new), desk=None)).text == text


def test_verify_takes_how_long_a_check_is_good_for_and_what_fails(desk: Run) -> None:
    assert desk("verify", "--today", "2025-07-02").code == 0
    code, out, _ = desk("verify", "--today", "2025-07-03")
    assert (code, "[stale-check]" in out) == (1, True)
    assert desk("verify", "--today", "2025-07-03", "--fail-on", "error").code == 0
    assert desk("verify", "--today", "2025-07-03", "--stale-after", "9999").code == 0


def test_check_takes_what_fails(desk: Run) -> None:
    Path("draft.md").write_text("The harbour has 64 cranes.\n", encoding="utf-8")
    assert desk("check", "draft.md").code == 0
    ledger = Path("claims.yaml").read_text(encoding="utf-8")
    Path("claims.yaml").write_text(ledger.replace("on: warning", "on: note"), encoding="utf-8")
    assert desk("check", "draft.md").code == 1
    assert desk("check", "draft.md", "--fail-on", "error").code == 0


def test_published_reviews_take_their_publisher_and_page(desk: Run) -> None:
    code, out, err = desk("export", "--format", "claimreview")
    assert (code, err) == (0, "")
    review = json.loads(out)
    assert "https://harbour.example/checks#claim-cranes" in out
    assert "Harbour News" in json.dumps(review)
    assert "Town News" in desk("export", "--format", "claimreview", "--publisher", "Town News").out


def test_footnotes_take_their_style(desk: Run) -> None:
    apa = desk("export", "--format", "footnotes", "--style", "apa").out
    assert desk("export", "--format", "footnotes").out == apa
    assert desk("export", "--format", "footnotes", "--style", "mla").out != apa


def test_a_review_takes_its_checker(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    again = ("review", "cranes", "--status", "reviewed", "--dry-run")
    assert "+    checker: R. Vane\n" in desk(*again).out
    monkeypatch.setenv("FACTCHECK_CHECKER", "Someone")
    assert "+    checker: Someone\n" in desk(*again).out
