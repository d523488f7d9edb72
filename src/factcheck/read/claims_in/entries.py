"""What each row of a sheet says of a claim, field by field."""

from __future__ import annotations

from collections.abc import Mapping as Values
from dataclasses import dataclass
from typing import Final

from factcheck.model import (
    Bearing,
    Evidence,
    Location,
    Problem,
    Severity,
    Status,
)
from factcheck.model.formulas import FORMULA
from factcheck.near import did_you_mean
from factcheck.read.claims_in.cells import Fault
from factcheck.read.claims_in.days import day, order_of
from factcheck.read.claims_in.mapping import DATES, Mapping
from factcheck.read.claims_in.rows import Cell, Row, Sheet
from factcheck.read.faults import shown

CLAIM: Final = ("text", "status", "aliases", "tags", "checked", "checker", "finding")
"""The fields that are the claim's, as a sheet has them; ``evidence`` stands apart."""
CITATION: Final = ("quote", "place")
DOCUMENT: Final = (
    "title", "author", "publisher", "published", "url", "archive", "accessed", "type", "note",
)  # fmt: skip
EVIDENCE: Final = (
    "evidence_title", "evidence_publisher", "evidence_published", "evidence_url", "evidence_says",
    "evidence_bearing",
)  # fmt: skip
ADDRESSES: Final = ("url", "archive", "evidence_url")
GUARDED: Final = ("csv", "tsv", "xlsx")
"""The kinds of file in which a cell that might be run has an apostrophe before it, or had one when
the file was of another of these kinds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row: its cells by field, those alone that have a column, and where it stands.

    ``place`` is what people call it, ``line`` its line in the file, 0 for none, ``order`` how many
    rows stand before it. ``evidence`` are sources that it names in no cell.
    """

    path: str
    place: str
    line: int
    order: int
    cells: Values[str, Cell]
    evidence: tuple[Evidence, ...] = ()

    def text(self, name: str) -> str:
        """What a field says; empty where it has no column."""
        return self.cells.get(name, Cell()).text

    def found(self, fault: Fault, severity: Severity = Severity.ERROR) -> Found:
        """A fault of this row as a problem that names its place."""
        at = Location(path=self.path, line=self.line)
        message = f"{self.place}: {fault.message}"
        return self.order, Problem(
            severity=severity, code=fault.code, message=message, location=at, hint=fault.hint
        )


Found = tuple[int, Problem]
"""A problem, behind the ``order`` of the row that it is about."""


def entries(sheet: Sheet, mapping: Mapping) -> tuple[tuple[Entry, ...], tuple[Found, ...]]:
    """The rows by field, and a problem for each that has more cells than the heading."""
    orders = dict(mapping.orders)
    for number in mapping.columns(*DATES):
        if number not in orders:
            orders[number] = order_of(_cell(row, number).text for row in sheet.rows)
    made: list[Entry] = []
    problems: list[Found] = []
    for order, row in enumerate(sheet.rows):
        entry = _entry(sheet, mapping, orders, row, order)
        if any(each.text for each in row.cells[len(sheet.columns) :]):
            message = f"{len(row.cells)} cells under a heading of {len(sheet.columns)}"
            hint = "put a cell that holds the separator in quotation marks"
            problems.append(entry.found(Fault("bad-row", message, hint)))
            continue
        made.append(entry)
    return tuple(made), tuple(problems)


def _entry(sheet: Sheet, mapping: Mapping, orders: Values[int, str], row: Row, order: int) -> Entry:
    cells: dict[str, Cell] = {}
    for number, name in mapping.fields:
        said = _said(_cell(row, number), name, sheet.kind, orders.get(number, ""))
        if name == "status":
            said = _status(said, mapping)
        before = cells.get(name, Cell())
        if before.text:  # a list in several columns
            said = Cell("; ".join(filter(None, (before.text, said.text))), said.kind)
        cells[name] = said
    document = cells.get("document") or cells.get("title") or Cell()
    if document.link and not cells.get("url", Cell()).text:
        cells["url"] = Cell(document.link)
    return Entry(
        path=sheet.path,
        place=sheet.place(row),
        line=row.line,
        order=order,
        cells=cells,
        evidence=row.evidence,
    )


def _cell(row: Row, number: int) -> Cell:
    return row.cells[number] if number < len(row.cells) else Cell()


def _said(cell: Cell, name: str, kind: str, order: str) -> Cell:
    """A cell as its field has it: a date in a ledger's way, no apostrophe that guards a sign."""
    text = unguarded(cell.text) if kind in GUARDED else cell.text
    if name in ADDRESSES and cell.link and not text.startswith(("http://", "https://")):
        text = cell.link
    if name in DATES and text:
        found = day(text, order)
        text = found[0] if len(found) == 1 else text
    return cell._replace(text=text)


def unguarded(text: str) -> str:
    """A text without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if text.startswith("'") and FORMULA.match(text, 1) else text


def _status(said: Cell, mapping: Mapping) -> Cell:
    """A status by the word that stands for it, in whatever case."""
    word = said.text.casefold()
    known = dict(mapping.statuses)
    return said._replace(text=str(known[word]) if word in known else word)


def date_fault(entry: Entry, name: str) -> Fault | None:
    """Why what stands for a date is none; None where it is one, or nothing."""
    text = entry.text(name)
    found = day(text) if text else (text,)
    if found == (text,):
        return None
    if len(found) == 2:
        hint = f'say which comes first: --map "COLUMN={name}:day-first", or write {found[0]}'
        return Fault("bad-date", f"{name} {shown(text)} may be {found[0]} or {found[1]}", hint)
    hint = "write YYYY, YYYY-MM or YYYY-MM-DD"
    return Fault("bad-date", f"{name} {shown(text)} is not a date of the calendar", hint)


def status_fault(entry: Entry) -> Fault | None:
    """Why what stands for a status is none."""
    text = entry.text("status")
    if not text or text in list(Status):
        return None
    listed = ", ".join(Status)
    hint = did_you_mean(text, tuple(Status)) or f'--map "COLUMN:{text}=reviewed" says what it means'
    return Fault("unknown-status", f"status {shown(text)} is not one of {listed}", hint)


def bearing_fault(entry: Entry) -> Fault | None:
    """Why what stands for a bearing is none."""
    text = entry.text("evidence_bearing").casefold()
    if not text or text in list(Bearing):
        return None
    hint = did_you_mean(text, tuple(Bearing))
    return Fault(
        "unknown-bearing", f"bearing {shown(text)} is not one of {', '.join(Bearing)}", hint
    )
