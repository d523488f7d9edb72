"""Claims and texts of a stored ledger that become values when they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.ledger import Claim


class StoredClaims(Sequence["Claim"]):
    """The claims of a large ledger, each made when it is asked for.

    ``name`` changes with every byte of the ledger that they were read from.
    """

    name: str

    @abstractmethod
    def holding(self, words: str) -> Iterable[int]:
        """The numbers, from 0, of all claims that hold these very words, and perhaps of others."""

    @abstractmethod
    def ids(self) -> Iterable[str]:
        """The ids of the claims, in their order."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


class StoredTexts(Mapping[str, str]):
    """The texts of many documents by id, each read when it is asked for.

    ``name`` changes with every letter of them, ``size`` is how many code points they have.
    """

    name: str
    size: int

    def before(self) -> Iterable[tuple[str, Sequence[int | None]]]:
        """What earlier runs named these texts, before some were changed, the latest first.

        Each with the number that every text, in their order now, had then; None for another text.
        """
        return ()
