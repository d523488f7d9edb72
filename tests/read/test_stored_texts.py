"""The documents of a large shelf: read when they are asked for, never believed against a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli.app import run
from factcheck.read import stored_texts
from factcheck.read.files import read_bytes
from factcheck.read.shelf_facts import FACTS
from factcheck.read.stored_texts import ORDERS, placed

LEDGER = """\
version: 1
documents:
  - id: port
    file: sources/port.txt
  - id: post
    file: sources/post.md
  - id: town
    file: sources/town.txt
claims:
  - id: fares
    text: Fares rose 9 percent.
    citations:
      - document: port
        quote: Fares rose 9 percent.
  - id: ferries
    text: 17% of the ferries were late.
    citations:
      - document: post
"""
TEXTS = {
    "port.txt": "Fares rose 9 percent. The harbour master counted 8,412 boats.\n",
    "post.md": "# Post\n\nIn May, **17%** of the ferries were late. The skipper said so.\n",
    "town.txt": "Nobody swam in the Lido. The clerk opened 300 letters.\n",
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three documents that count as a large shelf, and as written long ago."""
    folder = tmp_path / "desk"
    (folder / "sources").mkdir(parents=True)
    (folder / "claims.yaml").write_text(LEDGER, encoding="utf-8")
    for name, text in TEXTS.items():
        (folder / "sources" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("FACTCHECK_LEDGER", raising=False)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("factcheck.read.texts.LARGE", 0)
    monkeypatch.setattr("factcheck.read.stored_texts.FRESH", 0)
    monkeypatch.setattr("factcheck.read.stored_texts.CHANGED", 1)
    return folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that are opened."""
    names: list[str] = []

    def counted(path: Path) -> bytes:
        names.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr(stored_texts, "read_bytes", counted)
    return names


COMMANDS = [
    ("find", "fares rose 9 percent"),
    ("find", "fares rose 10 percent", "--format", "json"),
    ("find", "the clerk opened 300 letters"),
    ("find", "8,412 geese"),
    ("find", "nothing of the kind"),
    ("find", "17% of the ferries were late", "--document", "post"),
    ("list",),
    ("show", "ferries"),
    ("documents",),
    ("export",),
    ("export", "--format", "html"),
    ("verify", "--today", "2026-11-28"),
]


@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_what_is_read_late_says_the_same(
    args: tuple[str, ...],
    desk: Path,  # noqa: ARG001 - the current folder
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = []
    for large in (0, 0, 1 << 40):
        monkeypatch.setattr("factcheck.read.texts.LARGE", large)
        said.append((run(args), *capsys.readouterr()))
    assert said[0] == said[1] == said[2]


def line(capsys: pytest.CaptureFixture[str], phrase: str) -> str:
    """The place that an answer names."""
    run(["find", phrase])
    out, err = capsys.readouterr()
    assert err == ""
    return next((row.strip() for row in out.splitlines() if ".txt:" in row), "nowhere")


LETTERS = "the clerk opened 300 letters"


def test_only_what_may_say_the_phrase_is_opened_again(
    desk: Path,  # noqa: ARG001
    capsys: pytest.CaptureFixture[str],
    opened: list[str],
) -> None:
    assert line(capsys, LETTERS) == "sources/town.txt:1:26"
    assert sorted(opened) == sorted(TEXTS)
    opened.clear()
    assert line(capsys, LETTERS) == "sources/town.txt:1:26"
    assert opened == ["town.txt"]
    opened.clear()
    assert line(capsys, "walruses juggled") == "nowhere"
    assert opened == []


def longer(path: Path) -> None:
    path.write_text("Rain. " + TEXTS["town.txt"], encoding="utf-8")


def as_long_and_as_old(path: Path) -> None:
    """Other words in as many bytes, and the time of its last change put back."""
    before = path.stat()
    path.write_text("The clerk opened 300 letters. Nobody swam in the Lido.\n", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def another_file(path: Path) -> None:
    other = path.with_name("other")
    other.write_text(TEXTS["port.txt"] + TEXTS["town.txt"], encoding="utf-8")
    other.replace(path)


CHANGES = [
    (longer, "sources/town.txt:1:32"),
    (as_long_and_as_old, "sources/town.txt:1:1"),
    (another_file, "sources/town.txt:2:26"),
    (Path.unlink, "nowhere"),
]


@pytest.mark.parametrize(("change", "place"), CHANGES)
def test_a_changed_document_is_read_again_alone(
    change: Callable[[Path], object],
    place: str,
    desk: Path,
    capsys: pytest.CaptureFixture[str],
    opened: list[str],
) -> None:
    line(capsys, LETTERS)
    opened.clear()
    change(desk / "sources" / "town.txt")
    run(["find", LETTERS])
    out, _ = capsys.readouterr()
    assert next((row.strip() for row in out.splitlines() if ".txt:" in row), "nowhere") == place
    assert set(opened) <= {"town.txt"}


def test_what_was_changed_a_moment_ago_may_change_again(
    desk: Path,  # noqa: ARG001
    capsys: pytest.CaptureFixture[str],
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factcheck.read.stored_texts.FRESH", 60_000_000_000)
    for _ in range(2):
        opened.clear()
        line(capsys, "walruses juggled")
        assert sorted(opened) == sorted(TEXTS)


def test_what_changes_while_it_is_read_is_told(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    line(capsys, LETTERS)
    monkeypatch.setattr(stored_texts, "read_bytes", lambda path: read_bytes(path) + b"More.\n")
    assert run(["find", LETTERS]) == 2
    path = desk / "sources" / "town.txt"
    assert capsys.readouterr().err == (
        f"{path}: error: the file was changed while it was being read [changed-meanwhile]\n"
        "      ask again\n"
    ).replace(f"{desk}/", "")


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "none left": lambda _: b"",
    "half": lambda content: content[: len(content) // 2],
    "a letter": lambda content: content.replace(b"port", b"pint"),
    "not sealed": lambda content: content.partition(b"\n")[2],
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("suffix", [FACTS, ORDERS])
def test_damaged_facts_are_made_anew(
    suffix: str,
    damage: Callable[[bytes], bytes],
    desk: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    line(capsys, LETTERS)
    (path,) = (tmp_path / "cache").glob(f"*{suffix}")
    path.write_bytes(damage(path.read_bytes()))
    longer(desk / "sources" / "town.txt")
    assert line(capsys, LETTERS) == "sources/town.txt:1:32"


PLACED = [
    ("abc", "abc", [0, 1, 2]),
    ("abc", "ac", [0, None, 1]),
    ("ac", "abc", [0, 2]),
    ("ba", "ab", [1, None]),  # they have changed places
    ("aab", "aab", [0, 1, 2]),
    ("aaab", "aab", [0, 1, None, 2]),
    ("x", "abc", [None]),
    ("", "abc", []),
]


@pytest.mark.parametrize(("now", "before", "numbers"), PLACED)
def test_which_number_a_text_had(now: str, before: str, numbers: list[int | None]) -> None:
    assert placed(now, before) == numbers
