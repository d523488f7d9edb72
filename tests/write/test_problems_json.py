"""Problems as JSON: a shape of its own."""

from __future__ import annotations

import json

from factcheck.model import Location, Problem, Related, Severity
from factcheck.write import PROBLEM_WRITERS

PROBLEMS = (
    Problem(
        severity=Severity.WARNING,
        code="quote-moved",
        message='the quote stands on line 3 of "a", not in para. 3',
        location=Location(path="claims.yaml", line=23, column=16),
        excerpt="        place: para. 3",
        width=7,
        hint="count again",
        related=(
            Related(location=Location(path="a.txt", line=3, column=1), words="it says “α 🚢”"),
        ),
    ),
    Problem(
        severity=Severity.ERROR,
        code="empty-ledger",
        message="there is nothing in this ledger",
        location=Location(path="claims.yaml"),
    ),
)


def test_the_whole_object() -> None:
    text = PROBLEM_WRITERS["json"](PROBLEMS, {"claims": 2, "documents": 1}, ())
    assert text.endswith("}\n")
    assert "α 🚢" in text
    assert json.loads(text) == {
        "schema": "factcheck.problems/1",
        "looked_at": {"claims": 2, "documents": 1},
        "counts": {"error": 1, "warning": 1, "note": 0},
        "problems": [
            {
                "severity": "warning",
                "code": "quote-moved",
                "message": 'the quote stands on line 3 of "a", not in para. 3',
                "path": "claims.yaml",
                "line": 23,
                "column": 16,
                "end_column": 23,
                "excerpt": "        place: para. 3",
                "hint": "count again",
                "related": [{"path": "a.txt", "line": 3, "column": 1, "words": "it says “α 🚢”"}],
            },
            {
                "severity": "error",
                "code": "empty-ledger",
                "message": "there is nothing in this ledger",
                "path": "claims.yaml",
                "line": None,
                "column": None,
                "end_column": None,
                "excerpt": "",
                "hint": "",
                "related": [],
            },
        ],
    }
