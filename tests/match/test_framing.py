"""Where a statement begins behind who says it."""

from __future__ import annotations

import pytest

from factcheck.match.framing import statement_start

FRAMED = [
    ("A reader wrote to us last week that ", "ferry fares rose 9 percent"),
    ("Is it true that ", "ferry fares rose 9 percent?"),
    ("RT @harbour: ", "ferry fares rose 9 percent"),
    ("@harbour ", "ferry fares rose 9 percent"),
    ("The minister said on Monday that ", "ferry fares rose 9 percent"),
    ("He told me that ", "ferry fares rose 9 percent"),
    ("The minister told the House that ", "ferry fares rose 9 percent"),
    ("Dr Hale reminds listeners that ", "ferry fares rose 9 percent"),
    ("Fact check: ", "ferry fares rose 9 percent"),
]
UNFRAMED = [
    "Ferry fares rose 9 percent",
    "Ferry fares, they say, rose 9 percent",
    "Of 12 ferries the operator said that 3 were late",  # a figure before it is the statement's
    "The law that was passed in 2019",
    "that",
    "",
]


@pytest.mark.parametrize(("frame", "statement"), FRAMED)
def test_a_frame_ends_where_the_statement_begins(frame: str, statement: str) -> None:
    assert statement_start(frame + statement) == len(frame)


@pytest.mark.parametrize("text", UNFRAMED)
def test_a_statement_of_its_own_begins_at_once(text: str) -> None:
    assert statement_start(text) == 0
