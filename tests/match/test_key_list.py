"""Sorted keys of which few are read: each is found, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.key_list import GROUP, KeyList, key_list
from factcheck.model.packed import stretch


def listed(keys: list[str]) -> KeyList:
    names, starts, firsts = map(stretch, key_list(keys))
    return KeyList(names, starts, firsts, len(keys))


def test_every_key_of_several_groups() -> None:
    keys = sorted(
        f"{word}{number}" for word in ("boat", "œuf", "#1", "🦉") for number in range(GROUP)
    )
    found = listed(keys)
    assert list(found) == keys
    assert [found.place(key) for key in keys] == list(range(len(keys)))
    assert [found.place(key) for key in ("", "boat", "boatswain", "zebra", "🦉🦉")] == [None] * 5


def test_those_that_were_asked_for_are_forgotten_now_and_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factcheck.match.key_list.KEPT", 2)
    found = listed(["boat", "ferry", "tug"])
    asked = ("tug", "raft", "boat", "ferry", "raft", "tug")
    assert [found.place(key) for key in asked] == [2, None, 0, 1, None, 2]
    assert len(found._places) <= 2


def test_no_keys() -> None:
    assert list(listed([])) == []
    assert listed([]).place("boat") is None


@given(st.sets(st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=3)), st.text())
def test_keys_are_found_where_they_stand(keys: set[str], other: str) -> None:
    order = sorted(keys)
    found = listed(order)
    for key in (*order, other):
        assert found.place(key) == (order.index(key) if key in keys else None)
        assert list(found.between(key, other)) == [k for k in order if key <= k < other]
