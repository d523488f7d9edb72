"""Machine-readable shapes of ``list``, ``show`` and ``documents``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.model import Status
from factcheck.write.citation import Asked, passage_words, standing_object

if TYPE_CHECKING:
    from factcheck.match.locate import Passage
    from factcheck.model import Citation, Claim, Ledger, Remark

Cited = tuple["Citation", "Passage | None"]
"""A citation, and where its document says the claim; None where that was not found."""


def list_object(
    listed: Iterable[tuple[Claim, Sequence[Cited]]], ledger: Ledger, remark: Asked
) -> dict[str, object]:
    """Claims with their status, tags and places, as plain values: "factcheck.list/1".

    ``remark`` tells what became of a citation.
    """
    return {
        "schema": "factcheck.list/1",
        "claims": [
            {
                "claim": claim.id,
                "text": claim.text,
                "status": str(claim.status),
                "tags": list(claim.tags),
                "citations": [
                    _cited_object(each, ledger, remark(claim, each[0])) for each in cited
                ],
            }
            for claim, cited in listed
        ],
    }


def claim_object(
    claim: Claim, cited: Sequence[Cited], ledger: Ledger, remark: Asked
) -> dict[str, object]:
    """One claim whole, as plain values: "factcheck.show/1".

    ``remark`` tells what became of a citation.
    """
    return {
        "schema": "factcheck.show/1",
        "claim": claim.id,
        "text": claim.text,
        "status": str(claim.status),
        "finding": claim.finding,
        "checker": claim.checker,
        "checked": claim.checked,
        "evidence": [
            {
                "bearing": str(evidence.bearing) if evidence.bearing else None,
                "title": evidence.title,
                "publisher": evidence.publisher,
                "published": evidence.published,
                "url": evidence.url,
                "says": evidence.says,
            }
            for evidence in claim.evidence
        ],
        "aliases": list(claim.aliases),
        "tags": list(claim.tags),
        "citations": [_cited_object(each, ledger, remark(claim, each[0])) for each in cited],
    }


def documents_object(ledger: Ledger, readable: Iterable[str]) -> dict[str, object]:
    """The documents, with counts of claims by status: "factcheck.documents/1".

    ``readable`` are the ids of those whose file could be read.
    """
    known, counts = set(readable), status_counts(ledger)
    return {
        "schema": "factcheck.documents/1",
        "documents": [
            {
                "document": document.id,
                "title": document.title,
                "author": list(document.author),
                "publisher": document.publisher,
                "published": document.published,
                "url": document.url,
                "file": document.file,
                "note": document.note,
                "readable": document.id in known,
                "claims": {str(status): count for status, count in counts[document.id].items()},
            }
            for document in ledger.documents
        ],
    }


def status_counts(ledger: Ledger) -> dict[str, dict[Status, int]]:
    """For each document, by its id, how many claims that cite it have each status; every status
    is there."""
    counts = {document.id: dict.fromkeys(Status, 0) for document in ledger.documents}
    for claim in ledger.claims:
        for name in counts.keys() & {citation.document for citation in claim.citations}:
            counts[name][claim.status] += 1
    return counts


def _cited_object(cited: Cited, ledger: Ledger, remark: Remark | None) -> dict[str, object]:
    citation, passage = cited
    document = ledger.document(citation.document)
    return {
        "document": citation.document,
        "file": document.file,
        "place": citation.place,
        "line": passage.line if passage else None,
        "column": passage.column if passage else None,
        "start": passage.start if passage else None,
        "end": passage.end if passage else None,
        **(passage.locator.values if passage else {}),
        "quote": passage_words(document, passage) if passage else citation.quote,
        **standing_object(remark),
    }
