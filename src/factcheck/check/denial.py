"""Whether the words around a quote deny it: before it, behind it, or where it leaves words out."""

from __future__ import annotations

import re

from factcheck.match.patterns import late

_TALE = (
    r"(?:accounts?|allegations?|assertions?|beliefs?|claims?|figures?|ideas?|notions?|numbers?"
    r"|posts?|reports?|rumou?rs?|statements?|stor(?:y|ies)|suggestions?|tweets?)"
)
"""What somebody says."""
_THAT = r"(?: (?:that|saying|which (?:said|says)|according to which))"
_FALSE = (
    r"(?:not (?:so|the case|true)|contested|debunked|denied|discredited|disproved|disputed"
    r"|fabricated|fake|false|a fiction|a hoax|incorrect|invented|a lie|made up|a myth|nonsense"
    r"|refuted|rejected|retracted|unfounded|untrue|unsupported|withdrawn|wrong)\b"
)
_TAKEN_BACK = r"(?:debunked|discredited|disproved|refuted|retracted|withdrawn)"
_SURE = (
    r"(?:accident|coincidence|deny|denying|dispute|doubt|exaggeration|forget|just|mention|merely"
    r"|mistake|only|question|secret|simply|surpris\w+|wonder)\b"
)
"""What a denial before it turns into the contrary: no doubt that, not only."""

_NOT = r"(?:\bno(?:body|thing| one)?|\bnever|\bnot|n['’]t)"
_UNBELIEVED = (
    rf"{_NOT}(?: \w+){{0,3}} (?:basis|case|evidence|found|indication|proof|proved|proven|reason"
    r"|shown|sign)(?: \w+){0,2} (?:that|saying)",
    rf"\b(?:few|nobody|no one) (?:now )?believes?{_THAT}?",
    r"\b(?:challeng|contest|debunk|den(?:y|ie)|dismiss|disprov|disput|doubt|question|rebut|refut"
    rf"|reject|retract|withdr[ae]w)\w* (?:[\w’']+ ){{0,3}}?{_TALE}{_THAT}?",
    r"\b(?:against|contrary to|despite|in spite of|notwithstanding) (?:[\w’']+ ){0,3}?"
    rf"{_TALE}{_THAT}",
    r"\bcontrary to (?:[\w’']+ ){1,4}?that",
)
"""Nobody has shown that, disputes the claim that, despite reports that."""
_RETRACTED = (
    rf"\b{_TAKEN_BACK},? (?:\w+ ){{0,2}}?(?:claimed|claiming|reported|said|saying|stated)"
    r"(?: that)?",
    r"\bearlier (?:edition|report|story|version)\b[^.;:]{0,60}"
    r"\b(?:claimed|gave|reported|said|stated)(?: that)?",
    r"\b(?:falsely|mistakenly|wrongly) \w+(?: that)?",
    rf"(?<!never )(?<!not )(?<!n[’']t )\b(?:{_FALSE}|fake|hoax|lie|myth|rumou?rs?)(?: \w+)?"
    r"(?: that)?:?",
)
"""The report, since retracted, said; an earlier version said; wrongly said that; hoax:."""
_OUTRIGHT = (
    r"\b(?:not|never|no|nobody|hardly|scarcely|barely|neither|unless|if|although)(?: that)?",
    r"n['’]t(?: that)?",
    r"\b(?<!even )though",
    rf"\bno (?!{_SURE})(?:\w+ ){{1,2}}that",
    rf"(?:\bnot|n['’]t) (?!{_SURE})(?:\w+ ){{1,2}}that",
    r"(?<!few )(?<!n[’']t )(?<!never )(?<!no )(?<!nobody )(?<!not )(?<!one )"
    r"\b(?:den(?:y|ies|ied)|doubts?|doubted|disput(?:es?|ed)|refut(?:es?|ed))(?: that)?",
    r"\bit may be(?: that)?",
    r"^(?:Had|Should)",
    r"\bfar from (?:\w+ ){0,4}that",
)
"""Not, no longer so that, denies that, if, had."""
_BEFORE = late(
    rf"(?:{'|'.join((*_OUTRIGHT, *_UNBELIEVED, *_RETRACTED))})\s*[\"“'‘]?$", re.IGNORECASE
)
_LEADS = tuple(
    "no n't n’t never hardly scarcely barely neither unless if though den doubt disput refut may "
    "had should far believe challeng contest debunk dismiss disprov question rebut reject retract "
    "withdr against contrary despite spite notwithstanding discredited earlier false mistaken "
    "wrong fake hoax lie myth rumo fabricat fiction incorrect invented made nonsense unfounded "
    "untrue unsupported".split()
)
"""One of these stands in whatever `_BEFORE` finds, which takes long to compile."""
_HINTS = tuple(
    "true false fake incorrect invented nonsense unfounded wrong hoax myth lie retracted withdrawn "
    "debunked disproved denied disputed discredited contested refuted rejected fabricated made "
    "fiction unsupported so case untrue".split()
)
"""One of these stands in whatever `_BEHIND` finds."""
NEAR = 200
"""Within how many code points before or behind a quote."""
_IS = (
    r"(?:is|was|are|were|(?:turned|turns) out to be|proved(?: to be)?"
    r"|(?:has|have|had)(?: since)? been|(?:was|were) later)"
)
_BEHIND = late(
    rf"[\s\"”'’,.;:–—-]*(?:(?:which|that|this|it|(?:his|the|this|that|their) {_TALE}) (?:\w+ )?)?"
    rf"{_IS} {_FALSE}"
    rf"|[\s\"”'’]*[,;–—-]\s*an? (?:\w+ )?{_TALE} (?:that|which)?[^.;]{{0,50}}?\b{_FALSE}"
    rf"|[\s\"”'’]*[(\[][^()\[\]]{{0,60}}?\b{_FALSE}[^()\[\]]{{0,60}}[)\]]",
    re.IGNORECASE,
)
_COMPARED = late(r"\s+(?:more|less|fewer|\w+er)\s+than\b", re.IGNORECASE)
"""Words right behind a quote that make its figure a difference: 9,140 fewer than before."""
LEFT_OUT = late(
    r"\b(?:not|no|never|nobody|none|neither|without|hardly|scarcely|unless|den(?:y|ies|ied)"
    r"|reject(?:s|ed)?|retracted|falsely|wrongly|except|doubt(?:s|ed)?|could|might|(?-i:may)|if"
    r"|(?:less|more|fewer) than(?=\s*$)|at (?:most|least)(?=\s*$)|up to(?=\s*$))\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words that deny or bound what comes next, where an ellipsis leaves them out."""


_OPENING = late(r"\b(?:that|said|says|saying)\b|:")
"""What a statement within a sentence stands behind."""
_CLOSING = late(
    r"[,;–—-]\s*(?:but )?"
    rf"(?:which|that|this|it|(?:his|the|this|that|their) {_TALE}) (?:\w+ )?{_IS} {_FALSE}"
    rf"|[,;–—-]\s*an? (?:\w+ )?{_TALE} (?:that|which)?[^.;]{{0,50}}?\b{_FALSE}"
    rf"|[(\[][^()\[\]]{{0,60}}?\b{_FALSE}[^()\[\]]{{0,60}}[)\]]",
    re.IGNORECASE,
)
"""What denies, within a sentence, what stands before it."""


def around(sentence: str, at: int) -> str:
    """The words of a sentence that deny what it says at an offset; empty where none do."""
    return opening(sentence, at) or closing(sentence, at)


def opening(sentence: str, at: int) -> str:
    """The same before the offset: a hoax claimed that, it is not true that."""
    leads = (before(sentence[: found.end()]) for found in _OPENING.finditer(sentence, 0, at))
    return next(filter(None, leads), "")


def closing(sentence: str, at: int) -> str:
    """The same from the offset on: (a figure later withdrawn), which is false."""
    after = sentence[at:].lower()
    found = _CLOSING.search(sentence, at) if any(map(after.__contains__, _HINTS)) else None
    return found[0] if found else ""


def before(lead: str) -> str:
    """The end of the words before a quote that denies it; empty where nothing does."""
    lead = lead if len(lead) <= NEAR else f" {lead[-NEAR:]}"
    if not any(map(lead.lower().__contains__, _LEADS)):
        return ""
    found = _BEFORE.search(lead)
    return found[0] if found else ""


def behind(text: str, end: int, stop: int) -> str:
    """The words right behind a quote that deny it, or that compare it; empty where none do.

    The quote ends at ``end``, its sentence at ``stop``. What denies it may stand behind that: that
    is false.
    """
    after = text[end : end + NEAR].lower()  # the patterns take long to compile
    found = _BEHIND.match(text, end) if any(map(after.__contains__, _HINTS)) else None
    if found is None and "than" in after:
        found = _COMPARED.match(text, end, stop)
    return found[0] if found else ""
