"""What each word of an archive's sentences says of a ledger's claims, whatever stands around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from factcheck.match.align import OPPOSITE
from factcheck.match.english import NEAR
from factcheck.match.scan_marks import NONE, Marks, Postings
from factcheck.match.statement import PREFIXES, Reader
from factcheck.match.words import NUMBER_WORDS, PAIRS, STOP, plain

OWN = 0.95
"""How nearly a word must say one to count for it: itself, a place by another name."""
FRACTIONS = frozenset("halved doubled double twice tripled triple treble trebled".split())


class Spelling(NamedTuple):
    """What a word of a sentence says of the claims.

    ``keys`` are the claims' keys that it may answer, each with how nearly, and ``own`` those that
    are the word itself. ``telling`` are the wordings that it tells of: a word that is no mere
    direction, and says as much as theirs; ``heavy`` those that it tells of alone, with a figure.
    ``figure`` says that it may be a figure, or a part of one, and ``weight`` is what it tells
    (`Shortlist.weight`).
    """

    keys: Mapping[str, float]
    own: tuple[str, ...]
    telling: Marks
    heavy: Marks
    figure: bool
    weight: float = 0.0


NO_KEYS: Mapping[str, float] = MappingProxyType({})
NUMBER = Spelling(NO_KEYS, (), NONE, NONE, True)
GRAMMAR = Spelling(NO_KEYS, (), NONE, NONE, False)


class Spellings(dict[str, Spelling]):
    """The words of sentences, by their letters, as they are asked for; each kept."""

    def __init__(
        self,
        reader: Reader,
        weigh: Callable[[str], float],
        holding: Postings,
        heavy: Postings,
        places: Mapping[str, frozenset[str]],
    ) -> None:
        """``holding`` are the wordings by their words, and ``heavy`` by those that tell alone;
        ``places`` the words of claims that name a place, by the place."""
        super().__init__()
        self._reader = reader
        self._weigh = weigh
        self._holding = holding
        self._heavy = heavy
        self._places = places
        self._said: dict[tuple[str, bool, frozenset[str]], Spelling] = {}
        """What is said by all that are spelled otherwise: rise, Rises."""
        self._idle: dict[tuple[bool, float], Spelling] = {}

    def __missing__(self, token: str) -> Spelling:
        found = self[token] = self._spelled(token)
        return found

    def pairs(self, tokens: Iterable[str]) -> list[Spelling]:
        """What two of some words say together: the United States, health care."""
        words = {plain(token) for token in tokens}
        names = [
            name
            for (one, other), each in PAIRS.items()
            if one in words and other in words
            for name in each
        ]
        keys = map(self._reader.keys.key, names)
        return [self._spelling(key, {key: 1.0}, figure=False) for key in keys]

    def _spelled(self, token: str) -> Spelling:
        if token[0].isdecimal():
            return NUMBER
        word, own = plain(token), self._reader.keys.key(token)
        figure = word in NUMBER_WORDS or word in FRACTIONS
        if (word in STOP and own != "america") or word in NUMBER_WORDS:
            return NUMBER if figure else GRAMMAR
        place = self._reader.place(word) if token[0].isupper() else ""
        named = self._places.get(place, frozenset())
        asked = own, figure, named
        known = self._said.get(asked)
        if known is None:
            answers = self._answering(own) | dict.fromkeys(named, 1.0)
            known = self._spelling(own, answers, figure=figure)
            if not known.keys:  # as of most words: one for all that tell as much
                return self._idle.setdefault((figure, known.weight), known)
            self._said[asked] = known
        return known

    def _spelling(self, own: str, answers: Mapping[str, float], *, figure: bool) -> Spelling:
        """What a word of this key says, that may answer these."""
        keys = {key: strength for key, strength in answers.items() if key in self._holding}
        tells = own not in self._reader.directions
        strong = [key for key, strength in keys.items() if tells and strength > NEAR]
        return Spelling(
            keys=keys,
            own=tuple([key for key, strength in keys.items() if strength >= OWN]),
            telling=self._holding.marks(strong),
            heavy=self._heavy.marks(strong),
            figure=figure,
            weight=self._weigh(own),
        )

    def _answering(self, own: str) -> dict[str, float]:
        """The keys that a word may answer in a claim, with how nearly (`align`)."""
        reader = self._reader
        found = dict.fromkeys(reader.opposites(own), OPPOSITE)
        if own in reader.directions:
            found |= dict.fromkeys(reader.directions, OPPOSITE)
        found |= reader.related(own)
        for prefix in PREFIXES:
            stem = own[len(prefix) :] if own.startswith(prefix) else prefix + own
            found |= dict.fromkeys((stem, stem + "e", stem.removesuffix("e")), 1.0)
        return found | {own: 1.0}
