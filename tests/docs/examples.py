"""The examples of the pages: commands, and what they print. Run as a script, it renews them."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = (README, ROOT / "docs/find.md", ROOT / "docs/list.md")
"""Pages whose examples ask the shipped ledger, each by itself; those of a walk are in `walk.py`."""
BLOCK = re.compile(r"(?<=```console\n)\$ (factcheck .*)\n((?:.*\n)*?)(?=```\n)")


def examples(page: str) -> list[tuple[str, str]]:
    """Each command of a page with the output that the page shows."""
    return [(hit[1], hit[2]) for hit in BLOCK.finditer(page)]


def output(command: str) -> str:
    """What the command prints on standard output, 80 columns wide, from the project's folder."""
    args = shlex.split(command)[1:]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("FACTCHECK_")}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *args],
        cwd=ROOT,
        env={**environment, "COLUMNS": "80", "NO_COLOR": "1", "FACTCHECK_CACHE": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


if __name__ == "__main__":
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        renewed = BLOCK.sub(lambda hit: f"$ {hit[1]}\n{output(hit[1])}", text)
        page.write_text(renewed, encoding="utf-8")
