"""A terminal of the system's, with the program at it and a person who types."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pexpect

ESCAPES = re.compile("\x1b\\[[0-9;?]*[a-zA-Z]|\x1b]8;.*?(?:\x1b\\\\|\x07)")


class Person:
    """Someone who reads what the program shows, and types."""

    def __init__(self, folder: Path, *args: str, **more: str) -> None:
        """The command, begun in a folder; ``more`` is put into its environment."""
        environment = {
            "PATH": "/usr/bin:/bin", "TERM": "xterm", "COLUMNS": "100", "NO_COLOR": "1",
            "FACTCHECK_CACHE": "", "HOME": str(folder), "LC_ALL": "C.UTF-8", **more,
        }  # fmt: skip
        self.process = pexpect.spawn(
            sys.executable, ["-m", "factcheck", *args], cwd=str(folder), env=environment,
            encoding="utf-8", timeout=20, dimensions=(50, 100),
        )  # fmt: skip
        self.seen = ""

    def reads(self, words: str) -> str:
        """What is shown up to these words, and they."""
        self.process.expect_exact(words)
        shown = ESCAPES.sub("", self.process.before + words).replace("\r\n", "\n")
        self.seen += shown
        return shown

    def types(self, *answers: str) -> None:
        """Type lines."""
        for answer in answers:
            self.process.sendline(answer)

    def stops(self) -> None:
        """Type Ctrl-C."""
        self.process.sendintr()

    def ends(self) -> int:
        """The exit code, once the program is through."""
        self.process.expect(pexpect.EOF)
        self.seen += ESCAPES.sub("", self.process.before).replace("\r\n", "\n")
        self.process.close()
        return int(self.process.exitstatus)
