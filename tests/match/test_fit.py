"""The fitted numbers: which way each part of a comparison weighs."""

import pytest

from factcheck.match.align import NO_CONTEXT
from factcheck.match.fit import Fit
from factcheck.match.likeness import likeness
from factcheck.match.statement import Reader
from factcheck.model.lexicon import Lexicon, WordTable
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()
READER = Reader(LEXICON)
FIT = Fit(LEXICON)
CLAIM = "Ferries carried 3.7 million passengers across the Sound in 2019"


def features(phrase: str) -> dict[str, float]:
    like = likeness(READER.read(phrase), READER.read(CLAIM), NO_CONTEXT, lambda _: 3.0, READER)
    return dict(like.features)


def test_every_feature_of_a_comparison_has_its_numbers() -> None:
    rows = LEXICON.fit.mapping()
    assert sorted(rows) == sorted([*features("ferries"), "constant"])
    assert all(len([float(value) for value in row.split()]) == 2 for row in rows.values())


FALLING = [
    # less and less is said of what the claim is about
    "Ferries carried 3.7 million passengers across the Sound in 2019",
    "ferries carried 3.7 million passengers in 2019",
    "ferries carried 3.7 million goats in 2019",
    "trains carried singers and goats in 2019",
    "singers and goats ate apples",
]


def test_the_less_a_phrase_says_of_a_claim_the_less_likely_they_are_of_one_thing() -> None:
    likely = [FIT.related(features(phrase)) for phrase in FALLING]
    assert likely == sorted(likely, reverse=True)
    assert likely[0] > 0.9 > 0.1 > likely[-1]


def test_a_claim_said_with_another_figure_is_less_likely_meant_and_still_likely() -> None:
    right, wrong = (features(f"ferries carried {n} million passengers in 2019") for n in (3.7, 7.3))
    assert FIT.same(right) > 0.5
    assert FIT.related(right) > FIT.related(wrong) > 0.5


@pytest.mark.parametrize(("said", "likely"), [(0, 0.5), (2, 0.88), (-2, 0.12)])
def test_a_likelihood_is_a_weighed_sum_between_0_and_1(said: float, likely: float) -> None:
    fit = Fit(Lexicon(fit=WordTable("constant:0 0\nsaid:1 0\n")))
    assert fit.related({"said": said}) == pytest.approx(likely, abs=0.005)
    assert fit.same({"said": said}) == 0.5


def test_without_numbers_nothing_is_more_likely_than_not() -> None:
    assert Fit(Lexicon()).same({"said": 1.0}) == 0.5
