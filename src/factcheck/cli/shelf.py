"""The ledger itself, as words on a screen: claims by document, one claim whole, documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.cli.prose import BOLD, PLAIN, clean
from factcheck.cli.show import (
    INDENT,
    STATUSES,
    curator_text,
    label,
    marked,
    source_lines,
    why_missing,
)
from factcheck.model import Bearing, Status
from factcheck.write.catalogue import Cited, status_counts
from factcheck.write.citation import counted, evidence_text, source_text

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.model import Claim, Evidence

Listed = Sequence[tuple["Claim", Sequence[Cited]]]
"""Claims, each with its citations and where they were found."""

STATUS_WIDTH = 14
BEARINGS = {
    Bearing.SUPPORTS: "for",
    Bearing.CONTRADICTS: "against",
    Bearing.QUALIFIES: "qualifies",
    None: "evidence",
}
"""Which way a piece of evidence bears, in the order it is shown; None where nobody said."""
NOT_FOUND = "(not found in the text)"
NOT_READ = "(the document cannot be read)"


def list_text(listed: Listed, desk: Desk, screen: Screen, *, document: str | None = None) -> str:
    """Claims grouped by the documents they cite, each with its status, id and place.

    ``document`` keeps the group of that document only.
    """
    blocks = []
    for each in desk.ledger.documents:
        here = [
            (claim, citation, passage)
            for claim, cited in listed
            for citation, passage in cited
            if citation.document == each.id
        ]
        if here and document in (None, each.id):
            source = source_text(each)
            about = "" if source == each.id else f": {source}"
            blocks.append(screen.hang([(each.id, BOLD), (about, PLAIN)]))
        for claim, citation, passage in here if document in (None, each.id) else ():
            style, _ = STATUSES[claim.status]
            status = screen.line([(f"{claim.status.upper():<12}", style)])
            missing = "" if passage else f" {NOT_FOUND if each.id in desk.texts else NOT_READ}"
            place = clean(desk.place(citation.document, passage))
            blocks.append(
                screen.fill([(claim.text, PLAIN)], indent=STATUS_WIDTH, first=f"  {status}")
                + " " * STATUS_WIDTH
                + f"{clean(claim.id)}\n"
                + " " * STATUS_WIDTH
                + f"{place}{missing}\n"
            )
    cited_documents = {citation.document for _, cited in listed for citation, _ in cited}
    documents = len(cited_documents) if document is None else 1
    claims = counted(len(listed), "claim")
    blocks.append(f"{claims} in {counted(documents, 'document')}\n")
    return "\n".join(blocks)


def claim_text(claim: Claim, cited: Sequence[Cited], desk: Desk, screen: Screen) -> str:
    """One claim whole: what the curator did, the evidence, and every passage in its context."""
    parts = [
        screen.fill([(claim.id, BOLD)]),
        screen.fill([(claim.text, PLAIN)], indent=2, first="  ") + "\n",
        curator_text(claim, screen),
    ]
    evidence = sorted(claim.evidence, key=lambda each: list(BEARINGS).index(each.bearing))
    parts += [_evidence_text(each, screen) for each in evidence]
    parts.append("\n" if claim.aliases or claim.tags else "")
    for number, alias in enumerate(claim.aliases):
        parts.append(label("" if number else "also", [(f"“{alias}”", PLAIN)], screen))
    if claim.tags:
        parts.append(label("tags", [(", ".join(claim.tags), PLAIN)], screen))
    parts += [_cited_text(each, desk, screen) for each in cited]
    return "".join(parts)


def documents_text(desk: Desk, screen: Screen) -> str:
    """Each document: its id, how it is cited, its date, claims by status, and its file."""
    blocks = []
    for document in desk.ledger.documents:
        counts = status_counts(desk.ledger, document)
        told = [f"{counts[status]} {status}" for status in Status if counts[status]]
        claims = counted(sum(counts.values()), "claim") + (f": {', '.join(told)}" if told else "")
        source = source_text(document)
        path = clean(desk.path(document.id))
        unread = "" if document.id in desk.texts else " (cannot be read)"
        lines = [screen.fill([(document.id, BOLD)])]
        if source != document.id:
            lines.append(screen.fill([(source, PLAIN)], indent=2, first="  "))
        if len(document.published) > 4:  # the source says the year
            lines.append(f"  published {clean(document.published)}\n")
        lines += [f"  {claims}\n", f"  {path}{unread}\n"]
        blocks.append("".join(lines))
    blocks.append(f"{counted(len(desk.ledger.documents), 'document')}\n")
    return "\n".join(blocks)


def _evidence_text(evidence: Evidence, screen: Screen) -> str:
    """A piece of evidence: which way it bears, its name, its words, its address."""
    source = evidence_text(evidence)
    text = "\n" + label(BEARINGS[evidence.bearing], [(source, PLAIN)], screen)
    if evidence.says:
        text += label("", [(evidence.says, PLAIN)], screen)
    if evidence.url and evidence.url != source:
        text += " " * INDENT + f"{clean(evidence.url)}\n"
    return text


def _cited_text(cited: Cited, desk: Desk, screen: Screen) -> str:
    citation, passage = cited
    if passage:
        pieces = marked(desk.texts[citation.document], passage, 240, screen)
    else:
        said = f", which the ledger quotes as “{citation.quote}”" if citation.quote else ""
        pieces = [(f"{why_missing(citation.document, desk)}{said}", PLAIN)]
    text = "\n" + label("source", pieces, screen)
    if citation.place:
        text += label("", [(citation.place, PLAIN)], screen)
    return text + source_lines(citation.document, passage, desk, screen)
