"""The texts of the documents that a ledger names.

The rule for text, kept by everything that counts in it: a file is UTF-8, or in another encoding
that is told, a leading byte order mark is dropped, line ends stay as they are. Offsets count code
points of that text, end-exclusive. A line ends at LF, CRLF or a lone CR, and at nothing else; lines
and columns count from 1.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factcheck.model import (
    Document,
    FactcheckError,
    Ledger,
    Location,
    Mark,
    Problem,
    Severity,
)
from factcheck.read.faults import Faults, shown
from factcheck.read.files import Looking, UnreadableError, decode, leaves, read_bytes


def text_of(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of bytes, and what is told of how they were read; nothing of UTF-8.

    Raises ``UnreadableError`` where they are no text, or in an encoding that nothing here knows.
    """
    try:
        return decode(data), ()
    except UnreadableError as error:
        if error.code != "not-utf-8":
            raise
        from factcheck.read.encodings import any_text

        try:
            return any_text(data)
        except (UnreadableError, ModuleNotFoundError):
            raise error from None


READERS: dict[str, Callable[[bytes], tuple[str, tuple[str, ...]]]] = {
    "": text_of,
    ".txt": text_of,
    ".text": text_of,
    ".md": text_of,
    ".markdown": text_of,
    ".srt": text_of,
    ".vtt": text_of,
}
"""How the bytes of a file become text, and what is told of it, by the suffix in lower case."""

ASSUMED = "assumed-encoding"
"""The code of a note on how a file was read."""
AS_UTF_8 = 'save it with the encoding "UTF-8" to be sure'

NEIGHBOURS = 2000
"""The most files of a folder that are looked at to say "did you mean"."""

NAMED = 5
"""The most claims that a message names as resting on a document."""


def read_text(path: str | Path) -> str:
    """The text of one file, by the reader of its suffix.

    Raises ``FactcheckError``, located in the file itself, where there is none.
    """
    return read_told(path)[0]


def read_told(path: str | Path) -> tuple[str, tuple[Problem, ...]]:
    """The same, and a note where it is not UTF-8."""
    try:
        text, told = _read(Path(path))
        where = Location(path=str(path))
        return text, tuple(
            Problem(
                severity=Severity.NOTE,
                code=ASSUMED,
                message=f"the file is {each}",
                location=where,
                hint=AS_UTF_8,
            )
            for each in told
        )
    except UnreadableError as error:
        neighbour = _neighbour(Path(path), error)
        raise FactcheckError(error.problem(path, hint=neighbour)) from None


def read_documents(ledger: Ledger) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The words of each document by its id, and a problem for each that has none.

    They are the file's text, but for Markdown, whose markup is spaces. Problems are told as
    ``read_files`` tells them.
    """
    from factcheck.read.document_words import document_words

    texts, problems = read_files(ledger)
    return document_words(ledger, texts), problems


def read_files(ledger: Ledger) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The text of each document's file by its id, and a problem for each that has none.

    The problems are located at the ledger's ``file`` value. A document outside the ledger's
    folder is never opened; ``read_ledger`` reports it, and nothing is said here.
    """
    folder = Path(ledger.path).parent
    texts: dict[str, str] = {}
    failures: list[tuple[Document, UnreadableError | str]] = []
    look = Looking(folder)
    for document in ledger.documents:
        if look(document.file) is None and leaves(folder, document.file):
            continue
        try:
            texts[document.id], told = _read(folder / document.file)
            failures += [(document, each) for each in told]
        except UnreadableError as error:
            failures.append((document, error))
    return texts, _located(ledger, folder, failures)


def _read(path: Path) -> tuple[str, tuple[str, ...]]:
    reader = READERS.get(path.suffix.lower())
    if reader is None and not path.is_dir():
        supported = ", ".join(suffix for suffix in READERS if suffix)
        raise UnreadableError(
            "unknown-format",
            f'is a "{path.suffix}" file, which is not read',
            f"save its text as one of {supported}",
        )
    data = read_bytes(path)
    text, told = reader(data) if reader else ("", ())
    if not text.strip():
        raise UnreadableError("empty-file", "is empty", "put the document's text in it")
    return text, told


def _located(
    ledger: Ledger, folder: Path, failures: list[tuple[Document, UnreadableError | str]]
) -> tuple[Problem, ...]:
    """The problems, each at the line of the ledger that names the file; what is told, as notes."""
    if not failures:
        return ()
    try:
        lines = decode(read_bytes(Path(ledger.path)))
    except UnreadableError:
        # The nouns are all there is to go by: the problem is shown without its line.
        lines = ""
    faults = Faults(ledger.path, lines)
    for document, error in failures:
        at = dict(document.marks).get("file", document.mark)
        if isinstance(error, str):
            since = faults.noted
            message = f"file {shown(document.file)} is {error}"
            faults.add(ASSUMED, message, Mark(*at), AS_UTF_8, Severity.NOTE)
            faults.concern(since, document=document.id)
            continue
        hint = error.hint or _neighbour(folder / document.file, error, folder)
        since = faults.noted
        message = f"file {shown(document.file)} {error.message}{_resting(ledger, document)}"
        faults.add(error.code, message, Mark(*at), hint)
        faults.concern(since, document=document.id)
    return faults.problems()


def _resting(ledger: Ledger, document: Document) -> str:
    """The claims that cite a document, as the end of a message; nothing where none does."""
    names = [
        f'"{claim.id}"'
        for claim in ledger.claims
        if any(each.document == document.id for each in claim.citations)
    ]
    if not names:
        return ""
    more = f" and {len(names) - NAMED} more" if names[NAMED:] else ""
    claims, rest = ("claims", "rest") if names[1:] else ("claim", "rests")
    return f"; {claims} {', '.join(names[:NAMED])}{more} {rest} on it"


def _neighbour(path: Path, error: UnreadableError, folder: Path | None = None) -> str:
    """A file beside a missing one that it may have been meant to be."""
    if error.code != "missing-file":
        return ""
    if "://" in str(path) or ":/" in str(path):
        return "file is a path; an address belongs under url"
    try:
        names = [
            item.name for item, _ in zip(path.parent.iterdir(), range(NEIGHBOURS), strict=False)
        ]
    except (OSError, ValueError):
        return ""
    from factcheck.near import edits, nearest, question

    # Names are compared without their suffixes, which are alike in most files of a folder.
    names.sort(key=lambda name: (edits(name, path.name), name))
    meant = [path.with_name(name) for name in names]
    stems = [each.stem for each in meant]
    found = [meant[stems.index(stem)] for stem in nearest(path.stem, stems)]
    if folder is not None and all(each.is_relative_to(folder) for each in found):
        found = [each.relative_to(folder) for each in found]
    return question([str(each) for each in found])
