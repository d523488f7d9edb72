"""Cells as the values of nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from factcheck.model import Status
from factcheck.read.claims_in.entries import Entry
from factcheck.read.claims_in.mapping import LISTS

LINES = ("quote", "finding", "note")
"""The fields in which a line end is kept."""


def value(name: str, text: str) -> Any:
    """What a field holds, of what its cell says."""
    if name == "status":
        return Status(text) if text else Status.UNREVIEWED
    if name in LISTS:
        return items(name, text)
    return text if name in LINES else " ".join(text.split("\n")).strip()


def items(name: str, text: str) -> tuple[str, ...]:
    """The items of a list in a cell: parted by semicolons or line ends, and tags by commas too."""
    signs = "[;\n,]" if name == "tags" else "[;\n]"
    return tuple(dict.fromkeys(each.strip() for each in re.split(signs, text) if each.strip()))


def document_values(entry: Entry, names: Iterable[str]) -> dict[str, Any]:
    """The fields of a document that a row says something of."""
    return {name: value(name, entry.text(name)) for name in names if entry.text(name)}
