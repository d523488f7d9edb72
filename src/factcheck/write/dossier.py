"""A dossier: what every export format writes, the claims chosen and their vetted citations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.model.lexicon import Lexicon

if TYPE_CHECKING:
    from factcheck.match.locate import Passage
    from factcheck.model import Citation, Claim, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim and one citation of it, as it is exported.

    ``passage`` is where the document says it, None where nowhere; ``text`` the document's whole
    text, empty where it cannot be read. ``link`` opens the document's address, at the words
    themselves where they are proven to be the only ones; ``archive`` opens a stored copy, and
    ``constructed`` says that nobody recorded that address. ``broken`` says why the document no
    longer bears the citation out, in a few words; it is empty where it does. ``doubt`` is a
    reservation about one that stands: that its words stand twice, or that it quotes none.
    ``words`` are the passage's words where its file holds markup among them.
    What is not known is empty.
    """

    claim: Claim
    citation: Citation
    document: Document
    passage: Passage | None
    text: str = ""
    link: str = ""
    archive: str = ""
    constructed: bool = False
    broken: str = ""
    doubt: str = ""
    words: str = ""

    @property
    def reservation(self) -> str:
        """``BROKEN`` and why, or why it stands only with a doubt; empty where it simply stands."""
        return f"BROKEN: {self.broken}" if self.broken else self.doubt

    @property
    def stored(self) -> str:
        """The address of a stored copy that somebody recorded; empty where none did."""
        return "" if self.constructed else self.archive

    @property
    def quote(self) -> str:
        """The document's own words where they were found, else the ledger's quote."""
        return self.words or (self.passage.quote if self.passage else self.citation.quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Rows in the order of the ledger: those to export, and those that were left out.

    A row among ``rows`` that is ``broken`` was kept on request, and every format marks it.
    ``name`` is the ledger file's name, without folders. ``lexicon`` is what figures are read with;
    an empty one reads only digits.
    """

    name: str
    rows: tuple[Row, ...]
    excluded: tuple[Row, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the options of ``export`` ask of a format; a format passes over what is not for it.

    ``columns`` are the names of a table's columns, none for all of them. ``header`` is whether a
    table begins with their names, ``excel`` whether it suits an old spreadsheet. ``style`` is a
    citation style, as the letters of its CSL file. ``url`` is the address of the page that
    publishes the reviews, ``publisher`` who publishes them. ``title`` is a title of one's own;
    empty for the format's.
    """

    columns: tuple[str, ...] = ()
    header: bool = True
    excel: bool = False
    style: str = ""
    url: str = ""
    publisher: str = ""
    title: str = ""


Write = Callable[[Dossier, Choices], str | bytes]
"""What a format is: a dossier and the choices in, the whole file out."""


def by_claim(rows: Iterable[Row]) -> tuple[tuple[Claim, tuple[Row, ...]], ...]:
    """The claims of the rows, each once and in their order, with all of its rows."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.claim.id, []).append(row)
    return tuple((rows[0].claim, tuple(rows)) for rows in grouped.values())
