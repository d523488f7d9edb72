"""Records: the texts of a file that holds one on a line (JSON Lines), in a row, or on a page."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO

from factcheck.model import Location, Problem, Severity
from factcheck.read.archive_files import FAULTS, Source, spoiled
from factcheck.read.files import LIMIT, UnreadableError, decode
from factcheck.read.warc import Page, pages

Row = tuple[int, int, Mapping[str, object]]
"""The line or row in its file, how many bytes end with it, and its fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Which fields of a record hold its text, its date and its name."""

    text: str = "text"
    date: str = "date"
    name: str = "id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A text of a file of records, its line there, from 1, and how many bytes end with it.

    Of a web archive it is a ``page``, whose words are still to be found.
    """

    text: str
    name: str
    date: str
    line: int
    read: int
    page: Page | None = None


def records(source: Source, fields: Fields, problems: list[Problem]) -> Iterator[Record]:
    """The records of a file that have a text, as they stand in it.

    A record that cannot be read, or has no such field, is passed over; how many are is told at
    the first of them. Raises ``UnreadableError`` where the file itself cannot be read.
    """
    faults: list[tuple[int, str]] = []
    try:
        with source.opened() as stream:
            if source.suffix == ".warc":
                yield from _of_pages(stream)
            else:
                yield from _of_rows(_rows_of(source, stream, fields, faults), fields, faults)
    except FAULTS as fault:
        raise spoiled(fault) from None
    finally:
        if faults:
            problems.append(passed_over(source.path, faults))


def _of_rows(
    rows: Iterator[Row], fields: Fields, faults: list[tuple[int, str]]
) -> Iterator[Record]:
    for line, read, row in rows:
        text = row.get(fields.text)
        if not isinstance(text, str):
            faults.append((line, f'no text in a field "{fields.text}"'))
        elif text.strip():
            name, date = _told(row.get(fields.name)), _told(row.get(fields.date))
            yield Record(text=text, name=name, date=date, line=line, read=read)


def _of_pages(stream: IO[bytes]) -> Iterator[Record]:
    """The pages of a web archive: their addresses are their names."""
    for page in pages(stream):
        read = stream.tell() if stream.seekable() else 0
        yield Record(text="", name=page.url, date=page.date, line=page.number, read=read, page=page)


def _rows_of(
    source: Source, stream: IO[bytes], fields: Fields, faults: list[tuple[int, str]]
) -> Iterator[Row]:
    if source.suffix != ".parquet":
        yield from _READERS[source.suffix](stream, faults)
        return
    from factcheck.read.parquet_rows import parquet_rows

    columns = (fields.text, fields.date, fields.name)
    for number, row in enumerate(parquet_rows(stream, columns), 1):
        yield number, stream.tell(), row


def _told(value: object) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value)


def passed_over(path: str, faults: Sequence[tuple[int, str]]) -> Problem:
    """What to tell of a file of which records were passed over: the line of each, and what it
    has."""
    line, why = faults[0]
    told = "1 record was" if len(faults) == 1 else f"{len(faults):,} records were"
    first = "" if len(faults) == 1 else "; the first has "
    said = f": it has {why}" if len(faults) == 1 else f"{first}{why}"
    return Problem(
        severity=Severity.WARNING,
        code="record-passed-over",
        message=f"{told} passed over{said}",
        location=Location(path=path, line=line, column=1),
        hint="name the field with --text-field" if "in a field" in why else "",
    )


def _json_lines(stream: object, faults: list[tuple[int, str]]) -> Iterator[Row]:
    read = number = 0
    while line := stream.readline(LIMIT + 1):  # type: ignore[attr-defined]
        number += 1
        read += len(line)
        if not line.strip():
            continue
        try:
            row = json.loads(decode(line))
        except (ValueError, UnreadableError, RecursionError):
            row = None
        if isinstance(row, dict):
            yield number, read, row
        else:
            faults.append((number, "no JSON object on its line"))


def _csv(stream: object, faults: list[tuple[int, str]]) -> Iterator[Row]:
    yield from _rows(stream, faults, "excel")


def _tsv(stream: object, faults: list[tuple[int, str]]) -> Iterator[Row]:
    yield from _rows(stream, faults, "excel-tab")


def _rows(stream: object, faults: list[tuple[int, str]], dialect: str) -> Iterator[Row]:
    text = io.TextIOWrapper(stream, "utf-8-sig", newline="")  # type: ignore[type-var]
    csv.field_size_limit(LIMIT)
    rows = csv.reader(text, dialect)
    try:
        names = next(rows, [])
        last, read = rows.line_num, 0
        for row in rows:
            read += sum(map(len, row)) + len(row)
            yield last + 1, read, dict(zip(names, row, strict=False))
            last = rows.line_num
    except csv.Error as fault:
        faults.append((rows.line_num, f"no sound row: {fault}"))
    finally:
        text.detach()  # who opened the stream closes it


_READERS = {".jsonl": _json_lines, ".ndjson": _json_lines, ".csv": _csv, ".tsv": _tsv}
