"""The files that texts were made from: whether they are there, and are still the same."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from factcheck.model import Ledger, Mark, Problem, Severity
from factcheck.read.faults import Faults, shown
from factcheck.read.files import UnreadableError, leaves, read_bytes

CHANGED, MISSING = "original-changed", "original-missing"


def originals(ledger: Ledger, written: str) -> tuple[Problem, ...]:
    """A warning for each original that cannot be read, or is not what its text was made from.

    ``written`` is the text of the ledger's file: they stand where it names them. One outside the
    ledger's folder is never opened, and nothing is said of it here.
    """
    folder = Path(ledger.path).parent
    found: list[tuple[str, str, Mark, str, str]] = []
    for document in ledger.documents:
        if not document.original or leaves(folder, document.original):
            continue
        marks = dict(document.marks)
        name = f"original {shown(document.original)}"
        try:
            digest = sha256(read_bytes(folder / document.original)).hexdigest()
        except UnreadableError as error:
            at = marks.get("original", document.mark)
            hint = error.hint or "put it back, or take the key out"
            found.append((MISSING, f"{name} {error.message}", at, hint, document.id))
            continue
        if document.original_sha256 and document.original_sha256.lower() != digest:
            at = marks.get("original_sha256", document.mark)
            hint = f'read it anew: "factcheck import --update {document.id}"'
            message = f"{name} is not the file that the text was made from"
            found.append((CHANGED, message, at, hint, document.id))
    if not found:
        return ()
    faults = Faults(ledger.path, written)
    for code, message, at, hint, name in found:
        since = faults.noted
        faults.add(code, message, at, hint, Severity.WARNING)
        faults.concern(since, document=name)
    return faults.problems()
