"""Whose a figure is: of several that a claim has, the one whose words stand around it."""

from __future__ import annotations

import pytest
from drafting_claims import told

from factcheck.check.draft_bound import siblings
from factcheck.match.statement import Reader
from factcheck.model.lexicon import Lexicon
from factcheck.read.lexicon import read_lexicon

BATHS = "Adults pay 14 euros at the Skarv baths, 11 euros at the Holm baths and 8 euros at Lind."
SHOUTED = (
    "71% of nurses and 58% of porters at Calder hospital said that they had been shouted at by a"
    " visitor."
)
WHEAT = (
    "Wheat yields averaged 7.9 tonnes a hectare in Ostmark and 6.2 tonnes a hectare in Vestmark"
    " in 2025."
)
ROOFS = "The repair of the roof took 19 weeks at Aldby church and 31 weeks at Torsby church."
STAFF = "Carmine Ltd employs 3,100 people in Leith and 1,250 in Dundee."
BEDS = "The Old Town has 640 hotel beds, the harbour quarter 2,210."
BRIDGE = "The bridge carries 22,400 cars and 1,900 lorries a day."
FERRY = "The ferry sold 41,200 tickets to foot passengers and 18,300 to drivers last summer."
FAR = "8% of people in the country live more than three miles from a chemist; in Estmarch, 21% do."


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon()


@pytest.mark.parametrize(
    ("claim", "said", "figures"),
    [
        (BATHS, "At the Skarv baths an adult pays 14 euros.", {"14 euros": "repeats"}),
        (BATHS, "At the Lind baths, adults pay 11 euros.", {"11 euros": "error"}),
        (
            BATHS,  # a list
            "What adults pay at the baths:\n\n- Skarv baths: 14 euros\n- Lind baths: 11 euros",
            {"14 euros": "repeats", "11 euros": "error"},
        ),
        (
            SHOUTED,  # what follows the last is said of all
            "Of the nurses at Calder hospital, 71% said that a visitor had shouted at them.",
            {"71%": "repeats"},
        ),
        (
            SHOUTED,
            "Of the porters at Calder hospital, 71% said that a visitor had shouted at them.",
            {"71%": "error"},
        ),
        (
            WHEAT,  # who is in the words before
            "Farmers in Vestmark had a good year: wheat yields averaged 7.9 tonnes a hectare in"
            " 2025.",
            {"7.9 tonnes": "error"},
        ),
        (
            ROOFS,  # and in the sentence before
            "Torsby church stood open again in May. The repair of its roof had taken 19 weeks.",
            {"19 weeks": "error"},
        ),
        (
            ROOFS,  # another is named to set it apart
            "Unlike at Torsby church, the repair of the roof took only 19 weeks at Aldby.",
            {"19 weeks": "repeats"},
        ),
        (
            ROOFS,  # both
            "The roof of Aldby church was repaired in 31 weeks, that of Torsby church in 19 weeks.",
            {"31 weeks": "error", "19 weeks": "error"},
        ),
        (STAFF, "Carmine Ltd employs 1,250 people in Leith.", {"1,250": "error"}),
        (
            STAFF,
            "Carmine Ltd has 1,250 workers in Dundee and 3,100 in Leith.",
            {"1,250": "repeats", "3,100": "repeats"},
        ),
        (BEDS, "The harbour quarter has 640 hotel beds.", {"640": "error"}),
        (BRIDGE, "Each day 1,900 cars cross the bridge.", {"1,900": "error"}),
        (FERRY, "Last summer drivers bought 41,200 tickets for the ferry.", {"41,200": "error"}),
        (
            FERRY,
            "Last summer drivers bought 18,300 tickets for the ferry.",
            {"18,300": "repeats"},
        ),
        (
            FAR,
            "In Estmarch 8% of people live more than three miles from a chemist.",
            {"8%": "error"},
        ),
    ],
)
def test_a_figure_is_held_against_the_one_whose_words_it_has(
    claim: str, said: str, figures: dict[str, str], lexicon: Lexicon
) -> None:
    found = told(claim, said, lexicon)
    assert {name: found.get(name) for name in figures} == figures


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (BATHS, [["skarv"], ["holm"], ["lind"]]),
        (STAFF, [["leith"], ["dunde"]]),
        (BRIDGE, [["car"], ["lorri"]]),
        (FAR, [[], ["estmarch"]]),
        ("Prices rose from 3 percent to 5 percent.", []),
        ("The vote was 212 to 98.", []),
        ("Kluft jumped 6.66m, which is 12 percent more than before.", []),
    ],
)
def test_what_tells_the_figures_of_a_claim_apart(
    claim: str, words: list[list[str]], lexicon: Lexicon
) -> None:
    reader = Reader(lexicon)
    found = siblings(reader.read(claim), reader)
    assert [sorted(each) for each in found.values()] == words
