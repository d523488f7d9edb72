"""What a command works on: the ledger, its documents' texts, and the claims that were asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.citations import Citations
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note
from factcheck.model import FactcheckError, Problem, Severity, refusal
from factcheck.model.stored import StoredClaims

if TYPE_CHECKING:
    from factcheck.match.locate import Passage
    from factcheck.model import Claim, Document, Ledger
    from factcheck.read.files import Looking
    from factcheck.read.several import Several


SLOW = 1_000_000
"""How many bytes of a ledger take about a second to read."""
Asked = str | Sequence[str] | None
"""What ``--ledger`` says: nothing, a path, or several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A ledger with its documents, opened for one command.

    ``texts`` are the words of those documents that could be read, by id, without a markup and
    every word in its place; ``files`` their texts as the files have them. ``content`` are the
    bytes of the ledger's file, ``citations`` where its citations stand. ``faults`` are the
    ledger's own problems, and ``unread`` those of documents without a text. ``shipped`` says that
    it is the ledger that comes with the program. ``several`` is what is known of the ledgers where
    the one is made of several; ``faults`` then stand in the lines of all of them together.
    """

    ledger: Ledger
    texts: Mapping[str, str]
    files: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""
    faults: tuple[Problem, ...] = ()
    unread: tuple[Problem, ...] = ()
    shipped: bool = False
    several: Several | None = None
    citations: Citations = field(init=False, repr=False, compare=False)
    _paths: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "citations", Citations(self.ledger, self.texts))

    @property
    def ledgers(self) -> tuple[str, ...]:
        """The paths of the ledgers."""
        if self.several:
            return tuple(seam.path for seam in self.several.seams)
        return (self.ledger.path,)

    def home(self, document_id: str) -> str:
        """The path of the ledger that the document is of."""
        return dict(self.several.homes)[document_id] if self.several else self.ledger.path

    def placed(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Problems of the ledger, each in the file that it is of."""
        return self.several.placed(problems) if self.several else tuple(problems)

    def path(self, document_id: str) -> str:
        """The path that opens the document's file from where the reader stands."""
        if document_id not in self._paths:
            file = self.ledger.document(document_id).file
            path = os.path.join(os.path.dirname(self.ledger.path), file)  # noqa: PTH118, PTH120
            self._paths[document_id] = _from_here(path)
        return self._paths[document_id]

    def place(self, document_id: str, passage: Passage | None) -> str:
        """``path:line:column`` of the passage, with its page, time or row; the path for none."""
        from factcheck.write.citation import place_text

        return place_text(self.path(document_id), passage)


def open_desk(option: Asked, color: str = "auto") -> Desk:
    """The desk of the ledgers that ``--ledger`` and the environment ask for.

    Every problem of a ledger and its documents goes to standard error; the sound part stands.
    Raises ``FactcheckError`` where there is no ledger, and ``SystemExit``, its problems told,
    where nothing of it is sound.
    """
    desk = read_desk(option, color)
    tell(desk.placed((*desk.faults, *desk.unread)), color)
    faulty = any(problem.severity is Severity.ERROR for problem in desk.faults)
    if faulty and not desk.ledger.claims and not desk.ledger.documents:
        raise SystemExit(2)
    return desk


def read_desk(option: Asked, color: str = "auto", *, quiet: bool = False) -> Desk:
    """The same for who tells the problems in another way; ``quiet`` leaves out every note.

    Raises ``FactcheckError`` where there is no ledger or it cannot be read.
    """
    from factcheck.read.cache import cache_folder
    from factcheck.read.content import ledger_bytes
    from factcheck.read.files import Looking
    from factcheck.read.texts import read_texts
    from factcheck.read.workspace import current_folder, find_ledger

    if option is not None and not isinstance(option, str):
        if option[1:]:
            from factcheck.cli.several import read_several

            return read_several(option)
        option = option[0] if option else None
    found = find_ledger(option, os.environ, current_folder())
    if found.problem:
        raise FactcheckError(found.problem)
    if found.shipped and not quiet:
        told = f"note: this is the ledger that ships with factcheck, {_from_here(found.path)}"
        note(open_screen(color, os.environ, sys.stderr).noted(told))
    folder = cache_folder(os.environ)
    content = ledger_bytes(found.path)
    look = Looking(Path(found.path).parent)
    ledger, faults = _read(found.path, content, folder, look)
    texts = read_texts(ledger, folder, look)
    return Desk(
        ledger=ledger,
        texts=texts.words,
        files=texts.files,
        content=content,
        faults=faults,
        unread=texts.unread,
        shipped=found.shipped,
    )


def _read(
    path: str, content: bytes, folder: Path | None, look: Looking
) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger of these bytes and its problems; of a large one it is told how far that is."""
    from factcheck.read.cache import kept_content

    if len(content) < SLOW:
        return kept_content(path, content, folder, look=look)
    from factcheck.cli.progress import Progress

    with Progress("claims read") as progress:
        return kept_content(path, content, folder, progress.step, look)


def written(option: Asked, into: str | None) -> str | None:
    """The one ledger that a command writes to: of several, the one that ``--into`` names.

    None where nothing is named. Raises ``FactcheckError`` where it names none of them, or of
    several none is named.
    """
    named = [option] if isinstance(option, str) else list(option or ())
    if into is None and named[1:]:
        raise refusal(
            "which-ledger",
            f"there are {len(named)} ledgers to read, and none is named to write to",
            "--into",
            f"add --into {named[0]}, for instance",
        )
    if into is not None and named and _file(into) not in map(_file, named):
        listed = ", ".join(named)
        raise refusal("which-ledger", f'"{into}" is none of the ledgers', "--into", listed)
    return into or next(iter(named), None)


def _file(path: str) -> str:
    """The file of the ledger that a path names."""
    from factcheck.read.workspace import current_folder, find_ledger

    return os.path.realpath(find_ledger(path, {}, current_folder()).path)


def tell(problems: Iterable[Problem], color: str = "auto") -> None:
    """Print problems on standard error, in the order given."""
    problems = tuple(problems)
    if problems:
        from factcheck.cli.problem_screen import problems_text

        note(problems_text(problems, open_screen(color, os.environ, sys.stderr)))


def documents_read(paths: Mapping[str, str]) -> list[tuple[str | int, str]]:
    """The documents' files, by id in ``paths``, and what each is called where it must stay."""
    return [(path, f'the document "{name}"') for name, path in paths.items()]


def select(
    ledger: Ledger, *, document: str | None, status: str | None = None, tag: str | None = None
) -> Sequence[Claim]:
    """The claims that cite the document, have the status and carry the tag; None asks for any.

    Raises ``FactcheckError`` for a document or a tag that the ledger does not have.
    """
    if document is not None:
        _known("document", document, list(ledger.document_ids), ledger)
    if tag is not None and not any(tag in claim.tags for claim in _holding(ledger, tag)):
        _known("tag", tag, sorted({tag for claim in ledger.claims for tag in claim.tags}), ledger)
    if document is None and status is None and tag is None:
        return ledger.claims
    return tuple(
        claim
        for claim in _holding(ledger, document or tag)
        if (document is None or any(each.document == document for each in claim.citations))
        and (status is None or claim.status == status)
        and (tag is None or tag in claim.tags)
    )


def _holding(ledger: Ledger, name: str | None) -> Iterable[Claim]:
    """All claims that may name a document or have a tag: of a large ledger, no others."""
    claims = ledger.claims
    if name and isinstance(claims, StoredClaims):
        return (claims[number] for number in claims.holding(name))
    return claims


def known_claim(ledger: Ledger, claim_id: str) -> Claim:
    """The claim of that id. Raises ``FactcheckError``, with the nearest ids, where none has it."""
    _known("claim", claim_id, list(ledger.claim_ids), ledger)
    return ledger.claim(claim_id)


def known_document(ledger: Ledger, document_id: str) -> Document:
    """The document of that id. Raises ``FactcheckError``, with the nearest, where none has it."""
    _known("document", document_id, list(ledger.document_ids), ledger)
    return ledger.document(document_id)


def texts_of(desk: Desk, document: str | None) -> Mapping[str, str]:
    """The texts to search: of one document, or of all where none is asked for."""
    if document is None:
        return desk.texts
    return {document: desk.texts[document]} if document in desk.texts else {}


def unread(desk: Desk, document: str | None) -> int:
    """How many of the documents to search, as ``texts_of`` has it, could not be read."""
    asked = [name for name in desk.ledger.document_ids if document in (None, name)]
    return sum(name not in desk.texts for name in asked)


def _known(kind: str, name: str, names: list[str], ledger: Ledger) -> None:
    if name in names:
        return
    from factcheck.near import did_you_mean

    hint = did_you_mean(name, names)
    if kind == "tag":
        hint = f"{hint} {_tags_there_are(names)}".lstrip()
    else:
        listing = {"document": "documents", "claim": "list"}[kind]
        hint = hint or f'"factcheck {listing}" shows them'
    raise refusal(
        f"unknown-{kind}", f'there is no {kind} "{name}" in this ledger', ledger.path, hint
    )


def _tags_there_are(names: list[str]) -> str:
    return f"the tags are {', '.join(names)}" if names else "no claim has a tag"


def _from_here(path: str) -> str:
    """The path as it opens from the current folder: relative, unless absolute is shorter."""
    try:
        whole = os.path.abspath(path)  # noqa: PTH100 (links stay as the ledger names them)
    except OSError:  # the current folder was deleted
        return path
    try:
        relative = os.path.relpath(whole)
    except (OSError, ValueError):  # the same, or another drive
        return whole
    return min(relative, whole, key=len)
