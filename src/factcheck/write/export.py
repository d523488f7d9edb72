"""The citation table: one row for each claim and each of its citations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.write.citation import evidence_text
from factcheck.write.table import Cell, Table

if TYPE_CHECKING:
    from factcheck.match.locate import Passage
    from factcheck.model import Citation, Claim, Evidence, Ledger

COLUMNS = (
    "claim_id", "claim", "status", "quote", "document_id", "author", "title", "publisher",
    "published", "url", "place", "line", "column", "archive", "accessed", "checker", "checked",
    "finding", "evidence",
)  # fmt: skip


def export_table(ledger: Ledger, cited: Iterable[tuple[Claim, Citation, Passage | None]]) -> Table:
    """The citation table of ``cited``: claims, their citations, and where the document says it.

    ``quote`` is the document's own words where they were found, else the ledger's quote.
    ``evidence`` holds one source after another, parted by "; ".
    """
    rows = tuple(_row(ledger, claim, citation, passage) for claim, citation, passage in cited)
    return Table(schema="factcheck.export/1", columns=COLUMNS, rows=rows)


def _row(
    ledger: Ledger, claim: Claim, citation: Citation, passage: Passage | None
) -> tuple[Cell, ...]:
    document = ledger.document(citation.document)
    return (
        claim.id,
        claim.text,
        str(claim.status),
        passage.quote if passage else citation.quote,
        document.id,
        "; ".join(document.author),
        document.title,
        document.publisher,
        document.published,
        document.url,
        citation.place,
        passage.line if passage else None,
        passage.column if passage else None,
        document.archive,
        document.accessed,
        claim.checker,
        claim.checked,
        claim.finding,
        "; ".join(_evidence(evidence) for evidence in claim.evidence),
    )


def _evidence(evidence: Evidence) -> str:
    """``contradicts: Publisher, “Title”, 2018: what it says <https://…>``, as far as known."""
    bearing = f"{evidence.bearing}: " if evidence.bearing else ""
    says = f": {evidence.says}" if evidence.says else ""
    source = evidence_text(evidence)
    url = f" <{evidence.url}>" if evidence.url and evidence.url != source else ""
    return f"{bearing}{source}{says}{url}"
