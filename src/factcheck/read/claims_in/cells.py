"""Cells that went bad in a spreadsheet: told, never taken for what somebody wrote."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from factcheck.model.writing import MONTHS
from factcheck.read.claims_in.mapping import DATES
from factcheck.read.claims_in.rows import Cell, Kind
from factcheck.read.faults import shown


class Fault(NamedTuple):
    """Why a row cannot be taken: the rule, what is said, and what to do."""

    code: str
    message: str
    hint: str = ""


ERRORS: Final = re.compile(
    r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!|GETTING_DATA|FIELD!)"
    r"|Err:5\d\d|Loading\.\.\."
)
"""What Excel, LibreOffice and Google Sheets put where a formula failed or is not done."""
HIDDEN: Final = re.compile("#{3,}")
"""What a sheet shows, and some exports write, where a column is too narrow for its number."""
SCIENTIFIC: Final = re.compile(r"[-+]?\d(?:[.,]\d+)?E[-+]?\d+", re.IGNORECASE)
CUT: Final = re.compile(
    r" … \[CUT: the text has [\d,]+ characters, a cell holds [\d,]+ at most\]\Z"
)
"""How our own workbook ends a text that a cell does not hold."""
_MONTH = "|".join(month[:3] for month in MONTHS)
DATED: Final = re.compile(
    rf"\d{{1,2}}-(?:{_MONTH})(?:-\d\d(?:\d\d)?)?|(?:{_MONTH})-\d{{1,4}}"
    r"|\d{4}-\d\d-\d\d(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?|\d{1,2}/\d{1,2}/\d{2,4}"
)
"""What spreadsheets make of mar-17, 3-4 or 1/2, where the whole cell is that."""

_CP1252: Final = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_TAIL: Final = "".join(
    letter if letter != "�" else chr(b) for b, letter in _CP1252.items() if b < 0xC0
)
GARBLED: Final = re.compile(
    f"[ÂÃ][{re.escape(_TAIL)}]|â[{re.escape(_TAIL)}]{{2}}|ð[{re.escape(_TAIL)}]{{3}}"
    "|‚Ä[ôúùìîò¢¶]|¬[£•∞©Æ]|√[©®±°†¢£§¶º]|\ufffd"
)
"""UTF-8 that was read as Windows-1252 or as Mac Roman: â€™ for ’, Ã© for é; and what is lost."""


def fault(cell: Cell, field: str) -> Fault | None:
    """Why what a cell says of a field cannot be what somebody wrote; None where it can."""
    text = cell.text
    if cell.kind is Kind.ERROR or ERRORS.fullmatch(text):
        return Fault("failed-formula", f"{field} holds {shown(text)}, a formula that failed", _TYPE)
    if cell.kind is Kind.UNCOUNTED:
        hint = "open the file in a spreadsheet and save it, or paste the values"
        return Fault("failed-formula", f"{field} holds a formula that was never worked out", hint)
    if HIDDEN.fullmatch(text):
        return Fault(
            "hidden-cell", f"{field} holds {shown(text)}", "widen the column, and export anew"
        )
    if found := GARBLED.search(text):
        return Fault("garbled-text", f"{field} holds {shown(_around(text, found))}", _ENCODING)
    if CUT.search(text):
        hint = "change it in the ledger itself: factcheck edit CLAIM"
        return Fault("cut-cell", f"{field} was cut, since a cell does not hold it", hint)
    return _number_fault(cell, field)


def _number_fault(cell: Cell, field: str) -> Fault | None:
    """Why a number or a date is none that somebody wrote."""
    text = cell.text
    if SCIENTIFIC.fullmatch(text):
        return Fault("spreadsheet-number", f"{field} holds {shown(text)}", _TEXT)
    if cell.kind is Kind.FORMATTED:
        message = f"{field} holds the number {text}, which its sheet shows in another way"
        return Fault("spreadsheet-number", message, _TEXT)
    if field in DATES:
        return None
    if cell.kind is Kind.DATE or DATED.fullmatch(text):
        message = (
            f"{field} holds the date {shown(text)}, as spreadsheets make of such as mar-17 or 3-4"
        )
        return Fault("spreadsheet-date", message, _TEXT)
    return None


def lost_zeros(text: str, before: str) -> bool:
    """Whether a text is what spreadsheets make of another one that begins with a zero."""
    return before != text and before.isdigit() and text.isdigit() and int(before) == int(text)


def _around(text: str, found: re.Match[str]) -> str:
    """What is garbled with the letters beside it, cut at spaces."""
    start = text.rfind(" ", 0, found.start()) + 1
    end = text.find(" ", found.end())
    return text[start : end if end >= 0 else len(text)]


_TYPE = "type what it should say"
_TEXT = "make the column text, and type it anew"
_ENCODING = (
    'the file was read in another encoding than it was saved in: export it as UTF-8 ("CSV UTF-8")'
)
