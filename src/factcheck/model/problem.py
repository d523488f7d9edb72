"""What is wrong, how badly, and where: problems are values, and every one has a location."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is, worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a file: path, line and column (both from 1, columns in code points).

    ``line`` is 0 where the problem is the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something a person has to look at.

    ``code`` is the rule's name, stable between versions. ``excerpt`` is the line of the file
    as it stands, empty where there is none to show; ``width`` is how many code points of it,
    from the location's column on, are meant. ``hint`` says what to do about it.
    """

    severity: Severity
    code: str
    message: str
    location: Location
    excerpt: str = ""
    width: int = 1
    hint: str = ""


class FactcheckError(Exception):
    """A command cannot go on. ``problem`` says why, where, and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem
