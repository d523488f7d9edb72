"""Which wordings of a ledger's claims a word tells of, so held that many words are quickly joined.

A word that few claims say names their numbers. One that many say is a bit for each, of one long
number: two such are joined in a moment, however many claims they hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

MOST = 4
"""Up to how many marks are counted; more count as so many."""


class Marks(NamedTuple):
    """Numbers of wordings: ``few`` named one by one, ``many`` as bits."""

    few: tuple[int, ...]
    many: int


NONE = Marks((), 0)


class Postings:
    """The wordings by key; ``marks`` of a key, or of several."""

    def __init__(self, lists: Mapping[str, Sequence[int]], common: Container[str]) -> None:
        """``lists`` are the numbers of the wordings for each key, each once; ``common`` are the
        keys that are kept as bits."""
        self._marks = {
            key: Marks((), bits(numbers)) if key in common else Marks(tuple(numbers), 0)
            for key, numbers in lists.items()
        }

    def __contains__(self, key: str) -> bool:
        return key in self._marks

    def marks(self, keys: Iterable[str]) -> Marks:
        """The wordings of all these keys, each once."""
        found = self.each(keys)
        if len(found) < 2:
            return found[0] if found else NONE
        return Marks(tuple(named(found)), joined(found))

    def each(self, keys: Iterable[str]) -> list[Marks]:
        """The wordings of each of these keys that has any."""
        return [marks for key in keys if (marks := self._marks.get(key))]


class Needs:
    """How many marks each wording needs to be found, by its number: 2 to ``MOST``; 0 for never."""

    def __init__(self, needs: Sequence[int]) -> None:
        self._of = tuple(needs)
        self._bits = {
            times: bits([n for n, need in enumerate(needs) if need == times])
            for times in range(2, MOST + 1)
        }

    def met(self, marks: Iterable[Marks], only: int) -> set[int]:
        """The numbers that as many of the marks have as they need; of those that all have as bits
        ``only`` these."""
        one = two = four = 0  # the bits of a count for each wording; four stays
        few: list[tuple[int, ...]] = []
        for each in marks:
            if each.many:
                carried = one & each.many
                one ^= each.many
                four |= two & carried
                two ^= carried
            if each.few:
                few.append(each.few)
        need = self._bits
        found = set(
            numbers(only & ((two | four) & need[2] | (one & two | four) & need[3] | four & need[4]))
        )
        counts = Counter(chain.from_iterable(few))
        if counts:
            found.update(self._met(counts, one, two, four))
        return found

    def _met(self, counts: Mapping[int, int], one: int, two: int, four: int) -> Iterator[int]:
        """Those that are named one by one, beside what is counted of them as bits."""
        ones, twos, fours = held(one), held(two), held(four)
        for number, times in counts.items():
            every = times + ones(number) + 2 * twos(number) + MOST * fours(number)
            if every >= self._of[number] > 1:
                yield number


def bits(numbers: Sequence[int]) -> int:
    """A bit for each of these numbers."""
    found = bytearray(max(numbers, default=0) // 8 + 1)
    for number in numbers:
        found[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(found, "little")


def held(many: int) -> Callable[[int], int]:
    """What tells of a number whether its bit is there, 1 or 0: for who asks about many."""
    letters = many.to_bytes(many.bit_length() // 8 + 1, "little")
    last = len(letters)

    def has(number: int) -> int:
        at = number >> 3
        return letters[at] >> (number & 7) & 1 if at < last else 0

    return has


def joined(marks: Iterable[Marks]) -> int:
    """The bits of all of them."""
    many = 0
    for each in marks:
        if each.many:
            many |= each.many
    return many


def named(marks: Iterable[Marks]) -> set[int]:
    """The numbers that all of them name one by one."""
    return set(chain.from_iterable([each.few for each in marks]))


def numbers(many: int) -> Iterator[int]:
    """The numbers of bits, rising."""
    letters = f"{many:b}"[::-1] if many else ""
    at = letters.find("1")
    while at >= 0:
        yield at
        at = letters.find("1", at + 1)


def every(marks: Iterable[Marks]) -> set[int]:
    """The numbers that any of the marks has."""
    marks = tuple(marks)
    found = named(marks)
    found.update(numbers(joined(marks)))
    return found


def twice(marks: Iterable[Marks], only: int) -> set[int]:
    """The numbers that two of the marks have, or more; of those that all have as bits ``only``
    these."""
    once = again = 0
    few: list[tuple[int, ...]] = []
    for each in marks:
        if each.many:
            again |= once & each.many
            once |= each.many
        if each.few:
            few.append(each.few)
    counts = Counter(chain.from_iterable(few))
    has = held(once)
    found = {n for n, times in counts.items() if times > 1 or has(n)}
    found.update(numbers(again & only))
    return found
