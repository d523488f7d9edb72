"""What a scan of an archive reads, keeps, writes and tells."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from factcheck.cli.desk import Asked, Desk, documents_read, open_desk, tell
from factcheck.cli.exits import CANNOT, FOUND, NOTHING
from factcheck.cli.scan_output import Output, write_rows
from factcheck.cli.scan_progress import ScanProgress
from factcheck.cli.scan_reading import Done, Job, Setup
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note
from factcheck.read.archive import Archive, Placed
from factcheck.read.archive_files import sizes
from factcheck.read.manifest import Manifest, manifest_of
from factcheck.read.records import Fields, passed_over
from factcheck.read.saving import refuse_overwriting, save
from factcheck.write.scan_summary import Tally, summary_text

if TYPE_CHECKING:
    from factcheck.model import Claim

RULES = 3
"""Changes where what a scan makes of a sentence does: what was read before is then read anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked of a scan. ``scheduler`` is empty for one on this machine alone."""

    paths: tuple[str, ...]
    fields: Fields
    output: Output
    page: str | None = None
    workers: int = 1
    scheduler: str = ""
    update: bool = False


def scan_archive(option: Asked, request: Request, color: str) -> int:
    """Scan an archive; the exit code. Raises ``FactcheckError`` where it cannot go on."""
    desk = open_desk(option, color)
    _refuse(desk, request)
    path = request.output.path
    archive = Archive(request.paths, request.fields)
    manifest = Manifest(manifest_of(path) if path else "")
    try:
        _begin(manifest, desk, request, color)
        _read(manifest, archive, desk, request)
        tell(archive.problems, color)
        if archive.problems.more:
            note(f"and {archive.problems.more:,} more such\n")
        tally = write_rows(manifest, request.output, _statuses(desk), color)
        return _tell(tally, manifest, archive, desk, request, color)
    except KeyboardInterrupt:
        if path:
            manifest.save()
            note("stopped; what was read is kept, and the same command goes on from there\n")
        raise
    finally:
        manifest.close()


def _refuse(desk: Desk, request: Request) -> None:
    """Raise where a file to write is one that is read."""
    read: list[tuple[str | int, str]] = [(each, "the ledger itself") for each in desk.ledgers]
    read += documents_read({d.id: desk.path(d.id) for d in desk.ledger.documents})
    read += [(each, "a part of the archive") for each in request.paths]
    for written in (request.output.path, request.page):
        if written is not None:
            refuse_overwriting(written, read)


def _statuses(desk: Desk) -> dict[str, str]:
    return {claim.id: str(claim.status) for claim in desk.ledger.claims}


def _begin(manifest: Manifest, desk: Desk, request: Request, color: str) -> None:
    from factcheck import __version__

    digests = claim_digests(desk.ledger.claims, desk.texts)
    made_of = f"{__version__} {RULES}"
    if manifest.begin(digests, made_of, update=request.update) and not request.update:
        told = "going on from where the last run was stopped"
        note(open_screen(color, os.environ, sys.stderr).noted(told))


def claim_digests(claims: Iterable[Claim], texts: Mapping[str, str]) -> dict[str, str]:
    """What each claim is known by, by its id: all that decides what a sentence makes of it.

    Where in the ledger it stands is no part of that.
    """
    words = {
        name: sha256(text.encode("utf-8", "replace")).hexdigest() for name, text in texts.items()
    }
    found = {}
    for claim in claims:
        cited = [(each.document, each.quote, words.get(each.document)) for each in claim.citations]
        facts = repr((claim.text, claim.aliases, str(claim.status), cited))
        found[claim.id] = sha256(facts.encode("utf-8", "replace")).hexdigest()
    return found


def _read(manifest: Manifest, archive: Archive, desk: Desk, request: Request) -> None:
    """Read each part that the manifest does not have, and keep what is found."""
    waiting: dict[int, tuple[bytes, int]] = {}
    setup = Setup(claims=tuple(desk.ledger.claims), texts=dict(desk.texts))
    with ScanProgress(lambda: sizes(request.paths)) as progress:
        jobs = _jobs(manifest, archive.parts(), waiting)
        for done in _done(jobs, setup, request):
            digest, read = waiting.pop(done.number)
            manifest.keep(digest, done.sentences, list(done.rows), done.faults)
            progress.step(done.sentences, read)
    manifest.end()
    for path, faults in groupby(manifest.faults(), key=itemgetter(0)):
        archive.problems.append(passed_over(path, [(line, why) for _, line, why in faults]))


def _jobs(
    manifest: Manifest, parts: Iterable[Placed], waiting: dict[int, tuple[bytes, int]]
) -> Iterator[Job]:
    """A job for each part that is not known, or not for all claims as they are now.

    ``waiting`` are the digests of the parts that are being read, by the jobs' numbers.
    """
    for number, placed in enumerate(parts):
        digest = placed.part.digest
        manifest.place(number, digest, placed)
        if manifest.is_current(digest) or any(digest == each for each, _ in waiting.values()):
            continue
        waiting[number] = digest, placed.read
        kept = manifest.kept(digest)
        if kept is None:
            yield Job(number=number, part=placed.part)
        else:
            changed = manifest.changed(kept.ledger)
            yield Job(number=number, part=placed.part, changed=changed, rows=tuple(kept.rows))


def _done(jobs: Iterator[Job], setup: Setup, request: Request) -> Iterator[Done]:
    if request.scheduler:
        from factcheck.cli.scan_cluster import read_on_cluster

        return read_on_cluster(jobs, setup, request.scheduler)
    from factcheck.cli.scan_workers import read_parts

    return read_parts(jobs, setup, request.workers)


def _tell(
    tally: Tally,
    manifest: Manifest,
    archive: Archive,
    desk: Desk,
    request: Request,
    color: str,
) -> int:
    """Tell what was found, and where it was written; the exit code."""
    screen = open_screen(color, os.environ, sys.stderr)
    claims, sentences = desk.ledger.claims, manifest.sentences()
    note(summary_text(tally, sentences, archive.files, len(claims), archive.unread))
    if request.page is not None:
        from factcheck.write.scan_page import page_text

        save(request.page, page_text(tally, claims, _statuses(desk), sentences, archive.files))
    for written in _given((request.output.path, request.page)):
        note(screen.noted(f"wrote {written}"))
    if archive.unread and not archive.files:
        return CANNOT
    return FOUND if tally.claims else NOTHING


def _given(paths: Sequence[str | None]) -> Iterator[str]:
    return (path for path in paths if path is not None)
