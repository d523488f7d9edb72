"""A file is written whole or not at all, and never over what the answer is read from."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from factcheck.model import FactcheckError
from factcheck.read.saving import save


def refused(path: str, text: str = "x") -> str:
    with pytest.raises(FactcheckError) as caught:
        save(path, text)
    return caught.value.problem.message


def test_a_new_file_has_the_text(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    save(str(path), "a,b\n“c”,d\n")
    assert path.read_bytes() == "a,b\n“c”,d\n".encode()
    assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]


def test_a_file_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    path.chmod(0o640)
    save(str(path), "new")
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == ("new", 0o640)


def test_a_link_keeps_pointing(tmp_path: Path) -> None:
    path, link = tmp_path / "out.csv", tmp_path / "link.csv"
    path.write_text("old")
    link.symlink_to(path)
    save(str(link), "new")
    assert (link.is_symlink(), path.read_text()) == (True, "new")


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    missing = tmp_path / "no" / "out.csv"
    assert refused(str(missing)) == f'cannot write: there is no folder "{tmp_path / "no"}"'
    assert refused(str(tmp_path)) == "cannot write: it is a folder; name a file in it"
    assert refused(str(tmp_path / ("n" * 300))) == "cannot write: file name too long"
    assert refused("nul\0.csv") == "cannot write: embedded null byte"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    path.chmod(0o444)
    assert refused(str(path)) == "cannot write: it is read-only"
    assert path.read_text() == "old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said() -> None:
    assert refused("/dev/full") == "cannot write: no space left on device"


def test_an_interruption_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(str(path), "new")
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]
