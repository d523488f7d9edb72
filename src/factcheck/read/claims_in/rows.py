"""A file of claims as rows of cells, each with its place, whatever program wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from factcheck.model import Evidence


class Kind(StrEnum):
    """What a cell holds, as far as its file says so; in csv everything is text."""

    TEXT = "text"
    NUMBER = "number"
    FORMATTED = "formatted"
    """A number that its sheet shows in another way, such as 0.463 as 46.3%."""
    DATE = "date"
    ERROR = "error"
    UNCOUNTED = "uncounted"
    """A formula whose result the file does not hold."""


class Cell(NamedTuple):
    """What a cell says, with line ends as LF and no spaces around it; empty where nothing.

    ``link`` is the address that it leads to, where that is not what it says.
    """

    text: str = ""
    kind: Kind = Kind.TEXT
    link: str = ""


NOTHING = Cell()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of a row. ``number`` counts from 1 as the program shows it, heading included.

    ``line`` is where it begins in the file, from 1; 0 where a file has no lines. ``evidence`` is
    what a row says in no cell: the sources of a published review.
    """

    number: int
    cells: tuple[Cell, ...]
    line: int = 0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """All rows of one sheet as the file has them, the heading among them.

    ``kind`` is "csv", "tsv", "xlsx", "json" or "claimreview"; ``name`` the sheet's name, where it
    has one; ``unit`` what a row is called. ``told`` is what has to be said of the reading.
    """

    kind: str
    rows: tuple[Row, ...]
    name: str = ""
    unit: str = "row"
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A grid whose heading is known: ``columns`` are its words, ``rows`` what stands below it."""

    path: str
    kind: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    name: str = ""
    unit: str = "row"
    told: tuple[str, ...] = ()

    def place(self, row: Row) -> str:
        """What people call the row: ``row 14``, or ``sheet "Claims", row 14``."""
        sheet = f'sheet "{self.name}", ' if self.name else ""
        return f"{sheet}{self.unit} {row.number}"


def cell(text: str, link: str = "") -> Cell:
    """A cell of text, its line ends and edges made plain."""
    return Cell(plain(text), link=link)


def plain(text: str) -> str:
    """The text with line ends as LF, and without the spaces around it.

    A vertical tab is the line end that word processors and sheets put within a paragraph.
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").strip()
