"""No command writes over a file that its answer is read from, by whatever name it is called."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from processes import desk

from factcheck.cli.app import run

READ = {  # a file that is read → what the message calls it
    "claims.yaml": "the ledger",
    "sources/report.txt": 'the document "report"',
    "sources/post.md": 'the document "post"',
    "draft.md": "the draft itself",
}


def same(_: Path, name: str) -> str:
    return name


def around(folder: Path, name: str) -> str:
    return str(folder / "sources" / ".." / name)


def soft(folder: Path, name: str) -> str:
    (folder / "soft.md").symlink_to(name)
    return "soft.md"


def hard(folder: Path, name: str) -> str:
    os.link(folder / name, folder / "hard.md")
    return "hard.md"


def by_folder(folder: Path, name: str) -> str:
    (folder.parent / "other").symlink_to(folder, target_is_directory=True)
    return f"../other/{name}"


def other_case(folder: Path, name: str) -> str:
    path = folder / name.upper()
    if not path.exists():
        pytest.skip("this file system tells the case of letters apart")
    return str(path)


NAMES = [same, around, soft, hard, by_folder, other_case]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = desk(tmp_path / "desk")
    monkeypatch.chdir(place)
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    monkeypatch.delenv("FACTCHECK_LEDGER", raising=False)
    return place


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("called", NAMES)
@pytest.mark.parametrize("read", READ)
def test_no_annotated_draft(
    folder: Path, capsys: pytest.CaptureFixture[str], read: str, called: Callable[..., str]
) -> None:
    moved = {"claims.yaml": "claims.md", "sources/report.txt": "sources/report.md"}.get(read, read)
    (folder / read).rename(folder / moved)
    ledger = folder / ("claims.md" if read == "claims.yaml" else "claims.yaml")
    ledger.write_text(ledger.read_text().replace("report.txt", Path(moved).name)
                      if read == "sources/report.txt" else ledger.read_text())  # fmt: skip
    out = called(folder, moved)
    before = everything(folder)
    code = run(["check", "draft.md", "--ledger", str(ledger), "--annotate", out])
    told = f"{out}: error: cannot write: this is {READ[read]} [cannot-write]\n"
    assert (code, capsys.readouterr()) == (2, ("", f"{told}      name another file\n"))
    assert everything(folder) == before


@pytest.mark.parametrize("called", NAMES)
@pytest.mark.parametrize("read", ["claims.yaml", "sources/report.txt", "sources/post.md"])
def test_no_export(
    folder: Path, capsys: pytest.CaptureFixture[str], read: str, called: Callable[..., str]
) -> None:
    out = called(folder, read)
    before = everything(folder)
    code = run(["export", "--format", "csv", "-o", out])
    told = f"{out}: error: cannot write: this is {READ[read]} [cannot-write]\n"
    assert (code, capsys.readouterr()) == (2, ("", f"{told}      name another file\n"))
    assert everything(folder) == before


def test_no_draft_that_comes_by_standard_input(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(folder)
    with (folder / "draft.md").open("rb") as draft:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(draft))
        assert run(["check", "-", "--annotate", "draft.md"]) == 2
    assert "this is the draft itself" in capsys.readouterr().err
    assert everything(folder) == before


@pytest.mark.parametrize("name", ["sources/post.md", "sources/POST.md", "./sources/Post.MD"])
def test_no_document_that_is_missing(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """An annotated draft in its place would be a source from the next run on."""
    (folder / "sources/post.md").unlink()
    assert run(["check", "draft.md", "--annotate", name]) == 2
    assert 'this is the document "post"' in capsys.readouterr().err
    assert [path.name for path in (folder / "sources").iterdir()] == ["report.txt"]


def test_no_pin_over_a_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A ledger that is its own source cannot hold its own fingerprint."""
    ledger = folder / "claims.md"
    text = (folder / "claims.yaml").read_text().replace("sources/post.md", "claims.md")
    ledger.write_text(text)
    assert run(["verify", "--pin", "--ledger", "claims.md"]) == 2
    assert 'claims.md: error: cannot write: this is the document "post"' in capsys.readouterr().err
    assert ledger.read_text() == text


def test_another_file_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "notes.md").write_text("old")
    before = everything(folder)
    assert run(["check", "draft.md", "--annotate", "notes.md"]) == 1
    assert run(["export", "-o", "claims.csv"]) == 0
    capsys.readouterr()
    after = everything(folder)
    assert {name for name in after if after[name] != before.get(name)} == {
        str(folder / "notes.md"),
        str(folder / "claims.csv"),
    }
