"""A shortlist for large ledgers: which texts share rare words with a phrase, best first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

K1 = 1.0
B = 0.8
"""BM25's saturation and length normalization (Robertson and Zaragoza 2009): B as is customary, K1
a little below it, because claims are short and seldom say a word twice for emphasis."""
PRIOR = 50
"""How many imagined texts of general English stand beside the ledger's own when rarity is judged:
in a ledger of twenty claims the rarity in English decides, in one of twenty thousand its own."""
ENGLISH = 12_000
"""About the number of statements in which English was counted (234,000 words, twenty each)."""
LOOKED_AT = 100
"""How many texts, those with the rarest words of the phrase, are ordered by all that it says; five
times as many as are asked for where those are few."""

# What these count beside a word of the phrase that the text holds. Fitted on rankings of 2,100
# phrases over three collections, each half of the phrases by what is best for the other half.
GRAMMAR = 0.5
"""A word that carries grammar: "did call it" tells one short claim from another."""
PAIR = 0.2
"""Two words that follow one another in both, weighed as a word as rare as the two together."""
NEAR = 0.3
"""A word that the text says in another word, times how nearly that means the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a phrase asks of an index, by keys.

    ``words`` are those that tell something, with how much each counts, 0 to 1: a text that holds
    none of them, nor a word of ``near``, is not found. ``grammar`` are those that only tell found
    texts apart. ``near`` are for each word those that mean much the same, with how nearly, and
    ``pairs`` the words that follow one another.
    """

    words: Mapping[str, float]
    grammar: frozenset[str] = frozenset()
    near: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    pairs: frozenset[tuple[str, str]] = frozenset()


class Shortlist:
    """An inverted index over the words of some texts: a value, safe to delete and build again."""

    def __init__(self, texts: Iterable[Sequence[str]], count: Callable[[str], int]) -> None:
        """``texts`` are the keys of each text's words; ``count`` how often English says a key."""
        self._count = count
        self._texts = tuple(texts)
        self._postings: dict[str, list[tuple[int, int]]] = {}
        self._weights: dict[str, float] = {}
        postings = self._postings
        for number, keys in enumerate(self._texts):
            for key, times in Counter(keys).items():
                if key in postings:
                    postings[key].append((number, times))
                else:
                    postings[key] = [(number, times)]

    @cached_property
    def _norms(self) -> tuple[float, ...]:
        """What a text's length takes from a word's gain; 1 at about the mean length."""
        lengths = [len(keys) for keys in self._texts]
        mean = max(sum(lengths) / max(len(lengths), 1), 1.0)
        return tuple(K1 * (1 - B + B * length / mean) for length in lengths)

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        """How often two keys follow one another in the texts; counted when first asked for."""
        counts: Counter[tuple[str, str]] = Counter()
        for keys in self._texts:
            counts.update(pairwise(keys))
        return counts

    def __contains__(self, key: str) -> bool:
        return key in self._postings

    def keys(self) -> Iterable[str]:
        """Every key that some text holds."""
        return self._postings.keys()

    def weight(self, key: str) -> float:
        """How much a word tells, by how rare it is in these texts and in English."""
        known = self._weights.get(key)
        if known is None:
            english = min(self._count(key) / ENGLISH, 0.5)
            known = self._rarity(len(self._postings.get(key, ())), english)
            self._weights[key] = known
        return known

    def joined(self, one: str, other: str) -> bool:
        """Whether two keys follow one another in some text."""
        return (one, other) in self._pairs

    def rank(self, keys: Mapping[str, float], most: int) -> list[tuple[int, float]]:
        """The texts that hold some of these keys, best first: number and BM25 score.

        ``keys`` are wanted keys with how much each counts, 0 to 1. Ties go to the earlier text.
        """
        scores: dict[int, float] = {}
        norms = self._norms
        for key, share in keys.items():
            gain = self.weight(key) * share * (K1 + 1)
            for number, times in self._postings.get(key, ()):
                scores[number] = scores.get(number, 0.0) + gain * times / (times + norms[number])
        return _best(scores, most)

    def order(self, wanted: Wanted, most: int) -> list[tuple[int, float]]:
        """The texts that say most of what is wanted, best first: number and score.

        The score is the share of what a text of mean length would reach that holds all words and
        pairs, 0 to about 1.
        """
        first = dict(wanted.words)
        for key, others in wanted.near.items():
            for other, strength in others.items():
                first[other] = max(first.get(other, 0.0), strength * first[key] / 2)
        found = self.rank(first, max(most, min(LOOKED_AT, 5 * most)))
        gains = {key: self.weight(key) * share for key, share in wanted.words.items()}
        for key in wanted.grammar:
            gains[key] = self.weight(key) * GRAMMAR
        pairs = {
            pair: PAIR * self._rarity(self._pairs[pair], 0.0)
            for pair in wanted.pairs
            if pair in self._pairs
        }
        whole = sum(gains.values()) + sum(pairs.values()) or 1.0
        scores = {n: self._score(n, wanted, gains, pairs) / whole for n, _ in found}
        return _best(scores, most)

    def _score(
        self,
        number: int,
        wanted: Wanted,
        gains: Mapping[str, float],
        pairs: Mapping[tuple[str, str], float],
    ) -> float:
        keys = self._texts[number]
        held = set(keys)
        norm = self._norms[number]
        once = (K1 + 1) / (1 + norm)
        score = 0.0
        for key in gains.keys() & held:
            times = keys.count(key)
            score += gains[key] * times * (K1 + 1) / (times + norm)
        for key, others in wanted.near.items():
            if key not in held:
                nearest = max((others[other] for other in others.keys() & held), default=0.0)
                score += NEAR * nearest * gains[key] * once
        if pairs:
            score += once * sum(pairs[pair] for pair in pairs.keys() & set(pairwise(keys)))
        return score

    def _rarity(self, held: int, english: float) -> float:
        """How much something tells that so many texts hold, and such a share of English."""
        expected = held + PRIOR * english
        return math.log(1 + (len(self._texts) + PRIOR - expected + 0.5) / (expected + 0.5))


def _best(scores: Mapping[int, float], most: int) -> list[tuple[int, float]]:
    """The highest scores, best first; of equals the earlier text."""
    if most < len(scores):
        from heapq import nlargest

        least = min(nlargest(most, scores.values()), default=math.inf)
        scores = {number: score for number, score in scores.items() if score >= least}
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:most]
