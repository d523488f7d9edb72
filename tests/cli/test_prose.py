"""Words on a screen: harmless, and wrapped without cutting a figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.prose import clean, clean_lines, measure, wrap

HARMLESS = [
    ("plain [sic] [/b] words", "plain [sic] [/b] words"),
    ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
    ("a bell\x07 and a null\x00", "a bell␇ and a null␀"),
    ("two\nlines\tand a tab", "two lines and a tab"),
    ("\x9b31m an 8-bit escape", "\ufffd31m an 8-bit escape"),
    ("turned \u202e around", "turned \ufffd around"),
    ("a soft\u00adhyphen", "a softhyphen"),
    ("46.3\u00a0%", "46.3\u00a0%"),
]


@pytest.mark.parametrize(("text", "shown"), HARMLESS)
def test_nothing_steers_the_terminal(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_lines_and_tabs_of_a_file_stay() -> None:
    assert clean_lines("a\tb\n\x1b[2Jc\n") == "a\tb\n␛[2Jc\n"


def lines(text: str, width: int) -> list[str]:
    return ["".join(part for part, _ in line) for line in wrap([(text, "")], width)]


WRAPPED = [
    ("one two three four", 9, ["one two", "three", "four"]),
    ("it fell by 46.3 percent a year", 16, ["it fell by", "46.3 percent a", "year"]),
    ("it cost about $241 million.", 18, ["it cost about", "$241 million."]),
    (
        "see https://a.example/a-very-long-address here",
        20,
        ["see", "https://a.example/a-very-long-address", "here"],
    ),
    ("a 15- or 20-year term", 10, ["a 15- or", "20-year", "term"]),
    ("", 10, []),
]


@pytest.mark.parametrize(("text", "width", "expected"), WRAPPED)
def test_lines_break_between_words_only(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(st.text(), st.integers(20, 100))
@pytest.mark.slow
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    wrapped = lines(text, width)
    assert [w for line in wrapped for w in line.split(" ")] == [
        w for w in clean(text).split(" ") if w
    ]


def test_pieces_that_meet_without_a_space_stay_together() -> None:
    pieces = [("he said ", ""), ("«ten", "1"), ("», twice", "")]
    words = [("he", ""), ("said", ""), ("«ten", "1"), ("»,", ""), ("twice", "")]
    (line,) = wrap(pieces, 40)
    assert [piece for piece in line if piece[0] != " "] == words
    assert "".join(text for text, _ in line) == "he said «ten», twice"


def test_wide_letters_take_two_columns() -> None:
    assert [measure(text) for text in ("abc", "é", "e\u0301", "数字")] == [3, 1, 1, 4]


@pytest.mark.slow
def test_a_megabyte_is_wrapped_in_one_pass() -> None:
    assert len(lines("word " * 200_000, 80)) == 12_500
    assert len(lines("9" * 1_000_000, 80)) == 1
