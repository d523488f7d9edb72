"""The ledger itself, as words on a screen: claims by document, one claim whole, documents.

Where tables can be drawn, claims and documents stand in them: `cli/tables.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.passages import (
    blocks_text,
    label,
    passage_lines,
    place,
    remark_lines,
    source_lines,
    web_piece,
    why_missing,
)
from factcheck.cli.prose import BOLD, PLAIN, Line
from factcheck.cli.show import STATUSES, curator_lines
from factcheck.model import Bearing, Status
from factcheck.write.catalogue import Cited, status_counts
from factcheck.write.citation import counted, evidence_text, source_text

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.match.locate import Passage
    from factcheck.model import Citation, Claim, Document, Evidence

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
REACH = 240
"""How many characters are shown around a passage."""
NOT_READ = "(the document cannot be read)"


def list_text(listed: Listed, desk: Desk, screen: Screen, *, document: str | None = None) -> str:
    """Claims grouped by the documents they cite, each with its status, id and place.

    ``document`` keeps the group of that document only.
    """
    groups = list(grouped(listed, desk, document))
    if screen.tables:
        from factcheck.cli.tables import claims_table

        text = "".join(claims_table(each, here, desk, screen) + "\n" for each, here in groups)
    else:
        blocks = [block for each, here in groups for block in _group(each, here, desk, screen)]
        text = blocks_text([*blocks, ()], screen) if blocks else ""
    cited_documents = {citation.document for _, cited in listed for citation, _ in cited}
    documents = len(cited_documents) if document is None else 1
    told = f"{counted(len(listed), 'claim')} in {counted(documents, 'document')}"
    return text + screen.text([Line([(told, PLAIN)])])


Here = Sequence[tuple["Claim", "Citation", "Passage | None"]]
"""The claims that cite one document, each with its citation and where it was found."""


def grouped(listed: Listed, desk: Desk, document: str | None) -> Iterator[tuple[Document, Here]]:
    """Each document that is cited, in the ledger's order, with the claims that cite it."""
    for each in desk.ledger.documents:
        here = [
            (claim, citation, passage)
            for claim, cited in listed
            for citation, passage in cited
            if citation.document == each.id
        ]
        if here and document in (None, each.id):
            yield each, here


def heading_line(document: Document) -> Line:
    """The document's id and how it is cited."""
    source = source_text(document)
    about = "" if source == document.id else f": {source}"
    return Line([(document.id, BOLD), (about, PLAIN)], indent=2, hanging=True)


def not_shown(document: Document, desk: Desk) -> str:
    """Why no place in the document is told."""
    return NOT_FOUND if document.id in desk.texts else NOT_READ


def _group(document: Document, here: Here, desk: Desk, screen: Screen) -> list[list[Line]]:
    blocks = [[heading_line(document)]]
    for claim, citation, passage in here:
        style, _ = STATUSES[claim.status]
        where = [place(citation.document, passage, desk, screen)]
        if passage is None:
            where.append((f" {not_shown(document, desk)}", PLAIN))
        remark = desk.citations.remark(claim, citation if passage else None)
        head = [("  ", PLAIN), (f"{claim.status.upper():<12}", style)]
        blocks.append(
            [
                Line([(claim.text, PLAIN)], indent=STATUS_WIDTH, head=head),
                Line([(claim.id, PLAIN)], indent=STATUS_WIDTH, whole=True),
                Line(where, indent=STATUS_WIDTH, whole=True),
                *remark_lines(remark, STATUS_WIDTH),
            ]
        )
    return blocks


def claim_text(claim: Claim, cited: Sequence[Cited], desk: Desk, screen: Screen) -> str:
    """One claim whole: what the curator did, the evidence, and every passage in its context."""
    evidence = sorted(claim.evidence, key=lambda each: list(BEARINGS).index(each.bearing))
    also = [
        label("" if number else "also", (f"“{alias}”", PLAIN))
        for number, alias in enumerate(claim.aliases)
    ]
    tags = [label("tags", (", ".join(claim.tags), PLAIN))] if claim.tags else []
    blocks = [
        [Line([(claim.id, BOLD)]), Line([(claim.text, PLAIN)], indent=2)],
        curator_lines(claim),
        *(_evidence_lines(each, screen) for each in evidence),
        *([[*also, *tags]] if also or tags else []),
        *(_cited_lines(claim, each, desk, screen) for each in cited),
    ]
    return blocks_text(blocks, screen)


def documents_text(desk: Desk, screen: Screen) -> str:
    """Each document: its id, how it is cited, its date, claims by status, and its file."""
    count = Line([(counted(len(desk.ledger.documents), "document"), PLAIN)])
    if screen.tables and desk.ledger.documents:
        from factcheck.cli.tables import documents_table

        return f"{documents_table(desk, screen)}\n{screen.text([count])}"
    blocks = []
    for document in desk.ledger.documents:
        source = source_text(document)
        lines = [Line([(document.id, BOLD)])]
        if source != document.id:
            lines.append(Line([(source, PLAIN)], indent=2))
        if len(document.published) > 4:  # the source says the year
            lines.append(Line([(f"published {document.published}", PLAIN)], indent=2))
        lines.append(Line([(counts_text(document, desk), PLAIN)], indent=2, whole=True))
        blocks.append([*lines, file_line(document, desk, screen, indent=2)])
    return blocks_text([*blocks, [count]], screen)


def counts_text(document: Document, desk: Desk) -> str:
    """``3 claims: 2 reviewed, 1 disputed``."""
    counts = status_counts(desk.ledger, document)
    told = [f"{counts[status]} {status}" for status in Status if counts[status]]
    return counted(sum(counts.values()), "claim") + (f": {', '.join(told)}" if told else "")


def file_line(document: Document, desk: Desk, screen: Screen, *, indent: int = 0) -> Line:
    """The path of the document's file, and whether it could be read."""
    pieces = [place(document.id, None, desk, screen)]
    if document.id not in desk.texts:
        pieces.append((" (cannot be read)", PLAIN))
    return Line(pieces, indent=indent, whole=True)


def _evidence_lines(evidence: Evidence, screen: Screen) -> list[Line]:
    """A piece of evidence: which way it bears, its name, its words, its address."""
    source = evidence_text(evidence)
    opens = web_piece(evidence.url, screen)
    named = opens if source == evidence.url else (source, PLAIN)
    lines = [label(BEARINGS[evidence.bearing], named)]
    if evidence.says:
        lines.append(label("", (evidence.says, PLAIN)))
    if evidence.url and evidence.url != source:
        lines.append(label("", opens)._replace(whole=True))
    return lines


def _cited_lines(claim: Claim, cited: Cited, desk: Desk, screen: Screen) -> list[Line]:
    citation, passage = cited
    document, locator = citation.document, citation.place
    if passage:
        remark = desk.citations.remark(claim, citation)
        return passage_lines(document, passage, desk, screen, REACH, locator, remark)
    said = f", which the ledger quotes as “{citation.quote}”" if citation.quote else ""
    missing = f"{why_missing(document, desk)}{said}"
    return [
        label("source", (missing, PLAIN)),
        *([label("", (locator, PLAIN))] if locator else []),
        *source_lines(document, None, desk, screen),
    ]
