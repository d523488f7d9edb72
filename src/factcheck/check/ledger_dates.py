"""Can each date be, and is each check recent enough?

A date lies in the future where it is later than tomorrow: the desk may be a day ahead of the
machine that runs this. A year or a month counts by its first day for that, and by its last day when
the age of a check is counted.

`future-date` (error): a date of a claim, its evidence or a document has not come yet.
`stale-check` (warning): a claim was checked longer ago than `--stale-after` allows.

Bad:

    - id: lido-water
      text: The water of the Lido was 21.5 °C on most days.
      citations:
        - document: gazette
          quote: The water was 21.5 °C on most days.
      checked: "2924-07-02"

Good:

    - id: lido-water
      text: The water of the Lido was 21.5 °C on most days.
      citations:
        - document: gazette
          quote: The water was 21.5 °C on most days.
      checked: "2024-07-02"
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from factcheck.check.about import About
from factcheck.check.inspection import Inspection, mark
from factcheck.model import Claim, Document, Evidence, Problem, Rule, Severity

FUTURE = Rule(
    code="future-date",
    severity=Severity.ERROR,
    says="A date lies in the future.",
)
STALE = Rule(
    code="stale-check",
    severity=Severity.WARNING,
    says="A claim was checked longer ago than --stale-after allows.",
)
RULES = (FUTURE, STALE)


def dates(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each date that has not come yet, and for each check that is too old."""
    for document in inspection.ledger.documents:
        about = About(document=document.id)
        yield from _future(about, document, "published", document.published, inspection)
        yield from _future(about, document, "accessed", document.accessed, inspection)
    for claim in inspection.ledger.claims:
        about = About(claim=claim)
        yield from _future(about, claim, "checked", claim.checked, inspection)
        yield from _stale(claim, inspection)
        for evidence in claim.evidence:
            yield from _future(about, evidence, "published", evidence.published, inspection)


def _future(
    about: About,
    noun: Claim | Document | Evidence,
    field: str,
    value: str,
    inspection: Inspection,
) -> Iterator[Problem]:
    if value and (first_day(value) - inspection.today).days > 1:
        yield inspection.problem(
            FUTURE,
            about,
            f"{field} {value} lies in the future; today is {inspection.today}",
            mark(noun, field),
        )


def _stale(claim: Claim, inspection: Inspection) -> Iterator[Problem]:
    if inspection.stale_after is None or not claim.checked:
        return
    age = (inspection.today - last_day(claim.checked)).days
    if age > inspection.stale_after:
        yield inspection.problem(
            STALE,
            About(claim=claim),
            f"it was checked {age} days ago, and a check is good for {inspection.stale_after}",
            mark(claim, "checked"),
            hint="check it again, and write the new date",
        )


def first_day(value: str) -> date:
    """The first day of a date given as YYYY, YYYY-MM or YYYY-MM-DD."""
    year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(value: str) -> date:
    """The last day of a date given as YYYY, YYYY-MM or YYYY-MM-DD."""
    parts = [*map(int, value.split("-"))]
    year, month = (*parts, 12)[:2]
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])
