"""``factcheck add``: one claim more, its words looked up in its document before it is written."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.cli.exits import CANNOT, DONE
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note
from factcheck.model import Citation, Claim, Status, refusal

if TYPE_CHECKING:
    from factcheck.cli.desk import Asked, Desk
    from factcheck.cli.screen import Screen


TOLD = ("standing", "holding", "clipping")
"""The checks of `verify` that hold a claim against the words it cites."""
UNSAID = "claim-not-found"
"""The rule that `--no-quote` is there to set aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the options of ``add`` say; empty where they do not."""

    text: str = ""
    document: str = ""
    quote: str = ""
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: str = ""
    id: str = ""
    no_quote: bool = False
    dry_run: bool = False
    yes: bool = False


def add_claim(option: Asked, wanted: Wanted, color: str) -> int:
    """Add one claim to the ledger; the exit code.

    Raises ``FactcheckError`` where something is missing that nobody can be asked for, or the
    document does not say it.
    """
    from factcheck.cli.changes import make_ready
    from factcheck.cli.desk import open_desk

    desk = open_desk(option, color)
    if not wanted.dry_run:
        make_ready(desk)
    screen = open_screen(color, os.environ)
    claim = _claim(wanted, desk, screen)
    if not _agreed(claim, wanted, desk, color):
        return CANNOT
    write_claim(claim, desk, color, dry_run=wanted.dry_run, named=bool(wanted.id))
    return DONE


def write_claim(
    claim: Claim, desk: Desk, color: str, *, dry_run: bool, named: bool = False
) -> None:
    """Put a claim behind those that the ledger has by now, and say where, and what ails it.

    Another run may have taken its id in the meantime: it gets another, unless a person ``named``
    it. Raises ``FactcheckError``.
    """
    from factcheck.cli.changes import put
    from factcheck.cli.desk import tell
    from factcheck.cli.foreseen import claim_then, foreseen
    from factcheck.match.naming import unlike
    from factcheck.read.amend import amend
    from factcheck.read.content import ledger_bytes
    from factcheck.read.ledger import read_content

    path = desk.ledger.path
    content = ledger_bytes(path)
    ledger, _ = read_content(path, content)
    if not named:
        claim = replace(claim, id=unlike(claim.id, {each.id for each in ledger.claims}))
    edit = amend(path, content, replace(ledger, claims=(*ledger.claims, claim)))
    there = claim_then(edit, claim.id)
    problems = foreseen(there, edit, TOLD, desk, date.today())
    tell([each for each in problems if each.code != UNSAID], color)
    citation = claim.citations[0]
    passage = desk.citations.lookup.shown(claim, citation) if citation.quote else None
    place = f"; {desk.place(citation.document, passage)} says it" if passage else ""
    said = f"added {claim.id} to {path}:{there.mark.line}{place}"
    put(edit, dry_run=dry_run, screen=open_screen(color, os.environ), said=said)
    if claim.status is not Status.UNREVIEWED and not dry_run:
        note(f'{claim.status} asks for evidence and a finding: "factcheck review {claim.id}"\n')


def _claim(wanted: Wanted, desk: Desk, screen: Screen) -> Claim:
    """The claim that is wanted, what is missing asked for."""
    from factcheck.match.naming import claim_id

    if not desk.ledger.documents:
        raise refusal(
            "no-documents",
            "this ledger has no documents, and a claim cites one",
            desk.ledger.path,
            '"factcheck import FILE" brings one in',
        )
    text = " ".join((wanted.text or _asked_for("text", "TEXT", "What does it say?")).split())
    document = _document(text, wanted, desk)
    reader = desk.citations.lookup.sources.reader
    taken = {each.id for each in desk.ledger.claims}
    return Claim(
        id=wanted.id or claim_id(reader.read(text), reader, taken),
        text=text,
        status=Status(wanted.status or Status.UNREVIEWED),
        citations=(
            Citation(document=document, quote=_quote(text, document, wanted, desk, screen)),
        ),
        aliases=wanted.aliases,
        tags=wanted.tags,
    )


def _document(text: str, wanted: Wanted, desk: Desk) -> str:
    """The id of the document to cite: the one named, the only one, or the one asked for."""
    from factcheck.cli.add_passage import documents_that_say
    from factcheck.cli.desk import known_document

    names = [each.id for each in desk.ledger.documents]
    if wanted.document:
        return known_document(desk.ledger, wanted.document).id
    if not names[1:]:
        return names[0]
    said = documents_that_say(text, desk)
    hint = f"{said[0]} says it: --document {said[0]}" if said else f"one of {', '.join(names[:9])}"
    asked = _asked_for("document", "--document", "Which document?", (said or [""])[0], names, hint)
    return known_document(desk.ledger, asked).id


def _quote(text: str, document: str, wanted: Wanted, desk: Desk, screen: Screen) -> str:
    """The words to quote: those given, else those of the passage that says the claim."""
    from factcheck.cli.add_passage import checked_quote, found_quote

    if wanted.no_quote:
        return ""
    if document not in desk.texts:
        raise refusal(
            "not-said",
            f"{document} cannot be read, so no words of it can be quoted",
            desk.path(document),
            "keep the claim without any with --no-quote",
        )
    if wanted.quote:
        return checked_quote(text, document, wanted.quote, desk, screen, yes=wanted.yes)
    return found_quote(text, document, desk)


def _agreed(claim: Claim, wanted: Wanted, desk: Desk, color: str) -> bool:
    """Whether to write a claim, after what stands beside it has been told."""
    from factcheck.cli.add_checks import DUPLICATE, problems_of
    from factcheck.cli.asking import asks, confirm
    from factcheck.cli.desk import tell

    problems = problems_of(claim, desk)
    tell(desk.placed(problems), color)
    if not problems or wanted.yes:
        return True
    if asks():
        return confirm("Add it all the same?")
    if any(each.code == DUPLICATE for each in problems):
        note("factcheck: error: the ledger says this already; --yes adds it all the same\n")
        return False
    return True


def _asked_for(
    what: str,
    option: str,
    question: str,
    default: str = "",
    complete: list[str] | None = None,
    hint: str = "",
) -> str:
    """The answer to a question. Raises ``FactcheckError`` where nobody can answer, or does not."""
    from factcheck.cli.asking import ask, asks

    answer = ask(question, default, complete or ()) if asks() else ""
    if answer:
        return answer
    raise refusal("missing-option", f"add needs a {what}", option, hint)
