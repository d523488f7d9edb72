"""Values → text. One table format per module; nothing here opens a file or prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

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

__all__ = ["ENDINGS", "WRITERS", "Table"]
