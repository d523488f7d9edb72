"""Which claims a text may speak of at all: a rough look, before a phrase is compared in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.check.draft_pairs import figureless
from factcheck.match.shortlist import Shortlist
from factcheck.match.statement import Reader
from factcheck.match.words import is_content
from factcheck.model import Claim
from factcheck.model.lexicon import Lexicon

SHARE = 0.45
"""The least share of a claim's words, by weight, that a text must have to be looked at: less than
what it must have to repeat the claim (``draft_pairs.HELD``), for words may be misspelled."""


class Sieve:
    """The words of claims, to leave out what no claim says; prepared once for many drafts."""

    def __init__(self, claims: Sequence[Claim], lexicon: Lexicon) -> None:
        self.reader = Reader(lexicon)
        self._claims = tuple(claims)
        self._wordings: list[tuple[int, frozenset[str]]] = []
        self._holding: dict[str, list[int]] = {}
        self._figureless: dict[int, bool] = {}
        for number, claim in enumerate(self._claims):
            for wording in (claim.text, *claim.aliases):
                keys = self._keys(wording)
                for key in keys:
                    self._holding.setdefault(key, []).append(len(self._wordings))
                self._wordings.append((number, keys))
        index = Shortlist([tuple(keys) for _, keys in self._wordings], self.reader.count)
        self.weight = index.weight
        self._wholes = [sum(map(index.weight, keys)) for _, keys in self._wordings]

    def may_repeat(self, text: str) -> bool:
        """Whether a text has enough words of a claim that states no figure to repeat it."""
        return any(self._is_figureless(number) for number in self._said(text))

    def _said(self, text: str) -> Iterator[int]:
        """The claims that have the share of their words in a text, or words of like meaning."""
        reader = self.reader
        own = self._keys(text)
        keys = set(own)
        for key in own:
            keys.update(reader.related(key), reader.opposites(key))
            if key in reader.directions:
                keys.update(reader.directions)
        got: dict[int, float] = {}
        for key in keys & self._holding.keys():
            weight = self.weight(key)
            for wording in self._holding[key]:
                got[wording] = got.get(wording, 0.0) + weight
        for wording, weight in got.items():
            if weight >= SHARE * self._wholes[wording]:
                yield self._wordings[wording][0]

    def _is_figureless(self, number: int) -> bool:
        known = self._figureless.get(number)
        if known is None:
            known = self._figureless[number] = figureless(self._claims[number], self.reader)
        return known

    def _keys(self, text: str) -> frozenset[str]:
        """The keys of a text's content words."""
        return frozenset(w.key for w in self.reader.keys.words(text) if is_content(w))
