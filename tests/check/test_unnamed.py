"""Whether a passage names another than a claim does, whom its document never names."""

from __future__ import annotations

import pytest

from factcheck.check.unnamed import misnamed
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

# claim, passage, what else the document says, the two names
OTHERS = [
    ("Kelly Holmes ran 800m.", "Kelly Torquill ran 800m.", "", ("Holmes", "Torquill")),
    ("32% trusted Blair.", "32% said Mr Torquill could be trusted.", "", ("Blair", "Torquill")),
    ("12% voted for Hale.", "12% voted for Dr Brown.", "", ("Hale", "Brown")),
    ("Penrose Bank lost $3m.", "Penrose Mill lost $3m.", "", None),  # words like others
    # The document names the claim's own.
    ("32% trusted Blair.", "32% said Mr Torquill could be trusted.", "Blair spoke.", None),
    # Nothing shows that one stands in the other's place.
    ("32% trusted Blair.", "32% trusted him in Torquill.", "", None),
    # One who only says it.
    ("32% trusted Blair.", "32% trusted him, Mr Torquill said.", "", None),
    # The same name, written otherwise.
    ("32% trusted Mr Torquil.", "32% trusted Mr Torquill.", "", None),
    ("32% trusted Tony Blair.", "32% trusted Mr Blair.", "", None),
    # Nothing is known of the document.
    ("Kelly Holmes ran 800m.", "Kelly Torquill ran 800m.", None, None),
]


@pytest.mark.parametrize(("claim", "passage", "besides", "names"), OTHERS)
def test_another_in_the_same_place_is_told(
    claim: str, passage: str, besides: str | None, names: tuple[str, str] | None
) -> None:
    text = "" if besides is None else f"{passage} {besides}"
    keys = frozenset(READER.keys.keys(text))
    found = misnamed(READER.read(claim), READER.read(passage), keys, READER)
    assert (found and found[1:]) == names
