"""Scales behind digits: 64k, $241m, 2.1bn; and where an m is a metre."""

from __future__ import annotations

from factcheck.match.figures.tokens import DIGITS, WORD, Token, glued
from factcheck.match.figures.words import SHORT_SCALES, word_set


def short_scale(tokens: list[Token], j: int) -> int:
    """The scale a suffix gives: 64k, $241m, 2.1bn, 35m people. 37m may be metres."""
    raw, low = tokens[j].raw, tokens[j].low
    if low not in SHORT_SCALES or raw not in (low, low.upper(), low.capitalize()):
        return 0
    follower = tokens[j + 1]
    if follower.start == tokens[j].end and follower.low in ("'", "/", "²", "2", "3", "^"):
        return 0
    if not glued(tokens, j):
        spaced = low in ("bn", "mn", "mln", "bln", "tn", "tln", "trn", "mil", "cr", "k")
        return SHORT_SCALES[low] if spaced or raw in ("M", "B") else 0
    if raw == "g" or (raw == "G" and len(tokens[j - 1].raw) == 1 and tokens[j - 2].low != "."):
        return 0  # grams; 5G
    if raw == "K" and len(tokens[j - 1].raw) == 1 and tokens[j - 2].low not in _MONEY_SIGNS | {"."}:
        return 0  # 4K
    if raw in ("m", "mm", "t") and not _counted(tokens, j):
        return 0
    return SHORT_SCALES[low]


_LENGTHS = word_set(
    "long high wide tall deep away apart below above from off across up down hurdles freestyle "
    "backstroke breaststroke butterfly relay sprint race dash run swim pool final and or to by x "
    "underwater thick ahead behind is isn't was are"
)
_MONEY_SIGNS = frozenset("$€£¥₹₽₩₪₺")


def _counted(tokens: list[Token], j: int) -> bool:
    """Whether 35m means millions: money before it, or a word that it counts after it."""
    k = j - 1
    while (k > j - 9 and tokens[k].low in (".", ",")) or tokens[k].kind == DIGITS:
        k -= 1
    if tokens[k].low in _MONEY_SIGNS or (
        tokens[k].kind == WORD and tokens[k].end == tokens[k + 1].start
    ):
        return True
    follower = tokens[j + 1]
    if tokens[k].low in ("a", "an"):  # a 37m tower
        return follower.low.endswith("s")
    return (
        tokens[j].raw == "m"
        and follower.kind == WORD
        and follower.start > tokens[j].end
        and follower.low not in _LENGTHS
    )
