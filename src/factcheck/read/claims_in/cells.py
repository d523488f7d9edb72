"""Cells that went bad in a spreadsheet: told, never taken for what somebody wrote."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from factcheck.model.writing import MONTHS
from factcheck.read.claims_in.mapping import DATES
from factcheck.read.claims_in.rows import Cell, Kind
from factcheck.read.faults import shown
from factcheck.read.marked import FORBIDDEN


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
NUMBER: Final = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
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

LOST: Final = "\ufffd"
"""What programs put for a letter that they could not read."""
_RUN: Final = re.compile(r"[^\x00-\x7f]+")
_SURE: Final = re.compile("[ÂÃâð]")
"""What UTF-8 begins with when it is read as Windows-1252, and English text hardly ever holds."""
_MAC: Final = re.compile("[‚¬√]")
"""The same for Mac Roman."""


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
    if garbled := garbled_words(text):
        return Fault("garbled-text", f"{field} holds {shown(garbled)}", _ENCODING)
    if odd := re.search(FORBIDDEN, text):
        message = f"{field} holds the control character U+{ord(odd.group()):04X}"
        return Fault("control-character", message, "take it out")
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
    """Whether a text is what spreadsheets make of another one: 7 of 007, 3.7 of 3.70."""
    numbers = NUMBER.fullmatch(before) and NUMBER.fullmatch(text)
    return before != text and bool(numbers) and Decimal(before) == Decimal(text)


def garbled_words(text: str) -> str:
    """Words that were saved in one encoding and read in another: â€™ for ’, Ã© for é.

    Empty where there are none. They are so where their letters are the bytes of UTF-8: those of
    one run, if it begins as only such bytes do; or else those of every run, for two letters of
    some language may happen to be.
    """
    if text.isascii():
        return ""
    runs = list(_RUN.finditer(text))
    bad = [run for run in runs if LOST in run.group() or _is_utf8(run.group(), "cp1252", _SURE)]
    bad += [run for run in runs if _is_utf8(run.group(), "mac_roman", _MAC)]
    if not bad and all(_is_utf8(run.group(), "cp1252") for run in runs):
        bad = runs
    return _around(text, bad[0]) if bad else ""


def _is_utf8(run: str, codec: str, begins: re.Pattern[str] | None = None) -> bool:
    """Whether letters, or those of them from a telling one on, are the bytes of other letters."""
    found = begins.search(run) if begins else None
    if begins and not found:
        return False
    part = run[found.start() :] if found else run
    data = b"".join(_byte(letter, codec) for letter in part)
    for end in (len(data), 3, 2) if begins else (len(data),):  # proper letters may follow
        try:
            if data[:end].decode("utf-8"):
                return True
        except UnicodeDecodeError:
            continue
    return False


def _byte(letter: str, codec: str) -> bytes:
    """The byte that a letter was read from; one that no text holds where it was from none.

    Five bytes are no letters of Windows-1252: programs read them as control characters, or, as
    LibreOffice does, as letters of private use.
    """
    code = ord(letter)
    if 0x80 <= code < 0xA0 or 0xF180 <= code < 0xF1A0:
        return bytes([code & 0xFF])
    try:
        return letter.encode(codec)
    except UnicodeEncodeError:
        return b"\xff"


def _around(text: str, found: re.Match[str]) -> str:
    """What was found with the letters beside it, cut at spaces."""
    start = max(text.rfind(" ", 0, found.start()), text.rfind("\n", 0, found.start())) + 1
    ends = [at for at in (text.find(" ", found.end()), text.find("\n", found.end())) if at >= 0]
    end = min(ends, default=len(text))
    return text[start:end]


_TYPE = "type what it should say"
_TEXT = "make the column text, and type it anew"
_ENCODING = (
    'the file was read in another encoding than it was saved in: export it as UTF-8 ("CSV UTF-8")'
)
