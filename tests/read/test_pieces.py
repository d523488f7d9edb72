"""A large kept file that is read by pieces: what is asked for is sound, or made once more."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.read.pieces import PIECE, WHOLE, keep_pieces, kept_pieces

NAME = f"{'0' * 64}.1.index"
CONTENT = b"".join(number.to_bytes(4, "little") for number in range(WHOLE // 2))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    keep_pieces(tmp_path / "cache", NAME, CONTENT, 4)
    return tmp_path / "cache"


def never() -> bytes:
    raise AssertionError("made again")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (0, 0),
        (0, 1),
        (5, PIECE),
        (PIECE - 1, PIECE + 1),
        (PIECE, 4 * PIECE),
        (len(CONTENT) - 3, len(CONTENT)),
        (0, len(CONTENT)),
    ],
)
def test_any_stretch_of_it(folder: Path, first: int, last: int) -> None:
    kept = kept_pieces(folder, NAME, never)
    assert kept is not None
    for _ in ("read", "known"):
        assert kept.read(first, last) == CONTENT[first:last]


def test_however_large_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.read.private.LIMIT", 1000)  # of what is read at once
    kept = kept_pieces(folder, NAME, never)
    assert kept is not None
    assert kept.read(5, PIECE) == CONTENT[5:PIECE]


def test_of_few_bytes_few_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    whole = os.read
    kept = kept_pieces(folder, NAME, never)
    assert kept is not None

    def counted(handle: int, size: int) -> bytes:
        read.append(size)
        return whole(handle, size)

    monkeypatch.setattr(os, "read", counted)
    for at in range(0, PIECE, 64):
        assert kept.read(PIECE + at, PIECE + at + 64) == CONTENT[PIECE + at : PIECE + at + 64]
    assert read == [PIECE]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "cut short": lambda sound: sound[:-9],
    "longer": lambda sound: sound + b"x",
    "another size": lambda sound: sound[:65] + b"\x01" + sound[66:],
    "a seal changed": lambda sound: sound[:100] + b"x" + sound[101:],
    "another file": lambda sound: b"%PDF" * (len(sound) // 4),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_whose_head_is_damaged_is_no_such_file(folder: Path, damage: str) -> None:
    path = folder / NAME
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    assert kept_pieces(folder, NAME, never) is None


def test_a_damaged_piece_is_made_again_when_it_is_asked_for(folder: Path) -> None:
    made: list[str] = []

    def again() -> bytes:
        made.append("again")
        return CONTENT

    path = folder / NAME
    sound = path.read_bytes()
    path.write_bytes(sound[:-20] + b"x" + sound[-19:])
    kept = kept_pieces(folder, NAME, again)
    assert kept is not None
    assert kept.read(0, 100) == CONTENT[:100]
    assert made == []
    for _ in range(2):
        assert kept.read(len(CONTENT) - 40, len(CONTENT)) == CONTENT[-40:]
        assert kept.read(0, 100) == CONTENT[:100]
    assert made == ["again"]


def test_a_file_that_is_cut_while_it_is_read(folder: Path) -> None:
    kept = kept_pieces(folder, NAME, lambda: CONTENT)
    assert kept is not None
    os.truncate(folder / NAME, 2 * PIECE)
    assert kept.read(0, len(CONTENT)) == CONTENT


def test_a_small_file_is_read_as_a_whole(tmp_path: Path) -> None:
    keep_pieces(tmp_path, NAME, b"few bytes", 4)
    kept = kept_pieces(tmp_path, NAME, never)
    assert kept is not None
    assert bytes(kept) == b"few bytes"
    path = tmp_path / NAME
    path.write_bytes(path.read_bytes().replace(b"few", b"all"))
    assert kept_pieces(tmp_path, NAME, never) is None
