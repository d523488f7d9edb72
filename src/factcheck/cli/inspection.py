"""A ledger opened with all that its checks need."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import date

from factcheck.check.inspection import Inspection
from factcheck.cli.desk import Desk
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note
from factcheck.match.sentences import Lines
from factcheck.model import Document, FactcheckError, Problem
from factcheck.read.content import ledger_bytes
from factcheck.read.digests import read_digests
from factcheck.read.documents import read_documents
from factcheck.read.drafts import is_markdown
from factcheck.read.files import LINE_END, decode
from factcheck.read.ledger import read_content
from factcheck.read.lexicon import read_lexicon
from factcheck.read.workspace import current_folder, find_ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A ledger made ready for inspection, its own faults, and the documents that were not read.

    ``texts`` are the documents' texts as their files have them, by id; the inspection has those of
    Markdown files without the markup, every word in its place.
    """

    inspection: Inspection
    faults: tuple[Problem, ...]
    unread: tuple[Problem, ...]
    texts: dict[str, str]
    shipped: bool


def open_inspection(
    option: str | None,
    today: date,
    stale_after: int | None = None,
    *,
    color: str = "auto",
    quiet: bool = False,
) -> Opened:
    """The ledger that ``--ledger`` and the environment ask for, with its documents.

    Raises ``FactcheckError`` where there is none or it cannot be read.
    """
    found = find_ledger(option, os.environ, current_folder())
    if found.problem:
        raise FactcheckError(found.problem)
    if found.shipped and not quiet:
        told = f"note: this is the ledger that ships with factcheck, {found.path}"
        note(open_screen(color, os.environ, sys.stderr).remark(told))
    content = ledger_bytes(found.path)
    ledger, faults = read_content(found.path, content)
    texts, unread = read_documents(ledger)
    written = decode(content)
    desk = Desk(ledger=ledger, texts=texts)
    inspection = Inspection(
        ledger=ledger,
        lines=tuple(LINE_END.split(written)),
        line_starts=Lines(written).starts,
        texts={
            each.id: _words(each, texts[each.id]) for each in ledger.documents if each.id in texts
        },
        paths={document.id: desk.path(document.id) for document in ledger.documents},
        digests=read_digests(ledger, texts),
        lexicon=read_lexicon(),
        today=today,
        stale_after=stale_after,
    )
    return Opened(
        inspection=inspection, faults=faults, unread=unread, texts=texts, shipped=found.shipped
    )


def _words(document: Document, text: str) -> str:
    """The document's text without a markup."""
    if not is_markdown(document.file):
        return text
    from factcheck.read.markdown import without_markup

    return without_markup(text)
