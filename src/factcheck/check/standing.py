"""Does each document still say what is cited from it?

A citation's `quote` is looked up in the document's text. It stands where the document has the same
words; marks, spaces and capital letters may differ, figures and their signs may not, and what
printing put among them (marks of notes, page numbers and heads, times of captions, hyphens at a
line's end) may be left out. The parts of a quote with an ellipsis stand where the document has them
one after another. Where `place` says `para. 8` or `line 12`, the quote has to stand there:
paragraphs are counted between blank lines, after the title. Other places are left to people.

`quote-changed` (error): the document has nearly these words, and others among them.
`quote-missing` (error): the document has nothing like these words.
`quote-moved` (note): the words stand elsewhere than `place` says.
`quote-ambiguous` (warning): the words stand several times, and `place` does not say which is meant.
`claim-not-found` (warning): there is no quote, and no sentence of the document says the claim. An
error where the claim states a figure and no sentence of the document has it.

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

from collections.abc import Iterator

from factcheck.check.agreement import held
from factcheck.check.inspection import Inspection, mark
from factcheck.check.lookup import Stand, span_of
from factcheck.check.places import whole
from factcheck.check.wording import compared, differences, differences_text
from factcheck.match.figures import Figure
from factcheck.match.fold import Span, fold
from factcheck.match.locate import Passage
from factcheck.match.options import TELLING, telling
from factcheck.match.source import Source
from factcheck.model import Claim, Problem, Related, Rule, Severity, Standing
from factcheck.read.seen import as_seen

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
    severity=Severity.NOTE,
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

PLACES = 3
"""The most places of an ambiguous quote that are shown."""


def standing(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each citation that does not stand in its document."""
    return (problem for _, problem in fallen(inspection))


def fallen(inspection: Inspection) -> Iterator[tuple[Stand, Problem]]:
    """The citations that do not stand, each with its problem."""
    for stand in inspection.stands():
        if stand.standing is Standing.CHANGED:
            yield stand, _changed(stand, inspection)
        elif stand.standing is Standing.MISSING:
            yield stand, _missing(stand, inspection)
        elif stand.standing is Standing.MOVED:
            yield stand, _moved(stand, inspection)
        elif stand.ambiguous:
            yield stand, _ambiguous(stand, inspection)


def _says(stand: Stand, inspection: Inspection, found: Passage) -> Related:
    return inspection.source(stand.citation.document, span_of(found))


def _changed(stand: Stand, inspection: Inspection) -> Problem:
    best = stand.passages[0]
    found = differences(stand.citation.quote, as_seen(best.quote))
    at = mark(stand.citation, "quote")
    name = stand.citation.document
    around = whole(inspection.lookup.sources[name].sentences, span_of(best))
    return inspection.problem(
        CHANGED,
        stand.about.compared(*compared(found, inspection.lookup.sources.reader)),
        differences_text(found),
        inspection.words(at, found[0].quote) if found else at,
        hint="quote the document's own words, and see whether the claim still holds",
        related=(inspection.source(name, around),),
    )


def _missing(stand: Stand, inspection: Inspection) -> Problem:
    citation = stand.citation
    name = citation.document
    if not citation.quote:
        message = f'no sentence of "{name}" says this claim, and there is no quote'
        hint = "add the document's own words as quote"
        at = mark(citation, "document")
        told = [f for f in inspection.lookup.figures(stand.claim) if telling(f) >= TELLING]
        told = [figure for figure in told if figure.unit != "date"]
        place = _holding(stand.claim, told, inspection.lookup.sources[name], inspection)
        return inspection.problem(
            UNFOUND,
            stand.about,
            message,
            at,
            hint=hint,
            related=(inspection.source(name, place, "its figures stand in"),) if place else (),
            severity=Severity.ERROR if told and place is None else None,
        )
    wanted = fold(citation.quote).text
    others = [
        other
        for other, source in inspection.lookup.sources.items()
        if other != name and wanted in source.folded.text
    ]
    hint = "quote the document's own words, or cite the document that has these"
    if others:
        hint = f'these words stand in "{others[0]}"'
    near = inspection.lookup.nearest(name, stand.claim)
    related: tuple[Related, ...] = ()
    if near:
        related = (inspection.source(name, span_of(near), "the nearest it says is"),)
    message = f'"{name}" does not say this quote'
    at = mark(citation, "quote")
    return inspection.problem(MISSING, stand.about, message, at, hint=hint, related=related)


def _holding(
    claim: Claim, told: list[Figure], source: Source, inspection: Inspection
) -> Span | None:
    """A sentence that has these figures of a claim, whatever it says of them; None for none."""
    spans = source.numbered(inspection.lookup.statement(claim)) if told else ()
    return next((s for s in spans if all(held(f, source.figures(s)) for f in told)), None)


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
