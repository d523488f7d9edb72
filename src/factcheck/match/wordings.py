"""What the wordings of a claim, its text and its aliases, say together."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.match.compare import LOWER, UPPER, FigurePair, Relation, same_kind
from factcheck.match.conflict import Conflict, Reason
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.likeness import Likeness
from factcheck.model import Claim

CLOSENESS = {Relation.SAME: 0, Relation.ROUNDED: 1, Relation.DIFFERENT: 2, Relation.ABSENT: 3}
OF_THE_TEXT = (Conflict.DIRECTION, Conflict.PLACE)
"""The conflicts with a claim's text that an alias, silent on them, does not settle."""


def wordings(claim: Claim) -> tuple[str, ...]:
    """The claim's text and its aliases."""
    return (claim.text, *claim.aliases)


def best_pairs(wordings: Sequence[tuple[FigurePair, ...]]) -> tuple[FigurePair, ...]:
    """The pairs of a phrase's figures with those of any wording of a claim, its text first.

    An alias may say in other figures what the text says, and exactly what the text hedges; but what
    rounds an exact figure of the text rounds it, whatever an alias says. An exact figure that the
    text contradicts is not saved by an alias that is hedged, nor one in another role by any. A pair
    beyond the phrase's figures ("most", beside 41%) counts where the text makes it.
    """
    best = list(wordings[0])
    for pairs in wordings[1:]:
        for number, pair in enumerate(pairs[: len(best)]):
            known = best[number]
            if _closeness(pair) < _closeness(known) and not _settled(known, pair):
                best[number] = pair
    return tuple(best)


def _settled(known: FigurePair, pair: FigurePair) -> bool:
    """Whether the text's own figure says so much that an alias's does not count: it contradicts the
    phrase's, or is exact and rounded by it."""
    if known.relation.agrees:
        return _exact(known.claim)
    if known.relation is not Relation.DIFFERENT:
        return False
    if _exact(known.claim) and not _exact(pair.claim):
        return True
    return _same_number(known) or (_bounded(known) and pair.relation is Relation.ROUNDED)


def _bounded(pair: FigurePair) -> bool:
    """Whether both figures are bounds, and so say more than a plain number that they round to."""
    bounds = LOWER | UPPER
    figures = (pair.phrase, pair.claim)
    return all(figure is not None and figure.qualifier in bounds for figure in figures)


def _same_number(pair: FigurePair) -> bool:
    """Whether two figures state one number in contrary roles: fewer and more than, by and to."""
    return (
        pair.phrase is not None
        and pair.claim is not None
        and pair.phrase.value is not None
        and pair.phrase.value == pair.claim.value
        and same_kind(pair.phrase, pair.claim)
    )


def _closeness(pair: FigurePair) -> tuple[int, bool]:
    """How a pair relates, closest first; of two that differ, the one of one kind."""
    kin = pair.phrase is not None and pair.claim is not None and same_kind(pair.phrase, pair.claim)
    return CLOSENESS[pair.relation], not kin


def _exact(figure: Figure | None) -> bool:
    return figure is not None and figure.qualifier is Qualifier.EXACT


def open_conflicts(text: Likeness, wording: Likeness) -> tuple[Reason, ...]:
    """The conflicts with a wording, and those with the claim's text that it does not settle."""
    lacking = set(wording.only_in_phrase)
    unsettled = [
        each
        for each in text.conflicts
        if each[0] in OF_THE_TEXT or not lacking.isdisjoint(each[1].split())
    ]
    return tuple(dict.fromkeys((*wording.conflicts, *unsettled)))
