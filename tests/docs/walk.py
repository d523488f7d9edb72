"""The walk of docs/start.md: its commands run one after another, in a folder of their own.

Run as a script, it renews what the page shows.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/start.md"
FILES = ROOT / "docs/start"
BLOCK = re.compile(r"(?<=```console\n)(\$ factcheck (?:.*\n)+?)(?=```\n)")
STEP = re.compile(r"^\$ (factcheck .*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def steps(page: str) -> list[tuple[str, str]]:
    """Each command of the page with what the page shows that it says."""
    return [
        (step[1], step[2]) for block in BLOCK.finditer(page) for step in STEP.finditer(block[1])
    ]


def walk(commands: list[str], folder: Path) -> Iterator[str]:
    """What each command says on a screen of 80 columns, standard error after standard output."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("FACTCHECK_")}
    environment |= {"COLUMNS": "80", "NO_COLOR": "1", "FACTCHECK_CACHE": ""}
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        yield (done.stdout + done.stderr).replace(f"{folder}{os.sep}", "")


def files(folder: Path) -> Path:
    """The folder, with the files that the page begins with."""
    return shutil.copytree(FILES, folder, dirs_exist_ok=True)


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        told = walk([command for command, _ in steps(text)], files(Path(name)))
        shown = lambda hit: f"$ {hit[1]}\n{next(told)}"  # noqa: E731
        renewed = BLOCK.sub(lambda block: STEP.sub(shown, block[1]), text)
    PAGE.write_text(renewed, encoding="utf-8")
