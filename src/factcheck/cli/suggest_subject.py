"""What ``factcheck suggest`` reads: a document of the ledger, or a file that is none of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model import Document, FactcheckError, Ledger, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.cli.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A document, and the desk that has it open.

    ``outside`` says that the ledger has no such document: its ``desk`` has, for this run, under an
    id made of the file's name.
    """

    desk: Desk
    document: Document
    outside: bool = False


def open_subject(name: str, desk: Desk) -> Subject:
    """The document that an id or a path names.

    Raises ``FactcheckError`` where neither leads to a text.
    """
    for document in (*_of_id(name, desk.ledger), *_of_path(name, desk)):
        if document.id not in desk.texts:
            problem = next(p for p in desk.unread if p.document == document.id)
            raise FactcheckError(problem)
        return Subject(desk=desk, document=document)
    if not os.path.lexists(name):
        raise _unknown(name, desk.ledger)
    return _outside(name, desk)


def _of_id(name: str, ledger: Ledger) -> Iterator[Document]:
    return (document for document in ledger.documents if document.id == name)


def _of_path(name: str, desk: Desk) -> Iterator[Document]:
    """The documents whose file a path leads to."""
    if os.path.lexists(name):
        for document in desk.ledger.documents:
            path = Path(desk.path(document.id))
            if path.exists() and path.samefile(name):
                yield document


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
    """A file that is no document of the ledger, as one."""
    from factcheck.match.naming import slug, unlike
    from factcheck.read.document_words import document_words
    from factcheck.read.documents import read_text

    taken = {document.id for document in desk.ledger.documents}
    named = unlike(slug(Path(name).stem) or "document", taken)
    document = Document(id=named, file=str(Path(name).absolute()))
    file = read_text(name)
    alone = Ledger(path=desk.ledger.path, documents=(document,))
    words = document_words(alone, {named: file})
    ledger = replace(desk.ledger, documents=(*desk.ledger.documents, document))
    opened = replace(
        desk, ledger=ledger, texts={**desk.texts, **words}, files={**desk.files, named: file}
    )
    return Subject(desk=opened, document=document, outside=True)
