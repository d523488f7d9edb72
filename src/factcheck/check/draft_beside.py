"""A stretch of a draft beside the wording of a claim that answers it best, read once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from factcheck.check.draft_parts import of_others
from factcheck.match.align import NO_CONTEXT, Alignment, align
from factcheck.match.compare import FigurePair
from factcheck.match.figures import Figure
from factcheck.match.find import Match
from factcheck.match.frames import Frame
from factcheck.match.pairing import pair_figures
from factcheck.match.sentences import sentences
from factcheck.match.statement import Reader, Statement
from factcheck.match.substitutes import Substitute, substitutes
from factcheck.model import Claim

NUMBER = re.compile(r"\d[\d.,]*\d|\d")
"""A number in digits."""
GAPS = ("\n\n", "\r\n\r\n")
"""What parts the paragraphs of a document."""


class Apart(NamedTuple):
    """What sets a draft apart from a claim: in what, both sides' words, and whether surely."""

    field: str
    here: str
    claim: str
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A stretch of a draft, a claim, and what the claim's documents say where they say it.

    ``here`` and ``there`` are the frames of the figure in question and of the claim's figure; None
    where the figure is a date or is no wording's. ``figures`` pairs the figures of the stretch.
    """

    aligned: Alignment
    figures: tuple[FigurePair, ...]
    here: Frame | None
    there: Frame | None
    sources: tuple[Statement, ...]
    reader: Reader

    @property
    def said(self) -> Statement:
        """What the draft says."""
        return self.aligned.phrase

    @property
    def claim(self) -> Statement:
        """What the claim says."""
        return self.aligned.claim

    @property
    def is_whole(self) -> bool:
        """Whether each word of either is answered by the other."""
        return all(self.aligned.strengths) and len(self.aligned.answered) == len(self.claim.words)

    @property
    def _of_others(self) -> frozenset[int]:
        figure = self.claim.figures[self.there.figure] if self.there else None
        return of_others(self.claim, figure) - self.aligned.answered

    def replaced(self) -> tuple[Substitute, ...]:
        """Words of the draft that stand in the very place where the claim has others."""
        return tuple(substitutes(self.aligned, self.figures))

    def shares(
        self, weight: Callable[[str], float], apart: Iterable[str] = ()
    ) -> tuple[float, float]:
        """The weighed shares of the draft's words that the claim has, and the other way round.

        Words ``apart``, those of a reason why the two differ, count on neither side: what is said
        of another place is said in the same words but for the place; nor does what the claim says
        of another figure.
        """
        skipped = {word.lower() for each in apart for word in each.split()}
        answered = (
            [n for n, strength in enumerate(self.aligned.strengths) if strength],
            self.aligned.answered,
        )
        found = []
        left_out: tuple[frozenset[int], ...] = (frozenset(), self._of_others)
        for statement, numbers, others in zip(
            (self.said, self.claim), answered, left_out, strict=True
        ):
            got = whole = 0.0
            for number, word in enumerate(statement.words):
                if number in others:
                    continue
                if word.text.lower().removesuffix("'s").removesuffix("’s") in skipped:
                    continue
                heavy = weight(word.key)
                whole += heavy
                got += heavy * (number in numbers)
            found.append(got / whole if whole else 0.0)
        return found[0], found[1]


def beside(
    said: Statement,
    wordings: Sequence[Statement],
    pair: FigurePair,
    sources: tuple[Statement, ...],
    reader: Reader,
) -> Beside:
    """A statement beside the wording that has the pair's figure, and most of the words."""
    found = [align(said, wording, NO_CONTEXT, reader) for wording in wordings]
    best = max(found, key=lambda each: (pair.claim in each.claim.figures, sum(each.strengths)))
    return Beside(
        aligned=best,
        figures=pair_figures(best, reader),
        here=_frame(best.phrase, pair.phrase),
        there=_frame(best.claim, pair.claim),
        sources=sources,
        reader=reader,
    )


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the paragraph around a stretch of a text begins and ends."""
    begins = (at + len(gap) for gap in GAPS if (at := text.rfind(gap, 0, start)) >= 0)
    ends = (at for gap in GAPS if (at := text.find(gap, end)) >= 0)
    return max(begins, default=0), min(ends, default=len(text))


def _frame(statement: Statement, figure: object) -> Frame | None:
    frames = statement.frames
    return next((f for f in frames if statement.figures[f.figure] == figure), None)


class Place(NamedTuple):
    """A sentence of a document: its id, where it stands in code points, and its text."""

    document: str
    start: int
    end: int
    text: str


class Grounds:
    """What claims and their documents say, read once for a draft."""

    def __init__(self, texts: Mapping[str, str], reader: Reader) -> None:
        self.texts = texts
        self.reader = reader
        self._wordings: dict[str, tuple[Statement, ...]] = {}
        self._sources: dict[str, tuple[Statement, ...]] = {}
        self._worded_at: dict[str, list[tuple[str, int]]] = {}

    def wordings(self, claim: Claim) -> tuple[Statement, ...]:
        """The statements of a claim: its text's, and its aliases'."""
        known = self._wordings.get(claim.id)
        if known is None:
            known = tuple(self.reader.read(each) for each in (claim.text, *claim.aliases))
            self._wordings[claim.id] = known
        return known

    def sources(self, match: Match) -> tuple[Statement, ...]:
        """What the sentences say in which the documents say the claim of a match."""
        known = self._sources.get(match.claim.id)
        if known is None:
            known = tuple(self.reader.read(each) for each in self._around(match))
            self._sources[match.claim.id] = known
        return known

    def said_of(self, match: Match) -> str:
        """All that a claim and its sources say."""
        statements = (*self.wordings(match.claim), *self.sources(match))
        return " ; ".join(each.text for each in statements)

    def held(self, said: Statement, match: Match, pair: FigurePair) -> Beside:
        """A statement beside the claim of a match."""
        return beside(said, self.wordings(match.claim), pair, self.sources(match), self.reader)

    def holding(self, figure: Figure) -> Iterator[Place]:
        """The sentences of the documents that hold a figure's number as it is written."""
        number = NUMBER.search(figure.text)
        for name, at in self._numbers.get(number[0], ()) if number else self._worded(figure):
            text = self.texts[name]
            start, end = _paragraph(text, at, at)
            for span in sentences(text[start:end]):
                if start + span.start <= at < start + span.end:
                    first, last = start + span.start, start + span.end
                    yield Place(name, first, last, text[first:last])

    def _worded(self, figure: Figure) -> Iterator[tuple[str, int]]:
        """Where the documents have a figure without digits, word for word."""
        known = self._worded_at.get(figure.text)
        if known is None:
            known = self._worded_at[figure.text] = [
                (name, hit.start())
                for name, text in self.texts.items()
                if figure.text in text
                for hit in re.finditer(rf"\b{re.escape(figure.text)}\b", text)
            ]
        yield from known

    @cached_property
    def _numbers(self) -> dict[str, list[tuple[str, int]]]:
        """Where the documents have each number, as it is written."""
        found: dict[str, list[tuple[str, int]]] = {}
        for name, text in self.texts.items():
            for hit in NUMBER.finditer(text):
                if not text[hit.end() : hit.end() + 1].isalpha():
                    found.setdefault(hit[0], []).append((name, hit.start()))
        return found

    def _around(self, match: Match) -> Iterator[str]:
        for cited in match.passages:
            text, passage = self.texts.get(cited.document, ""), cited.passage
            start, end = _paragraph(text, passage.start, passage.end)
            paragraph = text[start:end]
            for span in sentences(paragraph):
                if span.start < passage.end - start and passage.start - start < span.end:
                    yield paragraph[span.start : span.end]
