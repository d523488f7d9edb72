"""No line that is printed in words is a command to the log of continuous integration."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from processes import desk

from factcheck.cli.app import run
from factcheck.cli.streams import without_commands

CASES = [  # what is to be printed, what is
    ("::error::x", ": :error::x"),
    ("  ::error::x\n", "  : :error::x\n"),
    ("a\n\t::stop-commands::x", "a\n\t: :stop-commands::x"),
    ("a\r::x", "a\r: :x"),
    ("\x1b[1m::x\x1b[0m", "\x1b[1m: :x\x1b[0m"),
    ("\u200b\xa0\u3000::x", "\u200b\xa0\u3000: :x"),
    ("::::x", ": :::x"),
    ("::", ": :"),
    ("##[group]x", "# #[group]x"),
    ("a ##[add-mask]x", "a # #[add-mask]x"),
    ("a ##vso[task.complete]x", "a # #vso[task.complete]x"),
    ("##teamcity[buildStop]", "# #teamcity[buildStop]"),
    ("###[x", "## #[x"),
    ("a::b", "a::b"),
    ("a ::b", "a ::b"),
    ("## Heading [sic]", "## Heading [sic]"),
    ("claims.yaml:3:4: error", "claims.yaml:3:4: error"),
    (":x", ":x"),
    ("plain\n", "plain\n"),
]


@pytest.mark.parametrize(("text", "shown"), CASES)
def test_what_is_printed(text: str, shown: str) -> None:
    assert without_commands(text) == shown
    assert without_commands(shown) == shown


EVIL = "::stop-commands::x ##vso[task.complete] ##[error]y"
OBEYED = re.compile(r"(?m)^[\s\x1b\[0-9;m]*::|##\w*\[")
COMMANDS = [
    ("find", "46.3% of federal inmates"),
    ("find", EVIL),
    ("find", "::stop-commands::x 46.3%", "--explain"),
    ("find", "zebra::quota", "--document", EVIL),
    ("list",),
    ("list", "--tag", EVIL),
    ("show", "evil"),
    ("show", EVIL),
    ("documents",),
    ("verify",),
    ("verify", "--format", "github"),
    ("verify", "--ledger", EVIL),
    ("check", "draft.md"),
    ("check", "draft.md", "--format", "github"),
    ("check", EVIL),
    ("export", "-o", "out.html"),
    ("export", "-o", f"{EVIL}/out.html"),
    ("export", "--columns", EVIL),
    (EVIL,),
]


@pytest.fixture
def evil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger, a document and a draft in which every text is a command."""
    monkeypatch.chdir(desk(tmp_path / "desk"))
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("FACTCHECK_LEDGER", raising=False)
    Path("claims.yaml").write_text(
        f"""version: 1
documents:
  - {{id: a, file: sources/report.txt, title: "\\x85{EVIL}", author: ["{EVIL}"],
     publisher: "{EVIL}", note: "{EVIL}"}}
  - {{id: b, file: "::gone.txt", title: "{EVIL}"}}
claims:
  - id: evil
    text: "{EVIL} It is 46.3% of federal inmates {EVIL}"
    status: disputed
    finding: "{EVIL}"
    checker: "{EVIL}"
    tags: ["{EVIL}"]
    citations: [{{document: a, quote: "{EVIL}", place: "{EVIL}"}}, {{document: b}}]
    evidence: [{{title: "{EVIL}", says: "{EVIL}", url: "{EVIL}"}}]
  - id: "::odd"
    text: "{EVIL}"
    "{EVIL}": 1
""",
        encoding="utf-8",
    )
    Path("sources/report.txt").write_text(f"It said\n{EVIL}\nIt is 46.3% of federal inmates.\n")
    Path("draft.md").write_text(f"{EVIL}\n\nIt is 47.3% of federal inmates.\n\n{EVIL}\n")


@pytest.mark.usefixtures("evil")
@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("color", ["never", "always"])
def test_no_command_of_ours_prints_one_of_theirs(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...], color: str
) -> None:
    coloured = args[0] in ("find", "list", "show", "documents")
    assert run([*args, *(("--color", color) if coloured else ())]) in (0, 1, 2)
    out, err = capsys.readouterr()
    if "github" in args:
        out = re.sub(r"(?m)^::(error|warning|notice) file=.*\n", "", out)
    assert OBEYED.findall(out + err) == []
    assert "stop-commands" in out + err or args[0] in ("export", "verify")
