"""The tables of words are what their builder writes today."""

from __future__ import annotations

import pytest
from build_wordnet import ABOUT, SCOWL, WORDNET, tables

from factcheck.read.lexicon import FOLDER, read_table

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (WORDNET / "data.noun").exists() or not (SCOWL / "english-words.10").exists(),
        reason="needs WordNet and SCOWL (Debian: wordnet-base, scowl)",
    ),
]


@pytest.fixture(scope="module")
def built() -> dict[str, str]:
    return tables(WORDNET, SCOWL, read_table("spellings"))


@pytest.mark.parametrize("name", ABOUT)
def test_the_file_is_what_the_tool_writes(built: dict[str, str], name: str) -> None:
    written = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert written == built[name], "run tools/build_wordnet.py again"


def test_every_table_is_kept(built: dict[str, str]) -> None:
    assert list(built) == list(ABOUT)
