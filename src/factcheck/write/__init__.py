"""Values → text. One table format per module; nothing here opens a file or prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from factcheck.model import Problem, Rule
from factcheck.write.csv import csv_text
from factcheck.write.json import json_text
from factcheck.write.jsonl import jsonl_text
from factcheck.write.markdown import markdown_text
from factcheck.write.table import Table
from factcheck.write.tsv import tsv_text

WRITERS: Final[dict[str, Callable[[Table], str]]] = {
    "csv": csv_text,
    "tsv": tsv_text,
    "markdown": markdown_text,
    "json": json_text,
    "jsonl": jsonl_text,
}
"""Format name → what writes a table in it. A new format is one module and one line here."""

ENDINGS: Final[dict[str, str]] = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
"""How a file's name ends → the format it asks for."""

Problems = Callable[[Sequence[Problem], Mapping[str, int], Sequence[Rule]], str]
"""Problems in, how many of what was looked at, and the rules that were asked; text out."""


# What `find` does not need it does not load: each of these imports its format when it is called.
def _text(problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]) -> str:
    from factcheck.write.problems import problems_text

    return problems_text(problems, looked_at, rules)


def _json(problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]) -> str:
    from factcheck.write.problems_json import problems_json

    return problems_json(problems, looked_at, rules)


def _github(
    problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]
) -> str:
    from factcheck.write.github import github_text

    return github_text(problems, looked_at, rules)


def _sarif(problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]) -> str:
    from factcheck.write.sarif import sarif_text

    return sarif_text(problems, looked_at, rules)


PROBLEM_WRITERS: Final[dict[str, Problems]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "sarif": _sarif,
}
"""Format name → what writes problems in it. A new format is one module and one line here."""

__all__ = ["ENDINGS", "PROBLEM_WRITERS", "WRITERS", "Table"]
