"""A file is written whole or not at all, and never over what the answer is read from."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from filelock import FileLock

from factcheck.model import FactcheckError
from factcheck.read import saving
from factcheck.read.saving import create, save, tidy


def refused(path: str, text: str = "x") -> str:
    with pytest.raises(FactcheckError) as caught:
        save(path, text)
    return caught.value.problem.message


def test_a_new_file_has_the_text(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    save(str(path), "a,b\n“c”,d\n")
    assert path.read_bytes() == "a,b\n“c”,d\n".encode()
    assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize("kind", ["file", "link", "link to nowhere", "folder"])
def test_a_file_made_anew_never_takes_the_place_of_another(tmp_path: Path, kind: str) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "other"
    if kind == "file":
        path.write_text("old")
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(other)
        if kind == "link":
            other.write_text("old")
    before = sorted(each.name for each in tmp_path.iterdir())
    with pytest.raises(FactcheckError) as caught:
        create(str(path), "new")
    assert caught.value.problem.message == "cannot write: there is one already"
    assert sorted(each.name for each in tmp_path.iterdir()) == before
    if kind in ("file", "link"):
        assert path.read_text() == "old"


def test_a_file_made_anew_is_whole_and_alone(tmp_path: Path) -> None:
    create(str(tmp_path / "a.pdf"), b"%PDF\xff")
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF\xff"
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]
    assert refused(str(tmp_path / "no" / "a.pdf")).startswith("cannot write: there is no folder")


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


def in_place(path: Path) -> None:
    with path.open("a") as file:
        file.write("# saved by an editor\n")


def by_another_file(path: Path) -> None:
    other = path.with_name("other")
    other.write_text(path.read_text() + "# saved by an editor\n")
    other.replace(path)


@pytest.mark.parametrize("saves", [in_place, by_another_file])
@pytest.mark.parametrize("moment", ["fsync", "link", "replace"])
def test_what_an_editor_saves_in_between_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str, saves: Callable[[Path], None]
) -> None:
    """Just before the new file is on the disk, is compared, and takes the old one's place.

    The last of these moments nobody can close for an editor that puts a file of its own there.
    """
    if moment == "replace" and saves is by_another_file:
        pytest.skip("between two calls to the system")
    path = tmp_path / "claims.yaml"
    path.write_text("old\n")
    before = getattr(os, moment)
    done: list[int] = []

    def now(*args: object, **named: object) -> object:
        if not done:
            done.append(1)
            saves(path)
        return before(*args, **named)

    monkeypatch.setattr(os, moment, now)
    with pytest.raises(FactcheckError, match="the ledger was changed while it was read"):
        save(str(path), "new\n", instead_of=b"old\n")
    assert path.read_text() == "old\n# saved by an editor\n"
    assert [each.name for each in tmp_path.iterdir()] == ["claims.yaml"]


def test_what_holds_what_it_held_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text("old\n")
    save(str(path), "new\n", instead_of=b"old\n")
    assert path.read_text() == "new\n"
    assert [each.name for each in tmp_path.iterdir()] == ["claims.yaml"]


def test_a_file_system_without_second_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", none)
    path = tmp_path / "claims.yaml"
    path.write_text("old\n")
    save(str(path), "new\n", instead_of=b"old\n")
    assert path.read_text() == "new\n"
    with pytest.raises(FactcheckError, match="the ledger was changed while it was read"):
        save(str(path), "newer\n", instead_of=b"old\n")
    assert path.read_text() == "new\n"


ROOT = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only the superuser gives files away"
)


@ROOT
def test_the_owner_and_the_group_stay(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text("old")
    path.chmod(0o664)
    os.chown(path, 1234, 2345)
    save(str(path), "new", instead_of=b"old")
    facts = path.stat()
    assert (facts.st_uid, facts.st_gid, stat.S_IMODE(facts.st_mode)) == (1234, 2345, 0o664)


@ROOT
@pytest.mark.parametrize(("owner", "group", "whose"), [(1234, 0, "user"), (4321, 99, "group")])
def test_a_file_that_could_not_keep_its_owner_stays(owner: int, group: int, whose: str) -> None:
    with TemporaryDirectory() as folder:  # not below one that is the superuser's alone
        Path(folder).chmod(0o777)
        path = Path(folder) / "claims.yaml"
        path.write_text("old")
        path.chmod(0o666)
        os.chown(path, owner, group)
        os.seteuid(4321)
        try:
            told = refused(str(path), "new")
        finally:
            os.seteuid(0)
        assert told == f"cannot write: it belongs to another {whose}, and a new file would not"
        assert path.read_text() == "old"
        assert [each.name for each in Path(folder).iterdir()] == ["claims.yaml"]


def test_one_that_waits_too_long_for_another_gives_up_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "WAIT", 0.1)
    path = tmp_path / "out.csv"
    path.write_text("old")
    with FileLock(tmp_path / ".out.csv.factcheck-lock"):
        assert refused(str(path), "new") == "cannot write: another run is writing it"
    assert path.read_text() == "old"


OURS = f".out.csv.{'0' * 32}.factcheck-part"
OTHERS = (
    ".out.csv.swp",
    ".out.csv.abcd1234",
    ".out.csv.bak",
    ".out.csv.factcheck-part",
    f".out.csv.{'0' * 31}.factcheck-part",
    f".other.csv.{'0' * 32}.factcheck-part",
    f"out.csv.{'0' * 32}.factcheck-part",
    f".out.csv.{'0' * 32}.factcheck-part.txt",
)


@pytest.mark.parametrize("clean", [lambda path: save(path, "new"), tidy], ids=["save", "tidy"])
def test_what_a_killed_run_left_is_removed_and_nothing_else(
    tmp_path: Path, clean: Callable[[str], None]
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    for name in (OURS, *OTHERS):
        (tmp_path / name).write_text("left")
    (tmp_path / OURS.replace("0", "1")).symlink_to("out.csv")
    (tmp_path / OURS.replace("0", "2")).mkdir()
    (tmp_path / ".out.csv.factcheck-lock").touch()
    clean(str(path))
    assert {each.name for each in tmp_path.iterdir()} == {
        "out.csv", *OTHERS, OURS.replace("0", "1"), OURS.replace("0", "2"),
    }  # fmt: skip


def test_a_file_called_as_our_lock_keeps_what_it_holds(tmp_path: Path) -> None:
    lock = tmp_path / ".out.csv.factcheck-lock"
    lock.write_text("precious")
    told = 'cannot write: ".out.csv.factcheck-lock" is in the way'
    assert refused(str(tmp_path / "out.csv"), "new") == told
    assert lock.read_text() == "precious"


def test_a_link_called_as_our_lock_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("precious")
    (tmp_path / ".out.csv.factcheck-lock").symlink_to("precious")
    assert refused(str(tmp_path / "out.csv")).endswith('".out.csv.factcheck-lock" is in the way')
    assert (tmp_path / "precious").read_text() == "precious"


@pytest.mark.parametrize("name", ["é" * 120 + ".csv", "🦉" * 62 + ".csv", "n" * 255])
def test_the_longest_names_can_be_written(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for text in ("one", "two"):
        save(str(path), text)
        assert path.read_text() == text
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_half_letters_are_written_as_what_they_stand_for(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    save(str(path), "a\udcffb\n")
    assert path.read_text(encoding="utf-8") == "a\ufffdb\n"
