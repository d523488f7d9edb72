"""A shell is offered ids, quickly and without a word of complaint."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import HERE

LEDGER = str(HERE / "ledger" / "claims.yaml")

OFFERED = [
    ("factcheck show li", ["lido-visitors", "lido-repairs", "library-loans", "library-cats"]),
    ("factcheck show library-c", ["library-cats"]),
    ("factcheck find x --document l", ["lido-report", "library-note"]),
    ("factcheck find --status un", ["unreviewed"]),
    ("factcheck export --format js", ["json", "jsonl"]),
    ("factcheck list --tag l", ["leisure", "lido"]),
    ("factcheck list --sort c", ["checked"]),
    ("factcheck show zz", []),
    ("factcheck exp", ["export"]),
]


def complete(line: str, ledger: str) -> subprocess.CompletedProcess[str]:
    words = line.split(" ")
    return subprocess.run(
        [sys.executable, "-m", "factcheck"],
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "FACTCHECK_LEDGER": ledger,
            "_FACTCHECK_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        },
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(("line", "offered"), OFFERED)
def test_ids_are_offered(line: str, offered: list[str]) -> None:
    done = complete(line, LEDGER)
    assert (done.stdout.split(), done.stderr) == (offered, "")


@pytest.mark.parametrize("content", [None, "version: [", "claims: 7"])
def test_a_faulty_ledger_offers_nothing_and_says_nothing(
    tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "claims.yaml"
    if content is not None:
        path.write_text(content)
    done = complete("factcheck show li", str(path))
    assert (done.stdout.strip(), done.stderr) == ("", "")
