"""Problems as SARIF: valid by the published schema."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from machine import SARIF, sound_sarif

from factcheck.check.checks import RULES
from factcheck.model import Location, Problem, Related, Severity, Status
from factcheck.model.details import ComparedFigure, Extent
from factcheck.write import PROBLEM_WRITERS


def problem(code: str = "quote-changed", path: str = "claims.yaml", line: int = 70) -> Problem:
    return Problem(
        severity=Severity.ERROR,
        code=code,
        message='the quote says "4.5%"',
        location=Location(path=path, line=line, column=46 if line else 0),
        excerpt="x",
        width=4,
        hint="look again",
        related=(Related(location=Location(path="a b.txt", line=3, column=39), words="“4.6%”"),),
    )


def sarif(*problems: Problem) -> dict[str, Any]:
    """The log of these problems, which the schema finds sound."""
    return sound_sarif(PROBLEM_WRITERS["sarif"](problems, {"claims": 8}, RULES))


def test_the_schema_is_that_of_sarif_2_1_0_and_finds_faults() -> None:
    assert SARIF["id"] == sarif()["$schema"]
    faulty = sarif(problem())
    faulty["runs"][0]["results"][0]["level"] = "dreadful"
    with pytest.raises(jsonschema.ValidationError, match="'dreadful' is not one of"):
        jsonschema.Draft4Validator(SARIF).validate(faulty)


def test_no_problem_is_a_run_without_results() -> None:
    (run,) = sarif()["runs"]
    assert run["results"] == []
    assert run["properties"] == {"looked_at": {"claims": 8}}


def test_a_result_says_where_and_what() -> None:
    (run,) = sarif(problem())["runs"]
    number = [rule.code for rule in RULES].index("quote-changed")
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == [
        {
            "ruleId": "quote-changed",
            "ruleIndex": number,
            "level": "error",
            "message": {"text": 'the quote says "4.5%"\nlook again'},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "claims.yaml"},
                        "region": {
                            "startLine": 70,
                            "startColumn": 46,
                            "endLine": 70,
                            "endColumn": 50,
                        },
                    }
                }
            ],
            "relatedLocations": [
                {
                    "id": 0,
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a%20b.txt"},
                        "region": {"startLine": 3, "startColumn": 39},
                    },
                    "message": {"text": "“4.6%”"},
                }
            ],
        }
    ]


def test_what_a_result_is_about_is_among_its_properties() -> None:
    found = Problem(
        severity=Severity.ERROR,
        code="different-figure",
        message="it differs",
        location=Location(path="draft.md", line=1, column=9),
        width=3,
        extent=Extent(8, 19, 2, 8),
        claim="rents",
        document="council",
        status=Status.REVIEWED,
        verdict="different-figure",
        figures=(ComparedFigure("48 percent", "46 percent", "different"),),
    )
    (result,) = sarif(found)["runs"][0]["results"]
    assert result["properties"] == {
        "claim": "rents",
        "document": "council",
        "status": "reviewed",
        "verdict": "different-figure",
        "figures": [{"here": "48 percent", "claim": "46 percent", "relation": "different"}],
    }
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 9,
        "endLine": 2,
        "endColumn": 8,
    }


def test_every_rule_is_described_once_and_those_that_no_check_has_follow() -> None:
    (run,) = sarif(problem("missing-file"), problem("missing-file"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*(rule.code for rule in RULES), "missing-file"]
    assert rules[0] == {
        "id": RULES[0].code,
        "shortDescription": {"text": RULES[0].says},
        "defaultConfiguration": {"level": "error"},
    }
    assert [result["ruleIndex"] for result in run["results"]] == [len(RULES)] * 2


def test_a_rule_has_its_page_as_text_and_as_markdown() -> None:
    rule = RULES[0]._replace(page="The `place` *of* a 3*4 quote.\n\nBad:\n\n    - id: a\n")
    log = sound_sarif(PROBLEM_WRITERS["sarif"]([], {}, [rule]))
    assert log["runs"][0]["tool"]["driver"]["rules"][0]["help"] == {
        "text": "The place of a 3*4 quote.\n\nBad:\n\n    - id: a\n",
        "markdown": rule.page,
    }


PATHS = [
    ("data/claims.yaml", "data/claims.yaml"),
    ("../desk/claims.yaml", "../desk/claims.yaml"),
    ("/home/desk/claims.yaml", "file:///home/desk/claims.yaml"),
    ("C:\\desk\\my claims.yaml", "file:///C:/desk/my%20claims.yaml"),
    ("10%: début.yaml", "10%25%3A%20d%C3%A9but.yaml"),
]


@pytest.mark.parametrize(("path", "uri"), PATHS)
def test_a_path_is_an_address(path: str, uri: str) -> None:
    (result,) = sarif(problem(path=path))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_a_problem_of_a_whole_file_has_no_region() -> None:
    (result,) = sarif(problem(line=0))["runs"][0]["results"]
    assert list(result["locations"][0]["physicalLocation"]) == ["artifactLocation"]
