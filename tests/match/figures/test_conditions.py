"""Conditions: what stands around a number, in the elements of patterns."""

from __future__ import annotations

import pytest

from factcheck.match.figures import FigureReader
from factcheck.match.figures.conditions import condition
from factcheck.match.figures.rows import Found
from factcheck.read.lexicon import read_lexicon

READER = FigureReader(read_lexicon())


def holds(lines: str, text: str) -> bool:
    """Whether the lines hold for the number in brackets."""
    before, number, after = text.replace("]", "[").split("[")
    t = READER._tokens(before + number + after)
    inside = [k for k in range(t.first, t.last) if len(before) <= t.start(k)]
    inside = [k for k in inside if t.start(k) < len(before + number)]
    guard = condition(lines.split("; "), READER.book.guard)
    return guard(Found(t, inside[0], inside[-1] + 1, ()))


@pytest.mark.parametrize(
    ("lines", "stands", "does_not"),
    [
        ("the ^", "the [38] bus", "a [38] bus"),
        ("the ^ $ bus|tram", "the [38] tram", "the [38] ferry"),
        ("$ @lines", "the [38] ferry", "the [38] dogs"),
        ("^ /\\d{2,3}/", "the [38] bus", "the [1938] bus"),
        ("^ .. million", "some [5 million]", "some [5 thousand]"),
        ("CAPITAL ^", "Boeing [737]", "boeing [737]"),
        ("!CAPITAL ^", "boeing [737]", "Boeing [737]"),
        ("$ WORD&!PLURAL", "the [38] bus", "the [38] dogs"),
        ("$ ~%", "[5]% of them", "[5] % of them"),
        ("$ -? old", "[25]-old", "[25] year old"),
        ("$ old*3", "[25] years very old", "[25] years and very old"),
        ("@paid*3 ^", "paid him nearly [5]", "paid, he said, to us [5]"),
        ("$ <unit>", "[5] kilometres", "[5] men"),
        ("$ COUNTS", "[12] angry men", "[12] of the"),
        ("{one token}", "the [38] bus", "the [3.8] bus"),
        ("^ !{one token}", "the [3.8] bus", "the [38] bus"),
        ("no a ^; WORD ^", "the [38] bus", "a [38] bus"),
        ("no a ^ $ bus; a ^", "a [38] tram", "a [38] bus"),
        ("/\\$/ ^", "at $ [38]", "at £ [38]"),
    ],
)
def test_a_condition_asks_what_stands_around(lines: str, stands: str, does_not: str) -> None:
    assert holds(lines, stands)
    assert not holds(lines, does_not)


@pytest.mark.parametrize(
    ("asked", "stands", "does_not"),
    [
        ("1:BARE&1..12", "12 men", "13 men"),
        ("1:5|10", "10 men", "12 men"),
        ("1:..9", "9 men", "10 men"),
        ("1:WHOLE", "12 men", "12.5 men"),
        ("1:share", "half of it", "12 men"),
        ("1:PERCENT", "5 percent", "5 men"),
        ("1:!BARE", "5 percent", "5 men"),
        ("$1 of", "5 of them", "5 men"),
        ("..1 million", "5 million", "5 thousand"),
    ],
)
def test_a_condition_asks_what_a_part_is_worth(asked: str, stands: str, does_not: str) -> None:
    guard = condition([asked], READER.book.guard)

    def met(text: str) -> bool:
        t = READER._tokens(text)
        one = t.parse("quantity", t.first)
        return guard(Found(t, t.first, one.end, (one,)))

    assert met(stands)
    assert not met(does_not)


def test_a_name_that_nobody_wrote_is_told() -> None:
    with pytest.raises(KeyError, match="a_dragon"):
        READER.book.guard("a dragon")
