"""Patterns that are compiled when first used."""

from __future__ import annotations

import re

import pytest

from factcheck.match.patterns import late


def test_a_late_pattern_does_what_a_compiled_one_does() -> None:
    pattern = late(r"(\d+) boats", re.IGNORECASE)

    found = pattern.search("some 12 Boats sank")

    assert found is not None
    assert (found[1], found.start()) == ("12", 5)
    assert pattern.sub("ships", "12 boats and 3 boats") == "ships and ships"


def test_a_pattern_that_is_none_is_told_at_its_first_use() -> None:
    pattern = late("(")

    with pytest.raises(re.error, match="unterminated subpattern"):
        pattern.search("12 boats")
