"""What the checks of a ledger look at, from the desk of a command."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypedDict

from factcheck.check.inspection import Inspection
from factcheck.cli.desk import Desk
from factcheck.library.ledgers import inspection, verify
from factcheck.model import Problem, refusal
from factcheck.read.digests import read_digests
from factcheck.read.files import decode


class _Opened(TypedDict):
    written: str
    paths: dict[str, str]
    digests: dict[str, str]


def inspection_of(desk: Desk, today: date) -> Inspection:
    """The desk's ledger with all that its checks need; the documents' bytes are read again."""
    return inspection(desk.ledger, desk.citations.lookup, today=today, **_opened(desk))


def verified(
    desk: Desk, today: date, stale_after: int | None, step: Callable[[], None]
) -> tuple[Problem, ...]:
    """What is wrong with the desk's ledger or between it and its sources."""
    return verify(
        desk.ledger,
        desk.citations.lookup,
        today=today,
        stale_after=stale_after,
        step=step,
        **_opened(desk),
    )


def _opened(desk: Desk) -> _Opened:
    return {
        "written": decode(desk.content),
        "paths": {document.id: desk.path(document.id) for document in desk.ledger.documents},
        "digests": read_digests(desk.ledger, desk.files),
    }


def day(given: str | None) -> date:
    """The day that ``--today`` names; else this one. Raises ``FactcheckError`` where it is none."""
    if given is None:
        return date.today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        message = f'"{given}" is no date; write YYYY-MM-DD'
        raise refusal("cannot-verify", message, "--today") from None
