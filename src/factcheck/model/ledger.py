"""The nouns of a ledger: what a curator wrote down, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.stored import StoredClaims, StoredDocuments

if TYPE_CHECKING:  # which most ledgers do not have
    from factcheck.model.desk import DeskSettings


class Mark(NamedTuple):
    """Where a value begins in its file: line and column, both counted from 1, and its width.

    ``width`` is the number of characters (code points) the value takes on that line, so that
    it can be underlined; 1 where nothing wider is known.
    """

    line: int
    column: int
    width: int = 1


START = Mark(1, 1)

Marks = tuple[tuple[str, Mark], ...]
"""Where each written field of a noun stands: ``(("text", Mark(9, 11, 30)), ("tags[0]", …))``."""


class Status(StrEnum):
    """What a curator did with a claim; never what a machine thinks of it."""

    REVIEWED = "reviewed"
    DISPUTED = "disputed"
    UNREVIEWED = "unreviewed"


class Bearing(StrEnum):
    """How a piece of evidence bears on its claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A document that asserts a claim, and where.

    ``quote`` is the document's exact words, ``place`` a locator for people ("para. 8");
    both are empty where the ledger does not say.
    """

    document: str
    quote: str = ""
    place: str = ""
    mark: Mark = field(default=START, compare=False)
    marks: Marks = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An independent source for or against a claim. Text that the ledger does not give is empty."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    says: str = ""
    bearing: Bearing | None = None
    mark: Mark = field(default=START, compare=False)
    marks: Marks = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statistical assertion, who asserts it, and what a curator found.

    Text that the ledger does not give is empty; ``citations`` holds at least one, the first
    is the primary one.
    """

    id: str
    text: str
    status: Status = Status.UNREVIEWED
    citations: tuple[Citation, ...]
    aliases: tuple[str, ...] = ()
    checked: str = ""
    checker: str = ""
    finding: str = ""
    evidence: tuple[Evidence, ...] = ()
    tags: tuple[str, ...] = ()
    mark: Mark = field(default=START, compare=False)
    marks: Marks = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text that is cited: its file, and how to name it. Text that is not given is empty.

    ``file`` is the path as the ledger writes it, relative to the ledger's folder.
    ``type`` is a CSL item type. ``original`` is the file that the text was made from, written as
    ``file`` is, ``original_sha256`` the fingerprint of its bytes then, and ``made_by`` the reader
    that made the text ("pdf").
    """

    id: str
    file: str
    title: str = ""
    author: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    url: str = ""
    accessed: str = ""
    archive: str = ""
    type: str = "webpage"
    note: str = ""
    sha256: str = ""
    original: str = ""
    original_sha256: str = ""
    made_by: str = ""
    mark: Mark = field(default=START, compare=False)
    marks: Marks = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every sound document and claim of one ledger file, in the order of the file.

    ``path`` is the file's path as the caller gave it, and leads every location. ``desk`` is what
    it says of the desk that keeps it; None where it says nothing. ``documents`` and ``claims``
    are tuples, or of a large ledger `StoredDocuments` and `StoredClaims`.
    """

    path: str
    desk: DeskSettings | None = None
    documents: Sequence[Document] = ()
    claims: Sequence[Claim] = ()
    _named: dict[str, Document] = field(default_factory=dict, init=False, repr=False, compare=False)

    def document(self, document_id: str) -> Document:
        """The document of that id. Raises ``KeyError`` where there is none."""
        if isinstance(self.documents, StoredDocuments):
            return self.documents[self.documents.number(document_id)]
        if not self._named:  # asked for every citation, of ten thousand documents too
            self._named.update((each.id, each) for each in reversed(self.documents))
        return self._named[document_id]

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id. Raises ``KeyError`` where there is none."""
        for number, name in enumerate(self.claim_ids):
            if name == claim_id:
                return self.claims[number]
        raise KeyError(claim_id)

    @property
    def document_ids(self) -> Sequence[str]:
        """The ids of the documents, in their order; of a large ledger none is made for them."""
        if isinstance(self.documents, StoredDocuments):
            return self.documents.ids()
        return [each.id for each in self.documents]

    @property
    def document_files(self) -> Sequence[str]:
        """The files of the documents, as the ledger writes them, in the same way."""
        if isinstance(self.documents, StoredDocuments):
            return self.documents.files()
        return [each.file for each in self.documents]

    @property
    def claim_ids(self) -> Iterable[str]:
        """The ids of the claims, in their order; of a large ledger no claim is made for them."""
        if isinstance(self.claims, StoredClaims):
            return self.claims.ids()
        return (claim.id for claim in self.claims)
