"""Claims accepted, and the run killed at any moment: the ledger is the old or the new one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from processes import desk, environment, start
from test_kills import KILLED

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs signals of POSIX")
PAPER = "\nThe port spent $2.4 million on the pier. Only 31 percent of the boats are safe.\n"
ACCEPT = ("suggest", "report", "--accept", "all")


def paper(folder: Path) -> Path:
    """A desk whose report states two statistics that no claim covers."""
    desk(folder)
    with (folder / "sources/report.txt").open("a", encoding="utf-8") as file:
        file.write(PAPER)
    return folder


def test_killed_at_any_moment(tmp_path: Path) -> None:
    folder = paper(tmp_path / "desk")
    old = (folder / "claims.yaml").read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", KILLED, "claims.yaml", *ACCEPT],
        cwd=tmp_path, capture_output=True, check=True, timeout=120, env=environment(),
    )  # fmt: skip
    ends = done.stdout.decode().split()
    assert len(ends) > 10
    new = (tmp_path / str(len(ends)) / "claims.yaml").read_bytes()
    assert new.startswith(old)
    assert new.count(b"  - id: ") == old.count(b"  - id: ") + 2
    left = [(tmp_path / f"{at}.left").read_bytes() for at in range(1, len(ends) + 1)]
    assert left == [old] * left.count(old) + [new] * left.count(new)
    # the second run adds both, or finds that the first had: nothing is left to propose
    assert [one == old for one in left] == [end == "0" for end in ends]
    for at in range(1, len(ends) + 1):
        assert (tmp_path / str(at) / "claims.yaml").read_bytes() == new
        assert [p.name for p in (tmp_path / str(at)).iterdir() if p.name[0] == "."] == []


def test_two_that_accept_at_once_lose_nothing(tmp_path: Path) -> None:
    folder = paper(tmp_path / "desk")
    both = [start(folder, *ACCEPT) for _ in range(2)]
    told = [process.communicate(timeout=120)[1].decode() for process in both]
    for process, err in zip(both, told, strict=True):
        assert process.returncode == 0 or "[ledger-changed]" in err or "nothing in" in err
    assert 0 in [process.returncode for process in both]
    ledger = (folder / "claims.yaml").read_text(encoding="utf-8")
    assert ledger.count("text: The port spent $2.4 million on the pier.") == 1
    assert ledger.count("text: Only 31 percent of the boats are safe.") == 1
