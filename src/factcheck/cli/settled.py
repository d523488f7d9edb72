"""The citations of many claims: those that an earlier run looked up, and those that none did."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from factcheck.match.locate import Passage, passage
from factcheck.match.locators import Locators
from factcheck.match.sentences import Lines
from factcheck.model import Citation, Claim, Document, Ledger, Remark
from factcheck.read.kept_places import KeptPlace, keep_places, load_places, place_key
from factcheck.read.program import program_stamp

Settled = dict[tuple[str, Citation], tuple[Passage | None, Remark]]
"""By a claim's id and one of its citations: where it stands, and what became of it."""
Ask = Callable[[Claim, Citation], tuple[Passage | None, Remark]]
"""Looks up one citation."""


def settled(
    ledger: Ledger,
    texts: Mapping[str, str],
    claims: Sequence[Claim],
    folder: Path,
    ask: Ask,
    step: Callable[[], None],
) -> Settled:
    """The citations of some claims, of those documents that can be read.

    What is not kept in the folder is asked, and kept there; ``step`` is called for each.
    """
    wanted: dict[str, list[tuple[Claim, Citation]]] = {}
    for claim in claims:
        for citation in claim.citations:
            wanted.setdefault(citation.document, []).append((claim, citation))
    stamp = program_stamp()
    found: Settled = {}
    for document in ledger.documents:
        if document.id in texts and document.id in wanted:
            text, here = texts[document.id], wanted[document.id]
            known = _known(document, text, here, folder, stamp, ask, step)
            lines, locators = Lines(text), Locators(text)
            for claim, citation in here:
                kept = known[place_key(claim, citation)]
                held = kept.start >= 0
                there = passage(text, *kept[:3], lines, locators) if held else None
                found[claim.id, citation] = there, kept.remark
    return found


def _known(
    document: Document,
    text: str,
    wanted: Sequence[tuple[Claim, Citation]],
    folder: Path,
    stamp: str,
    ask: Ask,
    step: Callable[[], None],
) -> Mapping[str, KeptPlace]:
    """What is known of a document's citations once those that are wanted were asked."""
    known = load_places(folder, stamp, document, text)
    count = len(known)
    for claim, citation in wanted:
        key = place_key(claim, citation)
        if key not in known:
            there, remark = ask(claim, citation)
            place = (there.start, there.end, there.score) if there else (-1, -1, 0.0)
            known[key] = KeptPlace(*place, remark)
            step()
    if len(known) > count:
        keep_places(folder, stamp, document, text, known)
    return known
