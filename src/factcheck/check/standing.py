"""Does each document still say what is cited from it?

A citation's `quote` is looked up in the document's text. It stands where the document has the same
words; marks, spaces and capital letters may differ, figures and their signs may not. The parts of a
quote with an ellipsis stand where the document has them one after another. Where `place` says
`para. 8` or `line 12`, the quote has to stand there: paragraphs are counted between blank lines,
after the title. Other places are left to people.

`quote-changed` (error): the document has nearly these words, and others among them.
`quote-missing` (error): the document has nothing like these words.
`quote-moved` (warning): the words stand elsewhere than `place` says.
`quote-ambiguous` (warning): the words stand several times, and `place` does not say which is meant.
`claim-not-found` (warning): there is no quote, and no sentence of the document says the claim.

Bad:

    - id: lido-repairs
      text: Repairs to the roof of the Lido cost about $2.4 million.
      citations:
        - document: gazette
          quote: Repairs to the roof cost about $4.2 million.

Good:

    - id: lido-repairs
      text: Repairs to the roof of the Lido cost about $2.4 million.
      citations:
        - document: gazette
          quote: Repairs to the roof cost about $2.4 million.
          place: para. 1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.check.about import About
from factcheck.check.elided import elided
from factcheck.check.inspection import Inspection, mark
from factcheck.check.places import overlap, stretch, whole
from factcheck.check.wording import compared, differences, differences_text, same_words
from factcheck.match.fold import Folded, Span, fold
from factcheck.match.locate import Passage, locate_all, passage
from factcheck.match.sentences import sentences
from factcheck.match.sources import Source
from factcheck.match.statement import Reader
from factcheck.model import Citation, Claim, Problem, Related, Rule, Severity

CHANGED = Rule(
    code="quote-changed",
    severity=Severity.ERROR,
    says="The document has nearly the words of a quote, and others among them.",
)
MISSING = Rule(
    code="quote-missing",
    severity=Severity.ERROR,
    says="The document has nothing like the words of a quote.",
)
MOVED = Rule(
    code="quote-moved",
    severity=Severity.WARNING,
    says="The words of a quote stand elsewhere than its place says.",
)
AMBIGUOUS = Rule(
    code="quote-ambiguous",
    severity=Severity.WARNING,
    says="The words of a quote stand in several places, and nothing says which is meant.",
)
UNFOUND = Rule(
    code="claim-not-found",
    severity=Severity.WARNING,
    says="A citation has no quote, and no sentence of its document says the claim.",
)
RULES = (CHANGED, MISSING, MOVED, AMBIGUOUS, UNFOUND)

NEAR = 85.0
"""The least score at which a quote that stands elsewhere counts as changed in its own place: it is
what a document's own words with wrong letters have."""
PLACES = 3
"""The most places of an ambiguous quote that are shown."""


class Standing(StrEnum):
    """How a citation stands in its document."""

    FOUND = "found"  # the document has these words, where the ledger says
    MOVED = "moved"  # the same words, elsewhere
    CHANGED = "changed"  # other words or figures among them
    AMBIGUOUS = "ambiguous"  # several equal places
    MISSING = "missing"  # nothing like it


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A citation of a claim, how it stands, and where: the best place first, none if missing."""

    claim: Claim
    citation: Citation
    standing: Standing
    passages: tuple[Passage, ...] = ()

    @property
    def about(self) -> About:
        """What a problem with the citation is about."""
        return About(claim=self.claim, document=self.citation.document)


def standing(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each citation that does not stand in its document."""
    return (problem for _, problem in fallen(inspection))


def fallen(
    inspection: Inspection, found: Iterable[Stand] | None = None
) -> Iterator[tuple[Stand, Problem]]:
    """The citations that do not stand, each with its problem.

    ``found`` are all of them as ``stands`` tells, for who has asked that already.
    """
    texts = _Texts(inspection)
    for stand in _stands(inspection, texts) if found is None else found:
        if stand.standing is Standing.CHANGED:
            yield stand, _changed(stand, inspection)
        elif stand.standing is Standing.MISSING:
            yield stand, _missing(stand, inspection, texts)
        elif stand.standing is Standing.MOVED:
            yield stand, _moved(stand, inspection)
        elif stand.standing is Standing.AMBIGUOUS:
            yield stand, _ambiguous(stand, inspection)


def stands(inspection: Inspection) -> Iterator[Stand]:
    """How each citation stands, of those whose document can be read."""
    return _stands(inspection, _Texts(inspection))


class _Texts:
    """The documents, folded or taken apart when first needed."""

    def __init__(self, inspection: Inspection) -> None:
        self._texts = inspection.texts
        self._folded: dict[str, Folded] = {}
        self._sources: dict[str, Source] = {}
        self._lexicon = inspection.lexicon
        self._reader: Reader | None = None

    def folded(self, document: str) -> Folded:
        known = self._folded.get(document)
        if known is None:
            known = self._folded[document] = fold(self._texts[document])
        return known

    def nearest(self, document: str, statement: str) -> Passage | None:
        """The sentences that say a statement in other words."""
        if self._reader is None:
            self._reader = Reader(self._lexicon)
        known = self._sources.get(document)
        if known is None:
            known = self._sources[document] = Source(self._texts[document], self._reader)
        return known.assertion("", statement)


def _stands(inspection: Inspection, texts: _Texts) -> Iterator[Stand]:
    for claim in inspection.ledger.claims:
        for citation in claim.citations:
            if citation.document in inspection.texts:
                yield _stand(claim, citation, texts)


def _stand(claim: Claim, citation: Citation, texts: _Texts) -> Stand:
    def stand(how: Standing, *passages: Passage) -> Stand:
        return Stand(claim=claim, citation=citation, standing=how, passages=passages)

    if not citation.quote:
        near = texts.nearest(citation.document, claim.text)
        return stand(Standing.FOUND, near) if near else stand(Standing.MISSING)
    folded = texts.folded(citation.document)
    exact = list(elided(citation.quote, folded))
    found_quotes: Sequence[Passage] = exact
    if not exact:
        found_quotes = locate_all(citation.quote, folded)
        exact = [p for p in found_quotes if same_words(citation.quote, p.quote, p.score)]
    if not found_quotes:
        return stand(Standing.MISSING)
    meant = stretch(citation.place, folded.raw)
    in_place = [each for each in found_quotes if meant and overlap(_span(each), meant)]
    if not exact:
        return stand(Standing.CHANGED, *in_place[:1] or found_quotes[:1])
    exact_in_place = [each for each in exact if each in in_place]
    if meant and not exact_in_place:
        near = _near(citation.quote, folded.raw, meant)
        return stand(Standing.CHANGED, near) if near else stand(Standing.MOVED, *exact)
    chosen = exact_in_place or exact
    return stand(Standing.FOUND if len(chosen) == 1 else Standing.AMBIGUOUS, *chosen)


def _near(quote: str, text: str, meant: Span) -> Passage | None:
    """Where the stretch that is meant holds nearly these words."""
    for found in locate_all(quote, text[meant.start : meant.end]):
        if found.score >= NEAR:
            return passage(text, meant.start + found.start, meant.start + found.end, found.score)
    return None


def _span(found: Passage) -> Span:
    return Span(found.start, found.end)


def _says(stand: Stand, inspection: Inspection, found: Passage) -> Related:
    return inspection.source(stand.citation.document, _span(found))


def _changed(stand: Stand, inspection: Inspection) -> Problem:
    best = stand.passages[0]
    found = differences(stand.citation.quote, best.quote)
    at = mark(stand.citation, "quote")
    name = stand.citation.document
    text = inspection.texts[name]
    around = whole(sentences(text), _span(best))
    return inspection.problem(
        CHANGED,
        stand.about.compared(*compared(found)),
        differences_text(found),
        inspection.words(at, found[0].quote) if found else at,
        hint="quote the document's own words, and see whether the claim still holds",
        related=(inspection.source(name, around),),
    )


def _missing(stand: Stand, inspection: Inspection, texts: _Texts) -> Problem:
    citation = stand.citation
    name = citation.document
    if not citation.quote:
        message = f'no sentence of "{name}" says this claim, and there is no quote'
        hint = "add the document's own words as quote"
        return inspection.problem(
            UNFOUND, stand.about, message, mark(citation, "document"), hint=hint
        )
    others = [
        other
        for other in inspection.texts
        if other != name and fold(citation.quote).text in texts.folded(other).text
    ]
    hint = "quote the document's own words, or cite the document that has these"
    if others:
        hint = f'these words stand in "{others[0]}"'
    near = texts.nearest(name, stand.claim.text)
    related: tuple[Related, ...] = ()
    if near:
        related = (inspection.source(name, _span(near), "the nearest it says is"),)
    message = f'"{name}" does not say this quote'
    at = mark(citation, "quote")
    return inspection.problem(MISSING, stand.about, message, at, hint=hint, related=related)


def _moved(stand: Stand, inspection: Inspection) -> Problem:
    best = stand.passages[0]
    related = _says(stand, inspection, best)
    line = f"line {best.line}"
    return inspection.problem(
        MOVED,
        stand.about,
        f'the quote stands on {line} of "{stand.citation.document}", not in {stand.citation.place}',
        mark(stand.citation, "place"),
        hint="paragraphs are counted after the title, between blank lines",
        related=(related,),
    )


def _ambiguous(stand: Stand, inspection: Inspection) -> Problem:
    name, found = stand.citation.document, stand.passages
    times = "twice" if len(found) == 2 else f"{len(found)} times"
    return inspection.problem(
        AMBIGUOUS,
        stand.about,
        f'the quote stands {times} in "{name}"',
        mark(stand.citation, "quote"),
        hint='quote more words, or say which with place, such as "para. 3" or "line 12"',
        related=tuple(_says(stand, inspection, each) for each in found[:PLACES]),
    )
