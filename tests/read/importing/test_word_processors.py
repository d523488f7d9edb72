"""DOCX, ODT, RTF and EPUB as LibreOffice and pandoc write them; ``make_files.py`` made them."""

import pytest
from files_read import imported

from factcheck.model import Imported

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


@pytest.mark.parametrize("name", ["prisons.docx", "prisons.odt"])
def test_notes_lists_and_tables_by_pandoc(name: str) -> None:
    found = imported(name)
    assert found.text == PRISONS
    assert found.title == "Prisons in figures"
    assert found.author == ("Jane Smith", "John Doe")
    assert "text that is struck out was left out" in found.told
