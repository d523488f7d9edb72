"""A list of problems in the making: each located in one file, with the line it stands on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from factcheck.model import FactcheckError, Location, Mark, Problem, Severity, Status
from factcheck.read.files import LINE_END

SHOWN = 60
"""The most characters of a value that a message repeats."""

COMPARISONS = 20_000
"""The most names that one reading compares to say "did you mean": guessing must stay cheap."""


class Faults:
    """The problems of one text, gathered while it is read; ``problems()`` gives them in order."""

    __slots__ = ("_found", "_left", "_lines", "_starts", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._found: list[Problem] = []
        self._lines: list[str] | None = None
        self._starts: list[int] = []
        self._left = COMPARISONS

    def problem(
        self, code: str, message: str, at: Mark, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem at a place of this text, with its line."""
        from factcheck.model.details import extent

        if self._lines is None:
            self._lines = LINE_END.split(self.text)
            self._starts = [0, *(found.end() for found in LINE_END.finditer(self.text))]
        excerpt = self._lines[at.line - 1] if 0 < at.line <= len(self._lines) else ""
        width = max(1, min(at.width, len(excerpt) - at.column + 1))
        return Problem(
            severity=severity,
            code=code,
            message=message,
            location=Location(path=self.path, line=at.line, column=at.column),
            excerpt=excerpt,
            width=width,
            hint=hint,
            extent=extent(self._starts, at.line, at.column, width),
        )

    def add(
        self, code: str, message: str, at: Mark, hint: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        """Note a problem, and go on."""
        self._found.append(self.problem(code, message, at, hint, severity))

    def fatal(self, code: str, message: str, at: Mark, hint: str = "") -> FactcheckError:
        """The exception to raise where nothing can be read on."""
        return FactcheckError(self.problem(code, message, at, hint))

    @property
    def noted(self) -> int:
        """How many problems are noted so far."""
        return len(self._found)

    def concern(
        self, since: int, *, claim: str = "", document: str = "", status: Status | None = None
    ) -> None:
        """Say what the problems noted behind the first ``since`` are about."""
        self._found[since:] = [
            replace(each, claim=claim, document=document, status=status)
            for each in self._found[since:]
        ]

    def problems(self) -> tuple[Problem, ...]:
        """Every problem noted, in order of place."""
        return tuple(sorted(self._found, key=lambda p: (p.location.line, p.location.column)))

    def guess(self, word: str, names: Collection[str]) -> str:
        """``did you mean "…"?`` with the nearest of the names, or nothing where none is near."""
        if len(word) > SHOWN or len(names) > self._left:
            return ""
        self._left -= len(names)
        from factcheck.near import did_you_mean

        return did_you_mean(word, names)


def shown(value: str) -> str:
    """A value as a message repeats it: in quotation marks, cut where it is long."""
    return f'"{value}"' if len(value) <= SHOWN else f'"{value[: SHOWN - 1]}…"'
