"""An import killed at any moment: an old ledger or a new one, and nothing left untold."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import desk, environment, ran, start
from test_kills import KILLED

from factcheck.read.shelf import strays

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs signals of POSIX")

WHOLE = KILLED.replace(
    'shutil.copy(f"{folder}/{written}", f"{at}.left")', 'shutil.copytree(folder, f"{at}.left")'
)
"""The same, but all of the folder is kept as the killed run left it."""

PAPER = "It cost £3½ million, and 212 ferries failed.\n"
SOURCES = {"paper.original.txt", "paper.txt", "post.md", "report.txt"}


def paper(folder: Path) -> Path:
    """A desk with a document that is not UTF-8, so that its original is kept beside its text."""
    desk(folder)
    (folder / "paper.txt").write_bytes(PAPER.encode("cp1252"))
    return folder


def untold(folder: Path) -> set[str]:
    """The sources that no document names and that verify would not tell; hidden ones aside."""
    ledger = (folder / "claims.yaml").read_text(encoding="utf-8")
    told = {Path(problem.location.path).name for problem in strays(str(folder / "claims.yaml"))}
    there = {path.name for path in (folder / "sources").iterdir() if path.name[0] != "."}
    return {name for name in there - told if f"sources/{name}\n" not in ledger}


def test_killed_at_any_moment(tmp_path: Path) -> None:
    old = (paper(tmp_path / "desk") / "claims.yaml").read_bytes()
    command = [sys.executable, "-c", WHOLE, "claims.yaml", "import", "paper.txt"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, check=True, timeout=120, env=environment()
    )
    ends = done.stdout.decode().split()
    assert len(ends) > 30
    assert set(ends) == {"0"}
    new = (tmp_path / str(len(ends)) / "claims.yaml").read_bytes()
    assert b"original: sources/paper.original.txt" in new
    left = [tmp_path / f"{at}.left" for at in range(1, len(ends) + 1)]
    ledgers = [(folder / "claims.yaml").read_bytes() for folder in left]
    assert ledgers == [old] * ledgers.count(old) + [new] * ledgers.count(new)
    assert [untold(folder) for folder in left] == [set()] * len(left)
    assert any(strays(str(folder / "claims.yaml")) for folder in left)
    for at in range(1, len(ends) + 1):  # each run once more, to its end
        folder = tmp_path / str(at)
        assert (folder / "claims.yaml").read_bytes() == new
        assert {path.name for path in (folder / "sources").iterdir()} == SOURCES
        assert [path.name for path in folder.iterdir() if path.name[0] == "."] == []
        assert (folder / "sources/paper.txt").read_text(encoding="utf-8") == PAPER


@pytest.mark.slow
def test_ended_at_moments_of_the_clock(tmp_path: Path) -> None:
    moments = random.Random(3)
    for number in range(6):
        folder = paper(tmp_path / str(number))
        old = (folder / "claims.yaml").read_bytes()
        process = start(folder, "import", "paper.txt")
        time.sleep(moments.uniform(0.1, 0.8))
        process.send_signal(random.Random(number).choice([signal.SIGKILL, signal.SIGTERM]))
        process.communicate(timeout=60)
        ledger = (folder / "claims.yaml").read_bytes()
        assert ledger == old or b"sources/paper.original.txt" in ledger
        assert untold(folder) == set()
        assert ran(folder, "import", "paper.txt")[0] == 0
        assert {path.name for path in (folder / "sources").iterdir()} == SOURCES


def test_two_that_import_at_once_are_both_recorded(tmp_path: Path) -> None:
    folder = paper(tmp_path / "desk")
    (folder / "other.txt").write_text("Another paper with 46 boats.\n")
    both = [start(folder, "import", name) for name in ("paper.txt", "other.txt")]
    told = [process.communicate(timeout=120)[1].decode() for process in both]
    ledger = (folder / "claims.yaml").read_text(encoding="utf-8")
    for process, err, name in zip(both, told, ("paper", "other"), strict=True):
        recorded = f"  - id: {name}\n" in ledger
        assert recorded if process.returncode == 0 else "[ledger-changed]" in err
    assert 0 in [process.returncode for process in both]
    assert untold(folder) == set()


def test_a_name_that_is_taken_by_a_folder_is_left_alone(tmp_path: Path) -> None:
    folder = paper(tmp_path / "desk")
    (folder / "sources" / "paper.txt").mkdir()  # what is in the way has another name in the end
    code, _, err = ran(folder, "import", "paper.txt", "--id", "paper")
    assert (code, b"there is one already" in err) == (2, True)
    assert untold(folder) == {"paper.txt"}  # the folder
    assert ran(folder, "import", "paper.txt")[0] == 0
    assert (folder / "sources/paper-2.original.txt").is_file()
