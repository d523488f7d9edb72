"""A phrase that is the quote of a claim: the words that the claim rests on, word for word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from factcheck.match.compare import Relation
from factcheck.match.find import MARKS, Match
from factcheck.match.framing import statement_start
from factcheck.match.verdict import Tier, Verdict
from factcheck.model import Claim
from factcheck.model.stored import StoredClaims

SAID = (Verdict.SAME, Verdict.ROUNDED)
SHORTEST = 20
"""From how many code points on a phrase is nobody else's words."""


class Quotes:
    """The quotes of some claims, looked through as one text; prepared once."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims

    @cached_property
    def _whole(self) -> str:
        return "\n".join(each.quote for claim in self._claims for each in claim.citations)

    def holding(self, phrase: str) -> list[int]:
        """The claims, by number, whose quote the phrase is: all of it or a part of it.

        What frames a phrase is left aside; any other word that the quote does not have may change
        all.
        """
        phrase = phrase[statement_start(phrase) :].strip(MARKS)
        if len(phrase) < SHORTEST:
            return []
        return [
            number
            for number in self._that_may_hold(phrase)
            if any(phrase in citation.quote for citation in self._claims[number].citations)
        ]

    def _that_may_hold(self, phrase: str) -> Iterable[int]:
        if isinstance(self._claims, StoredClaims):
            return self._claims.quoting(phrase)
        return range(len(self._claims)) if phrase in self._whole else ()


def quotes_first(found: list[Match], own: Collection[str]) -> list[Match]:
    """The matches, those first of the claims whose quote the phrase is (``own``, their ids)."""
    told = [_by_quote(match) if match.claim.id in own else match for match in found]
    return sorted(told, key=lambda match: match.claim.id not in own or match.verdict not in SAID)


def _by_quote(match: Match) -> Match:
    """The match of a claim whose quote the phrase is.

    A quote may say more than the claim that rests on it: what it says besides is no difference.
    Where claim and quote have no figure in common, nothing is taken for granted.
    """
    relations = {pair.relation for pair in match.figures}
    if not relations & {Relation.SAME, Relation.ROUNDED}:
        if relations - {Relation.ABSENT}:
            return match
        return replace(match, tier=Tier.MATCH, verdict=Verdict.NO_FIGURE, conflicts=())
    figures = tuple(
        pair if pair.relation.agrees else pair._replace(claim=None, relation=Relation.ABSENT)
        for pair in match.figures
    )
    verdict = Verdict.ROUNDED if Relation.ROUNDED in relations else Verdict.SAME
    return replace(match, tier=Tier.MATCH, verdict=verdict, figures=figures, conflicts=())
