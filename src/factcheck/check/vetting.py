"""Which citations can be filed today: each one looked up again in its document.

Not one of the checks that ``verify`` asks, but the sum of two of them for each citation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check import holding, standing
from factcheck.check.inspection import Inspection, mark
from factcheck.match.locate import Passage
from factcheck.model import Citation, Claim, Problem, Rule, Severity

UNREADABLE = Rule(
    code="document-unreadable",
    severity=Severity.ERROR,
    says="The document that a citation names cannot be read.",
)
BREAKING = frozenset(
    rule.code
    for rule in (
        standing.CHANGED,
        standing.MISSING,
        standing.UNFOUND,
        holding.NOT_HELD,
        holding.REVERSED,
    )
)
"""The rules whose problems break a citation: the document does not say this, or says another
thing. Words that merely moved, or stand twice, are still the document's words; a date that it
leaves unsaid is not contradicted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vetted:
    """A citation as its document bears it out today.

    ``passage`` is where the document says it, or what comes nearest; None where nothing does.
    ``problem`` says why the citation no longer stands; None where it does.
    """

    claim: Claim
    citation: Citation
    passage: Passage | None = None
    problem: Problem | None = None


def vet(inspection: Inspection) -> Iterator[Vetted]:
    """Every citation of the ledger's claims, vetted, in the order of the ledger."""
    found = {(stand.claim.id, stand.citation): stand for stand in standing.stands(inspection)}
    broken: dict[tuple[str, Citation], Problem] = {}
    for problems in (standing.fallen, holding.unheld):
        for stand, problem in problems(inspection):
            if problem.code in BREAKING:
                broken.setdefault((stand.claim.id, stand.citation), problem)
    for claim in inspection.ledger.claims:
        for citation in claim.citations:
            known = found.get((claim.id, citation))
            why = broken.get((claim.id, citation))
            yield Vetted(
                claim=claim,
                citation=citation,
                passage=known.passages[0] if known and known.passages else None,
                problem=why if known else _unreadable(citation, inspection),
            )


def _unreadable(citation: Citation, inspection: Inspection) -> Problem:
    message = f'"{citation.document}" cannot be read'
    return inspection.problem(UNREADABLE, message, mark(citation, "document"))
