"""Is each address one that a browser opens?

Looked at are the `url` and `archive` of documents and the `url` of evidence. Nothing is fetched: an
address is sound where it begins with `http://` or `https://` and names a host.

`bad-address` (error): it does not, or it holds a space or a character that cannot be seen.

Bad:

    - id: gazette
      file: gazette.txt
      url: www.gazette.example/lido

Good:

    - id: gazette
      file: gazette.txt
      url: https://www.gazette.example/lido
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.about import About
from factcheck.check.inspection import Inspection, mark
from factcheck.model import Document, Evidence, Problem, Rule, Severity
from factcheck.model.address import address_fault

BAD = Rule(
    code="bad-address",
    severity=Severity.ERROR,
    says="An address is no http or https URL.",
)
RULES = (BAD,)

DOI = re.compile(r"(?:doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def addresses(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each address that is no http or https URL with a host."""
    for document in inspection.ledger.documents:
        about = About(document=document.id)
        yield from _sound(about, document, "url", document.url, inspection)
        yield from _sound(about, document, "archive", document.archive, inspection)
    for claim in inspection.ledger.claims:
        for evidence in claim.evidence:
            yield from _sound(About(claim=claim), evidence, "url", evidence.url, inspection)


def _sound(
    about: About, noun: Document | Evidence, field: str, value: str, inspection: Inspection
) -> Iterator[Problem]:
    fault = value and address_fault(value)
    if fault:
        doi = DOI.fullmatch(value)
        hint = 'an address begins with "https://" and names a host'
        if doi:
            hint = f"write https://doi.org/{doi[1]}"
        elif "://" not in value and not address_fault(f"https://{value}") and "." in value:
            hint = f'did you mean "https://{value}"?'
        message = f"{field} is no address: {fault}"
        yield inspection.problem(BAD, about, message, mark(noun, field), hint=hint)
