"""A text without what printing put among its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.printed import printed

WORDS = frozenset("well known sixty six four watts thousand percent per cent".split())

BARE = [  # what is printed, what it says
    ("Rents rose[1] by 5%.[2][3]", "Rents rose by 5%."),
    ("Rents rose¹ in 2023.²", "Rents rose in 2023."),
    ("It is 12 m² and 10⁶ wide", "It is 12 m² and 10⁶ wide"),
    ("Rents rose by 5[1] percent", "Rents rose by 5[1] percent"),  # what it raises is not known
    ("Rents rose\n\n17\n\nby 5%", "Rents rose by 5%"),
    ("Rents rose\n\n17\n\nThe port grew", "Rents rose 17 The port grew"),
    ("Rents rose.\n\n17\n\nby 5%", "Rents rose. 17 by 5%"),
    ("in the\n\nANNUAL REPORT 2023\n\nport", "in the port"),
    ("in the\n\nANNUAL\n\nport", "in the ANNUAL port"),
    ("1\n00:00:01,000 --> 00:00:04,120\nRents rose", "Rents rose"),
    ("[01:02] Rents\n[01:05] rose", "Rents rose"),
    ("six-\nty-four thou-\nsand.", "sixty-four thousand."),
    ("17 giga-\nwatts", "17 gigawatts"),
    ("a well-\nknown port", "a well-known port"),
    ("64,-\n000 people", "64,000 people"),
    ("from 2010-\n2020", "from 2010- 2020"),
    ("in 2022,\n340 people", "in 2022, 340 people"),
]


@pytest.mark.parametrize(("text", "bare"), BARE)
def test_what_is_left(text: str, bare: str) -> None:
    found = printed(text, WORDS.__contains__)
    assert len(found) == len(text)
    assert " ".join(found.replace(" .", ".").split()).replace(" .", ".") == bare


@given(st.text(st.sampled_from("a1 .,-\n\f[]¹²:>AB")))
def test_a_text_stays_as_long(text: str) -> None:
    assert len(printed(text)) == len(text)
