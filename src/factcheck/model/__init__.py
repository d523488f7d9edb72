"""The nouns. Standard library only; everything here is a frozen value."""

from factcheck.model.ledger import (
    Bearing,
    Citation,
    Claim,
    Document,
    Evidence,
    Ledger,
    Mark,
    Marks,
    Status,
)
from factcheck.model.locator import Locator
from factcheck.model.problem import (
    FactcheckError,
    Location,
    Problem,
    Related,
    Rule,
    Severity,
    refusal,
    subject_head,
)
from factcheck.model.remark import Remark, Standing

__all__ = [
    "Bearing",
    "Citation",
    "Claim",
    "Document",
    "Evidence",
    "FactcheckError",
    "Ledger",
    "Location",
    "Locator",
    "Mark",
    "Marks",
    "Problem",
    "Related",
    "Remark",
    "Rule",
    "Severity",
    "Standing",
    "Status",
    "refusal",
    "subject_head",
]
