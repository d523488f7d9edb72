"""Several ledgers of large shelves: as if all were read, and little is."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.app import run
from factcheck.model import Claim
from factcheck.read import stored_texts
from factcheck.read.files import read_bytes
from factcheck.read.noun_rows import claim_of

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
ALONE = TOWN.replace("  - id: post\n    file: ../port/sources/post.md\n", "")
"""The same without a document of another folder."""
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


@pytest.mark.parametrize("shared", [True, False], ids=["a document of both", "nothing of both"])
@pytest.mark.parametrize(
    "args", [*COMMANDS, ("show", "letters"), ("find", "fares rose 8 percent")], ids=" ".join
)
def test_nouns_that_are_made_late_say_the_same(
    args: tuple[str, ...],
    desk: Path,
    shared: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not shared:
        (desk / "town/claims.yaml").write_text(ALONE.replace("300", "305"), encoding="utf-8")
    said = []
    for large in (0, 0, 1, 1 << 40):  # of the two only one has two documents
        monkeypatch.setattr("factcheck.read.cache.LARGE", large)
        (desk / "port/claims.yaml").write_text(f"{PORT}# {large}\n", encoding="utf-8")
        said.append((run([*args, *BOTH]), *capsys.readouterr()))
    assert said[1:] == said[:1] * 3


def test_of_large_ledgers_few_nouns_are_made(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.read.cache.LARGE", 0)
    more = (
        f"  - id: c{n}\n    text: Barge {n} sank.\n    citations: [{{document: town}}]\n"
        for n in range(50)
    )
    (desk / "town/claims.yaml").write_text(ALONE + "".join(more), encoding="utf-8")
    run(["find", "the clerk opened 300 letters", *BOTH])
    told = capsys.readouterr()
    made: list[str] = []

    def counted(row: dict[str, object], documents: object) -> Claim:
        made.append(str(row["id"]))
        return claim_of(row, documents)  # type: ignore[arg-type]

    monkeypatch.setattr("factcheck.read.kept_ledger.claim_of", counted)
    run(["find", "the clerk opened 300 letters", *BOTH])
    assert capsys.readouterr() == told
    assert "letters" in made
    assert len(made) < 30


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
