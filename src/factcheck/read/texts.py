"""The texts of a ledger's documents, however large they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from factcheck.model import Ledger, Problem
from factcheck.read.document_words import document_words
from factcheck.read.documents import read_files
from factcheck.read.files import Looking

LARGE = 2_000_000
"""From how many bytes on documents are read when they are asked for."""


class Texts(NamedTuple):
    """Documents' words, their files' texts, and the problems of those that have none."""

    words: Mapping[str, str]
    files: Mapping[str, str]
    unread: tuple[Problem, ...]


def read_texts(ledger: Ledger, folder: Path | None, look: Looking) -> Texts:
    """The texts of a ledger's documents; of many, each is read when it is asked for."""
    seen = look.each(ledger.document_files) if folder else []
    if folder and sum(facts.st_size for facts in seen if facts) >= LARGE:
        from factcheck.read.stored_texts import read_stored

        return Texts(*read_stored(ledger, seen, folder))
    files, unread = read_files(ledger)
    return Texts(document_words(ledger, files, folder), files, unread)
