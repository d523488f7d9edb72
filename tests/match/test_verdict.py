"""What a comparison amounts to: a phrase, the claim that answers it, the verdict."""

from __future__ import annotations

import pytest

from factcheck.match.find import Match
from factcheck.match.finder import Finder
from factcheck.match.verdict import Tier, Verdict
from factcheck.model import Citation, Claim
from factcheck.read.lexicon import read_lexicon

TEXTS = {
    "ferry-report": """The strait and its ferries

Ferries carried 3.7 million passengers across the Sound in 2019. Delays fell 17 percent in five
years, while fares rose 9 percent.

The operator has never published its accident reports.
""",
    "school-survey": """How pupils travel

Almost half (47.1 percent) of pupils walk to school. Cycling is on the way up: 31 percent of
teachers cycle to work, up from 24 percent in 2010.

The survey reached 8,400 families, in private schools only. Norway opened 12 schools for deaf
children.
""",
    "city-column": """A column

The library service costs the city $318 million a year.
The Ministry of Fisheries bought 14 patrol boats in March 2021.
Solar panels stand on 22,000 roofs.
Drug smugglers are held for five to seven years.
""",
}
SAID = {
    "ferry-report": {
        "ferry-passengers": "Ferries carried 3.7 million passengers in 2019.",
        "ferry-delays": "Ferry delays fell 17 percent in five years.",
        "ferry-fares": "Ferry fares rose 9 percent in five years.",
        "ferry-accidents": "The ferry operator never published its accident reports.",
    },
    "school-survey": {
        "walk-to-school": "Almost half (47.1 percent) of pupils walk to school.",
        "teachers-cycle": "31 percent of teachers cycle to work, up from 24 percent in 2010.",
        "private-families": "The survey reached 8,400 families of private schools.",
        "deaf-schools": "Norway opened 12 schools for deaf children.",
    },
    "city-column": {
        "library-cost": "The library service costs $318 million a year.",
        "patrol-boats": "The Ministry of Fisheries bought 14 patrol boats in March 2021.",
        "solar-roofs": "Solar panels stand on 22,000 roofs.",
        "smugglers-years": "Drug smugglers are held for five to seven years.",
    },
}
ALIASES = {"solar-roofs": ("rooftop solar", "two hundred hectares of solar panels")}
CLAIMS = [
    Claim(
        id=claim,
        text=text,
        citations=(Citation(document=document),),
        aliases=ALIASES.get(claim, ()),
    )
    for document, claims in SAID.items()
    for claim, text in claims.items()
]
FINDER = Finder(CLAIMS, TEXTS, read_lexicon())


def best(phrase: str) -> Match | None:
    return next(iter(FINDER.claims(phrase)), None)


SAME = [
    ("Ferries carried 3.7 million passengers in 2019", "ferry-passengers"),
    ("FERRIES CARRIED 3.7 MILLION PASSENGERS", "ferry-passengers"),
    ("ferries carried 3,700,000 passengers", "ferry-passengers"),
    ("in 2019 three point seven million passengers took a ferry", "ferry-passengers"),
    ("feries caried 3.7 million pasengers", "ferry-passengers"),
    ("ferry delays fell 17%", "ferry-delays"),
    ("ferry delays dropped by 17 per cent", "ferry-delays"),
    ("ferry delays fell 17 percent in 60 months", "ferry-delays"),
    ("a 9 percent rise in ferry fares", "ferry-fares"),
    ("47.1 percent of students walk to school", "walk-to-school"),
    ("the library service costs $318m a year", "library-cost"),
    ("318 million dollars a year for the library service", "library-cost"),
    ("Norway opened a dozen schools for deaf children", "deaf-schools"),
    ("the Fisheries Ministry bought fourteen patrol boats", "patrol-boats"),
    ("smugglers of drugs are held for 5 to 7 years", "smugglers-years"),
    # what follows: a difference, the rest of a share
    ("teachers cycling to work are up seven points since 2010", "teachers-cycle"),
    ("52.9 percent of pupils do not walk to school", "walk-to-school"),
]
RESTATED = [
    ("almost half (47.1 percent) of pupils walk to school", "walk-to-school"),
    ("almost half of pupils walk to school", "walk-to-school"),
]
ROUNDED = [
    ("ferries carried almost 4 million passengers", "ferry-passengers"),
    ("about 3.6 million ferry passengers", "ferry-passengers"),
    ("47% of pupils walk to school", "walk-to-school"),
    ("nearly half of pupils walk to school, and 47% at that", "walk-to-school"),
    ("the library service costs more than $300 million", "library-cost"),
    ("over 8,000 families of private schools were reached by the survey", "private-families"),
    ("drug smugglers are held for seven years", "smugglers-years"),
]
DIFFERENT_FIGURE = [
    # digits, scale, unit, currency, year, bound
    ("ferries carried 7.3 million passengers", "ferry-passengers"),
    ("ferries carried 3.7 billion passengers", "ferry-passengers"),
    ("ferries carried 3.7 million passengers in 2016", "ferry-passengers"),
    ("ferry delays fell 17 percentage points", "ferry-delays"),
    ("ferry delays fell 17 percent in five months", "ferry-delays"),
    ("the library service costs $318 billion", "library-cost"),
    ("the library service costs £318 million", "library-cost"),
    ("the Ministry of Fisheries bought 14 patrol boats in May 2021", "patrol-boats"),
    ("more than half of pupils walk to school", "walk-to-school"),
    ("46% of pupils walk to school", "walk-to-school"),
    ("drug smugglers are held for five to nine years", "smugglers-years"),
]
BORROWED = [
    # a neighbour's figure: the claim about the same thing is meant
    ("ferry delays fell 9 percent", "ferry-delays"),
    ("ferry fares rose 17 percent", "ferry-fares"),
    ("47.1 percent of teachers cycle to work", "teachers-cycle"),
    ("31 percent of pupils walk to school", "walk-to-school"),
]
ROLES = [
    # what it was, for what it became
    ("teachers cycling to work rose to 24 percent", "teachers-cycle"),
    ("teachers cycling to work went up to 24 percent", "teachers-cycle"),
    ("teachers cycling to work rose from 31 percent", "teachers-cycle"),
    ("teachers cycling to work fell from 31 percent to 24 percent", "teachers-cycle"),
]
SAME_ROLES = [
    ("teachers cycling to work rose to 31 percent", "teachers-cycle"),
    ("teachers cycling to work rose from 24 percent to 31 percent", "teachers-cycle"),
    ("31 percent of teachers cycle to work, compared with 24 percent in 2010", "teachers-cycle"),
]
DIFFERENT_SUBJECT = [
    # direction
    ("ferry delays rose 17 percent", "ferry-delays"),
    ("ferry fares decreased 9 percent", "ferry-fares"),
    # negation
    ("ferry delays did not fall 17 percent", "ferry-delays"),
    ("the ferry operator published its accident reports", "ferry-accidents"),
    # place
    ("Kenya opened 12 schools for deaf children", "deaf-schools"),
    # name
    ("the Ministry of Health bought 14 patrol boats in March 2021", "patrol-boats"),
    # term
    ("Norway closed 12 schools for deaf children", "deaf-schools"),
    ("Norway opened 12 schools for blind children", "deaf-schools"),
    ("the survey reached 8,400 families of public schools", "private-families"),
    # what is counted
    ("47.1 percent of teachers walk to school", "walk-to-school"),
    ("31 percent of pupils cycle to work", "teachers-cycle"),
]
NO_FIGURE = [
    ("The operator has never published its accident reports", "ferry-accidents"),
    ("ferry delays fell over the years", "ferry-delays"),
    ("rooftop solar", "solar-roofs"),
    # a year is no figure of what happened in it
    ("the ferries carried passengers in 2019", "ferry-passengers"),
]
ALIASED = [
    ("two hundred hectares of solar panels", "solar-roofs"),
    ("200 hectares with solar panels", "solar-roofs"),
    ("solar panels on 22,000 roofs", "solar-roofs"),
]
BARE = [
    ("3.7 million", "ferry-passengers"),
    ("17%", "ferry-delays"),
    ("8,400", "private-families"),
    ("$318 million", "library-cost"),
    ("March 2021", "patrol-boats"),
]

VERDICTS = [
    *((phrase, claim, "same") for phrase, claim in SAME + RESTATED + SAME_ROLES + ALIASED + BARE),
    *((phrase, claim, "rounded") for phrase, claim in ROUNDED),
    *((phrase, claim, "different-figure") for phrase, claim in DIFFERENT_FIGURE + BORROWED + ROLES),
    *((phrase, claim, "different-subject") for phrase, claim in DIFFERENT_SUBJECT),
    *((phrase, claim, "no-figure") for phrase, claim in NO_FIGURE),
]


NOT_SEEN = pytest.param(
    "the ministry of health bought 14 patrol boats",
    "patrol-boats",
    "different-subject",
    marks=pytest.mark.xfail(reason="in small letters a name is a word like any other"),
)


@pytest.mark.parametrize(("phrase", "claim", "verdict"), [*VERDICTS, NOT_SEEN])
def test_which_claim_is_meant_and_how_it_compares(phrase: str, claim: str, verdict: str) -> None:
    found = best(phrase)
    assert found is not None
    assert (found.claim.id, str(found.verdict), found.tier) == (claim, verdict, Tier.MATCH)


UNKNOWN = [
    # a word that English cannot relate is shown, and says nothing by itself
    ("the Ministry of Fisheries bought 14 patrol submarines", "patrol-boats", ("submarines",)),
    ("stormy ferry delays fell 17 percent in five years", "ferry-delays", ("stormy",)),
    ("bulky solar panels stand on 22,000 roofs", "solar-roofs", ("bulky",)),
]


@pytest.mark.parametrize(("phrase", "claim", "unknown"), UNKNOWN)
def test_a_word_that_cannot_be_related_is_shown_and_no_reason(
    phrase: str, claim: str, unknown: tuple[str, ...]
) -> None:
    found = best(phrase)
    assert found is not None
    assert (found.claim.id, found.tier, str(found.verdict)) == (claim, Tier.MATCH, "same")
    assert (found.only_in_phrase, found.conflicts) == (unknown, ())


SUGGESTED = [
    # few words and no figure
    ("ferry passengers", "ferry-passengers"),
    ("walk to school", "walk-to-school"),
    ("solar panels", "solar-roofs"),
    ("delays fell", "ferry-delays"),
    # who, and nothing of them
    ("the Norwegian pupils", "walk-to-school"),
    # a figure that the claim has nothing like, and no more than a date in common
    ("ferry passengers paid $41 million in 2019", "ferry-passengers"),
    # another name or place with another figure is another statement
    ("Kenya opened 340 schools for deaf children", "deaf-schools"),
]


@pytest.mark.parametrize(("phrase", "claim"), SUGGESTED)
def test_what_is_only_near_is_a_suggestion(phrase: str, claim: str) -> None:
    found = best(phrase)
    assert found is not None
    assert (found.claim.id, found.tier) == (claim, Tier.SUGGESTION)


UNCOUNTED = "the ferry line hides what it reports of accidents"


def test_a_fact_without_its_number_may_be_said_in_words_that_are_further_away() -> None:
    found = best(UNCOUNTED)
    assert found is not None
    assert (found.claim.id, found.tier, found.verdict) == (
        "ferry-accidents",
        Tier.MATCH,
        Verdict.NO_FIGURE,
    )


def test_that_a_claim_is_the_nearest_tells_nothing_where_it_is_the_only_one() -> None:
    alone = [claim for claim in CLAIMS if claim.id == "ferry-accidents"]
    (found,) = Finder(alone, TEXTS, read_lexicon()).claims(UNCOUNTED)
    assert found.tier is Tier.SUGGESTION


NOTHING = [
    "",
    "   ",
    "?!",
    "year",
    "people",
    "million",
    "percent",
    "the",
    "city",
    "the weather was bad",
    "the moon is made of cheese",
    "12.5 percent of astronauts",
    # a figure that no claim holds
    "5,400",
    "17 percentage points",
    "£318 million",
    "2016",
]


@pytest.mark.parametrize("phrase", NOTHING)
def test_nothing_is_an_honest_answer(phrase: str) -> None:
    assert FINDER.claims(phrase) == ()


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_a_score_is_the_weighed_sum_of_its_parts(claim: Claim) -> None:
    for match in FINDER.claims(claim.text):
        total = 100 * sum(part.value * part.weight for part in match.parts)
        assert match.score == pytest.approx(total, abs=0.06)
        assert sum(part.weight for part in match.parts) == pytest.approx(1)
        assert all(0 <= part.value <= 1 for part in match.parts)


ORDERS = [
    # phrases that say less and less of one claim
    [
        "The Ministry of Fisheries bought 14 patrol boats in March 2021",
        "the ministry of fisheries bought 14 patrol boats",
        "the ministry of fisheries bought about 14 patrol boats",
        "the ministry of fisheries bought 41 patrol boats",
        "the ministry of fisheries bought boats",
    ],
    [
        "Ferries carried 3.7 million passengers in 2019",
        "ferries carried almost 4 million passengers in 2019",
        "ferries carried 5 million passengers",
        "ferries carried 5 million goats",
    ],
]


@pytest.mark.parametrize("falling", ORDERS, ids=lambda falling: falling[0])
def test_a_list_in_falling_likeness_gets_falling_scores(falling: list[str]) -> None:
    claim = FINDER.claims(falling[0])[0].claim
    scores = [
        next(match.score for match in FINDER.claims(phrase) if match.claim == claim)
        for phrase in falling
    ]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] < scores[0]


@pytest.mark.parametrize("unread", ["9OO", "900ish", "B70", "900dockers", "l00"])
def test_digits_that_nobody_can_read_agree_with_nothing(unread: str) -> None:
    said = f"the harbour board hired {unread} dockers in 2023"
    claim = Claim(
        id="dockers",
        text="The harbour board hired 900 dockers in 2023.",
        citations=(Citation(document="board"),),
    )
    (match,) = Finder([claim], {}, read_lexicon()).claims(said)
    assert (match.tier, match.verdict) == (Tier.SUGGESTION, Verdict.NO_FIGURE)
