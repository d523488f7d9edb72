"""``factcheck review``: what a check came to, with all that its status asks for."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from running import Run
from terminals import Person

HEAD = """\
version: 1
documents:
  - id: new
    file: port.txt
    published: "2020-05"
  - id: old
    file: port.txt
    published: "1999"
claims:
"""
FERRIES = """\
  - id: ferries # by hand
    text: Ferries made 3.7 million trips in 2019.
    citations:
      - document: new
"""
CRANES = """\
  - id: cranes
    text: The harbour has 64 cranes.
    citations: [{document: old, quote: has 64 cranes}]
    tags: [port]
"""
PORT = "The ferries made 3.7 million trips in 2019. The harbour has 64 cranes.\n"
DAY = ("--today", "2026-11-28")
SUPPORT = "title=Port register; publisher=Port Office; url=https://port.gov/r?a=1; bearing=supports"
HELD = ("--status", "reviewed", "--finding", "The register says so.", "--evidence", SUPPORT, *DAY)
REVIEWED = """\
  - id: ferries # by hand
    text: Ferries made 3.7 million trips in 2019.
    status: reviewed
    citations:
      - document: new
    checked: "2026-11-28"
    checker: Jo
    finding: The register says so.
    evidence:
      - title: Port register
        publisher: Port Office
        url: https://port.gov/r?a=1
        bearing: supports
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Run:
    """Runs a command in a folder with a ledger of two claims, none of them reviewed."""
    (tmp_path / "claims.yaml").write_text(HEAD + FERRIES + CRANES, encoding="utf-8")
    (tmp_path / "port.txt").write_text(PORT, encoding="utf-8")
    monkeypatch.delenv("FACTCHECK_LEDGER")
    monkeypatch.setenv("FACTCHECK_CHECKER", "Jo")
    monkeypatch.chdir(tmp_path)
    return factcheck


def ledger() -> str:
    return Path("claims.yaml").read_text(encoding="utf-8")


def test_a_review_is_recorded_in_its_place(desk: Run) -> None:
    assert desk("review", "ferries", *HELD) == (0, "ferries is reviewed in claims.yaml:10\n", "")
    assert ledger() == HEAD + REVIEWED + CRANES
    assert desk("verify", "--today", "2026-11-28").code == 0


def test_what_would_be_recorded_is_shown(desk: Run) -> None:
    cut = ("--finding", "Cut down.", "--evidence", "says=9; of them; bearing=qualifies")
    code, out, _ = desk("review", "cranes", "--status", "disputed", *cut, "--dry-run", *DAY)
    assert (code, out) == (0, (
        "--- claims.yaml\n+++ claims.yaml\n@@ -13,5 +13,12 @@\n       - document: new\n"
        "   - id: cranes\n     text: The harbour has 64 cranes.\n+    status: disputed\n"
        "     citations: [{document: old, quote: has 64 cranes}]\n"
        '+    checked: "2026-11-28"\n+    checker: Jo\n+    finding: Cut down.\n'
        '+    evidence:\n+      - says: "9; of them"\n+        bearing: qualifies\n'
        "     tags: [port]\n"
    ))  # fmt: skip
    assert ledger() == HEAD + FERRIES + CRANES


def test_evidence_joins_that_which_is_there(desk: Run) -> None:
    assert desk("review", "ferries", *HELD).code == 0
    more = "title=A second look; bearing=contradicts"
    assert desk("review", "ferries", "--status", "disputed", "--evidence", more, *DAY).code == 0
    assert "        bearing: supports\n      - title: A second look\n" in ledger()
    assert "    status: disputed\n" in ledger()
    assert "    finding: The register says so.\n" in ledger()


def test_unreviewed_asks_for_nothing(desk: Run) -> None:
    code, out, _ = desk("review", "cranes", "--status", "unreviewed", "--finding", "Not yet.")
    assert (code, out) == (0, "cranes is unreviewed in claims.yaml:14\n")
    assert "    finding: Not yet.\n    tags: [port]\n" in ledger()


REFUSED = {
    "no status": (
        ("review", "ferries"),
        "--status: error: review needs a status [missing-option]\n"
        "      reviewed, disputed, unreviewed\n",
    ),
    "no claim": (
        ("review",),
        "factcheck review: error: Invalid value for CLAIM: name one claim, or say --next\n"
        "try: factcheck review --help\n",
    ),
    "an unknown claim": (
        ("review", "ferrys", *HELD),
        'claims.yaml: error: there is no claim "ferrys" in this ledger [unknown-claim]\n'
        '      did you mean "ferries"?\n',
    ),
    "no finding": (
        ("review", "ferries", "--status", "reviewed", "--evidence", SUPPORT, *DAY),
        "claims.yaml:12:13: error: claim ferries: it is reviewed and has no finding"
        " [unfinished-review]\n"
        "   12 |     status: reviewed\n"
        "      |             ^^^^^^^^ say who checked it, when, and what was found; or call it"
        " unreviewed\n",
    ),
    "no evidence": (
        ("review", "ferries", "--status", "reviewed", "--finding", "It held.", *DAY),
        "claims.yaml:12:13: error: claim ferries: it is reviewed and has no evidence that supports"
        " it [no-support]\n"
        "   12 |     status: reviewed\n"
        "      |             ^^^^^^^^ add evidence with bearing: supports\n",
    ),
    "evidence of the wrong bearing": (
        ("review", "ferries", "--status", "disputed", "--finding", "It fell.", "--evidence",
         SUPPORT, *DAY),
        "claims.yaml:12:13: error: claim ferries: it is disputed and has no evidence against it"
        " [no-counter-source]\n"
        "   12 |     status: disputed\n"
        "      |             ^^^^^^^^ add evidence with bearing: qualifies or contradicts\n",
    ),
    "evidence that names no key": (
        ("review", "ferries", "--status", "reviewed", "--evidence", "Port register"),
        'factcheck review: error: Invalid value for --evidence: "Port register" does not begin with'
        ' one of title, publisher, published, url, says, bearing and "="\n'
        "try: factcheck review --help\n",
    ),
    "a date that is none": (
        ("review", "ferries", *HELD, "--evidence", "title=T; published=2020-13"),
        'claims.yaml: error: it would then say: published "2020-13" is not a date of the calendar'
        " [cannot-edit]\n"
        "      write YYYY, YYYY-MM or YYYY-MM-DD\n",
    ),
    "a day that is none": (
        ("review", "ferries", "--status", "reviewed", "--today", "soon"),
        '--today: error: "soon" is no date; write YYYY-MM-DD [cannot-verify]\n',
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_is_told_and_writes_nothing(desk: Run, what: str) -> None:
    args, message = REFUSED[what]
    assert desk(*args) == (2, "", message)
    assert ledger() == HEAD + FERRIES + CRANES


def test_the_checker_is_the_one_named_first(
    desk: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    subprocess.run(["git", "config", "user.name", "Git Name"], cwd=tmp_path, check=True)
    named = ("--checker", "Option Name")
    assert desk("review", "ferries", *HELD, *named).code == 0
    assert "    checker: Option Name\n" in ledger()
    assert desk("review", "ferries", *HELD).code == 0
    assert "    checker: Jo\n" in ledger()
    monkeypatch.delenv("FACTCHECK_CHECKER")
    assert desk("review", "ferries", *HELD).code == 0
    assert "    checker: Git Name\n" in ledger()


def test_the_next_is_that_of_the_oldest_document(desk: Run) -> None:
    assert desk("review", "--next", *HELD).out == "cranes is reviewed in claims.yaml:14\n"
    assert desk("review", "--next", *HELD).out == "ferries is reviewed in claims.yaml:10\n"
    assert desk("review", "--next", *HELD) == (1, "", "no claim is unreviewed\n")


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")
def test_a_person_is_asked_step_by_step(desk: Run, tmp_path: Path) -> None:
    person = Person(tmp_path, "review", "ferries", *DAY, FACTCHECK_CHECKER="Jo")
    shown = person.reads("Status (reviewed, disputed, unreviewed): ")
    assert "«ferries made 3.7 million trips in 2019.»" in shown
    person.types("rev")
    person.reads("What was found, in a sentence?: ")
    person.types("The register says so.")
    person.reads("Evidence: its title: ")
    person.types("")
    person.reads("reviewed asks for evidence that supports it")
    person.types("Port register")
    person.reads("Publisher: ")
    person.types("Port Office")
    person.reads("Published (YYYY, YYYY-MM or YYYY-MM-DD): ")
    person.types("May")
    person.reads("that is no date of the calendar")
    person.types("")
    person.reads("Address: ")
    person.types("https://port.gov/r?a=1")
    person.reads("What it says: ")
    person.types("")
    person.reads("It supports, contradicts, qualifies [supports]: ")
    person.types("")
    person.reads("(empty: no more): ")
    person.types("")
    person.reads("Checked by [Jo]: ")
    person.types("")
    assert person.ends() == 0
    assert person.seen.endswith("ferries is reviewed in claims.yaml:10\n")
    assert ledger() == HEAD + REVIEWED + CRANES
    assert desk("list").code == 0


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")
@pytest.mark.usefixtures("desk")
def test_a_person_walks_through_them_and_may_stop(tmp_path: Path) -> None:
    person = Person(tmp_path, "review", "--next", *DAY, FACTCHECK_CHECKER="Jo")
    assert "«has 64 cranes»" in person.reads("1 of 2: [r]eview, [s]kip, [q]uit ")
    person.types("s")
    person.reads("2 of 2: [r]eview, [s]kip, [q]uit ")
    person.types("r")
    person.reads("Status (reviewed, disputed, unreviewed): ")
    person.stops()
    assert person.ends() == 130
    assert ledger() == HEAD + FERRIES + CRANES
