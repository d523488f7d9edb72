"""Whose a figure is, what follows from a claim, and what a sentence goes on with."""

from __future__ import annotations

import pytest
from drafting_claims import told

from factcheck.model.lexicon import Lexicon
from factcheck.read.lexicon import read_lexicon

Claims = str | tuple[str, ...]

RATES = "In 2025, 58% of ten-year-olds in Brandal and 83% in Ostvik could ride a bicycle."
NURSES = "Women are 76% of Norland's nurses but only 62% of its surgeons."
LEAVERS = (
    "Of Norland's cooks who thought of leaving, 61% gave hours as the main cause and 28% gave pay."
)
HEAT = "An electric boiler costs £5,480 on average in Skarv, a gas boiler £4,210."
MEALS = "71% of the pupils in Skarv who are offered breakfast take it."
WATER = "Farmers in Skarv were paid £415 a tonne for barley in 2025."
SHARES = "Halden proposes a dividend of 2.40 euros a share, up from 2.10 euros."
ROUTES = (
    "The Brandal ferry carried 38% of Torvik's commuters in 2025.",
    "The Ostvik ferry carried 21% of Torvik's commuters in 2025.",
)
LITTER = (
    "The service removed 890 tonnes of litter from Skarv's beaches in 2025, and vandalism cost the"
    " town £310,000."
)
RISK = "Among male cooks in Skarv 19% were burnt at work in 2024, and among female cooks 12%."
LOST = "Brenner made a profit of £412 million in 2025, after a loss of £96 million in 2024."
TREES = "Skarv had 48,300 street trees in 2025, up from 45,900 in 2020."
SWIM = "71% of pupils in Skarv could swim in 2025, compared with 80% in 2019."
WAIT = "The average wait for a repair in Skarv fell from 63 days in 2023 to 47 days in 2025."
RAIN = "31% of the orchards in Skarv are watered; the rest depend on rain."
PLANT = "The power station at Sihl Lake in Norland has a capacity of 254 megawatts."
BURGLARY = "Skarv's police recorded 71,480 crimes in 2025, 4.3% fewer than in 2024."
CUSTOMERS = "28% of dairy farmers in Skarv have a child who will take over the farm."
CARRIERS = "Letters were no longer delivered at 2,140 addresses in Skarv in 2025 because of a dog."


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon()


def check(claim: Claims, said: str, figures: dict[str, str], lexicon: Lexicon) -> None:
    found = told(claim, said, lexicon)
    assert {name: found.get(name) for name in figures} == figures


@pytest.mark.parametrize(
    ("claim", "said", "figures"),
    [
        (RATES, "In Brandal 83% of that age can ride a bicycle.", {"83%": "error"}),
        (RATES, "In Ostvik 83% of ten-year-olds can ride a bicycle.", {"83%": "repeats"}),
        (NURSES, "62% of surgeons in Norland are women.", {"62%": "repeats"}),
        (NURSES, "62% of nurses in Norland are women.", {"62%": "error"}),
        (LEAVERS, "28% of Norland's cooks name money as the main cause.", {"28%": "repeats"}),
        (HEAT, "An electric boiler in Skarv costs £4,210.", {"£4,210": "error"}),
    ],
)
def test_a_figure_is_that_of_the_words_beside_it(
    claim: Claims, said: str, figures: dict[str, str], lexicon: Lexicon
) -> None:
    check(claim, said, figures, lexicon)


@pytest.mark.parametrize(
    ("claim", "said", "figures"),
    [
        (MEALS, "29% of pupils in Skarv who are offered breakfast leave it.", {"29%": "warning"}),
        (WATER, "Barley fetched 41.5 pence a kilo in Skarv in 2025.", {"41.5 pence": "repeats"}),
        (WATER, "Farmers in Skarv were paid £451 a tonne for barley in 2025.", {"£451": "error"}),
        (
            SHARES,
            "Halden would lift its dividend by 30 cents to 2.40 euros a share.",
            {"30 cents": "repeats", "2.40 euros": "repeats"},
        ),
        (LOST, "Brenner had lost £96 million in 2024.", {"£96 million": "repeats"}),
        (
            RISK,
            "The risk differs: of the female cooks 19% were burnt, and of the male ones 12%.",
            {"19%": "error", "12%": "error"},
        ),
        (
            RISK,
            "The risk differs: of the female cooks 12% were burnt, and of the male ones 19%.",
            {"19%": "repeats", "12%": "repeats"},
        ),
        (
            BURGLARY,  # from an earlier time on, it is the other way round
            "Skarv's police recorded 71,480 crimes. A year earlier there had been 4.3% more.",
            {"71,480": "repeats", "4.3%": "nothing"},
        ),
        (CARRIERS, "At 2,140 addresses in Skarv a dog has ended deliveries.", {"2,140": "repeats"}),
    ],
)
def test_what_follows_from_a_claim_is_no_error(
    claim: Claims, said: str, figures: dict[str, str], lexicon: Lexicon
) -> None:
    check(claim, said, figures, lexicon)


@pytest.mark.parametrize(
    ("claim", "said", "figures"),
    [
        (ROUTES, "The Ostvik ferry carried 38% of Torvik's commuters in 2025.", {"38%": "error"}),
        (ROUTES, "The Brandal ferry carried 38% of Torvik's commuters.", {"38%": "repeats"}),
        (
            LITTER,
            "Litter removed from Skarv's beaches in 2025: 980 tonnes.",
            {"980 tonnes": "error"},
        ),
        (LITTER, "Vandalism cost the town of Skarv £310,000.", {"£310,000": "repeats"}),
        (RAIN, "31% of the orchards in Skarv depend on rain.", {"31%": "error"}),
        (RAIN, "Only 31% of the orchards in Skarv are watered.", {"31%": "repeats"}),
        (
            CUSTOMERS,  # what is left out denies it
            "28% of dairy farmers in Skarv say that they have no child who will take over.",
            {"28%": "error"},
        ),
        (
            WAIT,
            "The wait for repairs in Skarv has got longer: 47 days in 2025, after 63 in 2023.",
            {"47 days": "error"},
        ),
        (
            WAIT,
            "The wait for repairs in Skarv has got shorter: 47 days in 2025, after 63 in 2023.",
            {"47 days": "repeats"},
        ),
    ],
)
def test_one_part_of_a_claim_is_not_said_of_another(
    claim: Claims, said: str, figures: dict[str, str], lexicon: Lexicon
) -> None:
    check(claim, said, figures, lexicon)


@pytest.mark.parametrize(
    ("claim", "said", "figures"),
    [
        (
            TREES,
            "Skarv has 48,300 street trees. Five years earlier it had 45,900.",
            {"45,900": "repeats"},
        ),
        (
            TREES,
            "Skarv has 48,300 street trees. Five years earlier it had 49,500.",
            {"49,500": "error"},
        ),
        (TREES, "Skarv has 48,300 street trees. In 2020 it was 44,100.", {"44,100": "error"}),
        (TREES, "Skarv has 48,300 street trees. In Torvik it was 49,500.", {"49,500": "nothing"}),
        (SWIM, "In Skarv 71% of pupils could swim in 2025. That is a drop of 9%.", {"9%": "error"}),
        (
            SWIM,
            "In Skarv 71% of pupils could swim in 2025. That is a drop of 11%.",
            {"11%": "nothing"},
        ),
        (
            PLANT,
            "The power station stands at Sihl Lake in Norland. It can deliver 254 gigawatts.",
            {"254 gigawatts": "error"},
        ),
    ],
)
def test_a_sentence_goes_on_with_the_claim_before_it(
    claim: Claims, said: str, figures: dict[str, str], lexicon: Lexicon
) -> None:
    check(claim, said, figures, lexicon)
