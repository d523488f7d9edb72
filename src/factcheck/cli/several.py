"""The desk of several ledgers, read as one."""

from __future__ import annotations

import os
from collections.abc import Sequence

from factcheck.cli.desk import Desk
from factcheck.model import FactcheckError, Problem
from factcheck.read.cache import cache_folder, kept_content
from factcheck.read.content import ledger_bytes
from factcheck.read.document_words import document_words
from factcheck.read.documents import read_files
from factcheck.read.files import decode
from factcheck.read.several import Part, together
from factcheck.read.workspace import current_folder, find_ledgers


def read_several(options: Sequence[str]) -> Desk:
    """The desk of the ledgers that are named. Raises ``FactcheckError`` where one is not there."""
    folder = cache_folder(os.environ)
    parts: list[Part] = []
    texts: list[dict[str, str]] = []
    unread: list[Problem] = []
    for found in find_ledgers(options, os.environ, current_folder()):
        if found.problem:
            raise FactcheckError(found.problem)
        content = ledger_bytes(found.path)
        ledger, faults = kept_content(found.path, content, folder)
        parts.append(Part(ledger, faults, decode(content)))
        read, problems = read_files(ledger)
        texts.append(read)
        unread += problems
    whole = together(parts)
    homes = dict(whole.homes)
    files = {
        name: text
        for part, read in zip(parts, texts, strict=True)
        for name, text in read.items()
        if homes.get(name) == part.ledger.path
    }
    return Desk(
        ledger=whole.ledger,
        texts=document_words(whole.ledger, files, folder),
        files=files,
        content=whole.text.encode(),
        faults=whole.faults,
        unread=tuple(unread),
        several=whole if parts[1:] else None,
    )
