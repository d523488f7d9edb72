"""Nouns and texts of a stored ledger that become values when they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.ledger import Claim, Document


class StoredDocuments(Sequence["Document"]):
    """The documents of a large ledger, each made when it is asked for."""

    @abstractmethod
    def ids(self) -> Sequence[str]:
        """The ids of the documents, in their order."""

    @abstractmethod
    def files(self) -> Sequence[str]:
        """Their files as the ledger writes them, in their order."""

    @abstractmethod
    def number(self, document_id: str) -> int:
        """The number, from 0, of the document of an id. Raises ``KeyError``."""


class StoredClaims(Sequence["Claim"]):
    """The claims of a large ledger, each made when it is asked for.

    ``name`` changes with every byte of the ledger that they were read from.
    """

    name: str

    @abstractmethod
    def ids(self) -> Sequence[str]:
        """The ids of the claims, in their order."""

    @abstractmethod
    def holding(self, words: str) -> Iterable[int]:
        """The numbers, from 0, of all claims that hold these very words, and perhaps of others."""

    @abstractmethod
    def quoting(self, words: str) -> Iterable[int]:
        """The same of those whose quotes hold the words."""


class StoredTexts(Mapping[str, str]):
    """The texts of many documents by id, each read when it is asked for.

    ``name`` changes with every letter of them, ``size`` is how many code points they have.
    """

    name: str
    size: int

    @abstractmethod
    def told(self) -> Mapping[str, tuple[str, int]]:
        """By id what each text depends on, and how many code points it has; none is read."""

    def before(self) -> Iterable[tuple[str, Sequence[int | None]]]:
        """What earlier runs named these texts, before some were changed, the latest first.

        Each with the number that every text, in their order now, had then; None for another text.
        """
        return ()
