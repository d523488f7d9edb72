"""The page that tells how a phrase is judged says what happens."""

import re
from pathlib import Path

import pytest

from factcheck.match.finder import Finder
from factcheck.match.statement import Reader
from factcheck.model import Claim
from factcheck.read.lexicon import read_lexicon

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-it-judges.md").read_text(encoding="utf-8")
(CLAIM,) = re.findall(r"^> (.*)$", PAGE, re.MULTILINE)
LEXICON = read_lexicon()
FINDER = Finder([Claim(id="sales", text=CLAIM, citations=())], {}, LEXICON)


def table(head: str) -> list[list[str]]:
    """The rows of the page's table under a head, without the line of dashes."""
    rows = PAGE[PAGE.index(head) :].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_the_frames_are_those_of_the_claim() -> None:
    read = Reader(LEXICON).read(CLAIM)
    found = [
        [
            read.figures[frame.figure].text,
            str(frame.role),
            " ".join(read.figures[n].text for n in frame.dates),
            " ".join(read.words[n].text for n in frame.lead),
            {-1: "down", 0: "", 1: "up"}[frame.direction],
        ]
        for frame in read.frames
    ]
    assert table("| figure | role |") == found


@pytest.mark.parametrize(("phrase", "verdict", "because"), table("| phrase | verdict |"))
def test_a_phrase_is_judged_as_the_page_says(phrase: str, verdict: str, because: str) -> None:
    (match,) = FINDER.claims(phrase)
    told = [
        f"{kind}: {one}, {other}" if one or other else str(kind)
        for kind, one, other in match.conflicts
    ]
    assert (str(match.tier), str(match.verdict)) == ("match", verdict)
    assert "; ".join(told) == because


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(?:match/)?(\w+\.py)`", PAGE))))
def test_the_modules_it_names_are_there(name: str) -> None:
    assert (ROOT / "src" / "factcheck" / "match" / name).exists()
