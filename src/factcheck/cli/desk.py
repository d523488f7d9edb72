"""What a command works on: the ledger, its documents' texts, and the claims that were asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note
from factcheck.model import FactcheckError, Problem, Severity, refusal

if TYPE_CHECKING:
    from factcheck.match.finder import Finder
    from factcheck.match.locate import Passage
    from factcheck.model import Citation, Claim, Ledger
    from factcheck.model.lexicon import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A ledger, and the texts of those of its documents that could be read, by document id."""

    ledger: Ledger
    texts: dict[str, str]

    def path(self, document_id: str) -> str:
        """The path that opens the document's file from where the reader stands."""
        file = self.ledger.document(document_id).file
        return _from_here(os.path.join(os.path.dirname(self.ledger.path), file))  # noqa: PTH118, PTH120

    def place(self, document_id: str, passage: Passage | None) -> str:
        """``path:line:column`` of the passage, or the document's path where there is none."""
        from factcheck.write.citation import place_text

        return place_text(self.path(document_id), passage)


def open_desk(option: str | None, color: str = "auto") -> Desk:
    """The desk of the ledger that ``--ledger`` and the environment ask for.

    Every problem of the ledger and its documents goes to standard error; the sound part stands.
    Raises ``FactcheckError`` where there is no ledger, and ``SystemExit``, its problems told,
    where nothing of it is sound.
    """
    from factcheck.read.cache import cache_folder, read_kept
    from factcheck.read.documents import read_documents
    from factcheck.read.workspace import current_folder, find_ledger

    found = find_ledger(option, os.environ, current_folder())
    if found.problem:
        raise FactcheckError(found.problem)
    if found.shipped:
        told = f"note: this is the ledger that ships with factcheck, {_from_here(found.path)}"
        note(open_screen(color, os.environ, sys.stderr).remark(told))
    ledger, ledger_problems = read_kept(found.path, cache_folder(os.environ))
    texts, document_problems = read_documents(ledger)
    tell((*ledger_problems, *document_problems), color)
    faulty = any(problem.severity is Severity.ERROR for problem in ledger_problems)
    if faulty and not ledger.claims and not ledger.documents:
        raise SystemExit(2)
    return Desk(ledger=ledger, texts=texts)


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
) -> tuple[Claim, ...]:
    """The claims that cite the document, have the status and carry the tag; None asks for any.

    Raises ``FactcheckError`` for a document or a tag that the ledger does not have.
    """
    if document is not None:
        _known("document", document, [each.id for each in ledger.documents], ledger)
    if tag is not None:
        _known("tag", tag, sorted({tag for claim in ledger.claims for tag in claim.tags}), ledger)
    return tuple(
        claim
        for claim in ledger.claims
        if (document is None or any(each.document == document for each in claim.citations))
        and (status is None or claim.status == status)
        and (tag is None or tag in claim.tags)
    )


def known_claim(ledger: Ledger, claim_id: str) -> Claim:
    """The claim of that id. Raises ``FactcheckError``, with the nearest ids, where none has it."""
    _known("claim", claim_id, [claim.id for claim in ledger.claims], ledger)
    return ledger.claim(claim_id)


def texts_of(desk: Desk, document: str | None) -> dict[str, str]:
    """The texts to search: of one document, or of all where none is asked for."""
    if document is None:
        return desk.texts
    return {name: text for name, text in desk.texts.items() if name == document}


def unread(desk: Desk, document: str | None) -> int:
    """How many of the documents to search, as ``texts_of`` has it, could not be read."""
    asked = [each.id for each in desk.ledger.documents if document in (None, each.id)]
    return sum(name not in desk.texts for name in asked)


def finder(claims: Sequence[Claim], texts: dict[str, str], lexicon: Lexicon) -> Finder:
    """The finder of these claims, in these texts."""
    from factcheck.match.finder import Finder

    return Finder(claims, texts, lexicon)


def cited(
    desk: Desk, claims: Sequence[Claim]
) -> Iterator[tuple[Claim, list[tuple[Citation, Passage | None]]]]:
    """Each claim with its citations, and where the cited document says it; None if nowhere.

    Where a claim cites one document several times, its citations take that document's passages
    in order.
    """
    from factcheck.read.lexicon import read_lexicon

    places = finder(claims, desk.texts, read_lexicon())
    for claim in claims:
        passages: dict[str, list[Passage]] = {}
        for each in places.cited(claim):
            passages.setdefault(each.document, []).append(each.passage)
        pairs: list[tuple[Citation, Passage | None]] = []
        for citation in claim.citations:
            rest = passages.get(citation.document, [])
            pairs.append((citation, rest[0] if rest else None))
            del rest[: len(rest) > 1]
        yield claim, pairs


def _known(kind: str, name: str, names: list[str], ledger: Ledger) -> None:
    if name in names:
        return
    from factcheck.near import did_you_mean

    listing = {"document": "documents", "claim": "list", "tag": "list"}[kind]
    raise refusal(
        f"unknown-{kind}",
        f'there is no {kind} "{name}" in this ledger',
        ledger.path,
        did_you_mean(name, names) or f'"factcheck {listing}" shows them',
    )


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
