"""Does the passage that a claim cites say what the claim says?

Each figure of a claim's `text` is looked for in the sentences that its quote stands in: the same
number however it is written, or one rounded to fewer digits. `48,000` stands for `48,200`, and
`48,250` does not; "about 48,300" does not stand for "about 48,200" either. "A decade" is ten years.
A year may stand anywhere in the same paragraph, and if the passage names none, in the document. A
month without a year, or "last year", counts from the day that the document was published.

`figure-not-held` (error): the passage has another figure, or none of the kind. Where there is no
quote, the passage is a guess: the whole document is read, and a figure is a warning that stands
nowhere in it, or that the sentences nearest to the claim give otherwise.
`date-not-held` (warning): neither the passage nor the document gives a date of the claim, and the
passage gives no other.
`hedge-left-out` (note): the passage bounds the figure, *more than 64,000*, and the claim does not.
`claim-reversed` (warning): the passage says the opposite: *rose* for *fell*, *hired* for *fired*,
*did not pay* for *paid*; or the claim denies what the passage nowhere denies.

Bad:

    - id: lido-repairs
      text: Repairs to the roof of the Lido cost about $4.2 million.
      citations:
        - document: gazette
          quote: Repairs to the roof cost about $2.4 million.

Good:

    - id: lido-repairs
      text: Repairs to the roof of the Lido cost some $2.4m.
      citations:
        - document: gazette
          quote: Repairs to the roof cost about $2.4 million.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.check.agreement import bound_of, held, other_numbers
from factcheck.check.implied import implied, undated
from factcheck.check.inspection import Inspection, mark
from factcheck.check.lookup import Stand, span_of
from factcheck.check.places import overlap, paragraphs, whole
from factcheck.check.reversal import reversal
from factcheck.match.compare import Relation, same_family, share_a_part
from factcheck.match.figures import Figure
from factcheck.match.fold import Span
from factcheck.match.verdict import Verdict
from factcheck.model import Problem, Rule, Severity, Standing

if TYPE_CHECKING:
    from factcheck.check.about import About

NOT_HELD = Rule(
    code="figure-not-held",
    severity=Severity.ERROR,
    says="The passage that a claim cites does not hold a figure of the claim.",
)
HEDGE = Rule(
    code="hedge-left-out",
    severity=Severity.NOTE,
    says="The passage that a claim cites bounds a figure that the claim states outright.",
)
REVERSED = Rule(
    code="claim-reversed",
    severity=Severity.WARNING,
    says="A claim goes the other way than the passage it cites.",
)
UNDATED = Rule(
    code="date-not-held",
    severity=Severity.WARNING,
    says="The passage that a claim cites leaves a date of the claim unsaid.",
)
RULES = (NOT_HELD, UNDATED, HEDGE, REVERSED)

STANDING = (Standing.STANDS, Standing.MOVED)
"""A quote that is changed or missing is reported as that, and no passage is left to read."""
MOST = 3
"""The most figures of a passage that a message names."""


def holding(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each claim that a passage it cites does not bear out."""
    return (problem for _, problem in unheld(inspection))


class _Texts:
    """The documents' figures, each read once a run."""

    def __init__(self, inspection: Inspection) -> None:
        self.inspection = inspection
        self.reader = inspection.lookup.sources.reader

    def figures(self, document: str, span: Span) -> tuple[Figure, ...]:
        """The figures of a stretch; their places count from its start."""
        return self.inspection.lookup.sources[document].figures(span)

    def meant(self, document: str, spans: Sequence[Span]) -> list[Figure]:
        """The figures of some stretches, those that they mean without writing them among them."""
        published = self.inspection.ledger.document(document).published
        text = self.inspection.texts[document]
        found = (
            (
                *self.figures(document, span),
                *implied(text[span.start : span.end], published, self.reader),
            )
            for span in spans
        )
        return [figure for each in found for figure in each]

    def all(self, document: str) -> Span:
        return Span(0, len(self.inspection.texts[document]))


class _Cited(NamedTuple):
    """A citation, the sentences that its passages stand in, and the documents' texts."""

    stand: Stand
    spans: tuple[Span, ...]
    texts: _Texts

    @property
    def document(self) -> str:
        return self.stand.citation.document

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

    def figure_problem(
        self,
        rule: Rule,
        claim_figure: Figure,
        rivals: Sequence[Figure],
        says: str,
        severity: Severity | None = None,
    ) -> Problem:
        """A problem with a figure of the claim, beside those that the document has instead."""
        from factcheck.check.about import beside

        about = self.stand.about.compared(beside(rivals[:MOST], claim_figure))
        message = f'the claim says "{claim_figure.text}", {says}'
        return self.problem(rule, about, message, claim_figure.text, severity)


def unheld(inspection: Inspection) -> Iterator[tuple[Stand, Problem]]:
    """The citations whose passage does not say what the claim says, each with its problem."""
    texts = _Texts(inspection)
    for stand in inspection.stands():
        if stand.standing not in STANDING:
            continue
        parts = inspection.lookup.sources[stand.citation.document].sentences
        spans = tuple(whole(parts, span_of(each)) for each in stand.passages)
        cited = _Cited(stand=stand, spans=spans, texts=texts)
        counted = inspection.lookup.figures(stand.claim)
        for figure in counted:
            if figure.unit != "ordinal" or any(c.isdigit() for c in figure.text):
                for problem in _figure_problems(figure, cited):
                    yield stand, problem
        for problem in (*_other_numbers(counted, cited), *_reversed(cited)):
            yield stand, problem


def _other_numbers(counted: Sequence[Figure], cited: _Cited) -> Iterator[Problem]:
    """A problem for each telephone number and the like that the passage gives otherwise."""
    claim, document = cited.stand.claim, cited.document
    text = cited.texts.inspection.texts[document]
    quoted = bool(cited.stand.citation.quote)
    spans = cited.spans if quoted else (*cited.spans, cited.texts.all(document))
    passages = " | ".join(text[span.start : span.end] for span in spans)
    for number, rivals in other_numbers(claim.text, counted, passages):
        message = f'the claim says "{number}", the passage it cites "{rivals[0]}"'
        from factcheck.model.details import ComparedFigure

        compared = ComparedFigure(rivals[0], number, Relation.DIFFERENT)
        yield cited.problem(NOT_HELD, cited.stand.about.compared([compared]), message, number)


def _reversed(cited: _Cited) -> Iterator[Problem]:
    """A problem where the passage says the opposite of the claim."""
    lookup = cited.texts.inspection.lookup
    there = lookup.sources[cited.document].statement(cited.spans[0])
    turned = reversal(lookup.statement(cited.stand.claim), there, lookup.sources.reader)
    if turned:
        about = cited.stand.about.compared(
            reason=[turned.reason], verdict=Verdict.DIFFERENT_SUBJECT
        )
        yield cited.problem(REVERSED, about, turned.message)


def _figure_problems(claim_figure: Figure, cited: _Cited) -> Iterator[Problem]:
    """A problem where a figure of the claim does not stand in its passage, or does less firmly."""
    texts, document = cited.texts, cited.document
    passage_figures = texts.meant(document, cited.spans)
    known_figures = passage_figures
    if not cited.stand.citation.quote and not held(claim_figure, passage_figures):
        known_figures = [*passage_figures, *texts.figures(document, texts.all(document))]
    if not held(claim_figure, known_figures):
        yield from _not_held(claim_figure, known_figures, cited)
    elif held(claim_figure, passage_figures):
        bound = bound_of(claim_figure, known_figures)
        if bound:
            says = f"the passage it cites {_named([bound])}"
            yield cited.figure_problem(HEDGE, claim_figure, [bound], says)
    elif claim_figure.unit != "date":
        rivals = [each for each in passage_figures if same_family(claim_figure, each)]
        if rivals:
            says = f"the passage nearest to it {_named(rivals)}"
            yield cited.figure_problem(NOT_HELD, claim_figure, rivals, says, Severity.WARNING)


def _not_held(
    claim_figure: Figure, known_figures: Sequence[Figure], cited: _Cited
) -> Iterator[Problem]:
    """A problem with a figure that no passage holds, unless it is a date that stands nearby."""
    rule = NOT_HELD
    if claim_figure.unit == "date":
        rivals = _rival_dates(claim_figure, cited)
        if _dated_elsewhere(claim_figure, rivals, cited):
            return
        rule = NOT_HELD if rivals else UNDATED
    else:
        rivals = [each for each in known_figures if same_family(claim_figure, each)]
    if not cited.stand.citation.quote:
        says = f'which "{cited.document}" nowhere says'
    elif rivals:
        says = f"the passage it cites {_named(rivals)}"
    elif rule is UNDATED:
        says = "and the passage it cites gives no such date"
    else:
        says = "and the passage it cites holds no such figure"
    severity = None if cited.stand.citation.quote else Severity.WARNING
    yield cited.figure_problem(rule, claim_figure, rivals, says, severity)


def _named(figures: Sequence[Figure]) -> str:
    """The first of some figures, as the passage writes them."""
    return " and ".join(dict.fromkeys(f'"{each.text}"' for each in figures[:MOST]))


def _rival_dates(claim_date: Figure, cited: _Cited) -> list[Figure]:
    """The dates that the passage gives instead of the claim's.

    Where it names the claim's month and no year, and nothing says when it was written, the years
    that it gives are those of other things.
    """
    inspection, document = cited.texts.inspection, cited.document
    month = claim_date.date.month if claim_date.date else None
    for span in cited.spans:
        named = undated(inspection.texts[document][span.start : span.end])
        if month in named and not inspection.ledger.document(document).published:
            return []
    dates = [each for span in cited.spans for each in cited.texts.figures(document, span)]
    return [each for each in dates if each.unit == "date" and share_a_part(claim_date, each)]


def _dated_elsewhere(claim_date: Figure, rivals: Sequence[Figure], cited: _Cited) -> bool:
    """Whether a date stands in the passage's paragraph; in the document, if nothing rivals it."""
    texts, document = cited.texts, cited.document
    for part in paragraphs(texts.inspection.texts[document]):
        near = any(overlap(part, span) for span in cited.spans)
        if near and held(claim_date, texts.figures(document, part)):
            return True
    if rivals:
        return False
    published = texts.inspection.ledger.document(document).published
    everything = texts.figures(document, texts.all(document))
    return held(claim_date, (*everything, *texts.reader.figures(published)))
