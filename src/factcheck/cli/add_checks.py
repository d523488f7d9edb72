"""What a new claim has to do with those that a ledger has: the same said twice, or otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.model import Location, Problem, Related, Severity

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.model import Claim

DUPLICATE = "duplicate-claim"
AMONG = 50
"""How many claims a new one is held against: those that share its rarest words."""


def problems_of(claim: Claim, desk: Desk) -> list[Problem]:
    """What `verify` would say of a claim beside those that the ledger has, as it is not there yet.

    The places are those of the other claims.
    """
    from factcheck.check.claim_conflicts import conflicts
    from factcheck.check.inspection import Inspection
    from factcheck.read.files import LINE_END, decode

    same = [each for each in desk.ledger.claims if _words(each.text) == _words(claim.text)]
    finder = desk.citations.finder(desk.ledger.claims)
    found = [each for each, _ in finder.compared(claim.text, among=AMONG)]
    others = {each.id: each for each in (*same, *found) if each.id != claim.id}
    inspection = Inspection(
        ledger=replace(desk.ledger, claims=(*others.values(), claim)),
        lookup=desk.citations.lookup,
        today=date.today(),
        lines=tuple(LINE_END.split(decode(desk.content))),
    )
    problems = [each for each in conflicts(inspection) if each.claim == claim.id]
    if same and not problems:
        problems = [_twice(claim, same[0], desk)]
    return [_at_other(each) for each in problems]


def _words(text: str) -> str:
    return " ".join(text.split()).casefold()


def _twice(claim: Claim, other: Claim, desk: Desk) -> Problem:
    """The problem of two claims that are the same word for word."""
    at = other.mark
    there = Location(path=desk.ledger.path, line=at.line, column=at.column)
    return Problem(
        severity=Severity.WARNING,
        code=DUPLICATE,
        message=f"claim {claim.id}: it says the same as claim {other.id}",
        location=there,
        related=(Related(location=there, words=f"{other.status} claim {other.id}"),),
        claim=claim.id,
    )


def _at_other(problem: Problem) -> Problem:
    """The problem at the place of the other claim: the new one has none."""
    if not problem.related:
        return problem
    other = problem.related[0]
    return replace(
        problem,
        message=f"{problem.bare_message}: {other.words}",
        location=other.location,
        excerpt="",
        related=(),
        extent=None,
    )
