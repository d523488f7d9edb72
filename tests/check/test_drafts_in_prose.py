"""Eighteen drafts in prose (``benchmarks/prose``): what is wrong is found, what is right let be."""

from __future__ import annotations

from collections import Counter

import pytest

import prose


@pytest.mark.slow
def test_wrong_figures_are_errors_and_right_ones_are_not() -> None:
    found = Counter((each.mark, each.told) for each in prose.every())
    wrong = sum(count for (mark, _), count in found.items() if mark == "w")
    assert found["w", "error"] >= 0.88 * wrong
    assert found["w", "repeats"] <= 0.02 * wrong
    assert found["r", "error"] == 0
    assert found["n", "error"] == 0
