"""DOCX, ODT, RTF and EPUB as LibreOffice and pandoc write them; ``make_files.py`` made them."""

import pytest
from files_read import FILES, imported

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing import read_imported
from factcheck.read.importing.blocks import Blocks
from factcheck.read.importing.chapter import read_chapter
from factcheck.read.importing.looks import looks_of

WAGES = """\
Wages

The average wage rose to 46.3 pounds¹ an hour.

¹ Office for Pay, table 3: 46.27 pounds.

It had grown by 4.6¹ percent, for 10⁶ people, and CO₂ fell.

1. Nurses: 31.20 pounds.

2. Teachers: 28.70 pounds.

• Heads: 40.10 pounds.

Harbour · Hourly wage 2022: 21.40 · Hourly wage 2023: 22.90

Hill · Hourly wage 2022: 19.05 · Hourly wage 2023: 20.15

A last word.
"""
"""In the file the wage was 41.2 before a change, a comment asks for 99.9, "by 77 percent" is struck
out and "by 88 percent" is hidden."""

PRISONS = """\
Prisons in figures

Jane Smith

John Doe

2017-05-12

Headline

The rate fell to 4.6¹ percent¹ and CO₂ rose to 10⁶ tonnes. The 5th report says 64,000.²

¹ The note says 99 per cent.

² Second note.

• one item of 12 percent

• two items

2015 · Texas · Imprisonment rate: 568

2016 · Ohio · Imprisonment rate: 449
"""


@pytest.mark.parametrize("name", ["wages.docx", "wages.odt"])
def test_changes_notes_lists_and_tables_by_libreoffice(name: str) -> None:
    assert imported(name) == Imported(
        text=WAGES,
        title="Wages in Northwick",
        author=("Ada Penrose",),
        published="2024-05-06",
        told=(
            "3 tracked changes were read as accepted",
            "1 comment was left out",
            "hidden text was left out",
            "text that is struck out was left out",
            "the date 2024-05-06 is the one on which the file was made",
        ),
    )


def test_changes_notes_lists_and_tables_in_rtf() -> None:
    # LibreOffice, where the end of a paragraph was deleted, writes RTF in which the words before
    # it are, and the end is not.
    text = WAGES.replace("10⁶ people, and", "10⁶\n\nand")
    found, odt = imported("wages.rtf"), imported("wages.odt")
    assert found.text == text
    assert (found.title, found.author, found.published) == (odt.title, odt.author, odt.published)
    assert found.told == odt.told


@pytest.mark.parametrize("name", ["prisons.docx", "prisons.odt", "prisons.rtf"])
def test_notes_lists_and_tables_by_pandoc(name: str) -> None:
    found = imported(name)
    assert found.text == PRISONS
    assert found.title == ("" if name.endswith("rtf") else "Prisons in figures")
    assert found.author == (() if name.endswith("rtf") else ("Jane Smith", "John Doe"))
    assert "text that is struck out was left out" in found.told


@pytest.mark.parametrize("name", ["catches.odt", "catches.docx", "catches.rtf"])
def test_numbered_lists_merged_headings_and_links_by_libreoffice(name: str) -> None:
    found = imported(name)
    assert found.text == (
        "See the 2015 table: 46.3%¹,² of crews & 12.5 points.\n\n"
        "5. five\n\n• inner\n\n6. six\n\n"
        "Leeds · Men 2014: 340 · Men 2015: 360 · Women 2014: 1.5% · Women 2015: (0.2)\n\n"
        "Leeds · Men 2014: 341 · Men 2015: 361 · Women 2014: n/a · Women 2015: 5\n\n"
        "Total inner 7 · Men 2014: 681 · Men 2015: 721 · Women 2014: - · Women 2015: ..\n\n"
        "After\nbreak. under 5th H₂O\n"
    )
    assert found.title == "Catches"
    assert found.told[0] == "text that is struck out was left out"


def test_a_book_by_pandoc() -> None:
    found = imported("prisons.epub")
    first, _, notes = PRISONS.partition("¹ The note says 99 per cent.\n\n² Second note.\n\n")
    ends = "\n1. The note says 99 per cent.\n\n2. Second note.\n"
    assert found == Imported(
        text=first + notes + ends,
        title="Prisons in figures",
        author=("Jane Smith", "John Doe"),
        published="2017-05-12",
        type="book",
        told=("1 tracked change was read as accepted",),
    )


def test_a_book_by_libreoffice() -> None:
    """It writes both figures of a change, and raises, hides and strikes by style sheet alone."""
    found = imported("wages.epub")
    assert found.text.startswith(
        "Wages\n\nThe average wage rose to 41.246.3 pounds¹ an hour.\n\n"
        "It had grown by 4.6¹ percent, for 10⁶ people,\n\nand CO₂ fell.\n\n"
    )
    assert found.text.endswith("\n\n¹Office for Pay, table 3: 46.27 pounds.\n")
    assert found.told == (
        "41.246.3 may be two figures, an old one and a new one",
        "hidden text was left out",
        "text that is struck out was left out",
    )


STYLES = [  # what a style sheet says of words, what is read of them
    ("", "4.61"),
    (".a { vertical-align: super; font-size: 60% }", "4.6¹"),
    ("span.a,\n.b { position: relative; top: -0.33em; font-size: .58em }", "4.6¹"),
    (".a { vertical-align: sub }", "4.6₁"),
    (".a { text-decoration: underline line-through }", "4.6"),
    (".a { display: none }", "4.6"),
    ("@media amzn-mobi { .a { display: none } }", "4.61"),
    ("/* .a { display: none } */ .a { vertical-align: baseline }", "4.61"),
    (".a .c { display: none } .ab { display: none }", "4.61"),
]


@pytest.mark.parametrize(("css", "words"), STYLES)
def test_style_sheets_tell_what_is_read(css: str, words: str) -> None:
    blocks = Blocks()
    read_chapter("<p>4.6<span class='x a'>1</span></p>", blocks, looks_of(css))
    assert blocks.text() == words + "\n"


PAGES = [  # what stands in a chapter, what is read
    ("<p>It rose 4.6<sup>1</sup> percent<br/>in 2015.</p>", "It rose 4.6¹ percent\nin 2015."),
    ("<p>It rose <del>41.2</del><ins>46.3</ins> percent.</p>", "It rose 46.3 percent."),
    ("<p hidden=''>17</p><p style='display: none'>18</p><p>19 &lt; 20</p>", "19 < 20"),
    ("<script>17</script><div>46&nbsp;percent<div>of them</div>", "46\u00a0percent\n\nof them"),
    (
        "<ol start='3'><li>one<ul><li>inner</li></ul></li><li>two</li></ol>",
        "3. one\n\n• inner\n\n4. two",
    ),
    (
        "<table><tr><th rowspan='2'>City</th><th colspan='2'>Men</th></tr>"
        "<tr><th>2014</th><th>2015</th></tr>"
        "<tr><td rowspan='2'>Leeds</td><td>340</td><td>360</td></tr>"
        "<tr><td>341</td><td>361</td></tr></table>",
        "Leeds · Men 2014: 340 · Men 2015: 360\n\nLeeds · Men 2014: 341 · Men 2015: 361",
    ),
]


@pytest.mark.parametrize(("content", "text"), PAGES)
def test_what_stands_in_a_chapter(content: str, text: str) -> None:
    blocks = Blocks()
    read_chapter(f"<html><head><title>17</title></head><body>{content}</body></html>", blocks, {})
    assert blocks.text() == text + "\n"


RTF = [  # what stands in a file, what is read
    (r"It rose 4.6\super 1\nosupersub  percent.", "It rose 4.6¹ percent."),
    (r"It rose by {\deleted 41.2}{\revised 46.3} percent.", "It rose by 46.3 percent."),
    (r"\uc1\u8220?Half\u8221? of them", "“Half” of them"),
    (r"a caf\'e9 in Z\'fcrich, \'80 46,000", "a café in Zürich, € 46,000"),
    (r"\u-10179?\u-8704? 46 percent", "😀 46 percent"),
    (r"it fell{\v  by 17 percent}.", "it fell."),
    (r"see {\field{\*\fldinst HYPERLINK \"a.example/17\"}{\fldrslt this}}.", "see this."),
    (r"{\*\unknown 17}46 percent", "46 percent"),
    (r"46 \{percent\}", "46 {percent}"),
    ("46\npercent", "46percent"),  # a line's end in the file is no text
]  # fmt: skip


@pytest.mark.parametrize(("content", "text"), RTF)
def test_what_stands_in_rtf(content: str, text: str) -> None:
    whole = (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n\\pard " + content + "\\par}"
    )
    assert read_imported(whole.encode(), "a.rtf", ".rtf").text == text + "\n"


def test_what_is_no_rtf_is_one_message() -> None:
    for content in (b"It fell by 17 percent.", b"", b"\xd0\xcf\x11\xe0"):
        with pytest.raises(UnreadableError) as caught:
            read_imported(content, "a.rtf", ".rtf")
        assert caught.value.message == "is no RTF file, or is damaged"


def test_rtf_that_is_cut_off_gives_what_is_there() -> None:
    content = (FILES / "wages.rtf").read_bytes()
    for end in range(len(content) // 2, len(content), 400):
        text = read_imported(content[:end] + b" x", "a.rtf", ".rtf").text
        assert len(text) > 1
