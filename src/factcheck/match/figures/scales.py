"""Scales after digits: 64k, 2.1bn, 35m people; and lengths that look alike."""

from __future__ import annotations

from factcheck.match.figures.nouns import FUNCTION, plural
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens
from factcheck.match.figures.vocabulary import (
    word_set,
)

# Scales that only stand after digits: glued (64k), or a space apart (64 bn).
SHORT_SCALES = {
    "k": 10**3, "mil": 10**6, "mio": 10**6, "mn": 10**6, "mln": 10**6, "mm": 10**6, "m": 10**6,
    "b": 10**9, "bn": 10**9, "bln": 10**9, "mrd": 10**9, "t": 10**12, "tn": 10**12, "tln": 10**12,
    "trn": 10**12, "cr": 10**7, "g": 10**9, "l": 10**5,
}  # fmt: skip
_OF_MANY = word_set("them us whom all")
_SPACED = word_set("bn mn mln bln tn tln trn mil mio mrd cr k")
# After 60m these say that it is a length: 60m long, the 60m hurdles, 4.88m to win.
_LENGTHS = word_set(
    "long high wide tall deep away apart below above from off across up down hurdles freestyle "
    "backstroke breaststroke butterfly relay sprint race dash run swim pool final and or to by x "
    "underwater thick ahead behind is isn't was are in at with on for clear short shy throw jump "
    "vault leap mark title champion record medal semi heat heats medley event crown won took ran "
    "set beat apart race races sprint"
)


def short_scale(t: Tokens, j: int) -> int:
    """The scale a suffix gives: 64k, $241m, 2.1bn, 35m people. 37m may be metres; 0 for none."""
    raw, low, after = t[j].raw, t[j].low, t[j + 1]
    if low not in SHORT_SCALES or raw not in (low, low.upper(), low.capitalize()):
        return 0
    if after.glued and after.low in ("'", "/", "²", "2", "3", "^", "·"):
        return 0
    if after.glued and after.kind == DIGITS:
        return 0
    if not t[j].glued:
        return SHORT_SCALES[low] if low in _SPACED or raw in ("M", "B") else 0
    short = len(t[j - 1].raw) == 1 and t[j - 2].low != "."
    if raw in ("g", "l", "L") or (raw == "G" and short):
        return 0  # grams, litres; 5G
    if raw == "K" and short and t[j - 2].low not in t.vocabulary.signs:
        return 0  # 4K
    if raw in ("m", "mm", "t") and not _counted(t, j):
        return 0
    return SHORT_SCALES[low]


def _counted(t: Tokens, j: int) -> bool:
    """Whether 35m means millions: money before it, or a word that it counts after it."""
    k = j - 1
    while k > j - 9 and (t[k].low in (".", ",", "-", "–") or t[k].kind == DIGITS):
        k -= 1
    if t[k].low in t.vocabulary.signs or (t[k].kind == WORD and t[k + 1].glued):
        return True
    follower = t[j + 1]
    if t[k].low in ("a", "an", "the"):  # a 37m tower
        return follower.low.endswith("s")
    if follower.low == "of":  # 8m of them, 8m of homes; but 900m of climbing
        of = t[j + 2]
        return of.low in FUNCTION | _OF_MANY or plural(of.low) or of.raw[:1].isupper()
    counts = follower.kind == WORD and not follower.glued and follower.low not in _LENGTHS
    return t[j].raw == "m" and counts
