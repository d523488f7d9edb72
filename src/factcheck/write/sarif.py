"""Problems as SARIF 2.1.0, the exchange format of code-scanning tools (an OASIS standard)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath, PureWindowsPath
from urllib.parse import quote

from factcheck.model import Location, Problem, Related, Rule, Severity
from factcheck.write.json import object_text
from factcheck.write.problems_json import about_object

MARKUP = re.compile(r"`|(?<!\w)\*(?=\w)|(?<=[\w.])\*(?!\w)")
"""The signs of Markdown that the page of a rule has: code and emphasis."""
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def sarif_text(
    problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]
) -> str:
    """One SARIF log with one run: the rules, and a result for each problem.

    Columns count code points, as everywhere here, and the run says so. Paths are as the problems
    have them: relative to where the command ran, or absolute as ``file:`` addresses. What a result
    is about, such as its claim, is among its properties, as in the JSON of problems.
    """
    told = _rules(problems, rules)
    places = {rule.code: number for number, rule in enumerate(told)}
    run = {
        "tool": {"driver": {"name": "factcheck", "rules": [_rule(rule) for rule in told]}},
        "columnKind": "unicodeCodePoints",
        "properties": {"looked_at": dict(looked_at)},
        "results": [_result(problem, places[problem.code]) for problem in problems],
    }
    return object_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(problems: Sequence[Problem], rules: Sequence[Rule]) -> list[Rule]:
    """The rules that were asked, then those that only a problem names, each once."""
    found = {rule.code: rule for rule in rules}
    for problem in problems:
        if problem.code not in found:
            words = problem.code.replace("-", " ")
            found[problem.code] = Rule(code=problem.code, severity=problem.severity, says=words)
    return list(found.values())


def _rule(rule: Rule) -> dict[str, object]:
    """A rule with its page. No ``helpUri``: its page is published nowhere."""
    told: dict[str, object] = {
        "id": rule.code,
        "shortDescription": {"text": rule.says},
        "defaultConfiguration": {"level": _level(rule.severity)},
    }
    if rule.page:
        told["help"] = {"text": MARKUP.sub("", rule.page), "markdown": rule.page}
    return told


def _result(problem: Problem, rule: int) -> dict[str, object]:
    words = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _level(problem.severity),
        "message": {"text": words},
        "locations": [{"physicalLocation": _physical(problem.location, *_end(problem))}],
    }
    if problem.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(each.location),
                "message": {"text": _related_words(each)},
            }
            for number, each in enumerate(problem.related)
        ]
    about = about_object(problem)
    if about:
        result["properties"] = about
    return result


def _related_words(related: Related) -> str:
    """The words of a related place, behind the page, time or row that no region can say."""
    found = related.location.locator.words
    return f"{found}: {related.words}" if found else related.words


def _end(problem: Problem) -> tuple[int, int]:
    """The line and the column behind what is meant."""
    where = problem.location
    if problem.extent is None:
        return where.line, where.column + problem.width
    return problem.extent.line, problem.extent.column


def _physical(where: Location, line: int = 0, column: int = 0) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(where.path)}}
    if where.line:
        region = {"startLine": where.line}
        if where.column:
            region["startColumn"] = where.column
            if column:
                region |= {"endLine": line, "endColumn": column}
        physical["region"] = region
    return physical


def _uri(path: str) -> str:
    """The path as an address: relative, or beginning with ``file:`` where it is absolute."""
    if PureWindowsPath(path).drive:
        return "file:///" + quote(path.replace("\\", "/"), safe="/:", errors="surrogateescape")
    address = quote(PurePath(path).as_posix(), errors="surrogateescape")
    return f"file://{address}" if address.startswith("/") else address


def _level(severity: Severity) -> str:
    """SARIF has the same three words."""
    return str(severity)
