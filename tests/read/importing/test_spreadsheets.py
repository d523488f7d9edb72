"""Workbooks as LibreOffice saves them, and files of values: a row is a line with its headings."""

import csv

import pytest
from files_read import FILES, imported

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing import read_imported
from factcheck.read.importing.grid import table_lines
from factcheck.read.importing.number_format import shown

RATES = """\
[Sheet1!1]
Table 3. Imprisonment and drug offences
[Sheet1!5]
2015 · Texas · Drug offences share: 46.3% · Drug offences cost: £1,250,000 · imprisonment rate: 568
[Sheet1!6]
2015 · Ohio · Drug offences share: 3% · Drug offences cost: £99,500 · imprisonment rate: 449
[Sheet1!7]
2016 · Texas · Drug offences share: 45.1% · Drug offences cost: £1,300,000 · imprisonment rate: 563\
 · hidden row
[Sheet1!8]
2016 · Ohio · Drug offences share: 3.1% · Drug offences cost: £98,000 · imprisonment rate: 449
[Sheet1!9]
All · Drug offences cost: £2,747,500
[Sheet1!11]
Shares are of sentenced prisoners, 4.6¹ percent of all

[lists!1]
lists · hidden sheet
[lists!1]
Texas · hidden sheet
[lists!2]
Ohio · hidden sheet
"""
"""The share is 0.463 in the file, and that of Ohio 0.034; headings and years are merged cells."""

HIDDEN = (
    'sheet "Sheet1": 1 hidden row was kept, and says so',
    'sheet "lists" is hidden; its rows were kept, and say so',
)


@pytest.mark.parametrize("name", ["rates.xlsx", "rates.ods"])
def test_a_row_says_what_its_cells_show(name: str) -> None:
    found = imported(name)
    assert found.text == RATES
    assert found.title == "Prison rates"
    assert found.author == ("Ada Penrose", "Ben Carrow")
    assert found.told[:2] == HIDDEN
    assert "1 comment was left out" in found.told


def test_cells_that_show_less_than_they_hold_are_told() -> None:
    told = "3 cells show fewer digits than they hold; what they show was read"
    assert told in imported("rates.xlsx").told


def test_a_formula_that_was_never_calculated_is_told() -> None:
    found = imported("never-calculated.xlsx")
    assert found.text.endswith("[Sheet!3]\nYork · Homes: 120\n[Sheet!4]\nBoth\n")
    told = "1 formula was never calculated and shows nothing: open the file and save it"
    assert found.told[0] == told


def test_every_cell_shows_what_libreoffice_shows() -> None:
    """Formats by values, in ``make_files.py``; spaces that only align are left out."""
    from make_files import FORMATS, VALUES

    with (FILES / "formats.csv").open(encoding="utf-8", newline="") as lines:
        theirs = [[" ".join(cell.split()) for cell in row] for row in csv.reader(lines)]
    ours = [[" ".join(shown(value, code).split()) for value in VALUES] for code in FORMATS]
    # Of a negative fraction LibreOffice aligns the minus, and rounds -0.04 to nothing.
    fraction = FORMATS.index("# ?/?")
    assert theirs[fraction][VALUES.index(-0.2)] == "- 1/5"
    assert ours[fraction][VALUES.index(-0.2)] == "-1/5"
    theirs[fraction][VALUES.index(-0.2)] = "-1/5"
    assert ours == theirs


SHOWN = [
    (0.463, "0.0%", "46.3%"),
    (0.034, "0%", "3%"),
    (46.3, '0.0"%"', "46.3%"),
    (241_000_000, '#,##0.0,,"m"', "241.0m"),
    (-0.2, "0.0_);(0.0)", "(0.2)"),
    (1500, '[>=1000]0.0,"k";0', "1.5k"),
    (500, '[>=1000]0.0,"k";0', "500"),
    (0.1 + 0.2, "General", "0.3"),
    (1 / 3, "General", "0.333333333"),
    (True, "General", "TRUE"),
    (None, "0.0", ""),
    ("46.3%", "0.0", "46.3%"),
]


@pytest.mark.parametrize(("value", "code", "words"), SHOWN)
def test_a_cell_shows_its_value_in_its_format(value: object, code: str, words: str) -> None:
    assert shown(value, code) == words


DELIMITED = [
    (
        "prisons.csv",
        "Year,State,imprisonment rate\n2015,Texas,568\n2015,Ohio,449\n",
        "[prisons!2]\n2015 · Texas · imprisonment rate: 568\n"
        "[prisons!3]\n2015 · Ohio · imprisonment rate: 449\n",
    ),
    (
        "anteile.csv",
        'Land;Anteil\n"Hessen; Nord";46,3 %\nBayern;12,1 %\n',
        "[anteile!2]\nHessen; Nord · Anteil: 46,3 %\n[anteile!3]\nBayern · Anteil: 12,1 %\n",
    ),
    (
        "homes.tsv",
        'City\t2014\t2015\nLeeds\t340\t"1,250"\n',
        "[homes!2]\nLeeds · 2014: 340 · 2015: 1,250\n",
    ),
    ("bare.csv", "Leeds,340\nYork,120\n", "[bare!1]\nLeeds · 340\n[bare!2]\nYork · 120\n"),
]


@pytest.mark.parametrize(("name", "content", "text"), DELIMITED)
def test_files_of_values(name: str, content: str, text: str) -> None:
    found = read_imported(content.encode(), name, name[-4:])
    assert found == Imported(text=text)


def test_the_encoding_of_a_file_of_values_is_told() -> None:
    content = "Région;part\nÎle-de-France;46,3 %\nProvence-Alpes-Côte d’Azur;12,1 %\n"
    found = read_imported(content.encode("utf-16"), "parts.csv", ".csv")
    assert "Île-de-France · part: 46,3 %" in found.text
    assert found.told == ("read as UTF-16",)


def test_libreoffice_writes_the_same_rows_as_values() -> None:
    lines = imported("rates.csv").text.splitlines()
    assert lines[:2] == ["[rates!1]", "Table 3. Imprisonment and drug offences"]
    assert lines[3].startswith("2015 · Texas · Drug offences share: 46.3% · cost: £1,250,000")


TABLES = [
    ("no headings", [["Leeds", "340"], ["York", "120"]], ["Leeds · 340", "York · 120"]),
    ("only headings", [["City", "Homes"]], ["City · Homes"]),
    (
        "years as headings",
        [["City", "2014", "2015"], ["Leeds", "340", "360"]],
        ["Leeds · 2014: 340 · 2015: 360"],
    ),
    (
        "two rows of headings",
        [["", "Men", "Men"], ["City", "2014", "2015"], ["Leeds", "340", "360"]],
        ["Leeds · Men 2014: 340 · Men 2015: 360"],
    ),
    (
        "a section between",
        [["City", "Homes"], ["North", ""], ["Leeds", "340"], ["South", ""], ["Hove", "90"]],
        ["North", "Leeds · Homes: 340", "South", "Hove · Homes: 90"],
    ),
    (
        "words behind the figures",
        [["City", "Homes", "Source"], ["Leeds", "340", "council"]],
        ["Leeds · Homes: 340 · Source: council"],
    ),
    (
        "a second table",
        [["City", "Homes"], ["Leeds", "340"], [], ["City", "Schools"], ["Leeds", "12"]],
        ["Leeds · Homes: 340", "Leeds · Schools: 12"],
    ),
    (
        "words alone",
        [["City", "Party"], ["Leeds", "Green"], ["York", "Red"]],
        ["Leeds · Green", "York · Red"],
    ),
    (
        "a row of units below the headings",
        [["Year", "Prisoners", "Rate"], ["", "(thousands)", "(percent)"], ["2015", "1,526.6", "4"]],
        ["2015 · Prisoners (thousands): 1,526.6 · Rate (percent): 4"],
    ),
    (
        "what looks like years and is none",
        [["Town", "Homes"], ["Leeds", "1,990"], ["York", "1990"]],
        ["Leeds · Homes: 1,990", "York · Homes: 1990"],
    ),
    (
        "all of it looks like years",
        [["Town", "Homes", "Flats"], ["Leeds", "1985", "1702"], ["York", "1990", "1800"]],
        ["Leeds · Homes: 1985 · Flats: 1702", "York · Homes: 1990 · Flats: 1800"],
    ),
    (
        "years in the second column",
        [["Town", "Year", "Homes"], ["Leeds", "2015", "340"]],
        ["Leeds · 2015 · Homes: 340"],
    ),
    (
        "estimates with their margins",
        [["Town", "Ill (95% CI)"], ["Leeds", "12.3% (11.9–12.7)"], ["York", "8.1 [7.7; 8.5]"]],
        ["Leeds · Ill (95% CI): 12.3% (11.9–12.7)", "York · Ill (95% CI): 8.1 [7.7; 8.5]"],
    ),
    (
        "ages as headings",
        [["", "0-14", "15–64", "65+"], ["Leeds", "18%", "66%", "16%"]],
        ["Leeds · 0-14: 18% · 15–64: 66% · 65+: 16%"],
    ),
    ("a note's mark", [["City", "Homes"], ["Leeds", "340*"]], ["Leeds · Homes: 340*"]),
]


def test_headings_that_a_document_tells_go_on_below_merged_cells() -> None:
    rows = [["City", "Men", "Men"], ["City", "2014", "2015"], ["Leeds", "340", "360"]]
    assert table_lines(rows, 1) == ["Leeds · Men 2014: 340 · Men 2015: 360"]


@pytest.mark.parametrize(
    ("rows", "lines"), [row[1:] for row in TABLES], ids=[row[0] for row in TABLES]
)
def test_rows_read_as_sentences(rows: list[list[str]], lines: list[str]) -> None:
    assert table_lines(rows) == lines


def test_a_cell_in_the_last_corner_costs_nothing() -> None:
    import io

    import openpyxl

    book = openpyxl.Workbook()
    book.active["XFD1048576"] = "lost"
    book.active["A1"] = "It fell by 17 percent."
    content = io.BytesIO()
    book.save(content)
    text = read_imported(content.getvalue(), "far.xlsx", ".xlsx").text
    assert text == "[Sheet!1]\nIt fell by 17 percent.\n[Sheet!1048576]\nlost\n"


def test_what_is_no_workbook_is_one_message() -> None:
    whole = (FILES / "rates.xlsx").read_bytes()
    for data in (b"It fell by 17 percent.", whole[:3000], (FILES / "wages.docx").read_bytes()):
        with pytest.raises(UnreadableError) as caught:
            read_imported(data, "rates.xlsx", ".xlsx")
        assert caught.value.message == "is no XLSX file, or is damaged"
