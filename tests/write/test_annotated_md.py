"""A draft with footnotes: where they stand, what they say, and that the draft is left alone."""

from __future__ import annotations

import re

import pytest

from factcheck.model import Citation, Claim, Severity, Status
from factcheck.write.annotated import Note
from factcheck.write.annotated_md import annotated_markdown

CLAIM = Claim(
    id="lido-visitors",
    text="The Lido drew 48,200 visitors in 2023.",
    status=Status.REVIEWED,
    citations=(Citation(document="lido-report"),),
    checked="2024-07-02",
    checker="R. Vane",
    finding="The turnstile [sic] log shows 48,212.",
)
WRONG = Note(
    severity=Severity.ERROR,
    code="different-figure",
    marks=((9, 14),),
    said=("4,820",),
    theirs="48,200",
    claim=CLAIM,
    source="Port Gazette",
    place="para. 1; sources/lido-report.txt, line 3, column 1",
    quote="The Lido drew 48,200 visitors",
)
UNKNOWN = Note(
    severity=Severity.NOTE, code="not-in-ledger", marks=((24, 25),), said=("5",), nearest=CLAIM
)
SUMMARY = "2 figures"
WRONG_TEXT = (
    "**error** “4,820”: another figure than the claim’s, “48,200”."
    " *Claim:* The Lido drew 48,200 visitors in 2023. (lido-visitors)"
    " *Status:* reviewed on 2024-07-02 by R. Vane"
    " *Finding:* The turnstile \\[sic\\] log shows 48,212."
    " *Source:* Port Gazette"
    " *Place:* para. 1; sources/lido-report.txt, line 3, column 1"
    " *Quote:* “The Lido drew 48,200 visitors”"
)
UNKNOWN_TEXT = (
    "**note** “5”: not in the ledger."
    " *Nearest:* The Lido drew 48,200 visitors in 2023. (lido-visitors)"
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_note_is_a_numbered_footnote(end: str) -> None:
    text = f"The Lido 4,820 drew and 5 more.{end}"
    assert annotated_markdown(text, (WRONG, UNKNOWN), SUMMARY, markdown=True) == end.join(
        [
            "The Lido 4,820[^fc1] drew and 5[^fc2] more.",
            "",
            f"[^fc1]: {WRONG_TEXT}",
            "",
            f"[^fc2]: {UNKNOWN_TEXT}",
            "",
            "*2 figures*",
            "",
        ]
    )


def first_line(text: str, at: str, *, markdown: bool = True, link: str = "") -> str:
    start = text.index(at)
    note = Note(severity=Severity.NOTE, code="not-in-ledger", marks=((start, start + len(at)),))
    links = [(text.index(link), text.index(link) + len(link))] if link else []
    told = annotated_markdown(text, (note,), SUMMARY, markdown=markdown, links=links)
    return re.split("\n\n|\r\r", told)[0]


PLACES = [
    ("it is **46%** of all", "46%", "", "it is **46%**[^fc1] of all"),
    ("it is **46% of all**", "46%", "", "it is **46%[^fc1] of all**"),
    ('he said "46%" then', "46%", "", 'he said "46%"[^fc1] then'),
    ("[46% of all](a.b) go", "46%", "[46% of all](a.b)", "[46% of all](a.b)[^fc1] go"),
    ("| 46% | b |", "46%", "", "| 46%[^fc1] | b |"),
    ("my own[^fc1] 46%", "46%", "", "my own[^fc1] 46%[^fcc1]"),
]


@pytest.mark.parametrize(("text", "at", "link", "told"), PLACES)
def test_a_footnote_stands_where_markdown_can_have_it(
    text: str, at: str, link: str, told: str
) -> None:
    assert first_line(text, at, link=link) == told


PLAIN = [
    ("*46%* of [sic] a_b", "\\*46%[^fc1]\\* of \\[sic\\] a\\_b"),
    ("# 46%\n- b\n1. c", "\\# 46%[^fc1]\n\\- b\n1\\. c"),
    ("46%\n    indented", "46%[^fc1]\n   indented"),
    ("46%\n---\n#1 @b {c}", "46%[^fc1]\n\\---\n\\#1 \\@b \\{c\\}"),
    ("46%\r- b\r    c", "46%[^fc1]\r\\- b\r   c"),
]


@pytest.mark.parametrize(("text", "told"), PLAIN)
def test_a_plain_draft_stays_plain(text: str, told: str) -> None:
    assert first_line(text, "46%", markdown=False) == told


def test_figures_that_say_one_thing_share_a_footnote() -> None:
    note = Note(
        severity=Severity.WARNING,
        code="repeats-disputed",
        marks=((0, 2), (7, 9)),
        said=("5%", "6%"),
    )
    told = annotated_markdown("5% from 6%", (note,), SUMMARY, markdown=True)
    assert told == (
        "5%[^fc1] from [^fc1]6%\n\n[^fc1]: **warning** “5%”, “6%”: repeats a disputed claim.\n\n"
        "*2 figures*\n"
    ).replace("[^fc1]6%", "6[^fc1]%")
