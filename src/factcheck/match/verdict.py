"""What a comparison amounts to: how much it may be leaned on, its score, its verdict."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from factcheck.match.align import Context
from factcheck.match.compare import FigurePair, Relation, relate, same_family
from factcheck.match.conflict import Conflict
from factcheck.match.fit import Fit
from factcheck.match.likeness import Likeness
from factcheck.match.options import TELLING, telling
from factcheck.match.statement import Statement

WEIGHTS = {"phrase": 0.75, "claim": 0.25}
"""What words weigh: the share of the phrase's words that the claim says, and of the claim's words
that the phrase says. Figures weigh beside them as much as one word does, so that a figure
borrowed from a neighbour does not win over the claim about the same thing."""
FIGURE_WEIGHT = 2.2
"""The weight of the figures in units of `Shortlist.weight`: that of a fairly rare word."""
AGREEMENT = {
    Relation.SAME: 1.0,
    Relation.ROUNDED: 0.9,
    Relation.DIFFERENT: 0.4,
    Relation.ABSENT: 0.0,
}
"""How much a pair of figures speaks for a claim; two figures of one kind do even if they differ."""
NUMBER_ALONE = 0.2
"""What the same number of another kind speaks for: 46.3 percentage points for 46.3 percent."""

RELATED_AT = 0.7
"""The likelihood (`Fit.related`) from which on a phrase with another figure, or of another thing,
is a match: the same statement, said wrongly."""
SAME_AT = 0.5
"""The likelihood (`Fit.same`) from which on a phrase that nothing speaks against is a match."""
UNCOUNTED_AT = 0.2
"""The same of a phrase without a figure, which calls none right: people say a fact without its
number in words that are further from a claim's. Only of the nearest of several claims."""
TELLS_OF_NAMED = 0.4
"""What agreeing figures must tell (`options.telling`) beside a name that the claim has too, to be
its statement: a digit with a unit, or three. Over 22 sets of phrases and the public pairs no wrong
one lay above."""
SUGGESTION = 0.25
"""The share of its words that a claim must say to be near a phrase that it does not match."""
COMMON = 2.5
"""What a word must tell (`Shortlist.weight`) to find anything alone: a common one finds nothing."""
FEW_WORDS = 3
"""A phrase of fewer words and no figure is at most a suggestion, unless it is a claim's wording."""


class Tier(StrEnum):
    """How much a claim found may be leaned on."""

    MATCH = "match"  # says the same thing as the phrase
    SUGGESTION = "suggestion"  # is near; never lends its status to the phrase


class Verdict(StrEnum):
    """How a claim found relates to the phrase, from parts that stay visible."""

    SAME = "same"
    ROUNDED = "rounded"
    DIFFERENT_FIGURE = "different-figure"
    DIFFERENT_SUBJECT = "different-subject"
    NO_FIGURE = "no-figure"


class Part(NamedTuple):
    """One part of a score: what it measures, from 0 to 1, and what it weighs."""

    name: str
    value: float
    weight: float
    note: str = ""


class Judgement(NamedTuple):
    """What a comparison amounts to. ``score`` (0 to 100) is the weighed sum of ``parts``."""

    tier: Tier
    score: float
    verdict: Verdict
    parts: tuple[Part, ...]


def judge(
    phrase: Statement,
    like: Likeness,
    context: Context,
    fit: Fit,
    *,
    near: bool = False,
    far: bool = False,
) -> Judgement | None:
    """The judgement of a comparison; None where the two have too little in common.

    ``context`` is what the claim's documents say around it. ``near`` says that they have enough
    in common to be shown, however little it is of all that the phrase says; ``far`` that no claim
    is nearer to a phrase without a figure, so that words further away will do.
    """
    same_at = UNCOUNTED_AT if far else SAME_AT
    tier = _tier(phrase, like, context, fit, same_at) or (Tier.SUGGESTION if near else None)
    if tier is None:
        return None
    agree = sum(map(agreement, like.figures)) / max(len(like.figures), 1)
    share = FIGURE_WEIGHT / (FIGURE_WEIGHT + like.weight)
    parts = (
        Part(name="phrase", value=like.stated, weight=WEIGHTS["phrase"] * (1 - share)),
        Part(name="claim", value=like.claim_covered, weight=WEIGHTS["claim"] * (1 - share)),
        Part(name="figures", value=agree, weight=share),
    )
    score = round(100 * sum(part.value * part.weight for part in parts), 1)
    verdict = _verdict(like)
    if phrase.unread:  # "9OO dockers": nobody knows how many
        tier = Tier.SUGGESTION
        verdict = Verdict.NO_FIGURE if verdict in (Verdict.SAME, Verdict.ROUNDED) else verdict
    return Judgement(tier=tier, score=score, verdict=verdict, parts=parts)


def agreement(pair: FigurePair) -> float:
    """How much a pair of figures speaks for a claim, 0 to 1: a little if only the number agrees."""
    if pair.phrase and pair.claim and not same_family(pair.phrase, pair.claim):
        return NUMBER_ALONE if pair.phrase.value == pair.claim.value else 0.0
    return AGREEMENT[pair.relation]


def _tier(
    phrase: Statement, like: Likeness, context: Context, fit: Fit, same_at: float
) -> Tier | None:
    """How much the claim may be leaned on: the one place that decides; None where not at all."""
    differs = [pair for pair in like.figures if pair.relation is Relation.DIFFERENT]
    agrees = any(pair.relation.agrees for pair in like.figures)
    if not phrase.words:
        return Tier.MATCH if agrees else None
    if not like.shared or (len(phrase.words) == 1 and not agrees and like.weight < COMMON):
        return None
    near = Tier.SUGGESTION if like.phrase_covered >= SUGGESTION else None
    if not agrees and len(phrase.words) < (2 if differs else FEW_WORDS):
        return near
    if phrase.only_names and not agrees:
        return near
    if differs or like.conflicts:
        if differs and (
            _of_another(like) or (unsaid(like) and not agrees) or _beside(differs, context)
        ):
            return near
        return Tier.MATCH if fit.related(like.features) >= RELATED_AT else near
    if _says_other(like):
        return near
    if agrees and _by_name(like):
        return Tier.MATCH
    return Tier.MATCH if fit.same(like.features) >= same_at else near


def _by_name(like: Likeness) -> bool:
    """Whether a name and figures that agree tell which claim is meant, in whatever words: what a
    company moved, its freight; no place's name, as many things are said of each."""
    if not like.named or any(pair.relation is Relation.ABSENT for pair in like.figures):
        return False
    return told(like.figures) >= TELLS_OF_NAMED


def told(pairs: Sequence[FigurePair]) -> float:
    """How much the figures that agree tell together (`options.telling`), dates apart."""
    agreeing = (pair.phrase for pair in pairs if pair.relation.agrees)
    return sum(telling(f) for f in agreeing if f and f.unit not in ("date", "ordinal"))


def _says_other(like: Likeness) -> bool:
    """Whether the phrase states a figure that the claim has nothing like, and the two agree in
    dates at most."""
    agreeing = [pair.phrase for pair in like.figures if pair.relation.agrees]
    return unsaid(like) and all(figure is None or figure.unit == "date" for figure in agreeing)


def _years_only(like: Likeness) -> bool:
    """Whether a phrase says in which year, and no other figure."""
    dates = [pair.phrase.date for pair in like.figures if pair.phrase and pair.phrase.date]
    return len(dates) == len(like.figures) and all(date.month is None for date in dates)


def unsaid(like: Likeness) -> bool:
    """Whether the phrase states a figure that the claim has nothing like; ordinals and small
    numbers may be anything's."""
    return any(
        pair.relation is Relation.ABSENT
        and pair.phrase is not None
        and pair.phrase.unit not in ("date", "ordinal")
        and telling(pair.phrase) >= TELLING
        for pair in like.figures
    )


def _of_another(like: Likeness) -> bool:
    """Whether the phrase names another person or place: with another figure, another statement."""
    return any(kind in (Conflict.NAME, Conflict.PLACE) for kind, _, _ in like.conflicts)


def _beside(differs: list[FigurePair], context: Context) -> bool:
    """Whether the document has the phrase's figure beside the claim: it speaks of that, then."""
    return any(
        pair.phrase is not None and relate(pair.phrase, figure) is Relation.SAME
        for pair in differs
        for figure in context.figures
    )


def _verdict(like: Likeness) -> Verdict:
    """The first that applies: another figure, another thing, rounded, the same, no figure."""
    relations = {pair.relation for pair in like.figures}
    if Relation.DIFFERENT in relations:
        return Verdict.DIFFERENT_FIGURE
    if like.conflicts:
        return Verdict.DIFFERENT_SUBJECT
    if _says_other(like) or (like.claim_counts and _years_only(like)):
        return Verdict.NO_FIGURE
    if Relation.ROUNDED in relations:
        return Verdict.ROUNDED
    return Verdict.SAME if Relation.SAME in relations else Verdict.NO_FIGURE
