"""Passages: positions, lines and context of what was found."""

from __future__ import annotations

from factcheck.match.fold import fold
from factcheck.match.locate import Passage, locate, locate_all, passage

TEXT = (
    "Rents rise again\r\n\r\nRents rose 11.4\u00a0percent\r\nin May, she said. “It hurts.”\n"
    "In June, rents rose again. In July, rents rose again."
)


def test_a_passage_whole() -> None:
    expected = Passage(
        start=20,
        end=51,
        line=3,
        column=1,
        end_line=4,
        end_column=7,
        quote="Rents rose 11.4\u00a0percent\r\nin May",
        score=100.0,
        prefix="Rents rise again\r\n\r\n",
        suffix=", she said. “It hurts.”\nIn June,",
    )
    assert expected == passage(TEXT, 20, 51, 100.0)


def test_locate_answers_in_the_texts_own_letters() -> None:
    found = locate('"rents rose 11.4 percent in May, she said"', TEXT)
    assert found is not None
    assert found.quote == "Rents rose 11.4\u00a0percent\r\nin May, she said"
    assert TEXT[found.start : found.end] == found.quote
    assert (found.line, found.column, found.end_line, found.end_column) == (3, 1, 4, 17)
    assert found.score == 99.0


def test_nothing_there() -> None:
    assert None is locate("Rents fell in every month of the year", TEXT)
    assert locate_all("Rents fell in every month of the year", TEXT) == ()
    assert None is locate("", TEXT)
    assert None is locate("anything", "")


def test_equal_passages_are_told_apart_by_what_stands_around_them() -> None:
    found = locate_all("rents rose again.", TEXT)
    assert [
        ("ay, she said. “It hurts.”\nIn June, "[-32:], " In July, rents rose again."),
        (" June, rents rose again. In July, "[-32:], ""),
    ] == [(each.prefix, each.suffix) for each in found]
    assert [(each.line, each.column) for each in found] == [(5, 10), (5, 37)]


def test_a_text_folded_once_gives_the_same_passages() -> None:
    assert locate_all("rents rose", TEXT) == locate_all("rents rose", fold(TEXT))
    assert locate("it hurts", TEXT) == locate("it hurts", fold(TEXT))
