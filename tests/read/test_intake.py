"""Ids that are made of titles and of the names of files."""

from __future__ import annotations

import pytest

from factcheck.read.intake import ID_LENGTH, slug

IDS = [
    # a title, and the id that is made of it
    ("Harbour report 2019", "harbour-report-2019"),
    ("Müller’s “Boats”: 4.6¹ percent", "mullers-boats-4-6-percent"),
    ("CO₂ in the air", "co2-in-the-air"),
    ("a" * 80, "a" * ID_LENGTH),
    ("数字", ""),
    (
        "Measles cases double as vaccination rates slip in Harlow County again",
        "measles-cases-double-as-vaccination-rates-slip-in-harlow",
    ),
]


@pytest.mark.parametrize(("title", "name"), IDS)
def test_an_id_is_the_words_of_the_title(title: str, name: str) -> None:
    assert slug(title) == name
