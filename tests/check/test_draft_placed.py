"""Drafts that leave to one sentence what another has said: pronouns, places, units, "since then".

A row is a ledger, a draft, and its findings: figure, code, and claim or "-".
"""

from __future__ import annotations

import pytest
from drafting import as_expected, checked
from drafting_claims import told

from factcheck.check.draft_setting import settings
from factcheck.check.draft_when import times_meant, written_on
from factcheck.match.figures.figure import Date
from factcheck.match.sentences import sentences
from factcheck.read.lexicon import read_lexicon

BLIND = "benchmarks/blind/2026-11-28/{}/claims.yaml"
Rows = list[tuple[str, str, str]]

DRAFTS: list[tuple[str, str, Rows]] = [
    (  # what is spoken of stands in the sentences before
        "phrases-2",
        "Full fibre reaches 56% of British homes. Northern Ireland leads: 91% of premises there"
        " have full fibre. In Scotland it is 35%.",
        [
            ("56%", "repeats-reviewed", "bb-full-fibre"),
            ("91%", "repeats-reviewed", "bb-northern-ireland"),
            ("35%", "different-figure", "bb-scotland"),
        ],
    ),
    (  # and agrees
        "phrases-2",
        "The world has 117.3 million displaced people. Children make up 40%.",
        [
            ("117.3 million", "repeats-reviewed", "ref-displaced"),
            ("40%", "repeats-unreviewed", "ref-children"),
        ],
    ),
    (  # the heading says it
        "phrases-5",
        "# Child care fees in Ireland\n\nIn Leitrim they are €183.40.",
        [("€183.40", "different-figure", "cc-fee-leitrim")],
    ),
    (  # a country that is named in the paragraph before
        "phrases-1",
        "New Zealand keeps count.\n\nAbout one in seven students is chronically absent there.",
        [("About one in seven", "different-figure", "sch-chronic")],
    ),
    (  # another place was named last: it is spoken of
        "phrases-1",
        "New Zealand keeps count. In Australia, about one in seven students is chronically absent.",
        [("about one in seven", "not-in-ledger", "-")],
    ),
    (  # who a company is, the sentence before says
        "phrases-3",
        "Halvorsen Line had a bad year. The company's revenue fell by 73%.",
        [("73%", "different-figure", "hl-revenue")],
    ),
    (  # what goes on from another figure of the claim
        "phrases-3",
        "On Czech roads 454 people were killed. That was 14% fewer than in 2022, when it was 572.",
        [
            ("454", "repeats-reviewed", "rd-total"),
            ("14%", "repeats-reviewed", "rd-total"),
            ("572", "different-figure", "rd-total"),
        ],
    ),
    (  # a number takes its unit from the one before
        "phrases-6",
        "Spain produced 855,000 tonnes of olive oil in 2023/24. Italy made 298,000.",
        [
            ("855,000 tonnes", "repeats-reviewed", "olive-spain-output"),
            ("298,000", "different-figure", "olive-italy-output"),
        ],
    ),
    (  # since when, of what was said before
        "phrases-2",
        "World wine production fell to 237.3 million hectolitres. It was the lowest since 1971.",
        [
            ("237.3 million hectolitres", "repeats-reviewed", "wine-world-output"),
            ("1971", "different-figure", "wine-world-output"),
        ],
    ),
    (  # two that have changed places, each a claim of its own
        "phrases-5",
        "Of the fires in Portugal whose cause was established, 26% were put down to negligence"
        " and 42% to arson.",
        [
            ("26%", "different-subject", "ff-arson"),
            ("42%", "different-subject", "ff-negligence"),
        ],
    ),
    (  # and in one claim
        "phrases-3",
        "Bee colonies were lost in the winter of 2022/23. In Wallonia the share was 19.5%, in"
        " Flanders 28.7%.",
        [
            ("19.5%", "different-subject", "bee-regions"),
            ("28.7%", "different-subject", "bee-regions"),
        ],
    ),
    (  # only the direction of the second is wrong
        "phrases-3",
        "Halvorsen Line carried 3.94 million TEU, 1.8% less than in 2022.",
        [
            ("3.94 million TEU", "repeats-reviewed", "hl-volume"),
            ("1.8%", "different-subject", "hl-volume"),
        ],
    ),
    (  # the claim's figure is there: this is another
        "phrases-6",
        "Musicals filled 81% of their seats in Irish theatres in 2023. The others filled 60%.",
        [
            ("81%", "repeats-unreviewed", "theatre-genres"),
            ("60%", "not-in-ledger", "-"),
        ],
    ),
    (  # whoever tells of oneself
        "phrases-6",
        "The average theatre ticket in Ireland cost €31.40. My first one cost €4.",
        [
            ("€31.40", "repeats-reviewed", "theatre-price"),
            ("€4", "not-in-ledger", "-"),
        ],
    ),
    (  # of two names the other
        "phrases-1",
        "Two stand out, Greater Anglia and Avanti West Coast. The former was punctual at 48.2% of"
        " its stops, the latter at 83.4%.",
        [
            ("48.2%", "different-subject", "rail-avanti-punctuality"),
            ("83.4%", "different-subject", "rail-anglia-punctuality"),
        ],
    ),
    (  # two places in one clause
        "phrases-2",
        "In Northern Ireland 19% of premises have full fibre, in Scotland 53%.",
        [
            ("19%", "different-figure", "bb-northern-ireland"),
            ("53%", "repeats-unreviewed", "bb-scotland"),
        ],
    ),
    (  # by how much, and not how much
        "phrases-2",
        "The average rent in Dublin is €2,377 a month. Cork is cheaper by nearly €600.",
        [
            ("€2,377", "repeats-reviewed", "rent-dublin-average"),
            ("nearly €600", "not-in-ledger", "-"),
        ],
    ),
    (  # a quarter is no time here
        "phrases-2",
        "In 1991 almost a quarter of Australians smoked every day.",
        [("almost a quarter", "repeats-unreviewed", "tob-daily-1991")],
    ),
    (  # the same number in another unit
        "phrases-2",
        "British households use 535 megabytes of data a month on average.",
        [("535 megabytes", "different-figure", "bb-data-use")],
    ),
    (  # the digits of the claim in another order
        "phrases-1",
        "TransPennine Express, taken into public hands in May, scrapped 6.7% of its trains.",
        [("6.7%", "different-figure", "rail-tpe-cancelled")],
    ),
]


@pytest.mark.parametrize(("ledger", "text", "rows"), DRAFTS)
def test_a_sentence_is_read_where_it_stands(ledger: str, text: str, rows: Rows) -> None:
    _, found, _ = checked(text, BLIND.format(ledger), "draft.md")
    assert [(r.said, r.code, r.claim) for r in map(as_expected, found)] == rows


def test_a_finding_says_what_was_taken_from_where() -> None:
    text = "Full fibre is growing.\nNorthern Ireland has most premises. In Scotland it is 35%."
    _, [finding], _ = checked(text, BLIND.format("phrases-2"))
    assert finding.problem.hint == (
        'the claim: "In Scotland 53% of premises can get full fibre.";'
        " it: premises, line 2; Full fibre, line 1"
    )


WHEN: list[tuple[str, str]] = [
    ("2024-02-01", "different-figure"),  # last year is the claim's
    ("2025-02-01", "not-in-ledger"),  # last year is 2024
    ("", "different-figure"),
]


@pytest.mark.parametrize(("date", "code"), WHEN)
def test_the_drafts_date_says_which_year_is_last_year(date: str, code: str) -> None:
    head = f"---\ntitle: Theatres\ndate: {date}\n---\n\n" if date else ""
    text = f"{head}Theatres in the Republic of Ireland sold 2.48 million tickets last year."
    _, [finding], _ = checked(text, BLIND.format("phrases-6"), "draft.md")
    assert finding.code == code


MEANT: list[tuple[str, list[str]]] = [
    ("last year", ["2023"]),
    ("this season and two years ago", ["2022", "2024"]),
    ("next spring", ["2025"]),
    ("last month", ["2024-1"]),
    ("three months ago", ["2023-11"]),
    ("in January", ["2024-1"]),
    ("since March", ["2023-3"]),  # the last one
    ("in March 2021", []),
    ("on 3 March", []),
    ("Ms March", []),
    ("a year ago", []),
    ("in 2020", []),
    ("on Wednesday, last week and yesterday", []),  # when it was told
]


@pytest.mark.parametrize(("text", "times"), MEANT)
def test_times_that_are_not_named(text: str, times: list[str]) -> None:
    meant = times_meant(text, Date(2024, 2, 14))
    assert sorted("-".join(str(part) for part in each if part) for each in meant) == times


def test_a_month_without_a_year_is_one_of_any_year_where_no_date_is_given() -> None:
    assert times_meant("in March and last year", None) == {Date(None, 3)}
    assert times_meant("in March and last month", Date(2024)) == {Date(None, 3)}


def test_the_date_of_a_front_matter() -> None:
    dates = {
        "2024-05-14": Date(2024, 5, 14),
        "14 May 2024": Date(2024, 5, 14),
        "May 14, 2024": Date(2024, 5, 14),
        "May 2024": Date(2024, 5),
        "2024-05-14T10:00:00Z": Date(2024, 5, 14),
        "2024-13-99": Date(2024),
        "2024": Date(2024),
        "yesterday": None,
        "": None,
    }
    assert {text: written_on(text) for text in dates} == dates


VISITORS = "In March 2025, 412 people visited the mill at Torp."
SPENT = "The council of Torp voted on 12 March 2025 to spend £4.2 million on the mill."


@pytest.mark.parametrize(
    ("claim", "date", "said", "found"),
    [
        (VISITORS, "2025-04-02", "Last month, 412 people visited the mill at Torp.", "repeats"),
        (VISITORS, "2025-04-02", "In March, 412 people visited the mill at Torp.", "repeats"),
        (VISITORS, "2025-04-02", "In March, 512 people visited the mill at Torp.", "error"),
        (VISITORS, "2025-06-02", "In May, 512 people visited the mill at Torp.", "nothing"),
        (VISITORS, "2025-06-02", "Last month, 512 people visited the mill at Torp.", "nothing"),
        (VISITORS, "2026-04-02", "In March, 512 people visited the mill at Torp.", "nothing"),
        (VISITORS, "", "In May, 512 people visited the mill at Torp.", "nothing"),
        (
            SPENT,
            "2025-03-14",
            "On Wednesday the council of Torp voted to spend £4.2 million on the mill.",
            "repeats",
        ),
        (
            SPENT,
            "2025-03-14",
            "On Wednesday the council of Torp voted to spend £2.4 million on the mill.",
            "error",
        ),
        (SPENT, "", "Torp's council voted on Monday to spend £4.2 million on the mill.", "repeats"),
    ],
)
def test_another_figure_of_another_month_is_no_error(
    claim: str, date: str, said: str, found: str
) -> None:
    told_of = told(claim, said, read_lexicon(), date=date)
    assert list(told_of.values()) == [found]


def test_what_stands_around_each_sentence() -> None:
    text = (
        "A title\n\nOne is here. Two is there.\n\nA list:\n\nan item\n\nThree goes on. Four ends."
    )
    spans = []
    for start, part in ((text.index(p), p) for p in text.split("\n\n")):
        spans += [
            span._replace(start=span.start + start, end=span.end + start)
            for span in sentences(part)
        ]
    told = {
        text[span.start : span.end]: [
            ("" if each.near else "~") + each.text for each in found.around
        ]
        for span, found in zip(spans, settings(text, spans, "Headline"), strict=True)
    }
    assert told == {
        "A title": ["Headline"],
        "One is here.": ["A title", "Headline"],
        "Two is there.": ["One is here.", "~A title", "~Headline"],
        "A list:": ["A title", "~Two is there.", "~One is here.", "Headline"],
        "an item": ["A list:", "A title", "~Two is there.", "~One is here.", "Headline"],
        "Three goes on.": ["an item", "Headline"],
        "Four ends.": ["Three goes on.", "~an item", "~Headline"],
    }


TOGETHER: list[tuple[str, str, Rows]] = [
    (  # now for then, and then for now
        "benchmarks/cases/health/claims.yaml",
        "The median wait for a hip replacement in Calder is 18 weeks; in 2015 it was 47.",
        [
            ("18 weeks", "different-subject", "hip-wait"),
            ("47", "different-subject", "hip-wait"),
        ],
    ),
    (  # only the date of the second is wrong
        "benchmarks/cases/economy/claims.yaml",
        "Unemployment on Carrow fell to 5.4% in September, from 5.9% in July.",
        [
            ("5.4%", "repeats-unreviewed", "carrow-unemployment"),
            ("5.9%", "different-subject", "carrow-unemployment"),
        ],
    ),
    (  # told where it tells: the five years are as in the claim
        "benchmarks/cases/health/claims.yaml",
        "Calder's hospital budget fell by 12 percent in five years.",
        [
            ("12 percent", "different-subject", "hospital-budget"),
            ("five years", "repeats-unreviewed", "hospital-budget"),
        ],
    ),
]


@pytest.mark.parametrize(("ledger", "text", "rows"), TOGETHER)
def test_the_figures_of_a_sentence_are_seen_together(ledger: str, text: str, rows: Rows) -> None:
    _, found, _ = checked(text, ledger)
    assert [(r.said, r.code, r.claim) for r in map(as_expected, found)] == rows
