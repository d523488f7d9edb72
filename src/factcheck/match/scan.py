"""Which claims a sentence may repeat at all: the ledger as an index, asked in microseconds.

An archive is large and a ledger small, so it is the claims that are indexed, by their words. Of a
sentence only the letters of its words are looked up. One that shares no two telling words with
any claim has been read by then; of the others a sum says how much of the claim they say, and only
where that is enough to repeat it with its figure are their figures read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.match.figures import Figure
from factcheck.match.find import TELLS
from factcheck.match.framing import statement_start
from factcheck.match.likeness import GENERIC_WEIGHT
from factcheck.match.options import TELLING
from factcheck.match.scan_figures import ClaimFigures, counts
from factcheck.match.scan_marks import (
    MOST,
    Needs,
    Postings,
    bits,
    every,
    held,
    joined,
    named,
    numbers,
    twice,
)
from factcheck.match.scan_words import Spelling, Spellings
from factcheck.match.scan_worth import Worth
from factcheck.match.statement import Reader, Statement
from factcheck.match.wordings import wordings
from factcheck.match.words import SECONDS, is_content
from factcheck.model import Claim

WITH_FIGURE = 0.25
"""The share of a claim's words, by weight, that a sentence must say to be compared with it, where
a figure of the sentence agrees with one of the claim's."""
WITHOUT = 0.5
"""The same where none does: it must say half of the claim in its own words or their synonyms."""
LEAST = 4.5
"""What the claim's words that a sentence says must weigh together (`Shortlist.weight`): two common
ones in a ledger of many claims, or of few, tell of no claim."""
SAID = 0.15
"""The share of its own words, by weight, that a sentence must have from a claim to repeat it: of
482 that do, none says less; and half of those that may, and do not."""
MANY = 500
"""A word that more than one in so many wordings hold is kept as bits."""
SLACK = 1e-9
"""What sums of shares may lack for how computers count."""
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")


class _Wording(NamedTuple):
    """A wording of a claim: the claim's number, its words' keys, each with its share of all."""

    claim: int
    shares: dict[str, float]
    weight: float


class Gate:
    """Tells which claims a sentence may repeat; prepared once for an archive.

    A sentence says a claim's word by its own key, by one of like or contrary meaning, or by
    another name of a place.
    """

    def __init__(
        self, claims: Sequence[Claim], reader: Reader, weight: Callable[[str], float]
    ) -> None:
        self._reader = reader
        self._weight = weight
        self._wordings: list[_Wording] = []
        self._of_claim = defaultdict[int, list[int]](list)
        figures: list[tuple[Figure, ...]] = []
        places = defaultdict[str, set[str]](set)
        for number, claim in enumerate(claims):
            for text in wordings(claim):
                wording = self._read(number, text, places)
                if wording.weight:
                    self._of_claim[number].append(len(figures))
                    self._wordings.append(wording)
                    figures.append(reader.figures(text))
        self._figures = ClaimFigures(figures)
        self._index({place: frozenset(keys) for place, keys in places.items()})

    def _read(self, number: int, text: str, places: Mapping[str, set[str]]) -> _Wording:
        """A wording of a claim; its words that name a place go to the others of that place."""
        reader = self._reader
        words = [word for word in reader.keys.words(text) if is_content(word)]
        weights = {w.key: self._weighs(w.key) for w in words}
        for word in words:
            place = reader.place_of(word)
            if place:
                places[place].add(word.key)
        whole = sum(weights.values())
        return _Wording(number, {k: w / whole for k, w in weights.items() if whole}, whole)

    def _weighs(self, key: str) -> float:
        return self._weight(key) * (GENERIC_WEIGHT if key in self._reader.generic else 1.0)

    def _index(self, places: Mapping[str, frozenset[str]]) -> None:
        """The wordings by their words: all, and those that decide."""
        lists = [defaultdict[str, list[int]](list) for _ in range(4)]
        holding, heavy, half, leads = lists
        needs = []
        for here, (_, shares, weight) in enumerate(self._wordings):
            least = max(WITHOUT, LEAST / weight)
            for key, share in shares.items():
                holding[key].append(here)
                if share >= WITH_FIGURE or share * weight >= LEAST:
                    heavy[key].append(here)
                if share >= least - SLACK:
                    half[key].append(here)
            for key in _leading(shares, least):
                leads[key].append(here)
            needs.append(_needed(shares, least))
        few = max(len(self._wordings) / MANY, 1)
        common = {key for key, numbers in holding.items() if len(numbers) > few}
        self._holding, self._heavy, self._half, self._leads = (
            Postings(each, common) for each in lists
        )
        self._needs = Needs(needs)
        self._spellings = Spellings(self._reader, self._weighs, self._holding, self._heavy, places)

    @property
    def spellings(self) -> int:
        """How many spellings are remembered."""
        return len(self._spellings)

    def claims(self, sentence: str, among: Sequence[int] | None = None) -> tuple[int, ...]:
        """The claims, by number in order, that a sentence may repeat; ``among`` these alone."""
        only = -1 if among is None else bits([n for claim in among for n in self._of_claim[claim]])
        tokens = set(_TOKEN.findall(sentence))
        found = [self._spellings[token] for token in tokens]
        if not SECONDS.isdisjoint(tokens):
            found += self._spellings.pairs(tokens)
        own = {key for spelling in found for key in spelling.own}
        near = self._needs.met(self._holding.each(own), joined(self._leads.each(own)) & only)
        near |= every(self._half.each(own))
        enough = {number for number in near if self._says_half(self._wordings[number], own)}
        if any(each.figure for each in found):
            enough.update(self._with_figure(sentence, found, enough, only))
        claims = {self._wordings[number].claim for number in enough}
        return tuple(sorted(claims if among is None else claims.intersection(among)))

    def answered(self, sentence: str, claims: Iterable[int]) -> tuple[int, ...]:
        """Those of these claims of which a sentence, as a whole, may say enough: what it states
        else is no more than so much of it."""
        start = statement_start(sentence)  # who says it is no part of what is stated
        tokens = set(_TOKEN.findall(sentence, start))
        found = [self._spellings[token] for token in tokens]
        wordings, of = self._wordings, self._of_claim
        return tuple([c for c in claims if any(_answers(wordings[n], found) for n in of[c])])

    def worth(self, said: Statement, least: float) -> Callable[[int, float], bool]:
        """What tells of a claim, by its number and its rank in the shortlist, whether a sentence
        may match it with such a score."""
        worth = Worth(said, self._spellings, self._weighs)
        wordings, of = self._wordings, self._of_claim

        def reaches(number: int, rank: float) -> bool:
            return worth.reaches(least, rank, [wordings[n].shares for n in of[number]])

        return reaches

    def _says_half(self, wording: _Wording, own: set[str]) -> bool:
        """Whether a sentence says enough of a wording's words, whatever its figures."""
        shares = wording.shares
        share = sum([shares[key] for key in shares.keys() & own])
        return share >= WITHOUT and share * wording.weight >= LEAST

    def _with_figure(
        self, sentence: str, found: Sequence[Spelling], enough: set[int], only: int
    ) -> Iterator[int]:
        """The other wordings of which a sentence has a figure, and some words."""
        heavy = [s.heavy for s in found]
        telling = [s.telling for s in found]
        if not any(map(any, heavy)) and sum(map(any, telling)) < 2:
            return
        figures = [f for f in self._reader.figures(sentence) if counts(f)]
        sized = self._figures.near(figures) & only
        if not sized:
            return
        near = twice(telling, sized) | named(heavy) | set(numbers(joined(heavy) & sized))
        has = held(sized)
        near = {number for number in near - enough if has(number)}
        if not near:
            return
        keys, agree = _said(found), self._figures.agreeing(figures)
        for number in near:
            _, shares, weight = self._wordings[number]
            share = sum([shares[key] * keys[key] for key in shares.keys() & keys.keys()])
            least = TELLING if share >= WITH_FIGURE else TELLS
            if share < WITH_FIGURE and share * weight < LEAST:
                continue
            if agree(number, least):
                yield number


def _leading(shares: Mapping[str, float], least: float) -> Iterator[str]:
    """The words of a wording of which a sentence says one, if it says so much of the wording: the
    heaviest, as many as leave less than that to the others."""
    left = 1.0
    for key, share in sorted(shares.items(), key=lambda each: -each[1]):
        if left < least - SLACK:
            return
        yield key
        left -= share


def _needed(shares: Mapping[str, float], least: float) -> int:
    """How many words of a wording a sentence must say at least, two or more, to say so much of
    it; 0 where all are too little."""
    said = 0.0
    for times, share in enumerate(sorted(shares.values(), reverse=True), 1):
        said += share
        if said >= least - SLACK:
            return min(max(times, 2), MOST)
    return 0


def _answers(wording: _Wording, found: Iterable[Spelling]) -> bool:
    """Whether enough of what a sentence says is of a wording, exactly or nearly."""
    shares = wording.shares.keys()
    whole = said = 0.0
    for spelling in found:
        if spelling.weight:
            whole += spelling.weight
            keys = spelling.keys
            answered = keys.keys() & shares
            if answered:
                said += spelling.weight * max([keys[key] for key in answered])
    return said >= SAID * whole


def _said(found: Iterable[Spelling]) -> dict[str, float]:
    """The claims' keys that a sentence answers, each with how nearly at best."""
    keys: dict[str, float] = {}
    for each in found:
        for key, strength in each.keys.items():
            if strength > keys.get(key, 0.0):
                keys[key] = strength
    return keys
