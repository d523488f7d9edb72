"""The documents of a large shelf, each read when it is asked for.

To read ten thousand documents takes a start four times as long as all else. What is known of a
file is kept: when it was last changed, how long its text is, and its hash. A file whose facts are
the same is not read before somebody asks for its words; it is then held against its hash.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from factcheck.model import Document, FactcheckError, Ledger, Location, Problem, Severity
from factcheck.model.stored import StoredTexts
from factcheck.read.document_words import FORMAT as WORDS
from factcheck.read.document_words import document_words
from factcheck.read.documents import READERS, read_files
from factcheck.read.files import UnreadableError, read_bytes
from factcheck.read.kept import keep_bytes, kept_bytes, kept_name, sha256_of

FORMAT = 1
"""Raised whenever this file's shape changes, or the same bytes give another text."""
KEPT = 32
"""How many shelves' facts are kept; beyond that those kept first go."""
FACTS, ORDERS = ".facts", ".orders"
FRESH = 2_000_000_000
"""How many nanoseconds ago a file was changed at least for its facts to be believed: within the
steps of a clock it may change again, and its facts stay the same."""
BEFORE = 3
"""How many earlier states of a shelf are known, so that its index is changed and not made anew."""
CHANGED = 8
"""One in how many texts may have changed for that."""


class Fact(NamedTuple):
    """What is known of a file: its size, its last change, its place on the disk, and its text."""

    size: int
    written: int
    changed: int
    node: int
    length: int
    digest: str


Texts = dict[str, str]
Made = TypeVar("Made")


def read_stored(
    ledger: Ledger, seen: Sequence[os.stat_result | None], folder: Path
) -> tuple[StoredTexts, Mapping[str, str], tuple[Problem, ...]]:
    """The words of the documents of a large shelf, the texts of their files, and the problems of
    those that have none.

    ``seen`` are the facts of the files as `seen_files` tells them, ``folder`` is where they are
    kept.
    """
    known = _facts(folder, ledger.path)
    facts: dict[str, Fact] = {}
    texts: Texts = {}
    odd: list[Document] = []
    now = time.time_ns()
    fresh = False
    for document, there in zip(ledger.documents, seen, strict=True):
        if there is None:
            odd.append(document)
            continue
        stamp = there.st_size, there.st_mtime_ns, there.st_ctime_ns, there.st_ino
        row = known.get(document.file)
        if row is None or row[:4] != stamp:
            row = _read(Path(ledger.path).parent / document.file, stamp, texts, document.id)
            fresh = True
        if row is None:
            odd.append(document)
        else:
            facts[document.id] = row
    told, problems = read_files(replace(ledger, documents=tuple(odd))) if odd else ({}, ())
    texts |= told
    facts |= {name: _fact_of(text) for name, text in told.items()}
    documents = [each for each in ledger.documents if each.id in facts]
    files = StoredFiles(ledger, documents, facts, texts)
    words = StoredWords(files, folder)
    if fresh:
        steady = {
            d.file: facts[d.id]
            for d in documents
            if d.id not in told and max(facts[d.id][1:3]) < now - FRESH
        }
        _keep(folder, ledger.path, FACTS, steady)
    return words, files, problems


def _read(path: Path, stamp: tuple[int, int, int, int], texts: Texts, name: str) -> Fact | None:
    """The fact of a file that is read now; None where something is to be told of it."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        return None
    try:
        data = read_bytes(path)
        text, told = reader(data)
    except UnreadableError:
        return None
    if told or not text.strip():
        return None
    texts[name] = text
    return Fact(*stamp, len(text), sha256_of(data))


def _fact_of(text: str) -> Fact:
    """The fact of a text that is read each time."""
    return Fact(0, 0, 0, 0, len(text), sha256_of(text.encode("utf-8", "surrogatepass")))


class StoredFiles(Mapping[str, str]):
    """The texts of documents' files by id, each read when it is asked for."""

    def __init__(
        self,
        ledger: Ledger,
        documents: Sequence[Document],
        facts: Mapping[str, Fact],
        texts: Texts,
    ) -> None:
        self.ledger = ledger
        self.documents = {each.id: each for each in documents}
        self.facts = facts
        self._texts = texts

    def __getitem__(self, name: str) -> str:
        known = self._texts.get(name)
        if known is None:
            known = self._texts[name] = self._text(self.documents[name])
        return known

    def _text(self, document: Document) -> str:
        """The text of a file. Raises ``FactcheckError`` where it is another than a moment ago."""
        path = Path(self.ledger.path).parent / document.file
        try:
            data = read_bytes(path)
            if sha256_of(data) == self.facts[document.id].digest:
                return READERS[path.suffix.lower()](data)[0]
        except UnreadableError:
            pass
        raise FactcheckError(
            Problem(
                severity=Severity.ERROR,
                code="changed-meanwhile",
                message="the file was changed while it was being read",
                location=Location(path=str(path)),
                hint="ask again",
            )
        )

    def __contains__(self, name: object) -> bool:
        return name in self.documents

    def __iter__(self) -> Iterator[str]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)


class StoredWords(StoredTexts):
    """The words of such files: of Markdown without its markup."""

    def __init__(self, files: StoredFiles, folder: Path) -> None:
        self._files = files
        self._folder = folder
        self._words: Texts = {}
        self.size = sum(files.facts[name].length for name in files)
        self._order = [_told(each, files.facts[each.id]) for each in files.documents.values()]
        self.name = sha256_of("\n".join((str(WORDS), *self._order)).encode())

    def before(self) -> Iterable[tuple[str, Sequence[int | None]]]:
        path = self._files.ledger.path
        known = _orders(self._folder, path)
        kept = [each for each in known if each[0] != self.name]
        _keep(self._folder, path, ORDERS, [(self.name, self._order), *kept][:BEFORE])
        for name, order in kept:
            numbers = placed(self._order, order)
            if numbers.count(None) <= len(numbers) // CHANGED:
                yield name, numbers

    def __getitem__(self, name: str) -> str:
        known = self._words.get(name)
        if known is None:
            alone = replace(self._files.ledger, documents=(self._files.documents[name],))
            words = document_words(alone, {name: self._files[name]}, self._folder)
            known = self._words[name] = words[name]
        return known

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def _told(document: Document, fact: Fact) -> str:
    """What a document's words depend on."""
    return f"{fact.digest} {document.file.rpartition('.')[2].lower()}"


def placed(now: Sequence[str], before: Sequence[str]) -> list[int | None]:
    """For each of some texts its number among others, always rising; None for one not there."""
    there: dict[str, list[int]] = {}
    for number in range(len(before) - 1, -1, -1):
        there.setdefault(before[number], []).append(number)
    found: list[int | None] = []
    last = -1
    for each in now:
        numbers = there.get(each, [])
        while numbers and numbers[-1] <= last:
            numbers.pop()
        found.append(numbers.pop() if numbers else None)
        last = last if found[-1] is None else found[-1]
    return found


def _name(path: str, suffix: str) -> str:
    whole = os.path.realpath(path).encode("utf-8", "surrogateescape")
    return kept_name(whole, FORMAT, suffix)


def _keep(folder: Path, path: str, suffix: str, rows: object) -> None:
    content = json.dumps(rows, separators=(",", ":")).encode("ascii")
    keep_bytes(folder, _name(path, suffix), content, KEPT)


def _facts(folder: Path, path: str) -> dict[str, Fact]:
    """What is known of the shelf's files, by their paths as the ledger writes them."""

    def read(rows: dict[str, list[int | str]]) -> dict[str, Fact]:
        made: Callable[[list[int | str]], Fact] = Fact._make
        return {file: made(row) for file, row in rows.items()}

    return _kept(folder, path, FACTS, read) or {}


def _orders(folder: Path, path: str) -> list[tuple[str, list[str]]]:
    """The names that earlier runs gave the shelf's texts, each with what they were."""
    rows = _kept(folder, path, ORDERS, lambda rows: [(str(n), [*map(str, o)]) for n, o in rows])
    return rows or []


def _kept(folder: Path, path: str, suffix: str, read: Callable[..., Made]) -> Made | None:
    content = kept_bytes(folder, _name(path, suffix))
    try:
        return None if content is None else read(json.loads(content))
    except (ValueError, TypeError, AttributeError):  # a kept file is a convenience
        return None
