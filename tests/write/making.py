"""An invented town, its lido and its buses: what the rows that exports are tested with hold."""

from __future__ import annotations

from typing import Any

from factcheck.match.locate import passage
from factcheck.model import Bearing, Citation, Claim, Document, Evidence, Status
from factcheck.write.dossier import Dossier, Row
from factcheck.write.names import Name
from factcheck.write.references import Reference

GAZETTE = Document(
    id="gazette",
    file="gazette.txt",
    title="Swimmers return to the town lido",
    author=("Jane Smith",),
    publisher="The Gazette",
    published="2024-07-02",
    url="https://example.org/lido",
    type="article-newspaper",
)
COUNTS = Evidence(
    title="Lido counts 2023",
    publisher="Bureau of Pool Statistics",
    published="2024",
    url="https://example.org/counts",
    says="41,000 visitors",
    bearing=Bearing.CONTRADICTS,
)
SWIMMERS = Claim(
    id="lido-swimmers",
    text="The lido drew 48,200 swimmers.",
    status=Status.DISPUTED,
    citations=(Citation(document=GAZETTE.id),),
    checked="2025-11-03",
    checker="Bo Reed",
    finding="The turnstiles counted a tenth of that.",
)
LAKESIDE = Reference(
    key="lakeside-2031",
    type="article-newspaper",
    title="A third of Lakeside swims",
    authors=(
        Name(given="Ann", family="Beek", particle="van der"),
        Name(given="Bob", family="Bus", suffix="Jr."),
        Name(literal="The Desk"),
    ),
    publisher="Lakeside Mail",
    issued="2031-05-02",
    url="https://example.org/swim?day=2#top",
    accessed="2031-06",
    archive="https://archive.example.org/swim_2031",
    notes=("swimmers (reviewed): 33% of people swim.", "BROKEN: gone – buses (disputed)"),
)


def document(document_id: str = "source", **facts: Any) -> Document:
    """A document of which only these facts are known."""
    return Document(**({"id": document_id, "file": f"{document_id}.txt"} | facts))


def claim(claim_id: str, *evidence: Evidence, **facts: Any) -> Claim:
    """A claim of the Gazette, of which only these facts are known."""
    known = {
        "text": f"The text of {claim_id}.",
        "citations": SWIMMERS.citations,
        "evidence": evidence,
    }
    return Claim(id=claim_id, **(known | facts))


def row(
    of: Claim = SWIMMERS,
    cited: Document = GAZETTE,
    *,
    text: str = "",
    at: tuple[int, int] | None = None,
    **facts: Any,
) -> Row:
    """The first citation of a claim, with the addresses that the ledger gives.

    ``at`` is where the passage begins and ends in the document's text, in code points; without
    it the passage is where the text has the quote.
    """
    citation = of.citations[0]
    if at is None and citation.quote and citation.quote in text:
        start = text.index(citation.quote)
        at = (start, start + len(citation.quote))
    known = {
        "citation": citation,
        "passage": passage(text, *at, 100.0) if at else None,
        "link": cited.url,
        "archive": cited.archive,
    }
    return Row(claim=of, document=cited, text=text, **(known | facts))


def dossier(*rows: Row, name: str = "claims.yaml", excluded: tuple[Row, ...] = ()) -> Dossier:
    return Dossier(name=name, rows=rows, excluded=excluded)
