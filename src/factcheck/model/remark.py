"""What became of a passage since a claim cited it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Standing(StrEnum):
    """Whether a document still says what a claim cites it for."""

    STANDS = "stands"
    MOVED = "moved"  # the same words, elsewhere than the ledger says
    CHANGED = "changed"  # another figure, other words, or the opposite
    MISSING = "missing"  # nothing like it, or a document that cannot be read


# A named tuple: to make a dataclass costs every start six times as much.
class Remark(NamedTuple):
    """A standing, and what is said of it beside the passage.

    ``now`` is what the document says in place of the claim's figure or the quote's words, on one
    line; empty unless it changed. ``text`` says all of it in a few words: "its source no longer
    says this: 221"; empty where there is nothing to say.
    """

    standing: Standing
    now: str = ""
    text: str = ""
