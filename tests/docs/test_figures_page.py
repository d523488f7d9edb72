"""The table of docs/figures.md is what the comparison does."""

from __future__ import annotations

import re

import pytest
from examples import ROOT
from figure_rows import parts, printed

from factcheck.library import figures
from factcheck.match.compare import relate

PAGE = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")
ROW = r"^ *\| ([^|]+) \| ([^|]+) \| (same|rounded|different)\b.*\|$"
ROWS = re.findall(ROW, PAGE, re.MULTILINE)


@pytest.mark.parametrize(("phrase", "claim", "relation"), ROWS)
def test_figures_relate_as_the_page_says(phrase: str, claim: str, relation: str) -> None:
    [mine], [theirs] = figures(phrase), figures(claim)
    assert relation == relate(mine, theirs)


def test_the_page_has_its_table() -> None:
    assert len(ROWS) >= 10


def test_the_page_prints_every_row_of_the_reader() -> None:
    assert parts(PAGE)[1] == printed(), "python tests/docs/figure_rows.py renews it"
