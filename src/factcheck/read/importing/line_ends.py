"""Words and figures that the end of a printed line parts, put together."""

from __future__ import annotations

import re
from collections.abc import Collection

HYPHENS = "-‐\u00ad\ufffe"

_WORD = re.compile(rf"(?P<head>[^\W\d_]{{2,}})(?P<hyphen>[{HYPHENS}])\n(?P<rest>[^\W\d_]{{2,}}\S*)")
_GROUP = re.compile(
    rf"(?<![\d.,])(?P<head>\d{{1,3}}(?:,\d{{3}})*,)[{HYPHENS}]?\n(?P<rest>(?:\d{{3}},)*\d{{3}}(?!\d)\S*)"
)
_POINT = re.compile(
    r"(?<![\d.,])(?P<head>\d{1,3}\.)\n"
    r"(?P<rest>\d{1,2}(?:%|(?= (?:per ?cent|percent|[mb]illion)\b))\S*)"
)
_RULED = re.compile(rf"[{HYPHENS}](?=\n)")


def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with parted words and figures on the line where they begin, and what is told of it.

    A word is put together where it stands elsewhere in the text in one piece, or where the file
    marks the hyphen as one that only the line's end put there; others stay as they are printed,
    for they may be two words. A figure is put together and told. ``2010-⏎2020`` is a range.
    """
    whole = frozenset(re.findall(r"[^\W\d_]{4,}", text.casefold()))
    told: list[str] = []
    text = _WORD.sub(lambda found: _word(found, whole), text)
    for pattern in (_GROUP, _POINT):
        text = pattern.sub(lambda found: _figure(found, told), text)
    text = _RULED.sub("-", text).replace("\u00ad", "").replace("\ufffe", "-")
    return text, tuple(told)


def _word(found: re.Match[str], whole: Collection[str]) -> str:
    rest = re.match(r"[^\W\d_]+", found["rest"])
    joined = (found["head"] + (rest[0] if rest else "")).casefold()
    soft = found["hyphen"] == "\u00ad"
    if soft or (joined in whole and rest and rest[0][0].islower()):
        return f"{found['head']}{found['rest']}\n"
    return found[0]


def _figure(found: re.Match[str], told: list[str]) -> str:
    joined = found["head"] + found["rest"]
    told.append(f"{joined.rstrip('.,;:)”’')} is put together from two lines")
    return f"{joined}\n"
