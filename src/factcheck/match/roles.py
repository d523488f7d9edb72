"""What a figure is in its sentence: how far something moved, whereto, whence, beside what."""

from __future__ import annotations

import re
from enum import StrEnum

from factcheck.match.clauses import USUAL
from factcheck.match.figures import Figure
from factcheck.match.patterns import late


class Role(StrEnum):
    """What a figure is in its sentence."""

    LEVEL = "level"  # unemployment stood at 4.6 percent
    BY = "by"  # how far something moved: fell by 12 percent
    TO = "to"  # where it arrived: fell to 4,300
    FROM = "from"  # where it came from: from 4,886
    BESIDE = "beside"  # what it is compared with: against 44,000


BASELINES = frozenset({Role.FROM, Role.BESIDE})
"""Roles of a figure that another is measured against."""
_BEFORE_FIGURE = {
    "by": Role.BY,
    "to": Role.TO,
    "from": Role.FROM,
    "than": Role.BESIDE,
    "against": Role.BESIDE,
    "versus": Role.BESIDE,
    "vs": Role.BESIDE,
    "compared": Role.BESIDE,
}
FEW_WORDS = frozenset(
    "about the a an just some only nearly almost around roughly over under".split()
)
"""What may stand between such a word and its figure: by *just* 12 percent."""
_TIME_AGO = (
    r"(?:an?|the|one|two|three|four|five|ten)\s+"
    r"(?:year|month|decade|quarter|week|season|term|winter|summer|half|election|census)s?\s+"
)
_EARLIER_BEFORE = late(
    rf"\b(?:{_TIME_AGO}(?:before|earlier|ago)|the\s+previous\s+year)\b,?\s+"
    r"(?:it|they|that|this|the\s+(?:figure|share|rate|number))\s+(?:was|were|had\s+been|stood\s+at)\s+"
    r"(?:about\s+|only\s+|just\s+)?$",
)
_EARLIER_BEHIND = late(
    rf"\s*,?\s+(?:in\s+)?(?:{_TIME_AGO}(?:before|earlier)|the\s+(?:previous|preceding)\s+"
    r"(?:year|season|month|quarter|half|week|term))\b(?!\s+than)",
    re.IGNORECASE,
)
"""What says before or right behind a figure that it is what was: *a year earlier it was* 27."""
_HELD_AGAINST = late(
    r"\b(?:against|than|versus|vs\.?|compared\s+(?:with|to))\s+(?:an?|the|its|their|our)\s+"
    r"[^,;.]{0,30}\b(?:average|mean|median|norm|target|forecast|limit)\s+of\s+$|"
    r"\binstead\s+of\s+(?:(?:the|its|their)\s+)?$"
)
"""What says before a figure that it is what another is held against: against a mean of, instead
of."""
_OF_OTHERS = late(
    r"\s+(?:of|for|among)\s+(?:those|the|other|(?:[^\W\d_]+\s+)?[^\W\d_]+s)\b"
    r"(?![^,;.]*\b(?:(?:19|20)\d\d|earlier|before|ago|previous|last)\b)",
    re.IGNORECASE,
)
"""What says behind a figure that it is of others, and no measure: against 12 of those over 60."""
BEFORE = 40
"""How many code points before a figure are looked at for its role."""


def role(text: str, figure: Figure) -> Role:
    """What a figure is in its sentence, by the words right before it."""
    before = text[max(0, figure.start - BEFORE) : figure.start].lower()
    words = re.findall(r"[^\W\d_]+", before)
    while words and (words[-1] in FEW_WORDS or words[-1] in USUAL):
        words.pop()
    compared = words[-2:] in (["compared", "with"], ["compared", "to"])
    found = _BEFORE_FIGURE.get(words[-1], Role.LEVEL) if words else Role.LEVEL
    if compared or found is Role.BESIDE:
        return Role.LEVEL if _OF_OTHERS.match(text, figure.end) else Role.BESIDE
    if words[-1:] == ["of"] and _HELD_AGAINST.search(" ".join((*words, ""))):
        return Role.BESIDE
    earlier = found is Role.LEVEL and figure.unit != "date"
    if earlier and (_EARLIER_BEFORE.search(before) or _EARLIER_BEHIND.match(text, figure.end)):
        return Role.FROM
    return found
