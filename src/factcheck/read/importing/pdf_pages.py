"""Pages without what stands on each of them: running heads, addresses, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.read.importing.pdf_lines import Piece

EDGE = 3
"""How many lines at the top of a page, and at its foot, may be no text of its own."""

REACH = 0.2
"""Of the page's height: how far from its edge they may stand."""

AROUND = 12
"""How many pages before and behind are compared."""

LEVEL = 4.0
"""Points: how far the same line may stand higher or lower on another page."""

FEW = 5
"""Pages: of so few a line is said to stand on every one where two have it, and else three."""

NUMBER = re.compile(
    r"\W*(?:p(?:age|\.)? ?)?(?P<number>\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|/|\|) ?\d{1,4})?\W*", re.I
)
"""A line that says which page this is, and nothing else."""


class Page(NamedTuple):
    """The lines of a page from its top, and how high the page is in points."""

    lines: Sequence[Piece]
    height: float


class Pages(NamedTuple):
    """The lines of each page that are its own, and those that were left out, each once."""

    lines: list[list[Piece]]
    heads: tuple[str, ...]


def own_lines(pages: Sequence[Page]) -> Pages:
    """The pages without running heads and page numbers."""
    seen: dict[tuple[str, int | None], list[tuple[int, float]]] = defaultdict(list)
    numbered: Counter[int] = Counter()
    for number, page in enumerate(pages):
        for line in _edges(page):
            said = _says(line)
            if said is not None:
                numbered[said - number] += 1
            for key in _keys(line, number):
                seen[key].append((number, line.base))
    kept: list[list[Piece]] = []
    heads: Counter[str] = Counter()
    for number, page in enumerate(pages):
        left_out = set()
        for line in _edges(page):
            again = max(_again(line, number, seen[key]) for key in _keys(line, number))
            if again >= (2 if len(pages) <= FEW else 3) or _is_number(
                line, page, number, numbered, len(pages)
            ):
                left_out.add(id(line))
                heads[line.text] += 1
        kept.append([line for line in page.lines if id(line) not in left_out])
    return Pages(kept, tuple(heads))


def _edges(page: Page) -> list[Piece]:
    """The lines near the top and the foot of a page."""
    down = sorted(page.lines, key=lambda line: -line.base)
    top, foot = page.height * (1 - REACH), page.height * REACH
    return [each for each in down[:EDGE] if each.base > top] + [
        each for each in down[::-1][:EDGE] if each.base < foot
    ]


def _again(line: Piece, number: int, seen: Sequence[tuple[int, float]]) -> int:
    """On how many of the pages around, this one too, the same line stands as high."""
    return len(
        {
            other
            for other, base in seen
            if abs(base - line.base) <= LEVEL and abs(other - number) <= AROUND
        }
    )


def _keys(line: Piece, number: int) -> Iterator[tuple[str, int | None]]:
    """What is the same in a line that stands on several pages: its words, or all but the number
    of the page. Other figures are not: a table that goes on has some at the top of each page."""
    text = " ".join(line.text.casefold().split())
    yield text, None
    said = _says(line)
    if said is not None:
        yield re.sub(rf"(?<!\d){said}(?!\d)", "#", text), said - number


def _says(line: Piece) -> int | None:
    """The number that a line at an edge says or begins or ends with; None where it has none."""
    match = NUMBER.fullmatch(line.text)
    if match:
        return int(match["number"]) if match["number"].isdigit() else None
    outer = re.fullmatch(r"(?:(\d{1,4}) .*|.* (\d{1,4})(?: ?(?:of|/) ?\d{1,4})?)", line.text)
    return int(outer[1] or outer[2]) if outer else None


def _is_number(line: Piece, page: Page, number: int, numbered: Counter[int], pages: int) -> bool:
    """Whether a line says the number of its page, as those of other pages do.

    It may hold words beside it, a chapter's title, where it is the first line or the last.
    """
    said, alone = _says(line), NUMBER.fullmatch(line.text) is not None
    if said is None:
        return alone and pages > 1  # in Roman numerals
    others = numbered[said - number]
    if alone:
        return others > 1 or (pages == 1 and said == 1)
    if not re.search(r"[^\W\d_]{3}", line.text):
        return False  # a row of figures that begins with a year
    bases = [each.base for each in page.lines]
    return others > max(2, pages / 4) and line.base in (max(bases), min(bases))
