"""Which sentences are proposed, in what order, and what of the ledger is told beside them."""

from __future__ import annotations

import pytest

from factcheck.match.finder import Finder
from factcheck.match.sources import Sources
from factcheck.match.statement import Reader
from factcheck.match.suggest import Limits, Proposal, Suggester
from factcheck.model import Citation, Claim
from factcheck.model.lexicon import Lexicon, WordTable
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()
READER = Reader(LEXICON)
SUGGESTER = Suggester(LEXICON, READER)


def claim(name: str, text: str, quote: str = "", document: str = "report") -> Claim:
    return Claim(id=name, text=text, citations=(Citation(document=document, quote=quote),))


def proposals(
    text: str, *claims: Claim, every: bool = False, leaflet: str = ""
) -> tuple[Proposal, ...]:
    sources = Sources({"report": text, "leaflet": leaflet}, LEXICON)
    finder = Finder(claims, sources, LEXICON)
    return SUGGESTER.proposals("report", finder=finder, claims=claims, sources=sources, every=every)


STATISTICS = [
    "Unemployment in the county rose to 7.8 percent in 2019.",
    "More than 64,000 Americans died of drug overdoses in 2016.",
    "The city has spent $2.4 million on the new library.",
    "One in four households has no car.",
    "Violent crime has doubled in the last ten years.",
    "The Lido drew 48,200 visitors last year, 12 percent more than the year before.",
    "Only 60 of the 1,000 nurses had been trained.",
    "All seven astronauts aboard were killed.",
]
OTHER_FIGURES = [
    "I have two things to say.",
    "She left school at the age of 16.",
    "On 3 May 2011 he came back to London.",
    "1. Open the box",
    "Call us on 020 7946 0018.",
    "“I saw two of them,” he said.",
    "The method is told elsewhere [12], and Figure 3 shows two of its steps.",
    "We want to hire 100 people, and I hope we will.",
    "Would you pay $5 for it?",
    "Add three eggs and stir for two minutes.",
    "This is the third time in ten years.",
    "He was one of the founders.",
    "2017 602 48.2%",
]


@pytest.mark.parametrize("sentence", STATISTICS)
def test_a_statistic_is_proposed(sentence: str) -> None:
    (proposal,) = proposals(sentence)
    assert proposal.passage.quote == proposal.text == sentence


@pytest.mark.parametrize("sentence", OTHER_FIGURES)
def test_other_figures_are_not_and_are_there_for_who_asks_for_all(sentence: str) -> None:
    assert proposals(sentence) == ()
    assert [each.chosen for each in proposals(sentence, every=True)] in ([False], [])


FALLING = [
    "In 2016 more than 64,000 Americans died of overdoses, 21 percent more than in 2015.",
    "More than 64,000 Americans died of overdoses.",
    "There were 64 deaths.",
    "There are three of them.",
    "I have one thing to say.",
]


def test_the_more_is_told_with_a_figure_the_better() -> None:
    found = [SUGGESTER.likelihood(READER.read(sentence)) for sentence in FALLING]
    assert found == sorted(found, reverse=True)
    assert found[0] > 0.9 > 0.1 > found[-1]


def test_the_best_comes_first_and_equal_sentences_come_once() -> None:
    text = "\n\n".join([*OTHER_FIGURES, *reversed(FALLING), *FALLING])
    assert [each.text for each in proposals(text, every=True)][:2] == FALLING[:2]
    assert len(proposals(text)) < len(FALLING)


CUTS = [
    # the likelihoods of a document's sentences, and how many of them are proposed
    ([0.9, 0.8, 0.3, 0.2], 3),  # 2.0 of three is 0.67, and 2.2 of four 0.55
    ([0.3], 0),
    ([0.9, 0.3, 0.3], 3),  # 0.6 of two, and equal ones go together
    ([0.9, 0.9, 0.9, 0.9, 0.09], 4),  # too unlikely anywhere
    ([0.41, 0.4, 0.39], 2),  # likely enough everywhere
    ([], 0),
]


@pytest.mark.parametrize(("likelihoods", "proposed"), CUTS)
def test_doubtful_sentences_are_proposed_while_the_mean_is_high_enough(
    likelihoods: list[float], proposed: int
) -> None:
    cut = Limits(least=0.1, mean=0.6, sure=0.4).cut(likelihoods)
    assert sum(each >= cut for each in likelihoods) == proposed


DOUBTFUL = "The lake is 112 metres deep."


def test_a_doubtful_sentence_is_proposed_among_statistics_and_not_alone() -> None:
    assert proposals(DOUBTFUL) == ()
    report = proposals("\n\n".join([*STATISTICS, DOUBTFUL]))
    assert [each.text for each in report][-1] == DOUBTFUL
    assert len(report) == len(STATISTICS) + 1


REPORT = (
    "The fair drew 48,200 visitors in 2019. The roof of the hall cost $2.4 million. "
    "In Farrow 31 percent of pupils passed."
)


def texts(*claims: Claim) -> list[str]:
    return sorted(each.text for each in proposals(REPORT, *claims))


def test_a_claim_covers_the_sentence_that_it_cites_for_one_of_its_figures() -> None:
    cited = claim(
        "hall", "Repairs came to $2.4 million.", "The roof of the hall cost $2.4 million."
    )
    assert texts(cited) == [
        "In Farrow 31 percent of pupils passed.",
        "The fair drew 48,200 visitors in 2019.",
    ]


def test_a_claim_covers_what_says_the_same_or_rounds_it() -> None:
    covering = claim("fair", "About 48,000 visitors came to the fair in 2019.", document="other")
    assert "The fair drew 48,200 visitors in 2019." not in texts(covering)


def test_a_claim_with_another_figure_is_told_beside_the_sentence_and_covers_nothing() -> None:
    other = claim("fair", "The fair drew 42,800 visitors in 2019.", document="other")
    (proposal,) = [each for each in proposals(REPORT, other) if "fair" in each.text]
    assert [(each.claim.id, str(each.verdict)) for each in proposal.near] == [
        ("fair", "different-figure")
    ]


def test_what_another_document_says_too_comes_before_what_one_says() -> None:
    alone = {each.text: each.score for each in proposals(REPORT)}
    beside = proposals(REPORT, leaflet="In Farrow 31 percent of pupils passed.")
    (repeated,) = [each for each in beside if each.also_in]
    assert repeated.also_in == ("leaflet",)
    assert repeated.text == "In Farrow 31 percent of pupils passed."
    assert repeated.score > alone[repeated.text]


def test_a_proposal_has_its_place_and_the_figures_it_is_about() -> None:
    (first,) = proposals("A town.\n\nIn 2019, the fair\ndrew 48,200 visitors.")
    assert first.passage.quote == "In 2019, the fair\ndrew 48,200 visitors."
    assert (first.passage.line, first.passage.column) == (3, 1)
    assert [figure.text for figure in first.figures] == ["48,200"]


@pytest.mark.parametrize(("weight", "likely"), [(0, 0.5), (2, 0.88), (-2, 0.12)])
def test_a_likelihood_is_a_weighed_sum_between_0_and_1(weight: float, likely: float) -> None:
    table = WordTable(f"constant:0\nmain-percent:{weight}\n")
    suggester = Suggester(Lexicon(suggest=table), READER)
    assert suggester.likelihood(READER.read("It is 12%.")) == pytest.approx(likely, abs=0.005)
    assert suggester.likelihood(READER.read("It is old.")) == 0.0
