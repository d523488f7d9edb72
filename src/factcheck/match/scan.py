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

from factcheck.match.align import OPPOSITE
from factcheck.match.english import NEAR
from factcheck.match.figures import Figure
from factcheck.match.find import TELLS
from factcheck.match.framing import statement_start
from factcheck.match.likeness import GENERIC_WEIGHT
from factcheck.match.options import TELLING
from factcheck.match.scan_figures import ClaimFigures, counts
from factcheck.match.scan_marks import NONE, Marks, Postings, every, joined, named, numbers, twice
from factcheck.match.statement import PREFIXES, Reader
from factcheck.match.wordings import wordings
from factcheck.match.words import NUMBER_WORDS, PAIRS, SECONDS, STOP, is_content, plain
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
OWN = 0.95
"""How nearly a word must say one to count for that: itself, a place by another name."""
MANY = 500
"""A word that more than one in so many wordings hold is kept as bits."""
SLACK = 1e-9
"""What sums of shares may lack for how computers count."""
FRACTIONS = frozenset("halved doubled double twice tripled triple treble trebled".split())
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")


class _Spelling(NamedTuple):
    """What a word of a sentence says of the claims, whatever stands around it.

    ``keys`` are the claims' keys that it may answer, each with how nearly. The rest are wordings:
    ``telling`` those that it tells of: a word that is no mere direction, and says as much as
    theirs; ``heavy`` those that it tells of alone, with a figure; ``exact`` those that have the
    word itself, as one of ``own``, and ``half`` those of which it is half; ``leads`` those of
    which half is said only where it is, or another word that leads them. ``figure`` says that it
    may be a figure, or a part of one, and ``weight`` is what it tells (`Shortlist.weight`).
    """

    keys: tuple[tuple[str, float], ...]
    own: tuple[str, ...]
    telling: Marks
    heavy: Marks
    exact: Marks
    half: Marks
    leads: Marks
    figure: bool
    weight: float = 0.0


NUMBER = _Spelling((), (), NONE, NONE, NONE, NONE, NONE, True)
GRAMMAR = _Spelling((), (), NONE, NONE, NONE, NONE, NONE, False)


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
        self._by_place: dict[str, set[str]] = {}
        self._known: dict[str, _Spelling] = {}
        figures: list[tuple[Figure, ...]] = []
        for number, claim in enumerate(claims):
            for text in wordings(claim):
                wording = self._read(number, text)
                if wording.weight:
                    self._wordings.append(wording)
                    figures.append(reader.figures(text))
                    self._of_claim[number].append(len(figures) - 1)
        self._figures = ClaimFigures(figures)
        self._index()

    def _read(self, number: int, text: str) -> _Wording:
        reader = self._reader
        words = [word for word in reader.keys.words(text) if is_content(word)]
        weights = {w.key: self._weighs(w.key) for w in words}
        for word in words:
            place = reader.place_of(word)
            if place:
                self._by_place.setdefault(place, set()).add(word.key)
        whole = sum(weights.values())
        return _Wording(number, {k: w / whole for k, w in weights.items() if whole}, whole)

    def _weighs(self, key: str) -> float:
        return self._weight(key) * (GENERIC_WEIGHT if key in self._reader.generic else 1.0)

    def _index(self) -> None:
        """The wordings by their words: all, and those that decide."""
        lists = [defaultdict[str, list[int]](list) for _ in range(4)]
        holding, heavy, half, leads = lists
        for here, (_, shares, weight) in enumerate(self._wordings):
            for key, share in shares.items():
                holding[key].append(here)
                if share >= WITH_FIGURE or share * weight >= LEAST:
                    heavy[key].append(here)
                if share >= WITHOUT:
                    half[key].append(here)
            for key in _leading(shares, max(WITHOUT, LEAST / weight)):
                leads[key].append(here)
        few = max(len(self._wordings) / MANY, 1)
        self._holding, self._leads = (
            Postings(each, lambda key: len(holding[key]) > few) for each in (holding, leads)
        )
        self._heavy = Postings(heavy, lambda key: len(heavy[key]) > few)
        self._half = Postings(half, lambda key: len(half[key]) > few)

    @property
    def spellings(self) -> int:
        """How many spellings are remembered."""
        return len(self._known)

    def claims(self, sentence: str) -> tuple[int, ...]:
        """The claims, by number in order, that a sentence may repeat."""
        known, look = self._known, self._look
        tokens = set(_TOKEN.findall(sentence))
        found = [known.get(token) or look(token) for token in tokens]
        if not SECONDS.isdisjoint(tokens):
            found += map(self._spelling, self._pairs(tokens))
        near = twice([s.exact for s in found], joined([s.leads for s in found]))
        near |= every([s.half for s in found])
        own = {key for spelling in found for key in spelling.own} if near else set()
        enough = {number for number in near if self._says_half(self._wordings[number], own)}
        if any(each.figure for each in found):
            enough.update(self._with_figure(sentence, found, enough))
        return tuple(sorted({self._wordings[number].claim for number in enough}))

    def answered(self, sentence: str, claims: Iterable[int]) -> tuple[int, ...]:
        """Those of these claims of which a sentence, as a whole, may say enough: what it states
        else is no more than so much of it."""
        start = statement_start(sentence)  # who says it is no part of what is stated
        tokens = set(_TOKEN.findall(sentence, start))
        found = [self._known.get(token) or self._look(token) for token in tokens]
        wordings, of = self._wordings, self._of_claim
        return tuple([c for c in claims if any(_answers(wordings[n], found) for n in of[c])])

    def _says_half(self, wording: _Wording, own: set[str]) -> bool:
        """Whether a sentence says enough of a wording's words, whatever its figures."""
        shares = wording.shares
        share = sum([shares[key] for key in shares.keys() & own])
        return share >= WITHOUT and share * wording.weight >= LEAST

    def _with_figure(
        self, sentence: str, found: Sequence[_Spelling], enough: set[int]
    ) -> Iterator[int]:
        """The other wordings of which a sentence has a figure, and some words."""
        heavy = [s.heavy for s in found]
        telling = [s.telling for s in found]
        if not any(map(any, heavy)) and sum(map(any, telling)) < 2:
            return
        figures = [f for f in self._reader.figures(sentence) if counts(f)]
        sized = self._figures.near(figures)
        near = twice(telling, sized) | named(heavy) | set(numbers(joined(heavy) & sized))
        near = {number for number in near - enough if sized >> number & 1}
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

    def _pairs(self, tokens: set[str]) -> Iterator[str]:
        """The keys of what two words say together: the United States, health care."""
        words = {plain(token) for token in tokens}
        for (one, other), names in PAIRS.items():
            if one in words and other in words:
                yield from map(self._reader.keys.key, names)

    def _look(self, token: str) -> _Spelling:
        """What a spelling says; kept."""
        spelling = self._known[token] = self._spelled(token)
        return spelling

    def _spelled(self, token: str) -> _Spelling:
        if token[0].isdecimal():
            return NUMBER
        word, own = plain(token), self._reader.keys.key(token)
        figure = word in NUMBER_WORDS or word in FRACTIONS
        if (word in STOP and own != "america") or word in NUMBER_WORDS:
            return NUMBER if figure else GRAMMAR
        keys = self._answering(token, own)
        return self._spelling(own, keys, figure)

    def _spelling(
        self, own: str, answers: Mapping[str, float] | None = None, figure: bool = False
    ) -> _Spelling:
        """What a word of this key says, that may answer these."""
        holding = self._holding
        keys = {key: s for key, s in (answers or {own: 1.0}).items() if key in holding}
        tells = own not in self._reader.directions
        strong = [key for key, strength in keys.items() if tells and strength > NEAR]
        exact = [key for key, strength in keys.items() if strength >= OWN]
        return _Spelling(
            tuple(keys.items()),
            tuple(exact),
            holding.marks(strong),
            self._heavy.marks(strong),
            holding.marks(exact),
            self._half.marks(exact),
            self._leads.marks(exact),
            figure,
            self._weighs(own),
        )

    def _answering(self, token: str, own: str) -> dict[str, float]:
        """The keys that a word may answer in a claim, with how nearly (`align`)."""
        reader = self._reader
        found = dict.fromkeys(reader.opposites(own), OPPOSITE)
        if own in reader.directions:
            found |= dict.fromkeys(reader.directions, OPPOSITE)
        found |= reader.related(own)
        if token[0].isupper():
            found |= dict.fromkeys(self._by_place.get(reader.place(plain(token)), ()), 1.0)
        for prefix in PREFIXES:
            stem = own[len(prefix) :] if own.startswith(prefix) else prefix + own
            found |= dict.fromkeys((stem, stem + "e", stem.removesuffix("e")), 1.0)
        return found | {own: 1.0}


def _leading(shares: Mapping[str, float], least: float) -> Iterator[str]:
    """The words of a wording of which a sentence says one, if it says so much of the wording: the
    heaviest, as many as leave less than that to the others."""
    left = 1.0
    for key, share in sorted(shares.items(), key=lambda each: -each[1]):
        if left < least - SLACK:
            return
        yield key
        left -= share


def _answers(wording: _Wording, found: Iterable[_Spelling]) -> bool:
    """Whether enough of what a sentence says is of a wording, exactly or nearly."""
    shares = wording.shares
    whole = said = 0.0
    for spelling in found:
        if spelling.weight:
            whole += spelling.weight
            answered = [strength for key, strength in spelling.keys if key in shares]
            if answered:
                said += spelling.weight * max(answered)
    return said >= SAID * whole


def _said(found: Iterable[_Spelling]) -> dict[str, float]:
    """The claims' keys that a sentence answers, each with how nearly at best."""
    keys: dict[str, float] = {}
    for each in found:
        for key, strength in each.keys:
            if strength > keys.get(key, 0.0):
                keys[key] = strength
    return keys
