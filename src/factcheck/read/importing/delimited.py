"""CSV and TSV: each row a line with its headings."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO

from factcheck.model.imported import Imported
from factcheck.read.encodings import any_text
from factcheck.read.files import UnreadableError
from factcheck.read.importing.sheets import Sheet, sheets_text

PARTERS = (",", ";", "\t", "|")
LOOKED_AT = 50
"""How many rows are looked at to tell what parts the cells."""
LONGEST = 10_000_000
"""The longest cell, in code points."""


def read(data: bytes, name: str) -> Imported:
    """The rows of a file of values; what parts them is told from the rows themselves."""
    text, told = any_text(data)
    parter = "\t" if name.lower().endswith((".tsv", ".tab")) else parter_of(text)
    csv.field_size_limit(LONGEST)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=parter))
    except csv.Error as error:
        raise UnreadableError("damaged-file", f"is no table of values: {error}") from None
    stem = name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    stripped = [[cell.strip() for cell in row] for row in rows]
    return Imported(text=sheets_text([Sheet(stem or "rows", stripped, named=False)]), told=told)


def parter_of(text: str) -> str:
    """What parts the cells: the sign that stands equally often in the most rows."""

    def steady(parter: str) -> tuple[int, int]:
        rows = csv.reader(StringIO(text[:1_000_000], newline=""), delimiter=parter)
        widths: Counter[int] = Counter()
        try:
            for _, row in zip(range(LOOKED_AT), rows, strict=False):
                widths[len(row)] += len(row) > 1
        except csv.Error:
            return 0, 0
        width, count = max(widths.items(), key=lambda each: each[1], default=(0, 0))
        return count, width

    return max(PARTERS, key=steady)
