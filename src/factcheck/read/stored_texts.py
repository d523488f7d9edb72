"""The documents of a large shelf, each read when it is asked for.

To read ten thousand documents takes a start four times as long as all else. What is known of a
file is kept: when it was last changed, how long its text is, and its hash. A file whose facts are
the same is not read before somebody asks for its words; it is then held against its hash.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.model import Document, FactcheckError, Ledger, Location, Problem, Severity
from factcheck.model.stored import StoredTexts
from factcheck.read.document_words import FORMAT as WORDS
from factcheck.read.document_words import document_words
from factcheck.read.documents import READERS, read_files
from factcheck.read.files import UnreadableError, read_bytes
from factcheck.read.kept import digest_of, keep_bytes, kept_bytes
from factcheck.read.shelf_facts import (
    KEPT,
    NO_STAMP,
    Fact,
    Facts,
    Stamp,
    keep_facts,
    load_facts,
    shelf_name,
    stamp_of,
    stamps_of,
)

ORDERS = ".orders"
FRESH = 2_000_000_000
"""How many nanoseconds ago a file was changed at least for its facts to be believed: within the
steps of a clock it may change again, and its facts stay the same."""
BEFORE = 3
"""How many earlier states of a shelf are known, so that its index is changed and not made anew."""
CHANGED = 8
"""One in how many texts may have changed for that."""


Texts = dict[str, str]


def read_stored(
    ledger: Ledger, seen: Sequence[os.stat_result | None], folder: Path
) -> tuple[StoredTexts, Mapping[str, str], tuple[Problem, ...]]:
    """The words of the documents of a large shelf, the texts of their files, and the problems of
    those that have none.

    ``seen`` are the facts of the files as `Looking` tells them, ``folder`` is where they are
    kept.
    """
    stamps = stamps_of(seen)
    known = load_facts(folder, ledger.path)
    texts: Texts = {}
    problems: tuple[Problem, ...] = ()
    if known is None or known.files != ledger.document_files or known.stamps != stamps:
        known, texts, problems = _looked_up(ledger, seen, folder, known)
    files = StoredFiles(ledger, known, texts)
    return StoredWords(files, folder), files, problems


def _looked_up(
    ledger: Ledger, seen: Sequence[os.stat_result | None], folder: Path, before: Facts | None
) -> tuple[Facts, Texts, tuple[Problem, ...]]:
    """What is known of the files, the texts of those that were read for it, and their problems."""
    known = before.rows() if before else {}
    texts: Texts = {}
    rows: list[Fact | None] = []
    odd: list[Document] = []
    for number, there in enumerate(seen):
        file = ledger.document_files[number]
        row = known.get(file)
        stamp = stamp_of(there)
        if row is None or row.stamp != stamp:
            row = _read(Path(ledger.path).parent / file, stamp, texts, ledger.document_ids[number])
        if row is None:
            odd.append(ledger.documents[number])
        rows.append(row)
    told, problems = read_files(replace(ledger, documents=tuple(odd))) if odd else ({}, ())
    texts |= told
    now = time.time_ns()
    steady = [row if row and max(row.stamp[1:3]) < now - FRESH else None for row in rows]
    kept = Facts.of(ledger.document_files, steady)
    if kept != before:
        keep_facts(folder, ledger.path, kept)
    for number, name in enumerate(ledger.document_ids):
        if name in told:
            rows[number] = Fact(NO_STAMP, len(told[name]), text_digest(told[name]))
    return Facts.of(ledger.document_files, rows), texts, problems


def _read(path: Path, stamp: Stamp, texts: Texts, name: str) -> Fact | None:
    """The fact of a file that is read now; None where something is to be told of it."""
    reader = READERS.get(path.suffix.lower())
    if reader is None or stamp == NO_STAMP:
        return None
    try:
        data = read_bytes(path)
        text, told = reader(data)
    except UnreadableError:
        return None
    if told or not text.strip():
        return None
    texts[name] = text
    return Fact(stamp, len(text), digest_of(data))


def text_digest(text: str) -> str:
    """The digest of a text that is read each time."""
    return digest_of(text.encode("utf-8", "surrogatepass"))


class StoredFiles(Mapping[str, str]):
    """The texts of documents' files by id, each read when it is asked for."""

    def __init__(self, ledger: Ledger, facts: Facts, texts: Texts) -> None:
        """``facts`` are of all documents, in their order; ``texts`` those that were read."""
        self.ledger = ledger
        self.facts = facts
        names = ledger.document_ids
        self.numbers = {names[number]: number for number in facts.numbers()}
        self._texts = texts

    def __getitem__(self, name: str) -> str:
        known = self._texts.get(name)
        if known is None:
            known = self._texts[name] = self._text(self.numbers[name])
        return known

    def _text(self, number: int) -> str:
        """The text of a file. Raises ``FactcheckError`` where it is another than a moment ago."""
        path = Path(self.ledger.path).parent / self.facts.files[number]
        try:
            data = read_bytes(path)
            if digest_of(data) == self.facts.digest(number):
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
        return name in self.numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)


class WordsOfFiles(StoredTexts):
    """The words of some files' texts, which are all that there are."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._named = files

    def __contains__(self, name: object) -> bool:
        return name in self._named

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)


class StoredWords(WordsOfFiles):
    """The words of such files: of Markdown without its markup."""

    def __init__(self, files: StoredFiles, folder: Path) -> None:
        super().__init__(files)
        self._files = files
        self._folder = folder
        self._words: Texts = {}
        self.size = files.facts.size
        self.name = digest_of(f"{WORDS}\n{files.facts.name}".encode())

    def told(self) -> Mapping[str, tuple[str, int]]:
        facts = self._files.facts
        lengths = facts.code_points()
        order = zip(self, facts.order(), strict=True)
        return {name: (each, lengths[self._files.numbers[name]]) for name, each in order}

    def before(self) -> Iterable[tuple[str, Sequence[int | None]]]:
        facts, path = self._files.facts, self._files.ledger.path
        return earlier(self._folder, path, self.name, facts.order())

    def __getitem__(self, name: str) -> str:
        known = self._words.get(name)
        if known is None:
            ledger = self._files.ledger
            alone = replace(ledger, documents=(ledger.document(name),))
            words = document_words(alone, {name: self._files[name]}, self._folder)
            known = self._words[name] = words[name]
        return known


def earlier(
    folder: Path, path: str, name: str, order: Sequence[str]
) -> Iterator[tuple[str, Sequence[int | None]]]:
    """What earlier runs named the texts of a shelf, as `StoredTexts.before` has it.

    ``name`` and ``order`` are what they are named now, and what each depends on; that is kept.
    """
    kept = [each for each in _orders(folder, path) if each[0] != name]
    _keep(folder, path, ORDERS, [(name, order), *kept][:BEFORE])
    for before, was in kept:
        numbers = placed(order, was)
        if numbers.count(None) <= len(numbers) // CHANGED:
            yield before, numbers


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


def _keep(folder: Path, path: str, suffix: str, rows: object) -> None:
    content = json.dumps(rows, separators=(",", ":")).encode("ascii")
    keep_bytes(folder, shelf_name(path, suffix), content, KEPT)


def _orders(folder: Path, path: str) -> list[tuple[str, list[str]]]:
    """The names that earlier runs gave the shelf's texts, each with what they were."""
    content = kept_bytes(folder, shelf_name(path, ORDERS))
    try:
        rows = [] if content is None else json.loads(content)
        return [(str(name), [*map(str, order)]) for name, order in rows]
    except (ValueError, TypeError, AttributeError):  # a kept file is a convenience
        return []
