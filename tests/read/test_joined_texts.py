"""Several ledgers of large shelves: as if all were read, and little is."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.app import run
from factcheck.read import stored_texts
from factcheck.read.files import read_bytes

PORT = """\
version: 1
documents:
  - id: port
    file: sources/port.txt
  - id: post
    file: sources/post.md
claims:
  - id: fares
    text: Fares rose 9 percent.
    citations:
      - document: port
"""
TOWN = """\
version: 1
documents:
  - id: town
    file: town.txt
  - id: post
    file: ../port/sources/post.md
claims:
  - id: letters
    text: The clerk opened 300 letters.
    citations:
      - document: town
"""
TEXTS = {
    "port/claims.yaml": PORT,
    "port/sources/port.txt": "Fares rose 9 percent. The harbour master counted 8,412 boats.\n",
    "port/sources/post.md": "# Post\n\nIn May, **17%** of the ferries were late.\n",
    "town/claims.yaml": TOWN,
    "town/town.txt": "Nobody swam in the Lido. The clerk opened 300 letters.\n",
}
BOTH = ("--ledger", "port/claims.yaml", "--ledger", "town/claims.yaml")
COMMANDS = [
    ("find", "fares rose 9 percent"),
    ("find", "the harbour master counted 8,412 boats"),
    ("find", "17% of the ferries were late"),
    ("find", "nobody swam in the Lido"),
    ("find", "8,412 geese"),
    ("list",),
    ("documents",),
    ("export",),
    ("verify", "--today", "2026-11-28"),
]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two ledgers whose shelves count as large, written long ago."""
    for name, text in TEXTS.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_LEDGER", raising=False)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("factcheck.read.texts.LARGE", 0)
    monkeypatch.setattr("factcheck.read.stored_texts.FRESH", 0)
    monkeypatch.setattr("factcheck.read.stored_texts.CHANGED", 1)
    return tmp_path


@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_what_is_read_late_says_the_same(
    args: tuple[str, ...],
    desk: Path,  # noqa: ARG001 - the current folder
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = []
    for large in (0, 0, 60, 1 << 40):  # at sixty bytes only one of the two is large
        monkeypatch.setattr("factcheck.read.texts.LARGE", large)
        said.append((run([*args, *BOTH]), *capsys.readouterr()))
    assert said[1:] == said[:1] * 3


def test_only_what_may_say_the_phrase_is_opened_and_a_change_is_seen(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def counted(path: Path) -> bytes:
        opened.append(path.name)
        return read_bytes(path)

    def line(phrase: str) -> str:
        opened.clear()
        run(["find", phrase, *BOTH])
        out = capsys.readouterr().out
        return next((row.strip() for row in out.splitlines() if ".txt:" in row), "nowhere")

    monkeypatch.setattr(stored_texts, "read_bytes", counted)
    line("walruses juggled")
    assert set(opened) == {"port.txt", "post.md", "town.txt"}
    assert line("nobody swam in the Lido") == "town/town.txt:1:1"
    assert opened == ["town.txt"]
    assert line("walruses juggled") == "nowhere"
    assert opened == []
    (desk / "town/town.txt").write_text("Rain. " + TEXTS["town/town.txt"], encoding="utf-8")
    assert line("nobody swam in the Lido") == "town/town.txt:1:7"
    assert set(opened) == {"town.txt"}
