"""What is known of the files of a large shelf, as it is kept: columns, compared as a whole."""

from __future__ import annotations

import os
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from factcheck.model.packed import packed, unpacked
from factcheck.read.kept import digest_of, keep_bytes, kept_bytes, kept_name
from factcheck.read.noun_rows import json_of, read_json

FORMAT = 3
"""Raised whenever these files' shape changes, or the same bytes give another text."""
KEPT = 32
"""How many shelves' facts are kept; beyond that those kept first go."""
FACTS = ".facts"
PARTS = 6
WIDE, DIGEST = 4, 32
"""How many numbers a stamp has, and how many bytes a digest."""
NO_DIGEST = "00" * DIGEST
"""Stands where there is no text."""

PLACE = (1 << 63) - 1
"""As much of a file's number on its disk as a column holds."""

Stamp = tuple[int, int, int, int]
"""The size of a file, its last change, that of its entry, and its place on the disk."""
NO_STAMP: Stamp = (0, 0, 0, 0)


class Fact(NamedTuple):
    """What is known of a file: its stamp, the length of its text, and the digest of its bytes."""

    stamp: Stamp
    length: int
    digest: str


def stamp_of(seen: os.stat_result | None) -> Stamp:
    """The stamp of a file that was looked at; `NO_STAMP` for none."""
    if seen is None:
        return NO_STAMP
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino & PLACE


def stamps_of(seen: Sequence[os.stat_result | None]) -> bytes:
    """The stamps of many files behind one another."""
    stamps = array("q")
    for each in seen:
        stamps.extend(stamp_of(each))
    return stamps.tobytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The facts of files in columns, in the order of ``files``.

    ``name`` changes with every letter of their texts, ``size`` is how many code points those have.
    """

    files: Sequence[str]
    stamps: bytes
    lengths: bytes
    digests: bytes
    name: str
    size: int

    @classmethod
    def of(cls, files: Sequence[str], rows: Sequence[Fact | None]) -> Facts:
        """The facts of files by their rows; None for one of which nothing is known."""
        none = Fact(NO_STAMP, 0, NO_DIGEST)
        each = [row or none for row in rows]
        digests = b"".join([bytes.fromhex(row.digest) for row in each])
        return cls(
            files=files,
            stamps=array("q", [number for row in each for number in row.stamp]).tobytes(),
            lengths=array("Q", [row.length for row in each]).tobytes(),
            digests=digests,
            name=digest_of("\n".join(_order(files, digests)).encode()),
            size=sum(row.length for row in each),
        )

    def there(self, number: int) -> bool:
        """Whether there is a text of the file of that number."""
        return self.digest(number) != NO_DIGEST

    def numbers(self) -> list[int]:
        """The numbers of the files that there is a text of."""
        whole, none = self.digests, bytes(DIGEST)
        starts = range(0, len(whole), DIGEST)
        return [at // DIGEST for at in starts if whole[at : at + DIGEST] != none]

    def digest(self, number: int) -> str:
        """The digest of the bytes of a file (`digest_of`)."""
        return _digest(self.digests, number)

    def order(self) -> list[str]:
        """What the words of each file depend on, in order, of those that have a text."""
        return _order(self.files, self.digests)

    def code_points(self) -> Sequence[int]:
        """How many code points the text of each file has."""
        return memoryview(self.lengths).cast("Q").tolist()

    def rows(self) -> Mapping[str, Fact]:
        """The facts by the paths of the files."""
        numbers = iter(memoryview(self.stamps).cast("q").tolist())
        stamps = [*zip(numbers, numbers, numbers, numbers, strict=True)]
        lengths = self.code_points()
        return {
            file: Fact(stamps[n], lengths[n], self.digest(n))
            for n, file in enumerate(self.files)
            if self.there(n)
        }


def _digest(digests: bytes, number: int) -> str:
    return digests[number * DIGEST : (number + 1) * DIGEST].hex()


def _order(files: Sequence[str], digests: bytes) -> list[str]:
    told = ((_digest(digests, number), file) for number, file in enumerate(files))
    return [f"{each} {file.rpartition('.')[2].lower()}" for each, file in told if each != NO_DIGEST]


def shelf_name(path: str, suffix: str) -> str:
    """The name under which something is kept of the shelf of a ledger."""
    whole = os.path.realpath(path).encode("utf-8", "surrogateescape")
    return kept_name(whole, FORMAT, suffix)


def keep_facts(folder: Path, path: str, facts: Facts) -> None:
    """Keep the facts of a ledger's files."""
    parts = [
        json_of(list(facts.files)).encode("ascii"),
        facts.stamps,
        facts.lengths,
        facts.digests,
        facts.name.encode("ascii"),
        facts.size.to_bytes(8, "little"),
    ]
    keep_bytes(folder, shelf_name(path, FACTS), packed(parts), KEPT)


def load_facts(folder: Path, path: str) -> Facts | None:
    """What is known of a ledger's files; None where nothing is."""
    content = kept_bytes(folder, shelf_name(path, FACTS))
    if content is None:
        return None
    try:
        names, stamps, lengths, digests, name, size = map(bytes, unpacked(content, PARTS))
        files = [*map(str, read_json(names))]
    except (ValueError, TypeError):  # a kept file is a convenience
        return None
    each = len(stamps) // (8 * WIDE), len(lengths) // 8, len(digests) // DIGEST
    if set(each) != {len(files)}:
        return None
    return Facts(
        files=files,
        stamps=stamps,
        lengths=lengths,
        digests=digests,
        name=name.decode("ascii", "replace"),
        size=int.from_bytes(size, "little"),
    )
