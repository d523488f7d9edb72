"""The workbook, read back by openpyxl, by LibreOffice, and by the letters of its own XML."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from hostile import ESCAPES, HOSTILE, texts
from hypothesis import given, settings
from hypothesis import strategies as st
from making import claim, document, dossier, row

from factcheck.cli.app import run
from factcheck.model import Bearing, Citation, Evidence, FactcheckError, Status
from factcheck.write.citation_table import COLUMNS
from factcheck.write.dossier import Choices, Row
from factcheck.write.xlsx import write

LAKE = "lake-report"


def told(
    text: str = "4 in 10 swimmers came by bus.",
    *,
    claim_id: str = "swimmers-by-bus",
    quote: str = "",
    found: bool = False,
    url: str = "",
    broken: str = "",
    **facts: Any,
) -> Row:
    """A claim and its quote, which is found in line 12, column 3 of the document."""
    of = claim(claim_id, text=text, citations=(Citation(document=LAKE, quote=quote),), **facts)
    source = document(LAKE, url=url, published="2018")
    before = "\n" * 11 + "  "
    if not found:
        return row(of, source, broken=broken)
    at = (len(before), len(before + quote))
    return row(of, source, text=before + quote, at=at, broken=broken)


def book(*rows: Row, columns: tuple[str, ...] = (), excluded: tuple[Row, ...] = ()) -> Any:
    written = write(dossier(*rows, excluded=excluded), Choices(columns=columns))
    return openpyxl.load_workbook(io.BytesIO(written))


def sheet(*rows: Row, columns: tuple[str, ...] = ()) -> Any:
    return book(*rows, columns=columns)["Citations"]


def values(read: Any) -> list[tuple[object, ...]]:
    return list(read.iter_rows(values_only=True))


def test_a_table_comes_back_cell_by_cell() -> None:
    columns = ("claim_id", "status", "quote", "published", "line", "column", "url", "standing")
    read = sheet(
        told(status=Status.REVIEWED, quote="40 percent", found=True, url="https://a.example/"),
        told(claim_id="buses", quote="every bus", status=Status.DISPUTED),
        columns=columns,
    )
    assert values(read) == [
        columns,
        (
            "swimmers-by-bus",
            "reviewed",
            "40 percent",
            "2018",
            12,
            3,
            "https://a.example/",
            "stands",
        ),
        ("buses", "disputed", "every bus", "2018", None, None, None, "stands"),
    ]


def test_all_columns_are_there_and_what_is_not_known_is_empty() -> None:
    read = sheet(told())
    assert read.max_row == 2
    known = {name: cell for name, cell in zip(*values(read), strict=True) if cell is not None}
    assert tuple(cell.value for cell in read[1]) == COLUMNS
    assert known == {
        "claim_id": "swimmers-by-bus",
        "claim": "4 in 10 swimmers came by bus.",
        "status": "unreviewed",
        "document_id": "lake-report",
        "published": "2018",
        "standing": "stands",
    }


def test_both_sides_of_a_disputed_claim_stand_in_columns_of_their_own() -> None:
    evidence = (
        Evidence(publisher="Bus office", says="41%", bearing=Bearing.SUPPORTS),
        Evidence(publisher="Lake board", says="12%", bearing=Bearing.CONTRADICTS),
    )
    read = sheet(
        told(status=Status.DISPUTED, evidence=evidence),
        columns=("supports", "qualifies", "contradicts"),
    )
    assert values(read)[1] == ("Bus office: 41%", None, "Lake board: 12%")


def test_the_sheet_is_set_up_for_reading_and_for_paper() -> None:
    read = sheet(told(), told(), told(), columns=("claim_id", "claim", "status", "url"))
    assert read.freeze_panes == "B2"
    assert read.auto_filter.ref == "A1:D4"
    assert read.page_setup.orientation == "landscape"
    assert read.sheet_properties.pageSetUpPr.fitToPage
    # One page wide, which is what a workbook means that does not say; as many high as it takes.
    assert (read.page_setup.fitToWidth, read.page_setup.fitToHeight) == (None, 0)
    assert read.print_title_rows == "$1:$1"
    assert all(cell.font.bold for cell in read[1])
    assert {cell.alignment.vertical for cells in read.iter_rows() for cell in cells} == {"top"}


def test_a_table_too_wide_for_a_page_takes_several_with_the_claims_repeated() -> None:
    words = "word " * 50
    read = sheet(told(words, quote=words, finding=words, broken=words))
    assert (read.page_setup.fitToWidth, read.print_title_cols) == (2, "$A:$A")


def test_a_wide_first_column_does_not_stay_when_the_others_move() -> None:
    assert sheet(told(), columns=("quote", "claim_id")).freeze_panes == "A2"


def test_columns_are_as_wide_as_their_text_up_to_a_bound() -> None:
    columns = ("claim_id", "claim", "line", "url")
    short = sheet(told("A lake.", claim_id="lake", url="https://a.example"), columns=columns)
    long = sheet(
        told("lake " * 99, claim_id="lake-" * 99, url="https://a.example" * 9), columns=columns
    )
    # The header with the arrow of its filter always fits: claim_id needs 12, line 8.
    assert [round(short.column_dimensions[each].width) for each in "ABCD"] == [13, 10, 9, 20]
    assert [round(long.column_dimensions[each].width) for each in "ABCD"] == [23, 57, 9, 37]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("One line.", None),  # the usual height
        ("one\ntwo\nthree", 45),
        ("word " * 30, 60),  # 150 characters beside each other, 56 a line
        ("水" * 75, 60),  # as wide as 150
        ("word " * 2000, 408.75),  # as tall as a row can be
    ],
)
def test_a_row_is_tall_enough_for_its_text(text: str, points: float | None) -> None:
    assert sheet(told(text), columns=("claim",)).row_dimensions[2].height == points


PLAIN = [
    "https://a.example/report?year=2018&page=3",
    "http://a.example/",
    "HTTPS://A.EXAMPLE/",
    "https://a.example/lake#:~:text=40%20percent%2C%20by%20bus",
    "https://a.example/_x0041_x0042_",
    "https://a.example/" + "x" * 2061,  # 2,079 characters
]
CODED = [
    # what the cell says | what it opens; None where it is no link
    ("https://a.example/see_ö", "https://a.example/see_%C3%B6"),
    ('https://a.example/"x', "https://a.example/%22x"),
    ("https://a.example/100%", "https://a.example/100%25"),
    ("https://a.example/#one#two", "https://a.example/#one%23two"),
    (" https://a.example/", "https://a.example/"),
    ("https://a.example/" + "x" * 2062, None),
    ("https://a.example/" + "ö" * 344, None),  # 2,082 once it is coded
    ("https://a.example:99999/", None),
    ("https://../", None),
    ("javascript:alert(1)", None),
    ("JavaScript://a.example/%0aalert(1)", None),
    ("file:///etc/hosts", None),
    ("mailto:ann@a.example", None),
    ("internal:Sheet1!A1", None),
    ("a.example/report", None),
    ("https://", None),
    ("https://a.example/two words", None),
    ("https://a.example/\x01", None),
    ("https://a.example/\u202egpj.exe", None),
    ("see https://a.example/", None),
]


@pytest.mark.parametrize(("written", "opens"), [*zip(PLAIN, PLAIN, strict=True), *CODED])
def test_only_web_addresses_are_links_and_all_are_shown_as_written(
    written: str, opens: str | None
) -> None:
    cell = sheet(told(url=written), columns=("url",))["A2"]
    assert cell.value == written.replace("\x01", "_x0001_")  # openpyxl leaves the escape
    assert _target(cell) == opens


def _target(cell: Any) -> str | None:
    """The whole address that the cell's link leads to; None where it has no link."""
    link = cell.hyperlink
    if link is None:
        return None
    return f"{link.target}#{link.location}" if link.location else str(link.target)


def test_the_address_the_deep_link_and_the_archive_are_links() -> None:
    url = "https://a.example/lake"
    deep, archive = f"{url}#:~:text=bus", "https://archive.example/1/lake"
    linked = replace(told(url=url), link=deep, archive=archive)
    read = sheet(linked, columns=("url", "link", "archive", "claim"))
    assert [_target(cell) for cell in read[2]] == [
        url,
        deep,
        archive,
        None,
    ]


@pytest.mark.slow
def test_beyond_the_links_a_sheet_holds_addresses_are_text() -> None:
    rows = (told(url="https://a.example/lake"),) * 65_531
    written = write(dossier(*rows), Choices(columns=("url",)))
    xml = zipfile.ZipFile(io.BytesIO(written)).read("xl/worksheets/sheet1.xml")
    assert xml.count(b"<hyperlink ") == 65_530
    assert xml.count(b"<row ") == 65_532


def test_statuses_are_coloured_and_a_broken_row_is_marked_in_words_and_by_a_fill() -> None:
    read = sheet(
        told(status=Status.REVIEWED),
        told(broken="the words are no longer there"),
        replace(told(), doubt="the quote stands twice"),
        columns=("claim_id", "status", "standing"),
    )
    assert [cells[2] for cells in values(read)[1:]] == [
        "stands",
        "BROKEN: the words are no longer there",
        "the quote stands twice",
    ]
    rules = [
        (rule.priority, str(area.sqref), rule.formula[0])
        for area in read.conditional_formatting
        for rule in area.rules
    ]
    assert sorted(rules) == [
        (1, "B2:B4", 'B2="reviewed"'),
        (2, "B2:B4", 'B2="disputed"'),
        (3, "B2:B4", 'B2="unreviewed"'),
        (4, "C2:C4", 'LEFT($C2,6)="BROKEN"'),
        (5, "A2:C4", 'LEFT($C2,6)="BROKEN"'),
        (6, "C2:C4", 'AND(C2<>"stands",LEFT(C2,6)<>"BROKEN")'),
    ]


def test_every_colour_can_be_read() -> None:
    read = sheet(told(broken="gone"))
    looks = [rule.dxf for area in read.conditional_formatting for rule in area.rules]
    assert len(looks) == 6
    for look in looks:
        assert _contrast(look.font.color.rgb, look.fill.bgColor.rgb) >= 7  # WCAG 2.2, 1.4.6
    head = read["A1"]
    assert _contrast(head.font.color.rgb, head.fill.fgColor.rgb) >= 7


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(argb: str) -> float:
    parts = [int(argb[at : at + 2], 16) / 255 for at in (2, 4, 6)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_in_grey_the_statuses_differ_by_the_weight_of_their_letters() -> None:
    read = sheet(told(), columns=("status",))
    (area,) = read.conditional_formatting
    fonts = {rule.formula[0]: (bool(rule.dxf.font.b), bool(rule.dxf.font.i)) for rule in area.rules}
    assert fonts == {
        'A2="reviewed"': (False, False),
        'A2="disputed"': (True, False),
        'A2="unreviewed"': (False, True),
    }


def test_a_broken_row_is_marked_even_where_the_column_was_not_chosen() -> None:
    assert values(sheet(told(), told(broken="gone"), columns=("claim_id",))) == [
        ("claim_id", "standing"),
        ("swimmers-by-bus", "stands"),
        ("swimmers-by-bus", "BROKEN: gone"),
    ]


def test_what_was_left_out_stands_on_a_sheet_of_its_own() -> None:
    out = told(claim_id="buses", quote="every bus", broken="the document says 41 percent")
    read = book(told(), columns=("claim_id",), excluded=(out,))
    assert read.sheetnames == ["Citations", "Excluded"]
    assert values(read["Citations"]) == [("claim_id",), ("swimmers-by-bus",)]
    assert values(read["Excluded"]) == [
        ("claim_id", "claim", "document_id", "quote", "reason"),
        ("buses", out.claim.text, "lake-report", "every bus", "the document says 41 percent"),
    ]
    assert read["Excluded"].freeze_panes == "B2"
    assert read["Excluded"].auto_filter.ref == "A1:E2"
    assert book(told()).sheetnames == ["Citations"]


def test_a_dossier_without_rows_is_a_sheet_with_a_header() -> None:
    read = sheet()
    assert values(read) == [COLUMNS]
    assert read.auto_filter.ref == "A1:Y1"


@pytest.mark.slow
def test_more_rows_than_a_sheet_holds_are_refused() -> None:
    rows = (told(),) * 1_048_576
    with pytest.raises(FactcheckError) as refused:
        write(dossier(*rows), Choices(columns=("claim_id",)))
    problem = refused.value.problem
    assert problem.message == "a sheet holds 1,048,575 rows, and there are 1,048,576"
    assert (problem.code, problem.location.path) == ("cannot-export", "factcheck export")
    assert problem.hint == "write csv, or fewer rows with --status or --document"


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    marker = " … [CUT: the text has 40,000 characters, a cell holds 32,767 at most]"
    (_, (fits, cut)) = values(sheet(told("x" * 32_767, quote="y" * 40_000), columns=LONG))
    assert fits == "x" * 32_767
    assert cut == "y" * (32_767 - len(marker)) + marker
    # An emoji takes two of what Excel counts, and none is cut in half.
    (_, (whole, cut)) = values(sheet(told("😀" * 10_000, quote="x" + "😀" * 40_000), columns=LONG))
    assert whole == "😀" * 10_000
    assert cut == "x" + "😀" * 16_348 + marker.replace("40,000", "40,001")
    assert len(cut.encode("utf-16-le")) // 2 <= 32_767


LONG = ("claim", "quote")


def test_equal_dossiers_give_equal_bytes() -> None:
    of = dossier(told(url="https://a.example"), name="a & b.yaml", excluded=(told(),))
    written = write(of, Choices())
    assert write(of, Choices()) == written
    about = openpyxl.load_workbook(io.BytesIO(written)).properties
    assert about.title == "Citations: a & b.yaml"
    assert str(about.created) == str(about.modified) == "2000-01-01 00:00:00"


def test_without_xlsxwriter_the_import_error_rises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(ImportError, match="xlsxwriter"):
        write(dossier(), Choices())


CONTROLS = "[\x00-\x08\x0b-\x1f\ufffe\uffff]"
"""Characters that XML lacks; openpyxl shows their escapes, others the characters."""


@pytest.mark.parametrize("text", [text for text in HOSTILE if not re.search(CONTROLS, text)])
def test_hostile_text_is_the_same_text_in_openpyxl(text: str) -> None:
    read = sheet(told(text, quote=text, broken=text, url=text), columns=CHECKED)
    assert [cell.data_type for cell in read[2]] == ["s", "s", "s", "s"]
    assert values(read)[1] == (text, text, text, f"BROKEN: {text}")


CHECKED = ("claim", "quote", "url", "standing")


@pytest.mark.parametrize("text", HOSTILE)
def test_control_characters_are_escaped_as_the_standard_says(text: str) -> None:
    assert _texts(told(text)) == [text]


@pytest.mark.parametrize(
    ("text", "shown"), [("_x0041_\x01", "_x0041_␁"), ("_x0041\r", "_x0041␍"), ("<r>\x0b", "<r>␋")]
)
def test_beside_what_looks_like_an_escape_they_are_shown(text: str, shown: str) -> None:
    assert _texts(told(text)) == [shown]


def _texts(*rows: Row) -> list[str]:
    """The claims' texts, by ECMA-376 alone: runs are joined, escapes are read left to right."""
    written = write(dossier(*rows), Choices(columns=("claim",)))
    files = zipfile.ZipFile(io.BytesIO(written))
    strings = [
        "".join(_unescaped(part.text or "") for part in each.iter(f"{MAIN}t"))
        for each in ElementTree.fromstring(files.read("xl/sharedStrings.xml"))
    ]
    cells = ElementTree.fromstring(files.read("xl/worksheets/sheet1.xml")).iter(f"{MAIN}c")
    held = [(cell.get("t"), cell.findtext(f"{MAIN}v")) for cell in cells]
    return [strings[int(at)] if kind == "s" and at else "" for kind, at in held][1:]


MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _unescaped(text: str) -> str:
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def without_controls(text: str) -> str:
    return re.sub(CONTROLS, "", text)


@settings(max_examples=150)
@given(st.lists((texts | ESCAPES).map(without_controls), min_size=1, max_size=4))
@pytest.mark.slow
def test_any_text_comes_back_identical(each: list[str]) -> None:
    read = sheet(*(told(text) for text in each), columns=("claim",))
    # openpyxl itself strikes out "x005F_", wherever it stands.
    wanted = [text.replace("x005F_", "") for text in each]
    assert [cells[0] or "" for cells in values(read)[1:]] == wanted


@settings(max_examples=150)
@given(texts | ESCAPES)
@pytest.mark.slow
def test_any_text_is_escaped_as_the_standard_says(text: str) -> None:
    (read,) = _texts(told(text))
    shown = text.translate({code: 0x2400 + code for code in range(32) if code not in (9, 10)})
    shown = shown.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    looks_escaped = re.search(r"_x[0-9a-fA-F]{4}([_\x00-\x08\x0b-\x1f]|[\ufffe\uffff])", text)
    assert read == (shown if looks_escaped or text.startswith("<r>") else text)


SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.program
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_table(tmp_path: Path) -> None:
    columns = ("claim", "quote", "url", "line", "standing")
    rows = [told(text, quote=text, found=True, url=text, broken="gone") for text in HOSTILE]
    out = told("=1+1", quote="every bus", broken="a reason")
    written = write(dossier(*rows, excluded=(out,)), Choices(columns=columns))
    (tmp_path / "book.xlsx").write_bytes(written)
    read = _libreoffice(tmp_path)
    # It reads _x000D_, which is how a workbook writes a carriage return, as a line end.
    shown = [re.sub("\r\n?", "\n", text) for text in HOSTILE]
    assert read["Citations"] == [
        list(columns),
        *[[text, text, text, "12", "BROKEN: gone"] for text in shown],
    ]
    assert read["Excluded"] == [
        ["claim_id", "claim", "document_id", "quote", "reason"],
        ["swimmers-by-bus", "=1+1", "lake-report", "every bus", "a reason"],
    ]


@pytest.mark.program
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_35_claims_take_fewer_than_12_sheets_of_paper(tmp_path: Path) -> None:
    reader = shutil.which("pdfinfo")
    if reader is None:
        pytest.skip("no pdfinfo was found: install poppler-utils to count printed sheets")
    shipped = Path(__file__).parents[2] / "data/claims.yaml"
    assert run(["export", "--ledger", str(shipped), "-o", str(tmp_path / "book.xlsx")]) == 0
    _converted(tmp_path, "pdf")
    told = subprocess.run([reader, str(tmp_path / "book.pdf")], capture_output=True, check=True)
    (sheets,) = re.findall(r"^Pages: +(\d+)$", told.stdout.decode(), re.MULTILINE)
    assert int(sheets) < 12


def _libreoffice(folder: Path) -> dict[str, list[list[str]]]:
    """Sheet name → its cells, as LibreOffice writes ``book.xlsx`` of that folder to CSV."""
    # Comma, quote, UTF-8, from row 1, every text quoted, cells as shown, every sheet to a file.
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1"
    _converted(folder, form)
    read = {}
    for file in folder.glob("book-*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            read[file.stem.removeprefix("book-")] = list(csv.reader(lines))
    return read


def _converted(folder: Path, form: str) -> None:
    """Have LibreOffice write ``book.xlsx`` of a folder in another form beside it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [str(SOFFICE), profile, "--headless", "--convert-to", form, "book.xlsx"],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=120,
    )
