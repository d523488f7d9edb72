"""What the tests of claims from files compare."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.read.claims_in.adding import Outcome

Take = Callable[..., Outcome]
"""What becomes of the ledger by a file: its name, its text, and ``--map``."""


def said(outcome: Outcome) -> list[str]:
    """The messages of an outcome, each with its code and its hint."""
    ordered = sorted(outcome.found, key=lambda each: each[0])
    return [f"{p.message} [{p.code}] {p.hint}".rstrip() for _, p in ordered]
