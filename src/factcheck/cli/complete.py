"""What a shell offers for a half-typed id. Quick, and silent whatever is wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from factcheck.model import Ledger


def claims(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of claims that begin so."""
    ids = (name for ledger in _ledgers(ctx) for name in ledger.claim_ids)
    return [each for each in ids if each.startswith(incomplete)]


def documents(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of documents that begin so."""
    ids = [document.id for ledger in _ledgers(ctx) for document in ledger.documents]
    return [each for each in ids if each.startswith(incomplete)]


def tags(ctx: typer.Context, incomplete: str) -> list[str]:
    """The tags that begin so."""
    found = {t for ledger in _ledgers(ctx) for claim in ledger.claims for t in claim.tags}
    return [each for each in sorted(found) if each.startswith(incomplete)]


def codes(incomplete: str) -> list[str]:
    """The codes of rules that begin so."""
    from factcheck.check.pages import rule_pages

    return [each for each in rule_pages() if each.startswith(incomplete)]


def one_of(*accepted: str) -> Callable[[str], list[str]]:
    """What offers those of the accepted words that begin so."""

    def offer(incomplete: str) -> list[str]:
        return [each for each in accepted if each.startswith(incomplete)]

    return offer


def _ledgers(ctx: typer.Context) -> Iterator[Ledger]:
    """The ledgers that the half-typed command would read; none where anything is in the way."""
    named = ctx.params.get("ledger")
    for option in named if isinstance(named, list | tuple) and named else [named or None]:
        try:
            from factcheck.read.cache import cache_folder, read_kept
            from factcheck.read.workspace import current_folder, find_ledger

            found = find_ledger(option, os.environ, current_folder())
            if not found.problem:
                yield read_kept(found.path, cache_folder(os.environ))[0]
        except Exception:  # a shell that is completing has no place for messages
            continue
