"""Which texts share rare words with a phrase, and how rare a word is."""

import random

import pytest

from factcheck.match.postings import Postings, postings
from factcheck.match.shortlist import Part, Shortlist

TEXTS = (
    "the ferry carried people",
    "the ferry was late",
    "the ferry fares rose",
    "the walrus sank the ferry",
    "the the the the",
)


def english(key: str) -> int:
    return {"the": 12_000, "people": 500}.get(key, 0)


LIST = Shortlist((text.split() for text in TEXTS), english)


def numbers(**wanted: float) -> list[int]:
    return [number for number, _ in LIST.rank(wanted, most=10)]


def test_texts_that_share_no_word_are_left_out() -> None:
    assert numbers(walrus=1.0) == [3]
    assert numbers(unicorn=1.0) == []
    assert numbers() == []


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    weights = [LIST.weight(key) for key in ("unicorn", "walrus", "people", "ferry", "the")]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)
    assert weights[-1] > 0


def test_the_text_with_the_rarer_words_comes_first() -> None:
    assert numbers(ferry=1.0, fares=1.0, rose=1.0)[0] == 2
    assert numbers(ferry=1.0, walrus=1.0)[0] == 3


def test_equally_good_texts_stay_in_order() -> None:
    assert numbers(ferry=1.0) == [0, 1, 2, 3]


def test_a_word_wanted_less_counts_less() -> None:
    assert numbers(late=1.0, fares=0.5) == [1, 2]
    assert numbers(late=0.5, fares=1.0) == [2, 1]


def test_only_so_many_are_given() -> None:
    assert [number for number, _ in LIST.rank({"ferry": 1.0}, most=2)] == [0, 1]


def test_scores_fall() -> None:
    scores = [score for _, score in LIST.rank({"ferry": 1.0, "fares": 1.0, "late": 0.7}, most=10)]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_what_it_holds() -> None:
    assert "walrus" in LIST
    assert "unicorn" not in LIST
    assert set(LIST.keys()) == {word for text in TEXTS for word in text.split()}


def test_nothing_to_search() -> None:
    empty = Shortlist((), english)
    assert empty.rank({"ferry": 1.0}, most=5) == []
    assert empty.weight("ferry") > 0


def test_of_many_texts_few_are_looked_at_and_the_best_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = random.Random(7)
    words = [f"w{number}" for number in range(40)]
    rare = [1 / (number + 1) for number in range(40)]
    texts = [chance.choices(words, rare, k=chance.randint(1, 12)) for _ in range(3_000)]
    index = Postings(postings(texts))
    parts = [Part(a, b, sum(map(len, texts[a:b]))) for a, b in ((0, 3_000), (40, 2_900), (9, 700))]
    for part in parts:
        alone = Shortlist(texts[part.first : part.last], english)
        for _ in range(40):
            keys = {key: chance.choice((1.0, 0.6)) for key in chance.choices(words, k=6)}
            most = chance.choice((1, 8, 60))
            among = Shortlist((), english, index, part)
            whole = alone.rank(keys, most)
            with monkeypatch.context() as patch:
                patch.setattr("factcheck.match.shortlist.MANY", 0)
                patch.setattr("factcheck.match.shortlist.PLENTY", 0)
                assert among.rank(keys, most) == whole
            assert among.rank(keys, most) == whole
            assert [among.weight(key) for key in keys] == [alone.weight(key) for key in keys]
