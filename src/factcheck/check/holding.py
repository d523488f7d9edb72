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

from collections.abc import Iterable, Iterator, Sequence

from factcheck.check.about import About, beside
from factcheck.check.agreement import held, other_numbers
from factcheck.check.implied import implied, undated
from factcheck.check.inspection import Inspection, mark, quoted
from factcheck.check.places import overlap, paragraphs, whole
from factcheck.check.reversal import reversal
from factcheck.check.standing import Stand, Standing, stands
from factcheck.match.compare import Relation, same_family, share_a_part
from factcheck.match.figures import Figure, Qualifier, figures
from factcheck.match.fold import Span
from factcheck.match.sentences import sentences
from factcheck.match.statement import Reader
from factcheck.match.verdict import Verdict
from factcheck.model import ComparedFigure, Mark, Problem, Rule, Severity

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

STANDING = (Standing.FOUND, Standing.MOVED, Standing.AMBIGUOUS)
"""A quote that is changed or missing is reported as that, and no passage is left to read."""
MOST = 3
"""The most figures of a passage that a message names."""


def holding(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each claim that a passage it cites does not bear out."""
    return (problem for _, problem in unheld(inspection))


class _Texts:
    """The documents' sentences and figures, each read once."""

    def __init__(self, inspection: Inspection) -> None:
        self.inspection = inspection
        self._sentences: dict[str, tuple[Span, ...]] = {}
        self._figures: dict[tuple[str, Span], tuple[Figure, ...]] = {}

    def sentences(self, document: str) -> tuple[Span, ...]:
        if document not in self._sentences:
            self._sentences[document] = sentences(self.inspection.texts[document])
        return self._sentences[document]

    def figures(self, document: str, span: Span) -> tuple[Figure, ...]:
        """The figures of a stretch; their places count from its start."""
        known = self._figures.get((document, span))
        if known is None:
            known = tuple(figures(self.inspection.texts[document][span.start : span.end]))
            self._figures[document, span] = known
        return known

    def meant(self, document: str, spans: Sequence[Span]) -> list[Figure]:
        """The figures of some stretches, those that they mean without writing them among them."""
        published = self.inspection.ledger.document(document).published
        text = self.inspection.texts[document]
        found = (
            (*self.figures(document, span), *implied(text[span.start : span.end], published))
            for span in spans
        )
        return [figure for each in found for figure in each]

    def all(self, document: str) -> Span:
        return Span(0, len(self.inspection.texts[document]))


def unheld(
    inspection: Inspection, found: Iterable[Stand] | None = None
) -> Iterator[tuple[Stand, Problem]]:
    """The citations whose passage does not say what the claim says, each with its problem.

    ``found`` are all of them as ``stands`` tells, for who has asked that already.
    """
    texts = _Texts(inspection)
    reader = Reader()
    for stand in stands(inspection) if found is None else found:
        if stand.standing not in STANDING:
            continue
        name = stand.citation.document
        spans = tuple(whole(texts.sentences(name), Span(p.start, p.end)) for p in stand.passages)
        for figure in figures(stand.claim.text):
            if figure.unit != "ordinal" or any(c.isdigit() for c in figure.text):
                for problem in _held(figure, stand, spans, texts):
                    yield stand, problem
        wide = spans if stand.citation.quote else (*spans, texts.all(name))
        for problem in _other_numbers(stand, wide, inspection):
            yield stand, problem
        for problem in _reversed(stand, spans[0], inspection, reader):
            yield stand, problem


def _other_numbers(
    stand: Stand, spans: tuple[Span, ...], inspection: Inspection
) -> Iterator[Problem]:
    """A problem for each telephone number and the like that the passage gives otherwise."""
    text = inspection.texts[stand.citation.document]
    there = " | ".join(text[span.start : span.end] for span in spans)
    for number, rivals in other_numbers(stand.claim.text, figures(stand.claim.text), there):
        message = f'the claim says "{number}", the passage it cites "{rivals[0]}"'
        at = inspection.words(mark(stand.claim, "text"), number)
        about = stand.about.compared([ComparedFigure(rivals[0], number, Relation.DIFFERENT)])
        yield _problem(NOT_HELD, about, message, at, stand, spans[0], inspection)


def _reversed(
    stand: Stand, span: Span, inspection: Inspection, reader: Reader
) -> Iterator[Problem]:
    """A problem where the passage says the opposite of the claim."""
    there = inspection.texts[stand.citation.document][span.start : span.end]
    turned = reversal(stand.claim.text, there, reader)
    if turned:
        at = mark(stand.claim, "text")
        about = stand.about.compared(reason=[turned.reason], verdict=Verdict.DIFFERENT_SUBJECT)
        yield _problem(REVERSED, about, turned.message, at, stand, span, inspection)


def _held(
    figure: Figure, stand: Stand, spans: tuple[Span, ...], texts: _Texts
) -> Iterator[Problem]:
    inspection, name = texts.inspection, stand.citation.document
    near = texts.meant(name, spans)
    there = near if stand.citation.quote else [*near, *texts.figures(name, texts.all(name))]
    at = inspection.words(mark(stand.claim, "text"), figure.text)
    if held(figure, there):
        if there is not near and not held(figure, near):
            rivals = [each for each in near if figure.unit != "date" and same_family(figure, each)]
            if rivals:
                message = (
                    f'the claim says "{figure.text}", the passage nearest to it {_named(rivals)}'
                )
                about = _beside(stand, figure, rivals)
                yield _problem(
                    NOT_HELD, about, message, at, stand, spans[0], inspection, Severity.WARNING
                )
            return
        bound = _bound(figure, there)
        if bound:
            message = f'the claim says "{figure.text}", the passage it cites "{bound.text}"'
            about = _beside(stand, figure, [bound])
            yield _problem(HEDGE, about, message, at, stand, spans[0], inspection)
        return
    rule = NOT_HELD
    if figure.unit == "date":
        rivals = _rival_dates(figure, name, spans, texts)
        if _dated_elsewhere(figure, name, spans, rivals, texts):
            return
        rule = NOT_HELD if rivals else UNDATED
    else:
        rivals = [each for each in there if same_family(figure, each)]
    if not stand.citation.quote:
        message = f'the claim says "{figure.text}", which "{name}" nowhere says'
    elif rivals:
        message = f'the claim says "{figure.text}", the passage it cites {_named(rivals)}'
    elif rule is UNDATED:
        message = f'the claim says "{figure.text}", and the passage it cites gives no such date'
    else:
        message = f'the claim says "{figure.text}", and the passage it cites holds no such figure'
    severity = None if stand.citation.quote else Severity.WARNING
    about = _beside(stand, figure, rivals)
    yield _problem(rule, about, message, at, stand, spans[0], inspection, severity)


def _beside(stand: Stand, figure: Figure, rivals: Sequence[Figure]) -> About:
    """The citation, with the claim's figure beside those of the passage that a message names."""
    return stand.about.compared(beside(rivals[:MOST], figure))


def _named(figures: Sequence[Figure]) -> str:
    """The first of some figures, as the passage writes them."""
    return " and ".join(dict.fromkeys(f'"{each.text}"' for each in figures[:MOST]))


def _problem(
    rule: Rule,
    about: About,
    message: str,
    at: Mark,
    stand: Stand,
    span: Span,
    inspection: Inspection,
    severity: Severity | None = None,
) -> Problem:
    """A problem at the claim's text, beside the words of the passage."""
    name = stand.citation.document
    words = f"the document says {quoted(inspection.texts[name][span.start : span.end])}"
    return inspection.problem(
        rule,
        about,
        message,
        at,
        hint="a claim says what its document says; what is right belongs in finding",
        related=(inspection.source(name, span, words),),
        severity=severity,
    )


def _bound(figure: Figure, there: Sequence[Figure]) -> Figure | None:
    """The passage's figure of the same number with a bound, where no other gives it outright."""
    if figure.qualifier is not Qualifier.EXACT or figure.value is None:
        return None
    same = [f for f in there if f.value == figure.value and same_family(figure, f)]
    if not same or any(f.qualifier in (Qualifier.EXACT, Qualifier.ABOUT) for f in same):
        return None
    return same[0]


def _rival_dates(
    figure: Figure, document: str, spans: tuple[Span, ...], texts: _Texts
) -> list[Figure]:
    """The dates that the passage gives instead of the claim's.

    Where it names the claim's month and no year, and nothing says when it was written, the years
    that it gives are those of other things.
    """
    inspection = texts.inspection
    month = figure.date.month if figure.date else None
    for span in spans:
        named = undated(inspection.texts[document][span.start : span.end])
        if month in named and not inspection.ledger.document(document).published:
            return []
    dates = [each for span in spans for each in texts.figures(document, span)]
    return [each for each in dates if each.unit == "date" and share_a_part(figure, each)]


def _dated_elsewhere(
    figure: Figure,
    document: str,
    spans: tuple[Span, ...],
    rivals: Sequence[Figure],
    texts: _Texts,
) -> bool:
    """Whether a date stands in the passage's paragraph; in the document, if nothing rivals it."""
    for part in paragraphs(texts.inspection.texts[document]):
        near = any(overlap(part, span) for span in spans)
        if near and held(figure, texts.figures(document, part)):
            return True
    if rivals:
        return False
    published = texts.inspection.ledger.document(document).published
    everything = texts.figures(document, texts.all(document))
    return held(figure, (*everything, *figures(published)))
