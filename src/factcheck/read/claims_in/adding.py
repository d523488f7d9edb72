"""Rows as new claims of a ledger: a claim for each id, or each text; a citation for each row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from factcheck.model import Citation, Claim, Document, Evidence, Ledger
from factcheck.read.claims_in.cells import Fault, fault
from factcheck.read.claims_in.entries import CITATION, CLAIM, Entry, Found
from factcheck.read.claims_in.faulty import as_id, faults
from factcheck.read.claims_in.rows import Cell
from factcheck.read.claims_in.shelf import Shelf
from factcheck.read.claims_in.sources import given
from factcheck.read.claims_in.values import value
from factcheck.read.faults import shown
from factcheck.read.fields import is_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A ledger as rows would have it, and what became of them.

    ``added`` and ``changed`` are ids of claims, ``documents`` those of documents added or changed;
    ``same`` are rows that say what the ledger has. ``found`` are errors, each of a row that was
    not taken, and notes.
    """

    ledger: Ledger
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    same: int = 0
    found: tuple[Found, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Making:
    """A claim in the making: what its rows said so far, and which row said it first."""

    values: dict[str, Any]
    said: dict[str, str]
    citations: list[Citation]
    evidence: list[Evidence]
    first: str


Naming = Callable[[str, Collection[str]], str]
"""What gives a claim an id: from its text and the ids that are taken."""


def added(ledger: Ledger, rows: Iterable[Entry], shelf: Shelf, naming: Naming) -> Outcome:
    """The ledger with the claims that the rows say, and the documents that those need."""
    adding = _Adding(ledger, shelf, naming)
    for entry in rows:
        adding.take(entry)
    claims = adding.claims()
    cited = {each.document for claim in claims for each in claim.citations}
    documents: tuple[Document, ...] = tuple(each for each in shelf.made if each.id in cited)
    return Outcome(
        ledger=replace(
            ledger,
            documents=(*ledger.documents, *documents),
            claims=(*ledger.claims, *claims),
        ),
        added=tuple(claim.id for claim in claims),
        documents=tuple(each.id for each in documents),
        same=adding.same,
        found=tuple(adding.found),
    )


class _Adding:
    """The claims that rows make, row by row."""

    def __init__(self, ledger: Ledger, shelf: Shelf, naming: Naming) -> None:
        self._known = {claim.id: claim for claim in ledger.claims}
        self._texts = {_flat(claim.text): claim for claim in ledger.claims}
        self._shelf = shelf
        self._naming = naming
        self._made: dict[str, _Making] = {}
        self._taken = set(self._known)
        self._ids: dict[str, str] = {}
        self.same = 0
        self.found: list[Found] = []

    def take(self, entry: Entry) -> None:
        """Take a row, or say why not."""
        entry = _with_id(entry)
        found = faults(entry, dict.fromkeys(("id", "text", *entry.cells)))
        found = found or [bad for each in given(entry) if (bad := _undated(each))]
        if found:
            self._refuse(entry, *found)
            return
        known = self._known.get(entry.text("id"))
        if known is None and not entry.text("id"):
            known = self._texts.get(_flat(entry.text("text")))
        document = self._shelf.document(entry)
        if isinstance(document, Fault):
            self._refuse(entry, document)
        elif known is None:
            self._add(entry, document.id)
        elif differing := _differing(known, entry, document.id):
            hint = "--update changes claims that are there"
            message = f'claim "{known.id}" is in the ledger, with another {differing}'
            self._refuse(entry, Fault("claim-exists", message, hint))
        else:
            self.same += 1

    def _add(self, entry: Entry, document: str) -> None:
        key = entry.text("id") or self._ids.get(_flat(entry.text("text")), "")
        key = key or self._naming(entry.text("text"), self._taken)
        self._ids.setdefault(_flat(entry.text("text")), key)
        texts = {name: entry.text(name) for name in CLAIM if entry.text(name)}
        making = self._made.get(key)
        if making is None:
            making = _Making(values={}, said={}, citations=[], evidence=[], first=entry.place)
            self._made[key] = making
            self._taken.add(key)
        for name, text in texts.items():
            if _flat(making.said.get(name, text)) != _flat(text):
                message = (
                    f'claim "{key}" has another {name} here than in {making.first}:'
                    f" {shown(text)}, and there {shown(making.said[name])}"
                )
                self._refuse(
                    entry, Fault("rows-disagree", message, "make the rows of a claim agree")
                )
                return
        fresh = {name: text for name, text in texts.items() if name not in making.said}
        making.said |= fresh
        making.values |= {name: value(name, text) for name, text in fresh.items()}
        quoted = {name: value(name, entry.text(name)) for name in CITATION}
        citation = Citation(document=document, **quoted)
        if citation not in making.citations:
            making.citations.append(citation)
        making.evidence += [each for each in given(entry) if each not in making.evidence]

    def claims(self) -> tuple[Claim, ...]:
        """The claims that were made, in the order of their first rows."""
        return tuple(
            Claim(
                id=key,
                citations=tuple(making.citations),
                evidence=tuple(making.evidence),
                **making.values,
            )
            for key, making in self._made.items()
        )

    def _refuse(self, entry: Entry, *found: Fault) -> None:
        self.found += [entry.found(each) for each in found]


def _with_id(entry: Entry) -> Entry:
    """The row with its id in small letters and hyphens, where that is all it lacks."""
    cell = entry.cells.get("id")
    if cell is None or cell.text == as_id(cell.text) or not _is_name(cell.text):
        return entry
    return replace(entry, cells={**entry.cells, "id": cell._replace(text=as_id(cell.text))})


def _is_name(text: str) -> bool:
    """Whether a text is an id but for capitals, spaces and lines under it, and no date."""
    words = text.replace(" ", "").replace("_", "").replace("-", "")
    return words.isascii() and words.isalnum() and fault(Cell(text), "id") is None


def _differing(claim: Claim, entry: Entry, document: str) -> str:
    """The first field in which a row differs from a claim of the ledger; empty where in none."""
    if _flat(claim.text) != _flat(entry.text("text")):
        return "text"
    if entry.text("status") and entry.text("status") != claim.status:
        return "status"
    if document not in {each.document for each in claim.citations}:
        return "document"
    return ""


def _undated(source: Evidence) -> Fault | None:
    """Why a source that stands in no cell of its own has no date that a ledger takes."""
    if not source.published or is_date(source.published):
        return None
    message = f"evidence is dated {shown(source.published)}, which is no date of the calendar"
    return Fault("bad-date", message, "write YYYY, YYYY-MM or YYYY-MM-DD")


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())
