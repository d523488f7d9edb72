"""A proposal of ``factcheck suggest`` as a claim, and as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.match.locate import CitedPassage
from factcheck.model import Citation, Claim
from factcheck.read.seen import as_seen
from factcheck.write.answer import passage_object

if TYPE_CHECKING:  # types only: this room names them, the caller made them
    from factcheck.match.suggest import Proposal
    from factcheck.model import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A proposal with the claim that would record it, under an id that the ledger has not."""

    proposal: Proposal
    claim: Claim


def proposed_claim(proposal: Proposal, document: str, name: str) -> Claim:
    """The claim that records a proposal: not reviewed, its sentence quoted on one line."""
    quote = as_seen(proposal.passage.quote)
    citation = Citation(document=document, quote=quote)
    return Claim(id=name, text=proposal.text, citations=(citation,))


def suggestion_object(suggestion: Suggestion, ledger: Ledger) -> dict[str, object]:
    """The proposal as plain values; offsets in code points of the document's text, end-exclusive.

    ``ledger`` knows the document. A key that does not apply is absent.
    """
    proposal, claim = suggestion.proposal, suggestion.claim
    cited = CitedPassage(document=claim.citations[0].document, passage=proposal.passage)
    place = passage_object(cited, ledger)
    shape: dict[str, object] = {"id": claim.id, "text": claim.text}
    shape |= {key: value for key, value in place.items() if key not in ("file", "score")}
    shape |= {
        "score": proposal.score,
        "figures": [" ".join(figure.text.split()) for figure in proposal.figures],
        "near": [{"claim": each.claim.id, "verdict": str(each.verdict)} for each in proposal.near],
        "also_in": list(proposal.also_in),
    }
    return shape | ({"pronouns": list(proposal.pronouns)} if proposal.pronouns else {})
