"""Which claims a text may speak of at all: a rough look, before a phrase is compared in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

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


KEPT = 64
"""How many texts have their words kept: a sentence stands around the next ten or so."""


class _Told(NamedTuple):
    """Of the figures of a claim: whether it states none, their values, what sort each is of, and
    the digits that each is written with."""

    figureless: bool
    values: frozenset[float]
    sorts: frozenset[str]
    digits: frozenset[str]


class Sieve:
    """The words of claims, to leave out what no claim says; prepared once for many drafts."""

    def __init__(self, claims: Sequence[Claim], lexicon: Lexicon) -> None:
        self.reader = Reader(lexicon)
        self._claims = tuple(claims)
        self._wordings: list[tuple[int, frozenset[str]]] = []
        self._holding: dict[str, frozenset[int]] = {}
        self._answers: dict[str, dict[str, float]] = {}
        self._asked: dict[str, dict[str, float]] = {}
        self._told: dict[int, _Told] = {}
        holding: dict[str, list[int]] = {}
        self._wordings_of: list[tuple[int, int]] = []
        for number, claim in enumerate(self._claims):
            first = len(self._wordings)
            self._wordings_of.append((first, first + 1 + len(claim.aliases)))
            for wording in (claim.text, *claim.aliases):
                keys = self._keys(wording)
                for key in keys:
                    holding.setdefault(key, []).append(len(self._wordings))
                self._wordings.append((number, keys))
        self._holding = {key: frozenset(numbers) for key, numbers in holding.items()}
        index = Shortlist([tuple(keys) for _, keys in self._wordings], self.reader.count)
        self.weight = index.weight
        self._wholes = [sum(map(index.weight, sorted(keys))) for _, keys in self._wordings]
        self._shortest = min(filter(None, self._wholes), default=0.0)

    def may_repeat(self, text: str) -> bool:
        """Whether a text has enough words of a claim that states no figure to repeat it."""
        return bool(self._plain and self._reaching(self._wants(text), self._plain, SHARE))

    def near(self, text: str, figures: Sequence[Figure]) -> dict[str, float]:
        """The claims, by id, that a text has enough words of to speak of what they speak of, and
        the share of theirs that it has; those with figures of another sort than the text's not.

        A word or so is enough where one of the ``figures`` is the claim's too, and so telling that
        it is no chance.
        """
        wants = self._wants(text)
        found = self._reaching(wants, self._holding, LEAST)
        values = {f.value for f in figures if telling(f) >= TELLING and f.unit != "date"}
        same = {
            number
            for value in values
            if value is not None
            for number in self._having.get(value, ())
        }
        for number in same - found.keys():
            share = self._share(number, wants)
            if share >= WORD:
                found[number] = share
        return {
            self._claims[number].id: found[number]
            for number in sorted(found)
            if self._may_compare(number, figures)
        }

    def reached(self, texts: Iterable[str]) -> dict[int, float]:
        """The claims, by number, that a sentence and what stands around it have enough words of
        together for it to leave them some, and the share that they have."""
        every: dict[str, float] = {}
        for each in texts:
            for key, strength in self._wants(each).items():
                if strength > every.get(key, 0.0):
                    every[key] = strength
        return self._reaching(every, self._holding, COMPLETE)

    def completed(
        self, text: str, reached: Mapping[int, float], figures: Sequence[Figure]
    ) -> list[Claim]:
        """The claims of those ``reached`` that have most words of a part of that sentence and of
        what stands around it, a few, where the part itself has some; or all of them, where it has
        no words of its own. Each has a figure of the sort of one of ``figures``."""
        if not reached:
            return []
        mine = self._wants(text)
        bare = not mine and not self._keys(text)
        may = {
            number: own + both
            for number, both in reached.items()
            if self._may_compare(number, figures) and ((own := self._share(number, mine)) or bare)
        }
        best = nlargest(FEW, may, key=lambda number: (may[number], -number))
        return [self._claims[number] for number in best]

    def alike(self, reached: Mapping[int, float], figure: Figure) -> list[Claim]:
        """The claims of those ``reached`` that have a figure's very digits, in whatever order, if
        these tell: who has them speaks of that claim, rightly or wrongly."""
        if not reached or telling(figure) < TELLING or figure.unit == "date":
            return []
        numbers = (n for n in self._spelt.get(_digits(figure), ()) if n in reached)
        return [self._claims[number] for number in islice(numbers, FEW)]

    @cached_property
    def _spelt(self) -> dict[str, list[int]]:
        """The claims, by number, that have each set of digits in a figure."""
        found: dict[str, list[int]] = {}
        for number in range(len(self._claims)):
            for digits in self._figures_of(number).digits:
                found.setdefault(digits, []).append(number)
        return found

    def _may_compare(self, number: int, figures: Sequence[Figure]) -> bool:
        """Whether a claim has a figure that one of a text's may agree with or differ from."""
        known = self._figures_of(number)
        if known.figureless or any(f.unit == "code" for f in figures):
            return True
        if not known.sorts.isdisjoint(map(_sort, figures)):
            return True
        return not known.values.isdisjoint(f.value for f in figures)

    def _wants(self, text: str) -> dict[str, float]:
        """The keys of claims that the words of a text answer, and how nearly; a few texts' are
        kept, since each is asked of again from those after it."""
        known = self._asked.pop(text, None)
        if known is None:
            known = {}
            for own in self._keys(text):
                for key, strength in self._answering(own).items():
                    known[key] = max(known.get(key, 0.0), strength)
            if len(self._asked) >= KEPT:
                del self._asked[next(iter(self._asked))]
        self._asked[text] = known
        return known

    def _reaching(
        self, wants: Mapping[str, float], holding: Mapping[str, frozenset[int]], least: float
    ) -> dict[int, float]:
        """The claims, by number, of whose words a text has so large a share, and the share.

        ``holding`` are the wordings that hold each key. The rarest words come first: a wording
        that has none of them cannot reach the share by those that are left.
        """
        keys = sorted(wants.keys() & holding.keys(), key=lambda key: (len(holding[key]), key))
        gains = [self.weight(key) * wants[key] for key in keys]
        left = sum(gains)
        enough = least * self._shortest * (1 - 1e-9)  # sums are not exact
        got: dict[int, float] = {}
        for key, gain in zip(keys, gains, strict=True):
            numbers = holding[key]
            if left >= enough:
                for number in numbers:
                    got[number] = got.get(number, 0.0) + gain
            else:
                for number in got.keys() & numbers:
                    got[number] += gain
            left -= gain
        found: dict[int, float] = {}
        for wording, weight in got.items():
            share = weight / self._wholes[wording]
            if share >= least:
                number = self._wordings[wording][0]
                found[number] = max(found.get(number, 0.0), share)
        return found

    def _share(self, number: int, wants: Mapping[str, float]) -> float:
        """The share of a claim's words that a text has, by the wording of which it has most."""
        first, end = self._wordings_of[number]
        shares = []
        for (_, keys), whole in zip(
            self._wordings[first:end], self._wholes[first:end], strict=True
        ):
            got = sum(self.weight(key) * wants[key] for key in sorted(keys & wants.keys()))
            shares.append(got / whole if got else 0.0)
        return max(shares)

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

    def _figures_of(self, number: int) -> _Told:
        """What is asked of a claim's figures, of which each is read once."""
        known = self._told.get(number)
        if known is None:
            claim = self._claims[number]
            bare = figureless(claim, self.reader)
            every = [f for w in (claim.text, *claim.aliases) for f in self.reader.figures(w)]
            known = self._told[number] = _Told(
                figureless=bare,
                values=frozenset(f.value for f in every if f.value is not None),
                sorts=frozenset(map(_sort, every)),
                digits=frozenset(map(_digits, every)),
            )
        return known

    @cached_property
    def _having(self) -> dict[float, list[int]]:
        """The claims, by number, that have each number among their figures."""
        found: dict[float, list[int]] = {}
        for number in range(len(self._claims)):
            for value in self._figures_of(number).values:
                found.setdefault(value, []).append(number)
        return found

    @cached_property
    def _plain(self) -> dict[str, frozenset[int]]:
        """The wordings that hold each key, of claims that state no figure."""
        told = enumerate(self._wordings)
        kept = {n for n, (number, _) in told if self._figures_of(number).figureless}
        found = {key: numbers & kept for key, numbers in self._holding.items()}
        return {key: numbers for key, numbers in found.items() if numbers}

    def _keys(self, text: str) -> frozenset[str]:
        """The keys of a text's content words."""
        return frozenset(w.key for w in self.reader.keys.words(text) if is_content(w))


def _digits(figure: Figure) -> str:
    """The digits of a figure, in the order of the digits."""
    return "".join(sorted(each for each in figure.text if each.isdecimal()))


def _sort(figure: Figure) -> str:
    """What sort of thing a figure measures; all money is of one."""
    return kind(figure).partition(":")[0]
