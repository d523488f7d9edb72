"""The citations of many claims: those that an earlier run looked up, and those that none did."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.check.inspection import Inspection
from factcheck.check.remark import remark
from factcheck.check.turns import Answer
from factcheck.check.vetting import vet_few
from factcheck.match.locate import Passage, passage
from factcheck.match.locators import Locators
from factcheck.match.sentences import Lines
from factcheck.model import Citation, Claim, Ledger, Remark
from factcheck.read.kept_places import KeptPlace, keep_places, load_places, place_key
from factcheck.read.program import program_stamp

Settled = dict[tuple[str, Citation], tuple[Passage | None, Remark]]
"""By a claim's id and one of its citations: where it stands, and what became of it."""
Ask = Callable[[Sequence[Claim]], Settled]
"""Looks up the citations of some claims."""
Wanted = Sequence[tuple[Claim, Citation]]
"""Citations of one document."""


def settled(
    ledger: Ledger, texts: Mapping[str, str], claims: Sequence[Claim], folder: Path, ask: Ask
) -> Settled:
    """The citations of some claims, of those documents that can be read.

    What is not kept in the folder is asked, and kept there.
    """
    wanted: dict[str, list[tuple[Claim, Citation]]] = {}
    for claim in claims:
        for citation in claim.citations:
            wanted.setdefault(citation.document, []).append((claim, citation))
    stamp = program_stamp()
    documents = [each for each in ledger.documents if each.id in texts and each.id in wanted]
    kept = {each.id: load_places(folder, stamp, each, texts[each.id]) for each in documents}
    unknown = {
        claim.id: claim
        for document in documents
        for claim, citation in wanted[document.id]
        if place_key(claim, citation) not in kept[document.id]
    }
    told = ask(tuple(unknown.values())) if unknown else {}
    found: Settled = {}
    for document in documents:
        text, known = texts[document.id], kept[document.id]
        if _added(known, wanted[document.id], told):
            keep_places(folder, stamp, document, text, known)
        found |= _placed(text, known, wanted[document.id])
    return found


def _added(known: dict[str, KeptPlace], wanted: Wanted, told: Settled) -> bool:
    """Put what was told to what is known of a document's citations; whether it was any."""
    count = len(known)
    for claim, citation in wanted:
        key = place_key(claim, citation)
        if key not in known:
            there, remark = told[claim.id, citation]
            place = (there.start, there.end, there.score) if there else (-1, -1, 0.0)
            known[key] = KeptPlace(*place, remark)
    return len(known) > count


def _placed(text: str, known: Mapping[str, KeptPlace], wanted: Wanted) -> Settled:
    """A document's citations with their passages."""
    lines, locators = Lines(text), Locators(text)
    found: Settled = {}
    for claim, citation in wanted:
        kept = known[place_key(claim, citation)]
        held = kept.start >= 0
        there = passage(text, *kept[:3], lines, locators) if held else None
        found[claim.id, citation] = there, kept.remark
    return found


class Looked(NamedTuple):
    """A citation of a claim that was looked up: where it stands, and what became of it."""

    claim: str
    citation: Citation
    passage: Passage | None
    remark: Remark


def settle_few(few: Inspection) -> Answer[Looked]:
    """The citations of a few claims, each looked up."""
    vetted, told = vet_few(few)
    shown = few.lookup.shown
    found = (Looked(v.claim.id, v.citation, shown(v.claim, v.citation), remark(v, few))
             for v in vetted)  # fmt: skip
    return Answer(tuple(found), told)
