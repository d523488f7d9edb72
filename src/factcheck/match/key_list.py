"""Sorted keys as bytes, of which few are read to find one."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from factcheck.model.packed import Numbers, Stretch

GROUP = 64
"""How many keys are read together."""
KEPT = 20_000
"""How many keys are remembered that were asked for: who reads an archive asks again and again."""


def key_list(keys: Sequence[str]) -> tuple[bytes, bytes, bytes]:
    """What a `KeyList` is made from, of sorted keys, none with a line break: three parts."""
    encoded = [_bytes_of(key) for key in keys]
    starts, at = array("I"), 0
    for number, key in enumerate(encoded):
        if number % GROUP == 0:
            starts.append(at)
        at += len(key) + 1
    return b"\n".join(encoded), starts.tobytes(), b"\n".join(encoded[::GROUP])


class KeyList:
    """Keys by their numbers, in the order of their letters."""

    def __init__(self, keys: Stretch, starts: Stretch, firsts: Stretch, count: int) -> None:
        """The parts that `key_list` gave of so many keys. Raises ``ValueError`` for others."""
        self._keys, self._starts, self._first = keys, Numbers(starts), firsts
        self._count = count
        self._groups: dict[int, list[bytes]] = {}
        self._places: dict[str, int | None] = {}
        if len(self._starts) != -(-count // GROUP):
            raise ValueError("keys that are not as many as they should be")

    def place(self, key: str) -> int | None:
        """The number of a key; None for one that is not there."""
        if key in self._places:
            return self._places[key]
        if len(self._places) >= KEPT:
            self._places.clear()
        place = self._places[key] = self._place(key)
        return place

    def _place(self, key: str) -> int | None:
        wanted = _bytes_of(key)
        group = bisect_right(self._firsts, wanted) - 1
        if group < 0:
            return None
        keys = self._group(group)
        at = bisect_left(keys, wanted)
        return group * GROUP + at if at < len(keys) and keys[at] == wanted else None

    def between(self, first: str, last: str) -> Iterator[str]:
        """The keys from one to another, which is not among them."""
        low, high = _bytes_of(first), _bytes_of(last)
        for group in range(max(bisect_right(self._firsts, low) - 1, 0), len(self._firsts)):
            for key in self._group(group):
                if key >= high:
                    return
                if key >= low:
                    yield str(key, "utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return iter(self._every)

    @cached_property
    def _every(self) -> list[str]:
        text = str(bytes(self._keys), "utf-8", "surrogatepass")
        return text.split("\n") if self._count else []

    @cached_property
    def _firsts(self) -> list[bytes]:
        """The first key of each group."""
        return bytes(self._first).split(b"\n") if self._count else []

    def _group(self, number: int) -> list[bytes]:
        known = self._groups.get(number)
        if known is None:
            last = number + 1 == len(self._starts)
            end = len(self._keys) if last else self._starts[number + 1] - 1
            read = bytes(self._keys.read(self._starts[number], end))
            known = self._groups[number] = read.split(b"\n")
        return known


def _bytes_of(key: str) -> bytes:
    """A key in bytes, which sort as its letters do."""
    return key.encode("utf-8", "surrogatepass")
