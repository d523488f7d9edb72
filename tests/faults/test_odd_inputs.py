"""Odd values, names, places and days: an answer, or a message in words."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from processes import DRAFT, EVERY, desk, ran

from factcheck.cli.app import run
from factcheck.read import files

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = desk(tmp_path / "desk")
    monkeypatch.chdir(place)
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    monkeypatch.delenv("FACTCHECK_LEDGER", raising=False)
    return place


EMPTY = [
    (("verify", "--ledger", ""), "'--ledger'"),
    (("list", "--ledger", " "), "'--ledger'"),
    (("find", ""), "'PHRASE...'"),
    (("find", "  ", "\t"), "'PHRASE...'"),
    (("show", ""), "'CLAIM'"),
    (("list", "--document", ""), "'--document'"),
    (("list", "--tag", ""), "'--tag'"),
    (("export", "-o", ""), "'--output' / '-o'"),
    (("export", "--columns", ""), "'--columns'"),
    (("export", "--format", "footnotes", "--style", ""), "'--style'"),
    (("export", "--format", "claimreview", "--url", ""), "'--url'"),
    (("export", "--format", "claimreview", "--publisher", ""), "'--publisher'"),
    (("verify", "--today", ""), "'--today'"),
    (("check", ""), "'DRAFT...'"),
    (("check", "draft.md", ""), "'DRAFT...'"),
    (("check", "draft.md", "--annotate", ""), "'--annotate'"),
    (("check", "-", "--stdin-filename", ""), "'--stdin-filename'"),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("args", "name"), EMPTY)
def test_an_empty_value_is_a_usage_fault(capsys: Capture, args: tuple[str, ...], name: str) -> None:
    """Such as that of a variable which was never set."""
    assert run(args) == 2
    told = f"factcheck {args[0]}: error: Invalid value for {name}: it is empty\n"
    assert capsys.readouterr() == ("", f"{told}try: factcheck {args[0]} --help\n")


@pytest.mark.usefixtures("folder")
def test_an_empty_status_is_a_usage_fault(capsys: Capture) -> None:
    assert run(["list", "--status", ""]) == 2
    assert '"" is not one of reviewed, disputed, unreviewed' in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_an_empty_variable_is_one_that_is_not_set(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_LEDGER", "")
    assert run(["list"]) == 0
    assert "ferry-trips" in capsys.readouterr().out


class Endless(io.RawIOBase):
    """A stream that never ends, and how much of it was read."""

    def __init__(self, line: bytes) -> None:
        super().__init__()
        self.line = line
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        assert isinstance(buffer, memoryview)
        size = len(buffer)
        buffer[:] = (self.line * (size // len(self.line) + 1))[:size]
        self.taken += size
        return size


ENDLESS = [
    (("find", "-"), "standard input"),
    (("check", "-"), "the draft"),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("args", "what"), ENDLESS)
def test_standard_input_has_the_limit_of_files(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], what: str
) -> None:
    monkeypatch.setattr(files, "LIMIT", 1 << 20)  # the quicker to be reached
    endless = Endless(b"\0" if args[0] == "find" else b"A line.\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(endless)))
    assert run(args) == 2
    told = f"<standard input>: error: {what} is larger than 256 MiB [too-large]\n      split it\n"
    assert capsys.readouterr() == ("", told)
    assert endless.taken < 3 << 20


@pytest.mark.usefixtures("folder")
def test_phrases_may_go_on_for_ever_where_each_is_short(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LIMIT", 1 << 20)  # the ledger and the lexicon have room in it
    lines = io.BytesIO((b"3.7 million trips" + b" " * 20_000 + b"\n") * 100)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(lines))
    assert run(["find", "-", "--format", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 100


DAYS = [
    ("9999-12-31", ()),
    ("0001-01-01", ()),
    ("0001-01-01", ("--stale-after", "99999999999999999999")),
    ("9999-12-31", ("--stale-after", "0")),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("today", "more"), DAYS)
def test_the_first_and_the_last_day(capsys: Capture, today: str, more: tuple[str, ...]) -> None:
    assert run(["verify", "--today", today, *more]) in (0, 1)
    out, err = capsys.readouterr()
    assert out.splitlines()[-1].startswith("verified 2 claims, 2 citations and 2 documents: ")
    assert err == ""


PLACES = [  # the ledger, arguments, the exit code
    ("whole", ("list",), 0),
    ("whole", ("find", "3.7 million trips"), 0),
    ("whole", ("show", "ferry-trips"), 0),
    ("whole", ("documents",), 0),
    ("whole", ("verify",), 0),
    ("whole", ("export",), 0),
    ("whole", ("export", "-o", "out.csv"), 2),
    ("whole", ("check", "draft.md"), 2),
    ("whole", ("check", "."), 2),
    ("from here", ("list",), 0),
    ("none", ("list",), 0),
    ("not there", ("list",), 2),
]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere no current folder can be deleted")
@pytest.mark.parametrize(("which", "args", "code"), PLACES)
def test_a_current_folder_that_was_deleted(
    folder: Path, capsys: Capture, which: str, args: tuple[str, ...], code: int
) -> None:
    ledger = {
        "whole": ("--ledger", str(folder / "claims.yaml")),
        "from here": ("--ledger", "../claims.yaml"),
        "not there": ("--ledger", "claims.yaml"),
    }.get(which, ())
    (folder / "gone").mkdir()
    os.chdir(folder / "gone")
    (folder / "gone").rmdir()
    try:
        assert run([*args, *ledger]) == code
    finally:
        os.chdir(folder)
    err = capsys.readouterr().err
    assert "unexpected" not in err
    assert (err == "") == (code == 0 and which != "none")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere every name is letters")
@pytest.mark.parametrize(
    "shape",
    "csv tsv markdown json jsonl xlsx html csl-json biblatex ris claimreview annotation"
    " footnotes footnotes-text".split(),
)
def test_a_ledger_whose_name_is_not_utf_8_is_exported(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes], shape: str
) -> None:
    ledger = os.fsdecode(b"cl\xff.yaml")
    (folder / "claims.yaml").rename(ledger)
    code = run(["export", "--format", shape, "--ledger", ledger])
    out = capsysbinary.readouterr().out
    assert code == (1 if shape == "claimreview" else 0)
    if shape in ("html", "annotation"):
        assert "�" in out.decode()
    if shape in ("json", "csl-json", "claimreview", "annotation"):
        json.loads(out.decode())


NAMING = [
    name
    for name in EVERY
    if name.split()[0] in ("find", "list", "show", "documents", "verify", "check")
]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere every name is letters")
@pytest.mark.parametrize("name", NAMING)
def test_names_that_are_not_utf_8_in_every_answer(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes], name: str
) -> None:
    ledger, draft = os.fsdecode(b"cl\xff.yaml"), os.fsdecode(b"dr\xff.md")
    (folder / "claims.yaml").rename(ledger)
    (folder / "draft.md").rename(draft)
    args = [draft if each == "draft.md" else each for each in EVERY[name]]
    assert run([*args, "--ledger", ledger]) in (0, 1)
    out, err = capsysbinary.readouterr()
    assert err == b""
    if name.endswith(("json", "sarif")):
        whole = json.dumps(json.loads(out.decode()))
        assert "\\udc" not in whole


@pytest.mark.skipif(os.name != "posix", reason="needs a locale that knows ASCII alone")
@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("find", "46.3% é “x” 🦉", "--format", "json"), 1, '"phrase": "46.3% é “x” 🦉"'),
        (("find", "zebra é"), 1, "zebra \\xe9"),
        (("list", "--tag", "é"), 2, 'there is no tag "\\xe9"'),
        (("list", "--document", "é"), 2, 'there is no document "\\xe9"'),
        (("show", "é"), 2, 'there is no claim "\\xe9"'),
    ],
)
def test_words_are_as_they_were_typed_in_a_poor_locale(
    folder: Path, args: tuple[str, ...], code: int, told: str
) -> None:
    poor = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done, out, err = ran(folder, *(each.encode() for each in args), **poor)
    assert done == code
    text = (out + err).decode("ascii")
    if "json" in args:
        text = json.dumps(json.loads(out), ensure_ascii=False)
    assert told in text


def test_a_source_that_is_missing_is_told_with_its_claims(folder: Path, capsys: Capture) -> None:
    (folder / "sources/post.md").unlink()
    told = (
        'claims.yaml:4:11: error: file "sources/post.md" does not exist; claim "late-ferries"'
        " rests on it [missing-file]\n"
        "    4 |     file: sources/post.md\n"
        "      |           ^^^^^^^^^^^^^^^\n"
    )
    assert run(["verify", "--today", "2026-11-22"]) == 1
    assert capsys.readouterr().out.startswith(told)
    for args, code in (
        (("list",), 0),
        (("show", "late-ferries"), 0),
        (("documents",), 0),
        (("export",), 1),
        (("check", "draft.md"), 1),
        (("find", "3.7 million trips"), 0),
        (("find", "17% of the ferries were late"), 0),
    ):
        assert (args, run(args)) == (args, code)
        assert told in capsys.readouterr().err


def test_a_source_that_was_not_read_is_not_said_to_lack_words(
    folder: Path, capsys: Capture
) -> None:
    (folder / "sources/post.md").unlink()
    for args in (("list",), ("show", "late-ferries"), ("find", "17% of the ferries were late")):
        run(args)
        out = capsys.readouterr().out
        assert "the document cannot be read" in out
        assert "not found in the" not in out


UNREAD = [  # what is asked, the exit code
    (("zebra quota tripled",), 2),
    (("zebra quota tripled", "--format", "json"), 2),
    (("zebra quota tripled", "--document", "post"), 2),
    (("zebra quota tripled", "--document", "report"), 1),
    (("zebra quota tripled", "--status", "reviewed"), 1),
]


@pytest.mark.parametrize(("args", "code"), UNREAD)
def test_nothing_found_in_what_was_not_read_is_no_answer(
    folder: Path, capsys: Capture, args: tuple[str, ...], code: int
) -> None:
    (folder / "sources/post.md").unlink()
    assert run(["find", *args]) == code
    documents = "1 of 1 document" if "--document" in args else "1 of 2 documents"
    told = (
        f"factcheck: error: nothing was found, but {documents} could not be read:"
        " the answer is incomplete\n"
    )
    assert (told in capsys.readouterr().err) == (code == 2)


def test_many_claims_are_counted(folder: Path, capsys: Capture) -> None:
    claims = "".join(
        f"  - {{id: c{n}, text: It is {n}%, citations: [{{document: post}}]}}\n" for n in range(7)
    )
    text = f"version: 1\ndocuments:\n  - {{id: post, file: gone.md}}\nclaims:\n{claims}"
    (folder / "claims.yaml").write_text(text)
    run(["list"])
    assert '; claims "c0", "c1", "c2", "c3", "c4" and 2 more rest on it' in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_draft_is_the_same_by_standard_input(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    assert run(["check", "-", "--stdin-filename", "draft.md"]) == run(["check", "draft.md"])
    out = capsys.readouterr().out
    assert out[: len(out) // 2] == out[len(out) // 2 :]
