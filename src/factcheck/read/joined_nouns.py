"""The nouns of several large ledgers as those of one, none made before it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar, overload

from factcheck.model import Claim, Document, Ledger
from factcheck.model.stored import StoredClaims, StoredDocuments
from factcheck.read.kept import digest_of

Noun = TypeVar("Noun", Document, Claim)


class _Joined(Sequence[Noun], Generic[Noun]):
    """Nouns of several ledgers behind one another; ``moved`` makes that of the whole of one of the
    ledger of a number."""

    def __init__(self, parts: Sequence[Sequence[Noun]], moved: Callable[[int, Noun], Noun]) -> None:
        self.parts: Sequence[Sequence[Noun]] = parts
        self._moved: Callable[[int, Noun], Noun] = moved
        self._known: dict[int, Noun] = {}
        self.starts = [0, *accumulate(map(len, parts))]

    def __len__(self) -> int:
        return self.starts[-1]

    @overload
    def __getitem__(self, number: int) -> Noun: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Noun]: ...
    def __getitem__(self, number: int | slice) -> Noun | Sequence[Noun]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        number = range(len(self))[number]
        known = self._known.get(number)
        if known is None:
            part = next(n for n, end in enumerate(self.starts[1:]) if number < end)
            noun = self.parts[part][number - self.starts[part]]
            known = self._known[number] = self._moved(part, noun)
        return known

    def __iter__(self) -> Iterator[Noun]:
        for part, nouns in enumerate(self.parts):
            for number, noun in enumerate(nouns, self.starts[part]):
                if number not in self._known:
                    self._known[number] = self._moved(part, noun)
                yield self._known[number]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


class JoinedDocuments(_Joined[Document], StoredDocuments):
    """The documents of several ledgers. ``named`` names a file of one as the whole does."""

    def __init__(
        self,
        ledgers: Sequence[Ledger],
        moved: Callable[[int, Document], Document],
        named: Callable[[int, str], str],
    ) -> None:
        super().__init__([each.documents for each in ledgers], moved)
        self._ids = [name for each in ledgers for name in each.document_ids]
        self._ledgers, self._named = ledgers, named

    def ids(self) -> Sequence[str]:
        return self._ids

    def files(self) -> Sequence[str]:
        return self._files

    @cached_property
    def _files(self) -> list[str]:
        every = enumerate(self._ledgers)
        return [self._named(part, file) for part, each in every for file in each.document_files]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self._ids)}

    def number(self, document_id: str) -> int:
        return self._numbers[document_id]


class JoinedClaims(_Joined[Claim], StoredClaims):
    """The claims of several ledgers; ``texts`` are those of their files."""

    def __init__(
        self,
        ledgers: Sequence[Ledger],
        moved: Callable[[int, Claim], Claim],
        texts: Sequence[str],
    ) -> None:
        super().__init__([each.claims for each in ledgers], moved)
        self._ids = [name for each in ledgers for name in each.claim_ids]
        pairs = zip(self.parts, texts, strict=True)
        names = [
            part.name
            if isinstance(part, StoredClaims)
            else digest_of(text.encode("utf-8", "surrogatepass"))
            for part, text in pairs
        ]
        self.name = digest_of("\n".join(("joined", *names)).encode())

    def ids(self) -> Sequence[str]:
        return self._ids

    def holding(self, words: str) -> Iterable[int]:
        return self._asked(lambda part: part.holding(words))

    def quoting(self, words: str) -> Iterable[int]:
        return self._asked(lambda part: part.quoting(words))

    def _asked(self, ask: Callable[[StoredClaims], Iterable[int]]) -> Iterator[int]:
        """The numbers that each ledger names; of a small one all, for it does not tell."""
        for start, part in zip(self.starts, self.parts, strict=False):
            told = ask(part) if isinstance(part, StoredClaims) else range(len(part))
            yield from (start + number for number in told)
