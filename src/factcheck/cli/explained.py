"""How a match came about, in lines: the frames of both sides, the row that decided, the score."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.cli.passages import INDENT, label
from factcheck.cli.prose import PLAIN, Line
from factcheck.match.find import Match
from factcheck.match.framed import Framed, framed
from factcheck.match.statement import Reader
from factcheck.match.verdict import Tier, Verdict

ROWS = {
    Verdict.DIFFERENT_FIGURE: "a figure differs",
    Verdict.DIFFERENT_SUBJECT: "there is a reason why another thing is meant",
    Verdict.ROUNDED: "a figure is rounded",
    Verdict.SAME: "a figure agrees",
    Verdict.NO_FIGURE: "there is no figure to compare",
}
"""The rows of the table in docs/how-it-judges.md, each by the verdict it gives."""
WAYS = {1: "up", -1: "down"}


def explained_lines(phrase: str, match: Match, reader: Reader) -> Iterator[Line]:
    """The lines of one match: frames, the table's row, and the score with each of its parts."""
    name = "frames"
    for side, text in (("phrase", phrase), ("claim", match.claim.text)):
        for told in [_frame_text(each) for each in framed(reader.read(text))] or ["no figure"]:
            yield label(name, (f"{side} {told}", PLAIN))
            name = ""
    tier = "a match" if match.tier is Tier.MATCH else "near, and no match"
    yield label("row", (f"{ROWS[match.verdict]}: {match.verdict}, {tier}", PLAIN))
    width = max((len(part.name) for part in match.parts), default=0)
    yield label("score", (f"{match.score:.1f} of 100", PLAIN))
    for part in match.parts:
        head = f"{' ' * INDENT}{part.name:<{width}}  {part.value:5.2f} × {100 * part.weight:4.1f}"
        yield Line([(part.note, PLAIN)], indent=len(head) + 2, head=[(head, PLAIN)])


def _frame_text(frame: Framed) -> str:
    """A frame in a line: its figure, its role, what is said with it, when, which way."""
    parts = [
        f"{frame.figure.text}: {frame.role}",
        " ".join(dict.fromkeys((*frame.words, *frame.shared))),
        *(date.text for date in frame.dates),
        WAYS.get(frame.direction, ""),
        "denied" if frame.denied else "",
    ]
    return "; ".join(part for part in parts if part)
