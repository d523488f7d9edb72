"""One value of a ledger is set, and every other letter of it stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import FactcheckError
from factcheck.read.edit import set_document_values
from factcheck.read.ledger import read_ledger
from factcheck.read.saving import save

NEW = "0123456789abcdef" * 4
OLD = "f" * 64
CLAIMS = """
claims: # below
  - {id: c, text: "A: b.", citations: [{document: d}]}
"""

# What the documents are before, and after: HERE is the new fingerprint, OLD the old one.
EDITS = {
    "a new key goes behind the last one": (
        "documents:\n  - id: d\n    file: d.txt\n    note: x\n",
        "documents:\n  - id: d\n    file: d.txt\n    note: x\n    sha256: HERE\n",
    ),
    "behind its comment": (
        "documents:\n  - id: d\n    file: d.txt # the text\n\n  # the end\n",
        "documents:\n  - id: d\n    file: d.txt # the text\n    sha256: HERE\n\n  # the end\n",
    ),
    "behind the file, where the last value has several lines": (
        "documents:\n- id: d\n  file: d.txt\n  note: >\n    one\n    two\n",
        "documents:\n- id: d\n  file: d.txt\n  sha256: HERE\n  note: >\n    one\n    two\n",
    ),
    "behind the file, where the last value is a list": (
        "documents:\n- id: d\n  file: d.txt\n  author:\n  - A\n  - B\n",
        "documents:\n- id: d\n  file: d.txt\n  sha256: HERE\n  author:\n  - A\n  - B\n",
    ),
    "an old value is replaced": (
        "documents:\n  - sha256: OLD # of May\n    id: d\n    file: d.txt\n",
        "documents:\n  - sha256: HERE # of May\n    id: d\n    file: d.txt\n",
    ),
    "an old value keeps its single quotes": (
        "documents:\n  - id: d\n    sha256:   'OLD'\n    file: d.txt\n",
        "documents:\n  - id: d\n    sha256:   'HERE'\n    file: d.txt\n",
    ),
    "an old value keeps its double quotes": (
        'documents:\n  - id: d\n    sha256: "OLD"\n    file: d.txt\n',
        'documents:\n  - id: d\n    sha256: "HERE"\n    file: d.txt\n',
    ),
    "between braces": (
        "documents: [{id: d, file: d.txt}]\n",
        "documents: [{id: d, file: d.txt, sha256: HERE}]\n",
    ),
    "between braces on several lines": (
        "documents:\n  - {id: d,\n     file: d.txt # the text\n    }\n",
        "documents:\n  - {id: d,\n     file: d.txt, sha256: HERE # the text\n    }\n",
    ),
    "with the line ends of the file": (
        "documents:\r\n  - id: d\r\n    file: d.txt\r\n",
        "documents:\r\n  - id: d\r\n    file: d.txt\r\n    sha256: HERE\r\n",
    ),
    "behind strange letters": (
        'documents:\n  - id: d\n    title: "🚢e\u0301\tx"\n    file: d.txt\n',
        'documents:\n  - id: d\n    title: "🚢e\u0301\tx"\n    file: d.txt\n    sha256: HERE\n',
    ),
}


def written(folder: Path, documents: str, claims: str = CLAIMS, bom: bytes = b"") -> str:
    text = ("version: 1\n" + documents + claims).replace("OLD", OLD)
    path = folder / "claims.yaml"
    path.write_bytes(bom + text.encode())
    return str(path)


@pytest.mark.parametrize("what", EDITS)
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
def test_every_other_letter_stays(what: str, bom: bytes, tmp_path: Path) -> None:
    before, after = EDITS[what]
    path = written(tmp_path, before, bom=bom)
    ledger, _ = read_ledger(path)
    edit = set_document_values(path, ledger, "sha256", {"d": NEW})
    expected = ("version: 1\n" + after + CLAIMS).replace("HERE", NEW)
    assert edit.text.encode() == bom + expected.encode()


def test_a_file_may_end_without_a_line_end(tmp_path: Path) -> None:
    claims = "claims: []\n"
    path = written(tmp_path, claims, "documents:\n  - id: d\n    file: d.txt")
    ledger, _ = read_ledger(path)
    edit = set_document_values(path, ledger, "sha256", {"d": NEW})
    assert (
        edit.text
        == f"version: 1\n{claims}documents:\n  - id: d\n    file: d.txt\n    sha256: {NEW}"
    )


def test_each_document_is_set_in_its_own_way(tmp_path: Path) -> None:
    documents = (
        "documents:\n"
        "  - id: a\n    file: a.txt\n    note: |\n      one\n      two\n"
        "  - {id: b, file: b.txt}\n"
        "  - id: c\n    sha256: 'OLD'\n    file: c.txt\n"
    )
    path = written(tmp_path, documents, "claims: []\n")
    ledger, _ = read_ledger(path)
    edit = set_document_values(path, ledger, "sha256", {"a": NEW, "b": NEW, "c": NEW})
    assert edit.text == (
        "version: 1\ndocuments:\n"
        f"  - id: a\n    file: a.txt\n    sha256: {NEW}\n    note: |\n      one\n      two\n"
        f"  - {{id: b, file: b.txt, sha256: {NEW}}}\n"
        f"  - id: c\n    sha256: '{NEW}'\n    file: c.txt\n"
        "claims: []\n"
    )


def test_faults_elsewhere_stay_and_do_not_matter(tmp_path: Path) -> None:
    path = written(tmp_path, "documents:\n  - id: d\n    file: d.txt\n    nonsense: 1\n")
    ledger, faults = read_ledger(path)
    assert [fault.code for fault in faults] == ["unknown-key"]
    edit = set_document_values(path, ledger, "sha256", {"d": NEW})
    assert "    nonsense: 1\n" in edit.text
    assert f"    sha256: {NEW}\n" in edit.text


def test_what_cannot_be_set_alone_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "documents:\n  - id: d\n    sha256:\n    file: >-\n      d.txt\n")
    ledger, _ = read_ledger(path)
    with pytest.raises(FactcheckError) as caught:
        set_document_values(path, ledger, "sha256", {"d": NEW})
    problem = caught.value.problem
    assert (problem.code, problem.location.line, problem.location.column) == ("cannot-edit", 3, 5)
    assert problem.message == 'sha256 of "d" cannot be set without touching other lines'
    assert problem.hint == f"write it by hand: sha256: {NEW}"


def test_a_ledger_that_says_other_things_by_now_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, EDITS["between braces"][0])
    ledger, _ = read_ledger(path)
    written(tmp_path, EDITS["between braces"][0], CLAIMS.replace("A:", "B:"))
    with pytest.raises(FactcheckError, match="the ledger was changed while it was read"):
        set_document_values(path, ledger, "sha256", {"d": NEW})


def test_a_ledger_that_changes_before_it_is_written_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, EDITS["between braces"][0])
    ledger, _ = read_ledger(path)
    edit = set_document_values(path, ledger, "sha256", {"d": NEW})
    written(tmp_path, EDITS["between braces"][0], CLAIMS + "# a comment\n")
    with pytest.raises(FactcheckError, match="the ledger was changed while it was read"):
        save(edit.path, edit.text, instead_of=edit.content)
    assert "# a comment" in Path(path).read_text()
