"""``factcheck verify``: what it prints, how it exits, and what it pins."""

from __future__ import annotations

import os
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from machine import sound_json, sound_sarif
from running import HERE, Run, WriteLedger

TOWN = HERE.parent / "check" / "town"
SHIPPED = HERE.parents[1] / "data" / "claims.yaml"
DAY = ("--today", "2026-11-22")
SOUND = "verified 8 claims, 8 citations and 2 documents: no problems\n"
CHANGED = """\
claims.yaml:70:46: error: claim harbour-rents: the quote says "4.5%" where the document says \
"4.6%" [quote-changed]
   70 |         quote: "Rents in the harbour rose by 4.5% from 2020 to 2023"
      |                                              ^^^^ quote the document's own words, and see \
whether the claim still holds
      sources/council.txt:3:39: the document says “Rents in the harbour rose by 4.6% from 2020 to \
2023, and fewer than 300 flats stood empty.”
verified 8 claims, 8 citations and 2 documents: 1 error
"""


@pytest.fixture
def town(tmp_path: Path, factcheck: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the invented town's ledger; commands run in its folder, on it."""
    del factcheck  # asked for first, since it sets a folder and a ledger of its own
    folder = Path(shutil.copytree(TOWN, tmp_path / "town"))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_LEDGER", "claims.yaml")
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.usefixtures("town")
def test_a_sound_ledger(factcheck: Run) -> None:
    assert factcheck("verify", *DAY) == (0, SOUND, "")


def test_the_shipped_ledger_is_clean(factcheck: Run) -> None:
    code, out, err = factcheck("verify", "--ledger", str(SHIPPED), "--fail-on", "warning", *DAY)
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].startswith("verified 35 claims, 36 citations and 5 documents: ")


def test_a_finding_is_shown_with_its_place_in_the_source(town: Path, factcheck: Run) -> None:
    change(town / "sources/council.txt", "4.5%", "4.6%")
    assert factcheck("verify", *DAY) == (1, CHANGED, "")


EXITS = [  # what is written for "checker: R. Vane", the worst it is, and the exit codes
    ("checker: R. Vane", "", (0, 0, 0)),
    ("tags: [x]", "warning", (0, 1, 1)),
    ("chekcer: R. Vane", "error", (1, 1, 1)),
]


@pytest.mark.parametrize(("line", "worst", "codes"), EXITS)
def test_exit_codes(
    line: str, worst: str, codes: tuple[int, ...], town: Path, factcheck: Run
) -> None:
    change(town / "claims.yaml", "checker: R. Vane", line)
    found = [
        factcheck("verify", *DAY, "--fail-on", level) for level in ("error", "warning", "note")
    ]
    assert tuple(code for code, _, _ in found) == codes
    assert (f" {worst}: " in found[0].out) == bool(worst)


def test_what_was_not_looked_at_is_not_counted(town: Path, factcheck: Run) -> None:
    (town / "sources/council.txt").unlink()
    code, out, err = factcheck("verify", *DAY)
    assert (code, err) == (1, "")
    assert out.splitlines()[0] == (
        'claims.yaml:13:11: error: file "sources/council.txt" does not exist;'
        ' claims "harbour-rents", "empty-flats", "library-days" rest on it [missing-file]'
    )
    assert out.splitlines()[-1] == (
        "verified 8 claims, 5 of 8 citations and 1 of 2 documents: 1 error"
    )


def test_nothing_to_verify(ledger: WriteLedger, factcheck: Run) -> None:
    path = ledger("claims: []\n", "Words.")
    assert factcheck("verify", "--ledger", path) == (
        2,
        "verified 0 claims, 0 citations and 1 document: no problems\n",
        f"factcheck: error: nothing to verify: {path} has no claims\n",
    )


def test_no_document_to_verify_in(town: Path, factcheck: Run) -> None:
    shutil.rmtree(town / "sources")
    code, out, err = factcheck("verify")
    assert code == 2
    assert out.splitlines()[-1] == (
        "verified 8 claims, 0 of 8 citations and 0 of 2 documents: 2 errors"
    )
    assert err == (
        "factcheck: error: nothing to verify: claims.yaml has no document that can be read\n"
    )


def test_no_ledger(factcheck: Run, tmp_path: Path) -> None:
    path = str(tmp_path / "none.yaml")
    code, out, err = factcheck("verify", "--ledger", path)
    assert (code, out) == (2, "")
    assert err.startswith(f"{path}: error: the ledger does not exist [missing-file]\n")


def test_a_day_that_is_none(factcheck: Run) -> None:
    assert factcheck("verify", "--today", "soon") == (
        2,
        "",
        '--today: error: "soon" is no date; write YYYY-MM-DD [cannot-verify]\n',
    )


def test_machine_shapes(town: Path, factcheck: Run) -> None:
    change(town / "sources/council.txt", "4.5%", "4.6%")
    code, out, err = factcheck("verify", *DAY, "--format", "json")
    answer = sound_json(out)
    assert (code, err) == (1, "")
    assert answer["looked_at"] == {"claims": 8, "citations": 8, "documents": 2}
    (problem,) = answer["problems"]
    ledger = (town / "claims.yaml").read_text(encoding="utf-8")
    assert ledger[problem["start"] : problem["end"]] == "4.5%"
    assert {name: problem[name] for name in ("code", "claim", "document", "status", "verdict")} == {
        "code": "quote-changed",
        "claim": "harbour-rents",
        "document": "council",
        "status": "reviewed",
        "verdict": "different-figure",
    }
    assert problem["figures"] == [{"here": "4.6%", "claim": "4.5%", "relation": "different"}]
    code, out, err = factcheck("verify", *DAY, "--format", "sarif")
    (run,) = sound_sarif(out)["runs"]
    assert (code, err) == (1, "")
    assert [result["ruleId"] for result in run["results"]] == ["quote-changed"]
    assert all(rule["help"]["text"] for rule in run["tool"]["driver"]["rules"])
    code, out, err = factcheck("verify", *DAY, "--format", "github")
    assert (code, err) == (1, "")
    assert out.startswith("::error file=claims.yaml,line=70,col=46,endColumn=50,")
    assert "%0Aclaim harbour-rents is reviewed%0A" in out
    assert out.splitlines()[1] == CHANGED.splitlines()[-1]


def test_faults_of_the_ledger_say_what_they_are_about_too(town: Path, factcheck: Run) -> None:
    change(town / "claims.yaml", "status: disputed", "status: disupted")
    change(town / "claims.yaml", "    title: ", "    titel: ")
    (town / "sources/council.txt").unlink()
    answer = sound_json(factcheck("verify", *DAY, "--format", "json").out)
    assert [
        (p["code"], p.get("claim"), p.get("document"))
        for p in answer["problems"]
        if p["severity"] == "error"
    ] == [
        ("unknown-key", None, "gazette"),
        ("missing-file", None, "council"),
        ("unknown-status", "lido-repairs", None),
    ]


def test_pinning_sets_the_fingerprint_and_nothing_else(town: Path, factcheck: Run) -> None:
    path = town / "claims.yaml"
    path.chmod(0o640)
    before = path.read_text(encoding="utf-8")
    assert factcheck("verify", "--pin", *DAY) == (0, SOUND, "pinned 1 document\n")
    digest = sha256((town / "sources/council.txt").read_bytes()).hexdigest()
    last = "    publisher: Port Council\n"
    assert path.read_text(encoding="utf-8") == before.replace(
        last, f"{last}    sha256: {digest}\n", 1
    )
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in town.iterdir()) == ["claims.yaml", "sources"]
    assert factcheck("verify", "--pin", *DAY) == (0, SOUND, "pinned 0 documents\n")


def test_a_changed_document_is_stale_until_it_is_pinned_anew(town: Path, factcheck: Run) -> None:
    gazette = town / "sources/gazette.txt"
    gazette.write_bytes(gazette.read_bytes() + b"\n")
    code, out, _ = factcheck("verify", *DAY)
    assert code == 1
    assert out.splitlines()[0] == (
        "claims.yaml:11:13: error: document gazette: it is not the file that was verified: 5 claims"
        " are stale [document-changed]"
    )
    assert factcheck("verify", "--pin", *DAY) == (0, SOUND, "pinned 2 documents\n")


def test_a_document_is_not_pinned_while_a_claim_of_it_does_not_stand(
    town: Path, factcheck: Run
) -> None:
    change(town / "sources/council.txt", "4.5%", "4.6%")
    before = (town / "claims.yaml").read_bytes()
    assert factcheck("verify", "--pin", *DAY) == (1, CHANGED, "pinned 0 documents\n")
    assert (town / "claims.yaml").read_bytes() == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a file mode that binds")
def test_a_ledger_that_is_read_only_is_not_pinned(town: Path, factcheck: Run) -> None:
    (town / "claims.yaml").chmod(0o440)
    assert factcheck("verify", "--pin", *DAY) == (
        2,
        "",
        "claims.yaml: error: cannot write: it is read-only [cannot-write]\n",
    )


def test_the_ledger_that_ships_is_not_pinned(
    factcheck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FACTCHECK_LEDGER")
    monkeypatch.chdir(tmp_path)
    before = SHIPPED.read_bytes()
    code, out, err = factcheck("verify", "--pin")
    assert (code, out) == (2, "")
    assert err.splitlines()[-2:] == [
        f"{err.splitlines()[0].rpartition(' ')[2]}: error: the ledger that ships with factcheck is"
        " not pinned [cannot-verify]",
        "      name your own with --ledger PATH",
    ]
    assert SHIPPED.read_bytes() == before


@pytest.mark.parametrize("written", ["quote-changed", "[quote-changed]", "Quote-Changed"])
def test_the_page_of_a_rule(factcheck: Run, written: str) -> None:
    code, out, err = factcheck("verify", "--explain", written)
    assert (code, err) == (0, "")
    assert out.startswith(
        "quote-changed (error)\n"
        "  The document has nearly the words of a quote, and others among them.\n\n"
        "Does each document still say what is cited from it?\n\n"
    )
    assert out.endswith("\n          place: para. 1\n")


def test_a_code_that_no_rule_has_is_told_with_all_there_are(factcheck: Run) -> None:
    code, out, err = factcheck("verify", "--explain", "quote-chnaged")
    assert (code, out) == (2, "")
    assert err.startswith(
        'factcheck verify: error: there is no rule "quote-chnaged" [unknown-code]\n'
        '      did you mean "quote-changed"? verify tells quote-changed, quote-missing, '
    )
    for each in ("; check tells different-figure, ", "; both tell, of files, bad-date, "):
        assert each in err
