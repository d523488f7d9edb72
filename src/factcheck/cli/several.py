"""The desk of several ledgers, read as one."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.cli.desk import Desk
from factcheck.model import FactcheckError
from factcheck.model.stored import StoredTexts
from factcheck.read.cache import cache_folder, kept_content
from factcheck.read.collecting import not_collecting
from factcheck.read.content import ledger_bytes
from factcheck.read.files import Looking, decode
from factcheck.read.joined_texts import JoinedFiles, JoinedWords
from factcheck.read.several import Part, Several, together
from factcheck.read.texts import Texts, read_texts
from factcheck.read.workspace import current_folder, find_ledgers


def read_several(options: Sequence[str]) -> Desk:
    """The desk of the ledgers that are named. Raises ``FactcheckError`` where one is not there."""
    folder = cache_folder(os.environ)
    parts: list[Part] = []
    texts: list[Texts] = []
    for found in find_ledgers(options, os.environ, current_folder()):
        if found.problem:
            raise FactcheckError(found.problem)
        content = ledger_bytes(found.path)
        look = Looking(Path(found.path).parent)
        ledger, faults = kept_content(found.path, content, folder, look=look)
        parts.append(Part(ledger, faults, decode(content)))
        texts.append(read_texts(ledger, folder, look))
    with not_collecting():
        whole = together(parts)
    words, files = _joined(whole, [each.words for each in texts], [e.files for e in texts], folder)
    return Desk(
        ledger=whole.ledger,
        texts=words,
        files=files,
        content=whole.text.encode(),
        faults=whole.faults,
        unread=tuple(problem for each in texts for problem in each.unread),
        several=whole if parts[1:] else None,
    )


def _joined(
    whole: Several,
    words: Sequence[Mapping[str, str]],
    files: Sequence[Mapping[str, str]],
    folder: Path | None,
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The words and the texts of all documents, each of the ledger that it is of."""
    numbers = {seam.path: number for number, seam in enumerate(whole.seams)}
    homes = [(name, numbers[path]) for name, path in whole.homes]
    every = JoinedFiles(files, homes)
    said = JoinedFiles(words, homes)
    if folder is not None and any(isinstance(each, StoredTexts) for each in words):
        path = "\n".join(os.path.realpath(seam.path) for seam in whole.seams)
        return JoinedWords(said, path, folder), every
    return dict(said), dict(every)
