"""The traits of a sentence: what they tell apart, and that each has its weight."""

from __future__ import annotations

import pytest

from factcheck.match.statement import Reader
from factcheck.match.suggest import CONSTANT, LEAST, MEAN, SURE
from factcheck.match.suggest_features import Traits
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()
READER = Reader(LEXICON)
TRAITS = Traits(LEXICON, READER)


def traits(text: str) -> set[str]:
    return set(TRAITS.of(READER.read(text)))


TOLD = [
    # the trait, a sentence that has it, and one like it that has not
    ("main-percent", "Rents rose 12 percent.", "Rents rose $12."),
    ("main-times", "The budget doubled in two years.", "The budget rose in two years."),
    ("main-ordinal", "It is the third ferry.", "It is a ferry of 300 seats."),
    ("main-so-many", "One household in three has no car.", "A third of all houses have a car."),
    ("main-so-many", "10,000 out of 12,000 boats sank.", "½ of the boats sank."),
    ("hedged", "Some 300 boats sank.", "They sank 300 boats."),
    ("counts-people", "He hired 48 nurses.", "He hired 48 boats."),
    ("counts-abstract", "There are three reasons.", "There are three boats."),
    ("bare-digits", "The mean is 480.", "It has 480 rooms."),
    ("the-figure", "The 48 boats are gone.", "Some 48 boats are gone."),
    ("the-vague", "We thank the thousands who came.", "We saw thousands of boats."),
    ("many-figures", "389; 230; 158; 479; 639; 114", "Of 389 boats 230 sank."),
    # the mood of the clause that holds the figure, and not of the one beside it
    ("near-modal", "We might hire 48 nurses.", "We hired 48 nurses, and might go."),
    ("near-i", "I lost 12 pounds.", "I think that boats lost 12 percent."),
    ("near-if", "If you add 480 boats, they sink.", "The 480 boats sank; if not, they rust."),
    ("near-if", "If he pays $90, he sinks.", "If he pays, with $90 in hand, he sinks."),
    ("near-to-move", "We have to cut 48 jobs.", "We cut 48 jobs, and have to go."),
    ("near-there", "There are 48 boats.", "They have 48 boats, and there is no harbour."),
    ("near-past", "They planted 48 trees.", "They sell 48 trees, and planted none."),
    ("near-to-do", "We have to hire 48 nurses.", "We hired 48 nurses."),
    ("near-she", "She bought 48 boats.", "She sang, and the town bought 48 boats."),
    ("imperative", "Chop two onions.", "Two onions are chopped."),
    ("imperative", "Simmer for 30 minutes.", "Sales of 30 boats fell."),
    ("question", "Are there 48 nurses?", "There are 48 nurses."),
    ("compared", "We spend more on boats than the next 48 towns.", "We spend $48."),
    # a small count is a statistic where people were harmed, or voted
    ("small-harm", "All seven aboard died.", "All seven aboard sang."),
    ("small-harm", "All seven aboard died.", "Of all aboard 480 died."),
    ("small-vote", "There were seven votes for it.", "There were seven boats for it."),
    # what is no sentence of the text
    ("noted", "As shown before [12, 14], 48 boats sank.", "As shown before, 48 boats sank."),
    ("contact", "Harbour Office, tel: 480.", "The office has 480 rooms."),
    ("no-full-stop", "48 boats", "There are 48 boats."),
]


@pytest.mark.parametrize(("trait", "has", "lacks"), TOLD)
def test_what_a_trait_tells(trait: str, has: str, lacks: str) -> None:
    assert trait in traits(has)
    assert trait not in traits(lacks)


def test_a_sentence_without_a_figure_has_none() -> None:
    assert traits("The ferries are old.") == set()


SENTENCES = [*(has for _, has, _ in TOLD), *(lacks for _, _, lacks in TOLD)]


@pytest.mark.parametrize("text", SENTENCES)
def test_every_trait_has_its_weight(text: str) -> None:
    assert traits(text) <= LEXICON.suggest.mapping().keys()


def test_every_weight_is_a_number_and_the_limits_are_likelihoods() -> None:
    rows = {name: float(number) for name, number in LEXICON.suggest.mapping().items() if name}
    assert CONSTANT in rows
    assert 0 < rows[LEAST] < rows[SURE] < rows[MEAN] < 1
