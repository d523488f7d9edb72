"""Whoever makes an index is killed: the next run finds the old one or the new, or makes it."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import COMMAND, environment, ran, start

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
]

DOCUMENTS, LINES = 60, 700
TOLD = "In ward 7 the clerk opened 8,412 letters."
PHRASE = "the clerk of ward 7 opened 8,412 letters"


def shelf(folder: Path) -> Path:
    """Sixty documents, two megabytes and more, as written a while ago."""
    (folder / "sources").mkdir(parents=True)
    rows = ["version: 1", "documents:"]
    for number in range(DOCUMENTS):
        told = [
            f"The keeper of lamp {number * LINES + row} was paid {row * 37 % 901} pounds that year."
            for row in range(LINES)
        ]
        file = folder / f"sources/{number}.txt"
        file.write_text("\n".join(told) + "\n", encoding="utf-8")
        rows += [f"  - id: d{number}", f"    file: sources/{number}.txt"]
    rows += ["claims:", "  - id: lamp", "    text: The keeper of lamp 1 was paid 37 pounds."]
    rows += ["    citations:", "      - document: d0", ""]
    (folder / "claims.yaml").write_text("\n".join(rows), encoding="utf-8")
    return folder


def test_killed_while_it_makes_an_index(tmp_path: Path) -> None:
    folder = shelf(tmp_path / "desk")
    cache = str(tmp_path / "cache")
    time.sleep(2.5)  # what was changed a moment ago is read each time
    begun = time.monotonic()
    nowhere = ran(folder, "find", PHRASE, FACTCHECK_CACHE=cache)
    took = time.monotonic() - begun
    assert nowhere[0] == 1
    changed = folder / "sources/30.txt"
    old, new = changed.read_bytes(), changed.read_bytes() + TOLD.encode() + b"\n"
    said = {old: nowhere}
    moments = random.Random(3)
    for round_ in range(8):
        text = (new, old)[round_ % 2]
        changed.write_bytes(text)
        os.utime(changed, (1_700_000_000 + round_,) * 2)
        process = start(folder, "find", PHRASE, FACTCHECK_CACHE=cache)
        time.sleep(moments.random() * took)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        after = ran(folder, "find", PHRASE, FACTCHECK_CACHE=cache)
        assert (
            after
            == ran(folder, "find", PHRASE, FACTCHECK_CACHE=cache)
            == said.setdefault(text, after)
        )
    assert said[new][0] == 0
    assert b"sources/30.txt:701:1" in said[new][1]


def test_a_disk_without_room_for_an_index(tmp_path: Path) -> None:
    """No file may grow beyond what the answer itself has: nothing is kept, and all is answered."""
    folder = shelf(tmp_path / "desk")
    cache = tmp_path / "cache"
    told = ran(folder, "find", "the keeper of lamp 1 was paid 37 pounds", FACTCHECK_CACHE="")
    assert told[0] == 0
    for _ in range(2):
        done = subprocess.run(
            [*COMMAND, "find", "the keeper of lamp 1 was paid 37 pounds"],
            cwd=folder, capture_output=True, timeout=120,
            env={**environment(), "FACTCHECK_CACHE": str(cache)},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000)),
        )  # fmt: skip
        assert (done.returncode, done.stdout, done.stderr) == told
    assert not any(each.suffix == ".index" for each in cache.iterdir())
    assert ran(folder, "find", "the keeper of lamp 1 was paid 37 pounds",
               FACTCHECK_CACHE=str(cache)) == told  # fmt: skip
    assert any(each.suffix == ".index" for each in cache.iterdir())
