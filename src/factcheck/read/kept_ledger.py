"""A large ledger as it is kept: a line for each noun, read when it is asked for."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Generic, TypeVar, overload

from factcheck.model import Claim, Document, Ledger
from factcheck.model.packed import Numbers, Stretch, packed, unpacked
from factcheck.model.stored import StoredClaims, StoredDocuments
from factcheck.read.noun_rows import claim_of, desk_of, document_of, json_of, read_json, row_of
from factcheck.read.pieces import keep_pieces, kept_pieces

SUFFIX = ".ledger"
PARTS = 10
TOGETHER = 500
"""How many rows are read at a time, where all are."""

Noun = TypeVar("Noun")


def keep_large(folder: Path, name: str, ledger: Ledger, most: int) -> None:
    """Keep a large ledger that was read without a problem; where that fails, nothing is lost."""
    keep_pieces(folder, _named(name), _content(ledger), most)


def load_large(
    folder: Path, name: str, path: str, read_again: Callable[[], Ledger]
) -> Ledger | None:
    """The ledger kept so under a name, as read from ``path``; None where there is none to trust.

    ``read_again`` reads it from its file, where what was kept turns out to be no such thing.
    """
    kept = kept_pieces(folder, _named(name), lambda: _content(read_again()))
    try:
        return None if kept is None else _ledger(kept, name, path, read_again)
    except Exception:  # a kept file is a convenience: whatever is wrong with it, read the ledger
        return None


def _named(name: str) -> str:
    return f"{name.removesuffix('.json')}{SUFFIX}"


def _content(ledger: Ledger) -> bytes:
    desk = json_of(row_of(ledger.desk)) if ledger.desk else ""
    quotes = [json_of([each.quote for each in claim.citations]) for claim in ledger.claims]
    parts = [
        desk.encode("ascii"),
        *(json_of(list(each)).encode("ascii")
          for each in (ledger.document_ids, ledger.document_files, ledger.claim_ids)),
        *_lines_of([json_of(row_of(each)) for each in ledger.documents]),
        *_lines_of([json_of(row_of(each)) for each in ledger.claims]),
        *_lines_of(quotes),
    ]  # fmt: skip
    return packed(parts)


def _lines_of(rows: Sequence[str]) -> tuple[bytes, bytes]:
    """Rows behind one another, and where each ends."""
    ends, at = array("I"), 0
    for row in rows:
        at += len(row)
        ends.append(at)
    return "".join(rows).encode("ascii"), ends.tobytes()


def _ledger(kept: Stretch, name: str, path: str, read_again: Callable[[], Ledger]) -> Ledger:
    desk, ids, files, names, *parts = unpacked(kept, PARTS)
    documents, claims, quotes = (Lines(*parts[at : at + 2]) for at in (0, 2, 4))
    shelf = KeptDocuments(documents, document_of, lambda: read_again().documents, _Texts(ids))
    shelf.paths = _Texts(files)

    def claim(row: dict[str, object]) -> Claim:
        return claim_of(row, shelf.numbers)

    said = KeptClaims(claims, claim, lambda: read_again().claims, _Texts(names))
    said.name, said.quotes = name, quotes
    told = bytes(desk)
    return Ledger(
        path=path,
        desk=desk_of(read_json(told)) if told else None,
        documents=shelf,
        claims=said,
    )


class Lines:
    """Rows behind one another, each read when it is asked for."""

    def __init__(self, rows: Stretch, ends: Stretch) -> None:
        self._rows, self._ends = rows, Numbers(ends)

    def __len__(self) -> int:
        return len(self._ends)

    def row(self, number: int) -> bytes:
        """The row of that number, from 0."""
        first, last = self._ends[number - 1 : number + 1] if number else (0, self._ends[0])
        return bytes(self._rows.read(first, last))

    def __iter__(self) -> Iterator[bytes]:
        at = 0
        for first in range(0, len(self), TOGETHER):
            ends = self._ends[first : first + TOGETHER].tolist()
            read = bytes(self._rows.read(at, ends[-1]))
            starts = [0, *(end - at for end in ends)]
            yield from (read[one:other] for one, other in pairwise(starts))
            at = ends[-1]

    def holding(self, words: str) -> Iterator[int]:
        """The numbers of the rows that hold some words."""
        wanted = json.dumps(words)[1:-1].encode("ascii")
        every = bytes(self._rows)
        at = every.find(wanted)
        ends = self._ends[:] if at >= 0 else ()
        while at >= 0:
            number = bisect_right(ends, at)
            yield number
            at = every.find(wanted, ends[number])


class _Texts:
    """Texts in a list of JSON, read when they are asked for."""

    def __init__(self, part: Stretch) -> None:
        self._part = part

    @cached_property
    def every(self) -> list[str]:
        return [*map(str, read_json(bytes(self._part)))]


class _Kept(Sequence[Noun], Generic[Noun]):
    """Nouns by their rows in a kept ledger.

    ``read`` makes a noun of a row, and raises whatever it likes for one that is none: then
    ``read_again`` reads all of them from the ledger itself, and the rows are done with.
    """

    def __init__(
        self,
        lines: Lines,
        read: Callable[[dict[str, object]], Noun],
        read_again: Callable[[], Sequence[Noun]],
        names: _Texts,
    ) -> None:
        self.lines = lines
        self._read = read
        self._read_again = read_again
        self._names = names
        self._known: dict[int, Noun] = {}

    def __len__(self) -> int:
        return len(self.lines)

    @overload
    def __getitem__(self, number: int) -> Noun: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Noun]: ...
    def __getitem__(self, number: int | slice) -> Noun | Sequence[Noun]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        number = range(len(self))[number]
        known = self._known.get(number)
        return self._made(number, self.lines.row(number)) if known is None else known

    def __iter__(self) -> Iterator[Noun]:
        for number, row in enumerate(self.lines):
            known = self._known.get(number)
            yield self._made(number, row) if known is None else known

    def _made(self, number: int, row: bytes) -> Noun:
        """The noun of a row."""
        try:
            known = self._known[number] = self._read(read_json(row))
        except Exception:  # a kept file is a convenience: whatever is wrong with it
            self._known = dict(enumerate(self._read_again()))
            known = self._known[number]
        return known

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def ids(self) -> Sequence[str]:
        return self._names.every


class KeptDocuments(_Kept[Document], StoredDocuments):
    """The documents of a kept ledger."""

    paths: _Texts

    def files(self) -> Sequence[str]:
        return self.paths.every

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The numbers of the documents, by their ids."""
        ids = self.ids()
        return {ids[number]: number for number in reversed(range(len(ids)))}

    def number(self, document_id: str) -> int:
        return self.numbers[document_id]


class KeptClaims(_Kept[Claim], StoredClaims):
    """The claims of a kept ledger."""

    name: str
    quotes: Lines

    def holding(self, words: str) -> Iterator[int]:
        return self.lines.holding(words)

    def quoting(self, words: str) -> Iterator[int]:
        return self.quotes.holding(words)
