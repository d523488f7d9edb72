"""Is each status backed by what it asks for?

`reviewed` says that a claim was checked against independent evidence and held; `disputed`, that
evidence contradicts or qualifies it. Both ask for a checker, a date and a finding, and for evidence
of the right bearing. `unreviewed` asks for nothing.

`no-support` (error): a reviewed claim has no evidence that supports it.
`no-counter-source` (error): a disputed claim has no evidence that contradicts or qualifies it.
`unfinished-review` (warning): the checker, the date or the finding is not given.
`contradicted-review` (warning): a reviewed claim has evidence that contradicts it.
`own-evidence` (warning): evidence is the very document that makes the claim.
`few-publishers` (note): evidence from fewer than three publishers, none of them official: a
statistics office, a central bank, a ministry, an agency, a court, a parliament, an international
body or a university, by its address or its name. A copy or a quotation of one will do: `Bureau of
Justice Statistics (quoted by ...)`. Whether a source is secondary is for people to say; this only
counts.

Bad:

    - id: lido-water
      text: The water of the Lido was 21.5 °C on most days.
      status: disputed
      citations:
        - document: gazette
          quote: The water was 21.5 °C on most days.
      checked: "2024-07-02"
      checker: R. Vane
      finding: The log shows less.
      evidence:
        - title: Log of the boilers
          publisher: Port Council
          url: https://council.gov.example/log
          bearing: supports

Good:

    - id: lido-water
      text: The water of the Lido was 21.5 °C on most days.
      status: reviewed
      citations:
        - document: gazette
          quote: The water was 21.5 °C on most days.
      checked: "2024-07-02"
      checker: R. Vane
      finding: The log shows 21.5 °C.
      evidence:
        - title: Log of the boilers
          publisher: Port Council
          url: https://council.gov/log
          bearing: supports
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from factcheck.check.about import About
from factcheck.check.inspection import Inspection, mark
from factcheck.check.official import is_official, named
from factcheck.match.fold import fold
from factcheck.model import Bearing, Claim, Problem, Rule, Severity, Status
from factcheck.model.lexicon import WordTable

NO_SUPPORT = Rule(
    code="no-support",
    severity=Severity.ERROR,
    says="A reviewed claim has no evidence that supports it.",
)
NO_COUNTER = Rule(
    code="no-counter-source",
    severity=Severity.ERROR,
    says="A disputed claim has no evidence that contradicts or qualifies it.",
)
UNFINISHED = Rule(
    code="unfinished-review",
    severity=Severity.WARNING,
    says="A reviewed or disputed claim lacks its checker, its date or its finding.",
)
CONTRADICTED = Rule(
    code="contradicted-review",
    severity=Severity.WARNING,
    says="A reviewed claim has evidence that contradicts it.",
)
OWN = Rule(
    code="own-evidence",
    severity=Severity.WARNING,
    says="Evidence is the very document that makes the claim.",
)
FEW = Rule(
    code="few-publishers",
    severity=Severity.NOTE,
    says="Evidence comes from fewer than three publishers, and none of them is official.",
)
RULES = (NO_SUPPORT, NO_COUNTER, UNFINISHED, CONTRADICTED, OWN, FEW)

ENOUGH = 3
"""How many publishers stand in for one that is official."""
ASKED = {
    Status.REVIEWED: (NO_SUPPORT, "supports", {Bearing.SUPPORTS}),
    Status.DISPUTED: (
        NO_COUNTER,
        "contradicts or qualifies",
        {Bearing.CONTRADICTS, Bearing.QUALIFIES},
    ),
}


def sourcing(inspection: Inspection) -> Iterator[Problem]:
    """Problems of claims whose status asks for more than they have."""
    for claim in inspection.ledger.claims:
        if claim.status in ASKED:
            yield from _review(claim, inspection)
            yield from _evidence(claim, inspection)


def _review(claim: Claim, inspection: Inspection) -> Iterator[Problem]:
    asked = (
        (claim.checker, "checker"),
        (claim.checked, "date of its check"),
        (claim.finding, "finding"),
    )
    lacking = [name for value, name in asked if not value]
    if lacking:
        yield inspection.problem(
            UNFINISHED,
            About(claim=claim),
            f"it is {claim.status} and has no {' and no '.join(lacking)}",
            mark(claim, "status"),
            hint="say who checked it, when, and what was found; or call it unreviewed",
        )


def _evidence(claim: Claim, inspection: Inspection) -> Iterator[Problem]:
    rule, bearing, wanted = ASKED[claim.status]
    if not any(each.bearing in wanted for each in claim.evidence):
        yield inspection.problem(
            rule,
            About(claim=claim),
            f"it is {claim.status} and has no evidence that {bearing} it"
            if claim.status is Status.REVIEWED
            else "it is disputed and has no evidence against it",
            mark(claim, "status"),
            hint=f"add evidence with bearing: {' or '.join(sorted(wanted, reverse=True))}",
        )
    elif not _enough(claim, inspection.lookup.lexicon.official):
        names = _publishers(claim)
        count = (
            f"{len(names)} publisher{'s' if len(names) > 1 else ''}" if names else "no one named"
        )
        yield inspection.problem(
            FEW,
            About(claim=claim),
            f"it rests on {count}, and on no official source",
            mark(claim, "status"),
            hint=f"add the first source of the figure, or {ENOUGH} publishers that do not copy it",
        )
    yield from _bearings(claim, inspection)


def _bearings(claim: Claim, inspection: Inspection) -> Iterator[Problem]:
    """Evidence that speaks against the status, or is no evidence."""
    sources = {
        _address(address): name
        for name in dict.fromkeys(citation.document for citation in claim.citations)
        for document in (inspection.ledger.document(name),)
        for address in (document.url, document.archive)
        if address
    }
    for each in claim.evidence:
        if each.bearing is Bearing.CONTRADICTS and claim.status is Status.REVIEWED:
            yield inspection.problem(
                CONTRADICTED,
                About(claim=claim),
                "it is reviewed, and this evidence contradicts it",
                mark(each, "bearing"),
                hint="call the claim disputed, or say how the evidence bears on it",
            )
        own = sources.get(_address(each.url)) if each.url else None
        if own:
            yield inspection.problem(
                OWN,
                About(claim=claim, document=own),
                f'this evidence is "{own}", which makes the claim',
                mark(each, "url"),
                hint="evidence comes from someone else",
            )


def _enough(claim: Claim, official: WordTable) -> bool:
    if any(is_official(each, official) for each in claim.evidence):
        return True
    return len(_publishers(claim)) >= ENOUGH


def _publishers(claim: Claim) -> set[str]:
    """The publishers named, each once."""
    return {fold(named(each.publisher)).text.strip() for each in claim.evidence} - {""}


def _address(url: str) -> str:
    """An address without what does not change the page: scheme, www, case of the host, anchor."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    host = (parts.hostname or "").removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"
