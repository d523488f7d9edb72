"""The texts of documents, and what is said of each file that gives none."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.model import FactcheckError
from factcheck.read.documents import read_documents, read_text
from factcheck.read.ledger import read_ledger
from factcheck.write.problems import problem_text

TEXTS = [
    (b"one\ntwo\n", "one\ntwo\n"),
    (b"one\r\ntwo\rthree", "one\r\ntwo\rthree"),
    (b"\xef\xbb\xbfone", "one"),
    ("é 🚢 \u2028".encode(), "é 🚢 \u2028"),
]


@pytest.mark.parametrize(("data", "text"), TEXTS)
@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "a.md", "a.markdown", "a"])
def test_a_text_is_its_bytes_in_utf_8(tmp_path: Path, name: str, data: bytes, text: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert read_text(tmp_path / name) == text


def huge(path: Path) -> None:
    """A file of a byte too many; a sparse one, that takes no room."""
    with path.open("wb") as file:
        file.truncate(256 * 1024 * 1024 + 1)


FAULTS: list[tuple[str, Callable[[Path], object], str]] = [
    ("a.txt", lambda _: None, "does not exist [missing-file]"),
    ("a.txt", lambda path: path.mkdir(), "is a folder, not a file [is-a-folder]"),
    (
        "a.txt",
        lambda path: path.symlink_to("b.txt"),
        'is a link to "b.txt", which does not exist [dangling-link]',
    ),
    (
        "a.txt",
        lambda path: path.symlink_to("a.txt"),
        "is a link that leads back to itself [looping-link]",
    ),
    ("a.txt", os.mkfifo, "is a pipe or a device, not a file [not-a-file]"),
    ("a.txt", lambda path: path.write_bytes(b"one\0"), "is not text: byte 3 is NUL [binary-file]"),
    ("a.txt", lambda path: path.write_bytes(b"\xff\xfea"), "is UTF-16, not UTF-8 [not-utf-8]"),
    (
        "a.txt",
        lambda path: path.write_bytes(b"one\r\ncaf\xe9\x01"),
        "is not UTF-8: byte 8 is 0xE9, on line 2 [not-utf-8]",
    ),
    ("a.txt", lambda path: path.write_bytes(b""), "is empty [empty-file]"),
    ("a.txt", lambda path: path.write_bytes(b"\xef\xbb\xbf \n"), "is empty [empty-file]"),
    (
        "a.pdf",
        lambda path: path.write_bytes(b"%PDF"),
        'is a ".pdf" file, which is not read [unknown-format]',
    ),
    (
        "a.txt",
        huge,
        "is larger than 256 MiB [too-large]",
    ),
]


@pytest.mark.parametrize(("name", "make", "words"), FAULTS)
def test_a_file_without_text_is_told_of_where_the_ledger_names_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    make: Callable[[Path], object],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path / name)
    Path("sound.txt").write_text("Ferries made 3.70 million trips.")
    Path("claims.yaml").write_text(
        f"version: 1\ndocuments:\n  - id: bad\n    file: {name}\n"
        "  - {id: sound, file: sound.txt}\n"
    )
    ledger, _ = read_ledger("claims.yaml")
    texts, problems = read_documents(ledger)
    assert texts == {"sound": "Ferries made 3.70 million trips."}
    message = problem_text(problems[0]).split("\n")
    assert message[0] == f'claims.yaml:4:11: error: file "{name}" {words}'
    assert message[1] == f"    4 |     file: {name}"
    assert message[2].startswith("      |           ^^^^^")
    assert len(problems) == 1


def test_a_missing_file_is_told_with_its_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources").mkdir()
    Path("sources/harbour.txt").write_text("Ferries.")
    Path("claims.yaml").write_text(
        "version: 1\ndocuments:\n  - {id: a, file: sources/harbor.txt}\n"
    )
    _, problems = read_documents(read_ledger("claims.yaml")[0])
    assert [problem_text(problem) for problem in problems] == [
        'claims.yaml:3:19: error: file "sources/harbor.txt" does not exist [missing-file]\n'
        "    3 |   - {id: a, file: sources/harbor.txt}\n"
        '      |                   ^^^^^^^^^^^^^^^^^^ did you mean "sources/harbour.txt"?'
    ]


NEIGHBOURS = [
    # the file that is named, those beside it, what may have been meant
    ("citation-lst.txt", ("citation-list.txt", "list.txt"), "citation-list.txt"),
    ("Harbor.txt", ("harbour.txt",), "harbour.txt"),
    ("harbour.md", ("harbour.txt", "market.md"), "harbour.txt"),
    ("harbour.markdown", ("harbour.txt", "harbour.md"), "harbour.md"),
    ("2023.txt", ("lido.txt", "report.txt"), None),  # only the suffix is alike
    ("a.txt", ("b.txt",), None),
]


@pytest.mark.parametrize(("name", "beside", "meant"), NEIGHBOURS)
def test_a_neighbour_is_told_where_its_name_is_near(
    tmp_path: Path, name: str, beside: tuple[str, ...], meant: str | None
) -> None:
    for each in beside:
        (tmp_path / each).write_text("Ferries.")
    with pytest.raises(FactcheckError) as caught:
        read_text(tmp_path / name)
    hint = f'did you mean "{tmp_path / meant}"?' if meant else ""
    assert caught.value.problem.hint == hint


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ferries.")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(FactcheckError, match="the file may not be read"):
        read_text(path)


def test_a_document_outside_the_folder_is_never_opened(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to("../secret.txt")
    (folder / "claims.yaml").write_text(
        "version: 1\ndocuments: [{id: a, file: ../secret.txt}, {id: b, file: link.txt}]\n"
    )
    ledger, problems = read_ledger(folder / "claims.yaml")
    assert [problem.code for problem in problems] == ["outside-folder", "outside-folder"]
    assert read_documents(ledger) == ({}, ())


def test_the_place_of_a_byte_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffone\nlé ".encode() + b"\xe9t\xe9\x01\n")
    with pytest.raises(FactcheckError) as caught:
        read_text(path)
    assert problem_text(caught.value.problem) == (
        f"{path}:2:4: error: the file is not UTF-8: byte 11 is 0xE9, on line 2 [not-utf-8]\n"
        "    2 | lé\n"
        '      |    ^ save it with the encoding "UTF-8"'
    )


ENCODED = [
    # what the file holds, and what is told of it where the ledger names it
    ("It cost £3½ – twice.", "cp1252", "read as windows-1252, which is a guess: it gave £ ½ –"),
    ("It cost £3½ – twice.", "utf-16", "read as UTF-16"),
]


@pytest.mark.parametrize(("text", "codec", "told"), ENCODED)
def test_a_text_in_another_encoding_is_read_and_told(
    tmp_path: Path, text: str, codec: str, told: str
) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode(codec))
    path = tmp_path / "claims.yaml"
    path.write_text("version: 1\ndocuments:\n  - id: a\n    file: a.txt\n")
    texts, [problem] = read_documents(read_ledger(path)[0])
    assert texts == {"a": text}
    assert problem_text(problem).replace(f"{tmp_path}/", "") == (
        f'claims.yaml:4:11: note: file "a.txt" is {told} [assumed-encoding]\n'
        "    4 |     file: a.txt\n"
        '      |           ^^^^^ save it with the encoding "UTF-8" to be sure'
    )
    assert problem.document == "a"
