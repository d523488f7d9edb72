"""Which claims a text may speak of at all: a rough look, before a phrase is compared in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nlargest

from factcheck.check.draft_pairs import figureless
from factcheck.match.align import OPPOSITE
from factcheck.match.compare import kind
from factcheck.match.figures import Figure
from factcheck.match.options import TELLING, telling
from factcheck.match.shortlist import Shortlist
from factcheck.match.statement import Reader
from factcheck.match.words import is_content
from factcheck.model import Claim
from factcheck.model.lexicon import Lexicon

SHARE = 0.45
"""The least share of a claim's words, by weight, that a text must have to be looked at: less than
what it must have to repeat the claim (``draft_pairs.HELD``), for words may be misspelled."""
LEAST = 0.35
"""The same to speak of what a claim says at all: less is not paired (``draft_pairs.ALIKE``)."""

COMPLETE, FEW = 0.4, 8
"""The same for a text with what stands around it, and how many claims are looked at for it."""
WORD = 0.1
"""The same where the text has a figure of the claim that is no chance companion."""


class Sieve:
    """The words of claims, to leave out what no claim says; prepared once for many drafts."""

    def __init__(self, claims: Sequence[Claim], lexicon: Lexicon) -> None:
        self.reader = Reader(lexicon)
        self._claims = tuple(claims)
        self._wordings: list[tuple[int, frozenset[str]]] = []
        self._holding: dict[str, list[int]] = {}
        self._figureless: dict[int, bool] = {}
        self._answers: dict[str, dict[str, float]] = {}
        self._numbers: dict[int, frozenset[float]] = {}
        self._last: tuple[str, tuple[tuple[int, float], ...]] = ("", ())
        for number, claim in enumerate(self._claims):
            for wording in (claim.text, *claim.aliases):
                keys = self._keys(wording)
                for key in keys:
                    self._holding.setdefault(key, []).append(len(self._wordings))
                self._wordings.append((number, keys))
        index = Shortlist([tuple(keys) for _, keys in self._wordings], self.reader.count)
        self.weight = index.weight
        self._kinds: dict[int, frozenset[str]] = {}
        self._wholes = [sum(map(index.weight, keys)) for _, keys in self._wordings]

    def may_repeat(self, text: str) -> bool:
        """Whether a text has enough words of a claim that states no figure to repeat it."""
        return any(share >= SHARE for _, share in self._shared(text, self._plain))

    def near(self, text: str, figures: Sequence[Figure]) -> dict[str, float]:
        """The claims, by id, that a text has enough words of to speak of what they speak of, and
        the share of theirs that it has; those with figures of another sort than the text's not.

        A word or so is enough where one of the ``figures`` is the claim's too, and so telling that
        it is no chance.
        """
        values = {f.value for f in figures if telling(f) >= TELLING and f.unit != "date"}
        found = {}
        for number, share in self._shares(text):
            enough = share >= LEAST or (
                values and share >= WORD and not values.isdisjoint(self._values(number))
            )
            if enough and self._may_compare(number, figures):
                found[self._claims[number].id] = share
        return found

    def completed(self, text: str, around: str, figures: Sequence[Figure]) -> list[Claim]:
        """The claims that a text and what stands around it have most words of, a few, where the
        text itself has some; or all of them around it, where it has no words of its own. Each has
        a figure of the sort of one of ``figures``."""
        own = dict(self._shares(text))
        bare = not own and not self._keys(text)
        both: dict[int, float] = {}
        for number, share in self._shared(f"{text} ; {around}", self._holding):
            if share >= COMPLETE and (bare or number in own):
                both[number] = max(both.get(number, 0.0), share)
        may = (number for number in both if self._may_compare(number, figures))
        best = nlargest(FEW, may, key=lambda number: (own.get(number, 0.0) + both[number], -number))
        return [self._claims[number] for number in best]

    def _may_compare(self, number: int, figures: Sequence[Figure]) -> bool:
        """Whether a claim has a figure that one of a text's may agree with or differ from."""
        known = self._kinds.get(number)
        if known is None:
            claim = self._claims[number]
            every = (f for w in (claim.text, *claim.aliases) for f in self.reader.figures(w))
            known = self._kinds[number] = frozenset(map(_sort, every))
        if self._is_figureless(number) or any(f.unit == "code" for f in figures):
            return True
        if not known.isdisjoint(map(_sort, figures)):
            return True
        return not self._values(number).isdisjoint(f.value for f in figures)

    def _shares(self, text: str) -> tuple[tuple[int, float], ...]:
        """The claims with words of a text, or of like meaning, and the share of theirs it has.

        Both questions are asked of one text after the other, so the last answer is kept.
        """
        if text != self._last[0]:
            self._last = text, tuple(self._shared(text, self._holding))
        return self._last[1]

    def _shared(
        self, text: str, holding: Mapping[str, Sequence[int]]
    ) -> Iterator[tuple[int, float]]:
        """The claims, by number, with words of a text, and the share of theirs that it has;
        ``holding`` are the wordings that hold each key."""
        best: dict[str, float] = {}
        for own in self._keys(text):
            for key, strength in self._answering(own).items():
                best[key] = max(best.get(key, 0.0), strength)
        got: dict[int, float] = {}
        for key, strength in best.items():
            wordings = holding.get(key)
            if not wordings:
                continue
            weight = self.weight(key) * strength
            for wording in wordings:
                got[wording] = got.get(wording, 0.0) + weight
        for wording, weight in got.items():
            yield self._wordings[wording][0], weight / self._wholes[wording]

    def _answering(self, key: str) -> dict[str, float]:
        """The keys of claims that one may answer, with how nearly: of like or contrary meaning."""
        known = self._answers.get(key)
        if known is None:
            reader = self.reader
            found = dict.fromkeys(reader.opposites(key), OPPOSITE)
            if key in reader.directions:
                found |= dict.fromkeys(reader.directions, OPPOSITE)
            found |= {**reader.related(key), key: 1.0}
            known = {each: s for each, s in found.items() if each in self._holding}
            self._answers[key] = known
        return known

    def _values(self, number: int) -> frozenset[float]:
        """The numbers of a claim."""
        known = self._numbers.get(number)
        if known is None:
            claim = self._claims[number]
            figures = (f for w in (claim.text, *claim.aliases) for f in self.reader.figures(w))
            known = frozenset(f.value for f in figures if f.value is not None)
            self._numbers[number] = known
        return known

    @cached_property
    def _plain(self) -> dict[str, list[int]]:
        """The wordings that hold each key, of claims that state no figure."""
        kept = {n for n, (number, _) in enumerate(self._wordings) if self._is_figureless(number)}
        found = {key: [n for n in numbers if n in kept] for key, numbers in self._holding.items()}
        return {key: numbers for key, numbers in found.items() if numbers}

    def _is_figureless(self, number: int) -> bool:
        known = self._figureless.get(number)
        if known is None:
            known = self._figureless[number] = figureless(self._claims[number], self.reader)
        return known

    def _keys(self, text: str) -> frozenset[str]:
        """The keys of a text's content words."""
        return frozenset(w.key for w in self.reader.keys.words(text) if is_content(w))


def _sort(figure: Figure) -> str:
    """What sort of thing a figure measures; all money is of one."""
    return kind(figure).partition(":")[0]
