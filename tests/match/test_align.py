"""Which words of a phrase answer which of a claim's: alike, in other words, misspelled."""

import pytest

from factcheck.match.align import (
    NO_CONTEXT,
    Alignment,
    Context,
    align,
    denies,
    is_acronym,
    is_typo,
)
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())


def aligned(phrase: str, claim: str, context: Context = NO_CONTEXT) -> Alignment:
    return align(READER.read(phrase), READER.read(claim), context, READER)


def answers(phrase: str, claim: str) -> str:
    """Each word of the phrase with the claim's word that answers it, "-" for none."""
    found = aligned(phrase, claim)
    words, theirs = READER.read(phrase).words, READER.read(claim).words
    return ", ".join(
        f"{word.text} {'-' if partner is None else theirs[partner].text}"
        for word, partner in zip(words, found.partners, strict=True)
    )


CLAIM = "Ferry passengers told pupils that the harbour prison closed"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("a ferry passenger", "ferry Ferry, passenger passengers"),
        ("the harbor", "harbor harbour"),
        ("the jail", "jail prison"),
        ("a passenjer", "passenjer passengers"),
        ("passengers of the walrus", "passengers passengers, walrus -"),
        ("the open prison", "open closed, prison prison"),
    ],
)
def test_each_word_beside_the_word_that_answers_it(phrase: str, expected: str) -> None:
    assert answers(phrase, CLAIM) == expected


def test_the_nearer_an_answer_the_more_it_is_worth() -> None:
    """One word of a phrase against "rose", from the word itself down to nothing like it."""
    falling = ["rose", "climbed", "fell", "walrus"]
    strengths = [aligned(word, "Fares rose").strengths[0] for word in falling]
    assert strengths == sorted(strengths, reverse=True)
    assert len(set(strengths)) == len(strengths)
    assert strengths[0] == 1
    assert strengths[-1] == 0


WORTH_LESS_AND_LESS = [
    ("the word itself", "passengers", "a passenger"),
    ("misspelled", "passenjers", "a passenger"),
    ("denied by a prefix", "untraceable", "traceable"),
    ("only in the document", "harbour", "a passenger"),
    ("turned round", "public", "private"),
    ("nothing like it", "walrus", "a passenger"),
]


def test_the_farther_an_answer_the_less_it_is_worth() -> None:
    context = Context(frozenset({READER.keys.key("harbour")}), ())
    worth = {
        how: aligned(phrase, claim, context).strengths[0]
        for how, phrase, claim in WORTH_LESS_AND_LESS
    }
    falling = sorted(worth.values(), reverse=True)
    assert list(worth.values()) == falling
    assert len(set(falling)) == len(falling)
    assert (falling[0], falling[-1]) == (1, 0)


def test_every_way_to_turn_a_word_round_is_worth_the_same() -> None:
    ways = [("public", "private"), ("fell", "climbed"), ("climbed", "fell")]
    assert len({aligned(phrase, claim).strengths for phrase, claim in ways}) == 1


def test_a_word_that_only_the_document_has_is_answered_by_no_word_of_the_claim() -> None:
    context = Context(frozenset({READER.keys.key("harbour")}), ())
    found = aligned("harbour ferries", "Ferries sailed", context)
    assert found.partners == (None, 0)
    assert 0 < found.strengths[0] < found.strengths[1] == 1


@pytest.mark.parametrize(
    ("phrase", "claim", "expected"),
    [
        ("rose", "Fares fell and climbed", "rose climbed"),  # of two answers the better one
        ("rose", "Fares climbed and fell", "rose climbed"),
        ("passengers passenjers", "a passenger", "passengers passenger, passenjers -"),
    ],
)
def test_a_word_has_the_best_answer_that_is_free(phrase: str, claim: str, expected: str) -> None:
    assert answers(phrase, claim) == expected


def test_every_one_of_a_claims_equal_words_is_answered() -> None:
    assert aligned("ferry", "Ferry fares and ferry delays").answered == {0, 2}


def test_an_answer_says_the_same_and_does_not_turn_it_round() -> None:
    found = aligned("ferry fares rose for walruses", "Ferry fares fell")
    assert [found.answer(number) for number in range(4)] == [0, 1, None, None]
    assert found.partners == (0, 1, 2, None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("untraceable", "traceable", True),
        ("traceable", "untraceable", True),
        ("unpaid", "paid", True),
        ("nonsmokers", "smokers", True),
        ("imports", "ports", False),
        ("immigrants", "migrants", False),
        ("under", "der", False),
        ("legal", "legal", False),
        ("ferry", "fares", False),
    ],
)
def test_whether_one_word_denies_another(one: str, other: str, expected: bool) -> None:
    (mine,), (theirs,) = READER.keys.words(one), READER.keys.words(other)
    assert denies(mine, theirs) is expected
    assert denies(theirs, mine) is expected


def test_a_place_answers_its_other_names() -> None:
    phrase, claim = READER.read("Kiwi ferries"), READER.read("Ferries in New Zealand")
    assert align(phrase, claim, NO_CONTEXT, READER).partners[0] == 2
    assert align(claim, phrase, NO_CONTEXT, READER).partners[2] == 0


def test_initials_may_own_something() -> None:
    phrase, claim = READER.read("NZ's lunches"), READER.read("Lunches in New Zealand")
    aligned = align(phrase, claim, NO_CONTEXT, READER)
    assert aligned.partners[0] == 1


@pytest.mark.parametrize(
    ("letters", "claim", "expected"),
    [
        ("NHS", "National Health Service", True),
        ("NHS's", "National Health Service", True),
        ("MOF", "Ministry of Fisheries", True),
        ("MF", "Ministry of Fisheries", True),
        ("mf", "Ministry of Fisheries", False),
        ("M", "Ministry of Fisheries", False),
        ("FBI", "Ministry of Fisheries", False),
    ],
)
def test_whether_capitals_are_the_initials_of_words(
    letters: str, claim: str, expected: bool
) -> None:
    statement = READER.read(claim)
    assert is_acronym(letters, statement, statement.words[0]) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("passengrs", "passengers", True),  # a letter missing
        ("passenngers", "passengers", True),  # one too many
        ("passebgers", "passengers", True),  # a wrong one
        ("passnegers", "passengers", True),  # two swapped
        ("passnegrs", "passengers", True),  # two slips in a long word
        ("fery", "ferry", True),
        ("apssengers", "passengers", True),  # the first two swapped
        ("statue", "statute", False),  # both are words
        ("mall", "mill", False),  # a rare word, but a word
        ("cat", "car", False),  # too short to tell
        ("xassengers", "passengers", False),  # writers get the first letter right
        ("pasgrs", "passengers", False),  # too far off
    ],
)
def test_whether_a_word_is_another_misspelled(one: str, other: str, expected: bool) -> None:
    (mine,), (theirs,) = READER.keys.words(one), READER.keys.words(other)
    assert is_typo(mine, theirs, READER) is expected
    assert is_typo(theirs, mine, READER) is expected
