"""Indexes of documents and claims, kept beside the kept ledgers under a hash of what they index."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from factcheck.model.packed import Stretch, stretch
from factcheck.read.kept import kept_name
from factcheck.read.pieces import keep_pieces, kept_pieces

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

FORMAT = 6
"""Raised whenever the same texts give another index: where their sentences end, what the keys of
their words are, how an index is laid out. Kept ones of another number go unused."""
KEPT = 16
"""How many indexes are kept; beyond that the one kept first goes."""
LARGE, FEW = 10_000_000, 4
"""Behind one of so many bytes no more than a few are kept: those of hundreds of thousands of
sentences are made anew with each document that changes, and none is needed for long."""
SUFFIX = ".index"

Made = TypeVar("Made")


class Counting(Protocol):
    """Counts while it is entered."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
    def step(self) -> None:
        """One more is done."""


class Uncounted:
    """Counts nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def step(self) -> None: ...


class KeptIndexes:
    """Makes indexes, or finds them kept in a folder; None for nowhere."""

    def __init__(self, folder: Path | None, counting: Callable[[], Counting] = Uncounted) -> None:
        """``counting`` is begun where an index is made, and counts its texts."""
        self._folder = folder
        self._counting = counting

    def __call__(
        self,
        made_of: Iterable[str],
        make: Callable[[Callable[[], None]], bytes],
        read: Callable[[Stretch], Made],
    ) -> Made:
        """What ``read`` makes of the bytes that ``make`` makes of the texts ``made_of``.

        ``make`` is given what it calls after each text, and gives the same bytes each time.
        ``read`` raises ``ValueError`` for bytes that are not such: a kept file is a convenience,
        and whatever is wrong with it, it is made anew.
        """
        if self._folder is None:
            return read(stretch(self._made(make)))
        folder, name = self._folder, kept_name(_joined(made_of), FORMAT, SUFFIX)

        def again() -> bytes:
            content = self._made(make)
            keep_pieces(folder, name, content, KEPT if len(content) < LARGE else FEW)
            return content

        content = kept_pieces(folder, name, again)
        if content is not None:
            try:
                return read(content)
            except ValueError:
                pass
        return read(stretch(again()))

    def _made(self, make: Callable[[Callable[[], None]], bytes]) -> bytes:
        with self._counting() as counting:
            return make(counting.step)


def _joined(texts: Iterable[str]) -> bytes:
    """The texts as bytes that no other texts give: each behind its length."""
    encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
    return b"".join(b"%d:%b" % (len(each), each) for each in encoded)
