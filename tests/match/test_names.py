"""Which words name someone or something, and which names can be one."""

import pytest

from factcheck.match.names import one_name
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

NAMES = [
    ("In May Ann Marsh sailed with Tom Berry", ["Ann Marsh", "Tom Berry"]),
    ("a boat of Smith & Sons", ["Smith Sons"]),
    ("he met Ann, Tom and Berry", ["Ann", "Tom", "Berry"]),
    ("Brindlemere sailed", ["Brindlemere"]),  # no English word, so its capital tells
    # capitals, and no names
    pytest.param(
        "Ferries sailed",
        [],
        marks=pytest.mark.xfail(reason="the counts of English words do not have ferries"),
    ),
    ("he sailed on Monday in May", []),
    ("he met President Ann Marsh", ["Ann Marsh"]),
    ("schools in Norway", []),
    ("Ferry Fares Rose In The North", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_the_names_in_a_text(text: str, names: list[str]) -> None:
    read = READER.read(text)
    assert [" ".join(read.words[n].text for n in run) for run in read.names] == names


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("12 boats were bought by Ann Marsh", "Ann Marsh"),
        ("12 boats of Ann Marsh were sold by auction", ""),
        ("12 boats were bought by the harbor", ""),
    ],
)
def test_who_did_it(text: str, doers: str) -> None:
    read = READER.read(text)
    assert " ".join(read.words[n].text for n in read.doers) == doers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("In May Tom Berry said that Ann Marsh had sailed", "Tom Berry"),
        ("It was Tom Berry, said Ann Marsh", ""),  # said of him, or by him: nobody knows
        ("Tom Berry sailed", ""),
        ("Berths cost 14 dollars, Marsh", "Marsh"),  # who is told it
    ],
)
def test_who_only_says_it(text: str, speakers: str) -> None:
    read = READER.read(text)
    assert " ".join(read.words[n].text for n in sorted(read.speakers)) == speakers


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("UN", "United Nations", True),
        ("Lieut", "Lieutenant", True),
        ("Marsh", "Marshes", True),
        ("TSLA", "Tesla", True),
        ("AAPL", "Apple", True),
        ("AAPL", "Tesla", False),
        ("Marsh", "Berry", False),
        ("Ann Marsh", "Tom Berry", False),
    ],
)
def test_whether_two_names_can_be_one(one: str, other: str, same: bool) -> None:
    words = READER.keys.words
    assert one_name(words(one), words(other)) is same
    assert one_name(words(other), words(one)) is same
