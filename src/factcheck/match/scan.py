"""Which claims a sentence may repeat at all: the ledger as an index, asked in microseconds.

An archive is large and a ledger small, so it is the claims that are indexed, by their words. Of a
sentence only the letters of its words are looked up. One that shares no two telling words with
any claim has been read by then; of the others a sum says how much of the claim they say, and only
where that is enough to repeat it with its figure are their figures read.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from factcheck.match.align import OPPOSITE
from factcheck.match.bounds import relate_bounds
from factcheck.match.compare import relate, same_kind, scale
from factcheck.match.english import NEAR
from factcheck.match.figures import Figure
from factcheck.match.find import TELLS
from factcheck.match.likeness import GENERIC_WEIGHT
from factcheck.match.options import TELLING, telling
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
OWN = 0.95
"""How nearly a word must say one to count for that: itself, a place by another name."""
STEP = 1.3
"""How many times as large the next size of a number is."""
FRACTIONS = frozenset("halved doubled double twice tripled triple treble trebled".split())
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")


class _Spelling(NamedTuple):
    """What a word of a sentence says of the claims, whatever stands around it.

    ``keys`` are the claims' keys that it may answer, each with how nearly. ``wordings`` are those
    that it tells of: a word that is no mere direction, and says as much as theirs; ``heavy`` are
    those that it tells of alone, with a figure. ``exact`` are those that have the word itself,
    and ``half`` those of which it is half. ``figure`` says that it may be one, or a part of one.
    """

    keys: tuple[tuple[str, float], ...]
    wordings: tuple[int, ...]
    heavy: tuple[int, ...]
    exact: tuple[int, ...]
    half: tuple[int, ...]
    figure: bool


NUMBER = _Spelling((), (), (), (), (), True)
GRAMMAR = _Spelling((), (), (), (), (), False)


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
        self._wordings: list[_Wording] = []
        self._holding: dict[str, list[int]] = {}
        self._heavy: dict[str, list[int]] = {}
        self._half: dict[str, list[int]] = {}
        self._by_place: dict[str, set[str]] = {}
        self._known: dict[str, _Spelling] = {}
        self._figures: dict[int, tuple[Figure, ...]] = {}
        self._by_size: dict[int, list[int]] = {}
        for number, claim in enumerate(claims):
            for wording in wordings(claim):
                self._add(number, wording, weight)

    def _add(self, number: int, text: str, weight: Callable[[str], float]) -> None:
        reader, here = self._reader, len(self._wordings)
        words = [word for word in reader.keys.words(text) if is_content(word)]
        weights = {
            w.key: weight(w.key) * (GENERIC_WEIGHT if w.key in reader.generic else 1) for w in words
        }
        whole = sum(weights.values())
        if not whole:
            return
        shares = {key: each / whole for key, each in weights.items()}
        self._wordings.append(_Wording(number, shares, whole))
        for key, share in shares.items():
            self._holding.setdefault(key, []).append(here)
            if share >= WITH_FIGURE or share * whole >= LEAST:
                self._heavy.setdefault(key, []).append(here)
            if share >= WITHOUT:
                self._half.setdefault(key, []).append(here)
        figures = self._figures[here] = tuple(filter(_counts, reader.figures(text)))
        for size in {_size(figure) for figure in figures}:
            self._by_size.setdefault(size, []).append(here)
        for word in words:
            place = reader.place_of(word)
            if place:
                self._by_place.setdefault(place, set()).add(word.key)

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
        exact = Counter(chain.from_iterable([each.exact for each in found]))
        near = {number for number, times in exact.items() if times > 1}
        near.update(*[each.half for each in found])
        keys = _said(found) if near else {}
        enough = {number for number in near if self._says_half(self._wordings[number], keys)}
        if any(each.figure for each in found):
            told = Counter(chain.from_iterable([each.wordings for each in found]))
            near = {number for number, times in told.items() if times > 1}
            near.update(*[each.heavy for each in found])
            near -= enough
            if near:
                enough.update(self._agreeing(sentence, near, keys or _said(found)))
        return tuple(sorted({self._wordings[number].claim for number in enough}))

    def _says_half(self, wording: _Wording, keys: Mapping[str, float]) -> bool:
        """Whether a sentence says enough of a wording's words, whatever its figures."""
        shares = wording.shares
        own = sum([shares[key] for key in shares.keys() & keys.keys() if keys[key] >= OWN])
        return own >= WITHOUT and own * wording.weight >= LEAST

    def _agreeing(self, sentence: str, near: set[int], keys: Mapping[str, float]) -> Iterator[int]:
        """The wordings of which a sentence has a figure, and some words."""
        figures = [f for f in self._reader.figures(sentence) if _counts(f)]
        near = near.intersection(
            chain.from_iterable(
                self._by_size.get(size + off, ())
                for size in {_size(figure) for figure in figures}
                for off in (-1, 0, 1)
            )
        )
        for number in near:
            _, shares, weight = self._wordings[number]
            share = sum([shares[key] * keys[key] for key in shares.keys() & keys.keys()])
            least = TELLING if share >= WITH_FIGURE else TELLS
            if share < WITH_FIGURE and share * weight < LEAST:
                continue
            if any(_agree(f, g, least) for f in figures for g in self._figures[number]):
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
            _together(self._holding, strong),
            _together(self._heavy, strong),
            _together(self._holding, exact),
            _together(self._half, exact),
            figure,
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


def _together(lists: Mapping[str, Sequence[int]], keys: Sequence[str]) -> tuple[int, ...]:
    """The numbers of all these keys, each once."""
    found = [numbers for key in keys if (numbers := lists.get(key))]
    return tuple(found[0]) if len(found) == 1 else tuple(set().union(*found))


def _said(found: Iterable[_Spelling]) -> dict[str, float]:
    """The claims' keys that a sentence answers, each with how nearly at best."""
    keys: dict[str, float] = {}
    for each in found:
        for key, strength in each.keys:
            if strength > keys.get(key, 0.0):
                keys[key] = strength
    return keys


def _counts(figure: Figure) -> bool:
    """Whether a figure says how many or how much, and not when, or which."""
    return figure.unit not in ("date", "ordinal")


def _size(figure: Figure) -> int:
    """The number of a figure on a coarse scale: two that round one another lie side by side."""
    number = figure.low if figure.value is None else figure.value
    number = abs(number * scale(figure))
    return round(math.log(number, STEP)) if 0 < number < math.inf else 0


def _agree(one: Figure, other: Figure, least: float) -> bool:
    """Whether a figure of a sentence is one of a claim's, or rounds or bounds it, and one of them
    tells so much (`options.telling`)."""
    if not same_kind(one, other) or max(telling(one), telling(other)) < least:
        return False
    return relate_bounds(one, other, relate(one, other)).agrees
