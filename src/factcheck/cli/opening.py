"""What the checks of a ledger look at, from the desk of a command."""

from __future__ import annotations

from datetime import date

from factcheck.check.inspection import Inspection
from factcheck.cli.desk import Desk
from factcheck.match.sentences import Lines
from factcheck.read.digests import read_digests
from factcheck.read.files import LINE_END, decode


def inspection_of(desk: Desk, today: date, stale_after: int | None = None) -> Inspection:
    """The desk's ledger with all that its checks need; the documents' bytes are read again."""
    written = decode(desk.content)
    return Inspection(
        ledger=desk.ledger,
        lookup=desk.citations.lookup,
        today=today,
        lines=tuple(LINE_END.split(written)),
        line_starts=Lines(written).starts,
        paths={document.id: desk.path(document.id) for document in desk.ledger.documents},
        digests=read_digests(desk.ledger, desk.files),
        stale_after=stale_after,
    )
