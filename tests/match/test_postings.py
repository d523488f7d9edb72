"""An index of texts as bytes: what it holds, and what it refuses to be made from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.postings import PARTS, Postings, postings
from factcheck.model.packed import packed, unpacked

TEXTS = (
    "the ferry carried the mayor",
    "the ferry was late",
    "",
    "the mayor of œdipus-on-sea was late",
)
INDEX = Postings(postings((text.split() for text in TEXTS), pairs=True))


@pytest.mark.parametrize(
    ("key", "texts"),
    [
        ("the", [0, 0, 1, 3]),
        ("ferry", [0, 1]),
        ("œdipus-on-sea", [3]),
        ("walrus", []),
        ("", []),
    ],
)
def test_which_texts_hold_a_key_once_for_each_time(key: str, texts: list[int]) -> None:
    assert INDEX.holding(key).tolist() == texts
    assert (key in INDEX) == bool(texts)


def test_the_keys_in_order_and_the_lengths_of_the_texts() -> None:
    assert list(INDEX) == sorted({key for text in TEXTS for key in text.split()})
    assert INDEX.lengths.tolist() == [5, 4, 0, 6]


def test_how_often_a_key_follows_another() -> None:
    pairs = ("the", "ferry"), ("was", "late"), ("the", "mayor"), ("late", "was"), ("a", "walrus")
    assert [INDEX.following(*pair) for pair in pairs] == [2, 2, 2, 0, 0]
    assert Postings(postings([["the", "ferry"]])).following("the", "ferry") == 0


def test_an_index_of_nothing() -> None:
    nothing = Postings(postings([]))
    assert list(nothing) == []
    assert nothing.holding("ferry").tolist() == []


@given(st.lists(st.lists(st.text("abé", min_size=1, max_size=2), max_size=6), max_size=6))
def test_an_index_tells_of_its_texts_what_they_tell_themselves(texts: list[list[str]]) -> None:
    index = Postings(postings(texts, pairs=True))
    for key in {key for text in texts for key in text}:
        told = [number for number, text in enumerate(texts) for each in text if each == key]
        assert index.holding(key).tolist() == told
        assert index.held(key) == len(set(told))


SOUND = postings(text.split() for text in TEXTS)
SOUND_PARTS = unpacked(SOUND, PARTS)
ONE = bytes([1, 0, 0, 0])
DAMAGED = {
    "nothing": b"",
    "another file": b"%PDF-1.7 and more, as long as a head would be, and longer than that is",
    "cut short": SOUND[:-1],
    "longer": SOUND + bytes(8),
    "of a computer that turns numbers round": SOUND[:8] + SOUND[8:16][::-1] + SOUND[16:],
    "fewer parts": packed([b"a"]),
    "parts that are no numbers": packed([b"a", b"123", *[b""] * 7]),
    "keys without texts": packed([b"a\nb", *map(bytes, SOUND_PARTS[1:])]),
    "a text that is not there": packed(
        [b"a", ONE, bytes([9, 0, 0, 0]), bytes(4), b"", b"", ONE, bytes(4), b"a"]
    ),
    "a pair without a count": packed(
        [*map(bytes, SOUND_PARTS[:4]), bytes(8), b"", *map(bytes, SOUND_PARTS[6:])]
    ),
    "fewer groups of keys than there are": packed(
        [*map(bytes, SOUND_PARTS[:7]), b"", bytes(SOUND_PARTS[8])]
    ),
    "keys that are no text": packed([b"\xff", *map(bytes, SOUND_PARTS[1:])]),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_bytes_that_are_no_index_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Postings(content)
