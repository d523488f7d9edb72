"""Problems as workflow commands, which GitHub shows beside the line they speak of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model import Problem, Rule, Severity
from factcheck.write.problems import location_text, visible

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github_text(
    problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]
) -> str:
    """A line ``::error file=…,line=…,col=…::message`` for each problem.

    The hint, the claim with its status, and the related places follow the message on lines of
    their own, as the annotation shows them, which has no other field for them; in the command
    their line ends are escaped, and so is what would end it early.
    """
    del looked_at, rules
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    where = problem.location
    properties: dict[str, object] = {"file": where.path.replace("\\", "/")}
    if where.line:
        properties["line"] = where.line
    if where.column:
        properties["col"] = where.column
        properties["endColumn"] = where.column + max(1, problem.width)
    properties["title"] = f"factcheck: {problem.code}"
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    lines = [problem.message, problem.hint]
    if problem.claim and problem.status:
        lines.append(f"claim {problem.claim} is {problem.status}")
    lines += [f"{location_text(each.location)}: {each.words}" for each in problem.related]
    message = "\n".join(visible(line) for line in lines if line)
    return f"::{COMMANDS[problem.severity]} {told}::{_data(message)}"


def _data(text: str) -> str:
    """A message with the characters escaped that would end the command's line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property's value, which besides ends at a comma or a colon."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
