"""What ``factcheck verify`` does: open, pin if asked, inspect, and say what was looked at."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.check.checks import RULES, inspect
from factcheck.check.inspection import Inspection
from factcheck.check.pins import pinnable
from factcheck.cli.desk import Desk
from factcheck.cli.output import write_file
from factcheck.cli.screen import note, open_screen, say, say_data
from factcheck.cli.show import counted
from factcheck.model import FactcheckError, Location, Problem, Severity
from factcheck.read.content import ledger_bytes
from factcheck.read.digests import read_digests
from factcheck.read.documents import read_documents
from factcheck.read.edit import refuse_if_changed, set_document_values
from factcheck.read.files import LINE_END, decode
from factcheck.read.ledger import read_content
from factcheck.read.workspace import find_ledger
from factcheck.write import PROBLEM_WRITERS

CLEAN, FINDINGS, NOTHING = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A ledger made ready for inspection, and the problems of reading it and its documents."""

    inspection: Inspection
    problems: tuple[Problem, ...]
    shipped: bool


def verify_ledger(
    option: str | None,
    *,
    pin: bool,
    fail_on: str,
    stale_after: int | None,
    today: str | None,
    shape: str,
) -> int:
    """Inspect the ledger and print what is found; the exit code."""
    day = _day(today)
    opened = _open(option, day, stale_after)
    if pin:
        _pin(opened)
        opened = _open(option, day, stale_after, quiet=True)
    ledger, texts = opened.inspection.ledger, opened.inspection.texts
    problems = _in_order((*opened.problems, *inspect(opened.inspection)), ledger.path)
    looked_at = {
        "claims": len(ledger.claims),
        "citations": sum(c.document in texts for each in ledger.claims for c in each.citations),
        "documents": len(texts),
    }
    text = PROBLEM_WRITERS[shape](problems, looked_at, RULES)
    if shape in ("json", "sarif"):
        say_data(text, open_screen("auto", os.environ))
    else:
        say(text + _summary(opened.inspection, problems))
    if not ledger.claims or not texts:
        note(_nothing(opened.inspection))
        return NOTHING
    worst = list(Severity)[: list(Severity).index(Severity(fail_on)) + 1]
    return FINDINGS if any(problem.severity in worst for problem in problems) else CLEAN


def _open(option: str | None, today: date, stale_after: int | None, quiet: bool = False) -> Opened:
    """The ledger that ``--ledger`` and the environment ask for, with its documents.

    Raises ``FactcheckError`` where there is none or it cannot be read.
    """
    found = find_ledger(option, os.environ, Path.cwd())
    if found.problem:
        raise FactcheckError(found.problem)
    if found.shipped and not quiet:
        note(f"note: this is the ledger that ships with factcheck, {found.path}\n")
    content = ledger_bytes(found.path)
    ledger, faults = read_content(found.path, content)
    texts, unread = read_documents(ledger)
    desk = Desk(ledger=ledger, texts=texts)
    inspection = Inspection(
        ledger=ledger,
        lines=tuple(LINE_END.split(decode(content))),
        texts=texts,
        paths={document.id: desk.path(document.id) for document in ledger.documents},
        digests=read_digests(ledger, texts),
        today=today,
        stale_after=stale_after,
    )
    return Opened(inspection=inspection, problems=(*faults, *unread), shipped=found.shipped)


def _pin(opened: Opened) -> None:
    """Record the fingerprints of the documents whose claims all stand."""
    inspection = opened.inspection
    path = inspection.ledger.path
    if opened.shipped:
        raise _refused(path, "the ledger that ships with factcheck is not pinned")
    chosen = pinnable(inspection)
    values = {document.id: inspection.digests[document.id] for document in chosen}
    if values:
        edit = set_document_values(path, inspection.ledger, "sha256", values)
        refuse_if_changed(edit)
        write_file(path, edit.text)
    note(f"pinned {counted(len(values), 'document')}\n")


def _summary(inspection: Inspection, problems: Sequence[Problem]) -> str:
    """What was looked at, of how much, and how many problems were found, on one line."""
    ledger, texts = inspection.ledger, inspection.texts
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
    return f"verified {parts[0]}, {parts[1]} and {parts[2]}: {_joined(found) or 'no problems'}\n"


def _of(count: int, total: int, noun: str) -> str:
    """``5 documents``, or ``4 of 5 documents`` where not all were looked at."""
    return counted(total, noun) if count == total else f"{count} of {counted(total, noun)}"


def _joined(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)


def _nothing(inspection: Inspection) -> str:
    what = "no document that can be read" if inspection.ledger.claims else "no claims"
    return f"factcheck: error: nothing to verify: {inspection.ledger.path} has {what}\n"


def _in_order(problems: Sequence[Problem], path: str) -> tuple[Problem, ...]:
    """The problems of the ledger by line and column, and no problem of another file before them."""
    return tuple(
        sorted(
            dict.fromkeys(problems),
            key=lambda p: (p.location.path != path, p.location.line, p.location.column),
        )
    )


def _day(given: str | None) -> date:
    if given is None:
        return date.today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise _refused("--today", f'"{given}" is no date; write YYYY-MM-DD') from None


def _refused(path: str, message: str) -> FactcheckError:
    return FactcheckError(
        Problem(
            severity=Severity.ERROR,
            code="cannot-verify",
            message=message,
            location=Location(path=path),
            hint="name your own with --ledger PATH" if path != "--today" else "",
        )
    )
