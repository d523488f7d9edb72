"""Shares in two numbers: one in four, 46 in every 100, nine out of ten, seven / eleven."""

from __future__ import annotations

from factcheck.match.figures.cardinals import cardinal
from factcheck.match.figures.number import COUNT, SHARE, Number, share_step
from factcheck.match.figures.tokens import EDGE, SIGN, WORD, Token
from factcheck.match.figures.words import HYPHENS, word_set


def divided(tokens: list[Token], i: int, found: Number) -> Number:
    """Divided by another: seven / eleven; and "one over three" where that is the whole phrase."""
    j = found.end
    low = tokens[j].low
    if low not in ("/", "over", "by") or found.kind != COUNT:
        return found
    if low == "/" and tokens[i].kind != WORD and tokens[j + 1].kind != WORD:
        return found
    under = cardinal(tokens, j + 1)
    if under is None or under.kind != COUNT or not under.value:
        return found
    if low != "/" and not (tokens[under.end].kind == EDGE and tokens[i - 1].kind in (EDGE, SIGN)):
        return found
    value = found.value / under.value
    if value < 1:
        return Number(value, share_step(under.value), under.end, SHARE)
    return Number(value, 1.0, under.end)


def share_of(tokens: list[Token], found: Number) -> Number:
    """With the whole it is a share of: one in four, 46 in every 100, nine out of ten."""
    if found.kind != COUNT or found.value != int(found.value) or found.value < 1:
        return found
    j = found.end
    if tokens[j].low in HYPHENS and tokens[j + 1].low == "in":  # one-in-three
        j += 1
    low, every = tokens[j].low, False
    if low in ("in", "of") and tokens[j + 1].low in ("every", "each"):
        j, every = j + 2, True
    elif low == "out" and tokens[j + 1].low == "of":
        j += 3 if tokens[j + 2].low in ("every", "each") else 2
        every = True
    elif low == "in":
        j += 2 if tokens[j + 1].low in HYPHENS else 1
    else:
        return found
    whole = cardinal(tokens, j)
    if whole is None or whole.kind != COUNT or whole.value != int(whole.value):
        return found
    if found.value >= whole.value or (not every and not _odds(tokens, found, whole)):
        return found
    parts_of = whole.value
    step = 1 / parts_of if parts_of in (100, 1000) else share_step(parts_of)
    return Number(found.value / parts_of, step, whole.end, SHARE)


def _odds(tokens: list[Token], found: Number, whole: Number) -> bool:
    """Whether "A in B" is a share: small A, no year, no span of time or place after it."""
    if whole.plain and 1000 <= whole.value <= 2100 and found.value > 1:
        return False
    if found.value > 9 or (found.value > 1 and whole.value > 20):
        return False
    after = tokens[whole.end].low
    return after not in _STRETCHES and after not in ("percent", "%", "-", "per", "pc", "pct")


_STRETCHES = word_set(
    "second seconds minute minutes hour hours day days night nights week weeks month months year "
    "years decade decades century centuries quarter quarters matches games seasons starts "
    "innings meetings attempts a.m p.m am pm"
)
