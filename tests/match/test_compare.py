"""How two figures relate: what the phrase says, what the claim says, the relation."""

import pytest

from factcheck.library import figures
from factcheck.match.compare import (
    Relation,
    kind,
    relate,
    same_family,
    same_kind,
    scale,
    share_a_part,
)
from factcheck.match.figures import Figure

SAME, ROUNDED, DIFFERENT = Relation.SAME, Relation.ROUNDED, Relation.DIFFERENT


def figure(text: str) -> Figure:
    (found,) = figures(text)
    return found


SPELLINGS = [
    ("46.3%", "46.3 percent", SAME),
    ("46.3 per cent", "46.3 percent", SAME),
    ("forty-six point three percent", "46.3%", SAME),
    ("64,000", "64 thousand", SAME),
    ("sixty-four thousand", "64,000", SAME),
    ("$241m", "$241 million", SAME),
    ("241 million dollars", "$241,000,000", SAME),
    ("a dozen", "12", SAME),
    ("two in three", "two thirds", SAME),
    ("one in four", "25 percent", SAME),
    ("one in two", "half", SAME),
    ("half", "50 percent", SAME),
    ("50 per 100,000", "500 per 1,000,000", SAME),
    ("15 to 20 years", "15–20 years", SAME),
    ("45-50%", "between 45 and 50 percent", SAME),
    ("one pupil in five", "one in five pupils", SAME),
    ("three residents in five", "60 percent", SAME),
    ("one pupil in five", "one pupil in six", DIFFERENT),
    ("ranks third", "ranks 3rd", SAME),
    ("ranks third", "ranks second", DIFFERENT),
    ("the second quarter", "the first quarter", DIFFERENT),
]
UNITS = [
    ("five years", "60 months", SAME),
    ("two weeks", "14 days", SAME),
    ("112 cm per year", "1.12 metres a year", SAME),
    ("77 degrees Fahrenheit", "25 degrees Celsius", SAME),
    ("about 89 degrees Fahrenheit", "31.6 degrees Celsius", ROUNDED),
    ("95 degrees Fahrenheit", "31.6 degrees Celsius", DIFFERENT),
    ("28,500 crowns", "28,500 kroner", SAME),
    ("36 points", "36 charging places", SAME),
    ("one decade", "10 years", SAME),
    ("3 kilometers", "3,000 meters", SAME),
    ("11.3 kilotonnes", "11,300 tonnes", SAME),
    ("5 hectolitres", "500 litres", SAME),
    ("2 gigawatt hours", "2,000 megawatt hours", SAME),
    ("half a terabyte", "500 gigabytes", SAME),
    ("50 basis points", "0.5 percentage points", SAME),
    ("five years", "five months", DIFFERENT),
    ("24 hours", "24 days", DIFFERENT),
    ("3 miles", "3 kilometers", DIFFERENT),
    ("17 percent", "17 percentage points", DIFFERENT),
    ("17 percent", "17", DIFFERENT),
    ("$17 million", "17 million", DIFFERENT),
    ("$17 million", "£17 million", DIFFERENT),
    ("17 years", "17 miles", DIFFERENT),
    # coins
    ("83 pence", "£0.83", SAME),
    ("83 pence", "£83", DIFFERENT),
    ("40 cents", "$0.40", SAME),
    ("ten or more days", "at least ten days", SAME),
    ("40 centimes", "0.40 francs", SAME),
    ("40 centimes", "CHF 0.40", SAME),
    ("40 kopecks", "0.40 roubles", SAME),
    ("40 cents", "£0.40", DIFFERENT),
    # pounds of no thing may be money
    ("2,500 pounds", "£2,500", SAME),
    ("£2,500", "2,500 pounds", SAME),
    ("2,500 pounds", "£2,600", DIFFERENT),
    ("2,500 pounds", "$2,500", DIFFERENT),
    ("2,500 pounds", "€2,500", DIFFERENT),
    ("2,500 lbs", "£2,500", DIFFERENT),
    ("2,500 pounds of flour", "£2,500", DIFFERENT),
    ("2,204.62262 pounds", "1,000 kilograms", SAME),
    ("the 17th", "17", DIFFERENT),
]
ROUNDING = [
    # phrase | claim | relation
    ("46%", "46.3%", ROUNDED),
    # a half rounds up, where it is written with a digit more
    ("49 million euros", "€48.5 million", ROUNDED),
    ("48 million euros", "€48.5 million", DIFFERENT),
    ("47%", "46.5%", ROUNDED),
    ("-47%", "-46.5%", ROUNDED),
    ("46%", "46.5%", DIFFERENT),
    ("$190", "$185", DIFFERENT),
    ("over 92%", "91.5%", DIFFERENT),
    ("46.3%", "46%", DIFFERENT),
    ("64,000", "63,632", ROUNDED),
    ("63,632", "64,000", DIFFERENT),
    ("$241 million", "$241.4 million", ROUNDED),
    ("47%", "46.3%", DIFFERENT),
    ("47.3%", "46.3%", DIFFERENT),
    ("46,000", "64,000", DIFFERENT),
    ("$241 billion", "$241 million", DIFFERENT),
    ("100", "66", DIFFERENT),
]
HEDGES = [
    ("about 64,000", "63,632", ROUNDED),
    ("about 64,000", "61,000", ROUNDED),
    ("about 64,000", "90,000", DIFFERENT),
    ("about 150", "139", DIFFERENT),
    ("about 1.5 million", "1.42 million", DIFFERENT),
    ("about 1,200", "1,250", ROUNDED),
    ("about three million", "3.1 million", ROUNDED),
    ("nearly 45,000", "41,200", DIFFERENT),
    ("nearly 45,000", "44,300", ROUNDED),
    ("nearly 15", "14", ROUNDED),
    ("nearly 300", "280", ROUNDED),
    ("aged 16 to 24", "16 to 24-year-olds", SAME),
    ("3,200 m3/ha", "3,200 cubic metres", SAME),
    ("almost half", "46.3%", ROUNDED),
    ("nearly half", "46.3%", ROUNDED),
    ("almost half", "51%", DIFFERENT),
    ("just over half", "51%", ROUNDED),
    ("more than half", "51%", ROUNDED),
    ("more than half", "49%", DIFFERENT),
    ("about half", "46.3%", ROUNDED),
    ("more than 64,000", "64,070", ROUNDED),
    ("more than 64,000", "90,000", DIFFERENT),
    # a hedged number is a round one too: 63,632 is 64,000 to thousands
    ("more than 64,000", "63,632", ROUNDED),
    ("at least 64,000", "64,000", ROUNDED),
    ("at least 30", "no more than 30", DIFFERENT),
    ("up to 30", "at least 30", DIFFERENT),
    ("at least 30", "more than 30", ROUNDED),
    ("fewer than 64,000", "63,632", ROUNDED),
    ("fewer than 64,000", "64,070", ROUNDED),
    ("up to 64,000", "64,000", ROUNDED),
    ("more than 347", "347", DIFFERENT),
    ("almost 347", "347", ROUNDED),
    ("almost 64,000", "64,070", ROUNDED),
    ("at least 64,000", "63,632", ROUNDED),
    ("347", "more than 346", ROUNDED),
    ("29", "almost thirty", ROUNDED),
    ("31", "almost thirty", DIFFERENT),
    ("more than half", "almost half", DIFFERENT),
    ("almost half", "more than half", DIFFERENT),
    ("about 64,000", "about 64,000", SAME),
    ("64,000", "about 64,000", SAME),
    ("$34", "NZ$34", SAME),
    ("34 dollars", "A$34", SAME),
    ("US$34", "NZ$34", DIFFERENT),
    ("14.2 GB/month", "14.2 gigabytes", SAME),
    ("80 km/h", "80 km", DIFFERENT),
    ("about 64,000", "64,000", SAME),
    ("64,000", "almost 64,000", ROUNDED),
]
RANGES = [
    ("15 years", "15 to 20 years", ROUNDED),
    ("20 years", "15 to 20 years", ROUNDED),
    ("17 years", "15 to 20 years", DIFFERENT),
    ("15 to 25 years", "15 to 20 years", DIFFERENT),
    ("millions", "3.7 million", ROUNDED),
    ("millions", "millions", SAME),
    ("thousands", "3.7 million", DIFFERENT),
    ("millions", "billions", DIFFERENT),
    ("dozens", "64", ROUNDED),
    ("a few hundred", "340", ROUNDED),
    ("dozens", "640", DIFFERENT),
    ("10 to 100", "20 to 90", DIFFERENT),
    ("some 45% to 50%", "between 45 and 50 percent", ROUNDED),
    ("45-50%", "some 45 to 50 percent", ROUNDED),
    ("about 2 to 3 years", "24 to 36 months", ROUNDED),
    ("some 45% to 50%", "40 to 50 percent", DIFFERENT),
    ("about 15 to 20", "about 10 to 40", DIFFERENT),
]
DATES = [
    ("2019", "2019", SAME),
    ("2016", "2019", DIFFERENT),
    ("March 2021", "2021", SAME),
    ("March 2021", "March 2021", SAME),
    ("May 2021", "March 2021", DIFFERENT),
    ("March 3, 2021", "3 March 2021", SAME),
    ("2007–2015", "2007 to 2015", SAME),
    ("2015", "2007–2015", SAME),
    ("2011", "2007–2015", DIFFERENT),
    ("2007–2014", "2007–2015", DIFFERENT),
]


@pytest.mark.parametrize(
    ("phrase", "claim", "relation"),
    [*SPELLINGS, *UNITS, *ROUNDING, *HEDGES, *RANGES, *DATES],
)
def test_how_two_figures_relate(phrase: str, claim: str, relation: Relation) -> None:
    assert relate(figure(phrase), figure(claim)) is relation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17 percent", "percent"),
        ("one in four", "percent"),
        ("50 per 100,000", "percent"),
        ("17 percentage points", "points"),
        ("50 basis points", "points"),
        ("$17", "money:USD"),
        ("17 years", "time"),
        ("17 miles", "length"),
        ("17", "count"),
        ("17th", "ordinal"),
        ("2019", "date"),
    ],
)
def test_what_sort_of_thing_a_figure_measures(text: str, expected: str) -> None:
    assert kind(figure(text)) == expected


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("one in four", 25),
        ("50 per 100,000", 0.05),
        ("50 basis points", 0.5),
        ("2 weeks", 14),
        ("3 kilometers", 3000),
        ("17 percent", 17),
        ("$17", 17),
        ("17", 17),
    ],
)
def test_what_a_figure_is_in_the_base_unit_of_its_kind(text: str, base: float) -> None:
    read = figure(text)
    assert (read.value or 0) * scale(read) == pytest.approx(base)


@pytest.mark.parametrize(
    ("one", "other", "kin", "family"),
    [
        ("17 percent", "half", True, True),
        ("17 years", "2 days", True, True),
        ("$17", "£17", False, True),
        ("17 percent", "17", False, False),
        ("17 years", "17 miles", False, False),
    ],
)
def test_whether_two_figures_can_be_compared(one: str, other: str, kin: bool, family: bool) -> None:
    assert same_kind(figure(one), figure(other)) is kin
    assert same_family(figure(one), figure(other)) is family


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2019", "March 2021", True),
        ("March 3", "2021", False),
        ("March 3", "May 2021", True),
        ("2007–2015", "2021", True),
    ],
)
def test_whether_two_dates_give_the_same_parts(one: str, other: str, shared: bool) -> None:
    assert share_a_part(figure(one), figure(other)) is shared
