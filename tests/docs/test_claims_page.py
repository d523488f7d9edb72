"""docs/claims.md says of every kind of file, field and refusal what the code does."""

from __future__ import annotations

import re

from examples import ROOT

from factcheck.read.claims_in import READERS
from factcheck.read.claims_in.mapping import DERIVED, FIELDS

PAGE = (ROOT / "docs" / "claims.md").read_text(encoding="utf-8")
FIRST = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("|")]
NAMED = {name for cell in FIRST for name in re.findall(r"`([^`]+)`", cell)}
CODES = re.compile(r"Fault\(\s*\"([a-z-]+)\"")
NOTES = {"changed-once"}
"""The codes of what is only noted."""
ELSEWHERE = {"outside-folder", "unknown-format"}
"""Codes that documents have everywhere."""


def test_every_kind_of_file_is_told() -> None:
    assert set(READERS) <= NAMED


def test_every_field_is_told() -> None:
    assert set(FIELDS) <= NAMED


def test_every_column_that_is_never_read_is_told() -> None:
    assert all(f"`{name}`" in PAGE for name in DERIVED)


def test_every_refusal_is_told() -> None:
    folder = ROOT / "src" / "factcheck" / "read" / "claims_in"
    codes = {
        code
        for path in folder.glob("*.py")
        for code in CODES.findall(path.read_text(encoding="utf-8"))
    }
    assert codes - NOTES - ELSEWHERE <= NAMED
    assert {"missing-text", "lost-zeros", "rows-disagree"} <= codes
