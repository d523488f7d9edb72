"""A document ready to be searched: which of its sentences say a statement."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from factcheck.match.align import NO_CONTEXT
from factcheck.match.compare import FigurePair, Relation
from factcheck.match.cover import WIDENED, Cover, cover_of, runs, wanted_keys, word_weights
from factcheck.match.figures import Figure, Reading
from factcheck.match.fold import Folded, Span, fold
from factcheck.match.index import Index, keys_of
from factcheck.match.likeness import Likeness, likeness
from factcheck.match.locate import Passage, passage
from factcheck.match.locators import Locators, unmarked
from factcheck.match.quotes import EXACT, LETTERS, Place, place, place_all
from factcheck.match.sentences import Lines, sentences
from factcheck.match.shortlist import Shortlist
from factcheck.match.spans import Spans, spans_of
from factcheck.match.statement import Reader, Statement
from factcheck.match.subject import has_the_names, speaks_of_it, tells
from factcheck.match.windows import exact_places

COST = 0.15
"""What a further sentence must add to the share of words covered, to be taken in."""
_BLANK = re.compile(r"(?>\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)")
LOOKED_AT = 8
"""How many of the document's sentences are compared in full, those with the rarest words first."""
ASSERTS = 0.40
"""The share of a claim's words that a cited document must say to be shown as saying it: low,
because a curator has said that it does."""
SAYS = 0.72
"""The same where nobody has said so: a phrase in a document that no claim covers."""
FIGURE = {Relation.SAME: 0.5, Relation.ROUNDED: 0.4, Relation.DIFFERENT: 0.0, Relation.ABSENT: 0.0}
"""What figures in agreement add when sentences are compared for the same statement."""
LEAD = 3
"""How many of a document's first sentences say what it is about: its headline, and what follows."""
LARGE = 200_000
"""From how many code points on a document is searched for wrong letters only about the
sentences that have the phrase's rare words."""
NEAR_QUOTE = 85.0
"""The least score at which a phrase with wrong letters is shown as a document's own words."""


class _Window(NamedTuple):
    span: Span
    like: Likeness
    score: float


class Source:
    """One document's text, its sentences and their words; each prepared when first needed.

    ``text`` is the document's, without the marks of its times and rows, which ``locators`` knows.
    """

    def __init__(
        self, text: str, reader: Reader, prepared: Callable[[], tuple[Index, int]] | None = None
    ) -> None:
        """``prepared`` gives an index that the text is in, and its number there."""
        self.locators = Locators(text)
        self.text = unmarked(text)
        self._reader = reader
        self._prepared = prepared
        self._statements: dict[Span, Statement] = {}
        self._readings: dict[Span, Reading] = {}
        self._exacts: dict[str, tuple[Place, ...] | None] = {}

    @cached_property
    def _lines(self) -> Lines | None:
        """The lines of the text; None of a large one, where a few places are counted sooner."""
        return None if self._large else Lines(self.text)

    @property
    def _large(self) -> bool:
        return self._prepared is not None and len(self.text) > LARGE

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all its words, whoever asks read once."""
        return frozenset(self._reader.keys.keys(self.text))

    @cached_property
    def folded(self) -> Folded:
        """The text folded, for quotations."""
        return fold(self.text)

    @cached_property
    def unprinted(self) -> Folded | None:
        """The text folded without what printing put among its words; None where nothing was."""
        from factcheck.match.printed import printed

        bare = printed(self.text)
        return None if bare == self.text else fold(bare)

    @cached_property
    def sentences(self) -> Spans:
        """The sentences of the text, in its order."""
        if self._prepared:
            index, number = self._prepared()
            return index.spans(number)
        return spans_of(sentences(self.text))

    @property
    def _starts(self) -> Sequence[int]:
        return self.sentences.starts

    @property
    def _ends(self) -> Sequence[int]:
        return self.sentences.ends

    @cached_property
    def _shortlist(self) -> Shortlist:
        if self._prepared:
            index, number = self._prepared()
            return index.shortlist(number)
        keys, text = self._reader.keys.keys, self.text
        return Shortlist(
            (keys_of(text[s.start : s.end], keys) for s in self.sentences), self._reader.count
        )

    def assertion(self, quote: str, statement: str | Statement) -> Passage | None:
        """Where the document asserts a claim: its quote's place, else the sentences that say it."""
        text = statement if isinstance(statement, str) else statement.text
        first = self._first(quote) or (self._holds(text) and self._first(text))
        if first:
            return first
        said = self._reader.read(text) if isinstance(statement, str) else statement
        best = self._nearest(said)
        if best is None or best.score < ASSERTS:
            return None
        return self._passage(best)

    def _nearest(self, said: Statement) -> _Window | None:
        """The run of sentences that says most of a statement.

        What cannot be better than the best so far is not read.
        """
        hopeful = self._runs(said, ASSERTS - FIGURE[Relation.SAME])
        best: _Window | None = None
        for most, first, last in hopeful:
            if best and most + FIGURE[Relation.SAME] < best.score:
                break
            found = self._window(said, first, last)
            best = max(best or found, found, key=_order)
        return best

    def numbered(self, said: Statement) -> tuple[Span, ...]:
        """The few sentences that have most of a statement's numbers in digits, best first."""
        wanted = dict.fromkeys(said.numbers, 1.0)
        ranked = self._shortlist.rank(wanted, LOOKED_AT) if wanted else ()
        return tuple(self.sentences[number] for number, _ in ranked)

    def say(self, phrase: str) -> tuple[Passage, ...]:
        """Where the document says a phrase: word for word, else in other words."""
        said = self._reader.read(phrase)
        if not tells(phrase, said):
            return ()
        return self.quoted(phrase, said) or self.restated(said)

    def quoted(self, phrase: str, said: Statement) -> tuple[Passage, ...]:
        """Where the document says a phrase, which reads as ``said``, nearly word for word."""
        return tuple(p for p in self.quotations(phrase) if self._means(p, said))

    def _means(self, found: Passage, said: Statement) -> bool:
        """Whether words that are nearly a phrase's mean what it means."""
        there = self._reader.read(found.quote)
        like = self._like(said, there)
        if not _agree(like.figures):
            return False
        if found.score >= LETTERS:
            return True
        return not like.conflicts and has_the_names(said, there, self._reader)

    def restated(self, said: Statement, cover: Cover | None = None) -> tuple[Passage, ...]:
        """Where the document says a statement in other words; ``cover`` is its own, if known."""
        if len(said.words) < (1 if said.figures else 2):
            return ()
        hopeful = self._runs(said, SAYS, cover)
        windows = (self._window(said, first, last) for _, first, last in hopeful)
        found = [w for w in windows if w.like.phrase_covered >= SAYS and _agree(w.like.figures)]
        denied: list[Span] = []  # one more sentence does not turn a "not" round
        for window in sorted(found, key=_order, reverse=True):
            start, end = window.span
            if window.like.conflicts or not self._of_it(said, window):
                denied.append(window.span)
            elif not any(other.start < end and start < other.end for other in denied):
                return (self._passage(window),)
        return ()

    def _of_it(self, said: Statement, window: _Window) -> bool:
        """Whether sentences that say a statement's words say them of the same thing.

        That is told by the one among them that has its figures, or says most of it.
        """
        first, last = (bisect_left(self._starts, end) for end in window.span)
        inside = self.sentences[first:last]
        there = [self.statement(span) for span in inside]
        likes = [self._like(said, each) for each in there]
        most = max(range(len(likes)), key=lambda n: (_agreeing(likes[n]), likes[n].phrase_covered))
        if likes[most].phrase_covered < WIDENED:
            return False
        lead = self.statement(Span(0, self.sentences[min(LEAD, len(self.sentences)) - 1].end))
        around = (self.statement(window.span), lead)
        return speaks_of_it(said, there[most], around, self.text, self._reader)

    def quotations(self, phrase: str, *, exact: bool = False) -> tuple[Passage, ...]:
        """Where the document holds the phrase word for word, or nearly; best first."""
        known = self._exact(phrase)
        if known or (known is not None and exact):
            return tuple(self._at(*each) for each in known)
        if exact and not self._holds(phrase):
            return ()
        if exact or len(self.text) <= LARGE or self._holds(phrase):
            return tuple(self._at(*found) for found in place_all(phrase, self.folded, NEAR_QUOTE))
        return self._nearby(phrase)

    def _nearby(self, phrase: str) -> tuple[Passage, ...]:
        """Where a large document nearly holds the phrase: about the sentences with its rare words.

        Searching every letter of it for words with wrong letters would take far longer than
        all else.
        """
        found: set[tuple[float, Span]] = set()
        wanted, near = wanted_keys(self._reader.read(phrase), self._reader)
        for number, _ in self._shortlist.rank(wanted, LOOKED_AT, near):
            start = self._starts[max(number - 1, 0)]
            end = self._ends[min(number + 1, len(self._ends) - 1)]
            for (first, last), score in place_all(phrase, self.text[start:end], NEAR_QUOTE):
                found.add((-score, Span(start + first, start + last)))
        return tuple(self._at(span, -score) for score, span in sorted(found))

    def exactly(self, quote: str) -> tuple[Passage, ...]:
        """Where a large document holds a quotation word for word; empty where that takes reading
        all of it to tell."""
        return tuple(self._at(*each) for each in self._exact(quote) or ())

    def _exact(self, phrase: str) -> tuple[Place, ...] | None:
        """Where a large document holds a phrase word for word; None where that is not told so."""
        if not self._large:
            return None
        if phrase not in self._exacts:
            self._exacts[phrase] = exact_places(
                phrase,
                lambda first, last: self.text[first:last],
                len(self.text),
                self._shortlist,
                self.sentences,
                self._reader,
            )
        return self._exacts[phrase]

    def _holds(self, phrase: str) -> bool:
        known = self._exact(phrase)
        return fold(phrase).text in self.folded.text if known is None else bool(known)

    def _first(self, quote: str) -> Passage | None:
        """The best place of a quotation, the first of equals."""
        known = self._exact(quote) if quote else None
        if known:
            return self._at(*known[0])
        found = place(quote, self.folded) if quote else None
        return found and self._at(*found)

    def holding_key(self, key: str) -> list[int]:
        """The numbers of the sentences that hold a key."""
        return list(dict.fromkeys(self._shortlist.holding(key)))

    def at(self, span: Span, score: float = EXACT) -> Passage:
        """The passage of a stretch of the text, as printed there."""
        return self._at(span, score)

    def _at(self, span: Span, score: float) -> Passage:
        return passage(self.text, *span, score, self._lines, self.locators)

    def around(self, found: Passage) -> Statement:
        """The statement of the sentences that a passage touches."""
        first = bisect_right(self._starts, found.start) - 1
        last = bisect_left(self._ends, found.end)
        start = self._starts[first] if first >= 0 else 0
        end = self._ends[last] if last < len(self._ends) else len(self.text)
        return self.statement(Span(start, end))

    def figures(self, span: Span) -> tuple[Figure, ...]:
        """The figures of a stretch of the text; their places count from its start."""
        return self._reading(span).figures

    def _reading(self, span: Span) -> Reading:
        known = self._readings.get(span)
        if known is None:
            known = self._reader.reading(self._words(span))
            self._readings[span] = known
        return known

    def statement(self, span: Span) -> Statement:
        """The statement that a stretch of the text makes."""
        known = self._statements.get(span)
        if known is None:
            known = self._reader.read(self._words(span), self._reading(span))
            self._statements[span] = known
        return known

    def _words(self, span: Span) -> str:
        """A stretch of the text as it is read: as long, without notes' marks and broken words."""
        text = self.text[span.start : span.end]
        if text.isascii() and "\n" not in text and "[" not in text:
            return text
        from factcheck.match.printed import printed

        return printed(text, self._is_word)

    def _is_word(self, letters: str) -> bool:
        return self._reader.knows(self._reader.keys.key(letters))

    def _passage(self, window: _Window) -> Passage:
        return self._at(window.span, round(100 * min(window.like.phrase_covered, 1.0), 1))

    def _runs(
        self, said: Statement, least: float, cover: Cover | None = None
    ) -> list[tuple[float, int, int]]:
        """Runs of one to three sentences that can say such a share of a statement, most first.

        Each with that share, and the numbers of its first and last sentence. One of them has the
        statement's rarest words.
        """
        wanted, near = wanted_keys(said, self._reader)
        numbers = [n for n, _ in self._shortlist.rank(wanted, LOOKED_AT, near)]
        cover = cover or cover_of(said, self._shortlist, self._reader)
        return runs(cover, numbers, len(self.sentences), self._together, least)

    def part_of(self, said: Statement, cover: Cover, before: int) -> Cover:
        """The part of a statement's cover by a whole index that this document has of it.

        ``before`` is the number of its first sentence there.
        """
        weights = word_weights(said, self._shortlist.weight, self._reader)
        return cover.weighed(weights, before)

    def _together(self, first: int, last: int) -> bool:
        """Whether sentences stand in one paragraph: no blank line between them."""
        between = self.text[self.sentences[first].end : self.sentences[last].start]
        return first == last or not _BLANK.search(between)

    def _like(self, said: Statement, there: Statement) -> Likeness:
        return likeness(said, there, NO_CONTEXT, self._shortlist.weight, self._reader)

    def _window(self, said: Statement, first: int, last: int) -> _Window:
        span = Span(self.sentences[first].start, self.sentences[last].end)
        there = self.statement(span)
        like = self._like(said, there)
        gains = [FIGURE[pair.relation] for pair in like.figures]
        bonus = sum(gains) / len(gains) if gains else 0.0
        return _Window(span, like, like.phrase_covered + bonus - COST * (last - first))


def _agreeing(like: Likeness) -> int:
    """How many of a phrase's figures a sentence has."""
    return sum(pair.relation.agrees for pair in like.figures)


def _agree(pairs: tuple[FigurePair, ...]) -> bool:
    return all(pair.relation.agrees for pair in pairs)


def _order(window: _Window) -> tuple[float, int]:
    return window.score, -window.span.start
