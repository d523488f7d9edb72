"""Wordings by their words: the same numbers, named one by one or kept as bits."""

from __future__ import annotations

import pytest

from factcheck.match.scan_marks import NONE, Marks, Needs, Postings, every, held, numbers, twice

LISTS = {"ferry": [0, 2, 5], "late": [2, 3], "trip": [5], "port": [0, 1, 2, 3, 4, 5]}


@pytest.mark.parametrize("bits", [(), ("port",), ("ferry", "port"), tuple(LISTS)])
def test_however_they_are_kept(bits: tuple[str, ...]) -> None:
    words = Postings(LISTS, bits)
    ferry, late, trip, port = (words.marks([key]) for key in LISTS)
    assert every([ferry]) == {0, 2, 5}
    assert every([ferry, late]) == {0, 2, 3, 5}
    assert every([words.marks(["ferry", "late", "whale"])]) == {0, 2, 3, 5}
    assert words.marks(["whale"]) == NONE
    assert twice([ferry, late, trip], -1) == {2, 5}
    assert twice([late, trip], -1) == set()
    assert twice([ferry, port], -1) == {0, 2, 5}


def test_of_those_that_are_bits_only_some_are_asked_for() -> None:
    both = [Marks((), 0b1110), Marks((), 0b0111)]
    assert twice(both, -1) == {1, 2}
    assert twice(both, 0b0100) == {2}
    assert twice([Marks((1, 2), 0), Marks((1, 2), 0)], 0b0100) == {1, 2}


def test_the_numbers_of_bits() -> None:
    assert list(numbers(0)) == []
    assert list(numbers(0b1)) == [0]
    assert list(numbers(1 << 4000 | 0b101)) == [0, 2, 4000]


# how many words each wording needs; by words, the wordings that have so many of them
NEEDS = (0, 2, 2, 3, 4, 4)
MET = [
    (("port",), set()),
    (("port", "ferry"), {2}),
    (("port", "late"), {2}),
    (("port", "late", "quay"), {1, 2, 3}),
    (("port", "quay", "ferry", "trip"), {1, 2, 5}),
    (("port", "quay", "ferry", "trip", "late"), {1, 2, 3, 5}),
]


@pytest.mark.parametrize("bits", [(), ("port",), ("ferry", "port"), ("quay", "late"), "all"])
@pytest.mark.parametrize(("said", "found"), MET)
def test_as_many_words_as_are_needed(
    said: tuple[str, ...], found: set[int], bits: tuple[str, ...] | str
) -> None:
    lists = {**LISTS, "quay": [1, 3, 4, 5]}
    words = Postings(lists, lists if bits == "all" else bits)
    assert Needs(NEEDS).met(words.each(said), -1) == found


def test_more_than_four_count_as_four() -> None:
    assert Needs((4,)).met([Marks((), 1)] * 9, -1) == {0}
    assert Needs((4,)).met([Marks((0,), 0)] * 9, -1) == {0}
    assert Needs((4,)).met([Marks((), 1)] * 3, -1) == set()


def test_whether_a_bit_is_there() -> None:
    has = held(1 << 4000 | 0b101)
    assert [has(n) for n in (0, 1, 2, 3, 3999, 4000, 4001, 10_000)] == [1, 0, 1, 0, 0, 1, 0, 0]
    assert held(0)(0) == 0
