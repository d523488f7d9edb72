"""PDF files that Chromium and LibreOffice printed; ``make_pages.py`` made them."""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
import zlib
from pathlib import Path

import pytest
from files_read import imported

from factcheck.read.files import UnreadableError
from factcheck.read.importing import read_imported

FILES = Path(__file__).parent / "files"


def pages(name: str) -> list[str]:
    return imported(name).text.split("\f")


RAISED = [
    # a mark that is raised is no digit of the figure before it
    ("report.pdf", "Unemployment stood at 4.6¹ per cent of the workforce"),
    ("report.pdf", "output was 10⁶ tonnes"),
    ("report.pdf", "The quay covers 46 km², and rents rose"),
    ("report.pdf", "by 17 per cent.² About 3½ years"),
    ("letter.pdf", "Rents rose by 4.6¹ per cent, on 46 km² of land."),
]


@pytest.mark.parametrize(("name", "words"), RAISED)
def test_raised_marks_are_superscripts(name: str, words: str) -> None:
    assert words in imported(name).text


def test_every_page_ends_in_a_form_feed_but_the_last() -> None:
    first, second, third = pages("report.pdf")
    assert "Ferries made 3.70 million trips." in first
    assert "The share of old boats fell from 63.2 per cent to 46.3 per cent." in second
    assert "241 boats remain" in third
    assert first.endswith("every member had\n")  # and the sentence goes on
    assert second.startswith("read the papers.")


def test_what_a_browser_prints_on_every_page_is_no_text() -> None:
    text = imported("report.pdf").text
    assert re.findall(r"file:|\d+/\d+|AM|PM", text) == []
    assert text.count("Harbour report 2019") == 1


def test_white_and_struck_text_is_left_out_and_told() -> None:
    read = imported("report.pdf")
    assert "99.9" not in read.text
    assert "12.5 million people came by sea" in read.text  # white, on a dark ground
    assert "The board first wrote 46.3 per cent." in read.text
    assert read.told == (
        "4 letters struck through left out",
        "46 letters that no reader sees left out",
    )


def test_two_columns_are_read_one_after_the_other_and_tables_by_rows() -> None:
    (text,) = pages("columns.pdf")
    order = [
        "Catches along the coast since the war\n",
        "The first column begins here with 1,234 boats.",
        "Halfway down, 17.4 per cent",
        "In the\nend 46.3 per cent of all boats were sold.",
        "The right-hand text speaks of 64,000 nets.",
        "It closes with 8.25 tonnes.",
        "Year Boats Nets\n2015 568 1,204\n2016 571 1,377\n2017 602 1,410\n",
    ]
    assert sorted(order, key=text.index) == order
    assert "The two lists were laid side\nby side" in text  # over the end of the column


def test_a_note_at_the_foot_of_a_page_stands_before_its_last_paragraph() -> None:
    first, second, _ = pages("notes.pdf")
    note = first.index("¹ The note says that 99 boats were lost.\n\n")
    assert note > first.index("What was left over went into a drawer.\n\n")
    assert first.endswith("The rents\nof the town rose by\n")
    assert second.startswith("17 per cent in that year alone.")


def test_heads_and_numbers_of_pages_are_left_out() -> None:
    text = imported("notes.pdf").text
    assert "yearbook for" in text
    assert "The board's yearbook" not in text
    assert re.findall(r"(?m)^\d$", text) == []


def test_three_columns_and_a_list() -> None:
    _, second, third = pages("notes.pdf")
    assert "\n\nCod: 1,204 tonnes\nHerring: 8.25 tonnes\n" in second.replace("• ", "")
    order = ["The first text has 12", "The second text has 13", "The last text has 14"]
    flowing = " ".join(third.split())
    assert sorted(order, key=flowing.index) == order


def test_a_print_of_tracked_changes_is_the_new_text() -> None:
    """The file says 41.2 struck through, and 46.3 in its place."""
    read = imported("changes.pdf")
    assert "The average wage rose to 46.3 pounds¹ an hour.\n" in read.text
    assert "¹ Office for Pay, table 3: 46.27 pounds." in read.text
    assert "and CO2 fell.\n" in read.text
    assert read.told == ("15 letters struck through left out",)


def test_a_title_is_the_files_own_or_what_is_printed_largest() -> None:
    assert imported("report.pdf").title == "Harbour report 2019"
    assert imported("columns.pdf").title == "Catches along the coast since the war"
    letter = imported("letter.pdf")
    assert (letter.title, letter.author) == ("Letter to the board", ("Jane Smith",))
    assert imported("table.pdf").title == ""


def test_a_sheet_is_read_by_its_rows() -> None:
    assert "Year Boats Share\n2015 568 46.3%\n2016 571 47.1%\n" in imported("table.pdf").text


REFUSED = [
    ("locked.pdf", "locked-file", "is locked with a password"),
    ("scan.pdf", "no-text", "is 1 page of pictures without text"),
]


@pytest.mark.parametrize(("name", "code", "message"), REFUSED)
def test_what_has_no_text_is_refused_with_what_to_do(name: str, code: str, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        imported(name)
    assert (caught.value.code, caught.value.message) == (code, message)
    assert caught.value.hint


def test_a_scan_names_the_command_that_recognises_its_text() -> None:
    with pytest.raises(UnreadableError) as caught:
        imported("scan.pdf")
    assert caught.value.hint == "recognise it first: ocrmypdf scan.pdf scan-text.pdf"


DAMAGED = [b"", b"not a pdf", b"%PDF-1.7\n%%EOF", (FILES / "report.pdf").read_bytes()[:400]]


@pytest.mark.parametrize("data", DAMAGED)
def test_a_damaged_file_is_one_message(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_imported(data, "x.pdf", ".pdf")
    assert caught.value.message in ("is no PDF that can be read", "holds no text")


def test_half_a_file_is_read_or_refused() -> None:
    data = (FILES / "report.pdf").read_bytes()
    for end in range(1000, len(data), 6000):
        with contextlib.suppress(UnreadableError):
            assert read_imported(data[:end], "x.pdf", ".pdf").text


def test_a_stream_that_unpacks_to_very_much_is_one_message() -> None:
    stream = zlib.compress(b"BT /F1 12 Tf (46) Tj ET " + b" " * 300_000_000, 9)
    data = (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>" % (len(stream), stream)
    )
    with contextlib.suppress(UnreadableError):
        assert read_imported(data, "bomb.pdf", ".pdf").text == "46\n"


@pytest.mark.program
@pytest.mark.parametrize("name", ["report.pdf", "columns.pdf", "letter.pdf"])
def test_pages_and_figures_are_those_that_another_program_reads(name: str) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not here: `make programs` installs it")
    done = subprocess.run(
        ["pdftotext", "-layout", str(FILES / name), "-"], capture_output=True, check=True
    )
    theirs = done.stdout.decode().removesuffix("\f").split("\f")
    ours = pages(name)
    assert len(ours) == len(theirs)
    for mine, other in zip(ours, theirs, strict=True):
        figures = re.findall(r"\d[\d,.]*\d", re.sub("[⁰-⁹¹²³]", "", mine))
        assert [each for each in figures if each not in other] == []
