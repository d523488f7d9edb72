"""``WordTable``: what a table of words says of a word."""

from __future__ import annotations

import pytest

from factcheck.model.lexicon import Lexicon, WordTable

GULLS = "gull:bird\ngulls:gull seabird\nharbor:port haven\nold man:captain\nzoom:soar\né:e\n"


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        (GULLS, "gull", ("bird",)),  # the first
        (GULLS, "gulls", ("gull", "seabird")),  # begins like the one before it
        (GULLS, "harbor", ("port", "haven")),
        (GULLS, "old man", ("captain",)),
        (GULLS, "é", ("e",)),  # the last
        (GULLS, "gul", ()),
        (GULLS, "harbor:port", ()),
        (GULLS, "port", ()),  # is said of another word
        (GULLS, "a", ()),  # before the first
        (GULLS, "œ", ()),  # after the last
        (GULLS, "", ()),
        ("gull:bird\n", "gull", ("bird",)),
        ("gull:bird\n", "harbor", ()),
        ("", "gull", ()),
    ],
)
def test_a_word_is_looked_up(text: str, key: str, words: tuple[str, ...]) -> None:
    assert WordTable(text).lookup(key) == words


def test_a_table_is_read_as_a_whole() -> None:
    assert WordTable("fell:fall\nmen:man\n").mapping() == {"fell": "fall", "men": "man"}
    assert WordTable("coal gas oil\nday night\n").lines() == ["coal gas oil", "day night"]
    assert WordTable("").mapping() == {}
    assert WordTable("").lines() == []


def test_a_table_that_is_left_out_says_nothing() -> None:
    assert Lexicon(near=WordTable("gull:bird\n")).synonyms.lookup("gull") == ()
