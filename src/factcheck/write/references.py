"""The sources of a dossier as references: its documents, and the evidence for and against."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck.write.dossier import by_claim
from factcheck.write.links import DIRECTIVE
from factcheck.write.names import Name, read_name

if TYPE_CHECKING:
    from factcheck.model import Document, Evidence
    from factcheck.write.dossier import Dossier, Row

CSL_TYPES: Final = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage
    """.split()
)
"""The item types of the Citation Style Language, version 1.0.2, appendix III."""

CONTAINED: Final = frozenset(
    """
    article-journal article-magazine article-newspaper entry entry-dictionary entry-encyclopedia
    post post-weblog review review-book webpage
    """.split()
)
"""The types whose publisher, as a ledger gives it, is what the source is part of: the newspaper,
the encyclopedia, the site. Of all others it is who published them. It is CSL's ``container-title``
(1.0.2, appendix IV) for these, as reference managers fill it: a broadcast's is its programme, and a
chapter's is its book, neither of which a ledger names."""

FINDING = 280
"""The longest finding, in characters, that a note repeats; a longer one is left to the ledger. It
is about three lines of print: with more, the reader would lose sight of the source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One source, as reference managers keep it. What is not known is empty.

    ``key`` is unique among a dossier's references, a slug. ``type`` is a CSL 1.0.2 item type.
    ``issued`` and ``accessed`` are dates as YYYY, YYYY-MM or YYYY-MM-DD, for a ledger has no
    others. ``notes`` says, one claim a line, what the source has to do with it, and the claim's
    status.
    """

    key: str
    type: str
    title: str = ""
    authors: tuple[Name, ...] = ()
    publisher: str = ""
    issued: str = ""
    url: str = ""
    accessed: str = ""
    archive: str = ""
    notes: tuple[str, ...] = ()

    @property
    def contained(self) -> bool:
        """Whether ``publisher`` is what the source is part of, such as a newspaper or a site."""
        return self.type in CONTAINED


def references(dossier: Dossier) -> tuple[Reference, ...]:
    """The references of a dossier: its documents first, then the evidence, each source once.

    Documents stand in the order in which the rows first use them, evidence in that of the claims.
    Evidence that has title, publisher, date and address in common is one source; evidence with
    neither title nor address is one of its own.
    A document's key is its id; evidence has one of publisher, year and title.
    """
    documents: dict[str, list[Row]] = {}
    for row in dossier.rows:
        documents.setdefault(row.document.id, []).append(row)
    sources: dict[tuple[str, ...], tuple[Evidence, str, list[str]]] = {}
    for claim, _ in by_claim(dossier.rows):
        for number, each in enumerate(claim.evidence, start=1):
            spare = f"{claim.id}-evidence-{number}"
            named = (each.url, each.title, each.publisher, each.published)
            identity = named if each.url or each.title else (spare,)
            _, _, notes = sources.setdefault(identity, (each, spare, []))
            bearing = str(each.bearing) if each.bearing else "on"
            notes.append(_line(f"{bearing} {claim.id} ({claim.status}): ", each.says))
    found = [
        document_reference(rows[0].document, rows[0].stored, _document_notes(rows))
        for rows in documents.values()
    ]
    taken = {reference.key for reference in found}
    for evidence, spare, notes in sources.values():
        key = free_name(_slug(evidence) or spare, taken)
        found.append(evidence_reference(evidence, key, tuple(notes)))
    return tuple(found)


def document_reference(
    document: Document, archive: str = "", notes: tuple[str, ...] = ()
) -> Reference:
    """A document as a reference under its id, with the address of a copy that is known to exist.

    A type that CSL does not have is "webpage" where there is an address, else "document". An author
    who is called like the publisher is that institution.
    """
    return Reference(
        key=document.id,
        type=document.type if document.type in CSL_TYPES else _plain_type(document.url),
        title=document.title,
        authors=tuple(_author(name, document.publisher) for name in document.author),
        publisher=document.publisher,
        issued=document.published,
        url=document.url,
        accessed=document.accessed,
        archive=archive or document.archive,
        notes=notes,
    )


def evidence_reference(evidence: Evidence, key: str, notes: tuple[str, ...] = ()) -> Reference:
    """A piece of evidence as a reference: the ledger does not say who wrote it, or its type."""
    return Reference(
        key=key,
        type=_plain_type(evidence.url),
        title=evidence.title,
        publisher=evidence.publisher,
        issued=evidence.published,
        url=evidence.url,
        notes=notes,
    )


def _author(written: str, publisher: str) -> Name:
    name, same = " ".join(written.split()), " ".join(publisher.split())
    return Name(literal=name) if name == same else read_name(name)


def _plain_type(url: str) -> str:
    return "webpage" if url else "document"


def _document_notes(rows: Sequence[Row]) -> tuple[str, ...]:
    """One line for each claim that the document makes: id, status, text, finding, and its words.

    The last line says where a copy may be, where no copy is known.
    """
    notes = []
    for claim, cited in by_claim(rows):
        broken = "; ".join(dict.fromkeys(row.broken for row in cited if row.broken))
        mark = f"BROKEN: {broken} – " if broken else ""
        finding = f" Finding: {claim.finding}" if 0 < len(claim.finding) <= FINDING else ""
        doubts = "; ".join(dict.fromkeys(row.doubt for row in cited if row.doubt))
        words = f" Reservation: {doubts}." if doubts else ""
        places = dict.fromkeys(row.passage.locator.words for row in cited if row.passage)
        words += f" Place: {'; '.join(filter(None, places))}." if any(places) else ""
        words += "".join(f" Words: {row.link}" for row in cited if DIRECTIVE in row.link)
        notes.append(_line(f"{mark}{claim.id} ({claim.status}): ", f"{claim.text}{finding}{words}"))
    if rows[0].constructed:
        notes.append(f"No stored copy is recorded; one may be at: {rows[0].archive}")
    return tuple(notes)


def _line(head: str, text: str) -> str:
    """Both on one line; the head alone, without its colon, where there is no text."""
    return " ".join(f"{head}{text}".split()).removesuffix(":")


def _slug(evidence: Evidence) -> str:
    """Publisher, year and the first words of the title, as far as ASCII can write them."""
    publisher = _plain_words(evidence.publisher)[:4]
    title = _plain_words(evidence.title)[:4]
    year = evidence.published[:4]
    return "-".join([*publisher, year, *title] if year else publisher + title) if title else ""


def _plain_words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text[:200].replace("'", "").replace("’", ""))
    return re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())


def free_name(name: str, taken: set[str]) -> str:
    """The name, or with -2, -3 … behind it where it is taken; it is taken from now on."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free
