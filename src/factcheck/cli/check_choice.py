"""Which findings of a check are shown, and which of them fail it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.model import FactcheckError, Problem, Severity, refusal
from factcheck.model.desk import DeskSettings

DISPUTED = "disputed"
"""What ``--fail-on`` takes beside severities: errors, and claims repeated that are disputed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was asked of a check.

    ``date`` is when the drafts were written, empty where they say so themselves. ``only`` are the
    first and last line of a draft to look at; None for all. ``baseline`` is the file of accepted
    findings, which ``update`` writes anew.
    """

    strict: bool = False
    date: str = ""
    every: bool = False
    fail_on: str | None = None
    least: str = "note"
    only: tuple[int, int] | None = None
    baseline: str | None = None
    update: bool = False

    def asked(self, problem: Problem) -> bool:
        """Whether a finding stands in the lines that are asked for."""
        if self.only is None:
            return True
        first, last = self.only
        return first <= problem.location.line <= last

    def shown(self, problems: Iterable[Problem]) -> list[Problem]:
        """The findings that are bad enough to be shown."""
        return [each for each in problems if each.severity.is_as_bad_as(Severity(self.least))]

    def fails(self, problems: Sequence[Problem], desk: DeskSettings | None) -> bool:
        """Whether some finding is as bad as was asked, or as the desk says; shown or not."""
        least = self.fail_on or (desk and desk.fail_on) or Severity.ERROR
        if least == DISPUTED:
            return any(
                each.severity is Severity.ERROR or each.code == "repeats-disputed"
                for each in problems
            )
        return any(each.severity.is_as_bad_as(Severity(least)) for each in problems)


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    """Errors, then warnings, then notes; each in the order given."""
    order = list(Severity)
    return sorted(problems, key=lambda problem: order.index(problem.severity))


def line_range(value: str | None) -> tuple[int, int] | None:
    """The lines of "12-40", or of "12" alone. Raises ``FactcheckError`` for anything else."""
    if value is None:
        return None
    found = re.fullmatch(r"(\d{1,9})(?:-(\d{1,9}))?", value.strip())
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 0 < first <= last:
        raise _bad_range(value)
    return first, last


def written_on(value: str | None) -> str:
    """The day of "2024-05-14", or nothing. Raises ``FactcheckError`` for anything else."""
    if value is None:
        return ""
    try:
        return datetime.date.fromisoformat(value.strip()).isoformat()
    except ValueError:
        message = f'"{value}" is no date'
        raise refusal("bad-date", message, "factcheck check", "write --date 2024-05-14") from None


def _bad_range(value: str) -> FactcheckError:
    message = f'"{value}" names no lines'
    return refusal("bad-lines", message, "factcheck check", "write --only 12-40, or --only 12")
