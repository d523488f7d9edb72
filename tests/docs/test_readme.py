"""What the README and the pages show is what the tool prints, and what they name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from examples import PAGES, README, ROOT, examples, output
from walk import walk

from factcheck.cli.app import every_command
from factcheck.write import WRITERS

PAGE = README.read_text(encoding="utf-8")
EVERY = (README, *sorted((ROOT / "docs").glob("*.md")))
COMMANDS = {command.name for command in every_command()}
OWN_PAGES = {"import.md": "import", "suggest.md": "suggest", "add.md": "add", "review.md": "review"}
OWN_PAGES |= {"claims.md": "import"}
"""Pages that come with a command."""
SHOWN = [
    pytest.param(page, *each, id=f"{page.name}: {each[0]}")
    for page in PAGES
    for each in examples(page.read_text(encoding="utf-8"))
]
LINKED = [
    (page, link)
    for page in EVERY
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
]
LINKS = [pytest.param(*each, id=f"{each[0].name}: {each[1]}") for each in LINKED]


@pytest.mark.parametrize(("page", "command", "shown"), SHOWN)
def test_an_example_prints_what_it_shows(page: Path, command: str, shown: str) -> None:
    assert output(command) == shown, f"python tests/docs/examples.py renews {page.name}"


def test_there_are_examples() -> None:
    assert len(SHOWN) >= 7


def test_the_python_example_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    [code] = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out == (
        "same federal-inmates-drug-share reviewed\n"
        "almost half 0.5 None\n"
        "46.3 percent 46.3 percent\n"
    )


@pytest.mark.parametrize(("page", "link"), LINKS)
def test_every_page_that_is_linked_to_is_there(page: Path, link: str) -> None:
    if OWN_PAGES.get(link.rpartition("/")[2], "find") not in COMMANDS:
        pytest.skip(f"{link} comes with a command that is not here")
    assert (page.parent / link).is_file()


def test_every_page_is_linked_to() -> None:
    linked = {(page.parent / link).resolve() for page, link in LINKED}
    assert [page.name for page in EVERY if page != README and page.resolve() not in linked] == []


def test_the_readme_can_be_read_in_one_go() -> None:
    assert len(PAGE.splitlines()) <= 150
    first = PAGE.partition("##")[0]
    steps = [line.split()[1] for line in first.splitlines() if line.startswith("    factcheck ")]
    assert steps == ["init", "import", "suggest", "find"]


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_every_export_format_is_named(name: str) -> None:
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.name)
def test_no_page_sends_anyone_where_the_program_is_not(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"pip install \W?factcheck-cli\S*", text) == []
    assert "example.org/factcheck" not in text


@pytest.mark.slow
def test_the_first_steps_can_be_taken(tmp_path: Path) -> None:
    missing = {"init", "import", "suggest"} - COMMANDS
    if missing:
        pytest.skip(f"commands that are not here: {', '.join(sorted(missing))}")
    report = ROOT / "tests/read/importing/files/letter.pdf"
    (tmp_path / "report.pdf").write_bytes(report.read_bytes())
    steps = re.findall(r"^    (factcheck .*)$", PAGE.partition("##")[0], re.MULTILINE)
    *others, proposed, asked = list(walk(steps, tmp_path))
    assert others[0].startswith("wrote claims.yaml")
    assert "\nadded 1 document to claims.yaml: " in others[1]
    assert proposed.startswith("+ ")
    assert asked.startswith("Nothing here says this")  # no report on buses, this one
