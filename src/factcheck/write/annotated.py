"""Notes on a draft: what the page and the Markdown of an annotated draft say of each finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model import Severity, Status

if TYPE_CHECKING:
    from factcheck.model import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note, and the places in the draft that it is on.

    ``marks`` are code points of the draft's text, end-exclusive, in order; ``said`` is what
    stands there where that is a figure, and ``theirs`` the claim's figure beside it. ``claim`` is
    None where the ledger has none; ``nearest`` is then a claim that may be meant, and ``place``
    where a document says it. ``source``, ``place`` and ``quote`` say who asserts the claim, where,
    and in what words, ``remark`` what became of them since.
    """

    severity: Severity
    code: str
    marks: tuple[tuple[int, int], ...]
    said: tuple[str, ...] = ()
    theirs: str = ""
    claim: Claim | None = None
    nearest: Claim | None = None
    source: str = ""
    place: str = ""
    quote: str = ""
    remark: str = ""


HEADS = {
    "repeats-reviewed": "Repeats a reviewed claim",
    "repeats-disputed": "Repeats a disputed claim",
    "repeats-unreviewed": "Repeats a claim that nobody has checked yet",
    "repeats-evidence": "Has the figure of the evidence, not the claim’s",
    "different-figure": "Another figure than the claim’s",
    "different-subject": "The claim’s figure, said of another thing",
    "other-words": "The claim’s figure, in words that may mean another thing",
    "not-in-ledger": "Not in the ledger",
}


def head_text(note: Note) -> str:
    """What the note says, in one line: “47.3%”: another figure than the claim’s, “46.3%”."""
    said = ", ".join(f"“{' '.join(each.split())}”" for each in note.said)
    head = HEADS.get(note.code, note.code)
    if said:
        head = f"{said}: {head[0].lower()}{head[1:]}"
    shows = note.theirs and (note.code in ("different-figure", "repeats-evidence"))
    return f"{head}, “{note.theirs}”" if shows else head


def facts(note: Note) -> tuple[tuple[str, str], ...]:
    """What is on file about the note's claim: labels and texts, those that are known."""
    if note.claim is None:
        near = note.nearest
        nearest = f"{near.text} ({near.id})" if near else ""
        told = (("Stands in", note.place), ("Nearest", nearest))
        return tuple((label, words) for label, words in told if words)
    claim = note.claim
    found = (
        ("Claim", f"{claim.text} ({claim.id})"),
        ("Status", status_text(claim)),
        ("Finding", claim.finding),
        ("Source", note.source),
        ("Place", note.place),
        ("Quote", f"“{note.quote}”" if note.quote else ""),
        ("Since", note.remark),
    )
    return tuple((label, text) for label, text in found if text)


def status_text(claim: Claim) -> str:
    """The status with who checked the claim and when, as far as that is known."""
    if claim.status is Status.UNREVIEWED:
        return "not checked yet"
    checker = f" by {claim.checker}" if claim.checker else ""
    return f"{claim.status}{f' on {claim.checked}' if claim.checked else ''}{checker}"
