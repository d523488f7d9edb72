"""Does a quote stop before the words that limit it?

The rest of the sentence around a quote is read. A quote is clipped where its sentence goes on with
*but*, *except*, *although*, *unless*, *only if* and the like, with a *which is false*, a *(later
withdrawn)*, a *fewer than* or a question mark, where the next sentence says *that is false*, and
where it cuts a figure off its hedge: `48,200` out of `about 48,200`. It is clipped too where its
ellipsis leaves out a *not*, a *could* or a *less than*, or joins parts of two sentences. A quote is
denied where it begins behind a *not*, a *no evidence that*, a *wrongly said that*, a *contrary to*,
a *hoax:*, an *earlier version said*.

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

from factcheck.check.elided import ELLIPSIS
from factcheck.check.inspection import Inspection, mark, quoted
from factcheck.check.lookup import Stand, span_of
from factcheck.check.places import whole
from factcheck.match.fold import Span
from factcheck.match.locate import Passage, locate_all
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


def clipping(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each quote that its sentence limits before or behind it."""
    return (problem for _, problem in clipped(inspection))


def clipped(inspection: Inspection) -> Iterator[tuple[Stand, Problem]]:
    """The citations whose quote is clipped, each with its problem."""
    from factcheck.check.denial import before, opening  # what `find` shows is seldom asked for it

    for stand in inspection.stands():
        stands = stand.standing in (Standing.STANDS, Standing.MOVED) and not stand.ambiguous
        if not stand.citation.quote or not stands:
            continue
        source = inspection.lookup.sources[stand.citation.document]
        text, passage = source.text, stand.passages[0]
        sentence = whole(source.sentences, span_of(passage))
        said = text[sentence.start : sentence.end]
        lead = before(text[sentence.start : passage.start])
        lead = lead or opening(said, passage.start - sentence.start)
        message = _clip(source, passage, sentence) or _elided(stand, source)
        if lead:
            message = f"the quote begins behind {quoted(lead.rstrip(QUOTES), 60)}"
            yield stand, _problem(DENIED, stand, sentence, message, inspection)
        elif message:
            yield stand, _problem(CLIPPED, stand, sentence, message, inspection)


def _elided(stand: Stand, source: Source) -> str:
    """What an ellipsis of a quote leaves out that changes what it says; empty where it does not."""
    from factcheck.check.denial import LEFT_OUT

    parts = [part for part in ELLIPSIS.split(stand.citation.quote) if part.strip()]
    if not parts[1:]:
        return ""
    folded, end = source.folded, stand.passages[0].start
    for number, part in enumerate(parts):
        found = sorted((p for p in locate_all(part, folded) if p.start >= end), key=_start)
        if not found:
            return ""
        start = found[0].start
        if number:
            ends = [each.end for each in source.sentences if end <= each.end <= start]
            begins = [each.start for each in source.sentences if end < each.start <= start]
            whole = source.text[end - 1 : end] in ".!?"
            # Of sentences that are left out whole nothing is missed.
            gaps = "" if whole else source.text[end : (*ends, start)[0]]
            denial = LEFT_OUT.search(gaps) or LEFT_OUT.search(
                source.text, (end, *begins)[-1], start
            )
            if denial:
                return f"its ellipsis leaves out {quoted(denial[0].strip(), 60)}"
            if ends and not whole and begins[-1:] != [start]:
                return "its ellipsis joins parts of two sentences"
        end = found[0].end
    return ""


def _start(found: Passage) -> int:
    return found.start


def _clip(source: Source, passage: Passage, sentence: Span) -> str:
    """What is left out, in words; empty where nothing is that counts."""
    from factcheck.check.denial import behind, closing

    text = source.text
    for figure in source.figures(sentence):
        low, high = figure.start + sentence.start, figure.end + sentence.start
        for cut in (passage.start, passage.end):
            if low < cut < high and text[low:cut].strip() and text[cut:high].strip():
                return f'the quote cuts through "{" ".join(figure.text.split())}"'
    rest = text[passage.end : sentence.end]
    if rest.lstrip(QUOTES).startswith("?"):
        return "the quote leaves out its question mark"
    found = LIMIT.search(rest)
    if found:
        return f"the quote stops before {quoted(rest[found.start() :], 60)}"
    words = behind(text, passage.end, sentence.end) or closing(rest, 0)
    words = words or behind(text, sentence.end, sentence.end)
    return f"the quote stops before {quoted(words.strip(QUOTES), 60)}" if words else ""


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
