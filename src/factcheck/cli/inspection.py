"""A ledger opened with all that its checks need."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.check.inspection import Inspection
from factcheck.cli.desk import Desk
from factcheck.cli.screen import note
from factcheck.model import FactcheckError, Problem
from factcheck.read.content import ledger_bytes
from factcheck.read.digests import read_digests
from factcheck.read.documents import read_documents
from factcheck.read.files import LINE_END, decode
from factcheck.read.ledger import read_content
from factcheck.read.workspace import find_ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A ledger made ready for inspection, its own faults, and the documents that were not read."""

    inspection: Inspection
    faults: tuple[Problem, ...]
    unread: tuple[Problem, ...]
    shipped: bool


def open_inspection(
    option: str | None, today: date, stale_after: int | None = None, *, quiet: bool = False
) -> Opened:
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
    return Opened(inspection=inspection, faults=faults, unread=unread, shipped=found.shipped)
