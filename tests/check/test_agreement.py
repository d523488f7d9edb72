"""Whether a passage holds what a claim counts: its dates."""

from __future__ import annotations

import pytest

from factcheck.check.agreement import held
from factcheck.library import figures

DATES = [  # the claim's date, the passage's dates, whether they hold it
    ("2023", "2023", True),
    ("2023", "2022", False),
    ("14 March 2025", "14 March 2025", True),
    ("14 March 2025", "14 March 2028", False),
    ("March 2025", "14 March 2025", True),
    ("14 March 2025", "March 2025", True),
    ("December 2013", "2013", True),
    ("December 2013", "2013, and December 2016", False),  # it is another December that it gives
    ("December 2013", "2013, and May 2016", True),
    ("14 March 2025", "March 2025, to 21 March 2025", False),
    ("14 March 2025", "March 2025, and 14 March 2025", True),
    ("from 2020 to 2023", "2020, and 2023", True),
    ("from 2020 to 2023", "2020, and 2022", False),
]


@pytest.mark.parametrize(("date", "passage", "holds"), DATES)
def test_a_date_is_held(date: str, passage: str, holds: bool) -> None:
    (mine,) = figures(f"Rents rose {date}." if date.startswith("from") else f"In {date}.")
    there = [figure for part in passage.split(", ") for figure in figures(f"In {part}.")]
    assert held(mine, there) is holds
