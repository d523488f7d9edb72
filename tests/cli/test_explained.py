"""How a match came about, as lines: frames, the row that decided, the score."""

from __future__ import annotations

from factcheck.cli.explained import explained_lines
from factcheck.cli.screen import Screen
from factcheck.match.finder import Finder
from factcheck.match.statement import Reader
from factcheck.model import Citation, Claim
from factcheck.read.lexicon import read_lexicon

CLAIM = Claim(
    id="cars",
    text="Sales of electric cars in Kent fell by 12 percent to 4,300 in 2024, from 4,886 in 2023.",
    citations=(Citation(document="paper"),),
)
LEXICON = read_lexicon()


def explained(phrase: str) -> list[str]:
    (match,) = Finder([CLAIM], {}, LEXICON).claims(phrase)
    lines = explained_lines(phrase, match, Reader(LEXICON))
    return Screen(columns=100).text(lines).splitlines()


def test_the_frames_of_both_sides_stand_above_the_row_and_the_score() -> None:
    told = explained("Electric car sales in Kent rose by 12 percent")

    assert told[:5] == [
        "  frames:    phrase 12 percent: by; Electric car sales Kent rose; up",
        "             claim 12 percent: by; Sales electric cars Kent fell; down",
        "             claim 4,300: to; Sales electric cars Kent fell; 2024; down",
        "             claim 4,886: from; Sales electric cars Kent fell; 2023; down",
        "  row:       there is a reason why another thing is meant: different-subject, a match",
    ]
    assert told[5].startswith("  score:     ")


def test_a_phrase_without_a_figure_says_so() -> None:
    told = explained("sales of electric cars in Kent fell")

    assert told[0] == "  frames:    phrase no figure"
    assert "  row:       there is no figure to compare: no-figure, a match" in told
