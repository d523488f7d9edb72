"""A new user's first half hour at a terminal. As a script, it writes its screens anew."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pexpect
from terminals import ESCAPES

HERE = Path(__file__).parent
DOCUMENTS = HERE.parent / "read" / "importing" / "files"
GIVEN = ("report.pdf", "article.html", "wages.docx", "rates.csv")
"""What lies there to begin with, made by Chromium, LibreOffice and the like."""


class Step(NamedTuple):
    """A command, and what a person answers: the question's last words, and what is typed."""

    args: tuple[str, ...]
    answers: tuple[tuple[str, str], ...] = ()
    code: int = 0


ASKED = "[q]uit? "
STEPS = {
    "1-init": Step(("init",)),
    "2-import": Step(("import", *GIVEN)),
    "3-suggest": Step(
        ("suggest", "boats-fall-by-17-percent"),
        (
            (ASKED, "a"),
            (ASKED, "a"),
            (ASKED, "a"),
            (ASKED, "e"),
            (
                "text [Cod: 1,204 tonnes, down from 1,377.]: ",
                "Cod catches fell to 1,204 tonnes from 1,377.",
            ),
            (ASKED, "n"),
            (ASKED, "q"),
        ),
    ),
    "4-add": Step(("add", "Ferries made 3.70 million trips.", "--document", "harbour-report-2019")),
    "5-review": Step(
        ("review", "ferries-3-70-million-trips", "--today", "2026-11-28", "--checker", "Jo Moss"),
        (
            ("Status (reviewed, disputed, unreviewed): ", "reviewed"),
            ("in a sentence?: ", "The port's register has the same number."),
            ("Evidence: its title: ", "Port register 2019"),
            ("Publisher: ", "Port Office"),
            ("YYYY-MM-DD): ", "2020-01"),
            ("Address: ", "https://port.gov/register"),
            ("says: ", "3,702,114 trips"),
            ("[supports]: ", "supports"),
            ("(empty: no more): ", ""),
        ),
    ),
    "6-find": Step(("find", "3.7 million ferry trips", "--limit", "1")),
    "7-verify": Step(("verify", "--today", "2026-11-28")),
    "8-export": Step(("export", "-o", "claims.html")),
}
"""The name of a screen → what fills it, one after the other in one folder."""


def desk(folder: Path) -> Path:
    """The folder, with what lies in it to begin with."""
    for name in GIVEN:
        shutil.copy(DOCUMENTS / name, folder / name)
    return folder


def shown(folder: Path, step: Step) -> tuple[str, int]:
    """What a person sees and types at one command, and the exit code."""
    environment = {"COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1", "FACTCHECK_CACHE": ""}
    process = pexpect.spawn(
        sys.executable, ["-m", "factcheck", *step.args], cwd=str(folder),
        env={**os.environ, **environment}, encoding="utf-8", timeout=25, dimensions=(50, 100),
    )  # fmt: skip
    seen = ""
    for words, answer in step.answers:
        process.expect_exact(words)
        seen += process.before + words
        process.sendline(answer)
    process.expect(pexpect.EOF)
    seen += process.before
    process.close()
    return ESCAPES.sub("", seen).replace("\r", "").lstrip("\n"), int(process.exitstatus)


def walk(folder: Path) -> Iterator[tuple[str, str, int]]:
    """The name of each screen, what is shown and typed there, and the exit code."""
    for name, step in STEPS.items():
        seen, code = shown(folder, step)
        yield name, seen.replace(str(folder), "/desk"), code


def golden_path(name: str) -> Path:
    return HERE / "golden" / "half-hour" / f"{name}.txt"


if __name__ == "__main__":
    golden_path("x").parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for each, seen, ended in walk(desk(Path(place))):
            golden_path(each).write_text(seen, encoding="utf-8", newline="")
            print(each, ended)
