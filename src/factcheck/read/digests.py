"""The fingerprints of the documents that a ledger names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.model import Ledger
from factcheck.read.documents import READERS
from factcheck.read.files import UnreadableError, read_bytes
from factcheck.read.kept import sha256_of


def read_digests(ledger: Ledger, texts: Mapping[str, str]) -> dict[str, str]:
    """The SHA-256 of each document's bytes, in lower-case hexadecimal, by document id.

    ``texts`` are the documents' texts as they were read. Only a document whose bytes still give
    that text has a fingerprint: one that changes between two readings must not be vouched for.
    """
    folder = Path(ledger.path).parent
    digests: dict[str, str] = {}
    for document in ledger.documents:
        if document.id not in texts:
            continue
        path = folder / document.file
        try:
            data = read_bytes(path)
            same = READERS[path.suffix.lower()](data)[0] == texts[document.id]
        except UnreadableError:
            continue
        if same:
            digests[document.id] = sha256_of(data)
    return digests
