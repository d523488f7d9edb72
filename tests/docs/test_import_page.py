"""The page on import names every kind of file that is read."""

from __future__ import annotations

import pytest
from examples import ROOT

from factcheck.read.importing import READERS

PAGE = (ROOT / "docs/import.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", READERS)
def test_every_ending_is_in_the_table(suffix: str) -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ")]
    assert [row for row in rows if f"`{suffix}`" in row] != []
