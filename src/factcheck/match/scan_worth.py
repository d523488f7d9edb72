"""What a match of a sentence can score at most: most claims that are near it need no comparison."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from factcheck.match.find import RANK
from factcheck.match.scan_words import Spellings
from factcheck.match.statement import Statement
from factcheck.match.verdict import FIGURE_WEIGHT, WEIGHTS, Tier

SLACK = 3.0
"""What a score may be above the highest that the words tell: of a word that is misspelled, or that
only the claim's documents say. Of 4,021 matches of labelled sentences and of ordinary ones eight
lie above that, and none by so much."""


class Weighed(NamedTuple):
    """A word of a sentence: what it tells, the claims' keys that it answers, each with how nearly,
    and whether it only says who says it."""

    weight: float
    answers: Mapping[str, float]
    framing: bool


class Worth:
    """A sentence, and how high its match with a wording can score."""

    def __init__(
        self, said: Statement, spellings: Spellings, weigh: Callable[[str], float]
    ) -> None:
        self._words = [
            Weighed(
                weigh(word.key),
                {**spellings[word.text].keys, word.key: 1.0},
                number in said.framing,
            )
            for number, word in enumerate(said.words)
        ]
        self._keys = {key for word in self._words for key in word.answers}
        self._figures = bool(said.figures)

    def reaches(self, least: float, rank: float, wordings: Sequence[Mapping[str, float]]) -> bool:
        """Whether a match with one of a claim's wordings may score so much; ``rank`` is what the
        shortlist makes of the claim, and a wording its keys, each with its share of all."""
        ranked = RANK[Tier.MATCH]
        left = (least - SLACK) / 100 - ranked * min(rank, 1.0)
        scores = map(self._highest, wordings)
        return any(score and score * (1 - ranked) >= left for score in scores)

    def _highest(self, shares: Mapping[str, float]) -> float:
        """The score, as `judge` has it, if all figures agree; 0 to 1, and 0 for no word."""
        whole = said = 0.0
        for weight, answers, framing in self._words:
            nearest = max([answers[key] for key in answers.keys() & shares.keys()], default=0.0)
            if nearest or not framing:
                whole += weight
                said += weight * nearest
        if not said:
            return 0.0
        claim_said = sum([shares[key] for key in self._keys & shares.keys()])
        figures = FIGURE_WEIGHT / (FIGURE_WEIGHT + whole)
        of_words = WEIGHTS["phrase"] * said / whole + WEIGHTS["claim"] * claim_said
        return of_words * (1 - figures) + figures * self._figures
