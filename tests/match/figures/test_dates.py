"""Calendar dates, years and spans; and four digits that are a count."""

import pytest

from factcheck.library import figures
from factcheck.match.figures import Date

DATES = {
    "March 20": (Date(None, 3, 20), None),
    "the March 20th memo": (Date(None, 3, 20), None),
    "20 March": (Date(None, 3, 20), None),
    "the 4th of July": (Date(None, 7, 4), None),
    "March 20, 2018": (Date(2018, 3, 20), None),
    "20th March 2018": (Date(2018, 3, 20), None),
    "Oct. 31, 2018": (Date(2018, 10, 31), None),
    "2018-03-20": (Date(2018, 3, 20), None),
    "3/20/2018": (Date(2018, 3, 20), None),
    "May 2019": (Date(2019, 5), None),
    "in 2016": (Date(2016), None),
    "the 1994 law": (Date(1994), None),
    "the 2008 elections": (Date(2008), None),
    "nineteen eighty-four": (Date(1984), None),
    "2007–2015": (Date(2007), Date(2015)),
    "from 2007 to 2015": (Date(2007), Date(2015)),
    "between 2007 and 2015": (Date(2007), Date(2015)),
    "2013-14": (Date(2013), Date(2014)),
    "the 1970s": (Date(1970), Date(1979)),
    "the ’70s": (Date(1970), Date(1979)),
    "the ’90s": (Date(1990), Date(1999)),
    "the '70's": (Date(1970), Date(1979)),
    "the 2015-’17 budget": (Date(2015), Date(2017)),
    "the '20s": (Date(2020), Date(2029)),
    "since '94": (Date(1994), None),
    "since ’94": (Date(1994), None),
    "class of '09": (Date(2009), None),
    "the '30 crash": (Date(1930), None),
    "in '29": (Date(2029), None),
    "May ’94": (Date(1994, 5), None),
    "from '94 to '96": (Date(1994), Date(1996)),
    "the 1800s": (Date(1800), Date(1899)),
    "Sept. 20-24": (Date(None, 9, 20), Date(None, 9, 24)),
    "20 to 25 March 2018": (Date(2018, 3, 20), Date(2018, 3, 25)),
    "January 2015 to March 2016": (Date(2015, 1), Date(2016, 3)),
}


@pytest.mark.parametrize("text", DATES)
def test_date(text: str) -> None:
    (figure,) = figures(text)
    assert figure.unit == "date"
    assert (figure.date, figure.until) == DATES[text]


def test_short_years_in_a_list() -> None:
    assert [figure.value for figure in figures("in '06, '07 or '08.")] == [2006, 2007, 2008]


def test_a_date_has_its_year_as_value() -> None:
    year, day, span = (figures(text)[0] for text in ("in 2016", "March 20", "2007–2015"))
    assert (year.value, year.low, year.high) == (2016, 2016, 2016)
    assert day.value is None
    assert (span.value, span.low, span.high) == (None, 2007, 2015)


@pytest.mark.parametrize(
    "text",
    [
        "'15 people died,' he said",
        "2000 people died",
        "more than 2000 inmates",
        "1500 metres",
        "1,994 cases",
        "$2016",
        "2016%",
    ],
)
def test_four_digits_that_are_no_year(text: str) -> None:
    (figure,) = figures(text)
    assert figure.unit != "date"


@pytest.mark.parametrize("text", ["they may 11 people", "he may 5 times", "you may 5, or 6"])
def test_may_the_verb(text: str) -> None:
    assert {figure.unit for figure in figures(text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "on may 5",
        "since may 5",
        "by may 5",
        "until may 5",
        "the vote of may 5",
        "friday, may 5",
        "may 5, 2018",
        "may 2018",
        "it begins May 5",
    ],
)
def test_may_the_month(text: str) -> None:
    (figure,) = figures(text)
    assert figure.date is not None
    assert figure.date.month == 5
