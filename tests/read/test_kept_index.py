"""Kept indexes: the same texts give the same answers, and whatever else lies there is made anew."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from factcheck.cli.app import run
from factcheck.match.sources import INDEXED, Sources
from factcheck.read.kept_index import FEW, FORMAT, KEPT, SUFFIX, KeptIndexes, Uncounted
from factcheck.read.lexicon import read_lexicon
from factcheck.read.pieces import head_of


def pieced(content: bytes) -> bytes:
    return head_of(content) + content


LEDGER = """\
version: 1
documents:
  - id: port
    file: port.txt
  - id: town
    file: town.txt
claims:
  - id: fares
    text: Fares rose 9 percent.
    citations:
      - document: port
"""
FILLING = "The clerk of ward {} opened {} letters and went home.\n"
PORT = "Fares rose 9 percent. The harbour master counted 8,412 boats.\n"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where kept indexes lie; commands run on two large documents."""
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "claims.yaml").write_text(LEDGER, encoding="utf-8")
    filling = "".join(FILLING.format(n, n * 3 + 7) for n in range(INDEXED // 40))
    (desk / "port.txt").write_text(PORT + filling, encoding="utf-8")
    (desk / "town.txt").write_text(filling + "Nobody swam.\n", encoding="utf-8")
    monkeypatch.chdir(desk)
    monkeypatch.delenv("FACTCHECK_LEDGER", raising=False)
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("FACTCHECK_CACHE", str(folder))
    return folder


def kept(cache: Path) -> list[Path]:
    return sorted(cache.glob(f"*{SUFFIX}"))


def line(capsys: pytest.CaptureFixture[str], phrase: str = "the master counted 8,412 boats") -> str:
    """The place that an answer names."""
    run(["find", phrase])
    out, err = capsys.readouterr()
    assert err == ""
    return next((row.strip() for row in out.splitlines() if ".txt:" in row), "nowhere")


def test_the_second_run_finds_the_index_of_the_first(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert line(capsys) == "port.txt:1:35"
    (index,) = kept(cache)
    written = index.stat().st_mtime_ns
    assert line(capsys) == "port.txt:1:35"
    assert [each.stat().st_mtime_ns for each in kept(cache)] == [written]


def test_a_changed_document_is_indexed_anew(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line(capsys)
    text = Path("town.txt").read_text(encoding="utf-8")
    Path("town.txt").write_text(text.replace("Nobody swam.", "Six swam to 12 buoys."))
    assert line(capsys, "six swam to 12 buoys") == f"town.txt:{len(text.splitlines())}:1"
    assert len(kept(cache)) == 2


def test_nothing_is_kept_of_small_documents(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("port.txt").write_text(PORT, encoding="utf-8")
    Path("town.txt").write_text("Nobody swam.\n", encoding="utf-8")
    assert line(capsys) == "port.txt:1:35"
    assert kept(cache) == []


def test_without_a_folder_nothing_is_kept(
    cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    assert line(capsys) == "port.txt:1:35"
    assert list(cache.iterdir()) == []


def told(sound: bytes) -> bytes:
    """The bytes that such a file keeps."""
    size = int.from_bytes(sound[65:73], "little")
    return sound[-size:]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "cut short": lambda sound: sound[:-9],
    "without its seal": lambda sound: sound.partition(b"\n")[2],
    "a letter changed": lambda sound: sound[:-20] + b"x" + sound[-19:],
    "sealed, and no index": lambda _: pieced(b"import os"),
    "sealed, and empty": lambda _: pieced(b""),
    "sealed, and of fewer parts": lambda sound: pieced(told(sound)[:200]),
    "sealed, with other numbers": lambda sound: pieced(
        told(sound)[:56] + b"\xff" * (len(told(sound)) - 56)
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_index_is_made_anew_in_silence(
    cache: Path, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    line(capsys)
    (index,) = kept(cache)
    sound = index.read_bytes()
    index.write_bytes(DAMAGE[damage](sound))
    assert line(capsys) == "port.txt:1:35"
    assert index.read_bytes() == sound


def others_write_it(index: Path) -> None:
    index.chmod(0o602)


def a_link_to_it(index: Path) -> None:
    index.rename(index.with_name("elsewhere"))
    index.symlink_to(index.with_name("elsewhere"))


def a_pipe(index: Path) -> None:
    index.unlink()
    os.mkfifo(index)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither modes nor pipes")
@pytest.mark.parametrize("hostile", [others_write_it, a_link_to_it, a_pipe])
def test_whose_word_is_not_believed(
    cache: Path, capsys: pytest.CaptureFixture[str], hostile: Callable[[Path], None]
) -> None:
    line(capsys)
    (index,) = kept(cache)
    index.write_bytes(pieced(b"planted"))
    hostile(index)
    assert line(capsys) == "port.txt:1:35"


def test_texts_are_told_apart_however_they_are_cut(tmp_path: Path) -> None:
    keep = KeptIndexes(tmp_path / "cache")
    made = [keep(texts, lambda _: b"abc", bytes) for texts in (("ab", "c"), ("a", "bc"), ("abc",))]
    assert made == [b"abc"] * 3
    assert len(list((tmp_path / "cache").glob(f"*.{FORMAT}{SUFFIX}"))) == 3


def test_those_kept_first_go(tmp_path: Path) -> None:
    keep = KeptIndexes(tmp_path / "cache")
    for number in range(KEPT + 3):
        keep((str(number),), lambda _: b"made", bytes)
        for age, path in enumerate(sorted((tmp_path / "cache").iterdir(), key=os.path.getmtime)):
            os.utime(path, (age, age))
    assert len(list((tmp_path / "cache").iterdir())) == KEPT


class Counting(Uncounted):
    """Counts, and tells how often it was begun."""

    count = begun = 0

    def __enter__(self) -> Self:
        self.begun += 1
        return self

    def step(self) -> None:
        self.count += 1


def test_the_texts_of_an_index_are_counted_as_it_is_made(tmp_path: Path) -> None:
    counting = Counting()
    keep = KeptIndexes(tmp_path / "cache", lambda: counting)
    texts = {"a": "Fares rose. " * (INDEXED // 12), "b": PORT}
    for _ in ("made", "kept"):
        assert (
            len(list(Sources(texts, read_lexicon(), keep).say("the master counted 8,412 boats")))
            == 1
        )
    assert (counting.begun, counting.count) == (1, 2)


def test_behind_a_large_index_few_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.read.kept_index.LARGE", 4)
    keep = KeptIndexes(tmp_path / "cache")
    for number in range(FEW + 2):
        keep((str(number),), lambda _: b"large", bytes)
    assert len(list((tmp_path / "cache").iterdir())) == FEW
