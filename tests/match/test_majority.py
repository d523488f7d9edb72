"""Most and few in words, beside a share in figures."""

from __future__ import annotations

import pytest

from factcheck.match.align import NO_CONTEXT, align
from factcheck.match.majority import most_and_few
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

APART = [
    # a phrase, a claim, and the two that differ
    ("Most of the town's bakeries have closed", "38% of the town's bakeries have closed.",
     "Most", "38%"),
    ("Most nurses work nights", "Two in five nurses work nights.", "Most", "Two in five"),
    ("A large majority of nurses work nights", "41% of nurses work nights.",
     "A large majority", "41%"),
    ("A minority of nurses work nights", "62% of nurses work nights.", "A minority", "62%"),
    ("41% of nurses work nights", "Most of the nurses work nights.", "41%", "Most"),
    ("Most of the milk goes to dairies",
     "Dairies take 24% of the milk; cheese makers buy 46% and schools 8%.", "Most", "24%"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "claim", "one", "other"), APART)
def test_most_is_not_less_than_half(phrase: str, claim: str, one: str, other: str) -> None:
    (pair,) = most_and_few(align(READER.read(phrase), READER.read(claim), NO_CONTEXT, READER))
    assert pair.phrase is not None
    assert pair.claim is not None
    assert (pair.phrase.text, pair.claim.text, pair.relation) == (one, other, "different")
    assert phrase[pair.phrase.start : pair.phrase.end] == one


NOTHING = [
    ("Most nurses work nights", "62% of nurses work nights."),
    ("Most nurses work nights", "49% of nurses work nights."),  # nearly most
    ("Most nurses, 62% of them, work nights", "41% of nurses work nights."),  # its own figure
    ("The most nurses work in Leeds", "41% of nurses work in Leeds."),
    ("Most likely, nurses will strike", "41% of nurses will strike."),
    ("Most of the fall came in spring", "Sales fell by 30% in spring."),
    ("Most of the milk is sold", "Dairies sell 340 litres of milk."),
]


@pytest.mark.parametrize(("phrase", "claim"), NOTHING)
def test_what_is_no_share_or_no_contradiction_is_left_alone(phrase: str, claim: str) -> None:
    aligned = align(READER.read(phrase), READER.read(claim), NO_CONTEXT, READER)
    assert tuple(most_and_few(aligned)) == ()
