"""The tables of the words that figures are written with are what their builder writes today."""

from __future__ import annotations

import pytest

from factcheck.read.lexicon import FOLDER

pytestmark = pytest.mark.slow
NAMES = ("numbers", "units", "money", "money_signs", "calendar")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    for source in ("babel", "num2words", "pint"):
        pytest.importorskip(source, reason="a source of the tables is missing")
    from build_figure_tables import built

    return built()


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_what_the_tool_writes(texts: dict[str, str], name: str) -> None:
    written = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert written == texts[name], "run tools/build_figure_tables.py again"
