"""What ``factcheck verify`` does: open, pin if asked, inspect, and say what was looked at."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.check.checks import RULES, steps
from factcheck.check.inspection import Inspection
from factcheck.check.pages import with_pages
from factcheck.check.pins import pinnable
from factcheck.cli.desk import Asked, Desk, documents_read, read_desk, written
from factcheck.cli.exits import CANNOT, CLEAN, FINDINGS
from factcheck.cli.opening import day, inspection_of, verified
from factcheck.cli.problem_screen import problems_text
from factcheck.cli.progress import Progress
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note, say, say_data
from factcheck.model import FactcheckError, Ledger, Problem, Severity, refusal
from factcheck.read.amend import amend
from factcheck.read.files import decode
from factcheck.read.originals import originals
from factcheck.read.saving import refuse_overwriting, save, tidy
from factcheck.read.shelf import strays
from factcheck.write import PROBLEM_WRITERS
from factcheck.write.citation import counted


def verify_ledger(
    option: Asked,
    *,
    pin: bool,
    into: str | None,
    fail_on: str | None,
    stale_after: int | None,
    today: str | None,
    shape: str,
    color: str,
) -> int:
    """Inspect the ledger and print what is found; the exit code."""
    on = day(today)
    if pin:
        pinned = read_desk(written(option, into), color)
        _pin(pinned, inspection_of(pinned, on))
    desk = read_desk(option, color, quiet=pin)
    ledger, texts = desk.ledger, desk.texts
    with Progress("steps of the checks", total=steps(len(ledger.claims))) as progress:
        found = verified(desk, on, _stale(stale_after, ledger), progress.step)
    found = (*found, *originals(ledger, decode(desk.content)))
    left = tuple(problem for path in desk.ledgers for problem in strays(path))
    told = (*desk.faults, *desk.unread, *left, *found)
    problems = desk.placed(_in_order(told, ledger.path))
    looked_at = {
        "claims": len(ledger.claims),
        "citations": sum(c.document in texts for each in ledger.claims for c in each.citations),
        "documents": len(texts),
    }
    screen = open_screen(color, os.environ)
    summary = screen.noted(_summary(ledger, texts, problems))
    rules = with_pages(RULES, problems) if shape == "sarif" else RULES
    if shape == "text":
        say(problems_text(problems, screen) + summary)
    elif shape == "github":
        say(PROBLEM_WRITERS[shape](problems, looked_at, rules) + summary, commands=True)
    else:
        say_data(PROBLEM_WRITERS[shape](problems, looked_at, rules), screen)
    if not ledger.claims or not texts:
        note(_nothing(ledger))
        return CANNOT
    limit = _least(fail_on, ledger)
    return FINDINGS if any(problem.severity.is_as_bad_as(limit) for problem in problems) else CLEAN


def _stale(asked: int | None, ledger: Ledger) -> int | None:
    """How many days a check is good for: as asked, else as the ledger says."""
    return ledger.desk.stale_days if asked is None and ledger.desk else asked


def _least(asked: str | None, ledger: Ledger) -> Severity:
    """The least bad problem that fails: as asked, else as the ledger says, else an error."""
    said = asked or (ledger.desk and ledger.desk.fail_on)
    # A repeated disputed claim is a matter of drafts.
    return Severity(said) if said and said != "disputed" else Severity.ERROR


def _pin(desk: Desk, inspection: Inspection) -> None:
    """Record the fingerprints of the documents whose claims all stand."""
    path = desk.ledger.path
    if desk.shipped:
        raise _refused(path, "the ledger that ships with factcheck is not pinned")
    values = {document.id: inspection.digests[document.id] for document in pinnable(inspection)}
    refuse_overwriting(path, documents_read(inspection.paths))
    if values:
        documents = tuple(
            replace(each, sha256=values.get(each.id, each.sha256)) for each in desk.ledger.documents
        )
        edit = amend(path, desk.content, replace(desk.ledger, documents=documents))
        save(path, edit.text, instead_of=edit.content)
    else:
        tidy(path)
    note(f"pinned {counted(len(values), 'document')}\n")


def _summary(ledger: Ledger, texts: Mapping[str, str], problems: Sequence[Problem]) -> str:
    """What was looked at, of how much, and how many problems were found, on one line."""
    cited = [c.document for claim in ledger.claims for c in claim.citations]
    parts = (
        counted(len(ledger.claims), "claim"),
        _of(sum(name in texts for name in cited), len(cited), "citation"),
        _of(len(texts), len(ledger.documents), "document"),
    )
    found = [
        counted(sum(problem.severity is severity for problem in problems), severity.value)
        for severity in Severity
        if any(problem.severity is severity for problem in problems)
    ]
    return f"verified {parts[0]}, {parts[1]} and {parts[2]}: {_joined(found) or 'no problems'}"


def _of(count: int, total: int, noun: str) -> str:
    """``5 documents``, or ``4 of 5 documents`` where not all were looked at."""
    return counted(total, noun) if count == total else f"{count} of {counted(total, noun)}"


def _joined(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)


def _nothing(ledger: Ledger) -> str:
    what = "no document that can be read" if ledger.claims else "no claims"
    return f"factcheck: error: nothing to verify: {ledger.path} has {what}\n"


def _in_order(problems: Sequence[Problem], path: str) -> tuple[Problem, ...]:
    """The problems of the ledger by line and column, and no problem of another file before them."""
    return tuple(
        sorted(
            dict.fromkeys(problems),
            key=lambda p: (p.location.path != path, p.location.line, p.location.column),
        )
    )


def _refused(path: str, message: str) -> FactcheckError:
    return refusal(
        "cannot-verify",
        message,
        path,
        "name your own with --ledger PATH",
    )
