"""Rows written to a file of ours: as lines, a SQLite database or a Parquet file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from factcheck.model import refusal
from factcheck.read.extras import install_command

BATCH = 5_000
"""How many rows are held at once."""
NUMBERS = {"score": "real", "line": "integer", "start": "integer", "end": "integer"}
Cells = Sequence[str | int | float]


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write lines, with their ends, into a file of ours as UTF-8."""
    with path.open("w", encoding="utf-8", newline="", errors="replace") as out:
        out.writelines(lines)


def write_sqlite(path: Path, columns: Sequence[str], rows: Iterable[Cells]) -> None:
    """A database with one table, ``repeats``, and an index of its claims."""
    named = ", ".join(f'"{name}" {NUMBERS.get(name, "text")}' for name in columns)
    base = sqlite3.connect(path, isolation_level=None)
    try:
        base.execute("begin")
        base.execute(f"create table repeats ({named})")
        marks = ", ".join("?" * len(columns))
        base.executemany(f"insert into repeats values ({marks})", rows)
        base.execute("create index claims on repeats (claim)")
        base.execute("commit")
    except sqlite3.OperationalError as fault:
        raise OSError(None, str(fault)) from fault
    finally:
        base.close()


def write_parquet(path: Path, columns: Sequence[str], rows: Iterable[Cells]) -> None:
    """A Parquet file. Raises ``FactcheckError`` where the library for it is missing."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise refusal(
            "missing-library",
            "parquet needs pyarrow, which is not installed",
            str(path),
            install_command("parquet"),
        ) from None
    kinds = {"text": pyarrow.string(), "real": pyarrow.float64(), "integer": pyarrow.int64()}
    schema = pyarrow.schema([(name, kinds[NUMBERS.get(name, "text")]) for name in columns])
    with pyarrow.parquet.ParquetWriter(path, schema) as writer:
        for batch in _batches(rows):
            values = [list(column) for column in zip(*batch, strict=True)]
            writer.write_table(pyarrow.table(values, schema=schema))


def _batches(rows: Iterable[Cells]) -> Iterator[list[Cells]]:
    found = iter(rows)
    for first in found:
        yield list(chain([first], islice(found, BATCH - 1)))
