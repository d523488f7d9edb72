"""A citation beside what its passage says: the part of the passage that the claim is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.check.agreement import held
from factcheck.check.implied import implied
from factcheck.check.inspection import Inspection, mark
from factcheck.check.lookup import Stand, span_of
from factcheck.check.places import paragraphs, touched, whole
from factcheck.match.align import NO_CONTEXT, Context
from factcheck.match.compare import FigurePair, Relation, same_family
from factcheck.match.figures import Figure
from factcheck.match.fold import Span
from factcheck.match.likeness import Likeness, likeness
from factcheck.match.options import TELLING, telling
from factcheck.match.source import SAYS
from factcheck.match.statement import Statement
from factcheck.model import Problem, Rule, Severity

if TYPE_CHECKING:
    from factcheck.check.about import About

AGREES = {Relation.SAME: 0.5, Relation.ROUNDED: 0.4}
"""What figures in agreement add when the parts of a passage are compared."""
LONGER = 0.15
"""What a longer part must add to the share of the claim's words, to be taken for a shorter one."""


NOWHERE: tuple[Context, frozenset[str]] = (NO_CONTEXT, frozenset())
"""Around a passage, where nothing there is asked for."""
LONG = 6000
"""How many code points a passage may have before only those about its beginning are judged."""


def _about(found: Span, span: Span) -> Span:
    """The stretch of a very long passage that is judged."""
    return Span(max(span.start, found.start - LONG // 8), min(span.end, found.start + LONG // 8))


class Part(NamedTuple):
    """A stretch of a document that says a claim, as a statement, and how alike the two are."""

    statement: Statement
    like: Likeness


class Texts:
    """What the documents say, each stretch read once a run."""

    def __init__(self, inspection: Inspection) -> None:
        self.inspection = inspection
        self.reader = inspection.lookup.sources.reader
        self._paragraphs: dict[str, Sequence[Span]] = {}
        self._contexts: dict[str, Context] = {}

    def figures(self, document: str, span: Span) -> tuple[Figure, ...]:
        """The figures of a stretch, those that it means without writing them among them.

        Times in several units are there whole and in parts.
        """
        published = self.inspection.ledger.document(document).published
        meant = self.inspection.lookup.meant
        known = meant.get((document, published, span))
        if known is not None:
            return known
        source = self.inspection.lookup.sources[document]
        compound = source.statement(span).figures
        parts = source.figures(span)
        unwritten = implied(source.text[span.start : span.end], parts, published, self.reader)
        found = tuple(dict.fromkeys((*parts, *compound, *unwritten)))
        meant[document, published, span] = found
        return found

    def all(self, document: str) -> tuple[Figure, ...]:
        """The figures of a whole document."""
        source = self.inspection.lookup.sources[document]
        return tuple(f for span in source.sentences for f in self.figures(document, span))

    def paragraph(self, document: str, spans: Sequence[Span]) -> tuple[Figure, ...]:
        """The figures of the paragraphs that some stretches stand in."""
        sentences = self.inspection.lookup.sources[document].sentences
        if document not in self._paragraphs:
            self._paragraphs[document] = paragraphs(self.inspection.texts[document])
        known = self._paragraphs[document]
        near = dict.fromkeys(p for span in spans for p in touched(known, span))
        held = {each for paragraph in near for each in touched(sentences, paragraph)}
        return tuple(f for each in sorted(held) for f in self.figures(document, each))

    def context(self, document: str) -> Context:
        """The words of a whole document, its title and who made it: whom it names at all."""
        if document not in self._contexts:
            about = self.inspection.ledger.document(document)
            names = (about.title, about.publisher, *about.author)
            source = self.inspection.lookup.sources[document]
            named = self.reader.keys.keys("\n".join(names))
            self._contexts[document] = Context(source.keys.union(named), ())
        return self._contexts[document]


class Cited:
    """A citation that stands, the sentences its passages stand in, and the part that says it."""

    def __init__(self, stand: Stand, texts: Texts) -> None:
        lookup = texts.inspection.lookup
        self.stand = stand
        self.texts = texts
        self.document = stand.citation.document
        self.quoted = bool(stand.citation.quote)
        self._source = lookup.sources[self.document]
        self.spans = tuple(whole(self._source.sentences, span_of(p)) for p in stand.passages)
        self.said = lookup.statement(stand.claim)

    @cached_property
    def verbatim(self) -> bool:
        """Whether the claim is one of the passage's sentences, to the letter."""
        said, text = self.said.text, self._source.text
        spans = (s for span in self.spans for s in touched(self._source.sentences, span))
        return any(s.end - s.start == len(said) and text.startswith(said, s.start) for s in spans)

    @cached_property
    def part(self) -> Part:
        """The part of the passage that says most of the claim: a sentence, or two."""
        parts = (self._part(statement) for statement in self._statements())
        return max(parts, key=self._worth)

    @property
    def around(self) -> tuple[Context, frozenset[str]]:
        """What the document says at all, and the keys of the words of its text alone."""
        return self.texts.context(self.document), self._source.keys

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the sentences that the passages stand in."""
        return tuple(f for span in self.spans for f in self.texts.figures(self.document, span))

    def pair(self, number: int) -> FigurePair:
        """The claim's figure of that number beside what the part has in its place."""
        return self.part.like.figures[number]

    def follows(self, number: int) -> bool:
        """Whether the claim's figure follows from the part's, or is one of them, but for a bound.

        Up six points, where it went to 47.4 from 41.4 percent; over 6.34 million, where it is 63.4
        lakh.
        """
        mine, theirs, relation = self.pair(number)
        if relation is not Relation.SAME or mine is None or theirs is None:
            return False
        return theirs not in self.part.statement.figures or same_family(mine, theirs)

    @property
    def near(self) -> bool:
        """Whether the part says so much of the claim that it says that, and no other thing."""
        return self.part.like.phrase_covered >= SAYS

    @property
    def agrees(self) -> bool:
        """Whether the part has a telling figure of the claim, so that it is the one meant."""
        return any(
            pair.relation is Relation.SAME and pair.phrase and telling(pair.phrase) >= TELLING
            for pair in self.part.like.figures
            if pair.phrase and pair.phrase.unit != "date"
        )

    @property
    def quote(self) -> Statement | None:
        """The document's words for a quote, where they are part of a sentence alone."""
        found = span_of(self.stand.passages[0])
        return self._source.statement(found) if self.quoted and found != self.spans[0] else None

    def denial(self) -> str:
        """The words that deny what the passage says of the claim; empty where none do.

        They stand in its sentence, or in the quote; where there is none, right behind it too.
        What the claim itself has of them is no news.
        """
        from factcheck.check.denial import around, behind

        there = self.quote or (self.said if self.verbatim else self.part.statement)
        agreed: Sequence[Figure | None] = self.said.figures
        if not self.verbatim:
            agreed = [pair.claim for pair in self.part.like.figures if pair.relation.agrees]
        starts = [f.start for f in there.figures if any(g and g.text == f.text for g in agreed)]
        starts = starts or [word.start for word in there.words if word.key in self.said.at]
        words = around(there.text, min(starts)) if starts else ""
        if starts and not words and not self.quoted:
            end = self.spans[-1].end
            words = behind(self._source.text, end, end)
        return "" if words.strip().lower() in self.said.text.lower() else words

    def exchanged(self, number: int) -> Figure | None:
        """What stands in the place of a claim's figure, where that stands in the other's place."""
        pairs = self.part.like.figures
        pair = pairs[number]
        for other in pairs:
            crossed = (pair.phrase, other.claim), (other.phrase, pair.claim)
            differ = pair.relation is other.relation is Relation.DIFFERENT and other is not pair
            if differ and all(one and two and held(one, [two]) for one, two in crossed):
                return pair.claim
        return None

    def writes(self, words: str) -> bool:
        """Whether the document writes these words, as such, wherever it may be."""
        return bool(re.search(rf"(?<![\w.,]){re.escape(words)}(?![\w])", self._source.text))

    def _statements(self) -> Iterator[Statement]:
        for found, span in zip(self.stand.passages, self.spans, strict=True):
            if span.end - span.start > LONG:  # no sentence, whatever it is
                yield self._source.statement(_about(span_of(found), span))
                continue
            inside = touched(self._source.sentences, span)
            for each in inside:
                yield self._source.statement(each)
            for one, other in pairwise(inside):
                yield self._source.statement(Span(one.start, other.end))
            if not inside:
                yield self._source.statement(span)

    def _part(self, statement: Statement) -> Part:
        reader = self.texts.reader
        return Part(statement, likeness(self.said, statement, NO_CONTEXT, lambda _: 1.0, reader))

    def _worth(self, part: Part) -> float:
        gains = [AGREES.get(pair.relation, 0.0) for pair in part.like.figures]
        agreed = sum(gains) / len(gains) if gains else 0.0
        longer = len(part.statement.text) / max(len(self.said.text), 1)
        return part.like.phrase_covered + agreed - LONGER * min(longer, 10) / 10

    def problem(
        self,
        rule: Rule,
        about: About,
        message: str,
        words: str = "",
        severity: Severity | None = None,
    ) -> Problem:
        """A problem at those words of the claim's text, or all, beside those of the passage."""
        inspection = self.texts.inspection
        return inspection.problem(
            rule,
            about,
            message,
            inspection.words(mark(self.stand.claim, "text"), words),
            hint="a claim says what its document says; what is right belongs in finding",
            related=(inspection.source(self.document, self.spans[0]),),
            severity=severity,
        )
