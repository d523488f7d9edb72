"""The texts of several ledgers' documents as those of one, none read before it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.model.stored import StoredTexts
from factcheck.read.kept import digest_of
from factcheck.read.stored_texts import WordsOfFiles, earlier, text_digest

Home = tuple[str, int]
"""A document's id, and the number of the ledger that it is of."""


class JoinedFiles(Mapping[str, str]):
    """Texts by their documents' ids, each of the ledger that the document is of."""

    def __init__(self, parts: Sequence[Mapping[str, str]], homes: Iterable[Home]) -> None:
        self.parts = parts
        self.homes = {name: number for name, number in homes if name in parts[number]}

    def __getitem__(self, name: str) -> str:
        return self.parts[self.homes[name]][name]

    def __contains__(self, name: object) -> bool:
        return name in self.homes

    def __iter__(self) -> Iterator[str]:
        return iter(self.homes)

    def __len__(self) -> int:
        return len(self.homes)


class JoinedWords(WordsOfFiles):
    """The same of the words of documents, whose index is moved as that of one ledger's is."""

    def __init__(self, files: JoinedFiles, path: str, folder: Path) -> None:
        """``path`` names the ledgers, ``folder`` is where their index is kept."""
        super().__init__(files)
        self._path, self._folder = path, folder
        told = [
            part.told() if isinstance(part, StoredTexts) else _told(part) for part in files.parts
        ]
        self._told = {name: told[number][name] for name, number in files.homes.items()}
        self.size = sum(length for _, length in self._told.values())
        self._order = [digest for digest, _ in self._told.values()]
        self.name = digest_of("\n".join(("joined", *self._order)).encode())

    def told(self) -> Mapping[str, tuple[str, int]]:
        return self._told

    def before(self) -> Iterable[tuple[str, Sequence[int | None]]]:
        return earlier(self._folder, self._path, self.name, self._order)

    def __getitem__(self, name: str) -> str:
        return self._named[name]


def _told(texts: Mapping[str, str]) -> Mapping[str, tuple[str, int]]:
    return {name: (text_digest(text), len(text)) for name, text in texts.items()}
