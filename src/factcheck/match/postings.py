"""Which texts hold a key, and how often: an inverted index as bytes, searched where it stands.

Bytes, so that an index of many texts can be kept: to look a key up, nothing else is read.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol, TypeVar

from factcheck.match.key_list import KeyList, key_list
from factcheck.model.packed import Numbers, Stretch, packed, stretch, unpacked

Made = TypeVar("Made")
Make = Callable[[Callable[[], None]], bytes]


class Keep(Protocol):
    """Makes an index, or finds it kept since it was last made of the same texts."""

    def __call__(self, made_of: Iterable[str], make: Make, read: Callable[[Stretch], Made]) -> Made:
        """What ``read`` makes of the bytes, which ``make`` makes of the texts ``made_of``.

        ``make`` is given what it calls after each text, and gives the same bytes each time.
        ``read`` raises ``ValueError`` for bytes that ``make`` did not make.
        """


def at_once(
    made_of: Iterable[str],  # noqa: ARG001 - who keeps an index asks for it
    make: Make,
    read: Callable[[Stretch], Made],
) -> Made:
    """An index that is not kept."""
    return read(stretch(make(lambda: None)))


def counted(each: Iterable[Made], step: Callable[[], None]) -> Iterator[Made]:
    """The same, one after another, with a step behind each."""
    for one in each:
        yield one
        step()


PARTS = 9
"""How many parts postings have."""
LENGTHS = 3
"""Which of them says how many keys each text has."""
CHECKED = 50_000
"""Up to how many numbers all are looked at before they are believed: more of them were sealed by
who made them."""


def postings(texts: Iterable[Sequence[str]], *, pairs: bool = False) -> bytes:
    """The index of some texts, each given as its keys; what `Postings` is made from.

    ``pairs`` counts how often two keys follow one another, too.
    """
    ids: dict[str, int] = {}
    held: list[list[int]] = []
    lengths = array("I")
    counts: Counter[int] = Counter()
    for number, keys in enumerate(texts):
        lengths.append(len(keys))
        for key in keys:
            if key in ids:
                held[ids[key]].append(number)
            else:
                ids[key] = len(held)
                held.append([number])
        if pairs:
            counts.update(one << 32 | other for one, other in pairwise([ids[k] for k in keys]))
    order = sorted(ids)
    numbers, ends = array("I"), array("I")
    for key in order:
        numbers.extend(held[ids[key]])
        ends.append(len(numbers))
    places = {ids[key]: place for place, key in enumerate(order)}
    follow = sorted((places[p >> 32] << 32 | places[p & _LOW], n) for p, n in counts.items())
    pairs_of = array("Q", [pair for pair, _ in follow]), array("I", [n for _, n in follow])
    texts_of = array("I", [len(set(held[ids[key]])) for key in order])
    return _packed(order, ends, numbers, lengths, *pairs_of, texts_of)


def _packed(keys: Sequence[str], *parts: array[int]) -> bytes:
    vocabulary, *places = key_list(keys)
    return packed([vocabulary, *(part.tobytes() for part in parts), *places])


class Run(NamedTuple):
    """Texts that stand together in an index, ``first`` to ``last``, end-exclusive, and what is
    added to their numbers in another."""

    first: int
    last: int
    shift: int


def moved(
    old: bytes | Stretch,
    runs: Sequence[Run],
    fresh: Mapping[str, list[int]],
    lengths: array[int],
) -> bytes:
    """The postings of texts most of which another index has, without pairs: as `postings` of all.

    ``runs`` are the texts that stay, in their order, ``fresh`` the numbers of the others by key,
    one for each time, and ``lengths`` how many keys each text has.
    """
    known = Postings(old)
    numbers, ends, texts = array("I"), array("I"), array("I")
    order = []
    for key in sorted({*known, *fresh}):
        there, before = known.holding(key), len(numbers)
        for run in runs:
            part = there[bisect_left(there, run.first) : bisect_left(there, run.last)]
            if run.shift:
                numbers.extend([number + run.shift for number in part])
            else:
                numbers.frombytes(part.tobytes())
        if key in fresh:
            held = sorted([*numbers[before:], *fresh[key]])
            del numbers[before:]
            numbers.extend(held)
        if len(numbers) > before:
            order.append(key)
            ends.append(len(numbers))
            texts.append(len(set(numbers[before:])))
    return _packed(order, ends, numbers, lengths, array("Q"), array("I"), texts)


_LOW = 0xFFFFFFFF


class Postings:
    """An index of texts, by their numbers from 0 on."""

    def __init__(self, content: bytes | memoryview | Stretch) -> None:
        """``content`` is what `postings` gave. Raises ``ValueError`` for anything else."""
        keys, ends, numbers, lengths, pairs, times, texts, groups, firsts = unpacked(content, PARTS)
        self._ends, self._numbers, self.lengths = Numbers(ends), Numbers(numbers), Numbers(lengths)
        self._pairs, self._times = Numbers(pairs, "Q"), Numbers(times)
        self._texts = Numbers(texts)
        self._keys = KeyList(keys, groups, firsts, len(self._ends))
        self._held: dict[str, memoryview] = {}
        told = self._ends[-1] if self._ends else 0
        if len(self._texts) != len(self._ends) or told != len(self._numbers):
            raise ValueError("an index whose keys and texts do not fit")
        if len(self._times) != len(self._pairs):
            raise ValueError("an index whose pairs and counts do not fit")
        if len(self._numbers) <= CHECKED:
            self._check()

    def _check(self) -> None:
        if len(set(self._keys)) != len(self._ends):
            raise ValueError("an index whose keys and texts do not fit")
        if max(self._numbers.tolist(), default=-1) >= len(self.lengths):
            raise ValueError("an index of texts that are not there")

    def __contains__(self, key: str) -> bool:
        return self._keys.place(key) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def between(self, first: str, last: str) -> Iterator[str]:
        """The keys from one to another, which is not among them, in their order."""
        return self._keys.between(first, last)

    def holding(self, key: str) -> memoryview:
        """The numbers of the texts that hold a key, falling never, one for each time."""
        known = self._held.get(key)
        if known is None:
            place = self._keys.place(key)
            first, last = (0, 0) if place is None else self._stretch(place)
            known = self._held[key] = self._numbers[first:last]
        return known

    def _stretch(self, place: int) -> tuple[int, int]:
        """Where the numbers of a key begin and end."""
        if not place:
            return 0, self._ends[0]
        first, last = self._ends[place - 1 : place + 1]
        return first, last

    def held(self, key: str) -> int:
        """How many texts hold a key, however often."""
        place = self._keys.place(key)
        return 0 if place is None else self._texts[place]

    def following(self, one: str, other: str) -> int:
        """How often one key follows another, where pairs were counted."""
        if not self._pairs:
            return 0
        first, second = self._keys.place(one), self._keys.place(other)
        if first is None or second is None:
            return 0
        pair, pairs = first << 32 | second, self._pairs.quick
        place = bisect_left(pairs, pair)
        found = place < len(pairs) and pairs[place] == pair
        return self._times[place] if found else 0
