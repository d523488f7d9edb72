"""Where the words of each citation stand in its document, each looked up once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.check.elided import ELLIPSIS, elided
from factcheck.check.wording import same_words
from factcheck.match.figures import Figure
from factcheck.match.fold import Folded, Span
from factcheck.match.locate import CitedPassage, Passage, locate_all
from factcheck.match.postings import Keep, at_once
from factcheck.match.source import Source
from factcheck.match.sources import Sources
from factcheck.match.statement import Reader, Statement
from factcheck.model import Citation, Claim, Standing
from factcheck.model.lexicon import Lexicon

if TYPE_CHECKING:
    from factcheck.check.about import About

MOST = 20_000
"""How many claims' statements are kept; six kilobytes each."""
NEAR = 85.0
"""The least score at which a quote that stands elsewhere counts as changed in its own place: it is
what a document's own words with wrong letters have."""


# A named tuple, for a start's sake, as `Rule` is one.
class Stand(NamedTuple):
    """A citation of a claim, how its words stand, and where: the best place first, if any.

    ``standing`` is that of the quote's words alone; what the claim makes of them is not weighed.
    """

    claim: Claim
    citation: Citation
    standing: Standing
    passages: tuple[Passage, ...] = ()

    @property
    def about(self) -> About:
        """What a problem with the citation is about."""
        from factcheck.check.about import About

        return About(claim=self.claim, document=self.citation.document)

    @property
    def ambiguous(self) -> bool:
        """Whether the words stand in several equal places, and nothing says which is meant."""
        return self.standing is Standing.STANDS and len(self.passages) > 1


class Texts(Mapping[str, str]):
    """The texts of documents without the marks of their times and rows, each when it is asked."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def __getitem__(self, name: str) -> str:
        return self._sources[name].text

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def __contains__(self, name: object) -> bool:
        return name in self._sources


class Lookup:
    """The documents of a ledger, and how the citations stand in them; prepared once for a run.

    ``meant`` are the figures of stretches of them that were read, with those that they mean, by
    the document's id, when it was published, and the stretch.
    """

    def __init__(self, texts: Mapping[str, str], lexicon: Lexicon, keep: Keep = at_once) -> None:
        """``keep`` keeps the index of large documents between runs."""
        self.lexicon = lexicon
        self.sources = Sources(texts, lexicon, keep)
        self.texts: Mapping[str, str] = Texts(self.sources)
        self._stands: dict[tuple[str, Citation], Stand] = {}
        self._statements: dict[str, Statement] = {}
        self._nearest: dict[tuple[str, str], Passage | None] = {}
        self.meant: dict[tuple[str, str, Span], tuple[Figure, ...]] = {}

    def stands(self, claims: Sequence[Claim]) -> Iterator[Stand]:
        """How each citation of some claims stands, of those whose document can be read."""
        for claim in claims:
            for citation in claim.citations:
                if citation.document in self.sources:
                    yield self.stand(claim, citation)

    def stand(self, claim: Claim, citation: Citation) -> Stand:
        """How one citation stands. Raises ``KeyError`` where its document cannot be read."""
        known = self._stands.get((claim.id, citation))
        if known is None:
            known = self._stands[claim.id, citation] = self._stand(claim, citation)
        return known

    def statement(self, claim: Claim) -> Statement:
        """The statement that a claim makes."""
        return self.read(claim.text)

    def read(self, wording: str) -> Statement:
        """The statement that a claim's text or alias makes; of so many, each is read once."""
        known = self._statements.get(wording)
        if known is None:
            known = self.sources.reader.read(wording)
            if len(self._statements) < MOST:
                self._statements[wording] = known
        return known

    def figures(self, claim: Claim) -> tuple[Figure, ...]:
        """The figures of a claim's text."""
        return self.sources.reader.figures(claim.text)

    def nearest(self, document: str, claim: Claim) -> Passage | None:
        """The sentences of a document that say a claim in other words than a quote's."""
        key = document, claim.text
        if key not in self._nearest:
            source, said = self.sources[document], self.statement(claim)
            near = source.assertion("", said)
            self._nearest[key] = self._with_more_figures(source, said, near) or near
        return self._nearest[key]

    def _with_more_figures(
        self, source: Source, said: Statement, near: Passage | None
    ) -> Passage | None:
        """The sentence that holds more of a claim's figures; for a single one it shares a word too.

        "International sales made up 64 percent" says in other words that 64 percent came from
        abroad; for whom nothing comes near, it has to hold all figures.
        """
        most = _holds(said, source.around(near)) if near else len(said.figures) - 1
        if most >= len(said.figures):
            return None
        best = None
        for span in source.numbered(said):
            there = source.statement(span)
            count = _holds(said, there)
            if count > most and (count > 1 or not said.at.keys().isdisjoint(there.at)):
                best, most = span, count
        return best and source.at(best, near.score if near else NEAR)

    def shown(self, claim: Claim, citation: Citation) -> Passage | None:
        """The passage to show for a citation: its words, else the sentences nearest to the claim.

        None where there is neither, or the document cannot be read.
        """
        if citation.document not in self.sources:
            return None
        found = self.stand(claim, citation).passages
        return found[0] if found else self.nearest(citation.document, claim)

    def places(self, claim: Claim) -> Iterator[CitedPassage]:
        """The passages to show for a claim, one for each citation that has any."""
        for citation in claim.citations:
            found = self.shown(claim, citation)
            if found:
                yield CitedPassage(document=citation.document, passage=found, citation=citation)

    def _stand(self, claim: Claim, citation: Citation) -> Stand:
        def stand(how: Standing, *passages: Passage) -> Stand:
            return Stand(claim=claim, citation=citation, standing=how, passages=passages)

        if not citation.quote:
            near = self.nearest(citation.document, claim)
            return stand(Standing.STANDS, near) if near else stand(Standing.MISSING)
        source = self.sources[citation.document]
        found, same = _quoted(citation.quote, source, self.sources.reader)
        if not found:
            return stand(Standing.MISSING)
        meant, there = _there(citation.place, found, source)
        if not same:
            return stand(Standing.CHANGED, *there[:1] or found[:1])
        here = [each for each in same if each in there]
        if meant and not here:
            near = _near(citation.quote, source, meant)
            return stand(Standing.CHANGED, near) if near else stand(Standing.MOVED, *same)
        return stand(Standing.STANDS, *here or same)


def _there(
    place: str, found: Sequence[Passage], source: Source
) -> tuple[Span | None, list[Passage]]:
    """The stretch that a citation's place names, and which of some passages stand in it."""
    if not place:
        return None, []
    from factcheck.check.places import overlap, stretch

    meant = stretch(place, source.text)
    return meant, [each for each in found if meant and overlap(span_of(each), meant)]


def _holds(said: Statement, there: Statement) -> int:
    """How many of a statement's figures another has."""
    from factcheck.check.agreement import held

    return sum(held(figure, there.figures) for figure in said.figures)


def span_of(found: Passage) -> Span:
    """Where a passage stands in its text."""
    return Span(found.start, found.end)


def _quoted(
    quote: str, source: Source, reader: Reader
) -> tuple[Sequence[Passage], Sequence[Passage]]:
    """Where a document has nearly the words of a quote, and where of these it has them all.

    Where it has them nowhere as they are, they are looked for without what printing put among
    them: the marks of notes, the heads of pages, the times of captions.
    """
    found, same = _exactly(quote, source, reader)
    if not same:
        found, same = _quoted_in(quote, source.folded, reader)
    bare = None
    if not same and source.unprinted is not None:
        bare = _quoted_in(quote, source.unprinted, reader)
    if bare and bare[1]:
        found, same = bare
    elif not source.locators.known:
        return found, same
    found, same = ([source.at(span_of(p), p.score) for p in ps] for ps in (found, same))
    return found, same


def _exactly(
    quote: str, source: Source, reader: Reader
) -> tuple[Sequence[Passage], Sequence[Passage]]:
    """The same of a quote that a large document has word for word."""
    if ELLIPSIS.search(quote):
        return (), ()
    found = source.exactly(quote)
    return found, [each for each in found if same_words(quote, each.quote, each.score, reader)]


def _quoted_in(
    quote: str, folded: Folded, reader: Reader
) -> tuple[Sequence[Passage], Sequence[Passage]]:
    """The same in a folded text."""
    pieced = elided(quote, folded, reader)
    if pieced:
        return pieced, pieced
    found = locate_all(quote, folded)
    return found, [each for each in found if same_words(quote, each.quote, each.score, reader)]


def _near(quote: str, source: Source, meant: Span) -> Passage | None:
    """Where the stretch that is meant holds nearly these words."""
    for found in locate_all(quote, source.text[meant.start : meant.end]):
        if found.score >= NEAR:
            start, end = meant.start + found.start, meant.start + found.end
            return source.at(Span(start, end), found.score)
    return None
