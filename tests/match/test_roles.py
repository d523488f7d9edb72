"""What a figure is in its sentence: a level, a change, whence it came, what it is beside."""

import pytest

from factcheck.match.roles import role
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())
ROLES = [
    ("Unemployment stood at 4.6 percent", "level"),
    ("Fares rose by 9 percent", "by"),
    ("Fares rose by about 9 percent", "by"),
    ("Fares rose to 9 dollars", "to"),
    ("Fares rose from 9 dollars", "from"),
    ("up from the 9 dollars of May", "from"),
    ("compared with 9 dollars", "beside"),
    ("compared to 9 dollars", "beside"),
    ("against 9 dollars", "beside"),
    ("more boats than 12 islands have", "beside"),
    ("9 dollars", "level"),
    # what was, said before it or behind it
    ("the year before it had been 9 dollars", "from"),
    ("9 dollars a year earlier", "from"),
    ("after 9 dollars the season before", "from"),
    ("9 dollars in the previous quarter", "from"),
    # what another is held against, whatever it is called
    ("against an average of 9 dollars", "beside"),
    ("9 dollars, and not the usual price", "level"),
    ("instead of the usual 9 dollars", "beside"),
    ("raised from the usual 9 dollars", "from"),
    # but not what is said of others
    ("against 9 percent of those in Kelmar", "level"),
    ("against 9 percent of those in Kelmar in 2019", "beside"),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_what_a_figure_is_in_its_sentence(text: str, expected: str) -> None:
    figure = READER.read(text).figures[0]
    assert str(role(text, figure)) == expected
