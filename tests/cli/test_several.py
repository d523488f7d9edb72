"""Several ledgers at once: read as one, each problem in its own file, and one to write to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

TOWN = """\
version: 1
documents:
  - id: budget
    file: sources/budget.txt
claims:
  - id: parks
    text: The town spends 12 percent on parks.
    citations:
      - document: budget
        quote: 12 percent on parks
"""
PORT = """\
# the port's own
version: 1
documents:
  - id: log
    file: texts/log.txt
claims:
  - id: cranes
    text: The port has 7 cranes.
    status: revewed
    citations:
      - document: log
        quote: it has 9 cranes
"""


@pytest.fixture
def desks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Run:
    """Runs a command on the ledgers of a town and a port, from the folder above both."""
    put(tmp_path / "town" / "claims.yaml", TOWN)
    put(tmp_path / "town" / "sources" / "budget.txt", "The town spends 12 percent on parks.\n")
    put(tmp_path / "port" / "claims.yaml", PORT)
    put(tmp_path / "port" / "texts" / "log.txt", "Of the port:\nit has 7 cranes.\n")
    monkeypatch.chdir(tmp_path)
    several = ("--ledger", "town/claims.yaml", "--ledger", "port")
    return lambda command, *args: factcheck(command, *several, *args)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


STATUS = (
    'port/claims.yaml:9:13: error: status "revewed" is not one of reviewed, disputed, unreviewed'
    " [unknown-status]\n"
    "    9 |     status: revewed\n"
    '      |             ^^^^^^^ did you mean "reviewed"?\n'
)


def test_claims_of_all_are_found_each_with_its_own_file(desks: Run) -> None:
    code, out, err = desks("find", "7 cranes in the port")
    assert (code, err) == (0, STATUS)
    assert "  claim:     cranes\n" in out
    assert "port/texts/log.txt:2:1" in out
    assert out.endswith("searched 2 claims in 2 documents\n")
    code, out, _ = desks("find", "12 percent on parks", "--format", "json")
    (match,) = json.loads(out)["matches"]
    assert match["passages"][0]["file"] == "sources/budget.txt"


def test_lists_hold_the_claims_and_documents_of_all(desks: Run) -> None:
    listed = desks("list").out
    assert "town/sources/budget.txt:1:1" in listed
    assert listed.endswith("2 claims in 2 documents\n")
    assert desks("documents").out.endswith("2 documents\n")
    assert "port/texts/log.txt:2:1" in desks("show", "cranes").out
    listed = json.loads(desks("documents", "--format", "json").out)
    assert [each["file"] for each in listed["documents"]] == [
        "sources/budget.txt",
        "../port/texts/log.txt",
    ]


def test_each_problem_is_told_in_its_own_file(desks: Run) -> None:
    code, out, err = desks("verify", "--today", "2026-01-01")
    assert (code, err) == (1, "")
    assert out == (
        STATUS
        + 'port/claims.yaml:12:23: error: claim cranes: the quote says "9" where the document says'
        ' "7" [quote-changed]\n'
        "   12 |         quote: it has 9 cranes\n"
        "      |                       ^ quote the document's own words, and see whether the claim"
        " still holds\n"
        "      port/texts/log.txt:1:1: the document says “Of the port: it has 7 cranes.”\n"
        "verified 2 claims, 2 citations and 2 documents: 2 errors\n"
    )
    found = json.loads(desks("verify", "--format", "json").out)["problems"]
    assert [(each["path"], each["line"]) for each in found] == [
        ("port/claims.yaml", 9),
        ("port/claims.yaml", 12),
    ]
    for each in found:
        assert PORT[each["start"] : each["end"]] in ("revewed", "9")


def test_an_export_holds_the_citations_of_all(desks: Run, tmp_path: Path) -> None:
    put(tmp_path / "port" / "texts" / "log.txt", "it has 9 cranes, the port, or 7 cranes\n")
    put(tmp_path / "port" / "claims.yaml", PORT.replace("revewed", "reviewed"))
    code, out, err = desks("export", "--format", "csv", "--columns", "claim_id,quote,standing")
    assert (code, err) == (0, "")
    assert out == (
        "claim_id,quote,standing\nparks,12 percent on parks,stands\ncranes,it has 9 cranes,stands\n"
    )
    assert desks("export", "-o", "port/claims.yaml", "--format", "csv").code == 2


def test_a_draft_is_checked_against_all(desks: Run, tmp_path: Path) -> None:
    put(tmp_path / "draft.txt", "The town spends 13 percent on parks. The port has 7 cranes.\n")
    out = desks("check", "draft.txt").out
    assert "[different-figure]" in out
    assert "1 covered, 0 disputed, 1 different" in out


def test_an_id_that_is_taken_is_told_with_both_places(desks: Run, tmp_path: Path) -> None:
    taken = PORT.replace("id: log", "id: budget").replace("document: log", "document: budget")
    put(tmp_path / "port" / "claims.yaml", taken.replace("revewed", "reviewed"))
    code, out, err = desks("list")
    assert err == (
        'port/claims.yaml:4:9: error: the document id "budget" is already taken in'
        " town/claims.yaml, on line 3 [duplicate-id]\n"
        "    4 |   - id: budget\n"
        "      |         ^^^^^^ the claim that cites it is left out; give one of the two another"
        " id\n"
    )
    assert (code, out.endswith("1 claim in 1 document\n")) == (0, True)
    same = PORT.replace("id: cranes", "id: parks").replace("revewed", "reviewed")
    put(tmp_path / "port" / "claims.yaml", same)
    assert desks("list").err == (
        'port/claims.yaml:7:9: error: the claim id "parks" is already taken in town/claims.yaml,'
        " on line 6 [duplicate-id]\n"
        "    7 |   - id: parks\n"
        "      |         ^^^^^ give one of the two another id\n"
    )


def test_ledgers_may_share_a_document(desks: Run, tmp_path: Path) -> None:
    shared = PORT.replace("id: log", "id: budget").replace("document: log", "document: budget")
    shared = shared.replace("texts/log.txt", "../town/sources/budget.txt")
    shared = shared.replace("../", "").replace("revewed", "reviewed").replace("cranes\n", "more\n")
    put(tmp_path / "port.yaml", shared)
    code, out, err = desks("list", "--ledger", "port.yaml", "--document", "budget")
    assert (code, "more" in out, "parks" in out) == (0, True, True)
    assert "duplicate" not in err


def test_one_ledger_twice_is_one(factcheck: Run) -> None:
    once = factcheck("list", "--ledger", "ledger/claims.yaml")
    assert factcheck("list", "--ledger", "ledger/claims.yaml", "--ledger", "ledger") == once


def test_a_ledger_that_is_not_there_is_told(desks: Run) -> None:
    assert desks("list", "--ledger", "gone.yaml").err == (
        "gone.yaml: error: the ledger does not exist [missing-file]\n"
        "      name your ledger with --ledger PATH\n"
    )


def test_only_the_one_that_is_named_is_written_to(desks: Run, tmp_path: Path) -> None:
    port = (tmp_path / "port" / "claims.yaml").read_text()
    assert desks("verify", "--pin").err == (
        "--into: error: there are 2 ledgers to read, and none is named to write to [which-ledger]\n"
        "      add --into town/claims.yaml, for instance\n"
    )
    assert desks("verify", "--pin", "--into", "elsewhere.yaml").err == (
        '--into: error: "elsewhere.yaml" is none of the ledgers [which-ledger]\n'
        "      town/claims.yaml, port\n"
    )
    code, out, err = desks("verify", "--pin", "--into", "town")
    assert (code, err) == (1, "pinned 1 document\n")
    assert "port/claims.yaml:12:23: error: claim cranes" in out
    assert "sha256: " in (tmp_path / "town" / "claims.yaml").read_text()
    assert (tmp_path / "port" / "claims.yaml").read_text() == port


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", ""])
def test_lines_are_counted_whatever_a_ledger_ends_in(desks: Run, tmp_path: Path, end: str) -> None:
    (tmp_path / "town" / "claims.yaml").write_bytes(
        b"\xef\xbb\xbf" + (TOWN.rstrip() + end).encode()
    )
    assert desks("list").err == STATUS
    found = json.loads(desks("verify", "--format", "json").out)["problems"]
    assert [each["line"] for each in found] == [9, 12]
    assert PORT[found[0]["start"] : found[0]["end"]] == "revewed"


def test_claims_are_imported_into_the_one_that_is_named(desks: Run, tmp_path: Path) -> None:
    put(tmp_path / "desk.csv", "id,text,document\nberths,The port has 3 berths.,log\n")
    refused = desks("import", "--claims", "desk.csv", "--yes")
    assert (refused.code, "[which-ledger]" in refused.err) == (2, True)
    assert desks("import", "--claims", "desk.csv", "--yes", "--into", "port").code == 0
    assert "  - id: berths\n" in (tmp_path / "port" / "claims.yaml").read_text()
    assert (tmp_path / "town" / "claims.yaml").read_text() == TOWN
