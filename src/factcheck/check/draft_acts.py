"""Acts that exclude each other where a figure is the same: made, lost; accepted, turned down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.draft_beside import Apart, Beside

_MORE = re.compile(
    r"\b(?:creat(?:e[sd]?|ing|ion)|hir(?:e[sd]?|ing)|recruit\w*|t(?:ake[sn]?|aking|ook)\s+on"
    r"|open(?:s|ed|ing)?|gain(?:s|ed|ing)?|earn(?:s|ed|ing)?|surplus(?:es)?|profits?|in\s+the\s+black"
    r"|found(?:s|ed|ing)|launch\w*|reopen\w*|meets?|met|passed|plant(?:s|ed|ing))\b|\bmade\s+(?=[£$€]\s?\d)",
    re.IGNORECASE,
)
_FEWER = re.compile(
    r"\b(?:axe[sd]?|axing|shed(?:s|ding)?|los(?:e|es|t|ing|s|ses)|la(?:y|ys|id|ying)\s+off|layoffs?"
    r"|fir(?:ed|ing)|dismiss\w*|sack(?:s|ed|ing)?|clos(?:e[sd]?|ing|ures?)|shut(?:s|ting)?"
    r"|scrap(?:s|ped|ping)?|abolish\w*|eliminat\w*|deficits?|in\s+the\s+red|redundan\w+"
    r"|fail(?:s|ed|ing)?|fell(?:ed|ing)(?=\s)|destroy\w*|demolish\w*"
    r"|(?:will|to|has|have|had)\s+(?:all\s+)?(?:go|gone)(?!\s+(?:up|down|on|to|into|for)\b))\b",
    re.IGNORECASE,
)
"""Acts that add and acts that take away, which exclude each other where a figure is the same."""
_YES = re.compile(
    r"\b(?:accept(?:s|ed|ing|ance)?|approv(?:e[sd]?|ing|al)|adopt(?:s|ed|ing|ion)?|endors(?:e[sd]?|ing)"
    r"|agree(?:s|d|ing)?\s+to|say(?:s|ing)?\s+yes|said\s+yes|in\s+favou?r|grant(?:s|ed|ing)"
    r"|ratif(?:y|ies|ied)|welcom(?:e[sd]|ing)|allow(?:s|ed|ing)?|wav(?:e[sd]?|ing)\s+through)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:reject(?:s|ed|ing|ion)?|refus(?:e[sd]?|ing|al)|declin(?:e[sd]|ing)\s+to|dismiss(?:es|ed|ing)"
    r"|(?:turn|vot|strik)(?:s|e[sd]?|ing|ed)?\s+down|struck\s+down|thr(?:ow[sn]?|owing|ew)\s+out"
    r"|veto(?:es|ed|ing)?|block(?:s|ed|ing)|oppos(?:e[sd]?|ing)|say(?:s|ing)?\s+no|said\s+no"
    r"|defeat(?:s|ed|ing)?|den(?:y|ies|ied)|forbid(?:s|den|ding)?|ban(?:s|ned|ning))\b",
    re.IGNORECASE,
)
"""What says yes to something, and what says no."""


def acts(held: Beside) -> Iterator[Apart]:
    """Made for lost, opened for closed, accepted for turned down; where each side does but one."""
    mine, theirs = held.said, held.claim
    if mine.denials or theirs.denials:
        return
    for one, other in ((_MORE, _FEWER), (_FEWER, _MORE), (_YES, _NO), (_NO, _YES)):
        here, there = one.findall(mine.text), other.findall(theirs.text)
        if here and there and not other.search(mine.text) and not one.search(theirs.text):
            yield Apart("term", here[0].strip(), there[0].strip())
