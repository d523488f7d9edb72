"""Calendar dates, years and spans; and four digits that are a count."""

import pytest

from factcheck.match.figures import Date, figures

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


def test_a_date_has_its_year_as_value() -> None:
    year, day, span = (figures(text)[0] for text in ("in 2016", "March 20", "2007–2015"))
    assert (year.value, year.low, year.high) == (2016, 2016, 2016)
    assert day.value is None
    assert (span.value, span.low, span.high) == (None, 2007, 2015)


@pytest.mark.parametrize(
    "text",
    ["2000 people died", "more than 2000 inmates", "1500 metres", "1,994 cases", "$2016", "2016%"],
)
def test_four_digits_that_are_no_year(text: str) -> None:
    (figure,) = figures(text)
    assert figure.unit != "date"


def test_may_the_verb() -> None:
    assert [figure.unit for figure in figures("they may 11 people")] == [None]
