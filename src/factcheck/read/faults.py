"""A list of problems in the making: each located in one file, with the line it stands on."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.model import FactcheckError, Location, Mark, Problem, Severity
from factcheck.read.files import LINE_END

SHOWN = 60
"""The most characters of a value that a message repeats."""

COMPARISONS = 20_000
"""The most names that one reading compares to say "did you mean": guessing must stay cheap."""


class Faults:
    """The problems of one text, gathered while it is read; ``problems()`` gives them in order."""

    __slots__ = ("_found", "_left", "_lines", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._found: list[Problem] = []
        self._lines: list[str] | None = None
        self._left = COMPARISONS

    def problem(
        self, code: str, message: str, at: Mark, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem at a place of this text, with its line."""
        if self._lines is None:
            self._lines = LINE_END.split(self.text)
        excerpt = self._lines[at.line - 1] if 0 < at.line <= len(self._lines) else ""
        return Problem(
            severity=severity,
            code=code,
            message=message,
            location=Location(path=self.path, line=at.line, column=at.column),
            excerpt=excerpt,
            width=max(1, min(at.width, len(excerpt) - at.column + 1)),
            hint=hint,
        )

    def add(
        self, code: str, message: str, at: Mark, hint: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        """Note a problem, and go on."""
        self._found.append(self.problem(code, message, at, hint, severity))

    def fatal(self, code: str, message: str, at: Mark, hint: str = "") -> FactcheckError:
        """The exception to raise where nothing can be read on."""
        return FactcheckError(self.problem(code, message, at, hint))

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
