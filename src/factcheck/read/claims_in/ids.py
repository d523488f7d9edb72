"""Ids that are proposed: a claim's telling words with its number."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from unicodedata import normalize

ID_LENGTH = 60
_PLAIN = frozenset(
    "a about after all an and are as at be been before but by did do does for from had has have in"
    " into is it its more most no not of on or our out over per said say says so than that the"
    " their there they this those to under up was were which who will with would".split()
)
"""Words that tell no claim from another."""


def proposed_id(text: str, taken: Collection[str]) -> str:
    """An id for a claim: its words but the plainest, numbers among them, unlike those taken."""
    ascii_text = (
        normalize("NFKD", text.replace("%", " percent ")).encode("ascii", "ignore").decode()
    )
    words = re.findall("[a-z0-9]+", re.sub(r"(?<=\d),(?=\d)|['’]", "", ascii_text.lower()))
    telling = [word for word in words if word not in _PLAIN] or words
    base = ""
    for word in telling:
        if base and len(base) + 1 + len(word) > ID_LENGTH:
            break
        base = f"{base}-{word}" if base else word[:ID_LENGTH]
    return next(each for each in numbered(base or "claim") if each not in taken)


def numbered(base: str) -> Iterator[str]:
    """An id, and the same with 2, 3 and so on behind it, without end."""
    yield base
    number = 1
    while True:
        number += 1
        yield f"{base}-{number}"
