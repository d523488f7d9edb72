"""Whole screens as a person sees them, at three widths, with and without colour."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest
from running import HERE, Run
from screens import COMMANDS, ESCAPES, WIDTHS, golden_path, seen, terminal

from factcheck.cli.app import every_command, run
from factcheck.cli.desk import read_desk
from factcheck.cli.progress import Progress
from factcheck.cli.prose import measure

BRIGHT = re.compile("\x1b\\[[0-9;]*m")
LINK = re.compile("\x1b]8;.*?;(.+?)\x1b\\\\")
EVERY = {
    "find": ("find", "48,200 visitors to the Lido"),
    "list": ("list",),
    "show": ("show", "lido-repairs"),
    "documents": ("documents",),
    "export": ("export", "--format", "claimreview"),
    "verify": ("verify", "--today", "2024-07-03"),
    "check": ("check", "ledger/draft.md"),
    "scan": ("scan", "ledger/draft.md"),
    "init": ("init", "ledger"),  # where there is one
    "suggest": ("suggest", "lido-report"),
    "add": ("add", "64 lanes.", "--document", "lido-report", "--no-quote", "--dry-run"),
    "review": ("review", "lido-repairs", "--status", "reviewed", "--dry-run"),
    "edit": ("edit", "lido"),  # where there is none
    "open": ("open", "lido"),
    "import": ("import", "--dry-run", "ledger/draft.md"),
}
"""Every command, so that it has something to say to a person."""
WITH_PLACES = ("find", "list", "show", "documents", "verify", "check", "suggest")
"""Those that show places, which open."""


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", COMMANDS)
def test_the_whole_screen(name: str, width: int, colour: bool) -> None:
    expected = golden_path(name, width, colour).read_bytes().decode()
    assert seen(name, width, colour) == expected


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", COMMANDS)
def test_no_row_is_wider_than_the_terminal_but_for_an_address(name: str, width: int) -> None:
    rows = golden_path(name, width, colour=False).read_bytes().decode().splitlines()
    assert [row for row in rows if measure(row) > width and "://" not in row] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", COMMANDS)
def test_colour_adds_nothing_but_colour(name: str, width: int) -> None:
    plain = golden_path(name, width, colour=False).read_bytes().decode()
    coloured = golden_path(name, width, colour=True).read_bytes().decode()
    shown = ESCAPES.sub("", coloured)
    assert shown.split() == plain.translate(dict.fromkeys(map(ord, "«»"))).split()


def test_every_command_is_looked_at() -> None:
    assert sorted(EVERY) == sorted(command.name or "" for command in every_command())


HOW = [  # --color, NO_COLOR, FORCE_COLOR, TERM; whether there are colours, and links
    ("auto", "", "", "xterm", True, True),
    ("auto", "1", "", "xterm", False, True),
    ("auto", "1", "1", "xterm", False, True),
    ("auto", "", "1", "dumb", True, False),
    ("auto", "", "", "dumb", False, False),
    ("always", "1", "", "xterm", True, True),
    ("never", "", "1", "xterm", False, False),
]


@pytest.mark.parametrize(("color", "no", "force", "term", "colours", "links"), HOW)
@pytest.mark.parametrize("command", EVERY)
def test_every_command_asks_for_colour_alike(
    command: str, color: str, no: str, force: str, term: str, colours: bool, links: bool
) -> None:
    environment = {"NO_COLOR": no, "FORCE_COLOR": force, "TERM": term}
    with terminal(80, **environment) as opened:
        run([*EVERY[command], "--color", color])
        shown = opened.shown
    if command not in ("export", "scan"):  # their notes are plain words
        assert bool(BRIGHT.search(shown)) is colours
    if command in WITH_PLACES:
        assert bool(LINK.search(shown)) is links
    if not colours and not links:
        assert "\x1b" not in shown


@pytest.mark.parametrize("command", EVERY)
def test_a_pipe_gets_no_escape_code(factcheck: Run, command: str) -> None:
    _, out, err = factcheck(*EVERY[command])
    assert "\x1b" not in out + err


@pytest.mark.parametrize("command", WITH_PLACES)
def test_colour_can_be_had_in_a_pipe_and_links_cannot(factcheck: Run, command: str) -> None:
    out = factcheck(*EVERY[command], "--color", "always").out
    assert BRIGHT.search(out)
    assert "\x1b]8" not in out
    plain = factcheck(*EVERY[command]).out.replace("«", "").replace("»", "")
    assert BRIGHT.sub("", out).split() == plain.split()


def test_places_and_addresses_open() -> None:
    with terminal(80) as opened:
        run(["show", "lido-repairs"])
        shown = opened.shown
    assert LINK.findall(shown) == [
        "https://council.example/contract-for-the-roof-and-the-boilers-of-the-lido.pdf",
        "file:///town/ledger/sources/lido-report.txt#5",
    ]


def test_nothing_to_say_is_nothing_on_a_terminal_too() -> None:
    with terminal(80) as opened:
        run(["verify", "--today", "2024-07-03", "--ledger", "ledger/clean.yaml"])
        assert opened.shown == "verified 1 claim, 1 citation and 1 document: no problems\n"


HOSTILE = [
    "loans [sic] fell by 12 percent",
    "he said [b]no[/b] and [/b]",
    "[link=https://a.example]here[/link] :smile: [red]",
    "an \\[escaped] bracket",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("args", [("list",), ("show", "c"), ("find", "loans fell")])
def test_data_is_never_markup(
    text: str, args: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("ledger")
    (folder / "a.txt").write_text(f"Yes: {text}. Loans fell.\n", encoding="utf-8")
    quoted = text.replace("\\", "\\\\")
    (folder / "claims.yaml").write_text(
        "version: 1\ndocuments:\n  - id: a\n    file: a.txt\nclaims:\n  - id: c\n"
        f'    text: "Loans fell: {quoted}"\n    citations:\n      - document: a\n',
        encoding="utf-8",
    )
    with terminal(100) as opened:
        run([*args, "--ledger", str(folder / "claims.yaml")])
        shown = " ".join(ESCAPES.sub("", opened.shown).split())
    assert text in shown


def test_bare_words_get_plain_help_on_standard_error() -> None:
    with terminal(80) as opened:
        assert run([]) == 2
        assert opened.shown.startswith("Usage: factcheck [OPTIONS] COMMAND [ARGS]...\n")


@pytest.mark.parametrize("command", EVERY)
def test_help_on_a_terminal_has_the_words_of_plain_help(factcheck: Run, command: str) -> None:
    plain = factcheck(command, "--help").out
    with terminal(400) as opened:
        assert run([command, "--help"]) == 0
        shown = ESCAPES.sub("", opened.shown)
    examples = [
        line.strip() for line in plain.splitlines() if line.strip().startswith("factcheck ")
    ]
    assert examples
    assert "╭─ Example" in shown
    assert [line for line in examples if line not in shown] == []
    words = set(re.findall(r"[A-Za-z-]{4,}", plain)) - {
        "Options",
        "Arguments",
        "default",
        "required",
    }
    assert [word for word in sorted(words) if word not in shown] == []


def test_progress_is_shown_after_a_second_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("factcheck.cli.progress.monotonic", lambda: now[0])
    with terminal(80) as opened:
        with Progress("checks made", total=3) as progress:
            progress.step()
            assert opened.shown == ""
            now[0] = 1.5
            progress.step()
            assert "2/3 checks made" in opened.shown
        assert opened.shown.endswith("\x1b[2K")


SOUND = """\
version: 1
documents:
  - id: lido
    file: lido.txt
claims:
  - id: visitors
    text: The Lido drew 48,200 visitors.
    citations:
      - document: lido
"""


def test_a_ledger_that_takes_long_to_read_tells_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("factcheck.cli.desk.SLOW", 0)
    (tmp_path / "lido.txt").write_text("The Lido drew 48,200 visitors.\n", encoding="utf-8")
    path = tmp_path / "claims.yaml"
    path.write_text(SOUND, encoding="utf-8")
    monkeypatch.setattr("factcheck.cli.progress.monotonic", count(0, 9).__next__)
    shown = []
    for _ in ("read", "kept"):
        with terminal(80, FACTCHECK_CACHE=str(tmp_path / "cache")) as opened:
            read_desk(str(path))
        shown.append("claims read" in opened.shown)
    assert shown == [True, False]


def test_progress_keeps_out_of_answers_and_pipes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.cli.progress.monotonic", iter(range(0, 90, 9)).__next__)
    with terminal(80) as opened, Progress("phrases answered", streams=True) as progress:
        progress.step()
    assert opened.shown == ""


LOADED = [  # where a command prints, the command; which of these parts of Rich it loads
    ("pipe", "list", []),
    ("pipe", "find 48,200 visitors", []),
    ("terminal", "find 48,200 visitors", ["rich.style"]),
    ("terminal", "list", ["rich.style"]),
    ("terminal", "documents", ["rich.console", "rich.style", "rich.table", "rich.text"]),
]


@pytest.mark.parametrize(("where", "command", "parts"), LOADED)
def test_rich_is_loaded_where_it_draws_and_no_more_of_it(
    where: str, command: str, parts: list[str]
) -> None:
    names = ("console", "markdown", "progress", "style", "table", "text")
    looked_for = [f"rich.{each}" for each in names]
    code = (
        "import contextlib, sys\n"
        "from screens import terminal\n"
        "from factcheck.cli.app import run\n"
        f"with terminal(80) if {where == 'terminal'} else contextlib.nullcontext():\n"
        f"    run({command.split()})\n"
        f"print([each for each in {looked_for} if each in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HERE,
        env={**os.environ, "FACTCHECK_LEDGER": "ledger/claims.yaml"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == f"{parts}\n"
