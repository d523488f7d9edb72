"""One index over the sentences of many documents, and how few of them are read for a phrase."""

from __future__ import annotations

from hashlib import sha256

import pytest

from factcheck.match.index import INDEX_PARTS, Index, index_of, renewed
from factcheck.match.postings import PARTS
from factcheck.match.sources import INDEXED, Sources
from factcheck.match.statement import Reader, Statement
from factcheck.model.packed import packed, unpacked
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()
READER = Reader(LEXICON)
TEXTS = (
    "Ferries carried 3.7 million passengers. The harbour master of Brindle\xadmere was away.",
    "",
    "Fares rose 9 percent. Ferries were late.",
)
CONTENT = index_of(TEXTS, READER.keys.keys)
INDEX = Index(CONTENT, READER.count, len(TEXTS))


def test_the_sentences_of_each_text() -> None:
    for number, text in enumerate(TEXTS):
        shown = [text[span.start : span.end] for span in INDEX.spans(number)]
        assert " ".join(shown) == text
    assert [INDEX.first(number) for number in range(3)] == [0, 2, 2]
    assert [INDEX.text_of(sentence) for sentence in range(4)] == [0, 0, 2, 2]


def test_the_words_of_all_texts_and_of_one() -> None:
    key = READER.keys.key
    assert INDEX.whole.holding(key("ferries")) == [0, 3]
    assert INDEX.shortlist(2).holding(key("ferries")) == [1]
    assert INDEX.shortlist(0).holding(key("Brindlemere")) == [1]
    assert key("fares") not in INDEX.shortlist(0)
    assert set(INDEX.shortlist(1).keys()) == set()


def test_a_word_is_as_rare_in_a_text_as_the_text_alone_would_have_it() -> None:
    alone = Index(index_of(TEXTS[2:], READER.keys.keys), READER.count, 1).whole
    for word in ("ferries", "fares", "percent", "walrus"):
        key = READER.keys.key(word)
        assert INDEX.shortlist(2).weight(key) == alone.weight(key)


def test_an_index_of_other_texts_is_refused() -> None:
    firsts, *rest = map(bytes, unpacked(CONTENT, INDEX_PARTS))
    for content, texts in (
        (CONTENT, 2),
        (packed([firsts[::-1], *rest]), 3),
        (packed([firsts, rest[0][:-4], *rest[1:]]), 3),
    ):
        with pytest.raises(ValueError, match="do not fit"):
            Index(content, READER.count, texts)


def test_where_the_same_text_gives_another_index_kept_ones_must_not_be_used() -> None:
    """Where this fails, raise ``FORMAT`` in `read/kept_index.py`, and tell the new digest here."""
    words = bytes(unpacked(CONTENT, INDEX_PARTS)[4])
    vocabulary = bytes(unpacked(words, PARTS)[0])
    spans = b"".join(map(bytes, unpacked(CONTENT, INDEX_PARTS)[1:3]))
    assert sha256(vocabulary + spans).hexdigest()[:16] == "541cbfd7bc721712"


OTHERS = ("Ferries were late. Ferries were full.", "Nobody swam.")
# texts as they are now, and the number of each in TEXTS
RENEWED = [
    ((TEXTS[0], TEXTS[1], TEXTS[2]), (0, 1, 2)),
    ((TEXTS[0], OTHERS[0], TEXTS[2]), (0, None, 2)),  # changed, and longer
    ((OTHERS[1], TEXTS[1], TEXTS[2]), (None, 1, 2)),  # changed, and shorter
    ((TEXTS[0], TEXTS[1]), (0, 1)),  # one is gone
    ((TEXTS[2],), (2,)),
    ((TEXTS[0], TEXTS[1], TEXTS[2], OTHERS[1]), (0, 1, 2, None)),  # one is new
    ((OTHERS[0], TEXTS[0], OTHERS[1], TEXTS[2], OTHERS[0]), (None, 0, None, 2, None)),
    (OTHERS, (None, None)),
    ((), ()),
]


@pytest.mark.parametrize(("texts", "numbers"), RENEWED)
def test_an_index_that_is_renewed_is_one_that_is_made(
    texts: tuple[str, ...], numbers: tuple[int | None, ...]
) -> None:
    changed = [text for text, number in zip(texts, numbers, strict=True) if number is None]
    assert renewed(CONTENT, numbers, iter(changed), READER.keys.keys) == index_of(
        texts, READER.keys.keys
    )


@pytest.mark.parametrize("numbers", [(1, 0), (0, 0), (0, 3)])
def test_texts_that_an_index_has_not_or_in_another_order_do_not_renew_it(
    numbers: tuple[int, ...],
) -> None:
    with pytest.raises(ValueError, match="another order"):
        renewed(CONTENT, numbers, (), READER.keys.keys)


PLACES = [
    f"{a}{b}"
    for a in ("Abing", "Brake", "Cor", "Den", "East")
    for b in ("ton", "field", "ley", "holm")
]
THINGS = (
    "voters hospitals buses schools loans burglaries apprentices cars allotments houses".split()
)
TELLING = (
    "Only the lighthouse of Skerrick was painted for 48,000 pounds in 2017. Its keeper was glad."
)


def archive(documents: int) -> dict[str, str]:
    """So many documents of forty sentences, all much alike."""
    found = {}
    for number in range(documents):
        told = [
            f"The number of {THINGS[(number + n) % 10]} in {PLACES[(number * 7 + n) % 20]} rose by "
            f"{(number * 31 + n * 17) % 97 + 1} percent in {1950 + (number + n) % 70}."
            for n in range(40)
        ]
        told.insert(number % 40, f"Nobody in parish {number} could say why.")
        found[f"d{number}"] = " ".join(told)
    found["d7"] += "\n\n" + TELLING
    return found


@pytest.fixture(scope="module")
def shelf() -> Sources:
    texts = archive(1000)
    assert sum(map(len, texts.values())) > 2_000_000 > INDEXED
    return Sources(texts, LEXICON)


FEW = [
    # phrase | how often a document says it | how many sentences and phrases are read at most
    ("the lighthouse of Skerrick was painted for 48,000 pounds", 1, 4),
    ("painting the Skerrick lighthouse cost 48,000 pounds", 1, 8),
    ("the lighthose of Skerrick was paintd for 48,000 pounds", 1, 4),
    ("the lighthouse of Brandreth was painted for 48,000 pounds", 0, 8),
    ("nobody in parish 512 could say why", 1, 150),
    ("walruses ate 75.8 percent of the mussels", 0, 1),
]


@pytest.mark.parametrize(("phrase", "places", "most"), FEW)
def test_of_forty_thousand_sentences_few_are_read(
    shelf: Sources, monkeypatch: pytest.MonkeyPatch, phrase: str, places: int, most: int
) -> None:
    read: list[str] = []
    whole = Reader.read

    def noted(self: Reader, text: str, *rest: object) -> Statement:
        read.append(text)
        return whole(self, text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Reader, "read", noted)
    assert len(list(shelf.say(phrase))) == places
    assert len(read) <= most


def test_a_document_says_the_same_alone_as_on_a_shelf(shelf: Sources) -> None:
    few = {name: shelf[name].text for name in ("d7", "d512")}
    alone = Sources(few, LEXICON)
    for phrase, _, _ in FEW:
        there = [each for each in shelf.say(phrase) if each[0] in few]
        assert list(alone.say(phrase)) == there
        assert list(alone.holding(phrase)) == [e for e in shelf.holding(phrase) if e[0] in few]


def test_no_index_is_made_for_a_quotation_alone() -> None:
    texts = archive(200)
    assert sum(map(len, texts.values())) > INDEXED
    sources = Sources(texts, LEXICON)
    phrase = "Only the lighthouse of Skerrick was painted"
    assert [name for name, _ in sources.holding(phrase)] == ["d7"]
    assert "_index" not in vars(sources)


def test_one_document_of_a_shelf(shelf: Sources) -> None:
    phrase = "the lighthouse of Skerrick was painted for 48,000 pounds"
    assert [name for name, _ in shelf.only("d7").say(phrase)] == ["d7"]
    assert list(shelf.only("d8").say(phrase)) == []
    assert list(shelf.only("no such").say(phrase)) == []


@pytest.mark.parametrize(
    ("phrase", "there"),
    [
        ("about 230,500 library loans in 2012", ["d44"]),  # as it rounds 230,475
        ("230,475 library loans in 2012", ["d44"]),
        ("230,900 library loans in 2012", []),
    ],
)
def test_of_many_documents_that_say_the_same_those_with_a_number_like_it_are_read(
    phrase: str, there: list[str]
) -> None:
    loans = {f"d{n}": f"In 2012 there were {190_035 + 919 * n:,} library loans." for n in range(90)}
    loans["d44"] = "In 2012 there were 230,475 library loans."
    padded = {name: f"{text}\n\n{'Nobody swam. ' * 60}" for name, text in loans.items()}
    assert sum(map(len, padded.values())) > INDEXED
    assert [name for name, _ in Sources(padded, LEXICON).say(phrase)] == there
