"""What a finding in a draft is about: the claim, the document that makes it, how they compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.check.about import About
from factcheck.check.draft_pairs import Bond, Pairing
from factcheck.match.compare import Relation
from factcheck.match.verdict import Verdict
from factcheck.model.details import ComparedFigure, ConflictingWords

if TYPE_CHECKING:
    from factcheck.match.figures import Figure
    from factcheck.match.find import Match

NOT_IN_LEDGER: Final = "not-in-ledger"
"""The verdict on a figure that no claim speaks of."""

VERDICTS: Final = {
    Bond.EVIDENCE: Verdict.DIFFERENT_FIGURE,
    Bond.FIGURE: Verdict.DIFFERENT_FIGURE,
    Bond.SUBJECT: Verdict.DIFFERENT_SUBJECT,
    Bond.WORDS: Verdict.DIFFERENT_SUBJECT,
}
"""What a pairing amounts to that does not agree; of one that does, its figures tell."""


def finding_about(figure: Figure | None, pairing: Pairing | None, match: Match | None) -> About:
    """What a finding is about. ``match`` is its claim, or only near where a figure has no pairing.

    The figures are the draft's own and the claim's beside it, not the others of the sentence.
    """
    if pairing is not None:
        return _paired(pairing)
    if figure is not None:
        alone = ComparedFigure(_line(figure), "", Relation.ABSENT)
        return About().compared([alone], verdict=NOT_IN_LEDGER)
    if match is None:
        return About(verdict=NOT_IN_LEDGER)
    return About(claim=match.claim, document=cited_document(match), verdict=Verdict.NO_FIGURE)


def cited_document(match: Match) -> str:
    """The id of the document that is shown to say the claim."""
    if match.passages:
        return match.passages[0].document
    return match.claim.citations[0].document


def _paired(pairing: Pairing) -> About:
    match, pair = pairing.match, pairing.pair
    beside = ComparedFigure(
        _line(pair.phrase) if pair.phrase else "",
        _line(pair.claim) if pair.claim else "",
        pair.relation,
    )
    reason = [ConflictingWords(*words) for words in match.conflicts]
    reason += [ConflictingWords(each.field, each.here, each.claim) for each in pairing.apart]
    return About(claim=match.claim, document=cited_document(match)).compared(
        [beside],
        () if pairing.bond is Bond.AGREES else reason,
        verdict=VERDICTS.get(pairing.bond, ""),
    )


def _line(figure: Figure) -> str:
    return " ".join(figure.text.split())
