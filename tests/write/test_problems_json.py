"""Problems as JSON: a shape of its own."""

from __future__ import annotations

import json

import jsonschema
import pytest
from machine import sound_json

from factcheck.model import Location, Problem, Related, Severity, Status
from factcheck.model.details import ComparedFigure, ConflictingWords, Extent
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


DIFFERENT = Problem(
    severity=Severity.ERROR,
    code="different-subject",
    message='"48 percent" is said of another thing in claim rents',
    location=Location(path="draft.md", line=1, column=1),
    excerpt="48",
    width=2,
    extent=Extent(0, 10, 2, 8),
    claim="rents",
    document="council",
    status=Status.DISPUTED,
    verdict="different-subject",
    figures=(ComparedFigure("48 percent", "48%", "same"), ComparedFigure("2019", "", "absent")),
    reason=(
        ConflictingWords("place", "Leeds", "Northwick"),
        ConflictingWords("negation", "", ""),
    ),
)


def test_the_whole_object() -> None:
    text = PROBLEM_WRITERS["json"](PROBLEMS, {"claims": 2, "documents": 1}, ())
    assert text.endswith("}\n")
    assert "α 🚢" in text
    assert sound_json(text) == {
        "schema": "factcheck.problems/2",
        "looked_at": {"claims": 2, "documents": 1},
        "counts": {"error": 1, "warning": 1, "note": 0},
        "problems": [
            {
                "severity": "warning",
                "code": "quote-moved",
                "message": 'the quote stands on line 3 of "a", not in para. 3',
                "hint": "count again",
                "path": "claims.yaml",
                "line": 23,
                "column": 16,
                "end_line": 23,
                "end_column": 23,
                "excerpt": "        place: para. 3",
                "related": [{"path": "a.txt", "line": 3, "column": 1, "words": "it says “α 🚢”"}],
            },
            {
                "severity": "error",
                "code": "empty-ledger",
                "message": "there is nothing in this ledger",
                "path": "claims.yaml",
            },
        ],
    }


def test_what_a_problem_is_about_stands_by_name() -> None:
    text = PROBLEM_WRITERS["json"]((DIFFERENT,), {"claims": 2, "documents": 1}, ())
    (problem,) = sound_json(text)["problems"]
    assert problem == {
        "severity": "error",
        "code": "different-subject",
        "message": '"48 percent" is said of another thing in claim rents',
        "claim": "rents",
        "document": "council",
        "status": "disputed",
        "verdict": "different-subject",
        "figures": [
            {"here": "48 percent", "claim": "48%", "relation": "same"},
            {"here": "2019", "relation": "absent"},
        ],
        "reason": [
            {"field": "place", "here": "Leeds", "claim": "Northwick"},
            {"field": "negation"},
        ],
        "path": "draft.md",
        "line": 1,
        "column": 1,
        "end_line": 2,
        "end_column": 8,
        "start": 0,
        "end": 10,
        "excerpt": "48",
    }


FAULTY: list[tuple[str, object]] = [
    ("verdict", "nearly"),
    ("status", "doubted"),
    ("claim", ""),
    ("figures", []),
    ("reason", [{"here": "Leeds", "claim": "Northwick"}]),
    ("hint", None),
    ("line", 0),
    ("said", "48 percent"),
]


@pytest.mark.parametrize(("name", "value"), FAULTY)
def test_the_schema_finds_faults(name: str, value: object) -> None:
    told = json.loads(PROBLEM_WRITERS["json"]((DIFFERENT,), {"claims": 2, "documents": 1}, ()))
    told["problems"][0][name] = value
    with pytest.raises(jsonschema.ValidationError):
        sound_json(json.dumps(told))
