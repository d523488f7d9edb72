"""``import --claims``: what is asked, what is written, and our own exports back after editing."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import openpyxl
import pytest
from running import HERE, Run

Edit = Callable[[list[dict[str, str]]], None]
"""What somebody does to the rows of a table, each by its columns' names."""

DESK = """\
Claim text,Source,Priority
Ferries ran late on 9 days.,lido-report,high
Buses ran late on 40 days.,The Gazette,low
"""
GUESS = """\
desk.csv: 2 rows; its columns, by their names:
  Claim text  text
  Source      document
  not taken: Priority
"""
UNKNOWN = """\
desk.csv:3: error: row 3: document "The Gazette" is not in the ledger, and no file in its folder is\
 it [unknown-document]
      import it first: factcheck import FILE
"""


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Run:
    """Runs ``import --claims`` on a copy of the invented town's ledger, in its folder."""
    shutil.copytree(HERE / "ledger", tmp_path / "town")
    monkeypatch.chdir(tmp_path / "town")
    monkeypatch.setenv("FACTCHECK_LEDGER", "claims.yaml")
    return factcheck


def now() -> str:
    return Path("claims.yaml").read_text(encoding="utf-8")


def difference(before: str) -> list[str]:
    """The lines of the ledger that went, and those that came."""
    lines = unified_diff(before.splitlines(), now().splitlines(), n=0, lineterm="")
    return [f"{line[0]} {line[1:].strip()}" for line in lines if line[:2] not in ("--", "++", "@@")]


def test_a_guess_is_shown_and_used_only_where_it_is_wanted(town: Run) -> None:
    before = now()
    Path("desk.csv").write_text(DESK)
    assert town("import", "--claims", "desk.csv") == (
        2,
        "",
        GUESS + "desk.csv: error: the columns above are a guess, and nothing was written"
        " [guessed-columns]\n      --yes takes it as it is; else --map 'Claim"
        " text=text,Source=document'\n",
    )
    assert now() == before
    code, out, err = town("import", "--claims", "desk.csv", "--yes")
    assert (code, err) == (1, GUESS + UNKNOWN)
    assert out == "wrote claims.yaml: 1 claim added, 1 row refused\n"
    assert difference(before) == [
        "+ - id: ferries-ran-late-9-days",
        "+ text: Ferries ran late on 9 days.",
        "+ citations:",
        "+ - document: lido-report",
    ]


def test_a_mapping_that_is_said_is_no_guess(town: Run) -> None:
    Path("desk.csv").write_text(DESK.replace("The Gazette", "library-note"))
    line = "Claim text=text,Source=document,Priority=tags"
    code, out, err = town("import", "--claims", "desk.csv", "--map", line)
    assert (code, out, err) == (0, "wrote claims.yaml: 2 claims added\n", "")
    assert "    tags: [high]\n" in now()
    again = town("import", "--claims", "desk.csv", "--map", line)
    assert again == (0, "", "nothing to write: 2 rows as they were\n")


def test_a_dry_run_shows_the_difference_and_writes_nothing(town: Run) -> None:
    before = now()
    Path("desk.csv").write_text(DESK)
    code, out, err = town("import", "--claims", "desk.csv", "--dry-run")
    assert (code, err) == (1, GUESS + UNKNOWN)
    assert "+  - id: ferries-ran-late-9-days\n" in out
    assert now() == before


def test_the_ledger_itself_and_the_shipped_one_are_safe(
    town: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    Path("desk.csv").write_text(DESK)
    monkeypatch.setenv("FACTCHECK_LEDGER", "desk.csv")
    assert town("import", "--claims", "desk.csv", "--yes").code == 2
    monkeypatch.delenv("FACTCHECK_LEDGER")
    monkeypatch.chdir(tmp_path)
    shutil.move("town/desk.csv", "desk.csv")
    code, _, err = town("import", "--claims", "desk.csv", "--yes")
    assert code == 2
    assert "the ledger that ships with factcheck is not written to [cannot-write]" in err


# There and back again.


def edited(town: Run, edit: Edit, name: str = "x.csv", *args: str) -> tuple[int, str, str]:
    """Exports, edits the rows, and imports them again."""
    assert town("export", "--keep-broken", "-o", name).code == 0
    if name.endswith(".xlsx"):
        _edit_workbook(Path(name), edit)
    else:
        rows = list(csv.DictReader(io.StringIO(Path(name).read_text("utf-8"))))
        edit(rows)
        with Path(name).open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    return town("import", "--claims", name, "--update", "--yes", *args)


def _edit_workbook(path: Path, edit: Edit) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book["Citations"]
    names = [str(each.value) for each in sheet[1]]
    rows = [
        {name: str(cell.value or "") for name, cell in zip(names, cells, strict=True)}
        for cells in sheet.iter_rows(min_row=2)
    ]
    edit(rows)
    for cells, row in zip(sheet.iter_rows(min_row=2), rows, strict=True):
        for name, cell in zip(names, cells, strict=True):
            if row[name] != str(cell.value or ""):
                cell.value = row[name]
    book.save(path)


def setting(row: int, **cells: str) -> Edit:
    """Types these texts into the cells of a row, counted from 0."""

    def edit(rows: list[dict[str, str]]) -> None:
        rows[row] |= cells

    return edit


@pytest.mark.parametrize("name", ["x.csv", "x.tsv", "x.xlsx", "x.json", "x.jsonl"])
def test_an_export_that_nobody_edited_changes_nothing(town: Run, name: str) -> None:
    before = now()
    assert town("export", "--keep-broken", "-o", name).code == 0
    code, out, err = town("import", "--claims", name, "--update", "--yes")
    assert (code, out, err) == (0, "", "nothing to write: 4 rows as they were\n")
    assert now() == before


CHANGES = {
    "a status": (setting(2, status="disputed"), ["+ status: disputed"]),
    "a status in capitals": (setting(2, status="Disputed"), ["+ status: disputed"]),
    "the claim's text": (
        setting(2, claim="Library loans fell by 12 percent."),
        [
            "- text: Library loans fell 12 percent.",
            "+ text: Library loans fell by 12 percent.",
        ],
    ),
    "a finding and who found it": (
        setting(2, finding="The log: yes.", checker="A. Moss", checked="3 May 2026"),
        [
            '+ finding: "The log: yes."',
            "+ checker: A. Moss",
            '+ checked: "2026-05-03"',
        ],
    ),
    "a quote": (
        setting(2, quote="loans [sic] fell by 12 percent, while"),
        [
            "- quote: loans [sic] fell by 12 percent",
            "+ quote: loans [sic] fell by 12 percent, while",
        ],
    ),
    "a place that is taken out": (setting(0, place=""), ["- place: para. 1"]),
    "a document's title": (setting(2, title="A note"), ["+ title: A note"]),
    "authors": (
        setting(2, author="Chi Ode; Dee Park"),
        ["+ author: [Chi Ode, Dee Park]"],
    ),
    "one part of the evidence": (
        setting(
            0,
            evidence="supports: Port Council, “Turnstile log 2023”, 2024: 48,213 entries in 2023"
            " <https://council.example/log>",
        ),
        ["- says: 48,212 entries in 2023", "+ says: 48,213 entries in 2023"],
    ),
}


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
@pytest.mark.parametrize("what", CHANGES)
def test_only_what_was_edited_changes(town: Run, what: str, name: str) -> None:
    before = now()
    edit, changed = CHANGES[what]
    assert edited(town, edit, name)[0] == 0
    assert sorted(difference(before)) == sorted(changed)


LOG = (
    "supports: Port Council, “Turnstile log 2023”, 2024: 48,212 entries in 2023"
    " <https://council.example/log>"
)
LOOKS = {
    "dates as Excel shows them": setting(0, checked="7/2/2024", published="3/6/2024"),
    "months as Excel shows them": setting(0, evidence=LOG, published="3-Jun-2024"),
    "dates in words": setting(0, checked="2 July 2024"),
    "other lists": setting(0, author="Ada Moss;Bo Lind"),
    "what is worked out": setting(0, line="99", standing="BROKEN", link="x", supports="all"),
    "spaces": setting(0, claim="  The Lido drew 48,200 visitors in 2023. "),
}


@pytest.mark.parametrize("what", LOOKS)
def test_looks_are_no_change(town: Run, what: str) -> None:
    before = now()
    code, out, err = edited(town, LOOKS[what])
    assert (code, out, err) == (0, "", "nothing to write: 4 rows as they were\n")
    assert now() == before


def test_rows_and_columns_may_move(town: Run) -> None:
    before = now()

    def edit(rows: list[dict[str, str]]) -> None:
        rows.reverse()
        for row in rows:
            for name in ("line", "url", "checker", "document_id"):
                del row[name]
            row["claim"] = row.pop("claim")
        rows[3]["status"] = "disputed"
        del rows[1]

    code, out, _ = edited(town, edit)
    assert (code, difference(before)) == (0, ["- status: reviewed", "+ status: disputed"])
    assert out.endswith("wrote claims.yaml: 1 claim changed, 2 rows as they were\n")


def test_a_column_of_ones_own_may_be_added(town: Run) -> None:
    before = now()

    def edit(rows: list[dict[str, str]]) -> None:
        for row in rows:
            row["Who does it"] = "Ada"
        rows[2]["status"] = "disputed"

    code, _, err = edited(town, edit)
    assert (code, err) == (0, "note: x.csv: not taken: Who does it\n")
    assert difference(before) == ["+ status: disputed"]


BAD = {
    "a date of an id": (
        setting(2, claim_id="17-Mar"),
        'row 4: id holds the date "17-Mar", as spreadsheets make of such as mar-17 or 3-4'
        " [spreadsheet-date]",
    ),
    "an id that is nearly one": (
        setting(2, claim_id="library-loan"),
        'row 4: there is no claim "library-loan" in the ledger [unknown-claim]',
    ),
    "a number for a quote": (
        setting(2, quote="1.2E+05"),
        'row 4: quote holds "1.2E+05" [spreadsheet-number]',
    ),
    "a formula that failed": (
        setting(2, finding="#REF!"),
        'row 4: finding holds "#REF!", a formula that failed [failed-formula]',
    ),
    "garbled letters": (
        setting(2, finding="The log saysâ€™ so."),
        'row 4: finding holds "saysâ€™" [garbled-text]',
    ),
    "an unknown status": (
        setting(2, status="revewed"),
        'row 4: status "revewed" is not one of reviewed, disputed, unreviewed [unknown-status]',
    ),
    "a date that may be two": (
        setting(2, checked="5/12/2026"),
        'row 4: checked "5/12/2026" may be 2026-12-05 or 2026-05-12 [bad-date]',
    ),
    "no text": (setting(2, claim=""), "row 4: it has no text [missing-text]"),
    "a place that became a date": (
        setting(0, place="01-Mar"),
        'row 2: place holds the date "01-Mar", as spreadsheets make of such as mar-17 or 3-4'
        " [spreadsheet-date]",
    ),
    "an unknown document": (
        setting(2, document_id="library-notes"),
        'row 4: document "library-notes" is not in the ledger, and no file in its folder is it'
        " [unknown-document]",
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_what_went_bad_is_refused_and_the_rest_goes_on(town: Run, what: str) -> None:
    before = now()
    edit, told = BAD[what]

    def both(rows: list[dict[str, str]]) -> None:
        edit(rows)
        rows[3] |= {"status": "disputed"}

    code, out, err = edited(town, both)
    assert code == 1
    assert f" error: {told}\n" in err
    assert difference(before) == ["+ status: disputed"]
    assert out.endswith("1 claim changed, 2 rows as they were, 1 row refused\n")


def test_without_an_id_nothing_can_be_changed(town: Run) -> None:
    assert town("export", "--keep-broken", "--columns", "claim,status", "-o", "x.csv").code == 0
    assert town("import", "--claims", "x.csv", "--update", "--yes").err.endswith(
        "x.csv: error: no column says which claim a row is, and nothing can be changed"
        " [no-id-column]\n"
        '      keep claim_id in the export, or say which column it is: --map "COLUMN=id"\n'
    )


def test_rows_that_disagree_are_refused(town: Run) -> None:
    before = now()

    def edit(rows: list[dict[str, str]]) -> None:
        rows[0]["title"], rows[1]["title"] = "One", "Another"
        rows[1]["status"] = "reviewed"
        rows[3]["status"] = "disputed"

    code, out, err = edited(town, edit)
    assert code == 1
    assert err == (
        'x.csv:2: error: row 2: document "lido-report" has another title here than in row 3:'
        ' "One", and there "Another" [rows-disagree]\n'
        "      make the rows agree; none of them was taken\n"
        'x.csv:3: error: row 3: document "lido-report" has another title here than in row 2:'
        ' "Another", and there "One" [rows-disagree]\n'
        "      make the rows agree; none of them was taken\n"
    )
    assert out.endswith("wrote claims.yaml: 1 claim changed, 1 row as it was, 2 rows refused\n")
    assert difference(before) == ["+ status: disputed"]


def test_a_sheet_that_was_kept_elsewhere_changes_claims_by_their_id(town: Run) -> None:
    before = now()
    Path("base.csv").write_text(
        "Claim ID,Claim text,Source,Status,Topics,Verified on\n"
        "library-cats,Seven cats live in the library.,library-note,Disputed,leisure,\n"
        'lido-visitors,,Swimmers come back to the Lido,Reviewed,"leisure, lido, sport",7/2/2024\n'
        "library-loans,Library loans fell 12 percent.,library-note,Unreviewed,,\n"
    )
    code, _, err = town("import", "--claims", "base.csv", "--update", "--yes")
    assert code == 1
    assert "row 3: it has no text [missing-text]\n" in err
    assert difference(before) == ["+ status: disputed"]
    Path("base.csv").write_text(Path("base.csv").read_text().replace("Claim text", "x", 1))
    line = "Claim ID=id,Source=document,Status=status,Topics=tags,Verified on=checked"
    code, _, err = town("import", "--claims", "base.csv", "--update", "--yes", "--map", line)
    assert (code, err) == (0, "")
    assert difference(before) == [
        "- tags: [lido, leisure]",
        "+ tags: [leisure, lido, sport]",
        "+ status: disputed",
    ]


def test_without_its_library_a_workbook_is_told_with_what_brings_it(
    town: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert town("export", "--keep-broken", "-o", "x.xlsx").code == 0
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    code, out, err = town("import", "--claims", "x.xlsx", "--update", "--yes")
    told, hint = err.splitlines()
    assert (code, out) == (2, "")
    assert told == (
        'x.xlsx: error: the file is read with "openpyxl", which is not installed [missing-library]'
    )
    assert hint.startswith(f'      {sys.executable} -m pip install "openpyxl')


def test_one_row_may_speak_for_others_and_it_is_said(town: Run) -> None:
    code, _, err = edited(town, setting(1, title="Swimmers"))
    assert (code, err) == (
        0,
        'x.csv:3: note: row 3: document "lido-report": title is changed here; 1 other row of the'
        " file had it as it was [changed-once]\n",
    )
    assert "    title: Swimmers\n" in now()


def test_a_new_row_is_a_claim_or_one_more_citation(town: Run) -> None:
    before = now()

    def edit(rows: list[dict[str, str]]) -> None:
        empty = dict.fromkeys(rows[0], "")
        rows.append({**empty, "claim_id": "pool-heat", "claim": "The pool has 24 degrees.",
                     "document_id": "lido-report"})  # fmt: skip
        rows.append({**rows[3], "document_id": "lido-report", "quote": "up from 31,000"})

    code, out, err = edited(town, edit)
    assert (code, err) == (0, "")
    assert out.endswith("1 claim changed, 1 claim added, 4 rows as they were\n")
    assert difference(before) == [
        "+ - document: lido-report",
        '+ quote: "up from 31,000"',
        "+ - id: pool-heat",
        "+ text: The pool has 24 degrees.",
        "+ citations:",
        "+ - document: lido-report",
    ]


def test_a_guarded_sign_comes_back_as_it_was(town: Run) -> None:
    loans = now().replace("Library loans fell 12 percent.", '"=Library loans fell 12 percent."')
    Path("claims.yaml").write_text(loans)
    before = now()
    assert town("export", "--keep-broken", "-o", "x.csv").code == 0
    assert "\nlibrary-loans,'=Library loans" in Path("x.csv").read_text()
    code, _, err = town("import", "--claims", "x.csv", "--update", "--yes")
    assert (code, err) == (0, "nothing to write: 4 rows as they were\n")
    assert edited(town, setting(2, claim="'=Library loans fell."))[0] == 0
    assert difference(before) == [
        '- text: "=Library loans fell 12 percent."',
        '+ text: "=Library loans fell."',
    ]


def test_a_pipe_is_never_asked(town: Run) -> None:
    before = now()
    assert town("export", "--keep-broken", "-o", "x.csv").code == 0
    table = Path("x.csv").read_text().replace("unreviewed", "disputed", 1)
    Path("x.csv").write_text(table)
    code, out, err = town("import", "--claims", "x.csv", "--update")
    assert code == 2
    assert "+    status: disputed\n" in out
    assert err == (
        "claims.yaml: error: nothing was written: 1 claim changed, 3 rows as they were"
        " [unasked-change]\n      --yes writes the changes above\n"
    )
    assert now() == before


def test_our_own_reviews_come_back_as_they_were(town: Run) -> None:
    assert town("export", "--format", "claimreview", "--status", "reviewed",
                "--url", "https://desk.example/", "-o", "r.jsonld").code == 0  # fmt: skip
    text = now()
    claims = text.index("claims:\n")
    Path("claims.yaml").write_text(text[:claims] + "claims: []\n")
    code, out, err = town("import", "--claims", "r.jsonld")
    assert (code, err, out) == (0, "", "wrote claims.yaml: 1 claim added\n")
    shown = json.loads(town("show", "lido-visitors", "--format", "json").out)
    assert shown["status"] == "reviewed"
    assert shown["finding"] == "The turnstile log shows 48,212 entries."
    assert (shown["checker"], shown["checked"]) == ("R. Vane", "2024-07-02")
    assert shown["evidence"] == [
        {
            "bearing": "supports",
            "title": "Turnstile log 2023",
            "publisher": "Port Council",
            "published": "2024-01",
            "url": "https://council.example/log",
            "says": "48,212 entries in 2023",
        }
    ]
