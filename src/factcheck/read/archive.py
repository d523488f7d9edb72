"""Archives: the texts of files, folders, packed files and records, in parts of bounded size."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from zlib import crc32

from factcheck.model import Problem, Severity
from factcheck.read.archive_files import TABLES, Source, sources, spoiled
from factcheck.read.drafts import draft
from factcheck.read.files import MARKDOWN, UnreadableError
from factcheck.read.long_text import LEAST, MOST, stretches
from factcheck.read.records import Fields, Record, records
from factcheck.read.warc import Page, page_words

TOLD = 200
"""How many files that cannot be read are named."""
CUT = 16
"""One record in so many may end a part, by its content: where records are put in or taken out, the
parts around them stay as they were."""
MARKUP = 8
"""How many bytes a page has for each code point of its article, about."""
_DATED = re.compile(r"(?<!\d)(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One text of an archive: a file, a stretch of a long one, or a record.

    ``name`` is the record's, empty for a file. ``markdown`` says that the text has a markup. A
    ``page`` has no text yet (`opened`).
    """

    text: str
    name: str = ""
    date: str = ""
    markdown: bool = False
    page: Page | None = None

    @property
    def length(self) -> int:
        """About how many code points it has."""
        return len(self.page.data) // MARKUP if self.page else len(self.text)

    @property
    def said(self) -> bytes:
        """What it says, as it was read."""
        return self.page.data if self.page else self.text.encode("utf-8", "surrogatepass")

    @property
    def content(self) -> tuple[bytes, ...]:
        """All that a row can tell of it, wherever it stands."""
        told = (self.name, self.date, "md" if self.markdown else "")
        page = (self.page.kind, self.page.charset) if self.page else ()
        return (self.said, *[each.encode("utf-8", "surrogatepass") for each in (*told, *page)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some texts of one file, which are read together; ``digest`` is what they are known by."""

    pieces: tuple[Piece, ...]

    @property
    def digest(self) -> bytes:
        """The SHA-256 of all that a row can tell of these texts, wherever they stand."""
        found = sha256()
        for piece in self.pieces:
            for data in piece.content:
                found.update(b"%d:" % len(data))
                found.update(data)
        return found.digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A part in its archive: ``path`` names the file.

    For each text: the ``lines`` on which it begins, from 1, and how many code points of the file
    stand ``before`` it; 0 for a record, whose offsets are those of its text. ``read`` is how many
    bytes of the files had been read by its end.
    """

    part: Part
    path: str
    lines: tuple[int, ...]
    before: tuple[int, ...]
    read: int


def opened(piece: Piece) -> Piece:
    """The piece with its text, where that is still to be found. Raises ``UnreadableError``."""
    if piece.page is None:
        return piece
    try:
        text, date = page_words(piece.page)
    except Exception as fault:  # whatever a library makes of a page that others wrote
        raise spoiled(fault) from None
    return replace(piece, text=text, date=date, page=None)


class Problems(list[Problem]):
    """The first problems of an archive, and how many more there are: nobody reads a million."""

    more = 0

    def append(self, problem: Problem) -> None:
        """Keep a problem, or count it."""
        if len(self) < TOLD:
            super().append(problem)
        else:
            self.more += 1


class Archive:
    """The parts of what some paths name, in order; and what could not be read.

    ``problems`` grows while the parts are read: a file that gives none is told, and the rest goes
    on. ``files`` counts those that were read.
    """

    def __init__(self, paths: Iterable[str], fields: Fields) -> None:
        self._paths = tuple(paths)
        self._fields = fields
        self.problems = Problems()
        self.files = 0

    @property
    def unread(self) -> int:
        """How many files gave no text, or not all of it."""
        return sum(each.severity is Severity.ERROR for each in self.problems) + self.problems.more

    def parts(self) -> Iterator[Placed]:
        """The parts, file by file in the order of their names."""
        done = 0
        for source in sources(self._paths, self.problems):
            try:
                for placed in parts_of(source, self._fields, done, self.problems):
                    yield placed
                    done = max(done, placed.read)
                self.files += 1
            except UnreadableError as error:
                self.problems.append(error.problem(source.path))


def parts_of(
    source: Source, fields: Fields, done: int, problems: list[Problem]
) -> Iterator[Placed]:
    if source.suffix in TABLES:
        yield from _of_records(source, records(source, fields, problems), done)
    else:
        yield from _of_text(source, done)


def _of_text(source: Source, done: int) -> Iterator[Placed]:
    """A file's text; a long one in stretches."""
    date = _date(source.path)
    if source.suffix in MARKDOWN:
        text = source.text()
        if text.strip():
            date = draft(source.path, text).date or date
            part = Part(pieces=(Piece(text=text, date=date, markdown=True),))
            read = done + source.size
            yield Placed(part=part, path=source.path, lines=(1,), before=(0,), read=read)
        return
    start, line = 0, 1
    for text, read in stretches(source):
        if text.strip():
            yield Placed(
                part=Part(pieces=(Piece(text=text, date=date),)),
                path=source.path,
                lines=(line,),
                before=(start,),
                read=done + min(read, source.size),
            )
        line += text.count("\n")
        start += len(text)


def _date(path: str) -> str:
    """A day that a file's name or folders tell: 2019-02-03, 2019/02/03, 20190203."""
    found = [
        "-".join(each)
        for each in _DATED.findall(path.replace(os.sep, "/"))
        if "0" < each[1] <= "12" and "0" < each[2] <= "31"
    ]
    return found[-1] if found else ""


def _of_records(source: Source, found: Iterable[Record], done: int) -> Iterator[Placed]:
    """Records, many together; where a part ends, their contents say."""
    pieces: list[Piece] = []
    lines: list[int] = []
    length = read = 0

    def placed() -> Placed:
        return Placed(
            part=Part(pieces=tuple(pieces)),
            path=source.path,
            lines=tuple(lines),
            before=(0,) * len(lines),
            read=done + min(read, source.size),
        )

    for record in found:
        piece = Piece(text=record.text, name=record.name, date=record.date, page=record.page)
        pieces.append(piece)
        lines.append(record.line)
        length += piece.length
        read = record.read
        ends = length >= LEAST and crc32(piece.said) % CUT == 0
        if ends or length >= MOST:
            yield placed()
            pieces, lines, length = [], [], 0
    if pieces:
        yield placed()
