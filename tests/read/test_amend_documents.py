"""A document's fingerprint is set, and every other letter of its ledger stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model import FactcheckError
from factcheck.read.amend import amend
from factcheck.read.edit import Edit
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
    "behind a value of several lines": (
        "documents:\n- id: d\n  file: d.txt\n  note: >\n    one\n    two\n\n",
        "documents:\n- id: d\n  file: d.txt\n  note: >\n    one\n    two\n  sha256: HERE\n\n",
    ),
    "behind a list": (
        "documents:\n- id: d\n  file: d.txt\n  author:\n  - A\n  - B\n",
        "documents:\n- id: d\n  file: d.txt\n  author:\n  - A\n  - B\n  sha256: HERE\n",
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


def pinned(path: str, names: str = "d") -> Edit:
    """The ledger with the new fingerprint of each of these documents."""
    ledger, _ = read_ledger(path)
    documents = tuple(
        replace(each, sha256=NEW) if each.id in names else each for each in ledger.documents
    )
    return amend(path, Path(path).read_bytes(), replace(ledger, documents=documents))


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
    edit = pinned(path)
    expected = ("version: 1\n" + after + CLAIMS).replace("HERE", NEW)
    assert edit.text.encode() == bom + expected.encode()


def test_a_file_may_end_without_a_line_end(tmp_path: Path) -> None:
    claims = "claims: []\n"
    path = written(tmp_path, claims, "documents:\n  - id: d\n    file: d.txt")
    edit = pinned(path)
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
    edit = pinned(path, "abc")
    assert edit.text == (
        "version: 1\ndocuments:\n"
        f"  - id: a\n    file: a.txt\n    note: |\n      one\n      two\n    sha256: {NEW}\n"
        f"  - {{id: b, file: b.txt, sha256: {NEW}}}\n"
        f"  - id: c\n    sha256: '{NEW}'\n    file: c.txt\n"
        "claims: []\n"
    )


def test_faults_elsewhere_stay_and_do_not_matter(tmp_path: Path) -> None:
    path = written(tmp_path, "documents:\n  - id: d\n    file: d.txt\n    nonsense: 1\n")
    _, faults = read_ledger(path)
    assert [fault.code for fault in faults] == ["unknown-key"]
    edit = pinned(path)
    assert "    nonsense: 1\n" in edit.text
    assert f"    sha256: {NEW}\n" in edit.text


def test_a_key_without_a_value_gets_one(tmp_path: Path) -> None:
    path = written(tmp_path, "documents:\n  - id: d\n    sha256: # none\n    file: d.txt\n")
    assert f"    sha256: {NEW} # none\n    file: d.txt\n" in pinned(path).text


@pytest.mark.parametrize("key", ["? sha256\n    : OLD", "sha256: !!str OLD", "sha256: &a OLD"])
def test_what_is_hardly_a_ledger_is_written_or_refused(key: str, tmp_path: Path) -> None:
    path = written(tmp_path, f"documents:\n  - id: d\n    {key}\n    file: d.txt\n")
    ledger, _ = read_ledger(path)
    Path(path).write_text(pinned(path).text, encoding="utf-8")
    assert read_ledger(path)[0].documents[0] == replace(ledger.documents[0], sha256=NEW)


def test_a_ledger_that_changes_before_it_is_written_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, EDITS["between braces"][0])
    edit = pinned(path)
    written(tmp_path, EDITS["between braces"][0], CLAIMS + "# a comment\n")
    with pytest.raises(FactcheckError, match="the ledger was changed while it was read"):
        save(edit.path, edit.text, instead_of=edit.content)
    assert "# a comment" in Path(path).read_text()
