"""What a passage means without writing it as a figure."""

from __future__ import annotations

import pytest

from factcheck.check.implied import implied, undated
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

# words of a passage, when its document was published, what they mean
WORDS = [
    ("Rents fell in April, the lowest since 2008.", "2023-05-02", ["April 2023"]),
    ("Rents fell in November.", "2023-05-02", ["November 2023", "November 2022"]),
    ("Rents fell in May.", "2023-05-02", ["May 2023"]),
    ("Rents fell on April 5.", "2023-05-02", ["April 5, 2023"]),
    ("Rents fell in April 2019 and on April 5, 2020.", "2023", []),
    ("The vote was on 19 November.", "2024-05-14", ["November 19, 2024", "November 19, 2023"]),
    ("It was the 19th of November.", "2024-12", ["November 19, 2024"]),
    ("Rents may fall, he said.", "2023", []),
    ("the highest in a\ndecade", "", ["1 decade"]),
    ("Rents fell in April.", "2023", ["April 2023"]),
    ("Rents fell in April.", "", []),
    ("From 2 January to 20 March 2025 rents fell.", "2025-05", ["January 2, 2025"]),
    ("From late January until 14 March 2025 rents fell.", "2025-05", ["January 2025"]),
    ("Rents fell last year.", "2023-05-02", ["1 year", "2022"]),
    ("Rents fell this summer.", "2023-05-02", ["2023"]),
    ("Rents were higher a year earlier.", "2023", ["1 year", "2022"]),
    ("It was 8% a decade ago.", "", ["1 decade"]),
    ("It rose over the past century.", "", ["1 century"]),
    ("Rents fell by 5 percent.", "2023-05-02", []),
    ("In 2021 rents fell 5 percent from a year earlier.", "", ["1 year", "2020"]),
    ("It sold 17 boats in 2024, double the previous year.", "", ["2023"]),
    ("Rents were 5 percent in 2019 and 8 percent the year after.", "", ["2020"]),
    ("Rents fell 5 percent, year on year, to May 2012.", "", ["2011"]),
    ("It lost 12 percent in 2020; it gained 3 the following year.", "", ["2021"]),
]


@pytest.mark.parametrize(("text", "published", "meant"), WORDS)
def test_what_is_meant(text: str, published: str, meant: list[str]) -> None:
    written = READER.figures(text)
    assert [figure.text for figure in implied(text, written, published, READER)] == meant


def test_the_months_without_a_year() -> None:
    assert undated("In April and on May 3, not in June 2020; it may rain.") == {4, 5}
