"""Which wordings of a ledger's claims a word tells of, so held that many words are quickly joined.

A word that few claims say names their numbers. One that many say is a bit for each, of one long
number: two such are joined in a moment, however many claims they hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple


class Marks(NamedTuple):
    """Numbers of wordings: ``few`` named one by one, ``many`` as bits."""

    few: tuple[int, ...]
    many: int


NONE = Marks((), 0)


class Postings:
    """The wordings by key; ``marks`` of a key, or of several."""

    def __init__(
        self, lists: Mapping[str, Sequence[int]], common: Callable[[str], bool] = lambda _: True
    ) -> None:
        """``lists`` are the numbers of the wordings for each key, each once; ``common`` tells
        which keys are kept as bits."""
        self._marks = {
            key: Marks((), _bits(numbers)) if common(key) else Marks(tuple(numbers), 0)
            for key, numbers in lists.items()
        }

    def __contains__(self, key: str) -> bool:
        return key in self._marks

    def marks(self, keys: Iterable[str]) -> Marks:
        """The wordings of all these keys, each once."""
        found = [marks for key in keys if (marks := self._marks.get(key))]
        if len(found) < 2:
            return found[0] if found else NONE
        return Marks(tuple({n for marks in found for n in marks.few}), joined(found))


def _bits(numbers: Sequence[int]) -> int:
    found = bytearray(max(numbers) // 8 + 1)
    for number in numbers:
        found[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(found, "little")


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
    found = {n for n, times in counts.items() if times > 1 or once >> n & 1}
    found.update(numbers(again & only))
    return found
