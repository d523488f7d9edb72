"""The ledger itself, as words on a screen: claims by document, one claim whole, documents.

Where tables can be drawn, claims and documents stand in them: `cli/tables.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

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
from factcheck.cli.prose import BOLD, DIM, PLAIN, Line
from factcheck.cli.show import STATUSES, curator_lines
from factcheck.model import Bearing, Status
from factcheck.write.catalogue import Cited, status_counts
from factcheck.write.citation import counted, evidence_text, source_text

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.model import Claim, Document, Evidence

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


class Placed(NamedTuple):
    """A claim in a list, and the lines below its words: its id, its places, what became of them."""

    claim: Claim
    lines: Sequence[Line]


def list_text(
    listed: Listed, desk: Desk, screen: Screen, *, document: str | None = None, grouped: bool = True
) -> str:
    """Claims with their status, id and place; ``grouped`` by the documents that they cite.

    ``document`` keeps the group of that document only. Ungrouped they stand in the order given,
    each once.
    """
    cited_documents = {citation.document for _, cited in listed for citation, _ in cited}
    documents = len(cited_documents) if document is None else 1
    told = f"{counted(len(listed), 'claim')} in {counted(documents, 'document')}"
    groups = _groups(listed, desk, document) if grouped else [(None, listed)] if listed else []
    blocks = [_group_text(*group, desk, screen) + "\n" for group in groups]
    return "".join(blocks) + screen.text([Line([(told, PLAIN)])])


def _groups(
    listed: Listed, desk: Desk, document: str | None
) -> Iterator[tuple[Document | None, Listed]]:
    """Each document that is cited, in the ledger's order, with its citations alone."""
    groups: dict[str, list[tuple[Claim, Sequence[Cited]]]] = {}
    for claim, cited in listed:
        for each in cited:
            groups.setdefault(each[0].document, []).append((claim, [each]))
    for known in desk.ledger.documents:
        if known.id in groups and document in (None, known.id):
            yield known, groups[known.id]


def _group_text(document: Document | None, here: Listed, desk: Desk, screen: Screen) -> str:
    """The claims below the document's name, if they are of one."""
    found = [Placed(claim, _place_lines(claim, cited, desk, screen)) for claim, cited in here]
    head = [heading_line(document)] if document else []
    if screen.tables:
        from factcheck.cli.tables import claims_table

        return screen.text(head) + claims_table(found, screen)
    blocks = [_block(each, dated=document is None) for each in found]
    return blocks_text([head, *blocks] if head else blocks, screen)


def heading_line(document: Document) -> Line:
    """The document's id and how it is cited."""
    source = source_text(document)
    about = "" if source == document.id else f": {source}"
    return Line([(document.id, BOLD), (about, PLAIN)], indent=2, hanging=True)


def not_shown(document: Document, desk: Desk) -> str:
    """Why no place in the document is told."""
    return NOT_FOUND if document.id in desk.texts else NOT_READ


def _place_lines(claim: Claim, cited: Sequence[Cited], desk: Desk, screen: Screen) -> list[Line]:
    """The claim's id, below it each of its places, and what became of that."""
    lines = [Line([(claim.id, DIM)], whole=True)]
    for citation, passage in cited:
        where = [place(citation.document, passage, desk, screen)]
        if passage is None:
            document = desk.ledger.document(citation.document)
            where.append((f" {not_shown(document, desk)}", PLAIN))
        remark = desk.citations.remark(claim, citation if passage else None)
        lines += [Line(where, whole=True), *remark_lines(remark, 0)]
    return lines


def _block(placed: Placed, *, dated: bool) -> list[Line]:
    """A claim in a list where no table can be drawn; ``dated`` tells when it was checked."""
    claim = placed.claim
    style, _ = STATUSES[claim.status]
    head = [("  ", PLAIN), (f"{claim.status.upper():<12}", style)]
    lines = [Line([(claim.text, PLAIN)], indent=STATUS_WIDTH, head=head)]
    if dated and claim.checked:
        lines.append(Line([(f"checked {claim.checked}", PLAIN)], indent=STATUS_WIDTH))
    return [*lines, *(each._replace(indent=STATUS_WIDTH) for each in placed.lines)]


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
    counts = status_counts(desk.ledger)
    for document in desk.ledger.documents:
        source = source_text(document)
        lines = [Line([(document.id, BOLD)])]
        if source != document.id:
            lines.append(Line([(source, PLAIN)], indent=2))
        if len(document.published) > 4:  # the source says the year
            lines.append(Line([(f"published {document.published}", PLAIN)], indent=2))
        lines.append(Line([(counts_text(counts[document.id]), PLAIN)], indent=2, whole=True))
        blocks.append([*lines, file_line(document, desk, screen, indent=2)])
    return blocks_text([*blocks, [count]], screen)


def counts_text(counts: Mapping[Status, int]) -> str:
    """``3 claims: 2 reviewed, 1 disputed``."""
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
