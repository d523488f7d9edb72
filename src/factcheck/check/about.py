"""What a problem is about: a claim, a document, a claim in a document, and how they compare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.match.compare import Relation, relate
from factcheck.match.figures import Figure
from factcheck.match.verdict import Verdict
from factcheck.model import Claim, Problem, subject_head
from factcheck.model.details import ComparedFigure, ConflictingWords


class About(NamedTuple):
    """What a problem is about; every problem of a check is made with one.

    ``claim`` and ``document`` (an id) are both given where the problem is a citation's. ``figures``
    and ``reason`` are what the claim was compared in; ``verdict`` is what that amounts to, or
    "not-in-ledger". What does not apply is None or empty.
    """

    claim: Claim | None = None
    document: str = ""
    verdict: str = ""
    figures: tuple[ComparedFigure, ...] = ()
    reason: tuple[ConflictingWords, ...] = ()

    def compared(
        self,
        figures: Iterable[ComparedFigure] = (),
        reason: Iterable[ConflictingWords] = (),
        *,
        verdict: str = "",
    ) -> About:
        """The same with what was compared; the verdict is that of the figures, if none is given."""
        figures = tuple(figures)
        told = verdict or figures_verdict(figures)
        return self._replace(figures=figures, reason=tuple(reason), verdict=told)

    def head(self, message: str) -> str:
        """A message behind the name of the claim, or of the document where there is no claim."""
        return f"{subject_head(self.claim.id if self.claim else '', self.document)}{message}"

    def put_on(self, problem: Problem) -> Problem:
        """The problem as one about this; its message stays."""
        return replace(
            problem,
            claim=self.claim.id if self.claim else "",
            document=self.document,
            status=self.claim.status if self.claim else None,
            verdict=str(self.verdict),
            figures=self.figures,
            reason=self.reason,
        )


def beside(here: Sequence[Figure], claim: Figure) -> tuple[ComparedFigure, ...]:
    """A claim's figure beside each figure that it is held against; beside none, as absent."""
    if not here:
        return (ComparedFigure("", claim.text, Relation.ABSENT),)
    return tuple(ComparedFigure(each.text, claim.text, relate(each, claim)) for each in here)


def figures_verdict(figures: Iterable[ComparedFigure]) -> str:
    """What some figures amount to, in the words of ``find``; empty where there is none."""
    relations = [figure.relation for figure in figures]
    if not relations:
        return ""
    if Relation.DIFFERENT in relations:
        return Verdict.DIFFERENT_FIGURE
    if Relation.ROUNDED in relations:
        return Verdict.ROUNDED
    return Verdict.SAME if Relation.SAME in relations else Verdict.NO_FIGURE
