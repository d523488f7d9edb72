"""How much of a statement stretches of sentences can say at most, told from an index alone.

What cannot say enough is never read: to look keys up takes a hundredth of reading a sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.match.align import OPPOSITE, TYPO
from factcheck.match.english import English
from factcheck.match.likeness import GENERIC_WEIGHT
from factcheck.match.shortlist import Shortlist
from factcheck.match.statement import PREFIXES, Statement
from factcheck.match.words import Word
from factcheck.near import spelled_alike

WINDOW = 3
"""The most sentences in a row that one statement is spread over."""
WIDENED = 0.25
"""The share of a statement's words that a sentence must say for its neighbours to be taken in."""
ACRONYM = 6
"""The most letters of a word in capitals that may be the initials of other words."""
BLOCK = 4
"""The fewest sentences that are looked at together."""
SEARCHED = 8
"""How many sentences are gone through in the time that one is searched for among them."""
ROUND = 1e-9
"""How far two sums of the same numbers may lie apart, as a share."""
MISSPELLED = 4
"""The fewest letters of a word that may be another, misspelled."""


class Held:
    """The sentences, by number, that answer a word, each with the strength of the best answer.

    Looked up where they stand: a word that half of a million sentences hold is told of a few.
    """

    def __init__(self, parts: Sequence[tuple[Sequence[int], float]]) -> None:
        """``parts`` are numbers that never fall with their strength, the strongest last."""
        self._parts = tuple(reversed(parts))
        self._count = sum(len(numbers) for numbers, _ in parts)
        self._asked = 0
        self._joined = len(parts) < 2

    def __len__(self) -> int:
        """About how many they are: one that answers in several ways counts for each."""
        return self._count

    def __iter__(self) -> Iterator[int]:
        return (number for numbers, _ in self._parts for number in numbers)

    def best(self, first: int, last: int) -> float:
        """The strength of the best answer among these sentences, ``last`` with them; 0 for none."""
        if not self._joined:
            self._asked += len(self._parts)
            if self._asked > self._count:
                self._join()
        for numbers, strength in self._parts:
            place = bisect_left(numbers, first)
            if place < len(numbers) and numbers[place] <= last:
                return strength
        return 0.0

    def _join(self) -> None:
        """Take answers of one strength together: so many are asked that it saves time."""
        joined = {strength: list[int]() for _, strength in self._parts}
        for numbers, strength in self._parts:
            joined[strength] += numbers
        self._parts = tuple((sorted(held), strength) for strength, held in joined.items())
        self._joined = True


class Cover(NamedTuple):
    """What each word of a statement weighs, and how nearly each sentence can say it.

    ``held`` has for each word the sentences that answer it, with strengths from 0 to 1; None for a
    word that any sentence may answer, as initials. ``before`` is how many sentences stand before
    the one that is called 0.
    """

    weights: tuple[float, ...]
    held: tuple[Held | None, ...]
    before: int = 0

    def weighed(self, weights: Sequence[float], before: int = 0) -> Cover:
        """The same with the weights that words have in one of the texts, and its own numbers."""
        return Cover(weights=tuple(weights), held=self.held, before=before)

    def most(self, first: int, last: int) -> float:
        """The largest share of the statement's words that these sentences can say together."""
        total = sum(self.weights)
        if not total:
            return 0.0
        got = 0.0
        first, last = self.before + first, self.before + last
        for weight, held in zip(self.weights, self.held, strict=True):
            got += weight if held is None else weight * held.best(first, last)
        return got / total


def cover_of(said: Statement, index: Shortlist, reader: English) -> Cover:
    """The cover of a statement by the texts of an index."""
    held: list[Held | None] = []
    for word in said.words:
        if may_be_initials(word, said, index):
            held.append(None)
        else:
            found = _parts(dict(_ranked(answers(word, index, reader))), index)
            for one, other in reader.keys.pairs.get(word.key, ()):
                both = set(index.numbers(one)).intersection(index.numbers(other))
                found.append((sorted(both), 1.0))
            held.append(Held(found))
    weights = word_weights(said, index.weight, reader)
    return Cover(weights=weights, held=tuple(held), before=index.first)


def quote_cover(keys: Sequence[str], index: Shortlist, reader: English) -> Cover:
    """The cover of a quotation by its words alone, each weighing alike, and its numbers.

    A number weighs more than all words: words in which another number stands are no quotation.
    """
    held: list[Held] = []
    weights: list[float] = []
    for key in dict.fromkeys(keys):
        wanted = {key: 1.0}
        if key not in index.vocabulary:
            wanted |= dict.fromkeys(_misspelled(key, index, reader), 1.0)
        held.append(Held(_parts(wanted, index)))
        weights.append(float(len(keys)) if key.startswith("#") else 1.0)
    return Cover(weights=tuple(weights), held=tuple(held))


def hopeful(cover: Cover, least: float, reach: int) -> dict[int, float]:
    """The sentences about which such a share can be said, up to ``reach`` of them away; with it.

    Only about the rarest words is looked: what has none of them lacks too much. First by blocks
    of sentences, each with its neighbours, and in those that can say enough one by one.
    """
    total = sum(cover.weights)
    order = sorted(
        zip(cover.weights, cover.held, strict=True), key=lambda each: (-each[0], len(each[1] or ()))
    )
    looked: set[int] = set()
    missed = 0.0
    for weight, held in order:
        if missed > (1 - least) * total:
            break
        if held is not None:
            looked.update(held)
            missed += weight
    width = max(reach, BLOCK)
    blocks = dict.fromkeys({n // width for n in looked}, 0.0)
    for weight, held in order:
        for block in blocks if held is None else _about(held, width, blocks):
            blocks[block] += weight
    enough = least * total * (1 - ROUND)
    chosen = {block for block, weight in blocks.items() if weight >= enough}
    shares = {n: cover.most(n - reach, n + reach) for n in looked if n // width in chosen}
    return {n: share for n, share in shares.items() if share >= least * (1 - ROUND)}


def runs(
    cover: Cover,
    numbers: Iterable[int],
    count: int,
    together: Callable[[int, int], bool],
    least: float,
) -> list[tuple[float, int, int]]:
    """Runs of one to three sentences that can say such a share, most first.

    Each with that share, and the numbers of its first and last sentence. ``numbers`` are the
    sentences about which it is looked for, of ``count``; ``together`` says whether two and those
    between them may be taken together.
    """
    found: dict[tuple[int, int], float] = {}
    for number in numbers:
        if cover.most(number, number) < WIDENED:
            continue
        for first in range(max(0, number - WINDOW + 1), number + 1):
            for last in range(number, min(first + WINDOW, count)):
                if (first, last) not in found and together(first, last):
                    found[first, last] = cover.most(first, last)
    return sorted(
        ((most, *run) for run, most in found.items() if most >= least),
        key=lambda each: (-each[0], each[1:]),
    )


def wanted_keys(said: Statement, reader: English) -> tuple[dict[str, float], dict[str, float]]:
    """The keys of a statement's words and numbers, and of words that mean much the same."""
    wanted = dict.fromkeys(said.numbers, 1.0) | dict.fromkeys(said.at, 1.0)
    near: dict[str, float] = {}
    for word in said.words:
        for other, strength in reader.related(word.key).items():
            if other not in wanted:
                near.setdefault(other, strength / 2)
    return wanted, near


def _about(held: Held, width: int, blocks: Collection[int]) -> Iterable[int]:
    """Those of some blocks of so many sentences that hold some, or stand beside one that does."""
    if len(held) > SEARCHED * len(blocks):
        return [b for b in blocks if held.best((b - 1) * width, (b + 2) * width - 1)]
    own = {n // width for n in held}
    return (own | {block - 1 for block in own} | {block + 1 for block in own}).intersection(blocks)


def _ranked(found: Iterator[tuple[str, float]]) -> list[tuple[str, float]]:
    return sorted(found, key=lambda each: each[1])


def _parts(wanted: Mapping[str, float], index: Shortlist) -> list[tuple[Sequence[int], float]]:
    """The sentences that hold each of some keys, with how much that key counts."""
    return [(index.numbers(key), strength) for key, strength in wanted.items() if key in index]


def word_weights(
    said: Statement, weight: Callable[[str], float], reader: English
) -> tuple[float, ...]:
    """What each word of a statement weighs, as `likeness` weighs it."""
    generic = reader.generic
    return tuple(
        weight(word.key) * (GENERIC_WEIGHT if word.key in generic else 1.0) for word in said.words
    )


def may_be_initials(word: Word, said: Statement, index: Shortlist) -> bool:
    """Whether a text may say a word by the words that it is the initials of: DOJ, WHO.

    Where all is in capitals, only a word that no text has.
    """
    letters = word.text
    if not (2 <= len(letters) <= ACRONYM and letters.isupper()):
        return False
    return not said.headline or word.key not in index.vocabulary


def answers(word: Word, index: Shortlist, reader: English) -> Iterator[tuple[str, float]]:
    """The keys with which a text of the index may answer a word, with how nearly: as `align` does.

    A word that no text has may be misspelled; one that some text has is taken for well spelled.
    """
    key = word.key
    yield key, 1.0
    for other, strength in reader.related(key).items():
        yield other, strength
    for other in reader.opposites(key):
        yield other, OPPOSITE
    way = reader.directions.get(key)
    if way is not None:
        for other, turn in reader.directions.items():
            if turn == -way:
                yield other, OPPOSITE
    place = reader.place_of(word)
    if place:
        for name in reader.names_of(place):
            yield name, 1.0
    for other in _denied(key):
        yield other, 1.0
    if key not in index.vocabulary:
        for other in _misspelled(key, index, reader):
            yield other, TYPO


def _misspelled(key: str, index: Shortlist, reader: English) -> Iterator[str]:
    """The keys of an index that one which it has not may be misspelled for, or be meant by."""
    if len(key) >= MISSPELLED and not key.startswith("#"):
        for other in spelled_alike(key, index.vocabulary):
            if not (reader.count(key) and reader.count(other)):
                yield other


def _denied(key: str) -> Iterator[str]:
    """A key with a prefix that denies it, or without it; with an e at its end, and without."""
    for prefix in PREFIXES:
        stem = key[len(prefix) :] if key.startswith(prefix) else prefix + key
        yield from (stem, stem + "e", stem.removesuffix("e"))
