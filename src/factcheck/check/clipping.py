"""Does a quote stop before the words that limit it?

The rest of the sentence around a quote is read. A quote is clipped where its sentence goes on with
*but*, *except*, *although*, *unless*, *only if* and the like, with a *which is false* or a *fewer
than*, and where it cuts a figure off its hedge: `48,200` out of `about 48,200`. A quote is denied
where it begins behind a *not*, a *no evidence that*, a *wrongly said that*.

`quote-clipped` (warning): the words left out may change what the quote says.
`quote-denied` (warning): the words before the quote deny it, or make it depend on something.

Bad:

    - id: lido-visitors
      text: The Lido drew 48,200 visitors in 2023.
      citations:
        - document: gazette
          quote: The Lido drew 48,200 visitors in 2023, the council says

Good:

    - id: lido-visitors
      text: The Lido drew 48,200 visitors in 2023.
      citations:
        - document: gazette
          quote: The Lido drew 48,200 visitors in 2023, the council says, but most of them were
            schoolchildren on free tickets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.inspection import Inspection, mark, quoted
from factcheck.check.lookup import Stand, span_of
from factcheck.check.places import whole
from factcheck.match.fold import Span
from factcheck.match.locate import Passage
from factcheck.match.patterns import late
from factcheck.match.source import Source
from factcheck.model import Problem, Rule, Severity, Standing

CLIPPED = Rule(
    code="quote-clipped",
    severity=Severity.WARNING,
    says="The sentence of a quote goes on with words that limit what it says.",
)
DENIED = Rule(
    code="quote-denied",
    severity=Severity.WARNING,
    says="The sentence of a quote begins with words that deny it.",
)
RULES = (CLIPPED, DENIED)

LIMIT = late(
    r"(?<!nothing )(?<!anything )(?<!\ball )\bbut\b(?! also\b)|\b(?<!\beven )(?<!\bas )if\b"
    r"|\b(?:except(?:ing)?|although|though|albeit|unless|provided(?: that)?|however|excluding"
    r"|other than|apart from|aside from|not counting|save for)\b|[,;–—] yet\b",
    re.IGNORECASE,
)
"""Conjunctions of concession, condition and exception (Quirk et al. 1985, chapter 15)."""

DENIAL = late(
    r"(?:\b(?:not|never|no|nobody|hardly|scarcely|barely|neither|unless|if|although|though)"
    r"|n['’]t|\b(?:no (?:\w+ ){1,2}|not (?:\w+ ){1,2}|n['’]t (?:\w+ ){1,2}|den(?:y|ies|ied)"
    r"|(?:few|nobody|no one) (?:now )?believes?|it may be|rejected (?:the|a) \w+"
    r"|(?:falsely|wrongly|mistakenly) \w+|false|untrue|myth)(?: ?that)?)\s*[\"“'‘]?$",
    re.IGNORECASE,
)
"""Words right before a quote that deny it or make it depend: not, never, no evidence that."""
UNTRUE = late(
    r"[\s\"”'’,.;:–—-]*(?:(?:which|that|this|it) )?(?:is|was|are|were) "
    r"(?:not true|false|incorrect|nonsense|unfounded|untrue|wrong)\b",
    re.IGNORECASE,
)
"""Words right behind a quote that deny it."""
COMPARED = late(r"\s+(?:more|less|fewer|\w+er)\s+than\b", re.IGNORECASE)
"""Words right behind a quote that make its figure a difference: 9,140 fewer than before."""


def clipping(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each quote that its sentence limits before or behind it."""
    return (problem for _, problem in clipped(inspection))


def clipped(inspection: Inspection) -> Iterator[tuple[Stand, Problem]]:
    """The citations whose quote is clipped, each with its problem."""
    for stand in inspection.stands():
        stands = stand.standing in (Standing.STANDS, Standing.MOVED) and not stand.ambiguous
        if not stand.citation.quote or not stands:
            continue
        source = inspection.lookup.sources[stand.citation.document]
        text, passage = source.text, stand.passages[0]
        sentence = whole(source.sentences, span_of(passage))
        lead = DENIAL.search(text[sentence.start : passage.start])
        message = _clip(source, passage, sentence)
        if lead:
            message = f"the quote begins behind {quoted(lead[0].rstrip(QUOTES), 60)}"
            yield stand, _problem(DENIED, stand, sentence, message, inspection)
        elif message:
            yield stand, _problem(CLIPPED, stand, sentence, message, inspection)


def _clip(source: Source, passage: Passage, sentence: Span) -> str:
    """What is left out, in words; empty where nothing is that counts."""
    text = source.text
    for figure in source.figures(sentence):
        low, high = figure.start + sentence.start, figure.end + sentence.start
        for cut in (passage.start, passage.end):
            if low < cut < high and text[low:cut].strip() and text[cut:high].strip():
                return f'the quote cuts through "{" ".join(figure.text.split())}"'
    rest = text[passage.end : sentence.end]
    found = LIMIT.search(rest)
    if found:
        return f"the quote stops before {quoted(rest[found.start() :], 60)}"
    behind = UNTRUE.match(text, passage.end) or COMPARED.match(text, passage.end)
    return f"the quote stops before {quoted(behind[0].strip(QUOTES), 60)}" if behind else ""


QUOTES = " \t\r\n\"“”'‘’.,"


def _problem(
    rule: Rule, stand: Stand, sentence: Span, message: str, inspection: Inspection
) -> Problem:
    name = stand.citation.document
    return inspection.problem(
        rule,
        stand.about,
        message,
        mark(stand.citation, "quote"),
        hint="quote the sentence whole, or say in finding why the rest does not matter",
        related=(inspection.source(name, sentence, "the sentence is"),),
    )
