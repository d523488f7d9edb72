"""What ``factcheck import --claims`` does: claims that people keep elsewhere, into the ledger."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.cli.changes import put, refuse_shipped
from factcheck.cli.desk import Desk, documents_read, read_desk, tell
from factcheck.cli.exits import CANNOT, DONE, FINDINGS
from factcheck.cli.progress import Progress
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note
from factcheck.model import Problem, Severity, refusal
from factcheck.read.claims_in import read_sheet
from factcheck.read.claims_in.adding import Naming, Outcome, added
from factcheck.read.claims_in.entries import Entry, Found, entries
from factcheck.read.claims_in.mapping import Mapping, told
from factcheck.read.claims_in.rows import Sheet
from factcheck.read.claims_in.shelf import Shelf
from factcheck.read.claims_in.updating import Exported, updated
from factcheck.read.saving import refuse_overwriting
from factcheck.write.citation import counted
from factcheck.write.problems import visible


def import_claims(
    file: str,
    *,
    columns: str | None,
    update: bool,
    yes: bool,
    dry_run: bool,
    ledger: str | None,
    color: str,
) -> int:
    """Take the claims of a file into the ledger, and tell the rows that were not; the exit code.

    ``columns`` is what ``--map`` says. With ``update`` claims that are there are changed by id.
    """
    sheet, mapping = read_sheet(file, columns or "")
    desk = read_desk(ledger, color)
    notes = open_screen(color, os.environ, sys.stderr)
    _refuse(desk, file)
    tell(desk.faults, color)
    left = f"not taken: {', '.join(mapping.left)}" if mapping.own and mapping.left else ""
    for words in filter(None, (*sheet.told, left)):
        note(notes.noted(f"note: {file}: {words}"))
    if not columns and not mapping.own and sheet.kind != "claimreview":
        _settle_guess(sheet, mapping, yes=yes or dry_run)
    if update and not mapping.has("id"):
        raise refusal(
            "no-id-column",
            "no column says which claim a row is, and nothing can be changed",
            file,
            'keep claim_id in the export, or say which column it is: --map "COLUMN=id"',
        )
    rows, problems = entries(sheet, mapping)
    outcome = outcome_of(desk, rows, sheet.kind, update=update)
    found = (*problems, *outcome.found)
    tell(_in_order(found), color)
    refused = _refused(found)
    if outcome.ledger == desk.ledger:
        note(notes.noted(f"nothing to write: {_counts(desk, outcome, refused)}"))
        return FINDINGS if refused else DONE
    return _write(desk, outcome, refused, update=update, yes=yes, dry_run=dry_run, color=color)


def _refuse(desk: Desk, file: str) -> None:
    """Refuse the shipped ledger, and a file that is the ledger or one of its documents."""
    path = desk.ledger.path
    refuse_shipped(desk)
    refuse_overwriting(file, [(path, "the ledger itself")])
    refuse_overwriting(path, documents_read({d.id: desk.path(d.id) for d in desk.ledger.documents}))


def _settle_guess(sheet: Sheet, mapping: Mapping, *, yes: bool) -> None:
    """Show which column is taken for what, and ask whether that is so, or stop."""
    for line in _guessed(sheet, mapping):
        note(f"{visible(line)}\n")
    if yes:
        return
    from factcheck.cli.asking import asks, confirm

    if asks():
        if confirm("Take these columns so?"):
            return
        raise SystemExit(CANNOT)
    raise refusal(
        "guessed-columns",
        "the columns above are a guess, and nothing was written",
        sheet.path,
        f"--yes takes it as it is; else --map {_shell(told(mapping, sheet.columns))}",
    )


def _guessed(sheet: Sheet, mapping: Mapping) -> Iterator[str]:
    """Each column and its field, one on a line."""
    width = max(len(sheet.columns[number]) for number, _ in mapping.fields)
    yield f"{sheet.path}: {counted(len(sheet.rows), sheet.unit)}; its columns, by their names:"
    for number, field in mapping.fields:
        yield f"  {sheet.columns[number]:<{width}}  {field}"
    if mapping.left:
        yield f"  not taken: {', '.join(mapping.left)}"


def _shell(text: str) -> str:
    from shlex import quote

    return quote(text)


def outcome_of(desk: Desk, rows: Sequence[Entry], kind: str, *, update: bool) -> Outcome:
    """What the ledger becomes by the rows, and what is to be told of them."""
    shelf, naming = Shelf(desk.ledger), _naming()
    if not update:
        with Progress("rows read", total=len(rows)) as progress:
            return added(desk.ledger, _stepped(rows, progress.step), shelf, naming)
    return updated(desk.ledger, rows, list(_exported(desk, kind)), shelf, naming)


def _stepped(rows: Iterable[Entry], step: Callable[[], None]) -> Iterator[Entry]:
    for row in rows:
        yield row
        step()


def _naming() -> Naming:
    """What gives a claim an id of its rare words and its number."""
    from factcheck.match.naming import claim_id
    from factcheck.match.statement import Reader
    from factcheck.read.lexicon import read_lexicon

    reader = Reader(read_lexicon())
    return lambda text, taken: claim_id(reader.read(text), reader, taken)


def _exported(desk: Desk, kind: str) -> Iterator[Exported]:
    """What an export of the desk's ledger holds today, in a file of that kind."""
    from factcheck.cli.export import every_row
    from factcheck.write.came_back import cells
    from factcheck.write.citation import citation_number

    for row in every_row(desk):
        yield Exported(
            claim=row.claim.id,
            number=citation_number(row),
            document=row.document.id,
            cells=cells(row, kind),
        )


def _write(
    desk: Desk,
    outcome: Outcome,
    refused: int,
    *,
    update: bool,
    yes: bool,
    dry_run: bool,
    color: str,
) -> int:
    """Show and write the ledger as it is to be, where that is wanted; the exit code."""
    from factcheck.cli.asking import asks, confirm
    from factcheck.read.amend import amend

    screen = open_screen(color, os.environ)
    edit = amend(desk.ledger.path, desk.content, outcome.ledger)
    said = f"wrote {desk.ledger.path}: {_counts(desk, outcome, refused)}"
    if update and not dry_run:
        put(edit, dry_run=True, screen=screen, said=said)
        if not yes and not asks():
            raise refusal(
                "unasked-change",
                f"nothing was written: {_counts(desk, outcome, refused)}",
                desk.ledger.path,
                "--yes writes the changes above",
            )
        if not yes and not confirm(f"Write it: {_counts(desk, outcome, refused)}?"):
            return CANNOT
    put(edit, dry_run=dry_run, screen=screen, said=said)
    return FINDINGS if refused else DONE


def _counts(desk: Desk, outcome: Outcome, refused: int) -> str:
    """What became of the rows, in numbers, those that are none left out."""
    there = {each.id for each in desk.ledger.documents}
    fresh = [each for each in outcome.documents if each not in there]
    parts = [
        (len(outcome.changed), "claim", "changed"),
        (len(outcome.added), "claim", "added"),
        (len(outcome.documents) - len(fresh), "document", "changed"),
        (len(fresh), "document", "added"),
        (outcome.same, "row", "as it was" if outcome.same == 1 else "as they were"),
        (refused, "row", "refused"),
    ]
    return ", ".join(f"{counted(n, noun)} {what}" for n, noun, what in parts if n) or "no rows"


def _in_order(found: Sequence[Found]) -> list[Problem]:
    """The problems in the order of the rows that they are about."""
    return [problem for _, problem in sorted(found, key=lambda each: each[0])]


def _refused(found: Sequence[Found]) -> int:
    """How many rows were not taken."""
    return len({order for order, each in found if each.severity is Severity.ERROR})
