"""Has our desk seen this number before, where exactly, and does the source still say it?

The public library, by name. A name is loaded when it is first asked for, so that the command
line starts without what it does not use.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers take it; `typing` itself costs a start milliseconds
if TYPE_CHECKING:
    from factcheck.check.draft import Finding
    from factcheck.library import Finder, explain, figures, find_claims, frames, reading
    from factcheck.library.drafts import Checker, check_draft
    from factcheck.library.ledgers import verify
    from factcheck.match.compare import FigurePair, Relation
    from factcheck.match.figures import Attempt, Figure, Mention, Reading
    from factcheck.match.find import Match
    from factcheck.match.framed import Framed
    from factcheck.match.locate import CitedPassage, Passage, locate
    from factcheck.match.roles import Role
    from factcheck.match.verdict import Tier, Verdict
    from factcheck.model import (
        Citation,
        Claim,
        Document,
        Evidence,
        FactcheckError,
        Ledger,
        Location,
        Problem,
        Severity,
        Status,
    )
    from factcheck.model.lexicon import Lexicon
    from factcheck.read.documents import read_documents
    from factcheck.read.ledger import read_ledger
    from factcheck.read.lexicon import read_lexicon

__version__ = "0.1.0"

__all__ = [
    "Attempt",
    "Checker",
    "Citation",
    "CitedPassage",
    "Claim",
    "Document",
    "Evidence",
    "FactcheckError",
    "Figure",
    "FigurePair",
    "Finder",
    "Finding",
    "Framed",
    "Ledger",
    "Lexicon",
    "Location",
    "Match",
    "Mention",
    "Passage",
    "Problem",
    "Reading",
    "Relation",
    "Role",
    "Severity",
    "Status",
    "Tier",
    "Verdict",
    "__version__",
    "check_draft",
    "explain",
    "figures",
    "find_claims",
    "frames",
    "locate",
    "read_documents",
    "read_ledger",
    "read_lexicon",
    "reading",
    "verify",
]

_HOMES = {
    "factcheck.check.draft": ("Finding",),
    "factcheck.library": ("Finder", "explain", "figures", "find_claims", "frames", "reading"),
    "factcheck.library.drafts": ("Checker", "check_draft"),
    "factcheck.library.ledgers": ("verify",),
    "factcheck.match.compare": ("FigurePair", "Relation"),
    "factcheck.match.figures": ("Attempt", "Figure", "Mention", "Reading"),
    "factcheck.match.find": ("Match",),
    "factcheck.match.framed": ("Framed",),
    "factcheck.match.roles": ("Role",),
    "factcheck.match.locate": ("CitedPassage", "Passage", "locate"),
    "factcheck.match.verdict": ("Tier", "Verdict"),
    "factcheck.model": (
        "Citation", "Claim", "Document", "Evidence", "FactcheckError", "Ledger", "Location",
        "Problem", "Severity", "Status",
    ),
    "factcheck.model.lexicon": ("Lexicon",),
    "factcheck.read.documents": ("read_documents",),
    "factcheck.read.ledger": ("read_ledger",),
    "factcheck.read.lexicon": ("read_lexicon",),
}  # fmt: skip


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
