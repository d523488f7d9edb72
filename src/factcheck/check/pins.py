"""Is each document still the file that was verified?

A document's `sha256` is the fingerprint of its file when its claims were last seen to stand. A file
whose bytes differ by a single one has another. Its claims are stale then, even where every quote
still stands, until `factcheck verify --pin` records the new fingerprint; it does so for a document
whose claims all stand, and for no other.

`document-changed` (error): the file's bytes are not those of its `sha256`.

Bad:

    - id: gazette
      file: gazette.txt
      sha256: 0000000000000000000000000000000000000000000000000000000000000000

Good:

    - id: gazette
      file: gazette.txt
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.check.about import About
from factcheck.check.holding import unheld
from factcheck.check.inspection import Inspection, mark
from factcheck.check.standing import fallen
from factcheck.model import Document, Problem, Rule, Severity

CHANGED = Rule(
    code="document-changed",
    severity=Severity.ERROR,
    says="A document's file is not the one that was verified: its claims are stale.",
)
RULES = (CHANGED,)


def pins(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each document whose bytes differ from those that were pinned."""
    cited: Counter[str] = Counter()
    for document in inspection.ledger.documents:
        digest = inspection.digests.get(document.id)
        if document.sha256 and digest and document.sha256.lower() != digest:
            cited = cited or Counter(
                name
                for claim in inspection.ledger.claims
                for name in {citation.document for citation in claim.citations}
            )
            count = cited[document.id]
            stale = f"{count} claims are" if count != 1 else "1 claim is"
            yield inspection.problem(
                CHANGED,
                About(document=document.id),
                f"it is not the file that was verified: {stale} stale",
                mark(document, "sha256"),
                hint='see whether its claims still hold, then run "factcheck verify --pin"',
            )


def pinnable(inspection: Inspection) -> tuple[Document, ...]:
    """The documents to pin: those that claims cite and whose claims all stand, not pinned as is."""
    cited = {c.document for claim in inspection.ledger.claims for c in claim.citations}
    doubtful = {
        stand.citation.document
        for doubts in (fallen(inspection), unheld(inspection))
        for stand, _ in doubts
    }
    return tuple(
        document
        for document in inspection.ledger.documents
        if document.id in cited - doubtful
        and inspection.digests.get(document.id, "") not in ("", document.sha256.lower())
    )
