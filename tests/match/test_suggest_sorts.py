"""What sort of figure each is, for who looks for statistics: a year or an age is no count."""

from __future__ import annotations

import pytest

from factcheck.match.statement import Reader
from factcheck.match.suggest_sorts import RANKS, sorted_figures, telling
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

SORTS = [
    # what is written, and the sort of each of its figures
    ("Rents rose 12 percent, or $90, in 2019.", "percent money date"),
    ("Half of the ferries were late.", "share"),
    ("Two of the three bridges, one school and 11 buses", "few few one dozen"),
    ("48 pupils, 480 pupils and 4,800 pupils", "scores hundreds thousands"),
    # a count of a larger one is a share
    ("Only 4 of the 10 courts are open.", "share share"),
    ("Only 60 of the 1,000 nurses had been trained.", "share thousands"),
    ("One of the ten courts is open.", "one dozen"),
    ("Between 4,000 and 5,000 people came.", "thousands"),
    ("Millions of people came.", "vague"),
    ("It took seven years and twice as many workers.", "span times"),
    ("They gave 9,300 hours, 7.5 hours each.", "measure measure"),
    ("It was significant at the 5 percent level.", "identifier"),
    ("The tower is 40 metres high.", "measure"),
    ("It is the third ferry of the 21st century.", "ordinal ordinal"),
    ("The site published its 50,000th article.", "milestone"),
    # years without their century, and decades
    ("The slump of fifty-four was followed by that of fifty-eight.", "date date"),
    ("He came in nineteen, uh, forty-four.", "date date"),
    ("She sang into her 80s.", "date"),
    ("A photograph of 1871 – 72", "date date"),
    # but a count stays one where it counts something
    ("In 54 schools there is no heating.", "scores"),
    # ages without a unit
    ("He left school when he was 16, and sailed.", "age"),
    ("He left school at the age of 16.", "age"),
    ("She was 16 miles away.", "measure"),
    ("“I have seen two,” said Ines Marques, 58.", "few age"),
    ("Councillor Aske, 71, and his wife, 69, have left.", "age scores"),
    ("In Farrow, 21, and in Holt, 30, boats sank.", "scores scores"),
    # a length of time is a measure where it comes round
    ("Doctors write for eleven hours a week.", "measure"),
    ("Doctors write for eleven hours.", "span"),
    ("The wait has fallen from 41 weeks to 26.", "measure measure"),
    ("They moved from 41 weeks of work to 26 boats.", "span scores"),
    ("Victims waited an average of 279 days.", "measure"),
    ("Journeys take 40 minutes on average.", "measure"),
    ("Journeys take 40 minutes.", "span"),
    # a number that no one counts by
    ("2.3 Measures of Location", "identifier"),
    ("2.3 million measures", "thousands"),
    ("It is licensed under CC BY 4.0.", "identifier"),
    ("Growth was 4.0 in Farrow and in Holt 3.2.", "measure measure"),
    ("The 501st Legion has come home.", "ordinal"),
    ("The office: ☎ + 529999204044.", "identifier"),
    ("The dam holds 529,000,000 litres.", "measure"),
]


@pytest.mark.parametrize(("text", "sorts"), SORTS)
def test_the_sort_of_each_figure(text: str, sorts: str) -> None:
    assert " ".join(sort for sort, _ in sorted_figures(READER.read(text))) == sorts


def test_every_sort_has_its_rank() -> None:
    found = {sort for text, _ in SORTS for sort, _ in sorted_figures(READER.read(text))}
    assert found <= set(RANKS)


TELLING = [
    # what is written, and the figures that it is about
    ("In 2019 rents rose 12 percent, and two schools closed.", "12 percent"),
    ("In 2019 two schools closed.", "two"),
    ("It closed in 2019.", "2019"),
    ("It closed.", ""),
]


@pytest.mark.parametrize(("text", "figures"), TELLING)
def test_the_figures_that_a_sentence_is_about(text: str, figures: str) -> None:
    assert " ".join(figure.text for figure in telling(READER.read(text))) == figures
