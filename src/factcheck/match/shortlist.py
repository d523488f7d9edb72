"""A shortlist for large ledgers: which texts share rare words with a phrase, best first."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from heapq import nlargest
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, cast

from factcheck.match.postings import Postings, postings

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
PLENTY = 500
"""From how many texts on, that hold words of the phrase, words of like meaning bring in no more."""

# What these count beside a word of the phrase that the text holds. Fitted on rankings of 2,100
# phrases over three collections, each half of the phrases by what is best for the other half.
GRAMMAR = 0.5
"""A word that carries grammar: "did call it" tells one short claim from another."""
PAIR = 0.2
"""Two words that follow one another in both, weighed as a word as rare as the two together."""
NEAR = 0.3
"""A word that the text says in another word, times how nearly that means the same."""

MANY = 20_000
"""From how many texts on, or times that keys are held, as few as can be are looked at."""
SHARE = 8
"""One in how many texts may be asked for its length by itself: it takes so much longer."""
ROUND = 1e-9
"""How far two sums of the same numbers may lie apart, as a share."""

NONE: Mapping[str, Mapping[str, float]] = MappingProxyType({})


class Wanted(NamedTuple):
    """What a phrase asks of an index, by keys.

    ``words`` are those that tell something, with how much each counts, 0 to 1: a text that holds
    none of them, nor a word of ``near``, is not found. ``grammar`` are those that only tell found
    texts apart. ``near`` are for each word those that mean much the same, with how nearly, and
    ``pairs`` the words that follow one another.
    """

    words: Mapping[str, float]
    grammar: frozenset[str] = frozenset()
    near: Mapping[str, Mapping[str, float]] = NONE
    pairs: frozenset[tuple[str, str]] = frozenset()


FEW_LENGTHS = 250_000
"""Of how many texts the lengths are read at once: a megabyte."""


class Part(NamedTuple):
    """Some texts of an index, ``first`` to ``last``, end-exclusive; ``total`` is how many keys
    they have."""

    first: int
    last: int
    total: int


class Shortlist:
    """Texts by their words: an inverted index, a value, safe to delete and build again."""

    def __init__(
        self,
        texts: Iterable[Sequence[str]],
        count: Callable[[str], int],
        index: Postings | None = None,
        part: Part | None = None,
    ) -> None:
        """``texts`` are the keys of each text's words; ``count`` how often English says a key.

        ``index`` is the index of these texts, for who has it; or of more texts, of which these
        are a ``part``. Then a text's keys are asked for only where all that it says is weighed.
        """
        self._count = count
        self._texts = texts if isinstance(texts, Sequence) else tuple(texts)
        self._index = Postings(postings(self._texts)) if index is None else index
        self._paired = index is not None
        self._part = part
        self.first = part.first if part else 0
        """The number in the index of the text that is called 0 here."""
        self._last = part.last if part else len(self._index.lengths)
        self._weights: dict[str, float] = {}

    @cached_property
    def _mean(self) -> float:
        """How many keys a text has in the mean, or 1."""
        total = self._part.total if self._part else sum(self._index.lengths[:])
        return max(total / max(self._last - self.first, 1), 1.0)

    @cached_property
    def _norms(self) -> list[float]:
        """What a text's length takes from a word's gain; 1 at about the mean length."""
        mean = self._mean
        lengths = self._index.lengths[self.first : self._last].tolist()
        return [K1 * (1 - B + B * length / mean) for length in lengths]

    def _norm(self, number: int) -> float:
        """The same of one text of many."""
        if self._last - self.first <= MANY:
            return self._norms[number]
        return K1 * (1 - B + B * self._lengths[self.first + number] / self._mean)

    @cached_property
    def _lengths(self) -> Sequence[int]:
        """How many keys each text of the index has; of few texts all are read at once."""
        lengths = self._index.lengths
        return lengths[:].tolist() if len(lengths) <= FEW_LENGTHS else lengths

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        """How often two keys follow one another in the texts; counted when first asked for."""
        counts: Counter[tuple[str, str]] = Counter()
        for keys in self._texts:
            counts.update(pairwise(keys))
        return counts

    def _following(self, one: str, other: str) -> int:
        return self._index.following(one, other) if self._paired else self._pairs[one, other]

    def numbers(self, key: str) -> Sequence[int]:
        """The same as `holding`, where they stand, counted through the whole index."""
        numbers = self._index.holding(key)
        if not self._whole:
            numbers = numbers[bisect_left(numbers, self.first) : bisect_left(numbers, self._last)]
        # A memoryview has all that is asked of a sequence here, whatever its type says.
        return cast("Sequence[int]", numbers)

    def holding(self, key: str) -> Sequence[int]:
        """The numbers of the texts that hold a key, falling never, one for each time."""
        found = list(self.numbers(key))
        return [number - self.first for number in found] if self.first else found

    @cached_property
    def _whole(self) -> bool:
        """Whether these are all the texts of the index."""
        return not self.first and self._last == len(self._index.lengths)

    def __contains__(self, key: str) -> bool:
        return key in self._index if self._whole else bool(self.numbers(key))

    def keys(self) -> Iterable[str]:
        """Every key that some text holds."""
        return self._index if self._whole else (key for key in self._index if key in self)

    @property
    def vocabulary(self) -> Postings:
        """Every key of the index that these texts are in, of them and of others."""
        return self._index

    def weight(self, key: str) -> float:
        """How much a word tells, by how rare it is in these texts and in English."""
        known = self._weights.get(key)
        if known is None:
            texts = self._last - self.first
            known = self._weights[key] = rarity(texts, self._held(key), self._count(key))
        return known

    def _held(self, key: str) -> int:
        """How many of these texts hold a key, however often."""
        if self._whole:
            return self._index.held(key)
        every, here = self._index.holding(key), self.numbers(key)
        if 2 * len(here) <= len(every):
            return len(set(here))
        start = bisect_left(every, self.first)
        return self._index.held(key) - len({*every[:start], *every[start + len(here) :]})

    def joined(self, one: str, other: str) -> bool:
        """Whether two keys follow one another in some text."""
        return self._following(one, other) > 0

    def rank(
        self, keys: Mapping[str, float], most: int, near: Mapping[str, float] | None = None
    ) -> list[tuple[int, float]]:
        """The texts that hold some of these keys, best first: number and BM25 score.

        ``keys`` are wanted keys with how much each counts, 0 to 1, and ``near`` those of words
        that mean much the same, which are looked for where few texts hold the wanted keys
        themselves. Ties go to the earlier text.
        """
        held = [(self._gain(key, share), self.numbers(key)) for key, share in keys.items()]
        many = most > 0 and sum(len(numbers) for _, numbers in held) > MANY
        if many and any(self._held(key) > PLENTY for key in keys):
            return _best(self._hopeful(held, most), most)
        scores: dict[int, float] = {}
        for gain, numbers in held:
            self._add(scores, gain, numbers)
        if len(scores) <= PLENTY:
            for key, share in (near or {}).items():
                self._add(scores, self._gain(key, share), self.numbers(key))
        return _best(scores, most)

    def _gain(self, key: str, share: float) -> float:
        """The most that a key adds to the score of a text, and more than it ever does."""
        return self.weight(key) * share * (K1 + 1)

    def _hopeful(self, held: Sequence[tuple[float, Sequence[int]]], most: int) -> dict[int, float]:
        """The scores of all texts that may be among the best, and of no more than need be.

        ``held`` are for each key its gain and the texts that hold it. Keys are looked at from the
        one with most to give; a text that holds none of those need not be looked at once so many
        others have more than all the rest can give.
        """
        least: dict[int, float] = {}
        rest, floor = sum(gain for gain, _ in held), 0.0
        for gain, numbers in sorted(held, key=lambda each: (-each[0], len(each[1]))):
            floor = _least(least, most)
            if rest * (1 + ROUND) < floor:
                break
            self._add(least, gain, numbers)
            rest -= gain
        else:
            floor, rest = _least(least, most), 0.0
        chosen = [n for n, score in least.items() if (score + rest) * (1 + ROUND) >= floor]
        return {number: self._sum(number, held) for number in chosen}

    def _sum(self, number: int, held: Sequence[tuple[float, Sequence[int]]]) -> float:
        """What all keys add to the score of one text."""
        norm, score, there = self._norm(number), 0.0, self.first + number
        for gain, numbers in held:
            first = bisect_left(numbers, there)
            times = bisect_right(numbers, there, first) - first
            if times:
                score += gain * times / (times + norm)
        return score

    def _add(self, scores: dict[int, float], gain: float, numbers: Sequence[int]) -> None:
        """Add to scores what a key adds to the texts of these numbers, given once for each time."""
        told, first = scores.get, self.first
        few = SHARE * len(numbers) < self._last - first
        norms = self._norm if few else self._norms.__getitem__
        if len(set(numbers)) == len(numbers):
            for there in numbers:
                number = there - first
                scores[number] = told(number, 0.0) + gain / (1 + norms(number))
        else:
            for there, times in Counter(numbers).items():
                number = there - first
                scores[number] = told(number, 0.0) + gain * times / (times + norms(number))

    def order(
        self, wanted: Wanted, most: int, only: Iterable[int] | None = None
    ) -> list[tuple[int, float]]:
        """The texts that say most of what is wanted, best first: number and score.

        The score is the share of what a text of mean length would reach that holds all words and
        pairs, 0 to about 1. ``only`` are the numbers of texts, where no others are asked for.
        """
        found = self._found(wanted, most) if only is None else only
        return _best(self.scores(wanted, found), most)

    def _found(self, wanted: Wanted, most: int) -> list[int]:
        """The texts that may say most of what is wanted, by their rarest words."""
        near: dict[str, float] = {}
        for key, others in wanted.near.items():
            for other, strength in others.items():
                if other not in wanted.words:
                    near[other] = max(near.get(other, 0.0), strength * wanted.words[key] / 2)
        found = self.rank(wanted.words, max(most, min(LOOKED_AT, 5 * most)), near)
        return [number for number, _ in found]

    def scores(self, wanted: Wanted, numbers: Iterable[int]) -> dict[int, float]:
        """How much of what is wanted these texts say, by number, as `order` counts it."""
        gains = {key: self.weight(key) * share for key, share in wanted.words.items()}
        for key in sorted(wanted.grammar):  # sums are the same in every run, to the last bit
            gains[key] = self.weight(key) * GRAMMAR
        pairs = {
            pair: PAIR * rarity(self._last - self.first, times)
            for pair in sorted(wanted.pairs)
            if (times := self._following(*pair))
        }
        whole = sum(gains.values()) + sum(pairs.values()) or 1.0
        return {n: self._score(n, wanted, gains, pairs) / whole for n in numbers}

    def _score(
        self,
        number: int,
        wanted: Wanted,
        gains: Mapping[str, float],
        pairs: Mapping[tuple[str, str], float],
    ) -> float:
        keys = self._texts[number]
        held = set(keys)
        norm = self._norm(number)
        once = (K1 + 1) / (1 + norm)
        score = 0.0
        for key in (key for key in gains if key in held):
            times = keys.count(key)
            score += gains[key] * times * (K1 + 1) / (times + norm)
        for key, others in wanted.near.items():
            if key not in held:
                nearest = max((others[other] for other in others.keys() & held), default=0.0)
                score += NEAR * nearest * gains[key] * once
        if pairs:
            follow = set(pairwise(keys))
            score += once * sum(weight for pair, weight in pairs.items() if pair in follow)
        return score


def rarity(texts: int, held: float, count: int = 0) -> float:
    """How much something tells that so many of some texts hold, and English says so often."""
    expected = held + PRIOR * min(count / ENGLISH, 0.5)
    return math.log(1 + (texts + PRIOR - expected + 0.5) / (expected + 0.5))


def _least(scores: Mapping[int, float], most: int) -> float:
    """The lowest of so many highest scores; 0 where there are not so many."""
    return nlargest(most, scores.values())[-1] if 0 < most <= len(scores) else 0.0


def _best(scores: Mapping[int, float], most: int) -> list[tuple[int, float]]:
    """The highest scores, best first; of equals the earlier text."""
    if 0 < most < len(scores):
        least = _least(scores, most)
        scores = {number: score for number, score in scores.items() if score >= least}
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:most]
