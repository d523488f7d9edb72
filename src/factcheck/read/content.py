"""The bytes of a ledger's file, or the one problem that says why there are none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factcheck.model import FactcheckError
from factcheck.read.files import UnreadableError, read_bytes

HINTS = {
    "missing-file": "name your ledger with --ledger PATH",
    "is-a-folder": "name the file, for instance claims.yaml",
}
"""What to do about a fault, by its code, where that is the ledger's own."""


def ledger_bytes(path: str | Path) -> bytes:
    """The bytes of the ledger's file. Raises ``FactcheckError``."""
    try:
        return read_bytes(Path(path))
    except UnreadableError as error:
        raise unreadable(path, error) from None


def unreadable(path: str | Path, error: UnreadableError) -> FactcheckError:
    problem = error.problem(path, "ledger")
    return FactcheckError(replace(problem, hint=HINTS.get(error.code, problem.hint)))
