"""Words of a text without markup, as its reader sees them."""

from __future__ import annotations

SOFT_HYPHEN = "\u00ad"
"""A letter that no one sees."""
NO_GAP = "\x1f"
"""What stands for a markup that parts no words: white space to every rule, nothing to a reader."""


def as_seen(words: str) -> str:
    """The words on one line, with no gap where a markup stood that parts none."""
    return " ".join(words.replace(NO_GAP, "").replace(SOFT_HYPHEN, "").split())
