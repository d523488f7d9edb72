"""Sentences as newspapers write them: every figure, its text and its unit, and nothing else."""

import pytest

from factcheck.library import figures

SENTENCES = {
    "Health officials reported 1,204 new cases on Monday, down from 1,310 a week earlier.": [
        "1,204",
        "1,310",
    ],
    "Turnout fell to 48.2% in 2014, the lowest since 1942, when it was 33.9%.": [
        "48.2%",
        "2014",
        "1942",
        "33.9%",
    ],
    "The company cut 3,500 jobs, or about 10% of its workforce, to save $1.2bn a year by 2025.": [
        "3,500",
        "about 10%",
        "$1.2bn",
        "2025",
    ],
    "Nearly one in five adults — 19.1 percent, or 47 million — said so.": [
        "Nearly one in five",
        "19.1 percent",
        "47 million",
    ],
    "The striker scored 25 goals in 38 games and signed a five-year, £60m contract.": [
        "25",
        "38",
        "five-year",
        "£60m",
    ],
    "The storm dumped 12 to 18 inches of rain and cut 1.3 million homes off at 6 a.m. Tuesday.": [
        "12 to 18 inches",
        "1.3 million",
    ],
    "The rate dropped from 24.1 to 17.5 per 100,000 residents between 2016 and 2019.": [
        "24.1",
        "17.5",
        "between 2016 and 2019",
    ],
    "Almost half (46.3 percent) of them had waited more than a year and a half.": [
        "Almost half",
        "46.3 percent",
        "more than a year and a half",
    ],
    "On Wall St at 1.56pm: Dow +0.2%, S&P 500 +0.3%.": ["+0.2%", "+0.3%"],
    "He ran the 100 meters in 9.58 seconds in Berlin on Aug. 16, 2009; see page 12.": [
        "100 meters",
        "9.58 seconds",
        "Aug. 16, 2009",
    ],
    "No one knows which one of the eight men was No. 1, or why one died.": ["eight", "one"],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_sentence(text: str) -> None:
    assert [figure.text for figure in figures(text)] == SENTENCES[text]
