"""Every check of a ledger, in a table, and the problems that they find together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Final, NamedTuple

from factcheck.check import (
    addresses,
    claim_conflicts,
    clipping,
    comments,
    holding,
    ledger_dates,
    pins,
    sourcing,
    standing,
)
from factcheck.check.inspection import FEW, Inspection
from factcheck.check.turns import Answer, Asker, alone, in_turns
from factcheck.model import Problem, Rule


class Check(NamedTuple):
    """A question that is asked of a ledger, and the rules that its problems carry."""

    ask: Callable[[Inspection], Iterator[Problem]]
    rules: tuple[Rule, ...]
    module: ModuleType
    by_few: bool = False
    """Whether it asks each citation by itself, so that it can be asked of a few after others."""


CHECKS: Final[dict[str, Check]] = {
    "standing": Check(standing.standing, standing.RULES, standing, by_few=True),
    "holding": Check(holding.holding, holding.RULES, holding, by_few=True),
    "clipping": Check(clipping.clipping, clipping.RULES, clipping, by_few=True),
    "pins": Check(pins.pins, pins.RULES, pins),
    "sourcing": Check(sourcing.sourcing, sourcing.RULES, sourcing),
    "dates": Check(ledger_dates.dates, ledger_dates.RULES, ledger_dates),
    "addresses": Check(addresses.addresses, addresses.RULES, addresses),
    "comments": Check(comments.comments, comments.RULES, comments),
    "conflicts": Check(claim_conflicts.conflicts, claim_conflicts.RULES, claim_conflicts),
}
"""Name → check. A new check is one module and one line here."""

RULES: Final[tuple[Rule, ...]] = tuple(rule for check in CHECKS.values() for rule in check.rules)
"""Every rule of every check."""


def steps(claims: int) -> int:
    """How many steps the checks of so many claims have: a few claims, or a check of all."""
    return -(-claims // FEW) + sum(not check.by_few for check in CHECKS.values())


def inspect(
    inspection: Inspection, step: Callable[[], None] = lambda: None, asker: Asker = alone
) -> tuple[Problem, ...]:
    """The problems that all checks find, in the order of the ledger's file.

    ``step`` is called as often as ``steps`` tells. ``asker`` asks each few claims.
    """
    found = in_turns(inspection, ask_few, asker, lambda _: step())
    for check in CHECKS.values():
        if not check.by_few:
            found += check.ask(inspection)
            step()
    found.sort(key=lambda problem: (problem.location.line, problem.location.column))
    return tuple(found)


def ask_few(few: Inspection) -> Answer[Problem]:
    """What the checks find that ask each citation by itself."""
    found = tuple(p for check in CHECKS.values() if check.by_few for p in check.ask(few))
    return Answer(found, frozenset((each.claim, each.document) for each in found))
