"""New claims as they would be written into a ledger, to be pasted by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model import Claim, Document, FactcheckError
from factcheck.read.amend import amend
from factcheck.read.files import LINE_END, decode
from factcheck.read.ledger import read_content

BARE = b"version: 1\n"
"""A ledger that holds nothing, for one whose claims are not a line each or more."""


def entries(path: str, content: bytes, document: Document, claims: Sequence[Claim]) -> str:
    """The lines that record claims of a document, as they go below the ledger's last claim.

    ``content`` are the ledger's bytes: the lines are indented as its own are, and begin with
    ``claims:`` where it has none. The document need not be one of the ledger's. Raises
    ``FactcheckError`` where no ledger can hold the claims.
    """
    try:
        lines = _lines(path, content, document, claims)
    except FactcheckError:
        lines = None
    if lines is None:
        lines = _lines(path, BARE, document, claims) or []
    return "".join(f"{line}\n" for line in lines)


def _lines(
    path: str, content: bytes, document: Document, claims: Sequence[Claim]
) -> list[str] | None:
    """The lines that the claims add to a ledger; None where they change others."""
    ledger, _ = read_content(path, content)
    before = decode(content)
    if document.id not in {each.id for each in ledger.documents}:
        named = replace(document, file=f"{document.id}.txt")
        before = amend(path, content, replace(ledger, documents=(*ledger.documents, named))).text
        content = before.encode()
        ledger, _ = read_content(path, content)
    after = amend(path, content, replace(ledger, claims=(*ledger.claims, *claims))).text
    return _inserted(LINE_END.split(before), LINE_END.split(after))


def _inserted(before: list[str], after: list[str]) -> list[str] | None:
    """The lines that were put among others, without empty ones around them."""
    first = 0
    while first < len(before) and before[first] == after[first]:
        first += 1
    rest = len(before) - first
    if before[first:] != after[len(after) - rest :]:
        return None
    lines = after[first : len(after) - rest]
    while lines and not lines[0].strip():
        lines = lines[1:]
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines
