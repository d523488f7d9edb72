"""docs/export.md says of every format, ending, column and rating what the code does."""

from __future__ import annotations

import re
import tomllib

import pytest
from examples import ROOT

from factcheck.write import WRITERS
from factcheck.write.citation_table import COLUMNS
from factcheck.write.claimreview import BEST, GRADES

PAGE = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
INSTALL = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|\n").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("|")
]


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_is_told_with_who_needs_it_and_its_endings(name: str) -> None:
    written = WRITERS[name]
    endings = ", ".join(f"`{ending}`" for ending in written.endings)
    assert [f"`{name}`", written.who, endings] in ROWS


def test_every_column_is_told() -> None:
    told = [row for row in ROWS if len(row) == 2]
    assert set(COLUMNS) <= {name for row in told for name in re.findall(r"`(\w+)`", row[0])}


def test_every_rating_is_told() -> None:
    assert f"`ratingValue` of {BEST}" in PAGE
    for status, (value, words) in GRADES.items():
        assert [str(status), str(value), words] in ROWS


@pytest.mark.parametrize("name", EXTRAS)
def test_every_extra_is_told_with_what_it_installs(name: str) -> None:
    [row] = [line for line in INSTALL.splitlines() if f'pip install ".[{name}]"' in line]
    for package in EXTRAS[name] if name != "all" else ():
        assert package.partition(">")[0] in row
