"""Where the rows of a scan go: to standard output, or to a file in one of four shapes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.cli.screen import open_screen
from factcheck.cli.streams import say_data
from factcheck.model import refusal
from factcheck.read.manifest import Manifest
from factcheck.read.saving import save_made
from factcheck.write.scan_rows import (
    COLUMNS,
    Row,
    Said,
    csv_head,
    csv_line,
    how_said,
    row_cells,
    row_line,
    told_row,
)
from factcheck.write.scan_summary import Tally

SHAPES = {
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".sqlite": "sqlite",
    ".db": "sqlite",
    ".parquet": "parquet",
}
ONLY = {"wrong": Said.WRONGLY, "disputed": Said.DISPUTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What rows to write, how, and to which file; None for standard output."""

    path: str | None
    shape: str
    only: str | None = None


def output(path: str | None, shape: str | None, only: str | None) -> Output:
    """The output that is asked for: in the shape that the file's name ends in, else as jsonl.

    Raises ``FactcheckError`` for a shape that needs a file, and no file.
    """
    ending = Path(path).suffix.lower() if path else ""
    chosen = shape or SHAPES.get(ending, "jsonl")
    if path is None and chosen in ("sqlite", "parquet"):
        hint = f"name one with -o, such as repeats.{chosen}"
        raise refusal("cannot-write", f"cannot write: {chosen} needs a file", "<stdout>", hint)
    return Output(path=path, shape=chosen, only=only)


def write_rows(
    manifest: Manifest, wanted: Output, statuses: Mapping[str, str], color: str
) -> Tally:
    """Write every row, in the order of the archive; how often each claim is said."""
    tally = Tally()
    rows = _counted(_rows(manifest, wanted, statuses), tally)
    if wanted.path is None:
        screen = open_screen(color, os.environ)
        for text in _texts(rows, wanted.shape):
            say_data(text, screen)
    else:
        save_made(wanted.path, lambda part: _make(part, rows, wanted.shape))
    return tally


def _rows(manifest: Manifest, wanted: Output, statuses: Mapping[str, str]) -> Iterator[Row]:
    for path, line, before, found in manifest.rows():
        row = told_row(path, line, before, found, statuses[str(found["claim"])])
        if wanted.only is None or how_said(row) is ONLY[wanted.only]:
            yield row


def _counted(rows: Iterator[Row], tally: Tally) -> Iterator[Row]:
    for row in rows:
        tally.add(row)
        yield row


def _texts(rows: Iterator[Row], shape: str) -> Iterator[str]:
    if shape == "csv":
        yield csv_head()
    for row in rows:
        yield csv_line(row) if shape == "csv" else row_line(row)


def _make(part: Path, rows: Iterator[Row], shape: str) -> None:
    from factcheck.read.row_tables import write_lines, write_parquet, write_sqlite

    if shape in ("sqlite", "parquet"):
        write = write_sqlite if shape == "sqlite" else write_parquet
        write(part, COLUMNS, map(row_cells, rows))
    else:
        write_lines(part, _texts(rows, shape))
