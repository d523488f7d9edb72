"""The table of export formats, and what it promises of each."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck.read.styles import read_style
from factcheck.write import ENDINGS, EXTRAS, WRITERS
from factcheck.write.dossier import Choices, Dossier

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_writes_an_empty_dossier(name: str) -> None:
    choices = Choices(style=read_style("apa"))
    content = WRITERS[name].write(Dossier(name="claims.yaml", rows=()), choices)
    assert isinstance(content, bytes if name == "xlsx" else str)


def test_no_two_formats_share_an_ending() -> None:
    assert sum(len(written.endings) for written in WRITERS.values()) == len(ENDINGS)
    assert set(ENDINGS.values()) == set(WRITERS)


def test_the_extras_are_those_of_the_project() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    told = {name: list(extra.packages) for name, extra in EXTRAS.items()}
    assert {name: extras[name] for name in EXTRAS} == told
    (everything,) = extras["all"]
    names = everything.partition("[")[2].removesuffix("]").split(",")
    assert sorted(names) == sorted(extras.keys() - {"all"})
    assert {written.extra for written in WRITERS.values() if written.extra} == set(EXTRAS)
