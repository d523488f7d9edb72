"""Words of a draft that stand for what was named before: it, there, the county, the company."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.check.draft_setting import Around
from factcheck.match.statement import Reader, Statement

_STANDS_FOR = re.compile(
    r"\b(?:the|this|that|these|those|its|their|our)\s+(?:(?:whole|entire|same)\s+)?"
    r"(?:(?P<country>country|nation)"
    r"|(?P<place>state|county|city|town|village|region|province|district|borough|island|council)"
    r"|(?P<firm>company|firm|group|business|club|team|side|organi[sz]ation|charity|institution)"
    r"|(?P<any>figure|number|total|share|rate|proportion|former|latter))"
    r"(?:['’]s|s['’])?(?![\w-])(?!\s+(?:of|as\s+a\s+whole)\b)",
    re.IGNORECASE,
)
"""What may stand for something that was named before."""
_PRONOUN = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|there|that|those|these|one|both)\b", re.IGNORECASE
)


def without_stand_ins(
    clause: str, wording: Statement, around: Sequence[Around], reader: Reader
) -> tuple[str, str]:
    """The clause with spaces where something stands for what the claim names, and what that is."""
    bare, stands = clause, ""
    theirs = {word.plain for word in wording.words}
    for found in _STANDS_FOR.finditer(clause):
        noun = str(found[found.lastgroup or 0]).lower()
        if noun not in theirs and _may_stand(noun, str(found.lastgroup), wording, around, reader):
            bare = bare[: found.start()] + " " * len(found[0]) + bare[found.end() :]
            stands = stands or found[0]
    pronoun = _PRONOUN.search(bare)
    return bare, stands or (pronoun[0] if pronoun else "")


def _may_stand(
    noun: str, sort: str, wording: Statement, around: Sequence[Around], reader: Reader
) -> bool:
    """Whether such a noun may stand for a name of the claim.

    A country has to be one, a county has to be called one somewhere near; a company is a name that
    is no place.
    """
    if sort == "any":
        return True
    names = [word for word in wording.words if word.proper or reader.place_of(word)]
    if sort == "country":
        return any(
            reader.place_of(word) and not reader.wider(reader.place_of(word)) for word in names
        )
    if sort == "firm":
        return any(not reader.place_of(word) for word in names)
    called = "|".join(re.escape(word.text) for word in names)
    kind = rf"(?:\b(?:{called})\b\W+{noun}\b|\b{noun}\s+of\s+(?:{called})\b)"
    texts = (wording.text, *(place.text for place in around))
    return bool(names) and any(re.search(kind, text, re.IGNORECASE) for text in texts)
