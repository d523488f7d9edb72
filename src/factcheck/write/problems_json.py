"""Problems as one JSON object: "factcheck.problems/2"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model import Location, Problem, Rule, Severity
from factcheck.write.json import object_text


def problems_json(
    problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]
) -> str:
    """The problems as JSON: what was looked at, counts by severity, and each problem.

    Lines and columns count from 1, columns in code points; ``start`` and ``end`` are code points
    of the file's text, and ends are exclusive. A key that does not apply is absent.
    """
    del rules
    return object_text(
        {
            "schema": "factcheck.problems/2",
            "looked_at": dict(looked_at),
            "counts": {
                str(severity): sum(problem.severity is severity for problem in problems)
                for severity in Severity
            },
            "problems": [_problem(problem) for problem in problems],
        }
    )


def about_object(problem: Problem) -> dict[str, object]:
    """What a problem is about, by name, as far as it applies."""
    return _known(
        {
            "claim": problem.claim,
            "document": problem.document,
            "status": str(problem.status or ""),
            "verdict": problem.verdict,
            "figures": [_known(figure._asdict()) for figure in problem.figures],
            "reason": [_known(words._asdict()) for words in problem.reason],
            "standing": problem.standing,
            "now": problem.now,
        }
    )


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
        **_known({"hint": problem.hint}),
        **about_object(problem),
        **_place(problem.location),
        **_end(problem),
        **problem.location.locator.values,
        **_known(
            {
                "excerpt": problem.excerpt,
                "related": [
                    {**_place(each.location), **each.location.locator.values, "words": each.words}
                    for each in problem.related
                ],
            }
        ),
    }


def _place(where: Location) -> dict[str, object]:
    return {"path": where.path, **_known({"line": where.line, "column": where.column})}


def _end(problem: Problem) -> dict[str, object]:
    """Where it ends; on the line it begins on, where nothing more is known."""
    extent, where = problem.extent, problem.location
    if extent is not None:
        return {
            "end_line": extent.line,
            "end_column": extent.column,
            "start": extent.start,
            "end": extent.end,
        }
    if not where.column:
        return {}
    return {"end_line": where.line, "end_column": where.column + max(1, problem.width)}


def _known(values: Mapping[str, object]) -> dict[str, object]:
    """The values that are not empty."""
    return {name: value for name, value in values.items() if value}
