"""Where a large text holds a phrase: by the sentences with its rarest word, as by reading all."""

from __future__ import annotations

import random

import pytest

from factcheck.match.locate import passage
from factcheck.match.quotes import place_all
from factcheck.match.source import LARGE
from factcheck.match.sources import Sources
from factcheck.read.kept_index import KeptIndexes
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()
PLACES = ("Abington", "Brakefield", "Córley", "Denholm", "Eastmoor")
THINGS = ("voters", "hospital beds", "bus passengers", "school places")


def told(number: int) -> str:
    place, things = PLACES[number % 5], THINGS[number % 4]
    gap = "\n" if number % 7 == 0 else "   " if number % 11 == 0 else " "
    return (
        f"In ward {number} of {place},{gap}“{things}” rose by {number % 97}.{number % 10} percent."
    )


TEXT = " ".join(map(told, range(4_000)))
PHRASES = [
    told(0),
    told(7),
    told(1234).upper(),
    told(1234).replace("“", '"').replace("”", "'"),
    "ward 3999 of Eastmoor",
    "ard 3999 of Eastmoor, “school places” ros",  # cut out of words
    "of Corley, school places rose by 0.2 percent",
    "ward 12",
    "percent. In ward 40 of Abington",
    "rose by",
    "In ward 5000 of Abington",
    "ward",
    "",
]


@pytest.fixture(scope="module")
def wards(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    """The text as one that is indexed between runs."""
    assert len(TEXT) > LARGE
    return Sources({"wards": TEXT}, LEXICON, KeptIndexes(tmp_path_factory.mktemp("cache")))


@pytest.mark.parametrize("phrase", PHRASES)
def test_word_for_word_it_stands_where_reading_all_finds_it(wards: Sources, phrase: str) -> None:
    every = place_all(phrase, TEXT, 100.0)
    assert wards["wards"].quotations(phrase, exact=True) == tuple(
        passage(TEXT, *place.span, place.score) for place in every
    )


def test_at_random(wards: Sources) -> None:
    chance = random.Random(5)
    count = 0
    for _ in range(200):
        start = chance.randrange(len(TEXT))
        phrase = TEXT[start : start + chance.randrange(4, 90)]
        found = wards["wards"].exactly(phrase)
        whole = place_all(phrase, TEXT, 100.0)
        if found:
            count += 1
            assert [(p.start, p.end) for p in found] == [tuple(p.span) for p in whole]
    assert count > 60


def test_little_is_read_of_it(wards: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.match.source.fold", None)
    monkeypatch.setattr("factcheck.match.source.place_all", None)
    assert [p.start for p in wards["wards"].quotations("ward 3999 of Eastmoor", exact=True)] == [
        TEXT.index("ward 3999")
    ]
    assert wards["wards"].quotations("ward 5000 of Eastmoor", exact=True) == ()
