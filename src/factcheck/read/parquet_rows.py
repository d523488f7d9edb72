"""The rows of a Parquet file, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import IO

from factcheck.read.extras import libraries_of
from factcheck.read.files import UnreadableError

BATCH = 500
"""How many rows are read at a time: a row may hold a long text."""


def parquet_rows(stream: IO[bytes], columns: Sequence[str]) -> Iterator[Mapping[str, object]]:
    """The values of these columns, as far as the file has them, row by row.

    Raises ``UnreadableError`` where the extra that this needs is missing, or it is no such file.
    """
    with libraries_of("parquet"):
        import pyarrow
        from pyarrow.parquet import ParquetFile
    try:
        with ParquetFile(stream) as file:
            named = [name for name in columns if name in file.schema_arrow.names]
            for batch in file.iter_batches(batch_size=BATCH, columns=named):
                yield from batch.to_pylist()
    except pyarrow.ArrowException as fault:
        why = str(fault).splitlines()[0].rstrip(".")
        raise UnreadableError("damaged-file", f"is no sound Parquet file: {why}") from None
