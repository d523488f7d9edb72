"""What the checks of a ledger look at, from the desk of a command."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TypedDict

from factcheck.check.checks import inspect
from factcheck.check.inspection import Inspection
from factcheck.cli.desk import Desk
from factcheck.cli.helpers import Helped
from factcheck.library.ledgers import inspection
from factcheck.model import Problem, refusal
from factcheck.read.cache import cache_folder
from factcheck.read.digests import read_digests
from factcheck.read.files import decode
from factcheck.read.kept_sound import remembering


class _Opened(TypedDict):
    written: str
    paths: dict[str, str]
    digests: dict[str, str]


def inspection_of(desk: Desk, today: date, stale_after: int | None = None) -> Inspection:
    """The desk's ledger with all that its checks need; the documents' bytes are read again."""
    lookup = desk.citations.lookup
    return inspection(desk.ledger, lookup, today=today, stale_after=stale_after, **_opened(desk))


@contextmanager
def remembered(looked_at: Inspection, desk: Desk) -> Iterator[Inspection]:
    """The same that asks no citation again with which an earlier run found nothing wrong.

    What is found now is kept when it is done.
    """
    with remembering(desk.ledger, desk.texts, cache_folder(os.environ)) as sound:
        yield replace(looked_at, sound=sound)


def verified(
    desk: Desk, today: date, stale_after: int | None, step: Callable[[], None]
) -> tuple[Problem, ...]:
    """What is wrong with the desk's ledger or between it and its sources."""
    with remembered(inspection_of(desk, today, stale_after), desk) as looked_at:
        return inspect(looked_at, step, Helped(desk.texts))


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
