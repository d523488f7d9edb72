"""What is wrong, how badly, and where: problems are values, and every one has a location."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.locator import NOWHERE, Locator

if TYPE_CHECKING:  # what `find` does not need
    from factcheck.model.details import ComparedFigure, ConflictingWords, Extent
    from factcheck.model.ledger import Status


class Severity(StrEnum):
    """How bad a problem is, worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def is_as_bad_as(self, other: Severity) -> bool:
        """Whether it is as bad as another, or worse."""
        order = list(Severity)
        return order.index(self) <= order.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a file: path, line and column (both from 1, columns in code points).

    ``line`` is 0 where the problem is the file as a whole. ``locator`` is the page, the time or the
    row where the file is the text of a document that has some.
    """

    path: str
    line: int = 0
    column: int = 0
    locator: Locator = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that a problem speaks of, and what stands there."""

    location: Location
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something a person has to look at.

    ``code`` is the rule's name, stable between versions. ``excerpt`` is the line of the file
    as it stands, empty where there is none to show; ``width`` is how many code points of it,
    from the location's column on, are meant. ``hint`` says what to do about it. ``related`` are
    further places, such as the one in the source, the most telling first. ``extent`` is what is
    meant of the file's text, None where it is not known.

    ``claim`` and ``document`` are the ids of what it is about, ``status`` the claim's; ``verdict``
    says in `find`'s words, or as "not-in-ledger", how the claim compares with what it is held
    against, ``figures`` and ``reason`` by which figures and words. ``standing`` and ``now`` are
    those of a `Remark`, where the claim's own source no longer says what a draft repeats. Each is
    empty, or None, where it does not apply.
    """

    severity: Severity
    code: str
    message: str
    location: Location
    excerpt: str = ""
    width: int = 1
    hint: str = ""
    related: tuple[Related, ...] = ()
    extent: Extent | None = None
    claim: str = ""
    document: str = ""
    status: Status | None = None
    verdict: str = ""
    figures: tuple[ComparedFigure, ...] = ()
    reason: tuple[ConflictingWords, ...] = ()
    standing: str = ""
    now: str = ""

    @property
    def bare_message(self) -> str:
        """The message without the claim or document at its head, which is named already."""
        return self.message.removeprefix(subject_head(self.claim, self.document))


def subject_head(claim: str, document: str) -> str:
    """What a message about a claim, or else a document, begins with: ``claim lido-water: ``."""
    if claim:
        return f"claim {claim}: "
    return f"document {document}: " if document else ""


# A named tuple, as `Mark` is one: to make a dataclass costs every start six times as much.
class Rule(NamedTuple):
    """A kind of problem: the code that its problems carry, how bad it is, and one line on it.

    ``severity`` is the usual one; a problem may be less bad than its rule. ``page`` is all that is
    to be said of it, as Markdown; empty where nobody asked.
    """

    code: str
    severity: Severity
    says: str
    page: str = ""


class FactcheckError(Exception):
    """A command cannot go on. ``problem`` says why, where, and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def refusal(
    code: str, message: str, path: str, hint: str = "", *, line: int = 0, column: int = 0
) -> FactcheckError:
    """An error to raise at a place: why a command cannot go on, and what to do."""
    at = Location(path=path, line=line, column=column)
    problem = Problem(severity=Severity.ERROR, code=code, message=message, location=at, hint=hint)
    return FactcheckError(problem)
