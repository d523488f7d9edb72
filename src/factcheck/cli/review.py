"""``factcheck review``: what a curator found, recorded with all that its status asks for."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.cli.exits import DONE, NOTHING
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note
from factcheck.model import Claim, Evidence, FactcheckError, Ledger, Severity, Status, refusal

if TYPE_CHECKING:
    from factcheck.cli.desk import Asked, Desk
    from factcheck.cli.screen import Screen

REFUSED = frozenset(("no-support", "no-counter-source", "unfinished-review"))
"""The rules of `verify` that a review may not break: what each status asks for."""
TOLD = ("sourcing", "dates", "addresses")
"""The checks of `verify` that look at what a review writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the options of ``review`` say; empty where they do not."""

    status: str = ""
    finding: str = ""
    evidence: tuple[Evidence, ...] = ()
    checker: str = ""
    today: date
    dry_run: bool = False

    @property
    def says_all(self) -> bool:
        """Whether nothing has to be asked."""
        return bool(self.status)


def review_claim(claim_id: str, option: Asked, wanted: Wanted, color: str) -> int:
    """Review one claim; the exit code. Raises ``FactcheckError``."""
    from factcheck.cli.desk import known_claim

    desk = _open(option, wanted, color)
    _review(known_claim(desk.ledger, claim_id), desk, wanted, color)
    return DONE


def review_next(option: Asked, wanted: Wanted, color: str) -> int:
    """Walk through the claims that no one has reviewed; the exit code. Raises ``FactcheckError``.

    In a pipe, or where the options say all, the first of them is reviewed.
    """
    from factcheck.cli.asking import asks, choose

    desk = _open(option, wanted, color)
    waiting = unreviewed(desk.ledger)
    if not waiting:
        note("no claim is unreviewed\n")
        return NOTHING
    if wanted.says_all or not asks():
        _review(waiting[0], desk, wanted, color)
        return DONE
    for number, claim in enumerate(waiting, 1):
        _show(claim, desk, open_screen(color, os.environ))
        key = choose(f"{number} of {len(waiting)}: [r]eview, [s]kip, [q]uit", "rsq")
        if key == "q":
            break
        if key == "r":
            _review(claim, desk, wanted, color, shown=True)
    return DONE


def unreviewed(ledger: Ledger) -> list[Claim]:
    """The unreviewed claims, those of the oldest document first; of no date, last."""
    dates = {each.id: each.published or "9999" for each in ledger.documents}
    found = [claim for claim in ledger.claims if claim.status is Status.UNREVIEWED]
    return sorted(found, key=lambda claim: dates[claim.citations[0].document])


def _open(option: Asked, wanted: Wanted, color: str) -> Desk:
    from factcheck.cli.changes import make_ready
    from factcheck.cli.desk import open_desk

    desk = open_desk(option, color)
    if not wanted.dry_run:
        make_ready(desk)
    return desk


def _review(claim: Claim, desk: Desk, wanted: Wanted, color: str, *, shown: bool = False) -> None:
    """Ask what is missing, and write what the claim is then."""
    from factcheck.cli.asking import asks

    screen = open_screen(color, os.environ)
    if not wanted.says_all:
        if not asks():
            listed = ", ".join(Status)
            raise refusal("missing-option", "review needs a status", "--status", listed)
        if not shown:
            _show(claim, desk, screen)
        from factcheck.cli.review_asking import asked

        wanted = asked(claim, wanted, desk)
    _write(claim, _reviewed(claim, wanted, desk), desk, wanted, color)


def _show(claim: Claim, desk: Desk, screen: Screen) -> None:
    """The claim whole, with its passages."""
    from factcheck.cli.shelf import claim_text
    from factcheck.cli.streams import say

    ((_, passages),) = desk.citations.cited([claim])
    say("\n" + claim_text(claim, passages, desk, screen) + "\n")


def _reviewed(claim: Claim, wanted: Wanted, desk: Desk) -> Claim:
    """The claim as it is wanted; checked today where its status says that it was checked."""
    from factcheck.cli.review_asking import checker_of

    status = Status(wanted.status)
    now = replace(
        claim,
        status=status,
        finding=wanted.finding or claim.finding,
        evidence=(*claim.evidence, *wanted.evidence),
    )
    if status is Status.UNREVIEWED:
        return now
    checker = wanted.checker or checker_of(desk) or claim.checker
    return replace(now, checked=wanted.today.isoformat(), checker=checker)


def _write(was: Claim, now: Claim, desk: Desk, wanted: Wanted, color: str) -> None:
    """Put the claim in its place in the ledger as that stands by now. Raises ``FactcheckError``."""
    from factcheck.cli.changes import put
    from factcheck.cli.desk import tell
    from factcheck.cli.foreseen import claim_then, foreseen
    from factcheck.read.amend import amend
    from factcheck.read.content import ledger_bytes
    from factcheck.read.ledger import read_content
    from factcheck.read.saving import changed

    path = desk.ledger.path
    content = ledger_bytes(path)
    ledger, _ = read_content(path, content)
    if was not in ledger.claims:
        raise changed(path)
    claims = tuple(now if each == was else each for each in ledger.claims)
    edit = amend(path, content, replace(ledger, claims=claims))
    there = claim_then(edit, now.id)
    problems = [
        each
        for each in foreseen(there, edit, TOLD, desk, wanted.today)
        if each.severity is not Severity.NOTE
    ]
    for problem in problems:
        if problem.code in REFUSED:
            raise FactcheckError(replace(problem, severity=Severity.ERROR))
    tell(problems, color)
    said = f"{now.id} is {now.status} in {path}:{there.mark.line}"
    put(edit, dry_run=wanted.dry_run, screen=open_screen(color, os.environ), said=said)
