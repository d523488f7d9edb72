"""Where a statement begins behind who says it: a reader wrote to us last week that …"""

from __future__ import annotations

import re

from factcheck.match.patterns import late

FARTHEST = 120
"""Within how many code points from its beginning a text's own statement begins, if framed."""
_SAYING = (
    r"said|says|say|wrote|writes|written|told|tells|claims?|claimed|heard|hear|reads?|posted|posts|"
    r"tweeted|asks|asked|reports|reported|argues|argued|insists|insisted|believes|thinks|knows|true"
)
_TELLING = "told|tells|reminded|reminds|informed|informs|assured|assures|warned|warns"
"""Verbs that say to whom: the minister told the House that."""
_WHEN = (
    r"to|me|us|you|him|her|them|last|this|week|month|year|night|morning|yesterday|today|on|\w+day"
)
_FRAMES = late(
    rf"\W*(?:(?:RT\s+)?@\w+:?\s+"
    rf"|[^.,;:!?\d]{{0,80}}?\b(?:{_SAYING})(?:\s+(?:{_WHEN})){{0,6}}\s+that\s+"
    rf"|[^.,;:!?\d]{{0,80}}?\b(?:{_TELLING})(?:\s+[\w’']+){{1,4}}?\s+that\s+"
    rf"|(?:fact[- ]?check|breaking|exclusive|claim|update)\s*:\s+)",
    re.IGNORECASE,
)


def statement_start(text: str) -> int:
    """Where a text's own statement begins, in code points: behind "Is it true that"; else 0."""
    head = text[:FARTHEST]
    if " that " not in head and "@" not in head and ":" not in head:
        return 0  # as nearly always: the pattern takes long to compile
    hit = _FRAMES.match(head)
    return hit.end() if hit and hit.end() < len(text) else 0
