"""Which texts hold a key, and how often: an inverted index as bytes, searched where it stands.

Bytes, so that an index of many texts can be kept: to look a key up, nothing else is read.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple, Protocol, TypeVar

Made = TypeVar("Made")
Make = Callable[[Callable[[], None]], bytes]


class Keep(Protocol):
    """Makes an index, or finds it kept since it was last made of the same texts."""

    def __call__(self, made_of: Iterable[str], make: Make, read: Callable[[bytes], Made]) -> Made:
        """What ``read`` makes of the bytes, which ``make`` makes of the texts ``made_of``.

        ``make`` is given what it calls after each text. ``read`` raises ``ValueError`` for bytes
        that ``make`` did not make.
        """


def at_once(
    made_of: Iterable[str],  # noqa: ARG001 - who keeps an index asks for it
    make: Make,
    read: Callable[[bytes], Made],
) -> Made:
    """An index that is not kept."""
    return read(make(lambda: None))


def counted(each: Iterable[Made], step: Callable[[], None]) -> Iterator[Made]:
    """The same, one after another, with a step behind each."""
    for one in each:
        yield one
        step()


MAGIC = b"factchk\n"
PARTS = 7
"""How many parts postings have."""
EIGHT = 8
"""Every part begins at a multiple of so many bytes."""


def packed(parts: Sequence[bytes]) -> bytes:
    """Some parts as one run of bytes that `unpacked` takes apart."""
    head = array("Q", [1, len(parts), *map(len, parts)]).tobytes()
    return b"".join([MAGIC, head, *(part + bytes(-len(part) % EIGHT) for part in parts)])


def unpacked(content: bytes | memoryview, count: int) -> list[memoryview]:
    """The parts of a run of bytes; none is copied.

    Raises ``ValueError`` where there are not so many, or another kind of computer packed them.
    """
    view = memoryview(content)
    start = len(MAGIC) + EIGHT * (2 + count)
    if len(view) < start or view[: len(MAGIC)] != MAGIC:
        raise ValueError("no packed parts")
    one, told, *lengths = view[len(MAGIC) : start].cast("Q")
    if one != 1 or told != count or start + sum(n + -n % EIGHT for n in lengths) != len(view):
        raise ValueError("damaged parts")
    places = accumulate((n + -n % EIGHT for n in lengths), initial=start)
    return [view[at : at + length] for at, length in zip(places, lengths, strict=False)]


def numbers_of(part: memoryview, form: Literal["I", "Q"] = "I") -> memoryview:
    """A part as whole numbers. Raises ``ValueError`` where it cannot be."""
    try:
        return part.cast(form)
    except TypeError as error:
        raise ValueError(str(error)) from None


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
    vocabulary = "\n".join(keys).encode("utf-8", "surrogatepass")
    return packed([vocabulary, *(part.tobytes() for part in parts)])


class Run(NamedTuple):
    """Texts that stand together in an index, ``first`` to ``last``, end-exclusive, and what is
    added to their numbers in another."""

    first: int
    last: int
    shift: int


def moved(
    old: bytes | memoryview,
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

    def __init__(self, content: bytes | memoryview) -> None:
        """``content`` is what `postings` gave. Raises ``ValueError`` for anything else."""
        vocabulary, ends, numbers, lengths, pairs, times, texts = unpacked(content, PARTS)
        text = str(vocabulary, "utf-8", "surrogatepass")
        self._places = {key: place for place, key in enumerate(text.split("\n") if text else ())}
        self._ends = numbers_of(ends)
        self._numbers = numbers_of(numbers)
        self.lengths = numbers_of(lengths)
        self._pairs, self._times = numbers_of(pairs, "Q"), numbers_of(times)
        self._texts = numbers_of(texts)
        told = self._ends[-1] if self._ends else 0
        keys = {len(self._places), len(self._texts), len(self._ends)}
        if len(keys) > 1 or told != len(self._numbers):
            raise ValueError("an index whose keys and texts do not fit")
        if len(self._times) != len(self._pairs):
            raise ValueError("an index whose pairs and counts do not fit")
        last = (self._numbers[end - 1] for end in self._ends if end)  # of each key the highest
        if max(last, default=-1) >= len(self.lengths):
            raise ValueError("an index of texts that are not there")

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def holding(self, key: str) -> memoryview:
        """The numbers of the texts that hold a key, falling never, one for each time."""
        place = self._places.get(key)
        if place is None:
            return self._numbers[:0]
        return self._numbers[self._ends[place - 1] if place else 0 : self._ends[place]]

    def held(self, key: str) -> int:
        """How many texts hold a key, however often."""
        place = self._places.get(key)
        return 0 if place is None else self._texts[place]

    def following(self, one: str, other: str) -> int:
        """How often one key follows another, where pairs were counted."""
        first, second = self._places.get(one), self._places.get(other)
        if first is None or second is None:
            return 0
        pair = first << 32 | second
        place = bisect_left(self._pairs, pair)
        found = place < len(self._pairs) and self._pairs[place] == pair
        return self._times[place] if found else 0
