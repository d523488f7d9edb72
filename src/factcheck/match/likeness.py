"""How alike two statements are: their words aligned and weighed, their figures paired."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.match.align import Context, align
from factcheck.match.compare import FigurePair
from factcheck.match.conflicts import Conflict, find_conflicts
from factcheck.match.pairing import pair_figures
from factcheck.match.statement import NEAR, Reader, Statement

GENERIC_WEIGHT = 0.3
"""What is left of the weight of a word that says little of what is counted."""
WORTH_CONFLICTS = 0.2
"""The share of words in common below which nobody asks why two statements differ."""
CONTEXT_DOUBT = 0.3
"""What is taken back of the worth of a word that only the document has, when claims compete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A phrase beside a claim.

    ``phrase_covered`` is the weighed share of the phrase's words that the claim has, 0 to 1, and
    ``stated`` the same where the words around the claim in its documents count for little;
    ``claim_covered`` the other way round. ``figures`` pairs every figure of the phrase.
    ``shared`` says that they have a word in common that tells something: not only a direction.
    ``conflicts`` are the reasons why the two speak of different things, with the words.
    """

    phrase_covered: float
    stated: float
    claim_covered: float
    weight: float
    figures: tuple[FigurePair, ...]
    only_in_phrase: tuple[str, ...]
    only_in_claim: tuple[str, ...]
    conflicts: tuple[tuple[Conflict, str, str], ...]
    shared: bool


def likeness(
    phrase: Statement,
    claim: Statement,
    context: Context,
    weight: Callable[[str], float],
    reader: Reader,
) -> Likeness:
    """How alike a phrase and a claim are; ``context`` is what its passages say."""
    aligned = align(phrase, claim, context, reader)
    phrase_weights = _weights(phrase, weight, reader)
    claim_weights = _weights(claim, weight, reader)
    total = sum(phrase_weights)
    got = sum(w * s for w, s in zip(phrase_weights, aligned.strengths, strict=True))
    beside = sum(
        w
        for w, s, p in zip(phrase_weights, aligned.strengths, aligned.partners, strict=True)
        if s and p is None
    )
    claim_total = sum(claim_weights)
    claim_got = sum(claim_weights[n] for n in aligned.answered)
    figures = pair_figures(phrase, claim)
    return Likeness(
        phrase_covered=_share(got, total),
        stated=_share(got - CONTEXT_DOUBT * beside, total),
        claim_covered=_share(claim_got, claim_total),
        weight=total,
        figures=figures,
        only_in_phrase=tuple(
            w.text for w, s in zip(phrase.words, aligned.strengths, strict=True) if s == 0
        ),
        only_in_claim=tuple(w.text for n, w in enumerate(claim.words) if n not in aligned.answered),
        conflicts=tuple(find_conflicts(phrase, claim, aligned, figures, reader))
        if _share(got, total) >= WORTH_CONFLICTS or not total
        else (),
        shared=any(
            strength > NEAR and w.key not in reader.directions and w.key not in reader.generic
            for w, strength in zip(phrase.words, aligned.strengths, strict=True)
        ),
    )


def _share(part: float, whole: float) -> float:
    return min(max(part / whole, 0.0), 1.0) if whole else 0.0


def _weights(statement: Statement, weight: Callable[[str], float], reader: Reader) -> list[float]:
    generic = reader.generic
    return [
        weight(word.key) * (GENERIC_WEIGHT if word.key in generic else 1.0)
        for word in statement.words
    ]
