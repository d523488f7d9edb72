"""A ledger begun by ``factcheck init``: it reads clean, and is never put over another."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run

from factcheck.cli.init import LEDGER
from factcheck.read.ledger import read_ledger

NEXT = """\
  factcheck import report.pdf
  factcheck suggest report.pdf
  factcheck find "46 percent"
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Path:  # noqa: ARG001
    """An empty folder to stand in, with no ledger named."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_LEDGER")
    return tmp_path


def test_a_ledger_is_begun_here(factcheck: Run, here: Path) -> None:
    told = f"wrote claims.yaml, and sources/ for the texts it cites\n\nnext:\n{NEXT}"
    assert factcheck("init") == (0, told, "")
    assert sorted(each.name for each in here.iterdir()) == ["claims.yaml", "sources"]
    assert factcheck("list") == (1, "0 claims in 0 documents\n", "")


def test_a_ledger_is_begun_in_a_folder_that_is_made(factcheck: Run, here: Path) -> None:
    code, out, err = factcheck("init", "our desk/2026")
    assert (code, err) == (0, "")
    assert out.endswith(f"next:\n  cd 'our desk/2026'\n{NEXT}")
    assert (here / "our desk/2026/claims.yaml").read_text() == LEDGER


def test_what_it_shows_as_comments_is_a_ledger_too(tmp_path: Path) -> None:
    shown = [
        line.removeprefix("# ") if line.startswith(("# -", "#   ")) else line
        for line in LEDGER.splitlines()
    ]
    path = tmp_path / "claims.yaml"
    path.write_text("\n".join(shown))
    ledger, problems = read_ledger(path)
    assert problems == ()
    assert ledger.claims[0].citations[0].document == ledger.documents[0].id
    path.write_text(LEDGER)
    assert read_ledger(path)[1] == ()


def test_a_ledger_that_is_there_is_not_written_over(factcheck: Run, here: Path) -> None:
    (here / "claims.yaml").write_text("mine")
    assert factcheck("init") == (
        2,
        "",
        "claims.yaml: error: there is a ledger already, and nothing was written [ledger-exists]\n"
        '      "factcheck list --ledger claims.yaml" shows it\n',
    )
    assert (here / "claims.yaml").read_text() == "mine"
    assert not (here / "sources").exists()


def test_what_cannot_be_made_is_said(factcheck: Run, here: Path) -> None:
    (here / "sources").write_text("a file")
    code, out, err = factcheck("init")
    assert (code, out) == (2, "")
    assert err == "sources: error: cannot write: file exists [cannot-write]\n"
    assert not (here / "claims.yaml").exists()
