"""A document that has a phrase's figure says the phrase only of the same people and places."""

from __future__ import annotations

import pytest

from factcheck.match.source import Source
from factcheck.match.statement import Reader
from factcheck.match.subject import has_the_names, names_in
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())
TOWN = Source(
    "The unemployment rate in Farrow was 75.8 percent in 2021. Flooding damaged 76,968 homes in "
    "Marston in 2020.",
    READER,
)
LIBRARY = Source(
    """Northgate library to close on Sundays

Last year 4,312 children joined the summer reading club, the council said. Ms Okafor, the head
librarian, said the roof at Northgate had cost £218,000 to repair. In Eastham 97 volunteers shelved
books. The Friends of Northgate Library raised £6,410. The Friends lost £1,260 on a raffle. The
World Reading Fund gave 840 books.
""",
    READER,
)

SAID = [
    (TOWN, "The unemployment rate in Farrow was 75.8 percent in 2021"),
    (TOWN, "in farrow unemployment was 75.8 percent"),
    (TOWN, "flooding damaged 76,968 homes in Marston"),
    (TOWN, "flooding damagd 76,968 homes in Marstn"),
    (LIBRARY, "4,312 children joined the summer reading club"),
    # what the document is about is said at its head
    (LIBRARY, "4,312 children joined the reading club of Northgate last summer"),
    (LIBRARY, "the roof at Northgate library cost £218,000 to repair"),
    # a longer name of the same
    (LIBRARY, "Northgate Library Friends lost £1,260 on a raffle"),
    (LIBRARY, "the WRF gave 840 books"),
    # who says it is not what it is said of
    (LIBRARY, "In Eastham 97 volunteers shelved books, Dunmore said"),
]
NOT_SAID = [
    # somewhere that the document does not name
    (TOWN, "The unemployment rate in Penrose was 75.8 percent in 2021"),
    (TOWN, "the unemployment rate in penrose was 75.8 percent"),
    (TOWN, "Flooding damaged 76,968 homes in Marston and Penrose"),
    (LIBRARY, "4,312 children joined the Penrose summer reading club"),
    (LIBRARY, "In Boston 97 volunteers shelved books"),
    # somewhere that it names beside another figure
    (TOWN, "Flooding damaged 76,968 homes in Farrow in 2020"),
    (TOWN, "76,968 homes in Farrow were damaged by flooding"),
    (TOWN, "In Farrow flooding damaged 76,968 homes"),
    (LIBRARY, "4,312 children in Eastham joined the summer reading club"),
    (LIBRARY, "97 volunteers shelved books in Northgate"),
    (LIBRARY, "The roof of the Eastham library cost £218,000 to repair"),
    # someone else
    (LIBRARY, "the Friends of Penrose lost £1,260 on a raffle"),
    (LIBRARY, "the XYZ gave 840 books"),
]


@pytest.mark.parametrize(("source", "phrase"), SAID)
def test_what_a_document_says(source: Source, phrase: str) -> None:
    assert len(source.say(phrase)) == 1


@pytest.mark.parametrize(("source", "phrase"), NOT_SAID)
def test_what_it_says_of_another(source: Source, phrase: str) -> None:
    assert source.say(phrase) == ()


NAMES = [
    ("Flooding damaged 76,968 homes in Marston", ["Marston"]),
    ("Norway's towns said nothing", ["Norway's"]),
    ("the mayor, Ann Vale, swam on Monday", ["Ann", "Vale"]),
    ("Ann Vale said that Corley Rovers lost", ["Corley", "Rovers"]),
    ("homes were damaged in may", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_the_names_of_a_phrase(text: str, names: list[str]) -> None:
    said = READER.read(text)
    assert [said.words[n].text for n in sorted(names_in(said, READER))] == names


@pytest.mark.parametrize(
    ("phrase", "quote", "has"),
    [
        ("homes in Marston", "homes in Marston", True),
        ("homes in Marstn", "homes in Marston", True),
        ("closed last Mai", "closed last May", True),
        ("homes in Penrose", "homes in Farrow", False),
        ("homes in Marston and Penrose", "homes in Marston", False),
    ],
)
def test_a_name_with_a_wrong_letter_is_that_name(phrase: str, quote: str, has: bool) -> None:
    assert has_the_names(READER.read(phrase), READER.read(quote), READER) is has
