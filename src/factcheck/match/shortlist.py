"""A shortlist for large ledgers: which texts share rare words with a phrase, best first."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

K1 = 1.2
B = 0.6
"""BM25's saturation and length normalization (Robertson and Zaragoza 2009). B is lower than its
customary 0.75 because claims are short and of a length."""
PRIOR = 50
"""How many imagined texts of general English stand beside the ledger's own when rarity is judged:
in a ledger of twenty claims the rarity in English decides, in one of twenty thousand its own."""
ENGLISH = 12_000
"""About the number of statements in which English was counted (234,000 words, twenty each)."""


class Shortlist:
    """An inverted index over the words of some texts: a value, safe to delete and build again."""

    def __init__(self, texts: Iterable[Sequence[str]], count: Callable[[str], int]) -> None:
        """``texts`` are the keys of each text's words; ``count`` how often English says a key."""
        self._count = count
        self._postings: dict[str, list[tuple[int, float]]] = {}
        self._lengths: list[int] = []
        self._weights: dict[str, float] = {}
        for number, keys in enumerate(texts):
            self._lengths.append(len(keys))
            often: dict[str, int] = {}
            for key in keys:
                often[key] = often.get(key, 0) + 1
            for key, times in often.items():
                self._postings.setdefault(key, []).append((number, times))
        self._mean = max(sum(self._lengths) / max(len(self._lengths), 1), 1.0)

    def __contains__(self, key: str) -> bool:
        return key in self._postings

    def keys(self) -> Iterable[str]:
        """Every key that some text holds."""
        return self._postings.keys()

    def weight(self, key: str) -> float:
        """How much a word tells, by how rare it is in these texts and in English."""
        known = self._weights.get(key)
        if known is None:
            size = len(self._lengths)
            english = min(self._count(key) / ENGLISH, 0.5)
            held = len(self._postings.get(key, ())) + PRIOR * english
            known = math.log(1 + (size + PRIOR - held + 0.5) / (held + 0.5))
            self._weights[key] = known
        return known

    def rank(self, keys: dict[str, float], most: int) -> list[tuple[int, float]]:
        """The texts that hold some of these keys, best first: number and BM25 score.

        ``keys`` are wanted keys with how much each counts, 0 to 1. Ties go to the earlier text.
        """
        scores: dict[int, float] = {}
        lengths, mean = self._lengths, self._mean
        for key, share in keys.items():
            weight = self.weight(key) * share
            for number, times in self._postings.get(key, ()):
                norm = K1 * (1 - B + B * lengths[number] / mean)
                gain = weight * times * (K1 + 1) / (times + norm)
                scores[number] = scores.get(number, 0.0) + gain
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return best[:most]
