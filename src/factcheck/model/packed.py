"""Some parts as one run of bytes, and numbers among them, each read where it is asked for.

So a large file that is kept between runs is never read as a whole: who looks a word up reads the
numbers of that word.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Literal, cast, overload

MAGIC = b"factchk\n"
EIGHT = 8
"""Every part begins at a multiple of so many bytes."""

Read = Callable[[int, int], memoryview]
"""The bytes from one place to another, end-exclusive."""


class Stretch:
    """Some of a run of bytes: so many from one place on. ``there`` says that they are in memory."""

    __slots__ = ("_read", "_size", "_start", "there")

    def __init__(self, read: Read, size: int, start: int = 0, *, there: bool = False) -> None:
        self._read, self._size, self._start = read, size, start
        self.there = there

    def __len__(self) -> int:
        return self._size

    def __bytes__(self) -> bytes:
        return bytes(self.read(0, self._size))

    def read(self, first: int, last: int) -> memoryview:
        """The bytes from one place in it to another, end-exclusive; both within it."""
        return self._read(self._start + first, self._start + last)

    def part(self, first: int, last: int) -> Stretch:
        """The same bytes, to be read later."""
        return Stretch(self._read, last - first, self._start + first, there=self.there)


def stretch(content: bytes | memoryview | Stretch) -> Stretch:
    """Bytes that are there already, as a stretch."""
    if isinstance(content, Stretch):
        return content
    view = memoryview(content)
    return Stretch(lambda first, last: view[first:last], len(view), there=True)


def packed(parts: Sequence[bytes]) -> bytes:
    """Some parts as one run of bytes that `unpacked` takes apart."""
    head = array("Q", [1, len(parts), *map(len, parts)]).tobytes()
    return b"".join([MAGIC, head, *(part + bytes(-len(part) % EIGHT) for part in parts)])


def unpacked(content: bytes | memoryview | Stretch, count: int) -> list[Stretch]:
    """The parts of a run of bytes; none is read.

    Raises ``ValueError`` where there are not so many, or another kind of computer packed them.
    """
    whole = stretch(content)
    start = len(MAGIC) + EIGHT * (2 + count)
    if len(whole) < start or whole.read(0, len(MAGIC)) != MAGIC:
        raise ValueError("no packed parts")
    one, told, *lengths = whole.read(len(MAGIC), start).cast("Q")
    if one != 1 or told != count or start + sum(n + -n % EIGHT for n in lengths) != len(whole):
        raise ValueError("damaged parts")
    places = accumulate((n + -n % EIGHT for n in lengths), initial=start)
    return [whole.part(at, at + length) for at, length in zip(places, lengths, strict=False)]


class Numbers(Sequence[int]):
    """The whole numbers of a part, of four bytes each (``I``) or of eight (``Q``)."""

    __slots__ = ("_form", "_part", "_width", "quick")

    def __init__(self, part: Stretch, form: Literal["I", "Q"] = "I") -> None:
        """Raises ``ValueError`` where the part has no whole number of such."""
        self._part, self._form = part, form
        self._width = 4 if form == "I" else 8
        if len(part) % self._width:
            raise ValueError("a part that is no numbers")
        # A memoryview has all that is asked of a sequence here, whatever its type says.
        self.quick: Sequence[int] = self
        """The same where they are looked through soonest: as they stand, if they are in memory."""
        if part.there:
            self.quick = cast("Sequence[int]", part.read(0, len(part)).cast(form))

    def __len__(self) -> int:
        return len(self._part) // self._width

    @overload
    def __getitem__(self, number: int) -> int: ...
    @overload
    def __getitem__(self, number: slice) -> memoryview: ...
    def __getitem__(self, number: int | slice) -> int | memoryview:
        width, size = self._width, len(self)
        if isinstance(number, slice):
            first, last, _ = number.indices(size)
            return self._part.read(first * width, max(first, last) * width).cast(self._form)
        if not -size <= number < size:
            raise IndexError(number)
        first = number % size * width
        return self._part.read(first, first + width).cast(self._form)[0]

    def within(self, first: int, last: int) -> Numbers:
        """Those from one place to another, end-exclusive, to be read later."""
        return Numbers(self._part.part(first * self._width, last * self._width), self._form)

    def tolist(self) -> list[int]:
        """All of them."""
        return self[:].tolist()
