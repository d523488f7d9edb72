"""Every command reads a Markdown source as its reader does: without the markup, in its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

LEDGER = """version: 1
documents:
  - id: gazette
    file: gazette.md
claims:
  - id: visitors
    text: The Lido drew 48,200 visitors.
    citations:
      - document: gazette
        quote: The Lido drew 48,200, the council says
"""
SOURCE = """# Swimmers come back

The *Lido* drew **48,200**, the [council](https://council.example/2019/log) says.
Loans \\[sic\\] cost **$5** million.
"""
PLACE = "gazette.md:3:1"
SEEN = "The Lido drew 48,200, the council says"


@pytest.fixture
def town(factcheck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command beside the ledger above."""
    (tmp_path / "claims.yaml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "gazette.md").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text("The Lido drew 48,200 visitors.\n", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_LEDGER", str(tmp_path / "claims.yaml"))
    monkeypatch.chdir(tmp_path)
    return factcheck


@pytest.mark.parametrize("phrase", ["2019", "council.example", "https"])
def test_an_address_behind_a_link_says_nothing(town: Run, phrase: str) -> None:
    found = town("find", phrase)
    assert (found.code, "Nothing here says this" in found.out) == (1, True)


def test_every_command_shows_the_words_of_a_reader_in_their_place(town: Run) -> None:
    answer = json.loads(town("find", "48,200 visitors at the Lido", "--format", "json").out)
    shown = json.loads(town("show", "visitors", "--format", "json").out)
    (listed,) = json.loads(town("list", "--format", "json").out)["claims"]
    (row,) = json.loads(town("export", "--format", "json").out)["rows"]
    (place,) = answer["matches"][0]["passages"]
    for each in (place, shown["citations"][0], listed["citations"][0], row):
        assert (each["line"], each["column"], each["quote"]) == (3, 1, SEEN)
    for each in (place, shown["citations"][0], listed["citations"][0]):
        assert SOURCE[each["start"] : each["end"]].startswith("The *Lido* drew **48,200**")


@pytest.mark.parametrize("command", ["find 48,200 visitors at the Lido", "show visitors", "list"])
def test_on_a_screen_too(town: Run, command: str) -> None:
    found = town(*command.split(" "))
    words = " ".join(found.out.split())
    assert (found.code, PLACE in words) == (0, True)
    assert command == "list" or f"«{SEEN}»" in words


def test_verify_and_check_find_it_there(town: Run) -> None:
    assert town("verify").code == 0
    assert PLACE in town("check", "draft.txt").out


def test_what_no_claim_covers_is_offered_in_the_words_of_a_reader(town: Run) -> None:
    found = town("find", "loans cost $5 million")
    assert '        quote: "Loans [sic] cost $5 million."\n' in found.out
