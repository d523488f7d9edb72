"""Folding: what a text becomes, and that every way back leads to the right letters."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.fold import Span, _form, fold

FOLDED = [
    # as printed, folded
    ("Prices ROSE", "prices rose"),
    ("“Prices rose,” it said", '"prices rose," it said'),
    ("the state‘s and the state’s", "the state's and the state's"),
    ("«Prix» ‹prix›", "\"prix\" 'prix'"),
    ("2010–2014 — a while", "2010-2014 - a while"),
    ("well‑known", "well-known"),
    ("and so …", "and so ..."),
    ("12\u00a0percent\u2009of\u202fall", "12 percent of all"),
    ("one\ntwo\r\nthree\rfour\tfive", "one two three four five"),
    ("one  \n\n  two", "one two"),
    ("un\u00adem\u00adploy\u00adment", "unemployment"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("a \u200b b", "a b"),
    ("café cafe\u0301", "cafe cafe"),
    ("Straße STRASSE", "strasse strasse"),
    ("ﬁve ﬂoors", "five floors"),
    ("İstanbul", "istanbul"),
    ("ＦＵＬＬ　１２", "full 12"),
    ("½ of 10⁶", "1/2 of 106"),
    ("ΟΔΟΣ οδος", "οδοσ οδοσ"),
    ("5·4 • item", "5.4 * item"),
    ("`so called´", "'so called'"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_fold(text: str, folded: str) -> None:
    assert folded == fold(text).text


BACK = [
    # text, a piece of the folded text, what it is in print
    ("He said “no … never” then", '"no ... never"', "“no … never”"),
    ("the un\u00adem\u00adployed rate", "unemployed", "un\u00adem\u00adployed"),
    ("fell 12\u00a0\n percent in", "12 percent", "12\u00a0\n percent"),
    ("the cafe\u0301 closed", "cafe", "cafe\u0301"),
    ("on ﬁve floors", "five", "ﬁve"),
    ("on ﬁve floors", "ive", "ﬁve"),
    ("wait… what", "..", "…"),
    ("plain words here", "words", "words"),
]


@pytest.mark.parametrize(("text", "piece", "printed"), BACK)
def test_the_way_back(text: str, piece: str, printed: str) -> None:
    folded = fold(text)
    start = folded.text.index(piece)
    span = folded.span(start, start + len(piece))
    assert printed == text[span.start : span.end]


def test_an_empty_slice_has_an_empty_span() -> None:
    folded = fold("two  words")
    assert [Span(0, 0), Span(5, 5), Span(10, 10)] == [folded.span(at, at) for at in (0, 4, 9)]


texts = st.text(
    st.one_of(
        st.sampled_from("aB1. ,'\"-\n\r\t\u00a0\u00ad\u200b\u0301…—“”’ﬁßİé½ΣΌ`´¨が"),
        st.characters(),
    )
)


@given(texts)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert once == fold(once).text


@given(texts)
def test_offsets_never_go_back(text: str) -> None:
    folded = fold(text)
    spans = [folded.span(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(spans))


@given(texts, st.data())
def test_a_folded_slice_lies_in_the_folding_of_its_raw_slice(
    text: str, data: st.DataObject
) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.span(start, end)
    assert folded.text[start:end] in fold(text[span.start : span.end]).text


@given(texts)
def test_the_whole_text_comes_back_but_for_what_is_not_seen_at_its_ends(text: str) -> None:
    folded = fold(text)
    span = folded.span(0, len(folded.text))
    assert fold(text[: span.start]).text == ""
    assert fold(text[span.end :]).text == ""


@pytest.mark.slow
def test_every_character_folds_to_something_folded() -> None:
    odd = []
    for first in range(0, sys.maxunicode + 1, 8192):
        once = fold("".join(map(chr, range(first, first + 8192)))).text
        if once != fold(once).text:
            odd.append(hex(first))
    assert odd == []


def test_characters_fold_the_same_alone_and_in_company() -> None:
    company = "“Été” ﬁn — Ω\u00ad…"
    assert "".join(map(_form, company)) == fold(company).text.replace("E", "e")
