"""All that is wrong with a row by itself: its cells, its dates, its words for a status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.read.claims_in.cells import Fault, fault
from factcheck.read.claims_in.entries import (
    Entry,
    bearing_fault,
    date_fault,
    status_fault,
)
from factcheck.read.claims_in.mapping import DATES
from factcheck.read.claims_in.rows import NOTHING
from factcheck.read.faults import shown
from factcheck.read.fields import SLUG, SLUG_LENGTH, SLUG_RULE


def faults(entry: Entry, names: Iterable[str]) -> list[Fault]:
    """What is wrong with these fields of a row, each field told once."""
    return [found for name in names if (found := _first(entry, name))]


def _first(entry: Entry, name: str) -> Fault | None:
    cell = entry.cells.get(name, NOTHING)
    return fault(cell, name) or next(_unfit(entry, name), None)


def _unfit(entry: Entry, name: str) -> Iterator[Fault]:
    """Why what a sound cell says does not fit its field."""
    text = entry.text(name)
    if name == "text" and not text:
        yield Fault("missing-text", "it has no text", "write the claim in its column")
    if name == "status" and (found := status_fault(entry)):
        yield found
    if name == "evidence_bearing" and (found := bearing_fault(entry)):
        yield found
    if name in DATES and (found := date_fault(entry, name)):
        yield found
    if name == "id" and text and not is_id(text):
        near = as_id(text)
        hint = f"write {near}" if is_id(near) else ""
        yield Fault("bad-id", f"id {shown(text)} is not a slug: {SLUG_RULE}", hint)


def is_id(text: str) -> bool:
    """Whether a ledger takes the text for an id."""
    return len(text) <= SLUG_LENGTH and SLUG.fullmatch(text) is not None


def as_id(text: str) -> str:
    """A text as an id, where capitals and what parts its words are all that is wrong with it."""
    return "-".join(re.findall("[a-z0-9]+", text.lower()))
