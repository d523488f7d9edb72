"""Which numbers a text holds, and in what unit: text beside (value, unit)."""

import pytest

from factcheck.library import figures, reading

DIGITS = {
    "64,000 people": [(64000, None)],
    "40 000 dead": [(40000, None)],
    "40\u202f000 dead": [(40000, None)],
    "1'250'000 votes": [(1250000, None)],
    "1,234,567.89": [(1234567.89, None)],
    "1.234.567 voters": [(1234567, None)],
    "12,34,567 pupils": [(1234567, None)],
    "46,3 percent": [(46.3, "percent")],
    "seats 22,24,26,31": [(22, None), (24, None), (26, None), (31, None)],
    "a .500 record": [(0.5, None)],
    "１７％ of teachers": [(17, "percent")],
    "half-time lead of 3-1": [(3, None), (1, None)],
    "-5.2% growth": [(-5.2, "percent")],
    "minus 12 degrees": [(-12, None)],
    "1.3x10^6 cells": [(1300000, None)],
    "10⁶ cells": [(1000000, None)],
    "2.5e3 cells": [(2500, None)],
    "1/16 of a pint": [(0.0625, None)],
    "2 1/4 cups": [(2.25, None)],
    "½ tbsp and 2½ cups": [(0.5, None), (2.5, None)],
}
SCALES = {
    "64k followers": [(64000, None)],
    "82K followers": [(82000, None)],
    "$241m": [(241e6, "USD")],
    "$1bn": [(1e9, "USD")],
    "1.2 trillion": [(1.2e12, None)],
    "$1,000 million": [(1e9, "USD")],
    "35m of its phones": [(35e6, None)],
    "a 37m tower": [(37, None)],
    "two dozen eggs": [(24, None)],
    "half a dozen eggs": [(6, None)],
    "35 lakh rupees": [(3500000, "INR")],
    "three hundred crores": [(3e9, None)],
    "a quarter of a billion": [(250e6, None)],
    "half a million homes": [(500e3, None)],
    "two and a half million": [(2.5e6, None)],
    "3 million and a half": [(3.5e6, None)],
}
WORDS = {
    "sixty-four thousand": [(64000, None)],
    "two hundred forty-one million dollars": [(241e6, "USD")],
    "forty-six point three percent": [(46.3, "percent")],
    "one hundred and five thousand": [(105000, None)],
    "two hundred and two thousand": [(202000, None)],
    "thirty-two and forty-one thousand": [(32, None), (41000, None)],
    "two hundred hundred": [(200, None), (100, None)],
    "4 thousand 3 hundred and 21": [(4321, None)],
    "nineteen billion and nineteen": [(19000000019, None)],
    "a hundred men": [(100, None)],
    "twentyone": [(21, None)],
    "zero point zero five": [(0.05, None)],
    "one, two, three": [(1, None), (2, None), (3, None)],
    "a couple of months": [(2, None)],
    "a year and a half": [(1.5, None)],
}
MISSPELLED = {
    "$241 millon": [(241e6, "USD")],
    "27 pecent": [(27, "percent")],
    "27 precent": [(27, "percent")],
    "64 thousnd": [(64000, None)],
    "sixty thousnd": [(60000, None)],
    "3 bilion": [(3e9, None)],
    "a 5-millon dollar gift": [(5e6, "USD")],
    "½ milion": [(500e3, None)],
    "5 bullion dealers": [(5, None)],
    "3 mullion bars": [(3, None)],
    "3 millionaires": [(3, None)],
    "5 zillion": [(5, None)],
    "of the 64 present": [(64, None)],
}
SHARES = {
    "half of them": [(0.5, None)],
    "a third of voters": [(1 / 3, None)],
    "two-thirds majority": [(2 / 3, None)],
    "cut by a fifth": [(0.2, None)],
    "fell by a third after the war": [(1 / 3, None)],
    "fell by more than a third after the war": [(1 / 3, None)],
    "nearly a third took part": [(1 / 3, None)],
    "over a third since May": [(1 / 3, None)],
    "1,200 out of 3,500 voters": [(1200 / 3500, None)],
    "½ million": [(500e3, None)],
    "three-quarters of pupils": [(0.75, None)],
    "one in four women": [(0.25, None)],
    "46 in every 100 patients": [(0.46, None)],
    "nine out of ten": [(0.9, None)],
    "one pupil in five walks to school": [(0.2, None)],
    "one resident in eight": [(0.125, None)],
    "nearly one young swimmer in ten, said the club": [(0.1, None)],
    "three residents in five want a pool": [(0.6, None)],
    "2 people out of every 3 were late": [(2 / 3, None)],
    "two of every three riders": [(2 / 3, None)],
    "one pupil in five and half the teachers": [(0.2, None), (0.5, None)],
    "one pupil in five and six teachers": [(1, None), (5, None), (6, None)],
    "two players in ten games": [(2, None), (10, None)],
    "one bus in ten minutes": [(1, None), (10, None)],
    "one pupil in five schools": [(1, None), (5, None)],
    "two swimmers in five races": [(2, None), (5, None)],
    "three goals in five": [(3, None), (5, None)],
    "one man in May": [(1, None)],
    "one man in 5th place": [(1, None), (5, "ordinal")],
    "one visitor in 2019": [(1, None), (2019, "date")],
    "one jump in 9.58 seconds": [(1, None), (9.58, None)],
    "five swimmers in two": [(5, None), (2, None)],
    "one pupil in five-bed dorms": [(1, None), (5, None)],
    "one pupil in 5% of homes": [(1, None), (5, "percent")],
    "one day in five": [(1, None), (5, None)],
    "1-in-5 odds": [(0.2, None)],
    "half a percentage point": [(0.5, "points")],
    "three-quarters of a percent": [(0.75, "percent")],
}
UNITS = {
    "46.3%": [(46.3, "percent")],
    "46.3 percent": [(46.3, "percent")],
    "46.3 per cent": [(46.3, "percent")],
    "46.3pc": [(46.3, "percent")],
    "46.3 pct": [(46.3, "percent")],
    "4.6 percentage points": [(4.6, "points")],
    "a 3-percentage-point lead": [(3, "points")],
    "25 basis points": [(25, "basis points")],
    "US$ 5": [(5, "USD")],
    "C$5 and A$10 million": [(5, "CAD"), (10e6, "AUD")],
    "HK$3bn": [(3e9, "HKD")],
    "€15 or 15 €": [(15, "EUR"), (15, "EUR")],
    "£60m": [(60e6, "GBP")],
    "USD115 and 115 USD": [(115, "USD"), (115, "USD")],
    "120 MEUR": [(120e6, "EUR")],
    "10.5 million Australian dollars": [(10.5e6, "AUD")],
    "5 million pounds": [(5e6, "GBP")],
    "5 pounds of flour": [(5, None)],
    "500 pesos": [(500, "currency")],
    "63 cents": [(63, "currency")],
    "thirteen dollars and forty-five cents": [(13.45, "USD")],
    "2.2 billion shekels": [(2.2e9, "ILS")],
    "about 8 or $9": [(8, "USD"), (9, "USD")],
    "billions of dollars": [(None, "USD")],
    "millions of euros": [(None, "EUR")],
    "hundreds of millions of pounds": [(None, "GBP")],
    "millions of pounds of flour": [(None, None)],
    "thousands of people": [(None, None)],
    "50 percent plus or minus 3 points": [(50, "percent"), (3, None)],
    "46.3 ± 0.2 percent": [(46.3, "percent"), (0.2, "percent")],
    "+/-3 percent": [(3, "percent")],
    "minus 3 percent": [(-3, "percent")],
}
NOT_FIGURES = [
    "call 573-751-3321",
    "call (573) 751-3321",
    "version 2.0.1",
    "section 3",
    "Section 230",
    "pp. 12-15",
    "at 10:30",
    "at 5 pm, at 5:25 a.m.",
    "at 10:30:15, or 09:10:14, or 10:30:15 p.m.",
    "at half past five, or half past 6",
    "a quarter to five, a quarter past 6",
    "the 737 Max",
    "a year later, in a year, only a day",
    "about an hour's drive",
    "minions of evil",
    "COVID-19 and covid-19",
    "a B-52, an A4, a CO2 filter",
    "#123 and #Vote2020",
    "https://example.org/2016/64000?x=17%25",
    "mail box77@example.org",
    "the S&P 500",
    "a Boeing 737",
    "the iPhone 14",
    "Route 66",
    "Windows 10",
    "Model 3s",
    "a 4K screen on 5G",
    "a 401(k)",
    "9/11, 24/7",
    "575 Harbour Road",
    "[12]",
    "1) ",
    "No one came.",
    "That one is good.",
    "one of the best",
    "one of the highest per capita rates",
    "another one",
    "one-size-fits-all",
    "half-hearted",
    "a half marathon",
    "everyone in between",
    "a few of them",
    "wait a second thought",
    "%",
    "",
]
TABLES = {
    text: wanted
    for table in (DIGITS, SCALES, WORDS, MISSPELLED, SHARES, UNITS)
    for text, wanted in table.items()
}


@pytest.mark.parametrize(("text", "wanted"), TABLES.items(), ids=list(TABLES))
def test_value_and_unit(text: str, wanted: list[tuple[float, str | None]]) -> None:
    got = [(figure.value, figure.unit) for figure in figures(text)]
    assert [unit for _, unit in got] == [unit for _, unit in wanted]
    for (value, _), (right, _) in zip(got, wanted, strict=True):
        assert value == (right if right is None else pytest.approx(right))


@pytest.mark.parametrize("text", NOT_FIGURES)
def test_not_a_figure(text: str) -> None:
    assert [figure.text for figure in figures(text) if figure.unit != "ordinal"] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the third time", [3]),
        ("for a third time", [3]),
        ("about a third person", [3]),
        ("almost a fifth person", [5]),
        ("over a third term", [3]),
        ("about a second term", [2]),
        ("its 21st win", [21]),
        ("the town ranks third", [3]),
        ("ranked second for swimming", [2]),
        ("finished fourth", [4]),
        ("came first in the race", [1]),
        ("placed third.", [3]),
        ("came second hand", []),
        ("the boat placed first aboard", []),
        ("one hundred and forty second", [142]),
        ("a memo first obtained by", []),
        ("at first", []),
        ("20 seconds", []),
    ],
)
def test_ordinals(text: str, wanted: list[int]) -> None:
    assert [f.value for f in figures(text) if f.unit == "ordinal"] == wanted


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a 25-year-old", ["age"]),
        ("16 to 64 year-olds", ["age"]),
        ("children aged 5", ["age"]),
        ("won in 3:37.25", ["performance"]),
        ("they won 3-1", ["score", "score"]),
        ("46.3% of $5", ["percent", "money"]),
        ("half the 12 men", ["share", "count"]),
        ("5 km in May 2019", ["measure", "date"]),
        ("up 2 percentage points", ["points"]),
        ("the third", ["ordinal"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in figures(text)] == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Route 66 and an F-16", [("designation", "Route 66"), ("designation", "F-16")]),
        ("at 6:55 PM, half past five", [("time", "6:55 PM"), ("time", "half past five")]),
        ("call 573-751-3321", [("identifier", "573-751-3321")]),
        (
            "9OO dockers, c900, 900ish",
            [("unread", "9OO"), ("unread", "c900"), ("unread", "900ish")],
        ),
        ("B70 dockers", [("unread", "B70")]),
        ("at Euro 2020", [("designation", "Euro 2020")]),
        ("12 men", []),
    ],
)
def test_what_else_a_text_holds(text: str, told: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.text) for each in reading(text).mentions] == told
