"""Draw the pictures of the README: what a terminal shows, as SVG, written by Rich.

    python tools/draw_pictures.py

Each is what the program itself prints on a terminal of 80 columns, in colour, on the ledger that
ships with it. The letters are the reader's own monospaced ones: nothing is fetched.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
COLUMNS = 80
DRAFT = """\
# The sentencing memo, a year on

More than 64,000 Americans died of opioids in 2016, and 46.3% of federal inmates are held for \
drug offenses. Texas went another way: its incarceration rate fell 27 percent from 2007 to 2015. \
The bill cost 12 dollars a head.
"""
"""A draft: one thing is disputed, one is right, one wrong, and one that nobody recorded."""
FONTS = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)
"""Where Rich would have a browser fetch letters from."""


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal, and keeps what it is told."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode()


@contextlib.contextmanager
def terminal(folder: Path) -> Iterator[Terminal]:
    """A terminal for standard output, in a folder; what goes to standard error is dropped."""
    kept = dict(os.environ)
    for name in ("NO_COLOR", "FORCE_COLOR", "FACTCHECK_LEDGER"):
        os.environ.pop(name, None)
    os.environ |= {"COLUMNS": str(COLUMNS), "TERM": "xterm", "FACTCHECK_CACHE": ""}
    opened = Terminal()
    with contextlib.chdir(folder), contextlib.redirect_stderr(io.StringIO()):
        try:
            with contextlib.redirect_stdout(opened):
                yield opened
        finally:
            os.environ.clear()
            os.environ |= kept


def shown(*args: str, folder: Path = ROOT) -> str:
    """What a command shows on a terminal, with the codes of its colours."""
    from factcheck.cli.app import run

    with terminal(folder) as opened:
        run(args)
        return opened.shown


def annotated() -> str:
    """The draft with its notes, as ``check --annotate`` writes it in Markdown."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
        ledger = str(ROOT / "data" / "claims.yaml")
        shown("check", "draft.md", "--ledger", ledger, "--annotate", "notes.md", folder=folder)
        written = (folder / "notes.md").read_text(encoding="utf-8")
    return written.replace(f"{ROOT}/", "").replace(os.path.relpath(ROOT, folder) + "/", "")


def svg(text: str, title: str) -> str:
    """A picture of a terminal that shows the text."""
    from rich.console import Console
    from rich.text import Text

    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(text.rstrip("\n")))
    picture = console.export_svg(title=title, unique_id=re.sub(r"\W+", "-", title))
    return FONTS.sub("", picture).replace("Fira Code, monospace", "ui-monospace, monospace")


LOOKS = (
    (r"^# (.*)$", "1"),
    (r"(\[\^[^\]]+\])", "1;34"),
    (r"\*\*(error)\*\*", "1;31"),
    (r"\*\*(warning)\*\*", "1;33"),
    (r"\*\*(note)\*\*", "1;36"),
    (r"\*([^*\n]+)\*", "3"),
)
"""What of a Markdown text is drawn how: a pattern, and the code of its look."""


def noted(markdown: str) -> str:
    """The Markdown as a page would show it: headings, notes and stresses in their looks."""
    for pattern, look in LOOKS:
        markdown = re.sub(pattern, f"\x1b[{look}m\\1\x1b[0m", markdown, flags=re.MULTILINE)
    return markdown


def pictures() -> dict[str, str]:
    """File name → picture."""
    asked = "Texas incarceration rate fell 27 percent"
    return {
        "find.svg": svg(
            shown("find", asked, "--limit", "1"), f'factcheck find "{asked}" --limit 1'
        ),
        "draft.svg": svg(noted(annotated()), "factcheck check draft.md --annotate notes.md"),
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, picture in pictures().items():
        (FOLDER / name).write_text(picture, encoding="utf-8", newline="\n")
    sys.exit(0)
