"""What a finding in a draft says of its claim apart from its words."""

from __future__ import annotations

import pytest
from drafting import DRAFTS, checked, expected, names
from machine import sound_json, sound_sarif

from factcheck.check.draft_words import RULES
from factcheck.write import PROBLEM_WRITERS

SHIPPED = "data/claims.yaml"
OP_ED, EXAMINER, HILL = (
    "rstreet-drug-laws-op-ed",
    "examiner-death-penalty-memo",
    "thehill-failed-drug-war",
)

# sentence, and of each finding: the rule, the claim and its status, the document, the verdict,
# the figures ("here / claim: relation"), the words in conflict ("field: here / claim")
SENTENCES = [
    (
        "47.3% of federal inmates are held for drug offenses.",
        ["different-figure", "federal-inmates-drug-share", "reviewed", OP_ED, "different-figure"],
        ["47.3% / 46.3%: different"],
        [],
    ),
    (
        "46.3% of state inmates are held for drug offenses.",
        ["different-subject", "federal-inmates-drug-share", "reviewed", OP_ED, "different-subject"],
        ["46.3% / 46.3%: same"],
        ["term: state / federal"],
    ),
    (
        "46 percent of federal inmates are held for drug offenses.",
        ["repeats-reviewed", "federal-inmates-drug-share", "reviewed", OP_ED, "rounded"],
        ["46 percent / 46.3%: rounded"],
        [],
    ),
    (
        "Opioids killed 42,249 Americans in 2016.",
        ["repeats-evidence", "opioid-deaths-2016", "disputed", EXAMINER, "different-figure"],
        ["42,249 / more than 64,000: different"],
        [],
    ),
    (
        "America locks up more of its people than any other nation.",
        ["repeats-disputed", "us-highest-incarceration-rate", "disputed", HILL, "no-figure"],
        [],
        [],
    ),
    ("He paid $5 for it.", ["not-in-ledger", "", "", "", "not-in-ledger"], ["$5 / : absent"], []),
]


@pytest.mark.parametrize(("text", "about", "figures", "reason"), SENTENCES)
def test_a_finding_says_what_it_is_about(
    text: str, about: list[str], figures: list[str], reason: list[str]
) -> None:
    _, [finding], _ = checked(text, SHIPPED)
    told = finding.problem
    assert [told.code, told.claim, told.status or "", told.document, told.verdict] == about
    assert [f"{f.here} / {f.claim}: {f.relation}" for f in told.figures] == figures
    assert [f"{r.field}: {r.here} / {r.claim}" for r in told.reason] == reason


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_finding_ends_where_its_figure_does(ending: str) -> None:
    text = f"He said 47.3{ending}percent of federal inmates are held for drug offenses."
    _, [finding], _ = checked(text, SHIPPED)
    told = finding.problem
    assert told.extent is not None
    assert text[told.extent.start : told.extent.end] == f"47.3{ending}percent"
    assert (told.location.line, told.location.column) == (1, 9)
    assert (told.extent.line, told.extent.column) == (2, 8)
    assert told.figures[0].here == "47.3 percent"


@pytest.mark.parametrize("name", names())
def test_every_finding_of_a_draft_says_what_it_is_about(name: str) -> None:
    ledger, _, _ = expected(name)
    text = (DRAFTS / name).read_text(encoding="utf-8")
    _, found, _ = checked(text, ledger, name)
    for finding in found:
        problem = finding.problem
        covered = problem.code != "not-in-ledger"
        assert bool(problem.claim and problem.document and problem.status) == covered
        assert (f"claim {problem.claim}" in problem.message) == covered
        assert bool(problem.figures) == (finding.figure is not None)
        assert (problem.verdict == "not-in-ledger") == (not covered)
        assert problem.extent is not None
        assert problem.extent[:2] == (finding.start, finding.end)
        if problem.code.startswith("different-"):
            assert problem.verdict == problem.code
    problems = [finding.problem for finding in found]
    assert len(sound_json(PROBLEM_WRITERS["json"](problems, LOOKED_AT, RULES))["problems"]) > 10
    sound_sarif(PROBLEM_WRITERS["sarif"](problems, LOOKED_AT, RULES))


LOOKED_AT = {"claims": 35, "documents": 5}
