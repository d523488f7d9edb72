"""The document that a row names: one of the ledger's, or one whose file is there to be cited."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path
from unicodedata import normalize

from factcheck.model import Document, FactcheckError, Ledger
from factcheck.near import did_you_mean
from factcheck.read.claims_in.cells import Fault
from factcheck.read.claims_in.entries import DOCUMENT, Entry
from factcheck.read.claims_in.values import document_values
from factcheck.read.documents import READERS, read_text
from factcheck.read.faults import shown
from factcheck.read.files import leaves

SOURCES = "sources"
"""The folder of the texts, beside the ledger."""
ID_LENGTH = 60
"""The most letters of an id that is made, before a number behind it."""


class Shelf:
    """The documents that rows may cite; ``made`` are those that the ledger lacks so far."""

    def __init__(self, ledger: Ledger) -> None:
        self._folder = Path(ledger.path).parent
        self._known = list(ledger.documents)
        self.made: list[Document] = []

    def document(self, entry: Entry) -> Document | Fault:
        """The document of a row, made where a file of it is in the ledger's folder."""
        named, title = entry.text("document"), entry.text("title")
        if not any(map(entry.text, ("document", "title", "url", "file"))):
            hint = "name its document in a column: an id, a title, an address or a file"
            return Fault("no-document", "it names no document that says the claim", hint)
        found = self._found(entry)
        if found:
            return found
        file = self._file(entry)
        if isinstance(file, Fault):
            return file
        if file:
            known = next((each for each in self._known if each.file == file), None)
            return known or self._make(entry, file)
        name = named or title or entry.text("url")
        every = [*(each.id for each in self._known), *(each.title for each in self._known)]
        hint = did_you_mean(name, [each for each in every if each])
        message = f"document {shown(name)} is not in the ledger, and no file in its folder is it"
        return Fault("unknown-document", message, hint or "import it first: factcheck import FILE")

    def _found(self, entry: Entry) -> Document | None:
        """The document that is known by its id, its file, its address or its title."""
        named, title = entry.text("document"), entry.text("title")
        files = {named, entry.text("file")} - {""}
        address = _address(entry.text("url")) or (_address(named) if "://" in named else "")
        ways = (
            lambda each: named and named == each.id,
            lambda each: {each.file, each.original} & files,
            lambda each: {Path(each.file).name, Path(each.original).name} & files,
            lambda each: address and address in (_address(each.url), _address(each.archive)),
            lambda each: each.title and _flat(each.title) in (_flat(named), _flat(title)),
        )
        for way in ways:
            found = [each for each in self._known if way(each)]
            if len(found) == 1:
                return found[0]
        return None

    def _file(self, entry: Entry) -> str | Fault:
        """The file of a document, as the ledger is to write it; empty where none is there."""
        given, named = entry.text("file"), entry.text("document")
        for name in filter(None, (given, named)):
            if "://" in name or len(name) > 250:
                continue
            for path in (name, f"{SOURCES}/{name}"):
                if (self._folder / path).is_file():
                    return self._sound(path)
        wanted = {_slug(each) for each in (named, entry.text("title")) if each} - {""}
        folder = self._folder / SOURCES
        if wanted and folder.is_dir():
            for each in sorted(folder.iterdir()):
                if each.suffix.lower() in READERS and _slug(each.stem) in wanted:
                    return self._sound(f"{SOURCES}/{each.name}")
        return ""

    def _sound(self, path: str) -> str | Fault:
        """The path where it can be cited; why not, where it cannot."""
        if leaves(self._folder, path):
            hint = "keep the texts in the ledger's folder"
            return Fault(
                "outside-folder", f"file {shown(path)} is outside the ledger's folder", hint
            )
        if Path(path).suffix.lower() not in READERS:
            hint = f"import it first: factcheck import {path}"
            return Fault("unknown-format", f"file {shown(path)} is no text", hint)
        try:
            read_text(self._folder / path)
        except FactcheckError as error:
            return Fault(error.problem.code, error.problem.message, error.problem.hint)
        return Path(path).as_posix()

    def _make(self, entry: Entry, file: str) -> Document:
        values = document_values(entry, DOCUMENT)
        named = entry.text("document")
        is_path = named and Path(named).name == Path(file).name
        stem = Path(file).stem
        made = Document(id=self._id((stem if is_path else named) or stem), file=file, **values)
        self._known.append(made)
        self.made.append(made)
        return made

    def _id(self, name: str) -> str:
        taken = {each.id for each in self._known}
        base = _slug(name)[:ID_LENGTH].strip("-") or "document"
        every = (f"{base}-{number}" if number > 1 else base for number in count(1))
        return next(each for each in every if each not in taken)


def _slug(text: str) -> str:
    """A text as an id: its letters without accents, and digits, joined by hyphens."""
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))


def _address(url: str) -> str:
    """An address without what two spellings of one differ in."""
    bare = re.sub(r"^https?://(?:www\.)?", "", url.strip().partition("#")[0], flags=re.IGNORECASE)
    return bare.rstrip("/")


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())
