"""Does the passage that a claim cites say what the claim says?

Of the sentences that a quote stands in, the part is judged that the claim is about. Each figure of
a claim's `text` is looked for in them: the same number however it is written, or one rounded to
fewer digits. `48,000` stands for `48,200`, and `48,250` does not; "about 48,300" does not stand for
"about 48,200" either, and "more than 48,000" does, as what lies within a tenth of a bound. "A
decade" is ten years. A figure that the passage neither has, nor has another for, may stand in its
paragraph, and where there is no quote in the document; so may a year. A month without a year, or
"last year", counts from the day that the document was published, and "a year earlier" from the year
beside it.

`figure-not-held` (error): the passage has another figure, or none of the kind. Where there is no
quote, the sentences nearest to the claim are read; a figure is an error that the document nowhere
says, and a warning that it says elsewhere.
`date-not-held` (warning): neither the passage nor the document gives a date of the claim, and the
passage gives no other.
`hedge-left-out` (note): the passage bounds the figure, *more than 64,000*, and the claim does not.
`claim-reversed` (error): the passage goes the other way: *rose* for *fell*, *hired* for *fired*. A
warning where one of the two denies what the other says: *did not pay* for *paid*, or where the
sentence is denied around: *a hoax claimed that*, *(a figure later withdrawn)*, *That is false*.
`claim-of-another` (error): the passage says it of another place, name or group, which cannot be the
claim's: Beta Ltd for Alpha Ltd, Route 66 for Route 68, measles for mumps, Mr Farrow for Mr Penrose
whom the document never names.

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
from typing import NamedTuple

from factcheck.check.agreement import alike, bound_of, bounds, held, other_numbers
from factcheck.check.cited import NOWHERE, Cited, Texts
from factcheck.check.implied import undated
from factcheck.check.inspection import Inspection, quoted
from factcheck.check.lookup import Stand
from factcheck.check.reversal import Reversal, reversal
from factcheck.match.compare import Relation, same_family, share_a_part
from factcheck.match.conflict import Conflict
from factcheck.match.figures import Figure
from factcheck.match.options import TELLING, telling
from factcheck.match.verdict import Verdict
from factcheck.model import Problem, Rule, Severity, Standing
from factcheck.model.details import ComparedFigure, ConflictingWords

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
    severity=Severity.ERROR,
    says="A claim goes the other way than the passage it cites.",
)
ANOTHER = Rule(
    code="claim-of-another",
    severity=Severity.ERROR,
    says="The passage that a claim cites says it of another.",
)
UNDATED = Rule(
    code="date-not-held",
    severity=Severity.WARNING,
    says="The passage that a claim cites leaves a date of the claim unsaid.",
)
RULES = (NOT_HELD, UNDATED, HEDGE, REVERSED, ANOTHER)

STANDING = (Standing.STANDS, Standing.MOVED)
"""A quote that is changed or missing is reported as that, and no passage is left to read."""
LISTED = 12
"""Up to how many things a passage may name one by one."""
QUOTES = " \t\r\n\"“”'‘’.,:"
"""What is left out about words that are shown."""
MOST = 3
"""The most figures of a passage that a message names."""


def holding(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each claim that a passage it cites does not bear out."""
    return (problem for _, problem in unheld(inspection))


def unheld(inspection: Inspection) -> Iterator[tuple[Stand, Problem]]:
    """The citations whose passage does not say what the claim says, each with its problem."""
    texts = Texts(inspection)
    for stand in inspection.stands():
        if stand.standing in STANDING:
            for problem in _problems(Cited(stand, texts)):
                yield stand, problem


def _problems(cited: Cited) -> Iterator[Problem]:
    if cited.verbatim:  # then only what stands around it can deny it
        yield from _reversed(cited)
        return
    for number, figure in enumerate(cited.said.figures):
        if figure.unit != "ordinal" or any(c.isdigit() for c in figure.text):
            yield from _figure_problems(number, figure, cited)
    yield from _other_numbers(cited)
    yield from _reversed(cited)


def _other_numbers(cited: Cited) -> Iterator[Problem]:
    """A problem for each telephone number and the like that the passage gives otherwise."""
    inspection, claim = cited.texts.inspection, cited.stand.claim
    text = inspection.texts[cited.document]
    counted = inspection.lookup.figures(claim)
    passages = " | ".join(text[span.start : span.end] for span in cited.spans)
    if not cited.quoted:
        passages = text
    for number, rivals in other_numbers(claim.text, counted, passages):
        message = f'the claim says "{number}", the passage it cites "{rivals[0]}"'
        compared = ComparedFigure(rivals[0], number, Relation.DIFFERENT)
        yield cited.problem(NOT_HELD, cited.stand.about.compared([compared]), message, number)


def _reversed(cited: Cited) -> Iterator[Problem]:
    """A problem where the passage says the opposite of the claim, or says it of another."""
    turned = None if cited.verbatim else _turned(cited)
    if turned is None and (words := cited.denial()):
        message = f"the passage it cites denies it: {quoted(words.strip(QUOTES), 60)}"
        turned = Reversal(message, ConflictingWords(Conflict.NEGATION, "", ""))
    if turned:
        about = cited.stand.about.compared(
            reason=[turned.reason], verdict=Verdict.DIFFERENT_SUBJECT
        )
        rule = ANOTHER if turned.of_another else REVERSED
        severity = None if turned.certain else Severity.WARNING
        yield cited.problem(rule, about, turned.message, turned.reason.claim, severity)


def _turned(cited: Cited) -> Reversal | None:
    """In what the passage, or the quote in it, says another thing than the claim."""
    said, part, reader = cited.said, cited.part, cited.texts.reader
    named = bool(said.names or said.places)
    # To read the whole document takes longer than all else, and tells nothing of words that
    # the passage has itself.
    own = not said.framing and said.at.keys() <= part.statement.at.keys()
    around = cited.around if named and (part.like.only_in_phrase or not own) else NOWHERE
    turned = reversal(said, part.statement, reader, *around, part.like)
    if not turned and cited.quote:
        turned = reversal(said, cited.quote, reader, *(cited.around if named else NOWHERE))
        turned = turned if turned and turned.of_another else None
    return turned


class _Found(NamedTuple):
    """Why a figure of a claim is not held: what the passage has instead, and in which words."""

    rivals: Sequence[Figure]
    says: str
    rule: Rule = NOT_HELD
    severity: Severity | None = None


def _figure_problems(number: int, figure: Figure, cited: Cited) -> Iterator[Problem]:
    """A problem where a figure of the claim does not stand in its passage, or does less firmly."""
    from factcheck.check.about import beside

    there = cited.figures
    exchanged = cited.exchanged(number)
    told: _Found | None = None
    if exchanged:
        told = _Found([exchanged], _instead([exchanged], cited))
    elif held(figure, there):
        if bound := bound_of(figure, there):
            told = _Found([bound], _instead([bound], cited), HEDGE)
    elif figure.unit == "date":
        told = _date_not_held(figure, cited)
    else:
        told = _not_held(number, figure, there, cited)
    if told:
        about = cited.stand.about.compared(beside(told.rivals[:MOST], figure))
        message = f'the claim says "{figure.text}", {told.says}'
        yield cited.problem(told.rule, about, message, figure.text, told.severity)


def _not_held(number: int, figure: Figure, there: Sequence[Figure], cited: Cited) -> _Found | None:
    """Why a figure that its passage does not hold is told; None where it is said otherwise."""
    pair = cited.pair(number)
    differs = pair.relation is Relation.DIFFERENT
    rival = pair.claim if differs and pair.claim and telling(pair.claim) >= TELLING else None
    if pair.claim and bounds(figure, pair.claim):
        return None
    if cited.follows(number) or any(alike(figure, e) for e in ([rival] if rival else there)):
        return None
    texts, document = cited.texts, cited.document
    near = _has(figure, texts.paragraph(document, cited.spans))
    elsewhere = near or _has(figure, texts.all(document)) or cited.writes(figure.text)
    if rival is None and (near if cited.quoted else elsewhere):
        return None
    rivals = [rival] if rival else [each for each in there if same_family(figure, each)]
    unsure = elsewhere and not (rival and (cited.quoted or cited.near or cited.agrees))
    doubtful = unsure or (rival is None and _may_be_counted(figure))
    severity = Severity.WARNING if doubtful else None
    return _Found(rivals, _instead(rivals, cited), severity=severity)


def _may_be_counted(figure: Figure) -> bool:
    """Whether a figure is a small number of things that a passage may list and not count."""
    plain = figure.unit is None and not figure.measure
    return plain and figure.value is not None and 0 < figure.value <= LISTED


def _has(figure: Figure, known: Sequence[Figure]) -> bool:
    return held(figure, known) or any(alike(figure, each) for each in known)


def _instead(rivals: Sequence[Figure], cited: Cited) -> str:
    """What a passage says in place of a figure, in words."""
    if cited.quoted and rivals:
        return f"the passage it cites {_named(rivals)}"
    if cited.quoted:
        return "and the passage it cites holds no such figure"
    if rivals:
        return f"the passage nearest to it {_named(rivals)}"
    return f'which "{cited.document}" nowhere says'


def _date_not_held(figure: Figure, cited: Cited) -> _Found | None:
    """Why a date that its passage does not hold is told; None where it stands nearby."""
    rivals = _rival_dates(figure, cited)
    if _dated_elsewhere(figure, rivals, cited):
        return None
    says = _instead(rivals, cited).replace("holds no such figure", "gives no such date")
    dates = [f for f in cited.texts.all(cited.document) if f.unit == "date"]
    dated = any(share_a_part(figure, each) for each in dates)
    lost = rivals or (dated and not cited.quoted)
    return _Found(rivals, says, NOT_HELD if lost else UNDATED)


def _named(figures: Sequence[Figure]) -> str:
    """The first of some figures, as the passage writes them."""
    return " and ".join(dict.fromkeys(f'"{each.text}"' for each in figures[:MOST]))


def _rival_dates(claim_date: Figure, cited: Cited) -> list[Figure]:
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
    source = inspection.lookup.sources[document]
    dates = [each for span in cited.spans for each in source.figures(span)]
    return [each for each in dates if each.unit == "date" and share_a_part(claim_date, each)]


def _dated_elsewhere(claim_date: Figure, rivals: Sequence[Figure], cited: Cited) -> bool:
    """Whether a date stands in the passage's paragraph; in the document, if nothing rivals it."""
    texts, document = cited.texts, cited.document
    if held(claim_date, texts.paragraph(document, cited.spans)):
        return True
    if rivals:
        return False
    published = texts.inspection.ledger.document(document).published
    return held(claim_date, (*texts.all(document), *texts.reader.figures(published)))
