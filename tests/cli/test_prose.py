"""Words on a screen: harmless, and wrapped without cutting a figure."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.cli.prose import NARROW, Line, cells, clean, clean_lines, measure, rows, wrap

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
    ("it cost 1.2 million euros more", 17, ["it cost", "1.2 million euros", "more"]),
    ("it fell by about 46.3 % then", 20, ["it fell by about", "46.3 % then"]),
    ("it took in a full € 12 only", 20, ["it took in a full", "€ 12 only"]),
    ("of 64,000 deaths", 10, ["of 64,000", "deaths"]),
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


WIDTHS = [  # a text, the columns it takes
    ("abc", 3), ("é", 1), ("e\u0301", 1), ("数字", 4), ("“46.3 %” – ≈ 46", 15),
    ("👨‍👩‍👧‍👦", 2), ("🇬🇧", 2), ("☎", 1),
    ("☎\ufe0f", 2), ("각", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "columns"), WIDTHS)
def test_a_text_takes_the_columns_that_terminals_give_it(text: str, columns: int) -> None:
    assert measure(text) == columns
    assert sum(width for _, width in cells(text)) == columns


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_there_is_one_measure(text: str) -> None:
    shown = clean(text)
    assert measure(shown) == cell_len(shown) == sum(width for _, width in cells(shown))
    assert "".join(letter for letter, _ in cells(shown)) == shown


def test_what_is_measured_without_rich_is_what_rich_measures() -> None:
    plain = [chr(code) for code in range(0x20, 0x300) if clean(chr(code)) == chr(code)]
    assert [letter for letter in (*plain, *NARROW) if cell_len(letter) != 1] == []


@pytest.mark.slow
def test_a_megabyte_is_wrapped_in_one_pass() -> None:
    assert len(lines("word " * 200_000, 80)) == 12_500
    assert len(lines("9" * 1_000_000, 80)) == 1


LINES = [  # a line, and its rows at 30 columns
    (
        Line([("one two three four five six", "")], indent=8),
        ["        one two three four", "        five six"],
    ),
    (
        Line([("one two three four five six", "")], indent=8, head=[("  so:", "")]),
        ["  so:   one two three four", "        five six"],
    ),
    (
        Line([("one two three four five six seven eight", "")], indent=2, hanging=True),
        ["one two three four five six", "  seven eight"],
    ),
    (
        Line([("a/very/long/path/of/a/file.txt:3:1", "")], indent=2, whole=True),
        ["  a/very/long/path/of/a/file.txt:3:1"],
    ),
    (Line(), [""]),
    (
        Line([("one two three four five six", "")], indent=13, head=[("  source:", "")]),
        ["  source:", "    one two three four five", "    six"],
    ),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_is_laid_out(line: Line, expected: list[str]) -> None:
    assert ["".join(text for text, _ in row) for row in rows([line], 30)] == expected


FIGURES = (
    "64,000", "46.3 percent", "46.3%", "46.3 %", "$241 million", "$2.4 million", "€ 12",
    "1.2 million euros", "12 percentage", "2:06:48", "−17", "5–10 years", "100,000",
)  # fmt: skip


@given(
    st.lists(
        st.sampled_from((*FIGURES, "a", "word", "of", "considerable", "lengths")), max_size=30
    ),
    st.integers(20, 100),
    st.sampled_from((0, 2, 13)),
)
@example(["1.2 million euros"], 20, 13)
def test_no_figure_is_ever_cut(words: list[str], width: int, indent: int) -> None:
    laid = rows([Line([(" ".join(words), "")], indent=indent)], width)
    shown = [("".join(text for text, _ in row)) for row in laid]
    longest = max(map(measure, words), default=0)  # what is wider than its room stays whole
    assert all(measure(row) <= max(width, indent + longest) for row in shown)
    for figure in FIGURES:
        assert sum(row.count(figure) for row in shown) >= words.count(figure)


PIECES = ["", "a", "46.3", "percent", "points", "$", "17", "thousand", "abcdefghijklmn"]


@given(st.lists(st.sampled_from(PIECES)))
def test_plain_words_are_wrapped_as_all_others(words: list[str]) -> None:
    text = " ".join(words)
    one, two = wrap([(text, "")], 12), wrap([(text, ""), ("", "")], 12)
    assert ["".join(part for part, _ in row) for row in two] == [row[0][0] for row in one]
