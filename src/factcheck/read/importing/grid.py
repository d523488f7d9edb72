"""Tables as lines that read as sentences: each row with its headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

Cells = Sequence[str]
"""What the cells of a row show; what is merged stands in each of its cells."""

BETWEEN = " · "
"""What stands between the cells of a row."""
LONGEST = 60
"""The most signs of a cell that holds nothing but a figure."""
HEADS = 4
"""The most rows of headings that a table may have."""

_NUMBER = re.compile(
    r"[(<>≤≥~±+\-−–]*\s*(?:[A-Z]{0,3}[$£€¥₹]|[A-Z]{3} )?\s*[-−]?\d[\d.,'’  \u00a0\u202f]*"
    r"(?:[eE][+-]?\d+)?\s*(?:[\w%‰$£€°]{0,3}|per ?cent|percent|(?:thousand|[mbtr]+illion)s?)"
    r"[¹²³⁰⁴-⁹]*\)?[*†‡]*(?:\s?[(\[][^()\[\]]*[)\]])?"
)
_DATED = re.compile(
    r"year|date|period|season|month|quarter|time|when|jahr|datum|ann[ée]e|a[nñ]o\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d(?:\s*[-–/]\s*\d{2,4})?(?:[ -]?Q[1-4])?[¹²³⁰⁴-⁹*]*")
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?"
    r"|\d{1,2}([-/.])\d{1,2}\1(?:\d{2}|\d{4})|\d{1,2}:\d{2}(?::\d{2})?"
)


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure; not words, a year or a date, which name a row."""
    if len(text) > LONGEST or not _NUMBER.fullmatch(text):
        return False
    return not _YEAR.fullmatch(text) and not _DATE.fullmatch(text)


def table_lines(rows: Sequence[Cells], headings: int | None = None) -> list[str]:
    """A line for each row that holds anything, in order, but for the rows of headings.

    ``headings`` are how many rows of headings stand on top, where the document says so.
    """
    return [line for _, line in numbered_lines(rows, headings)]


def numbered_lines(rows: Sequence[Cells], headings: int | None = None) -> list[tuple[int, str]]:
    """The same, each line behind the number of its row, from 0.

    Empty rows part a sheet into tables. One without headings goes on with those above it.
    """
    found: list[tuple[int, str]] = []
    heads: list[str] = []
    start = 0
    while start < len(rows):
        if not any(rows[start]):
            start += 1
            continue
        end = start
        while end < len(rows) and any(rows[end]):
            end += 1
        table = rows[start:end]
        first, last = heading_rows(table, headings if start == 0 else None)
        if first < last:
            heads = column_heads(table[first:last])
            if not table[last:]:  # all that there is to read
                last = first
        named = labels(table[last:], heads)
        found += [(start + n, lone(table[n])) for n in range(first)]
        found += [(start + n, row_line(table[n], heads, named)) for n in range(last, len(table))]
        start = end
    return found


def heading_rows(rows: Sequence[Cells], known: int | None = None) -> tuple[int, int]:
    """From which to which row the headings stand: behind titles, and before the first figures.

    The two are equal where there are none. A further row of headings is one below cells that are
    merged or empty: Men over 2014 and 2015.
    """
    first = next((n for n, row in enumerate(rows) if width(row) > 1), len(rows))
    if 0 < first < len(rows) and not rows[first - 1][0] and not any(map(is_figure, rows[first])):
        first -= 1  # one heading, over some of the columns
    if known:
        return min(first, known), _last_heading(rows, known)
    if first == len(rows) or any(map(is_figure, rows[first])):
        return first, first
    return first, _last_heading(rows, first + 1)


def _last_heading(rows: Sequence[Cells], last: int) -> int:
    """Where the headings end that reach so far at least."""
    most = min(len(rows) - 1, last + HEADS)
    while last < most and _heads_on(rows[last - 1], rows[last]):
        last += 1
    return last


def _heads_on(above: Cells, row: Cells) -> bool:
    """Whether a row below one of headings is of headings too."""
    if any(map(is_figure, row)) or width(row) < 2:
        return False
    shared = any(one and one == other for one, other in pairwise(above))
    gaps = any(not cell for cell in above[1 : len(row)])
    below = not row[0] or not above[0] or row[0] == above[0]
    return below and (shared or gaps or not row[0])


def column_heads(rows: Sequence[Cells]) -> list[str]:
    """The heading of each column: of several rows of them, the words from top to bottom."""
    if not rows:
        return []
    heads = []
    for column in range(max(map(len, rows))):
        words = [row[column] for row in rows if column < len(row) and row[column]]
        heads.append(" ".join(dict.fromkeys(words)))
    return heads


def labels(rows: Sequence[Cells], heads: Sequence[str]) -> int:
    """How many columns at the left only name their rows: words, years and dates.

    Numbers like years are such where nothing stands over them, or something that says so.
    """
    columns = max(map(len, rows), default=0)
    for column in range(columns):
        cells = [row[column] for row in rows if column < len(row)]
        head = heads[column] if column < len(heads) else ""
        counts = head and column and not _DATED.search(head) and any(map(_YEAR.fullmatch, cells))
        if counts or any(map(is_figure, cells)):
            return column
    return columns


def row_line(row: Cells, heads: Sequence[str], named: int) -> str:
    """A row as one line: "2015 · Texas · imprisonment rate: 568"; empty where it shows nothing.

    What names the row, the first ``named`` columns, stands bare, and so does a cell without a
    heading. A cell that is merged with the one before it is not said twice.
    """
    if width(row) == 1:
        return lone(row)
    parts = []
    for column, cell in enumerate(row):
        head = heads[column] if column < len(heads) else ""
        again = column and cell == row[column - 1] and head == (heads[column - 1 :] or [""])[0]
        if not cell or (again and not is_figure(cell)):
            continue
        bare = not head or column < named or head == cell
        parts.append(cell if bare else f"{head.rstrip(':')}: {cell}")
    return BETWEEN.join(parts)


def lone(row: Cells) -> str:
    """A row that holds one thing, such as a title or a footnote, as it stands."""
    return BETWEEN.join(dict.fromkeys(cell for cell in row if cell))


def width(row: Cells) -> int:
    """How many different things a row shows."""
    return len({cell for cell in row if cell})
