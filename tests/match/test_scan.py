"""Which claims a sentence may repeat: what passes is compared in full, and nothing else is."""

from __future__ import annotations

import pytest

from factcheck.match.finder import Finder
from factcheck.match.repeats import Repeats, clauses
from factcheck.match.scan import Gate
from factcheck.match.sentences import sentences
from factcheck.match.verdict import Tier
from factcheck.model import Citation, Claim
from factcheck.read.lexicon import read_lexicon

TEXTS = (
    "17% of the ferries were late.",
    "Ferries made 3.7 million trips in 2019.",
    "Unemployment in Finland fell to 46.3 percent.",
    "The United States counted 63,632 burglaries.",
    "There is no proof that the lighthouse is haunted.",
)
CLAIMS = tuple(
    Claim(id=f"c{n}", text=text, citations=(Citation(document="d"),))
    for n, text in enumerate(TEXTS)
)
FINDER = Finder(CLAIMS, {}, read_lexicon())
GATE = Gate(CLAIMS, FINDER.reader, FINDER.weight)

MAY = [
    ("Of its ferries 17 percent were late, the port said.", (0,)),
    ("Seventeen percent of the ferries were late.", (0,)),
    # another figure, where half of the claim's words are said
    ("In all 71% of the ferries were late.", (0,)),
    # what rounds the figure, with few of the words
    ("Almost 4 million trips were made.", (1,)),
    ("Almost half of Finnish workers are unemployed.", (2,)),
    # other names of a place; two words that are one
    ("The US had some 64,000 burglaries.", (3,)),
    ("Burglaries in the United States reached 63,632.", (3,)),
    # no figure on either side
    ("Nobody has any proof that this lighthouse is haunted.", (4,)),
    # both of two claims
    ("Ferries made 3.7 million trips, and 17% of the ferries were late.", (0, 1)),
]
MAY_NOT = [
    "17 percent",
    "The harbour was quiet.",
    "The ferries are blue.",
    "Some 17 lamps of the square were replaced in 2019.",
    "The lighthouse was painted.",
    "",
]


@pytest.mark.parametrize(("sentence", "numbers"), MAY)
def test_what_may_be_repeated(sentence: str, numbers: tuple[int, ...]) -> None:
    assert GATE.claims(sentence) == numbers


@pytest.mark.parametrize("sentence", MAY_NOT)
def test_what_may_not(sentence: str) -> None:
    assert GATE.claims(sentence) == ()


def test_the_candidates_are_judged_as_all_claims_would_be() -> None:
    phrase = "In all 71% of the ferries were late."
    (match,) = FINDER.among(phrase, (0,))
    every = {each.claim.id: each for each in FINDER.claims(phrase)}["c0"]
    assert (match.tier, match.verdict, match.score) == (every.tier, every.verdict, every.score)


CLAUSES = {
    "It rained, and the ferries were late.": [],  # the first says too little
    "Trips rose to 3.7 million, while 17% of the ferries were late.": [
        "Trips rose to 3.7 million",
        "17% of the ferries were late.",
    ],
    "Ferries and trams were late.": [],
    "The ferries, however new, were late.": [],
    "Ferries were late: 17% of them, the port said; trips rose.": [
        "Ferries were late",
        "17% of them, the port said",
    ],
}


@pytest.mark.parametrize("sentence", CLAUSES)
def test_a_sentence_in_its_clauses(sentence: str) -> None:
    assert clauses(sentence) == CLAUSES[sentence]


def test_only_what_has_changed_is_judged_again() -> None:
    text = "17% of the ferries were late. Ferries made 3.7 million trips in 2019."
    spans = sentences(text)
    repeats = Repeats(CLAIMS, FINDER)

    def judged(**options: object) -> dict[int, list[str]]:
        found = repeats.of(text, spans, **options)  # type: ignore[arg-type]
        return {start: [each.claim for each in each_found] for start, each_found in found}

    assert judged() == {0: ["c0"], 30: ["c1"]}
    assert judged(changed={"c1"}) == {30: ["c1"]}
    assert judged(changed={"c1"}, again={0}) == {0: ["c0"], 30: ["c1"]}
    assert judged(changed={"c4"}) == {}


WHOLE = {
    "In all 71% of the ferries were late.": (0,),
    "The mayor told the council that 71% of the ferries were late.": (0,),
    "Winners of the lottery, the brewery, three schools and a choir from Bergen sailed home on"
    " Sunday to a concert with fireworks, and seventeen percent of the ferries were late.": (),
}


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_that_says_much_else(sentence: str) -> None:
    assert GATE.claims(sentence) == (0,)
    assert GATE.answered(sentence, (0,)) == WHOLE[sentence]


def test_a_clause_is_asked_of_a_few_claims() -> None:
    clause = "Ferries made 3.7 million trips, and 17% of the ferries were late."
    assert GATE.claims(clause, (0, 1, 2)) == (0, 1)
    assert GATE.claims(clause, (1, 4)) == (1,)
    assert GATE.claims(clause, ()) == ()


def test_words_that_are_spelled_otherwise_say_the_same() -> None:
    gate = Gate(CLAIMS, FINDER.reader, FINDER.weight)
    for sentence in ("ferry Ferry ferries", "Ferries ferry ferry", "lighthouse"):
        assert gate.claims(sentence) == ()
    assert gate.spellings == 5


# a sentence, a claim, and the score up to which the two may match, in steps of five; of each the
# shortlist thinks the same
WORTH = [
    ("17% of the ferries were late.", 0, 75),
    ("In all 71% of the ferries were late.", 0, 75),
    ("The trams were late, the ferries were not, and 17 shops were closed.", 0, 55),
    ("The trams were late, the ferries were not, and the shops were closed.", 0, 50),
    ("The lighthouse was painted.", 4, 40),
    ("17%", 0, 0),
    ("The harbour was quiet.", 0, 0),
]


@pytest.mark.parametrize(("sentence", "claim", "most"), WORTH)
def test_how_high_a_match_can_score(sentence: str, claim: int, most: int) -> None:
    said = FINDER.reader.read(sentence)
    reached = [least for least in range(0, 101, 5) if GATE.worth(said, least)(claim, 0.5)]
    assert max(reached, default=0) == most


def test_no_match_scores_higher_than_was_told() -> None:
    for sentence in (sentence for sentence, _ in MAY):
        for match in FINDER.among(sentence, range(len(CLAIMS))):
            number, rank = int(match.claim.id[1:]), match.parts[-1].value
            worth = GATE.worth(FINDER.reader.read(sentence), match.score)
            assert match.tier is Tier.SUGGESTION or worth(number, rank)
