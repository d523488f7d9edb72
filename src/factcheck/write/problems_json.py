"""Problems as one JSON object: "factcheck.problems/1"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model import Location, Problem, Rule, Severity
from factcheck.write.json import object_text


def problems_json(
    problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]
) -> str:
    """The problems as JSON: what was looked at, counts by severity, and each problem.

    Lines and columns count from 1, columns in code points; ``end_column`` is exclusive. They are
    null where the problem is a file as a whole.
    """
    del rules
    return object_text(
        {
            "schema": "factcheck.problems/1",
            "looked_at": dict(looked_at),
            "counts": {
                str(severity): sum(problem.severity is severity for problem in problems)
                for severity in Severity
            },
            "problems": [_problem(problem) for problem in problems],
        }
    )


def _problem(problem: Problem) -> dict[str, object]:
    where = problem.location
    return {
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
        **_place(where),
        "end_column": where.column + max(1, problem.width) if where.column else None,
        "excerpt": problem.excerpt,
        "hint": problem.hint,
        "related": [{**_place(each.location), "words": each.words} for each in problem.related],
    }


def _place(where: Location) -> dict[str, object]:
    return {"path": where.path, "line": where.line or None, "column": where.column or None}
