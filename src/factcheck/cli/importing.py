"""What ``factcheck import`` does: read, say what was read, write the files, then the ledger."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.cli.desk import tell
from factcheck.cli.exits import CANNOT, DONE, FINDINGS
from factcheck.cli.intake_screen import intake_text, some
from factcheck.cli.progress import Progress
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import say
from factcheck.model import FactcheckError, Location, Problem, Severity, refusal
from factcheck.read.files import UnreadableError, read_stream
from factcheck.read.intake import Intake, Taken, files_below, intake, known_as, take, with_document
from factcheck.write.citation import counted

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen
    from factcheck.model import Ledger

INPUT = "-"
BATCH = 64 * 1024 * 1024
"""Bytes of documents that are held before they are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to import, and how: paths, and the fields that the user names.

    ``suffix`` says what the files are where their names do not.
    """

    paths: tuple[str, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    suffix: str = ""
    ledger: str
    dry_run: bool = False
    color: str = "auto"


@dataclass(slots=True)
class _Count:
    """How many files were taken in, and how many left out."""

    taken: int = 0
    left: int = 0

    @property
    def code(self) -> int:
        if not self.taken:
            return CANNOT
        return FINDINGS if self.left else DONE


def written_to(option: Sequence[str] | None, into: str | None) -> str | None:
    """The ledger to write to; None for the one that is found. Raises ``FactcheckError``."""
    from factcheck.cli.desk import written

    named = written(option, into)
    return named if named is None or isinstance(named, str) else next(iter(named), None)


def one_of(files: Sequence[str] | None, claims: str | None) -> None:
    """Raise ``FactcheckError`` unless there are documents to import or claims, and not both."""
    if files and claims is not None:
        raise refusal(
            "cannot-import",
            "it takes documents, or the claims of a file",
            "--claims",
            "run it twice",
        )
    if not files and claims is None:
        raise refusal(
            "cannot-import",
            "nothing is named to import",
            "factcheck import",
            "name a document, a folder of them, or --claims FILE",
        )


def wanted(
    paths: Sequence[str],
    asked: Mapping[str, str | None],
    kind: str | None,
    ledger: str | None,
    *,
    dry_run: bool,
    color: str,
) -> Wanted:
    """What the command's options ask for. Raises ``FactcheckError`` where they make no sense."""
    from factcheck.read.fields import is_date
    from factcheck.read.workspace import current_folder, find_ledger

    found = find_ledger(ledger, os.environ, current_folder())
    if found.problem:
        raise FactcheckError(found.problem)
    if found.shipped:
        message = "no ledger here or in a folder above to import into"
        raise refusal("no-ledger", message, current_folder(), "begin one: factcheck init")
    fields = {name: value for name, value in asked.items() if value is not None}
    if "published" in fields and not is_date(fields["published"]):
        message = f'"{fields["published"]}" is not a date of the calendar'
        raise refusal("bad-date", message, "--published", "write YYYY, YYYY-MM or YYYY-MM-DD")
    return Wanted(
        paths=tuple(paths),
        fields=fields,
        suffix=f".{kind.lstrip('.').lower()}" if kind else "",
        ledger=found.path,
        dry_run=dry_run,
        color=color,
    )


def import_files(job: Wanted) -> int:
    """Import files and folders; the exit code. Raises ``FactcheckError`` where it cannot go on."""
    from factcheck.read.content import ledger_bytes
    from factcheck.read.ledger import read_content
    from factcheck.read.shelf import shelf

    screen, count = open_screen(job.color, os.environ), _Count()
    ledger, _ = read_content(job.ledger, ledger_bytes(job.ledger))
    paths, problems = _files(job, ledger)
    tell(problems, job.color)
    count.left += len(problems)
    if job.fields and len(paths) > 1:
        names = ", ".join(f"--{name}" for name in job.fields)
        raise refusal("cannot-import", f"{names} names one document", names, "import one file")
    batches = _batches(paths, job, count)
    while batch := next(batches, None):
        if job.dry_run:
            _write(batch, job, screen, count)
        else:
            with shelf(job.ledger):
                _write(batch, job, screen, count)
    return count.code


def _files(job: Wanted, ledger: Ledger) -> tuple[list[str], list[Problem]]:
    """The files to read, and a problem for what is none."""
    folder = os.path.dirname(job.ledger)  # noqa: PTH120 (as it was given)
    named = [name for each in ledger.documents for name in (each.file, each.original) if name]
    own = [job.ledger, *(os.path.join(folder, name) for name in named)]  # noqa: PTH118
    paths: list[str] = []
    problems: list[Problem] = []
    for path in job.paths:
        if not os.path.isdir(path):  # noqa: PTH112
            paths.append(path)
            continue
        known, unknown = files_below(path, own)
        paths += known
        if unknown:
            problems.append(_unknown(path, unknown))
        if not known and not unknown:
            problems.append(_problem("empty-folder", "this folder holds no file", path))
    return list(dict.fromkeys(paths)), problems


def _batches(paths: Sequence[str], job: Wanted, count: _Count) -> Iterator[list[Taken]]:
    """The files that can be read, as many at once as fit ``BATCH``; of others the problem is told.

    Nothing is told while a count is on the screen.
    """
    read = iter(enumerate(paths, 1))
    left = len(paths)
    while left:
        batch: list[Taken] = []
        problems: list[Problem] = []
        with Progress("files read", total=len(paths)) as progress:
            progress.count = len(paths) - left
            for number, path in read:
                left = len(paths) - number
                try:
                    batch.append(_input(job) if path == INPUT else take(path, job.suffix))
                except FactcheckError as error:
                    problems.append(error.problem)
                progress.step()
                if sum(len(each.data) for each in batch) > BATCH:
                    break
        tell(problems, job.color)
        count.left += len(problems)
        if batch:
            yield batch


def _input(job: Wanted) -> Taken:
    """What standard input says."""
    name = "<standard input>"
    if not job.suffix:
        raise refusal("cannot-import", "what it holds is not said", name, "say it: --type pdf")
    try:
        data = read_stream(getattr(sys.stdin, "buffer", None))
    except UnreadableError as error:
        raise refusal(error.code, f"the document {error.message}", name, error.hint) from None
    return take(name, job.suffix, data)


def _write(batch: Sequence[Taken], job: Wanted, screen: Screen, count: _Count) -> None:
    """Write what a batch of files says: originals and texts first, the ledger last."""
    from factcheck.cli import changes
    from factcheck.read.amend import amend
    from factcheck.read.content import ledger_bytes
    from factcheck.read.ledger import read_content
    from factcheck.read.saving import tidy
    from factcheck.read.shelf import clear, put, settle, take_back

    content = ledger_bytes(job.ledger)
    ledger, faults = read_content(job.ledger, content)
    tell(faults, job.color)
    if not job.dry_run:
        clear(ledger)
    count.taken += len(batch)
    new, changed = _intakes(batch, job, ledger, screen)
    if not new:
        if not job.dry_run:
            tidy(job.ledger)
        return
    edit = amend(job.ledger, content, changed)
    names = some([each.document.id for each in new])
    said = f"added {counted(len(new), 'document')} to {job.ledger}: {names}"
    told = "".join(intake_text(each, screen) for each in new)
    if job.dry_run:
        say(told)
        changes.put(edit, dry_run=True, screen=screen, said=said)
        return
    put(job.ledger, [file for each in new for file in each.files])
    try:
        say(told)
        changes.put(edit, dry_run=False, screen=screen, said=said)
    except BaseException:
        # A reader that is gone stops the answer, which may come after the ledger was written.
        if ledger_bytes(job.ledger) == edit.text.encode("utf-8"):
            settle(job.ledger)
        else:
            take_back(job.ledger)
        raise
    settle(job.ledger)


def _intakes(
    batch: Sequence[Taken], job: Wanted, ledger: Ledger, screen: Screen
) -> tuple[list[Intake], Ledger]:
    """What to add for each file that the ledger has not, and the ledger with it."""
    new: list[Intake] = []
    changed = ledger
    seen: dict[str, str] = {}
    for taken in batch:
        known = seen.get(taken.digest) or known_as(taken, ledger)
        if known:
            say(screen.noted(f"{taken.path} is in the ledger already, as {known}: nothing written"))
            continue
        made = intake(taken, changed, job.fields)
        changed = with_document(changed, made.document)
        seen[taken.digest] = made.document.id
        new.append(made)
    return new, changed


def _unknown(folder: str, files: Sequence[str]) -> Problem:
    """A note that names the files of a folder that no reader knows."""
    from factcheck.read.importing import READERS

    names = [os.path.relpath(file, folder) for file in files]
    told = "1 file was left out" if len(files) == 1 else f"{len(files):,} files were left out"
    note = _problem("not-read", f"{told}: {some(names)}", folder)
    return replace(note, severity=Severity.NOTE, hint=f"what is read ends in {', '.join(READERS)}")


def _problem(code: str, message: str, path: str) -> Problem:
    where = Location(path=path)
    return Problem(severity=Severity.ERROR, code=code, message=message, location=where)
