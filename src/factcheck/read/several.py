"""Several ledgers read as one: every id once, every file and line where it is.

The lines of the second ledger count on behind those of the first, so that each noun has a line of
its own; ``Seams`` knows which file a line is of. Files of documents are named from the folder of
the first ledger.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from factcheck.model import (
    Citation,
    Claim,
    Document,
    Evidence,
    Ledger,
    Location,
    Mark,
    Problem,
    Related,
)
from factcheck.model.stored import StoredClaims
from factcheck.read.faults import Faults, shown
from factcheck.read.files import LINE_END

Noun = TypeVar("Noun", Document, Claim, Citation, Evidence)
Place = TypeVar("Place", Problem, Related)

BETWEEN = "\r\n"
"""What parts two ledgers in the text of both: a line end, whatever the first one ends in."""


class Part(NamedTuple):
    """One of the ledgers: its nouns, its own problems, and the text of its file."""

    ledger: Ledger
    faults: tuple[Problem, ...]
    text: str


class Seam(NamedTuple):
    """Where a ledger begins in the text of all: lines and code points before it."""

    path: str
    lines: int
    letters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Ledgers as one. ``text`` is that of all files; ``faults`` stand in its lines.

    ``homes`` say by id of a document which ledger it is of, as its path.
    """

    ledger: Ledger
    text: str
    faults: tuple[Problem, ...]
    seams: tuple[Seam, ...]
    homes: tuple[tuple[str, str], ...]

    def placed(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """The problems, each in the file and on the line that it is of."""
        return tuple(self._placed(problem) for problem in problems)

    def _placed(self, problem: Problem) -> Problem:
        seam = self._seam(problem.location)
        related = tuple(
            replace(each, location=_moved(each.location, back))
            if (back := self._seam(each.location))
            else each
            for each in problem.related
        )
        if not seam:
            return replace(problem, related=related) if related != problem.related else problem
        found = problem.extent
        if found:
            found = found._replace(
                start=found.start - seam.letters,
                end=found.end - seam.letters,
                line=found.line - seam.lines,
            )
        where = _moved(problem.location, seam)
        return replace(problem, location=where, extent=found, related=related)

    def _seam(self, location: Location) -> Seam | None:
        """The ledger that a line of the whole text is of; None for the first, and other files."""
        if location.path != self.ledger.path:
            return None
        found = [seam for seam in self.seams[1:] if seam.lines < location.line]
        return found[-1] if found else None


def together(parts: Sequence[Part]) -> Several:
    """The ledgers as one, in their order; what has an id that is taken is left out, and told.

    Of two documents with one id whose file is the same, one is enough. A claim that cites a
    document that is left out cites another one of that name, so it is left out too.
    """
    seams = tuple(_seams(parts))
    ledgers = [part.ledger for part in parts]
    if any(isinstance(each.claims, StoredClaims) for each in ledgers) and _apart(ledgers):
        return _joined(parts, seams)
    joining = _Joining(parts[0].ledger.path)
    for part, seam in zip(parts, seams, strict=True):
        joining.add(part, seam)
    return Several(
        ledger=replace(
            parts[0].ledger,
            documents=tuple(joining.documents.values()),
            claims=tuple(joining.claims.values()),
        ),
        text=BETWEEN.join(part.text for part in parts),
        faults=tuple(joining.faults),
        seams=seams,
        homes=tuple(joining.homes.items()),
    )


def _seams(parts: Sequence[Part]) -> Iterator[Seam]:
    lines = letters = 0
    for part in parts:
        yield Seam(part.ledger.path, lines, letters)
        text = part.text
        lines += len(LINE_END.split(text)) if "\r" in text else text.count("\n") + 1
        letters += len(text) + len(BETWEEN)


def _apart(ledgers: Sequence[Ledger]) -> bool:
    """Whether no id of a document or a claim is in two of the ledgers."""
    documents = [set(each.document_ids) for each in ledgers]
    claims = [set(each.claim_ids) for each in ledgers]
    return all(len(set().union(*ids)) == sum(map(len, ids)) for ids in (documents, claims))


def _joined(parts: Sequence[Part], seams: tuple[Seam, ...]) -> Several:
    """Large ledgers as one, of which no noun is made before it is asked for."""
    from factcheck.read.joined_nouns import JoinedClaims, JoinedDocuments

    path = parts[0].ledger.path
    ledgers = [part.ledger for part in parts]

    def named(number: int, file: str) -> str:
        return _from_first(file, ledgers[number].path, path)

    def document(number: int, each: Document) -> Document:
        return _document(each, seams[number].lines, lambda file: named(number, file))

    def claim(number: int, each: Claim) -> Claim:
        return _claim(each, seams[number].lines)

    homes = ((name, each.path) for each in ledgers for name in each.document_ids)
    faults = (
        _in_whole(each, path, seam)
        for part, seam in zip(parts, seams, strict=True)
        for each in part.faults
    )
    return Several(
        ledger=replace(
            ledgers[0],
            documents=JoinedDocuments(ledgers, document, named),
            claims=JoinedClaims(ledgers, claim, [part.text for part in parts]),
        ),
        text=BETWEEN.join(part.text for part in parts),
        faults=tuple(faults),
        seams=seams,
        homes=tuple(homes),
    )


class _Joining:
    """Ledgers being joined, one behind the other."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._places: dict[tuple[str, str], tuple[str, int]] = {}
        self.documents: dict[str, Document] = {}
        self.claims: dict[str, Claim] = {}
        self.homes: dict[str, str] = {}
        self.faults: list[Problem] = []

    def add(self, part: Part, seam: Seam) -> None:
        """Put a ledger behind those that are there."""
        path = part.ledger.path
        faults = Faults(path, part.text)
        gone: set[str] = set()
        for document in part.ledger.documents:
            if self._take_document(document, part, faults, seam):
                gone.add(document.id)
        for claim in part.ledger.claims:
            if claim.id in self.claims:
                self._taken("claim", claim, faults, "give one of the two another id")
            elif not any(each.document in gone for each in claim.citations):
                self._places["claim", claim.id] = path, claim.mark.line
                self.claims[claim.id] = _claim(claim, seam.lines)
        told = (*part.faults, *faults.problems())
        self.faults += [_in_whole(each, self._path, seam) for each in told]

    def _take_document(self, document: Document, part: Part, faults: Faults, seam: Seam) -> bool:
        """Take a document, unless its id is another one's: whether it is left out."""
        path = part.ledger.path
        moved = _document(document, seam.lines, lambda file: _from_first(file, path, self._path))
        known = self.documents.get(document.id)
        if known is None:
            self._places["document", document.id] = part.ledger.path, document.mark.line
            self.documents[document.id] = moved
            self.homes[document.id] = part.ledger.path
            return False
        if self._is_same(known, moved):
            return False
        citing = [
            claim
            for claim in part.ledger.claims
            if any(each.document == document.id for each in claim.citations)
        ]
        many = (
            f"{len(citing)} claims that cite it are" if citing[1:] else "the claim that cites it is"
        )
        left = f"{many} left out; " if citing else ""
        self._taken("document", document, faults, f"{left}give one of the two another id")
        return True

    def _is_same(self, one: Document, other: Document) -> bool:
        folder = os.path.dirname(self._path)  # noqa: PTH120
        real = (os.path.realpath(os.path.join(folder, each.file)) for each in (one, other))  # noqa: PTH118
        return len(set(real)) == 1

    def _taken(self, noun: str, each: Document | Claim, faults: Faults, hint: str) -> None:
        path, line = self._places[noun, each.id]
        at = dict(each.marks).get("id", each.mark)
        message = f"the {noun} id {shown(each.id)} is already taken in {path}, on line {line}"
        since = faults.noted
        faults.add("duplicate-id", message, Mark(*at), hint)
        if isinstance(each, Claim):
            faults.concern(since, claim=each.id, status=each.status)
        else:
            faults.concern(since, document=each.id)


def _document(document: Document, lines: int, named: Callable[[str], str]) -> Document:
    """A document of the whole, its files as that names them."""
    original = named(document.original) if document.original else ""
    return replace(_shifted(document, lines), file=named(document.file), original=original)


def _from_first(file: str, ledger: str, first: str) -> str:
    """A document's file as it is named from the folder of the first ledger."""
    here, there = str(Path(first).parent), str(Path(ledger).parent)
    path = os.path.join(there, file)  # noqa: PTH118
    try:
        return Path(os.path.relpath(path, here)).as_posix() if there != here else file
    except (OSError, ValueError):  # another drive, or a current folder that was deleted
        return os.path.abspath(path)  # noqa: PTH100


def _in_whole(problem: Problem, path: str, seam: Seam) -> Problem:
    """A ledger's own problem at its place in the text of all."""
    where = problem.location
    if where.path != seam.path or not where.line:
        return problem
    line = where.line + seam.lines
    found = problem.extent
    if found:
        found = found._replace(
            start=found.start + seam.letters,
            end=found.end + seam.letters,
            line=found.line + seam.lines,
        )
    return replace(problem, location=replace(where, path=path, line=line), extent=found)


def _moved(location: Location, seam: Seam) -> Location:
    return replace(location, path=seam.path, line=location.line - seam.lines)


def _claim(claim: Claim, lines: int) -> Claim:
    return replace(
        _shifted(claim, lines),
        citations=tuple(_shifted(each, lines) for each in claim.citations),
        evidence=tuple(_shifted(each, lines) for each in claim.evidence),
    )


def _shifted(noun: Noun, lines: int) -> Noun:
    """The noun with its marks so many lines further down."""
    if not lines:
        return noun
    return replace(
        noun,
        mark=noun.mark._replace(line=noun.mark.line + lines),
        marks=tuple((name, at._replace(line=at.line + lines)) for name, at in noun.marks),
    )
