"""How alike two statements are: a list in falling likeness gets falling scores."""

import pytest

from factcheck.match.align import NO_CONTEXT, Context
from factcheck.match.likeness import Likeness, covered, likeness
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())
RARE = {"ferri": 4.0, "walrus": 4.0}


def weight(key: str) -> float:
    return RARE.get(key, 2.0)


def like(phrase: str, claim: str, context: Context = NO_CONTEXT) -> Likeness:
    return likeness(READER.read(phrase), READER.read(claim), context, weight, READER)


CLAIM = "Ferry passengers sailed to the harbour"
FALLING = [
    # less and less of what the phrase says is in the claim
    "ferry passengers sailed to the harbor",
    "ferry pasengers sailed to the harbour",
    "ferry passengers sailed from the harbour with singers",
    "passengers sailed with singers and walruses",
    "singers and walruses sailed home",
    "walruses eat apples",
]


def test_the_less_of_a_phrase_is_in_a_claim_the_less_is_covered() -> None:
    covered = [like(phrase, CLAIM).phrase_covered for phrase in FALLING]
    assert covered == sorted(covered, reverse=True)
    assert len(set(covered)) == len(covered)
    assert (covered[0], covered[-1]) == (1.0, 0.0)


def test_the_less_of_a_claim_a_phrase_says_the_less_is_covered() -> None:
    shorter = ["ferry passengers sailed to the harbour", "ferry passengers", "passengers", "apples"]
    covered = [like(phrase, CLAIM).claim_covered for phrase in shorter]
    assert covered == sorted(covered, reverse=True)
    assert len(set(covered)) == len(covered)
    assert (covered[0], covered[-1]) == (1.0, 0.0)


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    assert (
        like("ferry singers", CLAIM).phrase_covered
        > like("passenger singers", CLAIM).phrase_covered
    )


def test_a_word_that_says_little_weighs_little() -> None:
    full = like("ferry passengers", CLAIM).phrase_covered
    generic = like("the number of ferry passengers", CLAIM).phrase_covered
    telling = like("the singers of ferry passengers", CLAIM).phrase_covered
    assert full > generic > telling


def test_what_only_the_document_says_counts_for_less() -> None:
    beside = Context(frozenset({READER.keys.key("walrus")}), ())
    without, with_it = like("ferry walrus", CLAIM), like("ferry walrus", CLAIM, beside)
    assert without.phrase_covered < with_it.phrase_covered < 1
    assert without.phrase_covered < with_it.stated < with_it.phrase_covered
    assert (without.only_in_phrase, with_it.only_in_phrase) == (("walrus",), ())
    assert without.stated == without.phrase_covered


@pytest.mark.parametrize(
    ("phrase", "mine", "theirs"),
    [
        ("ferry passengers", "", "sailed harbour"),
        ("ferry walruses", "walruses", "passengers sailed harbour"),
        ("a trip of 3 miles", "trip", "Ferry passengers sailed harbour"),
        ("ferries stopped", "stopped", "passengers sailed harbour"),
        ("", "", "Ferry passengers sailed harbour"),
    ],
)
def test_the_words_that_only_one_has(phrase: str, mine: str, theirs: str) -> None:
    found = like(phrase, CLAIM)
    assert " ".join(found.only_in_phrase) == mine
    assert " ".join(found.only_in_claim) == theirs


def test_a_word_that_is_turned_round_is_missing_from_neither() -> None:
    found = like("open harbour", "The harbour is closed")
    assert (found.only_in_phrase, found.only_in_claim) == ((), ())


@pytest.mark.parametrize(
    ("phrase", "claim", "shared"),
    [
        ("ferry delays", "Ferry fares", True),
        ("fares rose", "Delays rose", False),  # a direction alone
        ("many people", "Some people", False),  # a word that says little
        ("a jail", "A prison", True),
        ("a boat", "A ferry", False),  # near, and no more
        ("ferry", "walrus", False),
        ("17 percent", "17 percent", False),  # no word
    ],
)
def test_whether_they_share_a_word_that_tells_something(
    phrase: str, claim: str, shared: bool
) -> None:
    assert like(phrase, claim).shared is shared


@pytest.mark.parametrize(
    ("phrase", "conflicts"),
    [
        ("ferry passengers sailed to Oslo", [("place", "Oslo", "Bergen")]),
        ("ferry passengers sailed to Bergen", []),
        # however little else they have in common
        ("passengers ate apples with walruses in Oslo", [("place", "Oslo", "Bergen")]),
    ],
)
def test_why_two_statements_differ(phrase: str, conflicts: list[tuple[str, str, str]]) -> None:
    found = like(phrase, "Ferry passengers sailed to Bergen in a storm").conflicts
    assert [(str(why), one, other) for why, one, other in found] == conflicts


def test_the_weight_is_that_of_all_words_of_the_phrase() -> None:
    assert like("walrus apples", CLAIM).weight == weight("walrus") + weight("appl")
    assert like("", CLAIM).weight == 0


def test_every_figure_of_the_phrase_is_paired() -> None:
    found = like("fares rose 9 percent in 2019", "Fares rose 9 percent")
    assert [str(pair.relation) for pair in found.figures] == ["same", "absent"]


def test_no_words_no_share() -> None:
    found = like("17 percent", "")
    assert (found.phrase_covered, found.stated, found.claim_covered, found.weight) == (0, 0, 0, 0)


@pytest.mark.parametrize("phrase", FALLING)
def test_what_each_covers_is_told_without_the_rest(phrase: str) -> None:
    whole = like(phrase, CLAIM)
    told = covered(READER.read(phrase), READER.read(CLAIM), weight, READER)
    assert told == (whole.phrase_covered, whole.claim_covered)
