"""What the README shows is what the tool prints, and what it names is there."""

from __future__ import annotations

import re

import pytest
from examples import README, ROOT, examples, output

from factcheck.write import WRITERS

PAGE = README.read_text(encoding="utf-8")


@pytest.mark.parametrize(("command", "shown"), examples(PAGE))
def test_an_example_prints_what_it_shows(command: str, shown: str) -> None:
    assert output(command) == shown


def test_there_are_examples() -> None:
    assert len(examples(PAGE)) >= 5


def test_the_python_example_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    [code] = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out == (
        "same federal-inmates-drug-share reviewed\n"
        "opioid-deaths-2016\n"
        "almost half 0.5 None\n"
        "46.3 percent 46.3 percent\n"
    )


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", PAGE))
def test_every_page_it_links_to_is_there(link: str) -> None:
    assert (ROOT / link).is_file()


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_every_export_format_is_named(name: str) -> None:
    assert name in PAGE
