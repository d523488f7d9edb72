"""Tables of plain text: csv as programs and countries write it, tsv, Excel's "Unicode text"."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from factcheck.read.claims_in.rows import Grid, Row, cell
from factcheck.read.encodings import any_text
from factcheck.read.files import UnreadableError

SEPARATORS = ",;\t|"
"""What parts cells, the likelier first; of Europe's Excels it is the semicolon."""
LOOKED_AT = 20
"""The rows that tell which sign it is."""


def read(data: bytes, name: str) -> tuple[Grid, ...]:
    """The one sheet of a text. Raises ``UnreadableError`` where it is none, or a quote is open."""
    text, told = any_text(data)
    named = re.match(r"sep=(.)(?:\r\n|\n|\r)", text)  # a line that Excel reads and keeps quiet of
    skipped = 1 if named else 0
    text = text[named.end() :] if named else text
    separator = named[1] if named else _separator(text, name)
    rows = _unquoted(text) if separator == "\t" and not _is_quoted(text) else None
    if rows is None:
        rows = list(_quoted(text, separator, skipped))
    kind = "tsv" if separator == "\t" else "csv"
    return (Grid(kind=kind, rows=tuple(rows), told=told),)


def _separator(text: str, name: str) -> str:
    """The sign that parts the cells: the one that parts the most rows into equally many."""
    if name.lower().endswith((".tsv", ".tab")):
        return "\t"
    best, least = ",", 0
    for sign in SEPARATORS:
        widths = Counter(_widths(text, sign))
        width, rows = max(widths.items(), key=lambda each: (each[1], each[0]), default=(1, 0))
        if width > 1 and rows * width > least:
            best, least = sign, rows * width
    return best


def _widths(text: str, sign: str) -> Iterator[int]:
    """How many cells the first rows have where this sign parts them."""
    try:
        for row, _ in zip(csv.reader(io.StringIO(text), delimiter=sign), range(LOOKED_AT)):  # noqa: B905
            if row:
                yield len(row)
    except csv.Error:
        return


def _is_quoted(text: str) -> bool:
    """Whether quotation marks enclose cells of a tsv, as Excel has it, or are letters of them."""
    if '"' not in text:
        return False
    try:
        widths = {
            len(row)
            for row in csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
            if row
        }
    except csv.Error:
        return False
    return len(widths) == 1


def _unquoted(text: str) -> list[Row]:
    lines = re.split(r"\r\n|\n|\r", text)
    return [
        Row(number=number, line=number, cells=tuple(map(cell, line.split("\t"))))
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]


def _quoted(text: str, separator: str, skipped: int) -> Iterator[Row]:
    strict = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number, before = 1 + skipped, 1 + skipped
    try:
        for _ in strict:
            number, before = number + 1, strict.line_num + 1 + skipped
    except csv.Error as error:
        if "unexpected end" in str(error) or "field larger" in str(error):
            raise UnreadableError(
                "bad-table",
                f"cannot be read from row {number} on: a quotation mark is not closed",
                "close it, or save the table anew as CSV or XLSX",
                (before, 1),
            ) from None
    line = skipped
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for number, row in enumerate(reader, start=1):
        began, line = line + 1, reader.line_num + skipped
        cells = tuple(map(cell, row))
        if any(each.text for each in cells):
            yield Row(number=number + skipped, line=began, cells=cells)
