"""The former and the latter: which of two names is meant, and whether a claim is of the other."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.check.draft_beside import Apart, Grounds
from factcheck.check.draft_pairs import Bond, Pairing

_NAME = r"[A-Z][\w'’-]*(?:\s+(?:of\s+)?[A-Z][\w'’-]*)*"
_TWO = re.compile(rf"\b({_NAME})\s+and\s+(?:the\s+)?({_NAME})")
_MEANT = re.compile(r"\bthe\s+(former|latter)\b", re.IGNORECASE)


def of_the_other(pairing: Pairing, text: str, start: int, grounds: Grounds) -> Pairing:
    """The pairing; one that agrees with a claim on the former is wrong where the latter is meant.

    ``text`` is the sentence with the one before it, ``start`` where the figure stands in it.
    """
    meant = list(_MEANT.finditer(text, 0, start))
    two = list(_TWO.finditer(text, 0, meant[-1].start())) if meant else []
    if pairing.bond is not Bond.AGREES or not two:
        return pairing
    former, latter = two[-1].groups()
    mine, other = (former, latter) if meant[-1][1].lower() == "former" else (latter, former)
    said = " ".join(each.text for each in grounds.wordings(pairing.match.claim))
    if _names(said, other) and not _names(said, mine):
        return replace(pairing, bond=Bond.SUBJECT, apart=(Apart("name", mine, other),))
    return pairing


def _names(text: str, name: str) -> bool:
    """Whether a text has a word of a name that is three letters long or more."""
    words = (word for word in re.findall(r"\w+", name) if len(word) > 2)
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in words)
