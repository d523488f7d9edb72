"""Every command explains itself, with examples that run on the shipped ledger."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from running import Run

from factcheck import __version__
from factcheck.cli.app import every_command, run

FILES = ("draft.md", "drafts/", "notes.html", "report.pdf", "page.html", "papers/")
"""The files that examples name."""
DOCUMENTS = Path(__file__).parents[1] / "read" / "importing" / "files"
MAKES = ("init", "import", "scan")
"""The commands whose examples write into the current folder."""
COMMANDS = [command.name or "" for command in every_command()]


def copy_of_the_shipped(folder: Path) -> Path:
    """The shipped ledger, in a folder of one's own."""
    path = folder / "claims.yaml"
    shipped = Path(__file__).parents[2] / "data" / "claims.yaml"
    path.write_bytes(shipped.read_bytes())
    return path


def examples(text: str) -> list[list[str]]:
    lines = [line.strip() for line in text.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("factcheck ")]


def test_help_lists_the_commands_and_exit_codes(factcheck: Run) -> None:
    code, out, err = factcheck("--help")
    assert (code, err) == (0, "")
    listed = out[out.index("Commands:") :]
    assert [line.split()[0] for line in listed.splitlines()[1:]] == COMMANDS
    assert "..." not in listed
    assert "  2    could not do it: bad usage, an unreadable ledger\n" in out


def documents(folder: Path) -> None:
    """An empty ledger, and the documents that examples name."""
    (folder / "claims.yaml").write_text("version: 1\n")
    (folder / "papers").mkdir()
    (folder / "desk.csv").write_text(
        "Claim,Source\nBuses ran late on 9 days.,Harbour report 2019\n"
    )
    for given, name in (("report.pdf",) * 2, ("article.html", "page.html"), ("wages.docx",) * 2):
        place = folder / "papers" if name == "wages.docx" else folder
        (place / name).write_bytes((DOCUMENTS / given).read_bytes())


def archive(folder: Path) -> None:
    """An archive, and no ledger but the one that ships with the program."""
    (folder / "claims.yaml").unlink()
    (folder / "news").mkdir()
    (folder / "news/a.txt").write_text("46.3% of federal inmates are held for drug offenses.\n")
    (folder / "news.jsonl").write_text('{"body": "Texas incarceration rate fell 17 percent."}\n')


@pytest.mark.parametrize("command", COMMANDS)
def test_every_example_runs_on_the_shipped_ledger(
    factcheck: Run, command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code, out, err = factcheck(command, "--help")
    assert (code, err) == (0, "")
    shown = examples(out)
    assert shown
    for draft in (tmp_path / "draft.md", tmp_path / "drafts" / "draft.md"):
        draft.parent.mkdir(exist_ok=True)
        draft.write_text("46.3% of federal inmates are held for drug offenses.\n")
    if command in MAKES:
        documents(tmp_path)
    if command == "scan":
        archive(tmp_path)
    monkeypatch.setenv("EDITOR", "true")
    for example in shown:
        assert example[0] == command
        example = [str(tmp_path / word) if word in FILES else word for word in example]
        if "-o" in example:
            example[-1] = str(tmp_path / example[-1])
        monkeypatch.delenv("FACTCHECK_LEDGER", raising=False)
        monkeypatch.chdir(tmp_path if command in MAKES else tmp_path.anchor)
        if command == "edit":  # which the shipped ledger is not for
            example += ["--ledger", str(copy_of_the_shipped(tmp_path))]
        assert run(example) == 0, example


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained(factcheck: Run, command: str) -> None:
    lines = factcheck(command, "--help").out.splitlines()
    at = [n for n, line in enumerate(lines) if line.startswith("  -")]
    assert at
    for n in at:
        told = lines[n].split("  ", 2)[-1].strip() if "  " in lines[n].strip() else lines[n + 1]
        assert told.strip(), lines[n]


def test_the_version(factcheck: Run) -> None:
    assert factcheck("--version") == (0, f"factcheck {__version__}\n", "")
    project = Path(__file__).parents[2] / "pyproject.toml"
    assert f'\nversion = "{__version__}"\n' in project.read_text(encoding="utf-8")


SLIPS = [
    # what was written → what is said before "try: … --help"
    ("publish", 'factcheck: error: there is no command "publish"'),
    ("verfy", 'factcheck: error: there is no command "verfy"; did you mean "verify"?'),
    ("--vresion", 'factcheck: error: there is no option "--vresion"; did you mean "--version"?'),
    ("-x", 'factcheck: error: there is no option "-x"'),
    (
        "export --colums claim",
        'factcheck export: error: there is no option "--colums"; did you mean "--columns"?',
    ),
    ("list --everything", 'factcheck list: error: there is no option "--everything"'),
]


@pytest.mark.parametrize(("line", "message"), SLIPS)
def test_a_slip_is_told_with_what_may_have_been_meant(
    factcheck: Run, line: str, message: str
) -> None:
    command = message.partition(":")[0]
    assert factcheck(*line.split()) == (2, "", f"{message}\ntry: {command} --help\n")


def test_bare_words_are_no_command(factcheck: Run) -> None:
    assert factcheck("fnid") == (
        2,
        "",
        'factcheck: error: there is no command "fnid"; did you mean "find"?\n'
        "try: factcheck --help\n",
    )
    code, out, err = factcheck()
    assert (code, out) == (2, "")
    assert err.startswith("Usage: factcheck [OPTIONS] COMMAND [ARGS]...\n")
