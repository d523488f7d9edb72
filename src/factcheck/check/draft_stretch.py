"""What a part of a sentence leaves out of it: whether it can be meant alone."""

from __future__ import annotations

from factcheck.check.draft_pairs import SAID, Bond, Pairing, part
from factcheck.match.conflict import Conflict

ALL = 0.8
"""The share of both sides' words that is all of them, but for a word or so."""


def leaves_out(wider: Pairing, narrower: Pairing) -> bool:
    """Whether a stretch agrees with a claim only because it leaves out a place or a denial that set
    them apart: 28 percent of members say | that they have no one to take over."""
    if wider.bond is not Bond.SUBJECT or wider.match.claim.id != narrower.match.claim.id:
        return False
    kinds = {kind for kind, *_ in wider.match.conflicts}
    return bool(kinds & {Conflict.NEGATION, Conflict.PLACE}) and part(wider.match, "phrase") >= SAID


def is_whole(pairing: Pairing) -> bool:
    """Whether no part of a stretch can be meant alone: it has all that the claim says and the claim
    all that it says, or it turns the claim's figure the other way."""
    conflicts = pairing.match.conflicts
    turned = all(kind is Conflict.DIRECTION and here for kind, here, _ in conflicts)
    return turned or min(part(pairing.match, "phrase"), part(pairing.match, "claim")) >= ALL
