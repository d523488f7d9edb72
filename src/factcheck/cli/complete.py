"""What a shell offers for a half-typed id. Quick, and silent whatever is wrong."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from factcheck.model import Ledger


def claims(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of claims that begin so."""
    ledger = _ledger(ctx)
    ids = [claim.id for claim in ledger.claims] if ledger else []
    return [each for each in ids if each.startswith(incomplete)]


def documents(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of documents that begin so."""
    ledger = _ledger(ctx)
    ids = [document.id for document in ledger.documents] if ledger else []
    return [each for each in ids if each.startswith(incomplete)]


def one_of(*accepted: str) -> Callable[[str], list[str]]:
    """What offers those of the accepted words that begin so."""

    def offer(incomplete: str) -> list[str]:
        return [each for each in accepted if each.startswith(incomplete)]

    return offer


def _ledger(ctx: typer.Context) -> Ledger | None:
    """The ledger that the half-typed command would read; None where anything is in the way."""
    try:
        from factcheck.read.ledger import read_ledger
        from factcheck.read.workspace import current_folder, find_ledger

        found = find_ledger(ctx.params.get("ledger"), os.environ, current_folder())
        ledger = None if found.problem else read_ledger(found.path)[0]
    except Exception:  # a shell that is completing has no place for messages
        return None
    return ledger
