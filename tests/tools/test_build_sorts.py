"""The table of things of one sort is what its builder writes; its source keeps its own rules."""

from __future__ import annotations

import pytest
from build_sorts import SOURCE, built, groups

from factcheck.match.words import Keys
from factcheck.read.lexicon import FOLDER, read_lexicon

LINES = groups(SOURCE.read_text(encoding="utf-8"))
KEYS = Keys(read_lexicon())


def test_the_file_is_what_the_tool_writes() -> None:
    written = (FOLDER / "sorts.txt").read_text(encoding="utf-8")
    assert written == built(LINES, KEYS), "run tools/build_sorts.py again"


def test_the_source_is_sorted_and_no_line_comes_twice() -> None:
    assert sorted(set(LINES)) == LINES


@pytest.mark.parametrize("line", LINES)
def test_a_sort_has_several_words_each_once_and_none_is_another_form_of_one(line: str) -> None:
    parts = [part.split("/") for part in line.split()]
    words = [word for part in parts for word in part]
    assert len(parts) > 1
    assert all(word == word.lower() and word.replace("-", "").isalpha() for word in words)
    assert len(set(words)) == len(words)
    keys = [{KEYS.key(word) for word in part} for part in parts]
    assert sum(map(len, keys)) == len(set().union(*keys)), "two words of one stem"
