"""What `verify` would say of a claim that is about to be written, at the place it will have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.cli.desk import Desk
    from factcheck.model import Claim, Problem
    from factcheck.read.edit import Edit


def claim_then(edit: Edit, claim_id: str) -> Claim:
    """The claim as the ledger will have it, with its places."""
    from factcheck.read.ledger import read_content

    return read_content(edit.path, edit.text.encode("utf-8"))[0].claim(claim_id)


def foreseen(
    claim: Claim, edit: Edit, checks: Sequence[str], desk: Desk, today: date
) -> list[Problem]:
    """The problems that some checks find in the claim, in the order of the ledger's lines."""
    from factcheck.check.checks import CHECKS
    from factcheck.check.inspection import Inspection
    from factcheck.read.files import LINE_END

    inspection = Inspection(
        ledger=replace(desk.ledger, path=edit.path, claims=(claim,)),
        lookup=desk.citations.lookup,
        today=today,
        lines=tuple(LINE_END.split(edit.text.removeprefix("\ufeff"))),
        paths={document.id: desk.path(document.id) for document in desk.ledger.documents},
    )
    found = [each for name in checks for each in CHECKS[name].ask(inspection)]
    own = [problem for problem in found if problem.claim == claim.id]
    return sorted(own, key=lambda p: (p.location.line, p.location.column))
