"""What a scan has read so far: each part by its content, with the rows that were found in it.

A SQLite file beside the output. A scan that was stopped goes on from it, an update reads only
what it does not have; nothing in it is believed of a part that reads otherwise than it did.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from factcheck.model import FactcheckError, refusal
from factcheck.read.archive import Placed

SUFFIX = ".manifest"
FORMAT = 3
EVERY = 0.5
"""Seconds between two times that what was read is brought to the disk."""
_TABLES = """
create table if not exists facts (name text primary key, value text not null);
create table if not exists ledgers (number integer primary key, claims blob not null unique);
create table if not exists parts (
  digest blob primary key, ledger integer not null, sentences integer not null, rows blob not null,
  faults text not null
) without rowid;
create table if not exists places (
  number integer primary key, digest blob not null, path text not null, at blob not null
);
"""

Row = dict[str, object]
"""A row as JSON has it: which text of the part it is of, and what is told of it."""


Faults = Sequence[tuple[int, str]]
"""Which texts of a part could not be read, by number, each with what is wrong."""


class Kept(NamedTuple):
    """What is known of a part: the rows found in it, and the ledger that they were found with."""

    ledger: int
    rows: list[Row]


class Manifest:
    """The manifest of one output; opened by one run at a time.

    ``path`` is empty for one that is forgotten. Raises ``FactcheckError`` where it cannot be read
    or written.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._saved = monotonic()
        with self._told():
            self._base = sqlite3.connect(path, isolation_level=None, timeout=1.0)
            self._base.execute("pragma synchronous = normal")
            self._base.execute("begin exclusive")
            for each in _TABLES.split(";"):
                self._base.execute(each)
            self._base.execute("delete from places")
            found = self._fact("format")
            if found not in ("", str(FORMAT)):
                raise sqlite3.DatabaseError("it was written by another version")
            self._tell("format", str(FORMAT))

    def begin(self, claims: Mapping[str, str], made_of: str, *, update: bool) -> bool:
        """Begin a scan with a ledger, its claims' digests by id; whether it goes on from another.

        ``made_of`` is all else that rows depend on. What was read is kept where the last run was
        stopped and asked the same, or where an ``update`` is asked for.
        """
        with self._told():
            content = json.dumps(dict(sorted(claims.items()))).encode()
            self._base.execute(
                "insert or ignore into ledgers (claims) values (?)", (zlib.compress(content),)
            )
            ((number,),) = self._base.execute(
                "select number from ledgers where claims = ?", (zlib.compress(content),)
            )
            self._ledger: int = number
            same = self._fact("made_of") == made_of
            stopped = self._fact("ended") == "no" and self._fact("ledger") == str(number)
            if not (same and (update or stopped)):
                self._base.execute("delete from parts")
                self._base.execute("delete from ledgers where number <> ?", (number,))
            ((left,),) = self._base.execute("select count(*) from parts")
            for name, value in (("made_of", made_of), ("ended", "no"), ("ledger", str(number))):
                self._tell(name, value)
            self._save()
            return bool(left)

    def kept(self, digest: bytes) -> Kept | None:
        """What is known of a part."""
        with self._told():
            row = self._base.execute(
                "select ledger, rows from parts where digest = ?", (digest,)
            ).fetchone()
        return Kept(row[0], json.loads(zlib.decompress(row[1]))) if row else None

    def is_current(self, digest: bytes) -> bool:
        """Whether a part was read with this run's ledger."""
        with self._told():
            row = self._base.execute("select ledger from parts where digest = ?", (digest,))
            found = row.fetchone()
        return found is not None and found[0] == self._ledger

    def changed(self, ledger: int) -> frozenset[str]:
        """The claims, by id, that are not in this run's ledger as they were in an earlier one."""
        with self._told():
            old, new = (self._claims(number) for number in (ledger, self._ledger))
        return frozenset(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))

    def _claims(self, number: int) -> dict[str, str]:
        row = self._base.execute("select claims from ledgers where number = ?", (number,))
        found: dict[str, str] = json.loads(zlib.decompress(row.fetchone()[0]))
        return found

    def place(self, number: int, digest: bytes, placed: Placed) -> None:
        """Note where a part stands in the archive: it is the one of this number, from 0."""
        at = zlib.compress(json.dumps([placed.lines, placed.before]).encode())
        with self._told():
            self._base.execute(
                "insert or replace into places values (?, ?, ?, ?)",
                (number, digest, placed.path, at),
            )

    def keep(self, digest: bytes, sentences: int, rows: list[Row], faults: Faults = ()) -> None:
        """Keep what was found in a part, and which of its texts could not be read."""
        content = zlib.compress(json.dumps(rows).encode())
        with self._told():
            self._base.execute(
                "insert or replace into parts values (?, ?, ?, ?, ?)",
                (digest, self._ledger, sentences, content, json.dumps(faults)),
            )
            if monotonic() - self._saved > EVERY:
                self._save()

    def save(self) -> None:
        """Bring all that was kept to the disk."""
        with self._told():
            self._save()

    def end(self) -> None:
        """Say that all was read; what the archive no longer has is forgotten."""
        with self._told():
            self._base.execute("delete from parts where digest not in (select digest from places)")
            self._base.execute("delete from ledgers where number <> ?", (self._ledger,))
            self._tell("ended", "yes")
            self._save()

    def rows(self) -> Iterator[tuple[str, int, int, Row]]:
        """Every row in the order of the archive: its path, its line there, the code points of the
        file before its text, and what was found."""
        found = self._base.execute(
            "select path, at, rows from places join parts using (digest) order by number"
        )
        with self._told():
            for path, at, content in found:
                rows: list[Row] = json.loads(zlib.decompress(content))
                if rows:
                    lines, before = json.loads(zlib.decompress(at))
                    for row in rows:
                        piece = int(str(row["piece"]))
                        yield path, lines[piece], before[piece], row

    def faults(self) -> Iterator[tuple[str, int, str]]:
        """The texts that could not be read, in the order of the archive: path, line, and why."""
        found = self._base.execute(
            "select path, at, faults from places join parts using (digest)"
            " where faults <> '[]' order by number"
        )
        with self._told():
            for path, at, told in found:
                lines, _ = json.loads(zlib.decompress(at))
                for piece, why in json.loads(told):
                    yield path, lines[piece], why

    def sentences(self) -> int:
        """How many sentences the parts of the archive have."""
        with self._told():
            ((count,),) = self._base.execute(
                "select coalesce(sum(sentences), 0) from places join parts using (digest)"
            )
        return int(count)

    def close(self) -> None:
        """Let go of the file; what was kept since it was last saved is kept too, if it can be."""
        try:
            if self._base.in_transaction:
                self._base.execute("commit")
        except sqlite3.Error:
            pass
        self._base.close()

    def _fact(self, name: str) -> str:
        row = self._base.execute("select value from facts where name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def _tell(self, name: str, value: str) -> None:
        self._base.execute("insert or replace into facts values (?, ?)", (name, value))

    def _save(self) -> None:
        if self._base.in_transaction:  # Ctrl-C may have come between the two
            self._base.execute("commit")
        self._base.execute("begin exclusive")
        self._saved = monotonic()

    def _told(self) -> _Told:
        return _Told(self.path)


class _Told:
    """What SQLite cannot do, told as a fault of the manifest."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, fault: BaseException | None, trace: object) -> None:
        if isinstance(fault, sqlite3.Error | zlib.error):
            raise _refused(self._path, fault) from fault


def _refused(path: str, fault: BaseException) -> FactcheckError:
    why = str(fault)
    if "locked" in why:
        hint = "another scan is writing it; wait for that one to end"
    elif isinstance(fault, sqlite3.OperationalError):
        hint = "make room, and run the command again: it goes on from there"
    else:
        hint = "delete it, and all is read again"
    return refusal("manifest", f"the manifest cannot be used: {why}", path or "<memory>", hint)


def manifest_of(output: str) -> str:
    """The path of the manifest of an output."""
    return str(Path(output).with_name(Path(output).name + SUFFIX))
