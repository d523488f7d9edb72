"""Where the figures of a phrase stand that nothing says: no match, and worth a look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.match.compare import close, same_kind, scale
from factcheck.match.figures import Figure
from factcheck.match.fold import Span
from factcheck.match.frames import Frame
from factcheck.match.locate import CitedPassage
from factcheck.match.sources import Sources
from factcheck.match.statement import Statement
from factcheck.match.words import number_key

PLACES = 3
"""At how many places a figure may stand to tell something; one that stands at more is a common
one."""
LOOKED_AT = 40
"""How many sentences with its digits are read at most to find that out."""
DIGITS = 3
"""How many digits, but for noughts at the end, tell a figure from others; two do in 4.6 percent."""
YEARS = range(1500, 2101)
"""Whole numbers that are years, where they stand bare."""
LONGEST = 60
"""The most code points of the words that a figure is said of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A figure of a phrase in a document that does not say the phrase.

    ``figure`` is the phrase's; ``place`` is where the document has it, ``sentence`` the sentence
    around it, and ``of`` the words that it counts there, or that stand before it.
    """

    figure: Figure
    place: CitedPassage
    sentence: str
    of: str


def elsewhere(said: Statement, sources: Sources) -> Iterator[Elsewhere]:
    """Where the telling figures of a phrase stand, in the order of the phrase and the documents.

    A figure that stands at many places tells nothing, and is left out.
    """
    for figure in said.figures:
        if tells_alone(figure):
            found = list(_places(figure, sources))
            yield from found if len(found) <= PLACES else ()


def tells_alone(figure: Figure) -> bool:
    """Whether a figure is found again by itself: not small or round, no date and no rank.

    One in words tells nothing either, nor a number that may be a year.
    """
    written = any(char.isdigit() for char in figure.text)
    if figure.value is None or not written or figure.unit in ("date", "ordinal"):
        return False
    bare = not figure.unit and not figure.measure and figure.text.isdecimal()
    if bare and figure.value in YEARS:
        return False
    digits = len(_key(figure)) - 1
    fine = "." in figure.text and bool(figure.unit or figure.measure)
    return digits >= DIGITS or (digits == DIGITS - 1 and fine)


def _key(figure: Figure) -> str:
    """The key of a figure's number, as an index has it."""
    return number_key(f"{figure.value or 0.0:.12g}".partition("e")[0])


def _places(figure: Figure, sources: Sources) -> Iterator[Elsewhere]:
    held = list(sources.holding_key(_key(figure), LOOKED_AT + 1))
    for name, number in held if len(held) <= LOOKED_AT else ():
        source = sources[name]
        span = source.sentences[number]
        there = source.statement(span)
        for frame in there.frames:
            other = there.figures[frame.figure]
            if _alike(figure, other):
                start = span.start + other.start
                place = source.at(Span(start, start + len(other.text)))
                yield Elsewhere(
                    figure=figure,
                    place=CitedPassage(document=name, passage=place),
                    sentence=there.text,
                    of=_said_of(there, frame),
                )


def _alike(figure: Figure, other: Figure) -> bool:
    """Whether two figures are the same number of the same sort, hedged or not."""
    if figure.value is None or other.value is None or not same_kind(figure, other):
        return False
    return close(figure.value * scale(figure), other.value * scale(other))


def _said_of(there: Statement, frame: Frame) -> str:
    """The words that a figure counts; else those before it in its clause, else behind it."""
    at = there.figures[frame.figure].start
    before = [n for n in frame.own if there.words[n].start < at]
    numbers = frame.counted or before or frame.lead or frame.own
    if not numbers:
        return ""
    start, end = there.words[numbers[0]].start, there.words[numbers[-1]].end
    told = " ".join(there.text[start:end].split())
    return told if len(told) <= LONGEST else told[:LONGEST].rpartition(" ")[0] + " …"
