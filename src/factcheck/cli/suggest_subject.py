"""What ``factcheck suggest`` reads: a document of the ledger, or a file that is none of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.exits import CANNOT
from factcheck.cli.streams import note
from factcheck.model import Document, FactcheckError, Ledger, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.cli.desk import Desk
    from factcheck.model.imported import Imported


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A document, and the desk that has it open.

    ``name`` is what it was called by. ``outside`` says that the ledger has no such document: its
    ``desk`` has, for this run, under an id made of the file's name.
    """

    name: str
    desk: Desk
    document: Document
    outside: bool = False


def open_subject(name: str, desk: Desk) -> Subject:
    """The document that an id or a path names.

    Raises ``FactcheckError`` where neither leads to a text, and ``SystemExit`` where the document's
    is known to be unreadable, which has been told.
    """
    for document in (*_of_id(name, desk.ledger), *_of_path(name, desk)):
        if document.id not in desk.texts:
            raise SystemExit(CANNOT)  # why has been said when the desk was opened
        return Subject(name=name, desk=desk, document=document)
    if not os.path.lexists(name):
        raise _unknown(name, desk.ledger)
    return _outside(name, desk)


def _of_id(name: str, ledger: Ledger) -> Iterator[Document]:
    return (document for document in ledger.documents if document.id == name)


def _of_path(name: str, desk: Desk) -> Iterator[Document]:
    """The documents whose text a path leads to, or the file that the text was made from.

    That file, or one of the same bytes: what was imported stays where it came from, too.
    """
    if not os.path.lexists(name):
        return
    for document in desk.ledger.documents:
        text = Path(desk.path(document.id))
        made_from = Path(desk.ledger.path).parent / document.original
        for path in (text, made_from) if document.original else (text,):
            if path.exists() and path.samefile(name):
                yield document
    yield from _of_bytes(name, desk)


def _of_bytes(name: str, desk: Desk) -> Iterator[Document]:
    """The documents that were made of the same bytes as a file's."""
    from factcheck.read.files import UnreadableError, read_bytes
    from factcheck.read.kept import sha256_of

    try:
        content = read_bytes(Path(name))
    except UnreadableError:  # which is told where it is read
        return
    seal = sha256_of(content)
    yield from (each for each in desk.ledger.documents if each.original_sha256 == seal)


def _unknown(name: str, ledger: Ledger) -> FactcheckError:
    from factcheck.near import did_you_mean

    return refusal(
        "unknown-document",
        f'there is no document "{name}" in this ledger, and no such file',
        ledger.path,
        did_you_mean(name, [document.id for document in ledger.documents])
        or '"factcheck documents" shows them',
    )


def _outside(name: str, desk: Desk) -> Subject:
    """A file that is no document of the ledger, as one; what its reader has to say is told."""
    from factcheck.match.naming import slug, unlike
    from factcheck.read.document_words import document_words

    imported = _imported(name)
    for told in imported.told:
        note(f"note: {name}: {told}\n")
    taken = {document.id for document in desk.ledger.documents}
    named = unlike(slug(Path(name).stem) or "document", taken)
    document = Document(id=named, file=str(Path(name).absolute()), title=imported.title)
    files = {named: imported.text}
    alone = Ledger(path=desk.ledger.path, documents=(document,))
    words = document_words(alone, files)
    ledger = replace(desk.ledger, documents=(*desk.ledger.documents, document))
    opened = replace(
        desk, ledger=ledger, texts={**desk.texts, **words}, files={**desk.files, **files}
    )
    return Subject(name=name, desk=opened, document=document, outside=True)


def _imported(name: str) -> Imported:
    """What a file says, by the reader of its kind. Raises ``FactcheckError``."""
    from factcheck.read.files import UnreadableError, read_bytes
    from factcheck.read.importing import read_imported

    path = Path(name)
    try:
        return read_imported(read_bytes(path), path.name, path.suffix)
    except UnreadableError as error:
        at = {"line": error.line, "column": error.column}
        raise refusal(error.code, f"the file {error.message}", name, error.hint, **at) from None
