"""``check_draft``: what is found in drafts of our own, and in single sentences."""

from __future__ import annotations

import pytest
from drafting import DRAFTS, as_expected, checked, expected, names

from factcheck.check.draft_words import RULES
from factcheck.match.sentences import Lines
from factcheck.model import Severity

SHIPPED = "data/claims.yaml"


@pytest.mark.parametrize("name", names())
def test_a_draft_has_exactly_the_findings_beside_it(name: str) -> None:
    ledger, rows, beyond = expected(name)
    _, found, _ = checked((DRAFTS / name).read_text(encoding="utf-8"), ledger, name)
    due = [row for row in map(as_expected, found) if row in beyond]
    assert due == [], "found by now: take the ~ off, and out the ! that stood for it"
    assert list(map(as_expected, found)) == rows


@pytest.mark.parametrize("name", names())
def test_every_figure_is_counted_once(name: str) -> None:
    ledger, _, _ = expected(name)
    read, found, tally = checked((DRAFTS / name).read_text(encoding="utf-8"), ledger, name)
    figures = [finding for finding in found if finding.figure is not None]
    assert tally.figures == len(figures)
    assert tally.figures == tally.covered + tally.disputed + tally.different + tally.missing
    ends = [0, *(finding.end for finding in figures)]
    assert all(finding.start >= end for finding, end in zip(figures, ends, strict=False))
    lines = Lines(read.text)
    for finding in found:
        where = finding.problem.location
        assert (where.line, where.column) == lines.place(finding.start)
        assert finding.problem.excerpt == read.text.splitlines()[where.line - 1]


SENTENCES = [
    (
        "incarceration fell 17 percent in Texas as crime dropped 27 percent",
        [
            ("17 percent", "repeats-disputed", "texas-incarceration-rate-drop"),
            ("27 percent", "repeats-disputed", "texas-crime-rate-drop"),
        ],
    ),
    (  # each with the other's figure
        "In Texas, incarceration fell 27 percent as crime dropped 17 percent.",
        [
            ("27 percent", "different-figure", "texas-incarceration-rate-drop"),
            ("17 percent", "different-figure", "texas-crime-rate-drop"),
        ],
    ),
    (
        "46.3% of state inmates are held for drug offenses.",
        [("46.3%", "different-subject", "federal-inmates-drug-share")],
    ),
    (
        "Speaking in Ohio, he said that 47.3% of federal inmates are held for drug offenses.",
        [("47.3%", "different-figure", "federal-inmates-drug-share")],
    ),
    (  # somewhere else, another figure
        "In Ohio, officials said that the incarceration rate fell 19 percent.",
        [("19 percent", "not-in-ledger", "-")],
    ),
    (  # another figure for another year is another statement
        "Opioids killed more than 70,000 Americans in 2017.",
        [("more than 70,000", "not-in-ledger", "-")],
    ),
    (  # the same figure for another year is not
        "Opioids killed more than 64,000 Americans in 2017.",
        [("more than 64,000", "different-subject", "opioid-deaths-2016")],
    ),
    (  # what the evidence against a claim says is no fault
        "Opioids killed 42,249 Americans in 2016.",
        [("42,249", "repeats-evidence", "opioid-deaths-2016")],
    ),
    (  # a figure that is denied is not asserted
        "It is not true that 64 percent of federal inmates are held for drug offenses.",
        [("64 percent", "not-in-ledger", "-")],
    ),
    (  # an aside stands in the way of no statement
        "Some 46.3% of federal inmates (and I have asked) are held for drug offenses.",
        [("Some 46.3%", "repeats-reviewed", "federal-inmates-drug-share")],
    ),
    (
        "Call Missouri Attorney General Joshua Hawley at 573-751-3312.",
        [("573-751-3312", "different-figure", "missouri-attorney-general-phone")],
    ),
    (  # a date is accounted for where a claim turns on it
        "The Sessions death penalty memo is dated March 20.",
        [("March 20", "repeats-reviewed", "death-penalty-memo-march-20")],
    ),
    ("We met on the second Tuesday of May 2019, at 8:15.", []),
    (
        "America locks up more of its people than any other nation.",
        [("-", "repeats-disputed", "us-highest-incarceration-rate")],
    ),
    (
        "He paid $5 for two pies; see https://example.org/2017/64000 for more.",
        [("$5", "not-in-ledger", "-")],
    ),
    (  # than when, and not how much
        "The harbour handled 88 ships, four more than a year before.",
        [("88", "not-in-ledger", "-")],
    ),
    (  # how long, and not than when
        "The harbour was shut for more than a year.",
        [("more than a year", "not-in-ledger", "-")],
    ),
    ("2/ The thread goes on.\n\n3/ And on.\n\n(4) And on.", []),
]


PASSING = [
    ("Three towns have draft 14, release 2.4 and extension 4417.", ["Three", "14", "2.4", "4417"]),
    ("Two ferries sailed for 12 towns at 3%.", ["Two"]),
    ("We waited three weeks for more than two boats.", []),
    ("Nothing was said.", []),
]


@pytest.mark.parametrize(("text", "passing"), PASSING)
def test_numbers_in_passing_are_no_figures_unless_asked_for(text: str, passing: list[str]) -> None:
    _, found, tally = checked(text, SHIPPED)
    _, every, whole = checked(text, SHIPPED, every=True)
    told = [finding.figure.text for finding in found if finding.figure]
    all_told = [finding.figure.text for finding in every if finding.figure]
    assert [text for text in all_told if text not in told] == passing
    assert (tally.figures, whole.figures) == (len(told), len(all_told))


@pytest.mark.parametrize(("text", "rows"), SENTENCES)
def test_a_sentence_has_these_findings(text: str, rows: list[tuple[str, str, str]]) -> None:
    _, found, _ = checked(text, SHIPPED)
    assert [(r.said, r.code, r.claim) for r in map(as_expected, found)] == rows


def test_an_error_shows_both_figures_and_the_sources_words() -> None:
    _, [finding], _ = checked("47.3% of federal inmates are held for drug offenses.", SHIPPED)
    problem = finding.problem
    assert problem.message == ('"47.3%" is not what claim federal-inmates-drug-share says: "46.3%"')
    assert problem.hint == 'the claim: "46.3% of federal inmates are held for drug offenses."'
    assert [each.words for each in problem.related] == [
        "“The author says that 46.3% of federal inmates, almost half, are held for drug offenses.” "
    ]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "A\tb\tc. ",
        "🎟️🏃🏽‍♀️ Oh. ",
        "Cafe\u0301 ole\u0301. ",
        "One.\r\n\r\n",
        "Two.\r\r",
        "Three.\n\n",
    ],
)
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_places_are_those_of_the_file(before: str, name: str) -> None:
    said = "47.3%"
    text = f"{before}{said} of federal inmates are held for drug offenses.\r\n"
    _, found, _ = checked(text, SHIPPED, name)
    [finding] = [each for each in found if each.code == "different-figure"]
    assert (finding.start, finding.end) == (len(before), len(before) + len(said))
    where = finding.problem.location
    assert (where.line, where.column) == Lines(text).place(len(before))
    column = where.column - 1
    assert finding.problem.excerpt[column : column + finding.problem.width] == said


@pytest.mark.slow
def test_the_articles_that_the_ledgers_cite_hold_nothing_wrong() -> None:
    """Real prose of seven topics, against each ledger: no figure in it contradicts a claim."""
    ledgers = ["data", *(f"benchmarks/cases/{each}" for each in ("climate", "economy", "sport"))]
    for folder in ledgers:
        root = DRAFTS.parents[2] / folder
        text = "\n\n".join(p.read_text("utf-8") for p in sorted(root.glob("sources/*.txt")))
        for ledger in ledgers:
            _, found, _ = checked(text, f"{ledger}/claims.yaml")
            assert [f.problem.message for f in found if f.code.startswith("different")] == []


def test_the_rules_are_told_worst_first() -> None:
    order = list(Severity)
    assert [rule.severity for rule in RULES] == sorted(
        (rule.severity for rule in RULES), key=order.index
    )
