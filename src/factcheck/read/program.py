"""Which program this is, for what is kept of its answers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from factcheck.read.kept import sha256_of

ROOT = Path(__file__).parents[1]
"""The folder that the program is installed in."""


def program_stamp() -> str:
    """A name that changes whenever the program does: a file of code or a table of words.

    By names, sizes and times of change; to read them all would cost a start its tenth of a second.
    """
    return sha256_of("\n".join(sorted(_facts(str(ROOT)))).encode("utf-8", "surrogateescape"))


def _facts(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _facts(entry.path)
            elif entry.name.endswith((".py", ".txt")):
                facts = entry.stat()
                yield f"{entry.path}:{facts.st_size}:{facts.st_mtime_ns}"
