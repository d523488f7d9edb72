"""What a figure asserts: its qualifier, its ends, its step; and how far its text reaches."""

from math import inf

import pytest

from factcheck.library import figures
from factcheck.match.figures import Qualifier

# text: (the figure's text, qualifier, low, high); an end that is left out is marked by "<" or ">".
QUALIFIED = {
    "almost half of them": ("almost half", Qualifier.ALMOST, 0.425, 0.5),
    "nearly 30 states": ("nearly 30", Qualifier.ALMOST, 27, 30),
    "just under half": ("just under half", Qualifier.ALMOST, 0.425, 0.5),
    "nearly a fifth": ("nearly a fifth", Qualifier.ALMOST, 0.17, 0.2),
    "just over half": ("just over half", Qualifier.JUST_OVER, 0.5, 0.575),
    "about 46 percent": ("about 46 percent", Qualifier.ABOUT, 43.7, 48.3),
    "some 400 people": ("some 400", Qualifier.ABOUT, 360, 440),
    "a million or so": ("a million or so", Qualifier.ABOUT, 0.9e6, 1.1e6),
    "~5%": ("~5%", Qualifier.ABOUT, 4.5, 5.5),
    "more than 64,000 died": ("more than 64,000", Qualifier.ABOVE, 64000, inf),
    "upwards of 64,000": ("upwards of 64,000", Qualifier.ABOVE, 64000, inf),
    "at least 31 people": ("at least 31", Qualifier.AT_LEAST, 31, inf),
    "100+ people": ("100+", Qualifier.AT_LEAST, 100, inf),
    "65 or older": ("65 or older", Qualifier.AT_LEAST, 65, inf),
    "fewer than 10": ("fewer than 10", Qualifier.BELOW, -inf, 10),
    "up to 400 people": ("up to 400", Qualifier.AT_MOST, -inf, 400),
    "no more than 3": ("no more than 3", Qualifier.AT_MOST, -inf, 3),
    "over 20 years": ("over 20 years", Qualifier.ABOVE, 20, inf),
    "allmost 500": ("allmost 500", Qualifier.ALMOST, 450, 500),
    "nearley half": ("nearley half", Qualifier.ALMOST, 0.425, 0.5),
    "aproximately 40 people": ("aproximately 40", Qualifier.ABOUT, 36, 44),
    "more then 1,900": ("more then 1,900", Qualifier.ABOVE, 1900, inf),
    "yearly 40 visitors": ("40", Qualifier.EXACT, 40, 40),
    "nearly a year": ("nearly a year", Qualifier.ALMOST, 0.9, 1),
    "almost a minute": ("almost a minute", Qualifier.ALMOST, 0.9, 1),
    "just under an hour": ("just under an hour", Qualifier.ALMOST, 0.9, 1),
    "about a month": ("about a month", Qualifier.ABOUT, 0.9, 1.1),
    "more than a decade": ("more than a decade", Qualifier.ABOVE, 1, inf),
    "over a century": ("over a century", Qualifier.ABOVE, 1, inf),
    "less than a second later": ("less than a second", Qualifier.BELOW, -inf, 1),
    "under-25s": ("under-25s", Qualifier.BELOW, -inf, 25),
    "over-65s": ("over-65s", Qualifier.ABOVE, 65, inf),
    "the over 50s": ("over 50s", Qualifier.ABOVE, 50, inf),
    "a minimum of 5 years": ("a minimum of 5 years", Qualifier.AT_LEAST, 5, inf),
    "with minimum of 5 people": ("minimum of 5", Qualifier.AT_LEAST, 5, inf),
    "mandatory minimum of 15 years": ("15 years", Qualifier.EXACT, 15, 15),
    "a legal maximum of 10 years": ("10 years", Qualifier.EXACT, 10, 10),
    "a maximum sentence of 10 years": ("10 years", Qualifier.EXACT, 10, 10),
    "plus or minus 3 points": ("3 points", Qualifier.EXACT, 3, 3),
    "± 3 points": ("3 points", Qualifier.EXACT, 3, 3),
    "exactly 13 units": ("13", Qualifier.EXACT, 13, 13),
}


@pytest.mark.parametrize("text", QUALIFIED)
def test_qualifier(text: str) -> None:
    words, qualifier, low, high = QUALIFIED[text]
    (figure,) = figures(text)
    assert (figure.text, figure.qualifier) == (words, qualifier)
    assert (figure.low, figure.high) == pytest.approx((low, high))


def test_both_alternatives_after_a_mandatory_minimum_carry_the_measure() -> None:
    fifteen, twenty = figures("a mandatory minimum of 15 or 20 years")
    assert (fifteen.value, fifteen.measure, fifteen.qualifier) == (15, "year", Qualifier.EXACT)
    assert (twenty.value, twenty.measure, twenty.qualifier) == (20, "year", Qualifier.EXACT)


def test_strict_bounds_leave_the_number_out() -> None:
    (above,) = figures("more than 64,000")
    (below,) = figures("fewer than 64,000")
    (almost,) = figures("almost 64,000")
    assert below.high < 64000 < above.low
    assert almost.high < 64000


def test_over_a_time_after_a_change_means_during() -> None:
    during = figures("rose 17 percent over 10 years")[1]
    assert (during.text, during.qualifier) == ("10 years", Qualifier.EXACT)


# text: (low, high, unit, measure) of the one figure, which has no value.
RANGES = {
    "15 to 20 years": (15, 20, None, "year"),
    "15–20 years": (15, 20, None, "year"),
    "a 15-to-20-year term": (15, 20, None, "year"),
    "between 15 and 20 percent": (15, 20, "percent", ""),
    "from 10 to 12 weeks": (10, 12, None, "week"),
    "10%-15%": (10, 15, "percent", ""),
    "$15 to $20 billion": (15e9, 20e9, "USD", ""),
    "$2.5-3 million": (2.5e6, 3e6, "USD", ""),
    "5 to 10 million": (5e6, 10e6, None, ""),
}


@pytest.mark.parametrize("text", RANGES)
def test_range(text: str) -> None:
    (figure,) = figures(text)
    assert (figure.low, figure.high, figure.unit, figure.measure) == RANGES[text]
    assert figure.value is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a 15- or 20-year term", [15, 20]),
        ("fell from 24.1 to 17.5", [24.1, 17.5]),
        ("rose from $350 to $680", [350, 680]),
        ("rose 5 percent to $84", [5, 84]),
        ("by 217 to 213", [217, 213]),
        ("voted 97-2", [97, 2]),
    ],
)
def test_two_figures_and_no_range(text: str, values: list[float]) -> None:
    assert [figure.value for figure in figures(text)] == values


@pytest.mark.parametrize(
    ("text", "low", "below"),
    [
        ("dozens", 24, 100),
        ("thousands of people", 2e3, 1e6),
        ("millions of people", 2e6, 1e9),
        ("tens of thousands", 2e4, 1e5),
        ("hundreds of thousands", 2e5, 1e6),
        ("several hundred", 200, 1000),
        ("milions of people", 2e6, 1e9),
        ("billions of dollars", 2e9, 1e12),
        ("a multibillion-dollar bill", 2e9, 1e12),
        ("a multi-billion dollar bill", 2e9, 1e12),
    ],
)
def test_indefinite(text: str, low: float, below: float) -> None:
    (figure,) = figures(text)
    assert figure.value is None
    assert figure.low == low
    assert below * 0.999 < figure.high < below


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("46.3", 0.1),
        ("46.30", 0.01),
        ("64,000", 1000),
        ("64,070", 10),
        ("sixty-four thousand", 1000),
        ("$241 million", 1e6),
        ("1.2 trillion", 1e11),
        ("0", 1),
        ("half", 0.05),
        ("46 in every 100", 0.01),
    ],
)
def test_step(text: str, step: float) -> None:
    (figure,) = figures(text)
    assert figure.step == pytest.approx(step)


@pytest.mark.parametrize(
    ("text", "measure", "noun"),
    [
        ("82,000 federal inmates", "", "inmates"),
        ("1,204 new cases on Monday", "", "cases"),
        ("46 percent of pupils", "", "pupils"),
        ("half the people", "share", ""),
        ("one in five adults", "share", "adults"),
        ("one adult in five", "share", "adult"),
        ("for two decades", "decade", ""),
        ("a quarter century", "century", ""),
        ("an 18-month-old boy", "month", "old"),
        ("9.58 seconds", "second", ""),
        ("7.4 deaths per 100,000 people", "per 100000", "deaths"),
        ("12 per 1,000 births", "per 1000", ""),
        ("a 0.98C rise", "celsius", "rise"),
        ("25 sq km", "square kilometer", ""),
        ("100 km/h", "kilometer per hour", ""),
        ("63 cents a share", "cent", ""),
        ("500 million crowns", "crown", ""),
        ("1,200 crowns", "crown", ""),
        ("20 francs", "franc", ""),
        ("500 pesos", "peso", ""),
        ("5 pennies", "penny", ""),
        ("100 kroner", "krone", ""),
        ("20 Swiss francs", "", ""),
        ("84 heart attack deaths per 100k people", "per 100000", "deaths"),
        ("3 deaths per 1m people", "per 1000000", "deaths"),
        ("under-25s", "", ""),
        ("18- to 24-year-olds", "year", "olds"),
    ],
)
def test_measure_and_noun(text: str, measure: str, noun: str) -> None:
    figure = figures(text)[0]
    assert (figure.measure, figure.noun) == (measure, noun)


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("84 deaths per 100,000", 84, "per 100000"),
        ("84 per 100 000 people", 84, "per 100000"),
        ("84 per million", 84, "per 1000000"),
        ("84 of every 100,000 residents", 84, "per 100000"),
        ("84 in every 100,000", 84, "per 100000"),
        ("84 out of 100,000", 84, "per 100000"),
        ("84 residents in every 100,000 died", 84, "per 100000"),
        ("one in every 100,000", 1, "per 100000"),
        ("84 in every one hundred thousand", 84, "per 100000"),
        ("46 in every 100", 0.46, "share"),
        ("nine out of ten", 0.9, "share"),
        ("2:06:48", 7608, "second"),
        ("2:24:15.3", 8655.3, "second"),
        ("a year and a half", 1.5, "year"),
        ("the year and a half", 1.5, "year"),
        ("an hour and a half", 1.5, "hour"),
        ("two and a half years", 2.5, "year"),
        ("half a year", 0.5, "year"),
    ],
)
def test_one_figure_and_its_measure(text: str, value: float, measure: str) -> None:
    (figure,) = figures(text)
    assert figure.value == pytest.approx(value)
    assert figure.measure == measure
