"""Changes of single fields, put into a ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from factcheck.model import Citation, Claim, Document, Ledger
from factcheck.read.claims_in import sources
from factcheck.read.claims_in.entries import Entry
from factcheck.read.claims_in.mapping import LISTS
from factcheck.read.claims_in.values import value


class Change(NamedTuple):
    """A field of a noun, and the text that a row wants there, in place of another.

    ``noun`` is what it is of: "claim", "citation", "document" or "new citation", the id, and which
    citation of the claim it is, from 0.
    """

    noun: tuple[str, str, int]
    field: str
    text: str
    before: str
    entry: Entry


def applied(ledger: Ledger, changes: Iterable[Change]) -> Ledger:
    """The ledger with the changes in it."""
    wanted: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        kind = "document" if change.noun[0] == "document" else "claim"
        wanted[kind, change.noun[1]].append(change)
    return replace(
        ledger,
        claims=tuple(_claim(each, wanted.get(("claim", each.id), ())) for each in ledger.claims),
        documents=tuple(
            _document(each, wanted.get(("document", each.id), ())) for each in ledger.documents
        ),
    )


def _claim(claim: Claim, changes: Sequence[Change]) -> Claim:
    values: dict[str, Any] = {}
    citations = list(claim.citations)
    for change in changes:
        kind, _, number = change.noun
        if kind == "citation":
            values_of = {change.field: _value(change.field, change.text)}
            citations[number] = replace(citations[number], **values_of)
        elif kind == "new citation":
            quote, _, place = change.text.partition("\0")
            citations.append(Citation(document=change.field, quote=quote, place=place))
        elif change.field == "evidence":
            values["evidence"] = sources.changed(claim.evidence, change.before, change.text)
        else:
            values[change.field] = _value(change.field, change.text)
    return replace(claim, citations=tuple(citations), **values) if changes else claim


def _document(document: Document, changes: Sequence[Change]) -> Document:
    values = {each.field: _value(each.field, each.text) for each in changes}
    if values.get("type") == "":
        values["type"] = Document.__dataclass_fields__["type"].default
    return replace(document, **values) if changes else document


def _value(name: str, text: str) -> Any:
    """What a field holds: a text keeps its line ends, for it may have had them before."""
    return value(name, text) if name == "status" or name in LISTS else text
