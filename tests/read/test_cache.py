"""Kept ledgers: the same nouns as the ledger itself, or no answer at all."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.model import (
    Bearing,
    Citation,
    Claim,
    Document,
    Evidence,
    FactcheckError,
    Ledger,
    Status,
)
from factcheck.read.cache import KEPT, cache_folder, keep, load, name_of, read_kept
from factcheck.read.ledger import read_ledger

WHOLE = """\
version: 1
documents:
  - id: harbour-report
    file: sources/harbour.txt
    title: "Häfen “im Wind” 🦉"
    author: [Jane Smith, "Müller, Ö."]
    publisher: The Port
    published: 2020
    url: https://example.org/harbour
    accessed: 2021-02-03
    archive: https://example.org/kept
    type: report
    note: A note.
  - id: letter
    file: letter.txt
claims:
  - id: ferry-trips
    text: Ferries made 3.70 million trips in 2019.
    status: disputed
    citations:
      - document: harbour-report
        quote: "3.70 million trips"
        place: p. 4
      - document: letter
    aliases:
      - ferries ran 3.7m times
      - 3.7m trips
    checked: "2026-11-22"
    checker: NO
    finding: >
      The register says
      the same.
    evidence:
      - title: Port register
        publisher: The Port
        published: 2020-01
        url: https://example.org/register
        says: 3.6 million
        bearing: contradicts
      - title: A second look
    tags: [ferries, 0123]
  - id: bare
    text: Boats float.
    citations:
      - document: letter
"""
FAULTY = WHOLE.replace("status: disputed", "status: disputd")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "desk" / "claims.yaml"
    path.parent.mkdir()
    path.write_text(WHOLE, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "factcheck"


def kept_in(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


Noun = Ledger | Document | Claim | Citation | Evidence


def everything(noun: object) -> object:
    """A noun as nested tuples, with the marks that equality leaves out, and with the types."""
    if isinstance(noun, Noun):
        return type(noun), [(f.name, everything(getattr(noun, f.name))) for f in fields(noun)]
    if isinstance(noun, tuple):
        return type(noun), [everything(each) for each in noun]
    return type(noun), noun


def test_a_kept_ledger_is_the_ledger_with_every_mark(ledger: Path, folder: Path) -> None:
    fresh, problems = read_ledger(ledger)
    assert problems == ()
    first = read_kept(str(ledger), folder)
    assert len(kept_in(folder)) == 1
    again = read_kept(str(ledger), folder)
    without = read_kept(str(ledger), None)
    for read, told in (first, again, without):
        assert told == ()
        assert everything(read) == everything(fresh)
    claim = again[0].claim("ferry-trips")
    assert (claim.status, claim.evidence[0].bearing) == (Status.DISPUTED, Bearing.CONTRADICTS)
    assert (claim.mark.line, dict(claim.marks)["text"].line) == (17, 18)


def test_the_second_time_the_kept_file_answers(ledger: Path, folder: Path) -> None:
    other = Ledger(path="other.yaml", documents=(Document(id="letter", file="letter.txt"),))
    keep(folder, name_of(ledger.read_bytes()), other)
    assert read_kept(str(ledger), folder)[0] == replace(other, path=str(ledger))
    assert read_kept(str(ledger), None)[0] != replace(other, path=str(ledger))


@pytest.mark.parametrize(
    ("old", "new"),
    [("Boats float.", "Boats sink."), ("Boats float.", "Boats float. "), ("A note.", "A note!")],
)
def test_a_changed_ledger_is_read_anew(ledger: Path, folder: Path, old: str, new: str) -> None:
    read_kept(str(ledger), folder)
    stamp = ledger.stat()
    ledger.write_text(WHOLE.replace(old, new), encoding="utf-8")
    os.utime(ledger, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert everything(read_kept(str(ledger), folder)[0]) == everything(read_ledger(ledger)[0])
    assert len(kept_in(folder)) == 2


def test_a_name_changes_with_every_byte() -> None:
    names = {name_of(content) for content in (b"", b"a", b"b", b"a\n", b"a\r\n")}
    assert len(names) == 5
    assert name_of(b"a") == name_of(b"a")


def test_the_path_shown_is_the_one_asked_for(
    ledger: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_kept(str(ledger), folder)
    copy = ledger.parent / "copy.yaml"
    copy.write_bytes(ledger.read_bytes())
    assert read_kept(str(copy), folder)[0].path == str(copy)
    monkeypatch.chdir(ledger.parent)
    assert read_kept("claims.yaml", folder)[0].path == "claims.yaml"
    assert len(kept_in(folder)) == 1


DAMAGED = {
    "empty": "",
    "cut short": '{"documents":[{"id":"lett',
    "not JSON": "Boats float.",
    "a list": "[]",
    "a number": "1",
    "nothing": "null",
    "no claims": '{"documents":[]}',
    "claims as text": '{"documents":[],"claims":"none"}',
    "claims as numbers": '{"documents":[],"claims":[1]}',
    "claims as nothing": '{"documents":[],"claims":null}',
    "a claim without a text": '{"documents":[],"claims":[{"id":"a","citations":[],"mark":[1,1]}]}',
    "a claim without a mark": '{"documents":[],"claims":[{"id":"a","text":"b","citations":[]}]}',
    "an unknown field": '{"documents":[{"id":"a","file":"b","mark":[1,1],"pages":3}],"claims":[]}',
    "an unknown status": '{"documents":[],"claims":[{"id":"a","text":"b","citations":[],'
    '"mark":[1,1],"status":"true"}]}',
    "a mark of four": '{"documents":[{"id":"a","file":"b","mark":[1,1,1,1]}],"claims":[]}',
    "not UTF-8": "\udcff",
    "very deep": "[" * 100_000,
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_kept_file_is_ignored_and_replaced(
    ledger: Path, folder: Path, content: str
) -> None:
    read_kept(str(ledger), folder)
    (kept,) = kept_in(folder)
    sound = kept.read_bytes()
    kept.write_bytes(content.encode("utf-8", "surrogateescape"))
    read, problems = read_kept(str(ledger), folder)
    assert problems == ()
    assert everything(read) == everything(read_ledger(ledger)[0])
    assert kept_in(folder) == [kept]
    assert kept.read_bytes() == sound


EDITED = {
    "another word": (b"Boats float.", b"Boats sink!."),
    "a number for a text": (b'"Boats float."', b"7"),
    "a list for a text": (b'"Boats float."', b'["Boats"]'),
    "text for tags": (b'["ferries","0123"]', b'"ferries"'),
    "numbers for aliases": (b'["ferries ran 3.7m times","3.7m trips"]', b"[1,2]"),
    "text for a mark": (b'"mark":[3,', b'"mark":["3",'),
}


@pytest.mark.parametrize(("old", "new"), EDITED.values(), ids=EDITED)
def test_an_edited_kept_file_is_ignored_and_replaced(
    ledger: Path, folder: Path, old: bytes, new: bytes
) -> None:
    read_kept(str(ledger), folder)
    (kept,) = kept_in(folder)
    sound = kept.read_bytes()
    assert old in sound
    kept.write_bytes(sound.replace(old, new))
    assert everything(read_kept(str(ledger), folder)[0]) == everything(read_ledger(ledger)[0])
    assert kept.read_bytes() == sound


@pytest.mark.parametrize("length", [0, 1, 64, 65, 66, 200, -1])
def test_a_kept_file_cut_short_is_ignored_and_replaced(
    ledger: Path, folder: Path, length: int
) -> None:
    read_kept(str(ledger), folder)
    (kept,) = kept_in(folder)
    sound = kept.read_bytes()
    kept.write_bytes(sound[:length])
    assert everything(read_kept(str(ledger), folder)[0]) == everything(read_ledger(ledger)[0])
    assert kept.read_bytes() == sound


def test_a_kept_file_sealed_over_other_nouns_is_ignored(ledger: Path, folder: Path) -> None:
    """Such as one that another version of the program kept under the same number."""
    name = name_of(ledger.read_bytes())
    for content in DAMAGED.values():
        rest = content.encode("utf-8", "surrogateescape")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(sha256(rest).hexdigest().encode() + b"\n" + rest)
        assert load(folder, name, str(ledger)) is None
    assert everything(read_kept(str(ledger), folder)[0]) == everything(read_ledger(ledger)[0])


def test_a_folder_in_the_place_of_a_kept_file(ledger: Path, folder: Path) -> None:
    (folder / name_of(ledger.read_bytes())).mkdir(parents=True)
    assert everything(read_kept(str(ledger), folder)[0]) == everything(read_ledger(ledger)[0])


def test_a_folder_that_cannot_be_made(ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    read, problems = read_kept(str(ledger), tmp_path / "file" / "cache")
    assert (everything(read), problems) == (everything(read_ledger(ledger)[0]), ())


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written(ledger: Path, folder: Path) -> None:
    folder.mkdir(parents=True, mode=0o500)
    read, problems = read_kept(str(ledger), folder)
    assert (everything(read), problems) == (everything(read_ledger(ledger)[0]), ())
    assert kept_in(folder) == []


def test_a_ledger_with_a_problem_is_never_kept(ledger: Path, folder: Path) -> None:
    ledger.write_text(FAULTY, encoding="utf-8")
    for _ in range(2):
        read, problems = read_kept(str(ledger), folder)
        assert [problem.code for problem in problems] == ["unknown-status"]
        assert (everything(read), problems) == (
            everything(read_ledger(ledger)[0]),
            read_ledger(ledger)[1],
        )
        assert kept_in(folder) == []


def test_a_document_that_leaves_the_folder_is_told_each_time(ledger: Path, folder: Path) -> None:
    """The same bytes in another place may point out of their folder, through a link."""
    read_kept(str(ledger), folder)
    outside = ledger.parent.parent / "outside"
    outside.mkdir()
    (ledger.parent / "sources").symlink_to(outside, target_is_directory=True)
    _, problems = read_kept(str(ledger), folder)
    assert problems == read_ledger(ledger)[1]
    assert [problem.code for problem in problems] == ["outside-folder"]


def test_a_missing_ledger_is_said_as_without_a_cache(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(FactcheckError) as kept:
        read_kept(str(tmp_path / "none.yaml"), folder)
    with pytest.raises(FactcheckError) as fresh:
        read_ledger(tmp_path / "none.yaml")
    assert kept.value.problem == fresh.value.problem


def test_the_oldest_are_removed(folder: Path) -> None:
    names = [name_of(str(number).encode()) for number in range(KEPT + 4)]
    for number, name in enumerate(names):
        keep(folder, name, Ledger(path="claims.yaml"))
        os.utime(folder / name, (number, number) if number < KEPT + 3 else None)
    assert {path.name for path in kept_in(folder)} == {*names[4:]}


def test_nothing_half_written_stays(ledger: Path, folder: Path) -> None:
    read_kept(str(ledger), folder)
    assert [path.name for path in kept_in(folder)] == [name_of(ledger.read_bytes())]


def test_nothing_is_kept_under_that_name(folder: Path) -> None:
    assert load(folder, name_of(b""), "claims.yaml") is None


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"FACTCHECK_CACHE": "/c", "XDG_CACHE_HOME": "/x", "HOME": "/h"}, "/c"),
        ({"FACTCHECK_CACHE": "here"}, "here"),
        ({"FACTCHECK_CACHE": "", "XDG_CACHE_HOME": "/x", "HOME": "/h"}, None),
        ({"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "/x/factcheck"),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/h"}, "/h/.cache/factcheck"),
        ({"XDG_CACHE_HOME": "", "HOME": "/h"}, "/h/.cache/factcheck"),
        ({"LOCALAPPDATA": "/l", "USERPROFILE": "/u"}, "/l/factcheck"),
        ({"USERPROFILE": "/u"}, "/u/.cache/factcheck"),
        ({"HOME": "/h"}, "/h/.cache/factcheck"),
        ({"HOME": ""}, None),
        ({"HOME": "relative"}, None),
        ({"HOME": "."}, None),
        ({"XDG_CACHE_HOME": "relative", "HOME": "relative"}, None),
        ({"USERPROFILE": "relative"}, None),
        ({}, None),
    ],
)
def test_where_ledgers_are_kept(environ: dict[str, str], expected: str | None) -> None:
    assert cache_folder(environ) == (None if expected is None else Path(expected))
