"""A package whose tables of words are damaged says so in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent
LEDGER = Path(__file__).parents[2] / "data" / "claims.yaml"


@pytest.mark.parametrize("command", ["find 64,000 deaths", "list", "verify", "check draft.txt"])
def test_a_damaged_package_is_told(tmp_path: Path, command: str) -> None:
    shutil.copytree(
        PACKAGE, tmp_path / "factcheck", ignore=shutil.ignore_patterns("__pycache__", "data")
    )
    (tmp_path / "factcheck" / "lexicon" / "near.txt").unlink()
    (tmp_path / "draft.txt").write_text("Opioids killed 64,000 people.\n")
    answer = subprocess.run(
        [sys.executable, "-m", "factcheck", *command.split(), "--ledger", str(LEDGER)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr == (
        f"{tmp_path / 'factcheck/lexicon/near.txt'}: error: the file does not exist"
        " [missing-file]\n      install factcheck again\n"
    )
