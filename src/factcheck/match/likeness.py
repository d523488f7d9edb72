"""How alike two statements are: their words aligned and weighed, their figures paired."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from factcheck.match.align import NO_CONTEXT, Alignment, Context, align
from factcheck.match.compare import FigurePair, Relation
from factcheck.match.conflict import Reason
from factcheck.match.conflicts import find_conflicts
from factcheck.match.english import NEAR
from factcheck.match.options import telling
from factcheck.match.pairing import pair_figures
from factcheck.match.statement import Reader, Statement

GENERIC_WEIGHT = 0.3
"""What is left of the weight of a word that says little of what is counted."""
PRONOUN = re.compile(r"\W*(?:he|she|it|they|his|her|its|their|this|these)\b", re.IGNORECASE)
"""What a claim begins with that leaves its subject to the sentence before it."""
LOSE = "lose"
"""The key of the one direction that tells what happened, too: who lost."""
CONTEXT_DOUBT = 0.3
"""What is taken back of the worth of a word that only the document has, when claims compete."""


class Likeness(NamedTuple):
    """A phrase beside a claim.

    ``phrase_covered`` is the weighed share of the phrase's words that the claim has, 0 to 1, and
    ``stated`` the same where the words around the claim in its documents count for little;
    ``claim_covered`` the other way round. ``figures`` pairs every figure of the phrase.
    ``shared`` says that they have a word in common that tells something: not only a direction.
    ``conflicts`` are the reasons why the two speak of different things, with the words.
    ``claim_counts`` says that the claim states a figure for a date, ``named`` that both have a name
    that is no place's.
    ``weight`` is what the phrase's words weigh together. ``of_words`` are the ``features`` that
    the words have; those that the figures have follow from ``figures``.
    """

    phrase_covered: float
    stated: float
    claim_covered: float
    weight: float
    figures: tuple[FigurePair, ...]
    only_in_phrase: tuple[str, ...]
    only_in_claim: tuple[str, ...]
    conflicts: tuple[Reason, ...]
    shared: bool
    of_words: Mapping[str, float]
    claim_counts: bool
    named: bool

    @property
    def features(self) -> dict[str, float]:
        """What the fitted numbers weigh, by their names there (`lexicon/fit.txt`)."""
        agreeing = [pair for pair in self.figures if pair.relation.agrees]
        relations = [pair.relation for pair in self.figures]
        tells = sum(0.4 + 2 * telling(pair.phrase) for pair in agreeing if pair.phrase)
        return {
            **self.of_words,
            "agreeing": min(len(agreeing), 3),
            "agreeing-tells": min(tells, 6.0),
            "rounded": min(relations.count(Relation.ROUNDED), 2),
            "different": min(relations.count(Relation.DIFFERENT), 2),
            "absent": min(relations.count(Relation.ABSENT), 3),
            "no-figure": not self.figures,
        }


def likeness(
    phrase: Statement,
    claim: Statement,
    context: Context,
    weight: Callable[[str], float],
    reader: Reader,
) -> Likeness:
    """How alike a phrase and a claim are; ``context`` is what its passages say."""
    aligned = align(phrase, claim, context, reader)
    figures = pair_figures(aligned, reader)
    idle = _idle(aligned)
    weights = _counting(aligned, weight, reader)
    total = sum(weights)
    got = _got(aligned, weights)
    answers = list(zip(phrase.words, weights, aligned.strengths, aligned.partners, strict=True))
    beside = sum(w for _, w, strength, partner in answers if strength and partner is None)
    claim_covered = _claim_covered(aligned, weight, reader)
    return Likeness(
        phrase_covered=_share(got, total),
        stated=_share(got - CONTEXT_DOUBT * beside, total),
        claim_covered=claim_covered,
        weight=total,
        figures=figures,
        only_in_phrase=tuple(
            word.text
            for n, (word, _, strength, _) in enumerate(answers)
            if not strength and n not in idle
        ),
        only_in_claim=tuple(w.text for n, w in enumerate(claim.words) if n not in aligned.answered),
        conflicts=find_conflicts(aligned, figures, context, reader),
        shared=any(
            strength > NEAR
            and w.key not in reader.generic
            and (w.key not in reader.directions or w.key == LOSE)
            for w, _, strength, _ in answers
        ),
        of_words=_of_words(aligned, weights, got, claim_covered),
        claim_counts=any(frame.dates for frame in claim.frames),
        named=_share_a_name(aligned, reader),
    )


def covered(
    phrase: Statement, claim: Statement, weight: Callable[[str], float], reader: Reader
) -> tuple[float, float]:
    """The ``phrase_covered`` and ``claim_covered`` of two statements without a context.

    Where that is all that is asked, it takes a tenth of the time.
    """
    aligned = align(phrase, claim, NO_CONTEXT, reader)
    weights = _counting(aligned, weight, reader)
    covered = _share(_got(aligned, weights), sum(weights))
    return covered, _claim_covered(aligned, weight, reader)


def _share_a_name(aligned: Alignment, reader: Reader) -> bool:
    """Whether both have a name, no place's, that is not only who says it: Balticline."""
    phrase, claim = aligned.phrase, aligned.claim
    return any(
        partner is not None
        and claim.words[partner].proper
        and (word.proper or number in phrase.strange)
        and reader.may_name(word.key)
        and number not in phrase.framing
        and number not in phrase.placed
        and not reader.place_of(word)
        for number, (word, partner) in enumerate(zip(phrase.words, aligned.partners, strict=True))
    )


def _idle(aligned: Alignment) -> set[int]:
    """The phrase's words, by number, that only say who says it, and that the claim has not."""
    return {n for n in aligned.phrase.framing if not aligned.strengths[n]}


def _counting(aligned: Alignment, weight: Callable[[str], float], reader: Reader) -> list[float]:
    """What each word of the phrase weighs beside the claim."""
    idle = _idle(aligned)
    weights = _weights(aligned.phrase, weight, reader)
    return [0.0 if n in idle else w for n, w in enumerate(weights)]


def _got(aligned: Alignment, weights: Sequence[float]) -> float:
    return sum(w * s for w, s in zip(weights, aligned.strengths, strict=True))


def _claim_covered(aligned: Alignment, weight: Callable[[str], float], reader: Reader) -> float:
    weights = _weights(aligned.claim, weight, reader)
    return _share(sum(weights[n] for n in aligned.answered), sum(weights))


def _of_words(
    aligned: Alignment, weights: Sequence[float], got: float, claim_said: float
) -> dict[str, float]:
    """The features that the words of two statements have; ``got`` is what is answered weighs."""
    phrase = aligned.phrase
    total = sum(weights)
    missing = [n for n, strength in enumerate(aligned.strengths) if not strength]
    names = sum(weights[n] for n in missing if phrase.words[n].proper)
    words = sum(weights[n] for n in missing if not phrase.words[n].proper)
    pronoun = bool(PRONOUN.match(aligned.claim.text))
    return {
        "said": _share(got, total),
        "claim-said": claim_said,
        "words-unknown": _share(words, total),
        "names-unknown": _share(names, total),
        "words-unknown-weight": math.log1p(words),
        "names-unknown-weight": math.log1p(names),
        "said-weight": math.log1p(got),
        "weight": math.log1p(total),
        "few-words": len(phrase.words) < 3,
        "pronoun": pronoun,
        "pronoun-for-name": pronoun * _share(names, total),
    }


def _share(part: float, whole: float) -> float:
    return min(max(part / whole, 0.0), 1.0) if whole else 0.0


def _weights(statement: Statement, weight: Callable[[str], float], reader: Reader) -> list[float]:
    generic = reader.generic
    return [
        weight(word.key) * (GENERIC_WEIGHT if word.key in generic else 1.0)
        for word in statement.words
    ]
