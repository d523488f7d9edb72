"""``import --claims`` at a terminal: a guess and a change are asked about before they are used."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pexpect
import pytest
from running import HERE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="there is no terminal to speak to"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented town's ledger, with a table of one claim beside it."""
    shutil.copytree(HERE / "ledger", tmp_path / "town")
    (tmp_path / "town" / "desk.csv").write_text(
        "Claim,Source\nFerries ran late on 9 days.,lido-report\n"
    )
    return tmp_path / "town"


def at_terminal(folder: Path, *args: str) -> pexpect.spawn[str]:
    environment = {**os.environ, "FACTCHECK_LEDGER": "claims.yaml", "FACTCHECK_CACHE": ""}
    environment |= {"TERM": "dumb", "NO_COLOR": "1"}
    return pexpect.spawn(
        sys.executable,
        ["-m", "factcheck", "import", "--claims", *args],
        cwd=folder,
        env=environment,
        encoding="utf-8",
        timeout=30,
        dimensions=(40, 120),
    )


ANSWERS = [
    # what is typed → the exit code, and whether it is written
    ("y", 0, True),
    ("n", 2, False),
    ("", 2, False),
    ("\x03", 130, False),
]


@pytest.mark.parametrize(("typed", "code", "written"), ANSWERS)
def test_a_guess_is_asked_about(folder: Path, typed: str, code: int, written: bool) -> None:
    before = (folder / "claims.yaml").read_text()
    person = at_terminal(folder, "desk.csv")
    person.expect_exact("Claim   text")
    person.expect_exact("Take these columns so? [y/N] ")
    person.send(typed if typed == "\x03" else f"{typed}\r")
    person.expect(pexpect.EOF)
    person.close()
    assert person.exitstatus == code
    assert ((folder / "claims.yaml").read_text() != before) is written


@pytest.mark.parametrize(("typed", "code", "written"), ANSWERS)
def test_a_change_is_shown_and_asked_about(
    folder: Path, typed: str, code: int, written: bool
) -> None:
    before = (folder / "claims.yaml").read_text()
    (folder / "x.csv").write_text("claim_id,status\nlibrary-cats,disputed\n")
    person = at_terminal(folder, "x.csv", "--update")
    person.expect_exact("+    status: disputed")
    person.expect_exact("Write it: 1 claim changed? [y/N] ")
    person.send(typed if typed == "\x03" else f"{typed}\r")
    person.expect(pexpect.EOF)
    person.close()
    assert person.exitstatus == code
    assert ((folder / "claims.yaml").read_text() != before) is written
