"""How a date of a phrase relates to one of a claim."""

import pytest

from factcheck.match.dates import relate_dates, side
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())


def relation(phrase: str, claim: str) -> str:
    (date,) = READER.read(phrase).figures
    (other,) = READER.read(claim).figures
    return str(relate_dates(phrase, date, claim, other))


DATES = [
    ("in 1998", "in 1998", "same"),
    ("in 1998", "in 1997", "different"),
    ("in May 1998", "in 1998", "same"),
    ("in May 1998", "in June 1998", "different"),
    # before and after, as intervals
    ("before 1998", "before 1998", "same"),
    ("pre-1998", "before 1998", "same"),
    ("before 1998", "in 1997", "rounded"),
    ("before 1998", "in 1998", "different"),
    ("before 1998", "in 1999", "different"),
    ("prior to 1998", "in 1997", "rounded"),
    ("after 1998", "in 1999", "rounded"),
    ("after 1998", "in 1998", "different"),
    ("after the end of 1998", "in 1999", "rounded"),
    ("after May 1998", "in June 1998", "rounded"),
    ("before 1998", "after 1998", "different"),
    ("in 1998", "before 1998", "different"),
    ("in 1997", "before 1998", "different"),  # the claim says less
    # a decade holds its years
    ("in the 1990s", "in 1998", "rounded"),
    ("in 1998", "in the 1990s", "rounded"),
    ("in the 1990s", "in 2001", "different"),
]


@pytest.mark.parametrize(("phrase", "claim", "expected"), DATES)
def test_how_two_dates_relate(phrase: str, claim: str, expected: str) -> None:
    assert relation(phrase, claim) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before 1998", "before"),
        ("Prior to the start of 1998", "before"),
        ("following 1998", "after"),
        ("after the rise in 1998", "on"),
        ("in 1998", "on"),
    ],
)
def test_on_which_side_of_a_date_something_lies(text: str, expected: str) -> None:
    (date,) = READER.read(text).figures
    assert str(side(text, date)) == expected
