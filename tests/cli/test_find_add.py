"""What ``find`` says of a phrase in no claim: a claim to paste, or to record with ``--add``."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run

from factcheck.read.ledger import read_ledger

HEAD = "version: 1\ndocuments:\n- {id: port, file: port.txt}\n"
CLAIM = "{0}- id: 64-cranes-harbour\n{0}  text: Ships come.\n{0}  citations: [{{document: port}}]\n"
PHRASE = "the harbour has 64 cranes"
LEDGERS = {
    "no claims": HEAD,
    "the key alone": HEAD + "claims:\n",
    "an empty list": HEAD + "claims: []\n",
    "at the edge": HEAD + "claims:\n" + CLAIM.format(""),
    "indented by two, below a comment": HEAD
    + "claims: # all\n  # the first\n"
    + CLAIM.format("  "),
    "indented by four": HEAD + "claims:\r\n" + CLAIM.format("    "),
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Run:
    """Runs a command in a folder with a document, and no ledger yet."""
    (tmp_path / "port.txt").write_text("Ships come. The harbour has 64 cranes.\n", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_LEDGER", "claims.yaml")
    monkeypatch.chdir(tmp_path)
    return factcheck


@pytest.mark.parametrize("what", LEDGERS)
def test_the_claim_that_is_shown_can_be_pasted_as_it_is(desk: Run, what: str) -> None:
    path = Path("claims.yaml")
    path.write_text(LEDGERS[what], encoding="utf-8", newline="")
    code, out, _ = desk("find", PHRASE)
    assert code == 0
    pasted = out[out.index("claims.yaml:\n") + len("claims.yaml:\n") : out.index("\n\nsearched")]
    before = LEDGERS[what]
    if pasted.startswith("claims:"):
        assert "To keep it, put this in the place of the claims of claims.yaml:\n" in out
        before = before.replace("claims:\n", "").replace("claims: []\n", "")
    path.write_text(f"{before}{pasted}\n", encoding="utf-8", newline="")
    ledger, problems = read_ledger(path)
    assert problems == ()
    assert ledger.claims[-1].text == PHRASE
    assert ledger.claims[-1].citations[0].quote == "The harbour has 64 cranes"
    assert desk("find", PHRASE).out.startswith("= same figure: 64\n")


@pytest.mark.parametrize("what", LEDGERS)
def test_it_is_recorded(desk: Run, what: str) -> None:
    path = Path("claims.yaml")
    path.write_text(LEDGERS[what], encoding="utf-8", newline="")
    code, out, err = desk("find", PHRASE, "--add")
    assert (code, err) == (0, "")
    claim = read_ledger(path)[0].claims[-1]
    last = out.splitlines()[-1]
    assert last.startswith(f"added {claim.id} to claims.yaml:")
    assert last.endswith("; port.txt:1:13 says it")
    assert (claim.text, claim.citations[0].quote) == (PHRASE, "The harbour has 64 cranes.")


def test_what_is_in_a_claim_or_in_no_document_is_not_added(desk: Run) -> None:
    path = Path("claims.yaml")
    path.write_text(LEDGERS["at the edge"].replace("Ships come", "We have 64 cranes"), "utf-8")
    before = path.read_bytes()
    said = "nothing was added: claim 64-cranes-harbour says it\n"
    assert desk("find", "We have 64 cranes", "--add")[::2] == (0, said)
    said = "nothing was added: no document says it\n"
    assert desk("find", "Whales weigh 90 tonnes", "--add")[::2] == (1, said)
    assert path.read_bytes() == before


def test_a_program_is_not_told_of_what_was_added(desk: Run) -> None:
    Path("claims.yaml").write_text(HEAD, encoding="utf-8")
    assert desk("find", PHRASE, "--add", "--format", "json") == (
        2,
        "",
        "--add: error: --add is not for json [cannot-add]\n      leave --format out\n",
    )
    assert desk("find", PHRASE, "--add", "--status", "reviewed") == (
        2,
        "",
        "--add: error: --add looks into the documents, and --status into claims alone"
        " [cannot-add]\n      leave --status out\n",
    )
