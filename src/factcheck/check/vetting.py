"""Which citations can be filed today: each one looked up again in its document.

Not one of the checks that ``verify`` asks, but the sum of some of them for each citation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from factcheck.check import clipping, holding, standing
from factcheck.check.inspection import Inspection, mark
from factcheck.check.lookup import Stand
from factcheck.check.turns import Answer, Asker, alone, in_turns
from factcheck.match.locate import Passage
from factcheck.model import Citation, Claim, Problem, Rule, Severity, Standing

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
        clipping.DENIED,
    )
)
"""The rules whose problems break a citation: the document does not say this, or says another
thing. Words that merely moved, or stand twice, are still the document's words; a date that it
leaves unsaid is not contradicted."""
UNQUOTED = "no quote: this is the nearest passage"
"""The reservation about a citation that quotes nothing, and whose document says the claim."""


class Vetted(NamedTuple):
    """A citation as its document bears it out today.

    ``passage`` is where the document says it, or what comes nearest; None where nothing does.
    ``problem`` says why the citation no longer stands; None where it does. ``doubts`` are what
    else is to be said of it, ``astray`` whether its ``place`` is not where its words are, and
    ``certain`` whether the passage is the only one that can be meant.
    """

    claim: Claim
    citation: Citation
    passage: Passage | None = None
    problem: Problem | None = None
    doubts: tuple[Problem, ...] = ()
    astray: bool = False
    certain: bool = True


def vet(
    inspection: Inspection, step: Callable[[], None] = lambda: None, asker: Asker = alone
) -> list[Vetted]:
    """Every citation of the inspection's claims, vetted, in their order.

    ``step`` is called for each citation, once a few were vetted. ``asker`` asks each few claims.
    """

    def done(answer: Answer[Vetted]) -> None:
        for _ in answer.found:
            step()

    return in_turns(inspection, vet_few, asker, done)


def vet_few(few: Inspection) -> Answer[Vetted]:
    """The citations of a few claims, vetted."""
    stands = {(each.claim.id, each.citation): each for each in few.lookup.stands(few.claims)}
    problems: dict[tuple[str, Citation], list[Problem]] = {}
    for ask in (standing.fallen, holding.unheld, clipping.clipped):
        for stand, problem in ask(few):
            problems.setdefault((stand.claim.id, stand.citation), []).append(problem)
    told = frozenset((each.claim, each.document) for them in problems.values() for each in them)
    return Answer(tuple(_each(few, stands, problems)), told)


def _each(
    few: Inspection,
    stands: Mapping[tuple[str, Citation], Stand],
    problems: Mapping[tuple[str, Citation], list[Problem]],
) -> Iterator[Vetted]:
    for claim in few.claims:
        for citation in claim.citations:
            known = stands.get((claim.id, citation))
            if known is None:
                problem = _unreadable(claim, citation, few)
                yield Vetted(claim=claim, citation=citation, problem=problem)
            else:
                yield _vetted(known, problems.get((claim.id, citation), []))


def _vetted(stand: Stand, problems: list[Problem]) -> Vetted:
    return Vetted(
        claim=stand.claim,
        citation=stand.citation,
        passage=stand.passages[0] if stand.passages else None,
        problem=next((each for each in problems if each.code in BREAKING), None),
        doubts=tuple(
            each
            for each in problems
            if each.severity is Severity.WARNING or each.code == standing.MOVED.code
        ),
        astray=stand.standing is Standing.MOVED,
        certain=not stand.ambiguous,
    )


def _unreadable(claim: Claim, citation: Citation, inspection: Inspection) -> Problem:
    from factcheck.check.about import About

    about = About(claim=claim, document=citation.document)
    message = f'"{citation.document}" cannot be read'
    return inspection.problem(UNREADABLE, about, message, mark(citation, "document"))
