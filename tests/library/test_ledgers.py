"""A ledger verified from Python: the problems that `factcheck verify` tells."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.check.checks import steps as steps_of

TOWN = Path(__file__).parents[1] / "check/town"
DAY = date(2026, 11, 22)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TOWN, tmp_path / "town")) / "claims.yaml"


def test_a_sound_ledger_has_no_problems(town: Path) -> None:
    ledger, _ = factcheck.read_ledger(town)
    texts, _ = factcheck.read_documents(ledger)
    assert factcheck.verify(ledger, texts, today=DAY) == ()


def test_a_changed_text_is_told_without_a_file(town: Path) -> None:
    ledger, _ = factcheck.read_ledger(town)
    texts, _ = factcheck.read_documents(ledger)
    changed = {**texts, "council": texts["council"].replace("4.5%", "4.6%")}
    (problem,) = factcheck.verify(ledger, changed, today=DAY)
    assert (problem.code, problem.claim, problem.excerpt, problem.extent) == (
        "quote-changed",
        "harbour-rents",
        "",
        None,
    )
    assert problem.message == (
        'claim harbour-rents: the quote says "4.5%" where the document says "4.6%"'
    )
    assert problem.related[0].location.path == "council"


def test_with_the_ledgers_text_a_problem_shows_its_line(town: Path) -> None:
    ledger, _ = factcheck.read_ledger(town)
    texts, _ = factcheck.read_documents(ledger)
    written = town.read_text(encoding="utf-8")
    changed = {**texts, "council": texts["council"].replace("4.5%", "4.6%")}
    (problem,) = factcheck.verify(ledger, changed, today=DAY, written=written)
    assert problem.excerpt.strip().startswith('quote: "Rents in the harbour rose by 4.5%')
    assert problem.extent is not None
    assert written[problem.extent.start : problem.extent.end] == "4.5%"


def test_a_pinned_source_is_compared_where_its_hash_is_given(town: Path) -> None:
    ledger, _ = factcheck.read_ledger(town)
    texts, _ = factcheck.read_documents(ledger)
    digest = hashlib.sha256(b"another file").hexdigest()
    (problem,) = factcheck.verify(ledger, texts, today=DAY, digests={"gazette": digest})
    assert (problem.code, problem.document) == ("document-changed", "gazette")


def test_what_python_tells_is_what_the_command_prints(town: Path) -> None:
    text = town.read_text(encoding="utf-8").replace("rose 4.5 percent", "fell 4.5 percent")
    town.write_text(text, encoding="utf-8")
    ledger, _ = factcheck.read_ledger(town)
    texts, _ = factcheck.read_documents(ledger)
    found = factcheck.verify(ledger, texts, today=DAY)
    command = [sys.executable, "-m", "factcheck", "verify", "--today", "2026-11-22"]
    done = subprocess.run(
        [*command, "--ledger", str(town)], capture_output=True, encoding="utf-8", check=False
    )
    assert [problem.code for problem in found] == ["claim-reversed"]
    assert all(problem.message in done.stdout for problem in found)
    assert done.returncode == 1


def test_a_few_claims_are_a_step_and_each_check_of_all(town: Path) -> None:
    ledger, _ = factcheck.read_ledger(town)
    steps: list[None] = []
    factcheck.verify(ledger, {}, today=DAY, step=lambda: steps.append(None))
    assert len(steps) == steps_of(len(ledger.claims)) == 7
