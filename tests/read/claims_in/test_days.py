"""Dates as people's spreadsheets have them."""

from __future__ import annotations

import pytest

from factcheck.read.claims_in.days import day, months, order_of, readings

READ = [
    # as it is written → the days that it may be
    ("2017", "2017"),
    ("2017-05", "2017-05"),
    ("2017-05-12", "2017-05-12"),
    ("2017/5/12", "2017-05-12"),
    ("2017-05-12T10:00:00.000Z", "2017-05-12"),
    ("2017-05-12 10:00", "2017-05-12"),
    ("12 May 2017", "2017-05-12"),
    ("12th May 2017", "2017-05-12"),
    ("12-May-2017", "2017-05-12"),
    ("May 12, 2017", "2017-05-12"),
    ("Sept. 3, 2017", "2017-09-03"),
    ("May 2017", "2017-05"),
    ("12.05.2017", "2017-05-12"),
    ("13/05/2017", "2017-05-13"),
    ("5/13/2017 10:00am", "2017-05-13"),
    ("5/5/2017", "2017-05-05"),
    ("5/12/2017", "2017-12-05 or 2017-05-12"),
    ("30/2/2017", ""),
    ("2017-13-01", ""),
    ("5/12/17", ""),
    ("May-17", ""),
    ("last spring", ""),
    ("Mai 2017", ""),
]


@pytest.mark.parametrize(("written", "days"), READ)
def test_the_days_that_a_text_may_name(written: str, days: str) -> None:
    assert " or ".join(readings(written)) == days


def test_a_month_is_known_as_spreadsheets_show_it() -> None:
    assert months("May-17") == ("2017-05", "1917-05")
    assert months("17-May") == ()
    assert months("May 2017") == ()


def test_a_column_tells_which_comes_first() -> None:
    assert order_of(["5/12/2017", "13/5/2017"]) == "day-first"
    assert order_of(["5/12/2017", "5/13/2017"]) == "month-first"
    assert order_of(["5/12/2017", "2017-05-13", "5/5/2017"]) == ""
    assert order_of(["13/5/2017", "5/13/2017"]) == ""
    assert day("5/12/2017", "day-first") == ("2017-12-05",)
    assert day("5/12/2017", "month-first") == ("2017-05-12",)
    assert day("2017-05-12", "day-first") == ("2017-05-12",)
