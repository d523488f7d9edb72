"""A document taken in: what was read of a file, and what a ledger is to say of it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from factcheck.model import Document, Ledger, refusal
from factcheck.model.imported import Imported
from factcheck.read.fields import SLUG, SLUG_LENGTH, SLUG_RULE, is_date
from factcheck.read.files import UnreadableError, read_bytes
from factcheck.read.importing import READERS, Kind, read_imported
from factcheck.read.saving import LOCK, PART

SOURCES = "sources"
"""The folder beside the ledger that texts and originals are put in."""

ID_LENGTH = 60
"""The most letters of an id that is made from a title."""

PAGE_FOLDERS = ("_files", ".files", "_file", "-Dateien", "_fichiers")
"""How browsers call the folder that they put beside a page they save."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A file that was read: the path as it was given, its bytes, and what its reader made of it."""

    path: str
    name: str
    suffix: str
    kind: Kind
    imported: Imported
    data: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return sha256(self.data).hexdigest()

    @property
    def pages(self) -> int:
        """How many pages it has; 0 where it has none."""
        return self.imported.text.count("\f") + 1 if self.kind.name == "pdf" else 0

    @property
    def is_text(self) -> bool:
        """Whether the file is the text itself, so that there is no original apart from it."""
        return self.imported.text.encode("utf-8") == self.data.removeprefix(b"\xef\xbb\xbf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A document to add to a ledger, and the files to write for it: name in the ledger, bytes."""

    taken: Taken
    document: Document
    files: tuple[tuple[str, bytes], ...] = field(repr=False)


def take(path: str, suffix: str = "", data: bytes | None = None) -> Taken:
    """What a file says; ``suffix`` says what it is where its name does not, ``data`` are its bytes
    where they are at hand. Raises ``FactcheckError``."""
    name = os.path.basename(path)  # noqa: PTH119 (as it was given)
    suffix = (suffix or Path(name).suffix).lower()
    try:
        given = read_bytes(Path(path)) if data is None else data
        imported = read_imported(given, name, suffix)
    except UnreadableError as error:
        raise refusal(
            error.code,
            f"the file {error.message}",
            path,
            error.hint,
            line=error.line,
            column=error.column,
        ) from None
    kind = READERS[suffix]
    return Taken(path=path, name=name, suffix=suffix, kind=kind, imported=imported, data=given)


def known_as(taken: Taken, ledger: Ledger) -> str:
    """The id of the document that was made from the same bytes; empty where there is none."""
    digest = taken.digest
    for document in ledger.documents:
        if document.original_sha256.lower() == digest:
            return document.id
    folder = Path(ledger.path).parent
    for document in ledger.documents:
        path = folder / document.file
        try:
            if path.stat().st_size == len(taken.data) and read_bytes(path) == taken.data:
                return document.id
        except (OSError, UnreadableError, ValueError):
            continue
    return ""


def intake(taken: Taken, ledger: Ledger, given: Mapping[str, str]) -> Intake:
    """The document that a file becomes, under an id and names that nothing has yet.

    ``given`` are fields that the user names, and win over what the file says. Raises
    ``FactcheckError`` where an id is taken or is none.
    """
    folder, read = Path(ledger.path).parent, taken.imported
    ids = {document.id for document in ledger.documents}
    title = given.get("title", read.title)
    if "id" in given:
        name = _asked(given["id"], ids, ledger.path)
        files = _files(taken, name)
        for file, data in files:
            if not _is_free(folder / file, data):
                raise refusal(
                    "cannot-write", "cannot write: there is one already", str(folder / file)
                )
    else:
        for name in _names(slug(title) or slug(Path(taken.name).stem) or "document"):
            files = _files(taken, name)
            if name not in ids and all(_is_free(folder / file, data) for file, data in files):
                break
    original = "" if taken.is_text else files[0][0]
    document = Document(
        id=name,
        file=files[-1][0],
        title=title,
        author=read.author,
        publisher=given.get("publisher", read.publisher),
        published=given.get("published", read.published if is_date(read.published) else ""),
        url=given.get("url", read.url),
        type=read.type or ("webpage" if taken.kind.name == "web" else "document"),
        original=original,
        original_sha256=taken.digest if original else "",
        made_by=taken.kind.name if original else "",
    )
    return Intake(taken=taken, document=document, files=files)


def _files(taken: Taken, name: str) -> tuple[tuple[str, bytes], ...]:
    """What to write for a document of that name: the original, if there is one, and the text."""
    text = f"{SOURCES}/{name}{taken.kind.ending}"
    if taken.is_text:
        return ((text, taken.data),)
    same = taken.suffix == taken.kind.ending
    original = f"{SOURCES}/{name}{'.original' if same else ''}{taken.suffix}"
    return (original, taken.data), (text, taken.imported.text.encode("utf-8"))


def _is_free(path: Path, data: bytes) -> bool:
    """Whether a file can be put there: nothing has the name, or the same bytes are there."""
    if not os.path.lexists(path):
        return True
    try:
        return path.stat().st_size == len(data) and read_bytes(path) == data
    except (OSError, UnreadableError):
        return False


def _asked(name: str, ids: Iterable[str], path: str) -> str:
    if not SLUG.fullmatch(name) or len(name) > SLUG_LENGTH:
        near = slug(name)
        raise refusal(
            "bad-id", f'"{name}" is no id: {SLUG_RULE}', "--id", f"write {near}" if near else ""
        )
    if name in ids:
        raise refusal(
            "duplicate-id",
            f'the document id "{name}" is already taken',
            path,
            f'a new version of it is read with "factcheck import --update --id {name} FILE"',
        )
    return name


def _names(name: str) -> Iterator[str]:
    """The name, then the same with 2, 3 and so on behind it."""
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def slug(text: str) -> str:
    """An id made of the words of a text, at most ``ID_LENGTH`` letters, cut between words.

    A raised digit is none of the number before it.
    """
    text = re.sub(r"(?<=[\w.])[⁰¹²³⁴-⁹]+", "", text)
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall("[a-z0-9]+", plain.replace("'", ""))
    name = "-".join(words)
    while len(name) > ID_LENGTH and len(words) > 1:
        words.pop()
        name = "-".join(words)
    return name[:ID_LENGTH].strip("-")


def with_document(ledger: Ledger, document: Document) -> Ledger:
    """The ledger with one more document at its end."""
    return replace(ledger, documents=(*ledger.documents, document))


def files_below(folder: str, own: Iterable[str] = ()) -> tuple[list[str], list[str]]:
    """The files below a folder that a reader knows, and those that none does, by name.

    What is hidden is passed over, and the folder that a browser puts beside a saved page; links to
    folders are not followed. ``own`` are paths that are left out without a word.
    """
    known: list[str] = []
    unknown: list[str] = []
    mine = {os.path.realpath(path) for path in own}
    for place, folders, files in os.walk(folder):
        pages = {Path(name).stem for name in files if name.lower().endswith((".html", ".htm"))}
        skipped = {page + ending for page in pages for ending in PAGE_FOLDERS}
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in skipped
        )
        for name in sorted(files):
            path = os.path.join(place, name)  # noqa: PTH118 (as it was given)
            if name.startswith((".", "~$")) or name.endswith((LOCK, PART)):
                continue
            if os.path.realpath(path) not in mine:
                (known if Path(name).suffix.lower() in READERS else unknown).append(path)
    return known, unknown


def update_fields(document: Document, taken: Taken, given: Mapping[str, str]) -> Document:
    """The document as made from a new version: what it did not say is taken from there.

    ``given`` are fields that the user names. The fingerprint of what was verified goes.
    """
    read = taken.imported
    published = read.published if is_date(read.published) else ""
    return replace(
        document,
        title=given.get("title", document.title or read.title),
        author=document.author or read.author,
        publisher=given.get("publisher", document.publisher or read.publisher),
        published=given.get("published", document.published or published),
        url=given.get("url", document.url or read.url),
        sha256="",
        original_sha256=taken.digest if document.original else "",
    )
