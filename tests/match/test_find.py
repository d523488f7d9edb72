"""Which claims are found, in which order, and with which passages of their documents."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from factcheck import find_claims
from factcheck.match.find import Match, one_said
from factcheck.match.finder import Finder
from factcheck.match.verdict import Part, Tier, Verdict
from factcheck.model import Citation, Claim, Ledger
from factcheck.read.lexicon import read_lexicon

REPORT = """Harbor report

The master counted 8,400 boats in May. Mooring fees rose 9 percent.

Nobody has ever measured how deep the old basin is.

Storms sank 31 boats last winter, and the divers raised 14 of them.
"""
COLUMN = """A column

Everyone knows that there are 8,400 boats in the harbor; the master counted them.
Nobody has ever asked who owns the gulls.
"""
TEXTS = {"report": REPORT, "column": COLUMN}


def claim(claim_id: str, text: str, *cited: str | tuple[str, str], alias: str = "") -> Claim:
    """A claim; each citation is a document's id, or an id and a quotation."""
    pairs = [(each, "") if isinstance(each, str) else each for each in cited]
    return Claim(
        id=claim_id,
        text=text,
        citations=tuple(Citation(document=document, quote=quote) for document, quote in pairs),
        aliases=(alias,) if alias else (),
    )


BOATS = claim("boats", "The master counted 8,400 boats in the harbor.", "report", "column")
FEES = claim("fees", "Mooring fees rose 9 percent.", ("report", "Mooring fees rose 9 percent"))
DEPTH = claim("depth", "The depth of the basin is unknown.", "report", alias="unmeasured basin")
CLAIMS = (BOATS, FEES, DEPTH)
LEXICON = read_lexicon()


def over(claims: Sequence[Claim], texts: dict[str, str]) -> Finder:
    """The finder of these claims, in these texts."""
    return Finder(claims, texts, LEXICON)


FINDER = over(CLAIMS, TEXTS)


def ids(finder: Finder, phrase: str) -> list[str]:
    return [match.claim.id for match in finder.claims(phrase) if match.tier is Tier.MATCH]


def places(finder: Finder, phrase: str) -> list[tuple[str, int]]:
    return [(each.document, each.passage.line) for each in finder.passages(phrase)]


def test_a_match_whole() -> None:
    (match,) = FINDER.claims("mooring fees went up 9% in the gale")
    assert match.claim == FEES
    assert (match.tier, match.verdict) == (Tier.MATCH, Verdict.SAME)
    assert [(p.phrase and p.phrase.text, p.claim and p.claim.text) for p in match.figures] == [
        ("9%", "9 percent")
    ]
    assert (match.only_in_phrase, match.only_in_claim) == (("gale",), ())
    (cited,) = match.passages
    assert (cited.document, cited.passage.quote) == ("report", "Mooring fees rose 9 percent")
    assert [part.name for part in match.parts] == ["phrase", "claim", "figures", "rank"]


def test_a_claim_cited_in_two_documents_has_a_passage_in_each() -> None:
    (match,) = FINDER.claims("8,400 boats in the harbor")
    assert [(each.document, each.passage.line) for each in match.passages] == [
        ("report", 3),
        ("column", 3),
    ]


def test_a_claim_cited_twice_in_one_document_has_both_passages() -> None:
    storms = claim(
        "storms",
        "Storms sank 31 boats, of which 14 were raised.",
        ("report", "Storms sank 31 boats last winter"),
        ("report", "the divers raised 14 of them"),
    )
    passages = over([storms], TEXTS).cited(storms)
    assert [each.passage.quote for each in passages] == [
        "Storms sank 31 boats last winter",
        "the divers raised 14 of them",
    ]


def test_a_document_that_cannot_be_read_takes_only_its_passages_along() -> None:
    finder = over(CLAIMS, {"column": COLUMN})
    (match,) = finder.claims("8,400 boats in the harbor")
    assert [each.document for each in match.passages] == ["column"]
    (match,) = finder.claims("mooring fees rose 9 percent")
    assert (match.claim.id, match.passages) == ("fees", ())
    assert [match.claim.id for match in over(CLAIMS, {}).claims("8,400 boats")] == ["boats"]
    assert over(CLAIMS, {}).passages("8,400 boats") == ()


def test_a_claim_that_its_document_does_not_say_has_no_passage() -> None:
    lost = claim("lost", "Bakers sold 300 loaves.", "report")
    (match,) = over([lost], TEXTS).claims("bakers sold 300 loaves")
    assert (match.verdict, match.passages) == (Verdict.SAME, ())


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Mooring fees rose 9 percent", ["fees"]),
        ("MOORING FEES ROSE 9 PERCENT", ["fees"]),
        ("unmeasured basin", ["depth"]),
        ("“unmeasured basin”", ["depth"]),
        ("the depth of the basin", []),
        ("basin", []),
    ],
)
def test_few_words_match_where_they_are_the_claims_own(phrase: str, expected: list[str]) -> None:
    assert ids(FINDER, phrase) == expected


LONG = (
    "Of all the charges in a harbor that owners of boats and yachts complain about in letters to"
    " the harbor master, mooring fees rose most in the year of the great storms."
)


@pytest.mark.parametrize(
    ("phrase", "cited", "expected"),
    [
        # words of the very sentence that the claim cites say the claim
        ("mooring fees rose", claim("fees", LONG, ("report", "Mooring fees rose 9 percent")), True),
        ("mooring fees rose", claim("fees", LONG, ("report", "Storms sank 31 boats")), False),
        # of words that stand elsewhere the claim must say more than of others
        (
            "Nobody has ever asked who owns the gulls",
            claim("gulls", "Nobody owns the gulls.", ("column", "has ever asked who owns")),
            True,
        ),
        (
            "Nobody has ever asked who owns the gulls",
            claim("gulls", "Nobody owns the gulls.", "report"),
            False,
        ),
        (
            "Nobody has ever owned the pier's gulls",  # no document's words
            claim("gulls", "Nobody owns the gulls of the pier.", "report"),
            True,
        ),
    ],
)
def test_words_of_a_document_say_the_claim_that_cites_them(
    phrase: str, cited: Claim, expected: bool
) -> None:
    assert ids(Finder([cited], TEXTS, LEXICON), phrase) == [cited.id] * expected


@pytest.mark.parametrize(
    "phrase",
    [
        "Nobody has ever measured how deep the old basin is",
        "Nobody has ever asked who owns the gulls",
        "Storms sank 31 boats last winter",
        "the divers raised 14 of them",
    ],
)
def test_words_that_no_claim_says_are_the_documents_alone(phrase: str) -> None:
    assert ids(FINDER, phrase) == []
    assert places(FINDER, phrase) != []


@pytest.mark.parametrize(("texts", "missing"), [(TEXTS, ()), ({}, ("everyone",))])
def test_a_word_that_a_claims_document_says_beside_it_is_not_missing(
    texts: dict[str, str], missing: tuple[str, ...]
) -> None:
    (match,) = Finder(CLAIMS, texts, LEXICON).claims("everyone knows of 8,400 in the harbor")
    assert (match.claim, match.only_in_phrase) == (BOATS, missing)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Nobody has ever asked who owns the gulls", [("column", 4)]),
        ("nobody ever asked who the owner of the gulls is", [("column", 4)]),
        ("Storms sank 31 boats last winter", [("report", 7)]),
        ("31 boats were sunk by storms", [("report", 7)]),
        ("storms sank 13 boats", []),
        ("the price of bread", []),
        ("", []),
    ],
)
def test_what_a_document_says_and_no_claim_does(
    phrase: str, expected: list[tuple[str, int]]
) -> None:
    assert places(FINDER, phrase) == expected


@pytest.mark.parametrize("phrase", ["mooring fees", "fees rose", "Mooring fees rose"])
def test_passages_that_a_claim_cites_are_in_the_ledger(phrase: str) -> None:
    assert places(FINDER, phrase) == []


def test_passages_are_the_same_in_every_order_of_documents() -> None:
    turned = Finder(CLAIMS, dict(reversed(list(TEXTS.items()))), LEXICON)
    for phrase in ("8,400 boats", "the master counted boats", "nobody has ever"):
        assert sorted(places(FINDER, phrase)) == sorted(places(turned, phrase))


def test_only_so_many_are_given() -> None:
    many = [claim(f"c{n}", f"Harbor {n}00 holds 8,400 boats.", "report") for n in range(1, 9)]
    finder = over(many, TEXTS)
    assert len(finder.claims("8,400 boats in a harbor")) == 5
    assert len(finder.claims("8,400 boats in a harbor", limit=2)) == 2
    assert finder.claims("8,400 boats in a harbor", limit=0) == ()
    assert [len(over((), TEXTS).passages("8,400 boats", limit=n)) for n in (1, 5)] == [1, 2]


@pytest.mark.parametrize("phrase", ["8,400 boats in the harbor", "mooring fees rose 9%", "basin"])
def test_of_some_claims_each_is_answered_as_of_all(phrase: str) -> None:
    every = FINDER.claims(phrase)
    assert every
    assert FINDER.claims(phrase, only=[each.id for each in CLAIMS]) == every
    for match in every:
        assert FINDER.claims(phrase, only=[match.claim.id]) == (match,)


def test_claims_that_are_not_asked_for_take_no_place() -> None:
    """However many say it better: those asked for are looked at."""
    many = [claim(f"c{n}", "The master counted 8,400 boats in harbor nine.") for n in range(40)]
    finder = over([*many, BOATS], TEXTS)
    phrase = "The master counted 8,400 boats in harbor nine"
    assert "boats" not in ids(finder, phrase)
    (match,) = finder.claims(phrase, only=["boats", "unheard-of"])
    assert match.claim == BOATS
    assert finder.claims(phrase, only=[]) == ()


def test_equal_claims_stand_by_id() -> None:
    twins = [claim(each, "Mooring fees rose 9 percent.", "report") for each in ("b", "c", "a")]
    assert ids(over(twins, TEXTS), "mooring fees rose 9 percent") == ["a", "b", "c"]


def test_matches_stand_before_suggestions_and_scores_fall() -> None:
    for phrase in ("8,400 boats were counted", "mooring fees rose 9 percent", "harbor boats"):
        found = FINDER.claims(phrase)
        assert found
        assert sorted(found, key=lambda m: (m.tier is not Tier.MATCH, -m.score)) == list(found)


def test_asking_again_gives_the_same() -> None:
    phrases = ["8,400 boats", "mooring fees", "the old basin", "31 boats were sunk by storms"]
    fresh = [(over(CLAIMS, TEXTS).claims(p), over(CLAIMS, TEXTS).passages(p)) for p in phrases]
    assert [(FINDER.claims(p), FINDER.passages(p)) for p in phrases] == fresh


def test_one_phrase_over_one_ledger() -> None:
    ledger = Ledger(path="claims.yaml", claims=CLAIMS)
    for phrase in ("8,400 boats", "bread"):
        found = find_claims(phrase, ledger, TEXTS)
        told = [(m.claim, m.tier, m.verdict, m.score, m.figures) for m in FINDER.claims(phrase)]
        assert [(m.claim, m.tier, m.verdict, m.score, m.figures) for m in found] == told
    assert len(find_claims("8,400 boats", ledger, TEXTS, limit=1)) == 1


def test_an_empty_ledger() -> None:
    empty = over((), {})
    assert empty.claims("8,400 boats") == ()
    assert empty.claims("8,400") == ()
    assert empty.passages("8,400 boats") == ()


def test_a_neighbour_that_is_no_match_itself_drives_no_other_out() -> None:
    texts = {
        "kayaks": "Borrel sold 11.8 million kayaks, 151% more than a year earlier.",
        "canoes": "Canoe sales fell 15% to 7.7 million.",
        "abroad": "64% of Borrel's sales came from abroad.",
        "rafts": "Borrel sold 4 million rafts, a rise of 7%.",
    }
    claims = [Claim(id=i, text=t, citations=(Citation(document="x"),)) for i, t in texts.items()]

    first = Finder(claims, {}, read_lexicon()).claims(
        "kayak sales leapt by 151 percent to 11.8 million"
    )[0]

    assert (first.claim.id, first.tier, first.verdict) == ("kayaks", Tier.MATCH, Verdict.SAME)


def test_few_words_and_a_like_number_say_nothing_where_another_claim_is_nearer() -> None:
    claims = (
        claim(
            "battery",
            "58% of the solar roof systems installed in Ostia in 2023 came with a battery, and the "
            "state paid for a third of the price of these",
        ),
        claim("queue", "Installers in Ostia wait nine weeks for their grid connection"),
    )
    phrase = "Six in ten Ostian solar installers say that a grid connection is their main obstacle"

    found = Finder(claims, {}, read_lexicon()).claims(phrase)

    assert [(match.claim.id, match.tier) for match in found] == [
        ("queue", Tier.SUGGESTION),
        ("battery", Tier.SUGGESTION),
    ]


BALTICLINE = (
    claim("freight", "Balticline's freight volume fell by 18% to 4.1 million tonnes in 2024"),
    claim("staff", "Balticline had a staff of 2,140 in 2024"),
    claim("homes", "Tartu built 1,480 homes in 2024"),
)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        # a name and a figure tell which claim is meant, whatever else is said in other words
        ("Balticline moved 4,100,000 tonnes of goods", ["freight"]),
        # another figure does not, nor a place: many things are said of it
        ("Balticline moved 4,300,000 tonnes of goods", []),
        ("Tartu welcomed 1,480 dancers", []),
    ],
)
def test_a_name_and_a_figure_tell_which_claim_is_meant(phrase: str, expected: list[str]) -> None:
    found = Finder(BALTICLINE, {}, read_lexicon()).claims(phrase)
    assert [match.claim.id for match in found if match.tier is Tier.MATCH] == expected


def test_a_claim_that_says_every_figure_goes_before_one_that_leaves_one_out() -> None:
    claims = (
        claim("women", "Women made up 21% of all marathon finishers in Kelmar in 2023; it was 12%"),
        claim("all", "In 2023, 18,740 people finished a marathon in Kelmar, 12% more than in 2022"),
    )
    first, *_ = Finder(claims, {}, read_lexicon()).claims(
        "18,740 marathon finishers in Kelmar in 2023, up 12%"
    )
    assert (first.claim.id, first.tier) == ("all", Tier.MATCH)


@pytest.mark.parametrize(
    ("rank", "tier"),
    [(0.9, Tier.MATCH), (0.65, Tier.MATCH), (0.6, Tier.SUGGESTION), (0.2, Tier.SUGGESTION)],
)
def test_a_long_claim_that_lacks_the_rare_words_of_a_phrase_is_no_match(
    rank: float, tier: Tier
) -> None:
    """The other claim of the ledger holds them; both hold most of the common ones."""

    def found(name: str, *, says_of_phrase: float, said_of_claim: float, rank: float) -> Match:
        shares = {"phrase": says_of_phrase, "claim": said_of_claim, "rank": rank}
        return Match(
            claim=claim(name, "Basins.", "report"),
            tier=Tier.MATCH,
            score=70.0,
            verdict=Verdict.SAME,
            figures=(),
            only_in_phrase=(),
            only_in_claim=(),
            passages=(),
            parts=tuple(Part(name=n, value=v, weight=0.0) for n, v in shares.items()),
        )

    near = found("near", says_of_phrase=0.9, said_of_claim=0.8, rank=0.9)
    long = found("long", says_of_phrase=0.8, said_of_claim=0.1, rank=rank)
    short = found("short", says_of_phrase=0.8, said_of_claim=0.7, rank=rank)

    assert [match.tier for match in one_said([near, long, short])] == [Tier.MATCH, tier, Tier.MATCH]
