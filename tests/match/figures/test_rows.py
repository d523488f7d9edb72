"""Every row reads its own examples as it says, and leaves its counter-examples to others."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from figure_rows import examples

from factcheck.library import explain, reading
from factcheck.match import figures
from factcheck.match.figures import Figure, FigureReader, Qualifier
from factcheck.match.figures.engine import Grammar
from factcheck.match.figures.rows import Row
from factcheck.read.lexicon import read_lexicon

READER = FigureReader(read_lexicon())
ROWS = [row for rows in READER.book.levels.values() for row in rows]
READS = [(row, text, wanted) for row, told in examples().items() for text, wanted in told.reads]
LEAVES = [(row, text) for row, told in examples().items() for text in told.leaves]
AROUND = (
    "{}",
    "They told us of {}",
    "In 2016 {}, and 12 men left in May.",
    "“{},” he said",
    "({}) and more",
    "Ohio’s {} in 2016",
    "it was -- {} -- from 2007 to 2015",
    "He saw a {} at 5",
    "the {} since 1990; 1990 to 2000",
    "up 3.5 percent (from {})",
)


def number(value: float) -> str:
    return f"{value:.6g}"


def told(figure: Figure) -> str:
    """A figure in the words of the rows: about 5 USD; 15 to 20 year; 2018-3-20."""
    if figure.date:
        return " to ".join(
            "-".join("" if part is None else str(part) for part in date).rstrip("-")
            for date in (figure.date, figure.until)
            if date
        )
    ends = f"{number(figure.low)} to {number(figure.high)}"
    value = ends if figure.value is None else number(figure.value)
    hedge = "" if figure.qualifier is Qualifier.EXACT else figure.qualifier.value
    return " ".join(filter(None, (hedge, value, figure.unit, figure.measure)))


def same(got: str, wanted: str) -> bool:
    """Whether two readings agree, their numbers to five digits."""
    mine, theirs = got.split(), wanted.split()
    return len(mine) == len(theirs) and all(map(same_word, mine, theirs))


def same_word(mine: str, theirs: str) -> bool:
    try:
        return math.isclose(float(mine), float(theirs), rel_tol=1e-5)
    except ValueError:
        return mine == theirs


@pytest.mark.parametrize(("row", "text", "wanted"), READS)
def test_a_row_reads_its_examples(row: str, text: str, wanted: str) -> None:
    held = reading(text)
    got = [told(figure) for figure in held.figures] + [each.kind for each in held.mentions]
    parts = [] if wanted == "nothing" else wanted.split("; ")
    assert len(got) == len(parts), got
    assert all(same(mine, part) for mine, part in zip(got, parts, strict=True)), got
    assert row in {attempt.row for attempt in explain(text) if attempt.outcome == "wins"}


@pytest.mark.parametrize(("row", "text"), LEAVES)
def test_a_row_leaves_its_counter_examples(row: str, text: str) -> None:
    assert row not in {attempt.row for attempt in explain(text) if attempt.outcome == "wins"}


@pytest.mark.slow
def test_what_is_told_without_trying_rows_is_what_the_rows_tell() -> None:
    every_row = FigureReader(read_lexicon())
    every_row.grammar = Grammar(every_row.book, shortcuts={})
    for text in [text for _, text, _ in READS] + [text for _, text in LEAVES]:
        for around in AROUND:
            said = around.format(text)
            assert every_row.read(said) == reading(said), said


def test_every_row_has_examples() -> None:
    assert [name for name, each in examples().items() if not each.reads and not each.leaves] == []


def test_rows_have_names_of_their_own() -> None:
    names = [row.name for row in ROWS]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_what_a_row_names_is_there(row: Row) -> None:
    assert callable(READER.book.maker(row.gives))
    assert all(callable(READER.book.guard(each)) for each in (*row.when, *row.unless))


def test_every_list_of_words_is_asked_for_and_every_one_asked_for_is_there() -> None:
    folder = Path(figures.__file__).parent
    code = "".join(each.read_text(encoding="utf-8") for each in folder.glob("*.py"))
    table = read_lexicon()
    written = table.figure_rows.text + table.figure_words.text
    named = set(re.findall(r'"([a-z-]+)"', code)) | set(re.findall(r"@([a-z-]+)", written))
    hedges = {each.replace(" ", "-") for each in Qualifier}
    hedges |= {f"behind-{each}" for each in hedges} | {f"tied-{each}" for each in hedges}
    assert READER.vocabulary.words.keys() - named - hedges == set()
    asked = set(re.findall(r'words\["([a-z-]+)"\]', code)) | set(re.findall(r"@([a-z-]+)", written))
    asked |= set(re.findall(r'"([a-z-]+)" (?:not )?in \w+(?:\[[^]]*\])?\.lists', code))
    asked |= set(re.findall(r'near\("([a-z-]+)"', code))
    assert asked - READER.vocabulary.words.keys() == set()


def test_each_list_stands_once_and_each_word_once_in_it() -> None:
    lists = read_lexicon().figure_words.text.replace("\n    ", " ").splitlines()
    told = [line.split(": ", 1) for line in lists if line and line[0] != "#"]
    names = [name for name, _ in told]
    assert sorted(set(names)) == sorted(names)
    assert [name for name, words in told if len(set(words.split())) < len(words.split())] == []
