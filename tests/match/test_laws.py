"""Laws that hold for any claim, phrase and document."""

from __future__ import annotations

import dataclasses
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.library import figures
from factcheck.match.compare import Relation, relate, same_kind
from factcheck.match.find import Match
from factcheck.match.finder import Finder
from factcheck.match.source import Source
from factcheck.match.statement import Reader
from factcheck.match.verdict import Tier, Verdict
from factcheck.model import Citation, Claim
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()
READER = Reader(LEXICON)
COUNTS = st.integers(min_value=3, max_value=999).filter(lambda n: n % 10)
NUMBERS = st.one_of(
    COUNTS.map(str),
    COUNTS.map(lambda n: f"{n},000"),
    COUNTS.map(lambda n: f"{n}.7 million"),
)
FIGURES = st.one_of(
    NUMBERS,
    st.integers(1, 99).map(lambda n: f"{n} percent"),
    st.integers(1, 99).map(lambda n: f"{n}.3 percent"),
    NUMBERS.map(lambda n: f"${n}"),
    NUMBERS.map(lambda n: f"£{n}"),
    st.integers(2, 60).map(lambda n: f"{n} years"),
    st.integers(2, 60).map(lambda n: f"{n} months"),
    st.integers(2, 60).map(lambda n: f"{n} percentage points"),
    st.sampled_from(["half", "one in four", "two thirds", "a dozen", "millions", "15 to 20"]),
    st.integers(1900, 2030).map(str),
)
HEDGES = st.sampled_from(["", "about ", "almost ", "more than ", "at least ", "up to "])
HEDGED = st.builds(lambda hedge, figure: hedge + figure, HEDGES, FIGURES)
WHO = st.sampled_from("ferries pupils bakers gulls divers trams owls painters".split())
DOES = st.sampled_from("carried counted painted bought repaired visited feared".split())
WHOM = st.sampled_from("boats roofs lamps bridges violins tickets anchors".split())
SENTENCES = st.builds(
    lambda who, does, figure, whom: f"{who.capitalize()} {does} {figure} {whom}.",
    WHO,
    DOES,
    HEDGED,
    WHOM,
)
STATEMENTS = SENTENCES.filter(lambda text: len(READER.read(text).figures) > 0)
LEDGERS = st.lists(STATEMENTS, min_size=1, max_size=5, unique=True)


def finder(texts: list[str]) -> Finder:
    return Finder(
        [claim(f"c{n}", text) for n, text in enumerate(texts)], {"d": "\n".join(texts)}, LEXICON
    )


def claim(claim_id: str, text: str) -> Claim:
    return Claim(id=claim_id, text=text, citations=(Citation(document="d"),))


@given(HEDGED)
def test_a_figure_is_the_same_as_itself(text: str) -> None:
    for figure in figures(text):
        assert relate(figure, figure) is Relation.SAME


@given(HEDGED, HEDGED)
def test_same_is_the_same_both_ways(one: str, other: str) -> None:
    for mine in figures(one):
        for theirs in figures(other):
            assert (relate(mine, theirs) is Relation.SAME) == (
                relate(theirs, mine) is Relation.SAME
            )


@given(HEDGED, HEDGED)
def test_figures_of_two_kinds_never_agree(one: str, other: str) -> None:
    for mine in figures(one):
        for theirs in figures(other):
            assert same_kind(mine, theirs) == same_kind(theirs, mine)
            if not same_kind(mine, theirs):
                assert relate(mine, theirs) is Relation.DIFFERENT


@given(COUNTS, st.sampled_from(["", "about ", "almost ", "more than ", "at least "]))
def test_another_scale_or_unit_never_agrees(number: int, hedge: str) -> None:
    pairs = [
        ("${} million", "${} billion"),
        ("{},000", "{} million"),
        ("{} percent", "{} percentage points"),
        ("{} percent", "{}"),
        ("{} years", "{} months"),
        ("{} days", "{} weeks"),
        ("${}", "£{}"),
        ("{} miles", "{} years"),
    ]
    for one, other in pairs:
        (mine,), (theirs,) = figures(hedge + one.format(number)), figures(other.format(number))
        assert relate(mine, theirs) is Relation.DIFFERENT
        assert relate(theirs, mine) is Relation.DIFFERENT


@given(COUNTS)
def test_durations_of_one_length_agree(number: int) -> None:
    for one, other in [
        (f"{number} years", f"{12 * number} months"),
        (f"{number} weeks", f"{7 * number} days"),
        (f"{number} decades", f"{10 * number} years"),
    ]:
        (mine,), (theirs,) = figures(one), figures(other)
        assert relate(mine, theirs) is Relation.SAME


@settings(max_examples=60)
@given(LEDGERS)
def test_a_claims_own_text_finds_it_first(texts: list[str]) -> None:
    search = finder(texts)
    for number, text in enumerate(texts):
        found = search.claims(text, limit=10)
        own = next(match for match in found if match.claim.id == f"c{number}")
        assert (own.tier, own.verdict) == (Tier.MATCH, Verdict.SAME)
        assert own.score == max(match.score for match in found)
        assert all(pair.relation is Relation.SAME for pair in own.figures)
        assert found[0].score == own.score


@settings(max_examples=60)
@given(LEDGERS, SENTENCES, st.randoms())
def test_answers_do_not_depend_on_the_order_of_claims(
    texts: list[str], phrase: str, chance: Random
) -> None:
    claims = [claim(f"c{n}", text) for n, text in enumerate(texts)]
    turned = claims[:]
    chance.shuffle(turned)
    documents = {"d": "\n".join(texts)}
    one = Finder(claims, documents, LEXICON).claims(phrase, limit=10)
    other = Finder(turned, documents, LEXICON).claims(phrase, limit=10)
    assert list(map(told, one)) == list(map(told, other))


def told(match: Match) -> tuple[object, ...]:
    return (match.claim.id, match.tier, match.verdict, match.score, match.figures, match.passages)


BREAKS = st.sampled_from(["\n", "\r\n", "\r", "\r\r\n", "\n\n", " "])
OPENINGS = st.sampled_from(["", "🦉", "🦉🏽 é\u0301 ", "\ufeff", "\u2028", "\u00a0"])
DOCUMENTS = st.builds(
    lambda opening, parts: opening + "".join(parts),
    OPENINGS,
    st.lists(st.builds(lambda text, end: text + end, SENTENCES, BREAKS), min_size=1, max_size=6),
)


@settings(max_examples=80)
@given(DOCUMENTS, SENTENCES, st.data())
def test_passages_lead_back_to_their_place(text: str, phrase: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = Source(text, READER)
    for wanted in (phrase, text[start:end]):
        asserted = source.assertion("", wanted)
        passages = (*source.say(wanted), *source.quotations(wanted), *filter(None, [asserted]))
        for passage in passages:
            assert 0 <= passage.start < passage.end <= len(text)
            assert text[passage.start : passage.end] == passage.quote
            assert (passage.line, passage.column) == line_and_column(text, passage.start)
            assert (passage.end_line, passage.end_column) == line_and_column(text, passage.end)
            assert text[: passage.start].endswith(passage.prefix)
            assert text[passage.end :].startswith(passage.suffix)
            assert 0 <= passage.score <= 100


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Counted the slow way: CR LF, LF and CR each end a line."""
    line, begins = 1, 0
    for at in range(offset):
        crlf = text[at : at + 2] == "\r\n"
        if text[at] in "\r\n" and not crlf:
            line, begins = line + 1, at + 1
    return line, offset - begins + 1


@settings(max_examples=150)
@given(st.text(max_size=80), st.text(max_size=120))
def test_any_text_has_an_answer(phrase: str, text: str) -> None:
    search = Finder([claim("c", text)], {"d": text}, LEXICON)
    for match in search.claims(phrase):
        assert 0 <= match.score <= 100
    for cited in search.passages(phrase):
        assert text[cited.passage.start : cited.passage.end] == cited.passage.quote


@settings(max_examples=60)
@given(LEDGERS, SENTENCES)
def test_asking_changes_nothing(texts: list[str], phrase: str) -> None:
    search = finder(texts)
    first = search.claims(phrase), search.passages(phrase)
    for text in texts:
        search.claims(text)
        search.passages(text)
    assert (search.claims(phrase), search.passages(phrase)) == first


LONG = 200_000
"""Code points: long enough that a square law would show, as minutes."""
PIECES = [
    "1",
    ",",
    "1,",
    "ferry ",
    "ferry",
    "one hundred ",
    "7 years ",
    "a.",
    "\n",
    "“",
    "é",
    "not ",
]
SMALL = Finder(
    [
        claim("carried", "Ferries carried 3.7 million passengers in 2019."),
        dataclasses.replace(
            claim("late", "One hundred ferries were late."), aliases=("late, late",)
        ),
    ],
    {"d": "Ferries carried 3.7 million passengers in 2019.\nOne hundred ferries were late.\n"},
    LEXICON,
)


@pytest.mark.parametrize("piece", PIECES)
def test_a_very_long_phrase_ends(piece: str) -> None:
    phrase = piece * (LONG // 4 // len(piece))
    for match in SMALL.claims(phrase):
        assert 0 <= match.score <= 100
    assert isinstance(SMALL.passages(phrase), tuple)


@pytest.mark.parametrize("piece", PIECES)
def test_a_very_long_document_without_an_end_is_searched(piece: str) -> None:
    text = piece * (LONG // len(piece)) + "\n\nOwls counted 4,321 lamps.\n"
    source = Source(text, READER)
    assert [each.quote for each in source.say("owls counted 4,321 lamps")] == [
        "Owls counted 4,321 lamps"
    ]
