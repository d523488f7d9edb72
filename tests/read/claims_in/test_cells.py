"""Cells that went bad in a spreadsheet are told, and those that did not are taken."""

from __future__ import annotations

import pytest

from factcheck.read.claims_in.cells import fault, garbled_words, lost_zeros
from factcheck.read.claims_in.rows import Cell, Kind

BAD = [
    # what a cell holds, of which field → the rule, and what is said
    ("#REF!", "quote", "failed-formula", 'quote holds "#REF!", a formula that failed'),
    ("#N/A", "title", "failed-formula", 'title holds "#N/A", a formula that failed'),
    ("Err:502", "place", "failed-formula", 'place holds "Err:502", a formula that failed'),
    ("Loading...", "text", "failed-formula", 'text holds "Loading...", a formula that failed'),
    ("########", "checked", "hidden-cell", 'checked holds "########"'),
    ("1.2E+05", "text", "spreadsheet-number", 'text holds "1.2E+05"'),
    ("1,23457E+17", "id", "spreadsheet-number", 'id holds "1,23457E+17"'),
    ("Mar-17", "id", "spreadsheet-date", 'id holds the date "Mar-17"'),
    ("17-Mar", "id", "spreadsheet-date", 'id holds the date "17-Mar"'),
    ("2017-03-01", "id", "spreadsheet-date", 'id holds the date "2017-03-01"'),
    ("03-Apr", "place", "spreadsheet-date", 'place holds the date "03-Apr"'),
    ("1/2/2026", "place", "spreadsheet-date", 'place holds the date "1/2/2026"'),
    ("a \x1b b", "text", "control-character", "text holds the control character U+001B"),
    ("itâ€™s 46.3%", "quote", "garbled-text", 'quote holds "itâ€™s"'),
]


@pytest.mark.parametrize(("text", "field", "code", "said"), BAD)
def test_a_cell_that_went_bad_is_told(text: str, field: str, code: str, said: str) -> None:
    found = fault(Cell(text), field)
    assert found is not None
    assert found.code == code
    assert found.message.removesuffix(", as spreadsheets make of such as mar-17 or 3-4") == said
    assert found.hint


GOOD = [
    ("46.3% of federal inmates", "text"),
    ("#1 in the county", "text"),
    ("Mar-17 was the wettest day", "text"),
    ("2017-03-01", "checked"),
    ("12/05/2017", "published"),
    ("E+5 is no number", "text"),
    ("3-4", "place"),
    ("568", "quote"),
    ("café – “São Tomé”, ½, £5, €5, 5°C", "quote"),
    ("Москва 日本 Łódź", "title"),
]


@pytest.mark.parametrize(("text", "field"), GOOD)
def test_a_cell_that_is_as_it_was_written_is_taken(text: str, field: str) -> None:
    assert fault(Cell(text), field) is None


TYPED = [
    # what a workbook says that a cell holds → what is said of it
    (Cell("0.463", Kind.FORMATTED), "quote holds the number 0.463, which its sheet shows in another"
     " way"),
    (Cell("2017-03-01", Kind.DATE), 'quote holds the date "2017-03-01", as spreadsheets make of'
     " such as mar-17 or 3-4"),
    (Cell("#VALUE!", Kind.ERROR), 'quote holds "#VALUE!", a formula that failed'),
    (Cell("=A1", Kind.UNCOUNTED), "quote holds a formula that was never worked out"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "said"), TYPED)
def test_a_workbook_says_more_of_a_cell(cell: Cell, said: str) -> None:
    found = fault(cell, "quote")
    assert found is not None
    assert found.message == said
    assert fault(Cell("568", Kind.NUMBER), "quote") is None


GARBLED = [
    # what somebody wrote, what it was read as
    ("don’t", "cp1252"),
    ("£5 million", "cp1252"),
    ("café au lait", "cp1252"),
    ("46 – 47", "cp1252"),
    ("€5", "cp1252"),
    ("don’t", "mac_roman"),
    ("£5 million", "mac_roman"),
    ("café", "mac_roman"),
    ("Łódź", "latin-1"),
]


@pytest.mark.parametrize(("written", "read_as"), GARBLED)
def test_letters_read_in_another_encoding_are_known(written: str, read_as: str) -> None:
    read = written.encode().decode(read_as)
    assert garbled_words(read)
    assert not garbled_words(written)


def test_one_garbled_word_among_sound_ones_is_known() -> None:
    assert garbled_words("The “jobs” were â€˜lost, they say – twice") == "â€˜lost,"
    assert garbled_words("“SKÅ” is no garbled word, though Å” may be one") == ""


ZEROS = [
    # what a cell says, what it said before → whether zeros are all that it lacks
    ("7", "007", True),
    ("3.7", "3.70", True),
    ("5", "5.0", True),
    ("007", "007", False),
    ("8", "007", False),
    ("70", "007", False),
    ("7 days", "07 days", False),
]


@pytest.mark.parametrize(("text", "before", "lost"), ZEROS)
def test_zeros_are_missed(text: str, before: str, lost: bool) -> None:
    assert lost_zeros(text, before) is lost
