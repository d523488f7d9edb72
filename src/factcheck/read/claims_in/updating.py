"""Rows of our own export that were edited: only what differs from the export is a change.

A cell is compared with what an export of the ledger would hold there today, as the file's format
writes it. So what is merely shown (the document's own words, an address that was put together, a
guarded sign, a line end) changes nothing, whatever a spreadsheet did to its looks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.model import Claim, Ledger, Severity
from factcheck.near import did_you_mean
from factcheck.read.claims_in.adding import Naming, Outcome, added
from factcheck.read.claims_in.applying import Change, applied
from factcheck.read.claims_in.cells import Fault, lost_zeros
from factcheck.read.claims_in.days import months, readings
from factcheck.read.claims_in.entries import (
    CITATION,
    DOCUMENT,
    EVIDENCE,
    Entry,
    Found,
    unguarded,
)
from factcheck.read.claims_in.faulty import faults, is_id
from factcheck.read.claims_in.mapping import DATES, LISTS
from factcheck.read.claims_in.rows import Cell, Kind, plain
from factcheck.read.claims_in.shelf import Shelf
from factcheck.read.claims_in.values import items
from factcheck.read.faults import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """One citation of a claim, as an export shows it today.

    ``number`` says which of the claim's citations it is, from 0. ``cells`` has for each field the
    text that the ledger stands for, and behind it the others that a cell may hold for it.
    """

    claim: str
    number: int
    document: str
    cells: Mapping[str, tuple[str, ...]]

    def holds(self, name: str, cell: Cell) -> bool:
        """Whether a cell says what is there already, in whatever way a spreadsheet shows it."""
        text, written = cell.text, self.cells.get(name, ("",))
        if any(text in (plain(each), unguarded(plain(each))) for each in written):
            return True
        if name in DATES and (written[0] in readings(text) or written[0] in months(text)):
            return True
        if cell.kind is Kind.DATE and name in DATES and text == f"{written[0]}-01":
            return True  # a month, of which spreadsheets make its first day
        return name in LISTS and items(name, text) == items(name, written[0])


Noun = tuple[str, str, int]
"""What a field is of, as a `Change` names it."""


class _Paired(NamedTuple):
    """A row and the citation that it is about; None for a citation that is new."""

    entry: Entry
    exported: Exported | None
    document: str


def updated(
    ledger: Ledger,
    rows: Sequence[Entry],
    exported: Iterable[Exported],
    shelf: Shelf,
    naming: Naming,
) -> Outcome:
    """The ledger with what the rows change of its claims, and with the claims that it lacks.

    A row that is gone deletes nothing. A cell that was emptied takes its value out.
    """
    updating = _Updating(ledger, exported, shelf)
    fresh = updating.sort_out(rows)
    more = added(ledger, fresh, shelf, naming)
    changes = updating.agreed()
    changed = applied(more.ledger, changes)
    before = {each.id: each for each in ledger.claims}
    shelved = {each.id: each for each in ledger.documents}
    touched = {change.entry.order for change in changes}
    return Outcome(
        ledger=changed,
        added=more.added,
        changed=tuple(e.id for e in changed.claims if e.id in before and e != before[e.id]),
        documents=tuple(e.id for e in changed.documents if e != shelved.get(e.id)),
        same=len(updating.sound - touched) + more.same,
        found=(*updating.found, *more.found),
    )


class _Updating:
    """What rows change of a ledger, row by row."""

    def __init__(self, ledger: Ledger, exported: Iterable[Exported], shelf: Shelf) -> None:
        self._claims = {claim.id: claim for claim in ledger.claims}
        self._exported: dict[str, list[Exported]] = defaultdict(list)
        for each in exported:
            self._exported[each.claim].append(each)
        self._shelf = shelf
        self._changes: list[Change] = []
        self._kept: dict[tuple[Noun, str], list[Entry]] = defaultdict(list)
        self.sound: set[int] = set()
        self.found: list[Found] = []

    def sort_out(self, rows: Sequence[Entry]) -> list[Entry]:
        """Note what the rows of known claims change; the rows of claims that are not there."""
        groups: dict[str, list[Entry]] = defaultdict(list)
        for entry in rows:
            groups[entry.text("id")].append(entry)
        fresh: list[Entry] = []
        missing = [each for each in self._claims if each not in groups]
        for name, group in groups.items():
            if name in self._claims:
                for paired in self._pairs(self._claims[name], group):
                    self._compare(self._claims[name], paired)
            elif found := self._slip(name, missing):
                self._refuse(found, *group)
            else:
                fresh += group
        return sorted(fresh, key=lambda each: each.order)

    def _slip(self, name: str, missing: Sequence[str]) -> Fault | None:
        """Why an id that no claim has is a slip; None where it may be that of a new claim.

        ``missing`` are the ids of claims that have no row.
        """
        for each in missing:
            if lost_zeros(name, each):
                hint = "make the column text, and type it anew"
                return Fault("lost-zeros", f'id "{name}" is "{each}" without its zeros', hint)
        if not is_id(name):
            return None  # told with whatever else is wrong with a new claim
        hint = did_you_mean(name, missing)
        message = f'there is no claim "{name}" in the ledger'
        hint = f"{hint} a claim that is new is added without --update" if hint else ""
        return Fault("unknown-claim", message, hint) if hint else None

    def _pairs(self, claim: Claim, group: Sequence[Entry]) -> Iterator[_Paired]:
        """The rows of a claim, each with the citation that is most like it."""
        left = list(self._exported[claim.id])
        documents: dict[int, str] = {}
        for entry in group:
            document = self._document(entry, left)
            if isinstance(document, Fault):
                self._refuse(document, entry)
            else:
                documents[entry.order] = document
        alike = sorted(
            (-_likeness(entry, each), entry.order, each.number, entry, each)
            for entry in group
            for each in left
            if documents.get(entry.order) in ("", each.document)
        )  # fmt: skip
        found: dict[int, Exported] = {}
        for _, order, _, _, each in alike:
            if order not in found and each in left:
                found[order] = each
                left.remove(each)
        for entry in group:
            if entry.order in documents:
                exported = found.get(entry.order)
                if exported is None and len(left) == 1 and _likeness(entry, left[0], CITATION) == 2:
                    exported = left.pop()  # the same words, and another document beside them
                yield _Paired(entry, exported, documents[entry.order])

    def _document(self, entry: Entry, exported: Sequence[Exported]) -> str | Fault:
        """The id of the document that a row names; empty where no column says it."""
        named = entry.text("document")
        if named in {each.document for each in exported}:
            return named
        if "document" not in entry.cells and len({each.document for each in exported}) == 1:
            return ""
        found = self._shelf.document(entry)
        return found if isinstance(found, Fault) else found.id

    def _compare(self, claim: Claim, paired: _Paired) -> None:
        """Note what a row says that the ledger does not; refuse it where that went bad."""
        entry, exported, document = paired
        if exported is None:
            self._add_citation(claim, entry, document)
            return
        changed: list[Change] = []
        bad: list[Fault] = []
        for name, cell in entry.cells.items():
            if name in ("id", "document"):
                continue
            noun = _noun(name, exported, document or exported.document)
            if exported.holds(name, cell):
                self._kept[noun, name].append(entry)
                continue
            before = exported.cells.get(name, ("",))[0]
            bad += _unfit(entry, name, before)
            changed.append(Change(noun, name, cell.text, before, entry))
        if document not in ("", exported.document):
            noun = ("citation", claim.id, exported.number)
            changed.append(Change(noun, "document", document, exported.document, entry))
        if bad:
            self._refuse_all(bad, entry)
        else:
            self.sound.add(entry.order)
            self._changes += changed

    def _add_citation(self, claim: Claim, entry: Entry, document: str) -> None:
        if bad := faults(entry, CITATION):
            self._refuse_all(bad, entry)
            return
        quoted = "\0".join(entry.text(name) for name in CITATION)
        self.sound.add(entry.order)
        noun = ("new citation", claim.id, entry.order)
        self._changes.append(Change(noun, document, quoted, "", entry))

    def agreed(self) -> list[Change]:
        """The changes on which all rows agree, each once; rows that do not are refused whole."""
        by_field: dict[tuple[Noun, str], list[Change]] = defaultdict(list)
        for change in self._changes:
            by_field[change.noun, change.field].append(change)
        refused: set[int] = set()
        for changes in by_field.values():
            for each in changes:
                other = next((other for other in changes if other.text != each.text), None)
                if other:
                    self._refuse(_disagree(each, other), each.entry)
                    refused.add(each.entry.order)
        self.sound -= refused
        sound = ([c for c in each if c.entry.order not in refused] for each in by_field.values())
        kept = [changes[0] for changes in sound if changes]
        self._tell_alone(kept)
        return kept

    def _tell_alone(self, changes: Iterable[Change]) -> None:
        """Note where one row of several was changed: what all say of one thing, one says anew."""
        for change in changes:
            others = self._kept[change.noun, change.field]
            if others:
                rest = f"{len(others)} other row{'s' if others[1:] else ''} of the file"
                message = (
                    f'{change.noun[0]} "{change.noun[1]}": {change.field} is changed here;'
                    f" {rest} had it as it was"
                )
                found = Fault("changed-once", message)
                self.found.append(change.entry.found(found, Severity.NOTE))

    def _refuse(self, found: Fault, *rows: Entry) -> None:
        self.found += [entry.found(found) for entry in rows]

    def _refuse_all(self, found: Iterable[Fault], entry: Entry) -> None:
        self.found += [entry.found(each) for each in found]


def _likeness(entry: Entry, exported: Exported, names: Iterable[str] = ()) -> int:
    """In how many fields a row says what a citation's export says."""
    asked = [name for name in names or entry.cells if name in entry.cells]
    if names and len(asked) < 2:
        return 0
    return sum(exported.holds(name, entry.cells[name]) for name in asked)


def _disagree(one: Change, other: Change) -> Fault:
    message = (
        f'{one.noun[0]} "{one.noun[1]}" has another {one.field} here than in {other.entry.place}:'
        f" {shown(one.text)}, and there {shown(other.text)}"
    )
    return Fault("rows-disagree", message, "make the rows agree; none of them was taken")


def _noun(name: str, exported: Exported, document: str) -> Noun:
    """What a field is of."""
    if name in CITATION:
        return "citation", exported.claim, exported.number
    if name in (*DOCUMENT, "file"):
        return "document", document, 0
    return "claim", exported.claim, 0


def _unfit(entry: Entry, name: str, before: str) -> Iterator[Fault]:
    """Why a change cannot be what somebody meant, or cannot be taken from a sheet."""
    yield from faults(entry, (name,))
    text = entry.text(name)
    if lost_zeros(text, before):
        hint = "make the column text, and type it anew"
        yield Fault(
            "lost-zeros", f"{name} {shown(text)} is {shown(before)} without its zeros", hint
        )
    if name == "file" or name in EVIDENCE:
        hint = "change it in the ledger itself: factcheck edit CLAIM"
        yield Fault("not-from-a-sheet", f"{name} is not changed from a sheet", hint)
