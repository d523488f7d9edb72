"""What a sound ledger reads as, and what stands of one that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Bearing, FactcheckError, Ledger, Mark, Problem, Severity, Status
from factcheck.read.ledger import read_ledger

SOUND = """\
version: 1
documents:
  - id: harbour-report
    file: harbour.txt
    author: [Jane Smith, "Müller, Ö."]
    published: 2020
claims:
  - id: ferry-trips
    text: Ferries made 3.70 million trips in 2019.
    status: reviewed
    citations:
      - document: harbour-report
        quote: "3.70 million trips"
    aliases:
      - ferries ran 3.7m times
    checked: "2026-11-22"
    checker: NO
    finding: >
      The register says
      the same.
    evidence:
      - title: Port register
        published: 2020-01
        bearing: supports
    tags: [ferries, 0123]
"""


def read(folder: Path, text: str) -> tuple[Ledger, tuple[Problem, ...]]:
    path = folder / "claims.yaml"
    path.write_bytes(text.encode())
    return read_ledger(path)


def test_a_sound_ledger_has_every_word_as_it_is_written(tmp_path: Path) -> None:
    ledger, problems = read(tmp_path, SOUND)
    assert problems == ()
    document, claim = ledger.document("harbour-report"), ledger.claim("ferry-trips")
    assert document.author == ("Jane Smith", "Müller, Ö.")
    assert document.type == "webpage"
    assert claim.text == "Ferries made 3.70 million trips in 2019."
    assert claim.status is Status.REVIEWED
    assert claim.citations[0].quote == "3.70 million trips"
    assert claim.checker == "NO"
    assert claim.finding == "The register says the same.\n"
    assert claim.evidence[0].bearing is Bearing.SUPPORTS
    assert claim.tags == ("ferries", "0123")


def test_every_written_field_knows_its_place(tmp_path: Path) -> None:
    ledger, _ = read(tmp_path, SOUND)
    claim = ledger.claims[0]
    assert claim.mark == Mark(8, 5, 2)
    assert claim.marks == (
        ("id", Mark(8, 9, 11)),
        ("text", Mark(9, 11, 40)),
        ("status", Mark(10, 13, 8)),
        ("citations", Mark(12, 7, 1)),
        ("aliases", Mark(15, 7, 1)),
        ("aliases[0]", Mark(15, 9, 22)),
        ("checked", Mark(16, 14, 12)),
        ("checker", Mark(17, 14, 2)),
        ("finding", Mark(19, 7, 17)),
        ("evidence", Mark(22, 7, 1)),
        ("tags", Mark(25, 11, 1)),
        ("tags[0]", Mark(25, 12, 7)),
        ("tags[1]", Mark(25, 21, 4)),
    )
    assert claim.citations[0].marks == (
        ("document", Mark(12, 19, 14)),
        ("quote", Mark(13, 16, 20)),
    )
    assert claim.evidence[0].mark == Mark(22, 9, 5)


def test_a_document_says_what_it_was_made_from(tmp_path: Path) -> None:
    made = f"original: harbour.pdf\n    original_sha256: {'0a' * 32}\n    made_by: pdf\n"
    ledger, problems = read(tmp_path, SOUND.replace("published: 2020\n", made, 1))
    assert problems == ()
    document = ledger.document("harbour-report")
    assert (document.original, document.made_by) == ("harbour.pdf", "pdf")
    assert document.original_sha256 == "0a" * 32


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("before", ["", "\ufeff"])
@pytest.mark.parametrize("comment", ["", "# 🚢 é \u2028 \u0085 日本\n"])
def test_lines_and_columns_are_those_of_an_editor(
    tmp_path: Path, end: str, before: str, comment: str
) -> None:
    text = SOUND.replace("title: Port register", "title: 🚢\u2028🚢 register")
    ledger, problems = read(tmp_path, before + (comment + text).replace("\n", end))
    assert problems == ()
    evidence = ledger.claims[0].evidence[0]
    assert evidence.title == "🚢\u2028🚢 register"
    down = 1 if comment else 0
    assert dict(evidence.marks)["title"] == Mark(22 + down, 16, 12)
    assert dict(evidence.marks)["published"] == Mark(23 + down, 20, 7)


AT_FAULT = [
    # what is put in place of what · how many documents and claims are left · codes
    ("status: reviewed", "status: revewed", 1, 1, ["unknown-status"]),
    ("    text: Ferries made 3.70 million trips in 2019.\n", "", 1, 0, ["missing-key"]),
    ("    file: harbour.txt\n", "", 0, 0, ["missing-key"]),
    ("file: harbour.txt", "file: ../harbour.txt", 1, 1, ["outside-folder"]),
    ("published: 2020\n", "original: ../harbour.pdf\n", 1, 1, ["outside-folder"]),
    ("published: 2020\n", "original_sha256: 12\n", 1, 1, ["bad-sha256"]),
    ("published: 2020\n", "published: 2020-00\n", 1, 1, ["bad-date"]),
    ("      - document: harbour-report\n", "      - document: x\n", 1, 0, ["unknown-document"]),
    ("document: harbour-report", "document: [harbour-report]", 1, 0, ["wrong-type"]),
    ("documents:\n", "documents: none\nolder:\n", 0, 0, ["wrong-type", "unknown-key"]),
    ("tags: [ferries, 0123]", "tags: [ferries, {a: b}]", 1, 1, ["wrong-type"]),
    ("checker: NO", "checker: *no", 1, 1, ["yaml-alias"]),
    ("checker: NO", "checker: N\x07O", 1, 1, ["control-character"]),
    ("checker: NO", "checker:", 1, 1, []),
    ("tags: [ferries, 0123]", "tags: []", 1, 1, []),
]


@pytest.mark.parametrize(("good", "bad", "documents", "claims", "codes"), AT_FAULT)
def test_one_fault_is_told_once_and_the_rest_stands(
    tmp_path: Path, good: str, bad: str, documents: int, claims: int, codes: list[str]
) -> None:
    assert good in SOUND
    ledger, problems = read(tmp_path, SOUND.replace(good, bad))
    assert [problem.code for problem in problems] == codes
    assert (len(ledger.documents), len(ledger.claims)) == (documents, claims)


def test_a_value_at_fault_is_left_out(tmp_path: Path) -> None:
    text = SOUND.replace("checked: ", "checked: 9").replace("tags: [", "tags: ['', ")
    ledger, problems = read(tmp_path, text)
    assert [problem.code for problem in problems] == ["bad-date", "empty-text"]
    assert ledger.claims[0].checked == ""
    assert ledger.claims[0].tags == ("ferries", "0123")


def test_an_unknown_type_is_a_warning_and_kept(tmp_path: Path) -> None:
    text = SOUND.replace("    published: 2020\n", "    type: pamphlett\n")
    ledger, problems = read(tmp_path, text)
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert ledger.documents[0].type == "pamphlett"


def test_a_link_out_of_the_folder_is_outside(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "harbour.txt").symlink_to(tmp_path / "secret.txt")
    _, problems = read(folder, SOUND)
    assert [problem.code for problem in problems] == ["outside-folder"]


NO_LEDGER = [
    (b"\xff\xfev\x00", "not-utf-8", 0),
    (b"version: 1\nnote: caf\xe9\n", "not-utf-8", 2),
    (b"version: 1\n\0", "binary-file", 2),
    (b"", "empty-ledger", 0),
    (b"[" * 100_000, "too-deep", 1),
    (b"{a: " * 100_000, "too-deep", 1),
    (b"- " * 100_000, "too-deep", 1),
    (b"version: " + b"[" * 40 + b"]" * 40, "too-deep", 1),
    (b'version: "\\ud800"', "yaml-syntax", 1),
]


@pytest.mark.parametrize(("data", "code", "line"), NO_LEDGER)
def test_what_is_no_ledger_is_refused_in_its_place(
    tmp_path: Path, data: bytes, code: str, line: int
) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(data)
    with pytest.raises(FactcheckError) as caught:
        read_ledger(path)
    assert (caught.value.problem.code, caught.value.problem.location.line) == (code, line)


def test_a_missing_ledger_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="the ledger does not exist"):
        read_ledger(tmp_path / "claims.yaml")
    with pytest.raises(FactcheckError, match="the ledger is a folder, not a file"):
        read_ledger(tmp_path)


def test_a_file_above_256_mib_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    with path.open("wb") as file:
        file.truncate(256 * 1024 * 1024 + 1)
    with pytest.raises(FactcheckError, match="the ledger is larger than 256 MiB"):
        read_ledger(path)


def test_a_megabyte_on_one_line_is_read(tmp_path: Path) -> None:
    words = "3.70 " * 200_000
    ledger, problems = read(tmp_path, SOUND.replace("checker: NO", f"checker: '{words}'"))
    assert problems == ()
    assert ledger.claims[0].checker == words
