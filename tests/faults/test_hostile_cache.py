"""Kept ledgers that somebody else prepared: none is believed, followed or waited for."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from processes import desk

from factcheck.cli.app import run
from factcheck.read.cache import keep, name_of
from factcheck.read.document_words import FORMAT, SUFFIX
from factcheck.read.files import LIMIT
from factcheck.read.kept import kept_name
from factcheck.read.ledger import read_content
from factcheck.read.private import private_folder

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs owners and modes of POSIX")
ROOT = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only the superuser gives files away"
)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for kept ledgers, in which nothing lies; commands run on a ledger beside it."""
    monkeypatch.chdir(desk(tmp_path / "desk"))
    monkeypatch.delenv("FACTCHECK_LEDGER", raising=False)
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("FACTCHECK_CACHE", str(folder))
    return folder


Kept = dict[str, Any]


def name() -> str:
    return name_of(Path("claims.yaml").read_bytes())


def words_name() -> str:
    return kept_name(Path("sources/post.md").read_bytes(), FORMAT, SUFFIX)


def plant(cache: Path, change: Callable[[Kept], object]) -> Path:
    """A kept ledger with a sound seal that says something else."""
    keep(cache, name(), read_content("claims.yaml", Path("claims.yaml").read_bytes())[0])
    path = cache / name()
    kept = json.loads(path.read_bytes().partition(b"\n")[2])
    change(kept)
    body = json.dumps(kept).encode()
    path.write_bytes(sha256(body).hexdigest().encode() + b"\n" + body)
    return path


def another_finding(kept: Kept) -> None:
    kept["claims"][0]["finding"] = "PLANTED"


def shown(capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["show", "ferry-trips"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return "planted" if "PLANTED" in out else "the ledger" if "The port counts" in out else out


def as_it_is(*_: Path) -> None:
    """The owner's own folder and file: kept ledgers are believed there."""


def others_write_the_folder(cache: Path, _: Path) -> None:
    cache.chmod(0o1777)


def a_group_writes_the_folder(cache: Path, _: Path) -> None:
    cache.chmod(0o770)


def others_write_the_file(_: Path, path: Path) -> None:
    path.chmod(0o602)


def a_link_to_the_folder(cache: Path, _: Path) -> None:
    cache.rename(cache.with_name("elsewhere"))
    cache.symlink_to("elsewhere", target_is_directory=True)


def a_link_to_the_file(cache: Path, path: Path) -> None:
    path.rename(cache.with_name("elsewhere"))
    path.symlink_to(cache.with_name("elsewhere"))


PLANTED = [
    (as_it_is, "planted"),
    (others_write_the_folder, "the ledger"),
    (a_group_writes_the_folder, "the ledger"),
    (others_write_the_file, "the ledger"),
    (a_link_to_the_folder, "the ledger"),
    (a_link_to_the_file, "the ledger"),
]


@pytest.mark.parametrize(("how", "told"), PLANTED)
def test_whose_word_is_believed(
    cache: Path,
    capsys: pytest.CaptureFixture[str],
    how: Callable[[Path, Path], None],
    told: str,
) -> None:
    how(cache, plant(cache, another_finding))
    assert shown(capsys) == told


@pytest.mark.parametrize(("how", "told"), PLANTED)
def test_whose_words_of_markdown_are_believed(
    cache: Path,
    capsys: pytest.CaptureFixture[str],
    how: Callable[[Path, Path], None],
    told: str,
) -> None:
    """Planted words have every letter another: no quote stands in them."""
    body = re.sub(r"\w", "x", Path("sources/post.md").read_text(encoding="utf-8")).encode()
    path = cache / words_name()
    path.write_bytes(sha256(body).hexdigest().encode() + b"\n" + body)
    how(cache, path)
    run(["list", "--document", "post"])
    assert ("not found in the text" in capsys.readouterr().out) == (told == "planted")


@ROOT
@pytest.mark.parametrize("whose", ["folder", "file"])
def test_what_belongs_to_another_user_is_not_believed(
    cache: Path, capsys: pytest.CaptureFixture[str], whose: str
) -> None:
    path = plant(cache, another_finding)
    os.chown(cache if whose == "folder" else path, 1234, 1234)
    assert shown(capsys) == "the ledger"


SHAPES: dict[str, Callable[[Kept], object]] = {
    "evidence of lists": lambda kept: kept["claims"][0].update(evidence=[[1]]),
    "evidence of nothing": lambda kept: kept["claims"][0].update(evidence=None),
    "a number for a text": lambda kept: kept["claims"][0].update(text=5),
    "nothing for a finding": lambda kept: kept["claims"][0].update(finding=None),
    "a text for tags": lambda kept: kept["claims"][0].update(tags="abc"),
    "numbers for tags": lambda kept: kept["claims"][0].update(tags=[1, 2]),
    "no citation": lambda kept: kept["claims"][0].update(citations=[]),
    "a citation of no document": lambda kept: kept["documents"].clear(),
    "a mark of texts": lambda kept: kept["claims"][0].update(mark=["1", "2"]),
    "a mark of fractions": lambda kept: kept["claims"][0].update(mark=[1.5, 2]),
    "marks of numbers": lambda kept: kept["claims"][0].update(marks=[[1, [1, 1]]]),
    "an author in one text": lambda kept: kept["documents"][0].update(author="Jane"),
    "a status of no curator": lambda kept: kept["claims"][0].update(status="sure"),
    "claims by name": lambda kept: kept.update(claims={}),
    "a list for a document": lambda kept: kept.update(documents=[[]]),
    "nothing for a file": lambda kept: kept["documents"][0].update(file=None),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_another_shape_is_made_anew_in_silence(
    cache: Path, capsys: pytest.CaptureFixture[str], shape: str
) -> None:
    path = plant(cache, dict)
    sound = path.read_bytes()
    planted = plant(cache, SHAPES[shape]).read_bytes()
    assert planted != sound
    assert shown(capsys) == "the ledger"
    assert json.loads(path.read_bytes().partition(b"\n")[2]) == json.loads(
        sound.partition(b"\n")[2]
    )


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_device_without_an_end(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_folder(path: Path) -> None:
    path.mkdir()


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def more_than_is_ever_read(path: Path) -> None:
    path.touch()
    os.truncate(path, LIMIT + 1)


@pytest.mark.parametrize(
    "put", [a_pipe, a_device_without_an_end, a_folder, a_link_to_itself, more_than_is_ever_read]
)
def test_what_is_no_file_is_passed_over(
    cache: Path, capsys: pytest.CaptureFixture[str], put: Callable[[Path], None]
) -> None:
    put(cache / name())
    assert shown(capsys) == "the ledger"


def test_a_name_in_the_making_cannot_be_prepared(
    cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where every letter of it is known, a link of that name is not followed."""
    precious = cache.with_name("precious")
    precious.write_text("precious")
    monkeypatch.setattr(os, "urandom", bytes)  # as good as a guess can be
    (cache / f"{name()}.{bytes(16).hex()}").symlink_to(precious)
    assert shown(capsys) == "the ledger"
    assert precious.read_text() == "precious"


def test_names_in_the_making_are_never_the_same(cache: Path) -> None:
    made = set()
    with private_folder(cache) as folder:
        assert folder is not None
        for _ in range(3):
            (cache / "kept").mkdir(exist_ok=True)  # a file cannot take its place
            with pytest.raises(OSError, match="directory"):
                folder.write("kept", b"")
            made |= set(folder.names())
    assert made == {"kept"}


def test_what_is_not_ours_stays_in_the_folder(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """FACTCHECK_CACHE may name a folder that holds more; only what killed runs left goes."""
    others = [f"{number}{kind}" for number in range(70) for kind in (".json", ".words")]
    others += ["notes.txt", f"{name()}.tmp", f"{words_name()}.tmp"]
    left = [f"{each}.{'0' * 32}" for each in (name(), words_name())]
    for each in (*others, *left):
        (cache / each).write_text("precious")
        os.utime(cache / each, (0, 0))
    assert shown(capsys) == "the ledger"
    assert {path.name for path in cache.iterdir()} == {*others, name(), words_name()}


@pytest.mark.parametrize("variable", ["HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE"])
def test_nothing_is_kept_below_the_current_folder(
    cache: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
) -> None:
    for each in ("FACTCHECK_CACHE", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(variable, "rel")
    assert shown(capsys) == "the ledger"
    assert not Path("rel").exists()
    assert not any(cache.iterdir())
