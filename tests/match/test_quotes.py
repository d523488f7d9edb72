"""Placing quotations: as printed, retyped, damaged, twice in a text, and not there at all."""

from __future__ import annotations

import random
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from factcheck.match.fold import Span, fold
from factcheck.match.letters import letters
from factcheck.match.quotes import ALLOWANCE, place, place_all
from factcheck.match.quotes import NEAR as NEAR_ENOUGH
from factcheck.match.sentences import sentences

ARTICLE = """Rents rise again in the harbor towns

Rents in the harbor towns rose 11.4 percent last year, the regional housing office said on Monday. It was the fourth year in a row above ten percent. “We have run out of words for it,” said Dana Whitlock, who heads the office’s research desk — and who moved inland herself in March.

The office counted 2,310 new leases, 1.5 million square feet of them in converted warehouses. Almost one in five tenants now spends more than half of their income on rent, up from one in eight a decade ago. Landlords blame the cost of borrowing, insurance and copper pipe; tenants blame landlords.

“Nobody is building anything that a nurse could pay for,” Whitlock said. The U.S. average is less than half of that rise, and only two of the forty largest cities came close…

Ferry fares went up as well. A single crossing costs $6.25 since July, $1 more than before, and the pass for a month costs $148. The ferry company carried 4.2 million passengers, a record, and lost money on most of them. Its pilots are paid less than bus drivers, according to a study by the port’s own accountants. “That can’t go on,” one of them wrote in the margin.

The council will vote in September on a cap of five percent a year for leases older than twelve months. A similar cap failed by a single vote in 2019. Mayor Ingrid Sollner has not said how she’ll vote; she owns three buildings on the quay. Her deputy, a former pilot, wants the ferry to be free for anyone under twenty.

Fishing, which built the towns, now employs fewer people than the two hospitals. Landings of cod fell by a third between 2012 and 2020 and have not come back. Lobster has taken its place: a good boat earns “silly money” in October, one skipper said, and nothing at all from January to April.
"""  # noqa: E501

OTHER = """Ferry towns vote on a cap for rents

The council of a harbor town on another coast will vote in October on whether to cap the yearly rise of rents at four percent. Its housing office said last week that rents rose by a tenth in two years. A spokesman for the landlords said the cost of insurance had doubled. Ferry fares have not changed since 2015, and the mayor wants to keep it that way. Half of the tenants who answered a survey spend more than a third of their income on rent, and one in nine has moved inland. Cod landings fell again.
"""  # noqa: E501


def printed(quote: str, text: str) -> list[tuple[str, float]]:
    """What stands at each place, and its score."""
    return [(text[each.span.start : each.span.end], each.score) for each in place_all(quote, text)]


EXACT = [
    # what differs, the text, the quotation, what stands in the text
    ("nothing", "It rose 5% in May.", "rose 5% in May", "rose 5% in May"),
    ("letter case", "It Rose 5% in MAY.", "it rose 5% in May", "It Rose 5% in MAY"),
    ("quotation marks", "He said “it rose” twice.", '"it rose"', "“it rose”"),
    ("apostrophes", "the office’s own desk", "the office's own", "the office’s own"),
    ("dashes", "in 2010–2014 — a while", "2010-2014 - a while", "2010–2014 — a while"),
    ("non-breaking spaces", "fell 12\u00a0percent in May", "12 percent", "12\u00a0percent"),
    (
        "soft hyphens",
        "the un\u00adem\u00adployed rate",
        "unemployed rate",
        "un\u00adem\u00adployed rate",
    ),
    (
        "line breaks",
        "the rate\r\n   fell\nby half",
        "rate fell by half",
        "rate\r\n   fell\nby half",
    ),
    ("an ellipsis", "no … never again", "no ... never", "no … never"),
    ("accents", "at the Cafe\u0301 Noir", "café noir", "Cafe\u0301 Noir"),
    ("a byte-order mark", "\ufeffRents rose.", "Rents rose.", "\ufeffRents rose."[1:]),
    ("space around it", "It rose.", "  It rose. ", "It rose."),
]


@pytest.mark.parametrize(
    ("text", "quote", "there"), [case[1:] for case in EXACT], ids=[case[0] for case in EXACT]
)
def test_a_quotation_as_printed(text: str, quote: str, there: str) -> None:
    assert [(there, 100.0)] == printed(quote, text)


LETTERS = [
    (
        "doubled marks",
        '"He said, ""it rose fast.',
        "He said, “it rose fast.” Then",
        "He said, “it rose fast.",
    ),
    (
        "lost apostrophes",
        "the mayors house isnt here",
        "see: the mayor’s house isn’t here.",
        "the mayor’s house isn’t here",
    ),
    (
        "glued words",
        "they havemoved back in",
        "that they have moved back in with",
        "they have moved back in",
    ),
    (
        "a space in a figure",
        "to 14. 5 percent of all",
        "rose to 14.5 percent of all",
        "to 14.5 percent of all",
    ),
    ("a comma more", "since March, it rose", "and since March it rose", "since March it rose"),
    (
        "two hyphens for a dash",
        "it rose--and fell",
        "that it rose — and fell",
        "it rose — and fell",
    ),
    ("a mark of its own at the end", "it rose fast.", "that it rose fast, he said", "it rose fast"),
    ("bracketed", "(it rose, fast)", "that (it rose – fast) once", "(it rose – fast)"),
    ("broken words", "the head lines of May", "under the headlines of May", "the headlines of May"),
]


@pytest.mark.parametrize(
    ("quote", "text", "there"), [case[1:] for case in LETTERS], ids=[case[0] for case in LETTERS]
)
def test_the_same_letters_between_other_marks(quote: str, text: str, there: str) -> None:
    assert [(there, 99.0)] == printed(quote, text)


NEAR = [
    # the quotation, what stands in the article
    (
        "Rents in the harbor towns rose 17.4 percent last year",
        "Rents in the harbor towns rose 11.4 percent last year",
    ),
    ("The office has counted 2,310 new leases", "The office counted 2,310 new leases"),
    (
        "the ferry company carried 4.2 billion passengers, a record",
        "The ferry company carried 4.2 million passengers, a record",
    ),
    ("a single crossing has cost $6.25 since July", "A single crossing costs $6.25 since July"),
    (
        "Nobody is bulding anthing that a nurse could pay fro",
        "Nobody is building anything that a nurse could pay for",
    ),
    (
        "5 million square feet of them in converted warehouses",
        "1.5 million square feet of them in converted warehouses",
    ),
    (
        "A similar cap failed by just a single vote in 2019.",
        "A similar cap failed by a single vote in 2019.",
    ),
]


@pytest.mark.parametrize(("quote", "there"), NEAR)
def test_nearly_the_same_words(quote: str, there: str) -> None:
    [(found, score)] = printed(quote, ARTICLE)
    assert there == found
    assert 80 < score < 99


ABSENT = [
    ("a quotation from another article", "Ferry fares have not changed since 2015"),
    ("the same topic", "Half of the tenants who answered a survey spend more than a third of"),
    ("a paraphrase", "The housing office reported a steep increase in rents"),
    ("a common phrase", "said on Monday that it will vote on a cap"),
    ("part of a word", "arbor town"),
    ("part of a figure", "5 million"),
    ("part of a longer figure", "2,31"),
    ("another short figure", "11.5"),
    ("marks alone", "?!"),
    ("nothing", ""),
    ("white space", " \n\t"),
    ("something longer than the text", "Rents rose " * 400),
]


@pytest.mark.parametrize("quote", [c[1] for c in ABSENT], ids=[c[0] for c in ABSENT])
def test_not_there(quote: str) -> None:
    assert place_all(quote, ARTICLE) == ()


def test_sentences_of_one_article_are_not_in_another_on_the_same_topic() -> None:
    here = [ARTICLE[start:end] for start, end in sentences(ARTICLE)]
    there = [OTHER[start:end] for start, end in sentences(OTHER)]
    found = [quote for quote in here if place(quote, OTHER)]
    found += [quote for quote in there if place(quote, ARTICLE)]
    assert found == []


def test_equal_passages_are_all_reported_in_the_order_of_the_text() -> None:
    text = "Rents rose. Fares rose. “Rents rose.” Rents  rose again."
    assert printed("rents rose", text) == [
        ("Rents rose", 100.0),
        ("Rents rose", 100.0),
        ("Rents  rose", 100.0),
    ]


def test_nearly_equal_passages_are_all_reported_the_best_first() -> None:
    text = (
        "In the north the median rent rose by four percent in May.\n\n"
        "In the south the median rent rose by seven percent in May."
    )
    places = printed("In the south the median rent rose by six percent in May", text)
    assert [found for found, _ in places] == [
        "In the south the median rent rose by seven percent in May",
        "In the north the median rent rose by four percent in May",
    ]


def test_exact_before_near() -> None:
    text = "The median rent rose by 11 percent. The median rent rose by 17 percent."
    assert printed("median rent rose by 17 percent", text) == [
        ("median rent rose by 17 percent", 100.0)
    ]


def test_one_wrong_word_in_the_middle_of_a_long_quotation_is_seen() -> None:
    """However long it is: at 99 the letters would be the same."""
    dice = random.Random(6)
    for count in (20, 300, 5000):
        words = ["".join(dice.choices("etaoinshrdlu", k=6)) for _ in range(count)]
        wrong = [*words[: count // 2], "absent", *words[count // 2 + 1 :]]
        text = "Before it. " + " ".join(words) + ". After it."
        found = place(" ".join(wrong), text)
        assert found is not None
        assert text[found.span.start : found.span.end] == " ".join(words)
        assert 70 < found.score < 99


def test_the_score_is_the_share_of_letters_that_are_right() -> None:
    dice = random.Random(4)
    for start, end in sentences(ARTICLE):
        quote = noisy(ARTICLE[start:end], 0.1, dice)
        for span, score in place_all(quote, ARTICLE):
            if score < 99:
                wanted = letters(fold(quote).text)
                there = letters(fold(ARTICLE[span.start : span.end]).text)
                wrong = Levenshtein.distance(wanted, there)
                assert score == min(98.9, round(99 * (1 - wrong / len(wanted)), 1))


def test_no_other_whole_words_are_nearer() -> None:
    """The ends, which are found in turn, against every stretch of words that there is."""
    dice = random.Random(8)
    text = ARTICLE[:900]
    starts = [word.start() for word in re.finditer(r"\w[\w.,’]*", text)]
    ends = [word.end() for word in re.finditer(r"\w[\w.,’]*", text)]
    for _ in range(12):
        first = dice.randrange(len(starts) - 20)
        last = first + dice.randint(5, 19)
        quote = noisy(text[starts[first] : ends[last]], dice.choice([0.1, 0.2]), dice)
        wanted = letters(fold(quote).text)
        nearest = min(
            Levenshtein.distance(wanted, letters(fold(text[start:end]).text))
            for start in starts
            for end in ends
            if start < end and abs(end - start - len(quote)) < 60
        )
        share = 1 - nearest / len(wanted)
        found = place(quote, text)
        assert (found is not None) is (share >= NEAR_ENOUGH + ALLOWANCE / len(wanted))
        if found:
            assert found.score == pytest.approx(99 * share, abs=0.06)


def test_words_left_out_of_a_quotation_do_not_shorten_its_place() -> None:
    quote = (
        "The ferry carried 4.2 million passengers, a record, and lost money. Its pilots are paid"
        " less than bus drivers, according to a study by the accountants."
    )
    [(found, _)] = printed(quote, ARTICLE)
    assert found.startswith("The ferry company carried 4.2 million")
    assert found.endswith("according to a study by the port’s own accountants.")


def test_falling_likeness_gets_falling_scores() -> None:
    quotes = [
        "“Nobody is building anything that a nurse could pay for,”",
        "“Nobody is building anything: that a nurse could pay for”",
        "Nobody is building anything that a purse could pay for",
        "Nobody was building anything that a purse could pay for",
        "Nobody was building many things that a purse could pay for",
    ]
    scores = [found.score if (found := place(quote, ARTICLE)) else 0.0 for quote in quotes]
    assert sorted(set(scores), reverse=True) == scores
    assert scores[-1] > 70


def test_a_folded_text_gives_the_same_places() -> None:
    quote = "the ferry compny carried 4.2 million passengers"
    assert place_all(quote, ARTICLE) == place_all(quote, fold(ARTICLE))


def noisy(quote: str, share: float, dice: random.Random) -> str:
    """The quotation with that share of its characters changed, left out or doubled by another."""
    letters = []
    for char in quote:
        wrong = dice.choice(string.ascii_lowercase)
        kind = dice.choice(["changed", "left out", "put in"])
        if dice.random() >= share or kind == "put in":
            letters.append(char)
            if dice.random() >= share:
                continue
        if kind != "left out":
            letters.append(wrong)
    return "".join(letters)


def test_every_tenth_character_wrong() -> None:
    """Nearly every sentence is found, to the letter or but for a mark that the noise took."""
    dice = random.Random(2017)
    wanted = [span for span in sentences(ARTICLE) if span.end - span.start >= 40] * 20
    found = [place(noisy(ARTICLE[start:end], 0.1, dice), ARTICLE) for start, end in wanted]
    spans = [each.span if each else Span(0, 0) for each in found]
    pairs = list(zip(spans, wanted, strict=True))

    def words(span: Span) -> str:
        return ARTICLE[span.start : span.end].strip(string.punctuation + "“”’…")

    overlap = sum(a.start < b.end and b.start < a.end for a, b in pairs)
    same_words = sum(a.start < b.end and words(a) == words(b) for a, b in pairs)
    exact = sum(a == b for a, b in pairs)
    assert overlap / len(pairs) >= 0.99
    assert same_words / len(pairs) >= 0.97
    assert exact / len(pairs) >= 0.88


@pytest.mark.parametrize("length", [60, 300, 1500, 40_000])
def test_quotations_of_any_length_in_a_long_text(length: int) -> None:
    """Found in a text of a million characters, exact and damaged."""
    dice = random.Random(length)
    words = ["".join(dice.choices("etaoinshrdlu", k=dice.randint(2, 9))) for _ in range(4000)]
    text = " ".join(dice.choices(words, k=170_000))
    start = text.index(" ", 600_000) + 1
    end = text.rindex(" ", start, start + length)
    exact = place(text[start:end], text)
    damaged = place(noisy(text[start:end], 0.05, dice), text)
    assert exact is not None
    assert damaged is not None
    assert Span(start, end) == exact.span
    assert abs(damaged.span.start - start) <= 10
    assert abs(damaged.span.end - end) <= 10


MILLIONS = {
    "digits": "1" * 10**6,
    "commas": "," * 10**6,
    "a word": "word " * 200_000,
    "two letters": "ab" * 500_000,
    "ellipses": "…" * 10**6,
    "accents": "e\u0301" * 500_000,
    "ideographs": "中文" * 500_000,
    "figures": "1," * 500_000,
}


@pytest.mark.parametrize("text", MILLIONS.values(), ids=MILLIONS)
@pytest.mark.slow
def test_a_million_of_anything_ends(text: str) -> None:
    for quote in (text[:60], text[:999] + "q", "one brown fox 1,111 words…", text):
        places = place_all(quote, text)
        assert all(text[each.span.start : each.span.end] for each in places)


texts = st.text(st.one_of(st.sampled_from("abcAB1. ,'\"-\n“”\u00ad\u0301…"), st.characters()))


@given(texts, texts, texts)
def test_what_is_reported_at_100_folds_to_the_quotation(
    before: str, quote: str, after: str
) -> None:
    text = f"{before} {quote} {after}"
    for each in place_all(quote, text):
        start, end = each.span
        assert 0 <= start < end <= len(text)
        if each.score == 100:
            assert fold(text[start:end]).text.strip() == fold(quote).text.strip()


@given(st.text("abc12 .,“”", min_size=1), st.text("abc12 .,“”"), st.text("abc12 .,“”"))
def test_a_quotation_that_stands_apart_is_found(quote: str, before: str, after: str) -> None:
    text = f"{before} | {quote} | {after}"
    places = place_all(quote, text)
    wanted = quote.strip()
    assert bool(wanted) == bool(places)
    if wanted:
        assert places[0].score == 100
        at = len(before) + 3 + len(quote) - len(quote.lstrip())
        apart = [each for each in places if each.span.start == at]
        overlaps = any(each.span.start < at < each.span.end for each in places)
        assert apart or overlaps
