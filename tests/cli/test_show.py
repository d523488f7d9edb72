"""The text of an answer, whole, at three widths; from values, so that no score matters here."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from running import HERE, golden
from screens import ESCAPES, steady

from factcheck.cli.desk import Desk
from factcheck.cli.passages import marked
from factcheck.cli.prose import Line
from factcheck.cli.screen import Screen
from factcheck.cli.show import answer_text, quoted
from factcheck.match.compare import FigurePair, Relation
from factcheck.match.conflict import Conflict
from factcheck.match.figures.figure import Figure
from factcheck.match.find import Match
from factcheck.match.locate import CitedPassage, Passage
from factcheck.match.verdict import Part, Tier, Verdict
from factcheck.model import Claim
from factcheck.read.documents import read_documents
from factcheck.read.ledger import read_ledger
from factcheck.write.answer import Answer, answer_object


class Case(NamedTuple):
    """An answer with a claim of each kind."""

    answer: Answer
    desk: Desk


@pytest.fixture
def case(monkeypatch: pytest.MonkeyPatch) -> Case:
    monkeypatch.chdir(HERE)
    ledger, problems = read_ledger("ledger/claims.yaml")
    texts, unread = read_documents(ledger)
    assert (problems, unread) == ((), ())
    visitors, repairs, loans, cats = ledger.claims
    report = texts["lido-report"]
    sunday = "On one Sunday in July the queue reached the bus station."
    matches = (
        match(
            visitors, Verdict.SAME, [("48,200", "48,200", "same"), ("", "2023", "absent")], texts
        ),
        match(visitors, Verdict.ROUNDED, [("about 48,000", "48,200", "rounded")], texts),
        match(
            repairs, Verdict.DIFFERENT_FIGURE, [("$24 million", "$2.4 million", "different")], texts
        ),
        match(loans, Verdict.DIFFERENT_SUBJECT, [("12%", "12 percent", "same")], texts),
        match(cats, Verdict.NO_FIGURE, [], texts),
        match(
            loans, Verdict.SAME, [("12", "12 percent", "different")], texts, tier=Tier.SUGGESTION
        ),
    )
    passages = (place("lido-report", report, sunday),)
    answer = Answer(phrase="a phrase", claims=4, documents=2, matches=matches, passages=passages)
    return Case(answer, Desk(ledger=ledger, texts=texts))


def match(
    claim: Claim,
    verdict: Verdict,
    pairs: list[tuple[str, str, str]],
    texts: dict[str, str],
    tier: Tier = Tier.MATCH,
) -> Match:
    citation = claim.citations[0]
    found = [place(citation.document, texts[citation.document], citation.quote)]
    return Match(
        claim=claim,
        tier=tier,
        score=87.54,
        verdict=verdict,
        figures=tuple(
            FigurePair(phrase=figure(a), claim=figure(b), relation=Relation(relation))
            for a, b, relation in pairs
        ),
        only_in_phrase=("visits",),
        only_in_claim=("loans", "library"),
        conflicts=((Conflict.TERM, "visits", "loans"), (Conflict.NEGATION, "", ""))
        if verdict is Verdict.DIFFERENT_SUBJECT
        else (),
        passages=tuple(found if citation.quote else ()),
        parts=(
            Part(name="words", value=0.875, weight=0.6, note="7 of 8 words"),
            Part(name="figures", value=1.0, weight=0.4, note=""),
        ),
    )


def figure(text: str) -> Figure | None:
    if not text:
        return None
    return Figure(value=1, low=1, high=1, unit=None, start=0, end=len(text), text=text)


def place(document: str, text: str, quote: str) -> CitedPassage:
    start = text.index(quote)
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    passage = Passage(
        start=start,
        end=start + len(quote),
        line=line,
        column=column,
        end_line=line,
        end_column=column + len(quote),
        quote=quote,
        score=95.0,
    )
    return CitedPassage(document=document, passage=passage)


def screen(width: int, colour: bool = False) -> Screen:
    """A pipe, or a terminal that has everything."""
    return Screen(columns=width, colour=colour, terminal=colour, tables=colour, links=colour)


@pytest.mark.parametrize("width", [60, 80, 140])
@pytest.mark.parametrize("colour", [False, True])
def test_the_whole_answer_at_this_width(case: Case, width: int, colour: bool) -> None:
    shown = answer_text(case.answer, case.desk, screen(width, colour), explain=False)
    assert steady(shown) == golden(f"find-{width}{'-colour' * colour}")


def test_every_part_of_the_score_is_explained(case: Case) -> None:
    shown = answer_text(case.answer, case.desk, screen(80), explain=True)
    assert shown == golden("find-explain")


def test_colour_adds_nothing_but_colour(case: Case) -> None:
    plain = answer_text(case.answer, case.desk, screen(80), explain=False)
    coloured = answer_text(case.answer, case.desk, screen(80, colour=True), explain=False)
    words = ESCAPES.sub("", coloured).split()
    assert words == plain.translate(dict.fromkeys(map(ord, "«»"))).split()


def test_the_shape_of_the_answer_in_json(case: Case) -> None:
    shape = answer_object(case.answer, case.desk.ledger, explain=True)
    assert list(shape) == [
        "schema", "phrase", "searched", "matches", "passages", "figures_elsewhere",
    ]  # fmt: skip
    assert shape["searched"] == {"claims": 4, "documents": 2}
    first = shape["matches"][0]  # type: ignore[index]
    assert first == {
        "claim": "lido-visitors",
        "text": "The Lido drew 48,200 visitors in 2023.",
        "status": "reviewed",
        "tier": "match",
        "score": 87.5,
        "verdict": "same",
        "figures": [
            {"phrase": "48,200", "claim": "48,200", "relation": "same"},
            {"phrase": None, "claim": "2023", "relation": "absent"},
        ],
        "words": {"only_in_phrase": ["visits"], "only_in_claim": ["loans", "library"]},
        "passages": [
            {
                "document": "lido-report",
                "file": "sources/lido-report.txt",
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 87,
                "start": 32,
                "end": 118,
                "quote": "The Lido drew 48,200 visitors in 2023, the council says,"
                " up from 31,000 a year before.",
                "score": 95.0,
            }
        ],
        "missing": [],
        "citation": "Ada Moss and Bo Lind, Port Gazette, “Swimmers come back to the Lido”, 2024,"
        " sources/lido-report.txt:3:1",
        "explain": [
            {"name": "words", "value": 0.875, "weight": 0.6, "note": "7 of 8 words"},
            {"name": "figures", "value": 1.0, "weight": 0.4, "note": ""},
        ],
    }


CONTEXTS = [  # a text, what is quoted in it, how much around it, what is shown
    (
        "It rose. It fell by half. It rose.",
        "It fell by half.",
        99,
        "It rose. «It fell by half.» It rose.",
    ),
    ("One two three QUOTE four five six", "QUOTE", 9, "… three «QUOTE» four …"),
    ("paid 46.3 percent then QUOTE and 46.3 percent now", "QUOTE", 14, "… then «QUOTE» and …"),
    ("paid $241 million then QUOTE now", "QUOTE", 15, "… then «QUOTE» now"),
    ("Other.\n\nQUOTE here.\n\nOther.", "QUOTE", 99, "«QUOTE» here."),
    ("Other.\r\n\r\nQUOTE\r\nhere.\r\n\r\nOther.", "QUOTE", 99, "«QUOTE» here."),
    ("x" * 99 + "QUOTE" + "y" * 99, "QUOTE", 9, "… «QUOTE» …"),
]


@pytest.mark.parametrize(("text", "quote", "reach", "shown"), CONTEXTS)
def test_the_words_around_a_passage_are_whole(
    text: str, quote: str, reach: int, shown: str
) -> None:
    pieces = marked(text, place("x", text, quote).passage, reach, screen(100))
    assert screen(100).text([Line(pieces)]) == f"{shown}\n"


QUOTED = [
    ("64,000 deaths", "“64,000 deaths”"),
    ("word " * 50, "“" + "word " * 39 + "word …”"),
    ("word " * 38 + "46.3 percent of it", "“" + "word " * 37 + "word …”"),
    ("9" * 10_000, "“a word of 10,000 characters”"),
    ("a\x1b[31m", "“a␛[31m”"),
]


@pytest.mark.parametrize(("phrase", "shown"), QUOTED)
def test_a_long_phrase_is_cut_between_words(phrase: str, shown: str) -> None:
    assert quoted(phrase) == shown
