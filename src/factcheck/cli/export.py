"""What ``factcheck export`` does: choose, vet each citation again, write, tell what is left out."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from factcheck.check.about import About
from factcheck.check.inspection import Inspection, mark
from factcheck.check.turns import Asker
from factcheck.check.vetting import UNQUOTED, Vetted, vet
from factcheck.cli.desk import Asked, Desk, read_desk, select, tell
from factcheck.cli.exits import CANNOT, DONE, FINDINGS
from factcheck.cli.helpers import Helped
from factcheck.cli.opening import inspection_of, remembered
from factcheck.cli.output import export_format
from factcheck.cli.progress import Progress
from factcheck.cli.request import Request, files_read, read_choices, refuse_choices
from factcheck.cli.screen import Screen, open_screen
from factcheck.cli.streams import note, say_bytes, say_data
from factcheck.match.locate import passage
from factcheck.match.locators import Locators
from factcheck.model import (
    Claim,
    Document,
    Problem,
    Rule,
    Severity,
    Status,
)
from factcheck.read.files import whole_letters
from factcheck.read.saving import refuse_overwriting, save
from factcheck.read.seen import as_seen
from factcheck.write import WRITERS
from factcheck.write.citation import counted
from factcheck.write.directives import Page, page
from factcheck.write.dossier import Dossier, Row
from factcheck.write.links import archive_link, deep_link, is_markdown

UNREVIEWED = Rule(
    code="unreviewed-claim",
    severity=Severity.ERROR,
    says="A claim that nobody reviewed has no review to publish.",
)


def export_ledger(option: Asked, request: Request, color: str) -> int:
    """Write the citations that are asked for, and tell which are left out; the exit code."""
    name = export_format(request.shape, request.output)
    notes = open_screen(color, os.environ, sys.stderr)
    refuse_choices(request, name)
    desk = read_desk(option, color)
    choices = read_choices(request.with_defaults(desk.ledger), name, notes)
    tell(desk.placed((*desk.faults, *desk.unread)), color)
    inspection = inspection_of(desk, date.today())
    faults = [each for each in desk.faults if each.severity is Severity.ERROR]
    if not inspection.ledger.claims and faults:
        return CANNOT
    if request.output is not None:
        refuse_overwriting(request.output, files_read(request, inspection, desk.ledgers))
    with remembered(inspection, desk) as looked_at:
        vetted = _vetted(looked_at, faults, request, name, Helped(desk.texts))
    rows = _rows(vetted, inspection, desk.files)
    kept = [row for row, each in zip(rows, vetted, strict=True) if not _out(each, request)]
    out = [row for row, each in zip(rows, vetted, strict=True) if _out(each, request)]
    dossier = Dossier(
        name=", ".join(whole_letters(Path(each).name) for each in desk.ledgers),
        rows=tuple(kept),
        excluded=tuple(out),
        lexicon=inspection.lookup.lexicon,
    )
    _deliver(WRITERS[name].write(dossier, choices), request.output, color)
    loud = dict.fromkeys(_loud(v, v.problem, request) for v in vetted if v.problem)
    tell(desk.placed(loud), color)
    _sum_up(vetted, rows, faults, request, notes)
    return DONE if kept and not out and not faults else FINDINGS


def every_row(desk: Desk) -> list[Row]:
    """A row for each citation of the desk's ledger, whether or not it still stands."""
    inspection = inspection_of(desk, date.today())
    total = sum(len(claim.citations) for claim in desk.ledger.claims)
    with (
        Progress("citations vetted", total=total) as progress,
        remembered(inspection, desk) as looked_at,
    ):
        vetted = vet(looked_at, progress.step, Helped(desk.texts))
    return _rows(vetted, inspection, desk.files)


def _vetted(
    inspection: Inspection, faults: Sequence[Problem], request: Request, name: str, asker: Asker
) -> list[Vetted]:
    """The citations that were asked for, each with what keeps it out of the format, if anything."""
    ledger = inspection.ledger
    claims = select(ledger, document=request.document, status=request.status, tag=request.tag)
    narrowed = replace(inspection, chosen=claims)
    total = sum(len(claim.citations) for claim in claims)
    with Progress("citations vetted", total=total) as progress:
        found = [
            _sound(each, faults)
            for each in vet(narrowed, progress.step, asker)
            if request.document in (None, each.citation.document)
        ]
    return found if WRITERS[name].unreviewed else [_reviewed(each, inspection) for each in found]


def _sound(vetted: Vetted, faults: Sequence[Problem]) -> Vetted:
    """The same with the ledger's own problem where one lies within the claim's entry."""
    first, last = _lines(vetted.claim)
    fault = next((each for each in faults if first <= each.location.line <= last), None)
    return vetted._replace(problem=fault) if fault else vetted


def _lines(claim: Claim) -> tuple[int, int]:
    """The first and the last line of a claim's entry that something of it is written on."""
    cited = [marks for each in claim.citations for marks in each.marks]
    weighed = [marks for each in claim.evidence for marks in each.marks]
    lines = [at.line for _, at in (*claim.marks, *cited, *weighed)]
    return claim.mark.line, max([claim.mark.line, *lines])


def _reviewed(vetted: Vetted, inspection: Inspection) -> Vetted:
    """The same with a problem where nobody reviewed the claim."""
    if vetted.claim.status is not Status.UNREVIEWED:
        return vetted
    message = "it is unreviewed, and there is no review to publish"
    hint = "review it first, or export with --status reviewed or --status disputed"
    at = mark(vetted.claim, "status")
    about = About(claim=vetted.claim, document=vetted.citation.document)
    return vetted._replace(problem=inspection.problem(UNREVIEWED, about, message, at, hint=hint))


def _out(vetted: Vetted, request: Request) -> bool:
    """Whether a citation is left out: broken and not kept, or not for this format at all."""
    return bool(vetted.problem) and (not request.keep_broken or _is_refused(vetted))


def _is_refused(vetted: Vetted) -> bool:
    return vetted.problem is not None and vetted.problem.code == UNREVIEWED.code


def _rows(vetted: Sequence[Vetted], inspection: Inspection, texts: Mapping[str, str]) -> list[Row]:
    """The rows of the citations, in the words of the documents' files."""
    ledger = inspection.ledger
    documents = [document for document in ledger.documents if document.id in texts]
    pages = {d.id: page(texts[d.id], markdown=is_markdown(d)) for d in documents}
    places = {name: Locators(copy.text) for name, copy in pages.items()}
    return [_row(each, ledger.document(each.citation.document), pages, places) for each in vetted]


def _row(
    vetted: Vetted, document: Document, pages: Mapping[str, Page], places: Mapping[str, Locators]
) -> Row:
    citation, copy = vetted.citation, pages.get(vetted.citation.document)
    archive, constructed = archive_link(document)
    found = vetted.passage
    if found and copy:
        found = passage(copy.text, found.start, found.end, found.score, None, places[document.id])
    proven = found if vetted.certain and not vetted.problem else None
    doubts = [] if citation.quote or not found else [UNQUOTED]
    doubts += [each.bare_message for each in vetted.doubts]
    return Row(
        claim=vetted.claim,
        citation=replace(citation, place="") if vetted.astray else citation,
        document=document,
        passage=found,
        text=copy.text if copy else "",
        link=deep_link(document, copy or "", proven),
        archive=archive,
        constructed=constructed,
        broken=vetted.problem.bare_message if vetted.problem else "",
        doubt="" if vetted.problem else "; ".join(doubts),
        words=_words(vetted) if is_markdown(document) or (found and found.time) else "",
    )


def _words(vetted: Vetted) -> str:
    """The passage's words on one line."""
    said = vetted.passage.quote if vetted.passage else ""
    return as_seen(said)


def _loud(vetted: Vetted, problem: Problem, request: Request) -> Problem:
    """The problem of a citation, beginning with what became of it."""
    if _is_refused(vetted):
        return replace(problem, message=f"REFUSED: {vetted.claim.id}: {problem.bare_message}")
    out = not request.keep_broken
    fate = "EXCLUDED" if out else "BROKEN, kept"
    return replace(
        problem,
        severity=Severity.ERROR if out else Severity.WARNING,
        message=f"{fate}: {vetted.claim.id} in {vetted.citation.document}: {problem.bare_message}",
    )


def _sum_up(
    vetted: Sequence[Vetted],
    rows: Sequence[Row],
    faults: Sequence[Problem],
    request: Request,
    notes: Screen,
) -> None:
    """Say how many rows there are, and what is to be known of them; nothing where all is well."""
    refused = {each.claim.id for each in vetted if _is_refused(each)}
    out = sum(_out(each, request) and not _is_refused(each) for each in vetted)
    kept = sum(not _out(each, request) for each in vetted)
    doubtful = sum(bool(row.doubt) for row in rows)
    parts = [counted(kept, "row")]
    parts += [f"{doubtful} with a reservation (see standing)"] * bool(doubtful)
    parts += [f"{out} EXCLUDED"] * bool(out)
    parts += [f"{counted(len(refused), 'claim')} REFUSED"] * bool(refused)
    if request.output is not None:
        note(notes.noted(f"wrote {request.output}: {', '.join(parts)}"))
    elif parts[1:]:
        note(notes.noted(f"factcheck: {', '.join(parts)}"))
    if not vetted:
        note(notes.noted("factcheck: no citation fits what was asked for"))
    if faults:
        told = "factcheck: the ledger has errors, told above; claims that have one are left out"
        note(notes.noted(told))


def _deliver(content: str | bytes, output: str | None, color: str) -> None:
    """Put the file's content where it was asked for: the same bytes in a file and in a pipe."""
    if output is not None:
        save(output, content)
    elif isinstance(content, str) and sys.stdout.isatty():
        say_data(content, open_screen(color, os.environ))
    else:
        say_bytes(content.encode() if isinstance(content, str) else content)
