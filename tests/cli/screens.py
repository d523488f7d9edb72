"""What a person sees: commands on terminals of three widths. As a script, it writes them anew."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
WIDTHS = (60, 80, 140)
COMMANDS = {
    "list": ("list",),
    "list-sorted": ("list", "--sort", "checked"),
    "show": ("show", "lido-repairs"),
    "documents": ("documents",),
    "verify": ("verify", "--ledger", "ledger/stale.yaml", "--today", "2024-07-03"),
    "explain": ("verify", "--explain", "quote-changed"),
    "check": ("check", "--strict", "ledger/draft.md"),
    "suggest": ("suggest", "ledger/draft.md"),
    "add": ("add", "64 lanes.", "--document", "lido-report", "--no-quote", "--dry-run"),
    "help": ("find", "--help"),
}
"""The name of a screen → the command that fills it. ``find`` has its own: `test_show.py`."""
ESCAPES = re.compile("\x1b\\[[0-9;]*m|\x1b]8;.*?\x1b\\\\")
LINK_ID = re.compile(r"(?<=\x1b]8;id=)\d+(?=;)")


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal, and keeps what it is told."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        """Everything so far; the folder of the tests and the numbers of links left out."""
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return steady(self.buffer.getvalue().decode())


def steady(text: str) -> str:
    """The text without what differs between two runs and two machines."""
    return LINK_ID.sub("0", text.replace(HERE.as_uri(), "file:///town"))


@contextmanager
def terminal(width: int, **environment: str) -> Iterator[Terminal]:
    """A terminal so many columns wide, for both streams, in the tests' folder."""
    kept = dict(os.environ), Path.cwd(), sys.stdout, sys.stderr
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERMINAL_WIDTH"):
        os.environ.pop(name, None)
    os.environ |= {"COLUMNS": str(width), "TERM": "xterm", "FACTCHECK_CACHE": ""}
    os.environ |= {"FACTCHECK_LEDGER": "ledger/claims.yaml", **environment}
    os.chdir(HERE)
    opened = Terminal()
    sys.stdout = sys.stderr = opened
    try:
        yield opened
    finally:
        os.environ.clear()
        os.environ |= kept[0]
        os.chdir(kept[1])
        sys.stdout, sys.stderr = kept[2:]


def seen(name: str, width: int, colour: bool) -> str:
    """What the command shows; without colour, without links too, to be read with the eyes."""
    from factcheck.cli.app import run

    with terminal(width, **({} if colour else {"NO_COLOR": "1"})) as opened:
        run(COMMANDS[name])
        shown = opened.shown
    return shown if colour else ESCAPES.sub("", shown)


def golden_path(name: str, width: int, colour: bool) -> Path:
    return HERE / "golden" / "screens" / f"{name}-{width}{'-colour' * colour}.txt"


if __name__ == "__main__":
    for name in COMMANDS:
        for width in WIDTHS:
            for colour in (False, True):
                golden_path(name, width, colour).write_text(
                    seen(name, width, colour), encoding="utf-8", newline=""
                )
