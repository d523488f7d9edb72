"""Files of claims as programs and countries write them, and what is said of those that are bad."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from factcheck.model import FactcheckError
from factcheck.read.claims_in import read_sheet
from factcheck.read.claims_in.rows import Sheet

SAID = "It’s £5, “says” the mayor; or more"
TABLE = f'Claim,Source\n"{SAID}",report\n"Two\nlines",report\n'


def read(folder: Path, name: str, data: bytes | str, columns: str = "") -> Sheet:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_sheet(str(path), columns)[0]


def cells(sheet: Sheet) -> list[list[str]]:
    return [[each.text for each in row.cells] for row in sheet.rows]


TABLES = {
    "csv as it should be": ("a.csv", TABLE.encode(), ()),
    "with a byte order mark and Windows' line ends": (
        "a.csv",
        b"\xef\xbb\xbf" + TABLE.replace("\n", "\r\n").encode(),
        (),
    ),
    "Excel's Unicode text": (
        "a.txt",
        TABLE.replace(",", "\t").replace("£5\t", "£5,").encode("utf-16"),
        ("read as UTF-16",),
    ),
    "a European Excel's": ("a.csv", TABLE.replace(",", ";").replace("£5;", "£5,").encode(), ()),
    "with a line that names its separator": (
        "a.csv",
        b"sep=|\r\n" + TABLE.replace(",", "|").replace("£5|", "£5,").encode(),
        (),
    ),
    "tsv with quotation marks": (
        "a.tsv",
        TABLE.replace(",", "\t").replace("£5\t", "£5,").encode(),
        (),
    ),
}


@pytest.mark.parametrize("what", TABLES)
def test_a_table_is_read_whoever_wrote_it(what: str, tmp_path: Path) -> None:
    name, data, told = TABLES[what]
    sheet = read(tmp_path, name, data)
    assert sheet.columns == ("Claim", "Source")
    assert cells(sheet) == [[SAID, "report"], ["Two\nlines", "report"]]
    assert sheet.told == told


def test_an_old_encoding_is_read_and_told(tmp_path: Path) -> None:
    sheet = read(tmp_path, "a.csv", TABLE.encode("cp1252"))
    assert cells(sheet)[0] == [SAID, "report"]
    (told,) = sheet.told
    assert told.startswith("read as windows-1252, which is a guess: it gave ’ £ “ ”")


def test_a_row_is_named_as_the_program_shows_it_and_by_its_line(tmp_path: Path) -> None:
    sheet = read(tmp_path, "a.csv", TABLE + "\n,\nLast,report\n")
    assert [(row.number, row.line) for row in sheet.rows] == [(2, 2), (3, 3), (6, 7)]
    assert sheet.place(sheet.rows[-1]) == "row 6"


def test_a_tsv_of_ours_has_no_quoting(tmp_path: Path) -> None:
    sheet = read(tmp_path, "a.tsv", 'claim_id\tclaim\nx\t"Jobs" rose\ny\t5" nails\n')
    assert cells(sheet) == [["x", '"Jobs" rose'], ["y", '5" nails']]


def test_a_heading_may_stand_below_a_title(tmp_path: Path) -> None:
    sheet = read(tmp_path, "a.csv", "Our claims 2026,\n,\nClaim,Source\nJobs rose,report\n")
    assert (sheet.columns, cells(sheet)) == (("Claim", "Source"), [["Jobs rose", "report"]])
    named = read(tmp_path, "a.csv", "Our claims,\nSaid,Where\nJobs rose,report\n", "Said=text")
    assert named.columns == ("Said", "Where")


def workbook(path: Path) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Claims"
    sheet.append(["Claim", "Source", "Checked", "Page"])
    sheet.append(["46.3% of inmates", "report", datetime.datetime(2017, 5, 12), 7])
    sheet.append([0.463, "=1+1", "2017-05", 4.5])
    sheet.append(["#REF!", "report", None, None])
    sheet["A3"].number_format = "0.0%"
    sheet["A4"].data_type = "e"
    sheet["B2"].hyperlink = "https://example.org/report"
    book.create_sheet("Notes").append(["ask Ada"])
    book.create_sheet("Old").sheet_state = "hidden"
    book.save(path)
    return book


def test_a_workbook_says_what_each_cell_is(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx")
    sheet, _ = read_sheet(str(tmp_path / "a.xlsx"))
    first, second, third = ([(c.text, str(c.kind)) for c in row.cells] for row in sheet.rows)
    assert first == [
        ("46.3% of inmates", "text"), ("report", "text"), ("2017-05-12", "date"), ("7", "number"),
    ]  # fmt: skip
    assert second == [
        ("0.463", "formatted"), ("=1+1", "uncounted"), ("2017-05", "text"), ("4.5", "number"),
    ]  # fmt: skip
    assert third[0] == ("#REF!", "error")
    assert sheet.rows[0].cells[1].link == "https://example.org/report"
    assert sheet.place(sheet.rows[0]) == 'sheet "Claims", row 2'
    assert sheet.told == ('of its sheets "Claims" was read, and not "Notes"',)


def test_a_sheet_that_holds_claims_is_looked_for(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["Read me"])
    book.create_sheet("Desk").append(["Claim", "Source"])
    book["Desk"].append(["Jobs rose", "report"])
    book.save(tmp_path / "a.xlsx")
    sheet, _ = read_sheet(str(tmp_path / "a.xlsx"))
    assert (sheet.name, cells(sheet)) == ("Desk", [["Jobs rose", "report"]])


def test_objects_are_rows_and_numbers_stay_as_they_are_written(tmp_path: Path) -> None:
    lines = (
        '{"claim": "Rates fell 3.70 percent", "source": "report", "tags": ["a", "b"]}\n'
        '{"claim": "Jobs rose", "source": "report", "page": 12}\n'
    )
    sheet = read(tmp_path, "a.jsonl", lines)
    assert sheet.columns == ("claim", "source", "tags", "page")
    assert cells(sheet)[0] == ["Rates fell 3.70 percent", "report", "a; b", ""]
    assert cells(sheet)[1][3] == "12"
    assert [(row.line, sheet.place(row)) for row in sheet.rows] == [
        (1, "object 1"),
        (2, "object 2"),
    ]
    listed = read(
        tmp_path, "a.json", json.dumps([json.loads(each) for each in lines.split("\n")[:2]])
    )
    assert cells(listed)[1] == cells(sheet)[1]


def test_a_claim_as_a_ledger_has_it_is_a_row_for_each_citation(tmp_path: Path) -> None:
    claim = {
        "id": "jobs",
        "text": "Jobs rose",
        "citations": [{"document": "a", "quote": "jobs rose"}, {"document": "b"}],
        "evidence": [{"title": "Log", "bearing": "supports", "published": "2016"}],
    }
    sheet = read(tmp_path, "a.json", json.dumps({"claims": [claim]}))
    assert sheet.columns == ("id", "text", "document", "quote")
    assert cells(sheet) == [["jobs", "Jobs rose", "a", "jobs rose"], ["jobs", "Jobs rose", "b", ""]]
    assert [str(each.bearing) for each in sheet.rows[0].evidence] == ["supports"]


def plain_zip() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("a.txt", "x")
    return data.getvalue()


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BAD = {
    # what is wrong: the file's name, its bytes → the code, what is said, what to do
    "there is none": (
        "a.csv", None,
        "missing-file", "the file does not exist", "",
    ),
    "empty": ("a.csv", b" \n", "empty-file", "the file is empty", ""),
    "only a heading": (
        "a.csv", b"Claim,Source\n",
        "empty-file", "the file holds a heading, and no rows", "",
    ),
    "another kind": (
        "a.ods", b"x",
        "unknown-format", 'the file is a ".ods" file, which claims are not read from',
        "save it as one of .csv, .tsv, .tab, .txt, .xlsx, .xlsm, .json, .jsonld, .jsonl, .ndjson,"
        " .html, .htm",
    ),
    "an open quotation mark": (
        "a.csv", b'Claim,Source\nJobs,a\n"Rates,a\nMore,a\n',
        "bad-table", "the file cannot be read from row 3 on: a quotation mark is not closed",
        "close it, or save the table anew as CSV or XLSX",
    ),
    "no text at all": (
        "a.csv", bytes(range(256)),
        "binary-file", "the file is not text", 'save it as plain text in "UTF-8"',
    ),
    "columns of other things": (
        "a.csv", b"Name,Phone\nAda,12\n",
        "no-text-column", 'no column of "Name", "Phone" is known to hold the claim\'s text',
        'say which does: --map "COLUMN=text,COLUMN=document"',
    ),
    "a password": (
        "a.xlsx", COMPOUND + "EncryptedPackage".encode("utf-16-le"),
        "locked-file", "the file is locked with a password", "save a copy without one",
    ),
    "an old workbook": (
        "a.xlsx", COMPOUND,
        "old-workbook", "the file is a workbook of the older kind (.xls)", "save it as CSV or XLSX",
    ),
    "another zip": (
        "a.xlsx", plain_zip(),
        "no-workbook", "the file is no .xlsx workbook", "save it as CSV or XLSX",
    ),
    "a workbook that was cut short": (
        "a.xlsx", plain_zip()[:-30],
        "damaged-file", "the file is a damaged workbook: File is not a zip file",
        "open it in the program that wrote it, and save it anew",
    ),
    "no JSON": (
        "a.json", b'{"claim": "Jobs rose",\n "source" "report"}',
        "bad-json", "the file is no JSON: Expecting ':' delimiter", "",
    ),
    "a line that is no JSON": (
        "a.jsonl", b'{"claim": "Jobs rose"}\n{"claim"}\n',
        "bad-json", "the file is no JSON: Expecting ':' delimiter", "",
    ),
    "JSON without end": (
        "a.json", b"[" * 100_000,
        "bad-json", "the file is no JSON: it nests too deeply", "",
    ),
    "a page without a review": (
        "a.html", b"<p>Jobs rose</p>",
        "no-claims", "the file holds no published review (ClaimReview)",
        "import it as a document: factcheck import FILE",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_one_message(what: str, tmp_path: Path) -> None:
    name, data, code, message, hint = BAD[what]
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(FactcheckError) as caught:
        read_sheet(str(tmp_path / name))
    problem = caught.value.problem
    assert (problem.code, problem.message, problem.hint) == (code, message, hint)


def test_a_damaged_part_of_a_workbook_is_one_message(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as good:
        parts = {each: good.read(each) for each in good.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"][:200]
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as bad:
        for name, data in parts.items():
            bad.writestr(name, data)
    with pytest.raises(FactcheckError, match="is a damaged workbook: "):
        read_sheet(str(tmp_path / "b.xlsx"))


def test_an_empty_sheet_is_told(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(FactcheckError, match="the file holds no cell that says anything"):
        read_sheet(str(tmp_path / "a.xlsx"))
