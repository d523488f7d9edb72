"""The claims of a kept ledger, one a line, each read when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import overload

from factcheck.model import Claim
from factcheck.model.stored import StoredClaims

HEAD = b'{"id":"'
"""How the line of a claim begins."""


class KeptClaims(StoredClaims):
    """Claims by their lines in a kept ledger.

    ``read`` makes a claim of a line, and raises whatever it likes for one that is none: then
    ``read_again`` reads all of them from the ledger itself, and the lines are done with.
    """

    def __init__(
        self,
        name: str,
        lines: Sequence[bytes],
        read: Callable[[bytes], Claim],
        read_again: Callable[[], Sequence[Claim]],
    ) -> None:
        self.name = name
        self._lines = lines
        self._read = read
        self._read_again = read_again
        self._known: dict[int, Claim] = {}

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, number: int) -> Claim: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Claim]: ...
    def __getitem__(self, number: int | slice) -> Claim | Sequence[Claim]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        number = range(len(self))[number]
        known = self._known.get(number)
        if known is None:
            try:
                known = self._known[number] = self._read(self._lines[number])
            except Exception:  # a kept file is a convenience: whatever is wrong with it
                self._known = dict(enumerate(self._read_again()))
                known = self._known[number]
        return known

    def __iter__(self) -> Iterator[Claim]:
        return (self[number] for number in range(len(self)))

    def ids(self) -> Iterator[str]:
        for number, line in enumerate(self._lines):
            name, end, _ = line.removeprefix(HEAD).partition(b'"')
            told = line.startswith(HEAD) and end and b"\\" not in name
            yield name.decode("ascii") if told and number not in self._known else self[number].id

    def holding(self, words: str) -> Iterator[int]:
        wanted = json.dumps(words)[1:-1].encode("ascii")
        return (number for number, line in enumerate(self._lines) if wanted in line)
