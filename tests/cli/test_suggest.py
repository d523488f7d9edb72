"""``factcheck suggest``: the statistics of a document that no claim covers, listed and recorded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run, WriteLedger

from factcheck.read.ledger import read_ledger

TEXT = """The fair at Farrow

The fair drew more than 48,200 visitors in 2019, and the mayor was pleased.

She is 52, and has two dogs. They spent $2.4 million on the hall.

Only 31 percent of the pupils passed.
"""
CLAIMS = """claims:
  - id: hall
    text: The hall cost $2.4 million.
    citations:
      - document: source
        quote: They spent $2.4 million on the hall.
"""


def test_a_list_says_each_with_its_place_and_its_id(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(CLAIMS, TEXT)
    code, out, err = factcheck("suggest", "source", "--ledger", path)
    assert (code, err) == (0, "")
    told = [line for line in out.splitlines() if line.startswith("+") or "claim:" in line]
    lines = [line.partition(", score")[0] for line in told]
    assert lines == [
        "+ The fair drew more than 48,200 visitors in 2019.",
        "  claim:     fair-drew-48200-visitors",
        "+ Only 31 percent of the pupils passed.",
        "  claim:     31-percent-pupils-passed",
    ]
    assert out.endswith("\n2 statistics in source that no claim covers\n")


def test_a_word_that_points_out_of_the_text_is_told(factcheck: Run, ledger: WriteLedger) -> None:
    out = factcheck("suggest", "source", "--ledger", ledger("", TEXT)).out
    assert "+ They spent $2.4 million on the hall.\n  say who:   “they”: the text" in out


def test_json_lines_have_the_place_in_the_text(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(CLAIMS, TEXT)
    code, out, _ = factcheck("suggest", "source", "--ledger", path, "--format", "jsonl")
    first = json.loads(out.splitlines()[0])
    assert code == 0
    assert TEXT[first["start"] : first["end"]] == first["quote"]
    assert first == {
        "id": "fair-drew-48200-visitors",
        "text": "The fair drew more than 48,200 visitors in 2019.",
        "document": "source",
        "quote": "The fair drew more than 48,200 visitors in 2019, and the mayor was pleased.",
        "start": 20,
        "end": 95,
        "line": 3,
        "column": 1,
        "end_line": 3,
        "end_column": 76,
        "score": first["score"],
        "figures": ["more than 48,200"],
        "near": [],
        "also_in": [],
    }
    assert 0 < first["score"] <= 100


def test_yaml_pastes_at_the_end_of_the_ledger(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(CLAIMS, TEXT)
    args = ("suggest", "source", "--ledger", path, "--format", "yaml")
    printed = factcheck(*args).out
    assert printed == (
        "  - id: fair-drew-48200-visitors\n"
        "    text: The fair drew more than 48,200 visitors in 2019.\n"
        "    citations:\n"
        "      - document: source\n"
        '        quote: "The fair drew more than 48,200 visitors in 2019, and the mayor was'
        ' pleased."\n'
        "\n"
        "  - id: 31-percent-pupils-passed\n"
        "    text: Only 31 percent of the pupils passed.\n"
        "    citations:\n"
        "      - document: source\n"
        '        quote: "Only 31 percent of the pupils passed."\n'
    )
    with Path(path).open("a", encoding="utf-8") as file:
        file.write(printed)
    assert factcheck(*args) == (
        1,
        "",
        "nothing in source states a statistic that no claim covers\n",
    )
    assert factcheck("verify", "--ledger", path).code == 0


def test_the_first_claims_of_a_ledger_begin_its_list(factcheck: Run, ledger: WriteLedger) -> None:
    args = ("suggest", "source", "--ledger", ledger("", TEXT), "--format", "yaml", "--limit", "1")
    assert factcheck(*args).out.startswith("claims:\n  - id: ")


def test_accept_records_all_and_a_dry_run_shows_them(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(CLAIMS, TEXT)
    args = ("suggest", "source", "--ledger", path, "--accept", "all")
    before = Path(path).read_text(encoding="utf-8")
    code, shown, _ = factcheck(*args, "--dry-run")
    assert (code, Path(path).read_text(encoding="utf-8")) == (0, before)
    assert "\n+  - id: fair-drew-48200-visitors\n" in shown
    assert factcheck(*args) == (0, f"added 2 claims to {path}:12\n", "")
    assert Path(path).read_text(encoding="utf-8").startswith(before)
    assert [claim.id for claim in read_ledger(path)[0].claims] == [
        "hall",
        "fair-drew-48200-visitors",
        "31-percent-pupils-passed",
    ]
    assert factcheck(*args).code == 1


def test_all_takes_in_what_is_hardly_one(factcheck: Run, ledger: WriteLedger) -> None:
    out = factcheck("suggest", "source", "--ledger", ledger(CLAIMS, TEXT), "--all").out
    assert "+ She is 52, and has two dogs.\n" in out


def test_what_is_kept_as_never_is_not_proposed(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(CLAIMS, TEXT)
    Path(path).with_name("claims.skipped.yaml").write_text(
        "skipped:\n- {document: source, quote: Only 31 percent of the pupils passed.}\n",
        encoding="utf-8",
    )
    out = factcheck("suggest", "source", "--ledger", path).out
    assert "48,200" in out
    assert "31 percent" not in out


def test_the_same_document_by_its_path(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(CLAIMS, TEXT)
    file = str(Path(path).with_name("source.txt"))
    by_path, by_id = (factcheck("suggest", name, "--ledger", path) for name in (file, "source"))
    assert by_path == by_id


OUTSIDE = [
    ("Annual Report.txt", TEXT),
    ("Annual Report.md", TEXT.replace("48,200", "**48,200**")),
    ("Annual Report.html", "<article>" + "".join(f"<p>{p}</p>" for p in TEXT.split("\n\n"))),
]


@pytest.mark.parametrize(("name", "text"), OUTSIDE)
def test_any_file_is_read_and_can_be_imported_then(
    factcheck: Run, ledger: WriteLedger, tmp_path: Path, name: str, text: str
) -> None:
    path = ledger(CLAIMS, "Nothing.")
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    code, out, err = factcheck("suggest", str(file), "--ledger", path)
    assert code == 0
    assert "+ The fair drew more than 48,200 visitors in 2019.\n" in out
    assert out.endswith("2 statistics in annual-report that no claim covers\n")
    assert err == (f"{file} is no document of this ledger yet: factcheck import '{file}'\n")


REFUSED = [
    # the arguments behind the ledger, and what is said
    (
        ("sorce",),
        '{ledger}: error: there is no document "sorce" in this ledger, and no such file'
        ' [unknown-document]\n      did you mean "source"?\n',
    ),
    (
        ("{folder}/other.txt", "--accept", "all"),
        "{ledger}: error: {folder}/other.txt is no document of this ledger, and no claim can cite"
        ' it [no-such-document]\n      "factcheck import {folder}/other.txt" makes it one\n',
    ),
    (
        ("{folder}/other.xyz",),
        '{folder}/other.xyz: error: the file is a ".xyz" file, which is not read [unknown-format]',
    ),
    (
        ("source", "--accept", "some"),
        "factcheck suggest: error: Invalid value for '--accept': \"some\" is not one of all",
    ),
]


@pytest.mark.parametrize(("args", "said"), REFUSED)
def test_what_cannot_be_done_is_told(
    factcheck: Run, ledger: WriteLedger, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    path = ledger(CLAIMS, TEXT)
    for name in ("other.txt", "other.xyz"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    filled = [each.format(folder=tmp_path) for each in args]
    code, out, err = factcheck("suggest", "--ledger", path, *filled)
    assert (code, out) == (2, "")
    assert err.startswith(said.format(folder=tmp_path, ledger=path))


def test_the_shipped_ledger_is_not_written_to(
    factcheck: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path.anchor)
    monkeypatch.delenv("FACTCHECK_LEDGER")
    document = "reason-death-penalty-memo"
    code, _, err = factcheck("suggest", document, "--all", "--accept", "all")
    assert code == 2
    assert "the ledger that ships with factcheck is not written to" in err


def test_an_id_that_is_taken_is_counted_on(factcheck: Run, ledger: WriteLedger) -> None:
    taken = CLAIMS.replace("hall\n", "fair-drew-48200-visitors\n", 1)
    path = ledger(taken, TEXT)
    out = factcheck("suggest", "source", "--ledger", path, "--limit", "1").out
    assert "fair-drew-48200-visitors-2" in out


def test_a_document_that_cannot_be_read_is_told_once(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(CLAIMS, TEXT)
    Path(path).with_name("source.txt").unlink()
    code, out, err = factcheck("suggest", "source", "--ledger", path)
    assert (code, out) == (2, "")
    assert err.count("[missing-file]") == 1


def test_of_several_ledgers_the_one_that_has_the_document_is_written_to(
    factcheck: Run, ledger: WriteLedger, tmp_path: Path
) -> None:
    path = ledger(CLAIMS, TEXT)
    other = tmp_path / "other.yaml"
    other.write_text(
        "version: 1\ndocuments:\n  - id: leaflet\n    file: leaflet.txt\n", encoding="utf-8"
    )
    (tmp_path / "leaflet.txt").write_text(f"{TEXT}In 2020 it drew 9,100.\n", encoding="utf-8")
    before = Path(path).read_bytes()
    both = ("--ledger", path, "--ledger", str(other))
    listed = factcheck("suggest", "leaflet", *both).out
    assert "  also in:   source\n" in listed
    code, out, _ = factcheck("suggest", "leaflet", *both, "--accept", "all")
    assert code == 0
    assert out.endswith(f" to {other}:6\n")
    assert Path(path).read_bytes() == before
    assert len(read_ledger(other)[0].claims) == listed.count("\n  claim:")


def test_a_file_that_was_imported_is_known_by_its_bytes(
    factcheck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Path(__file__).parents[1] / "read/importing/files"
    (tmp_path / "report.pdf").write_bytes((files / "letter.pdf").read_bytes())
    monkeypatch.delenv("FACTCHECK_LEDGER")
    monkeypatch.chdir(tmp_path)
    for step in ("init", "import report.pdf"):
        assert factcheck(*step.split()).code == 0
    code, out, err = factcheck("suggest", "report.pdf", "--format", "jsonl", "--limit", "1")
    assert (code, err) == (0, "")
    assert json.loads(out)["document"] == "letter-to-the-board"
