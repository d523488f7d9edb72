"""The bytes of a ledger's file, or the one problem that says why there are none."""

from __future__ import annotations

from pathlib import Path

from factcheck.model import FactcheckError, Location, Problem, Severity
from factcheck.read.files import UnreadableError, read_bytes


def ledger_bytes(path: str | Path) -> bytes:
    """The bytes of the ledger's file. Raises ``FactcheckError``."""
    try:
        return read_bytes(Path(path))
    except UnreadableError as error:
        raise unreadable(path, error) from None


def unreadable(path: str | Path, error: UnreadableError) -> FactcheckError:
    hint = error.hint
    if error.code == "missing-file":
        hint = "name your ledger with --ledger PATH"
    elif error.code == "is-a-folder":
        hint = "name the file, for instance claims.yaml"
    problem = Problem(
        severity=Severity.ERROR,
        code=error.code,
        message=f"the ledger {error.message}",
        location=Location(path=str(path), line=error.line, column=error.column),
        excerpt=error.excerpt,
        hint=hint,
    )
    return FactcheckError(problem)
