"""A large ledger kept between runs: its claims and documents are read when they are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.app import run
from factcheck.match.finder import Finder
from factcheck.model.stored import StoredClaims, StoredDocuments
from factcheck.read.cache import LARGE, name_of, read_kept
from factcheck.read.kept_ledger import load_large
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon
from factcheck.read.pieces import head_of, kept_pieces


def pieced(content: bytes) -> bytes:
    return head_of(content) + content


COUNT = LARGE + 200
CLAIM = """\
  - id: boats-{n}
    text: The master of Quay {n} counted {boats} boats.
    citations:
      - document: report
        quote: "“{boats} boats lie at Quay {n}”, he said – más o menos 🦉"
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    head = "version: 1\ndocuments:\n  - id: report\n    file: report.txt\nclaims:\n"
    claims = "".join(CLAIM.format(n=n, boats=1_000 + 7 * n) for n in range(COUNT))
    (tmp_path / "claims.yaml").write_text(head + claims, encoding="utf-8")
    (tmp_path / "report.txt").write_text("Boats lie at the quays.\n", encoding="utf-8")
    return tmp_path / "claims.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_the_claims_are_those_of_the_ledger(ledger: Path, folder: Path) -> None:
    whole, _ = read_ledger(ledger)
    for _ in ("read and kept", "kept"):
        kept, problems = read_kept(str(ledger), folder)
        assert isinstance(kept.claims, StoredClaims)
        assert problems == ()
        assert kept == whole
        assert kept.claims[3] == whole.claims[3]
        assert kept.claims[-1].marks == whole.claims[-1].marks
        assert list(kept.claims[5:8]) == list(whole.claims[5:8])
    with pytest.raises(IndexError):
        kept.claims[COUNT]


def test_the_ids_of_the_claims(ledger: Path, folder: Path) -> None:
    whole, _ = read_ledger(ledger)
    kept, _ = read_kept(str(ledger), folder)
    assert list(kept.claim_ids) == list(whole.claim_ids) == [claim.id for claim in whole.claims]
    assert kept.claim("boats-1100") == whole.claim("boats-1100") == whole.claims[1100]
    with pytest.raises(KeyError):
        kept.claim("boats-x")


def test_claims_that_hold_some_words(ledger: Path, folder: Path) -> None:
    claims = read_kept(str(ledger), folder)[0].claims
    assert isinstance(claims, StoredClaims)
    assert list(claims.holding("“1,007 boats")) == []
    assert list(claims.holding("“1007 boats")) == [1]
    assert list(claims.holding("más o menos 🦉")) == list(range(COUNT))


@pytest.mark.parametrize(
    "phrase",
    [
        "the master of quay 77 counted 1,539 boats",
        "quay 77 has 1,593 boats",
        "“1539 boats lie at Quay 77”, he said",
        "1,539",
        "nobody counts gulls",
    ],
)
def test_a_finder_answers_as_if_they_were_all_there(
    ledger: Path, folder: Path, phrase: str
) -> None:
    kept, whole = read_kept(str(ledger), folder)[0], read_ledger(ledger)[0]
    answers = [Finder(each.claims, {}, read_lexicon()).claims(phrase) for each in (kept, whole)]
    assert answers[0] == answers[1]


@pytest.mark.parametrize(
    "damage",
    [
        (b'"id":"boats-77"', b'"ix":"boats-77"'),
        (b'{"id":"boats-77"', b'["id":"boats-77"'),
        (b'"document":"report"', b'"document":"letter"'),
    ],
)
def test_a_line_that_is_no_claim_is_read_from_the_ledger(
    ledger: Path, folder: Path, damage: tuple[bytes, bytes]
) -> None:
    """Such as one that another version of the program kept under the same number."""
    read_kept(str(ledger), folder)
    name = name_of(ledger.read_bytes())
    (path,) = folder.glob("*.ledger")
    before = bytes(kept_pieces(folder, path.name, bytes) or b"")
    rest = before.replace(*damage)
    assert rest != before
    path.write_bytes(pieced(rest))

    kept = load_large(folder, name, str(ledger), lambda: read_ledger(ledger)[0])

    assert kept is not None
    assert kept.claims[77] == read_ledger(ledger)[0].claims[77]


def test_every_command_reads_them(
    ledger: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(folder))
    monkeypatch.chdir(ledger.parent)
    for _ in ("read and kept", "kept"):
        assert run(["show", "boats-1199"]) == 0
        assert run(["find", "quay 3 has 1,021 boats"]) == 0
        assert run(["list", "--document", "report", "--format", "json"]) == 0
        assert run(["documents"]) == 0
        assert "boats-1199" in capsys.readouterr().out


def test_the_documents_are_those_of_the_ledger(ledger: Path, folder: Path) -> None:
    whole, _ = read_ledger(ledger)
    for _ in ("read and kept", "kept"):
        kept, _ = read_kept(str(ledger), folder)
        assert isinstance(kept.documents, StoredDocuments)
        assert kept.documents == whole.documents
        assert kept.document_ids == ["report"]
        assert kept.document_files == ["report.txt"]
        assert kept.document("report") == whole.document("report")
        with pytest.raises(KeyError):
            kept.document("letter")


def test_a_line_that_is_no_document_is_read_from_the_ledger(ledger: Path, folder: Path) -> None:
    read_kept(str(ledger), folder)
    (path,) = folder.glob("*.ledger")
    before = bytes(kept_pieces(folder, path.name, bytes) or b"")
    path.write_bytes(pieced(before.replace(b'"file":"report.txt"', b'"fole":"report.txt"')))
    kept, problems = read_kept(str(ledger), folder)
    assert problems == ()
    assert kept.documents == read_ledger(ledger)[0].documents


def test_a_ledger_of_few_claims_and_many_documents_is_large(tmp_path: Path, folder: Path) -> None:
    rows = [f"  - id: d{number}\n    file: d{number}.txt\n" for number in range(LARGE + 1)]
    claim = "  - id: boats\n    text: Boats float.\n    citations:\n      - document: d7\n"
    path = tmp_path / "claims.yaml"
    path.write_text(f"version: 1\ndocuments:\n{''.join(rows)}claims:\n{claim}", encoding="utf-8")
    for _ in ("read and kept", "kept"):
        kept, _ = read_kept(str(path), folder)
        assert isinstance(kept.documents, StoredDocuments)
        assert kept == read_ledger(path)[0]
    assert [path.suffix for path in folder.iterdir()] == [".ledger"]
