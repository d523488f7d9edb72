"""Does a comment take the end off a value?

In YAML a `#` behind a space begins a comment, to the end of the line. Where a word follows it at
once, as in `#1`, it was hardly meant as one.

`value-cut` (warning): the rest of a line, from ` #` on, is a comment and no part of the value.

Bad:

    - id: lido-first
      text: The Lido is #1 in the county.
      citations:
        - document: gazette

Good:

    - id: lido-first
      text: "The Lido is #1 in the county."
      citations:
        - document: gazette
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.about import About
from factcheck.check.inspection import Inspection, quoted
from factcheck.match.patterns import late
from factcheck.model import Citation, Claim, Document, Evidence, Mark, Problem, Rule, Severity

CUT = Rule(
    code="value-cut",
    severity=Severity.WARNING,
    says="A comment takes the end off a value.",
)
RULES = (CUT,)

COMMENT = late(r"[ \t]+(#[^\s#].*)")
"""What is a comment to YAML, and was hardly meant as one."""


def comments(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each value whose end is a comment."""
    for document in inspection.ledger.documents:
        yield from _cut(About(document=document.id), document, inspection)
    for claim in inspection.ledger.claims:
        nouns: tuple[Claim | Citation | Evidence, ...] = (claim, *claim.citations, *claim.evidence)
        for noun in nouns:
            yield from _cut(About(claim=claim), noun, inspection)


def _cut(
    about: About, noun: Claim | Citation | Evidence | Document, inspection: Inspection
) -> Iterator[Problem]:
    for name, at in noun.marks:
        line = inspection.lines[at.line - 1] if 0 < at.line <= len(inspection.lines) else ""
        if line[at.column - 1 : at.column] in ('"', "'", "|", ">", "[", "{", ""):
            continue
        found = COMMENT.match(line, at.column - 1 + at.width)
        if found:
            yield inspection.problem(
                CUT,
                about,
                f"{name} ends before {quoted(found[1], 60)}, which is a comment to YAML",
                Mark(at.line, found.start(1) + 1, len(found[1])),
                hint="put the whole value in quotation marks",
            )
