"""Indefinite numbers: millions, tens of thousands, several hundred, multi-billion; a couple."""

from __future__ import annotations

from factcheck.match.figures.cardinals import atom
from factcheck.match.figures.number import VAGUE_COUNT, Number
from factcheck.match.figures.tokens import Token
from factcheck.match.figures.words import CARDINAL, HUNDRED, HYPHENS, SCALE, VAGUE

SEVERAL = {"several": (2, 10), "few": (2, 10), "many": (2, 10)}


def couple(tokens: list[Token], i: int) -> Number | None:
    """A couple, a pair: two; a couple of hundred, a few thousand: vague."""
    word = tokens[i + 1].low
    k = i + 3 if tokens[i + 2].low == "of" else i + 2
    found = atom(tokens, k)
    if found.rank in (HUNDRED, SCALE) and found.form == CARDINAL:
        high = 10 if word == "few" else 3
        low = float(2 * found.value)
        return Number(low, found.value, k + 1, VAGUE_COUNT, low, float(high * found.value))
    if word == "few":
        return None
    return Number(2.0, 1.0, i + 2)


def vague(tokens: list[Token], i: int) -> Number | None:
    """Millions, tens of thousands, several hundred, multi-billion: an interval, no value."""
    low = tokens[i].low
    if low == "multi" or low.startswith("multi"):
        k = i + 2 if low == "multi" and tokens[i + 1].low in HYPHENS else i + 1
        word = tokens[k].low if low == "multi" else low[5:]
        end = k + 1 if low == "multi" else i + 1
        if word + "s" not in VAGUE or word == "dozen":
            return None
        least, most = VAGUE[word + "s"]
        return Number(0, least / 2, end, VAGUE_COUNT, least, most)
    if low in SEVERAL:
        found = atom(tokens, i + 1)
        scale = 12 if tokens[i + 1].low == "dozen" else found.value
        if scale != 12 and (found.form != CARDINAL or found.rank not in (HUNDRED, SCALE)):
            return None
        least, most = SEVERAL[low]
        return Number(0, scale, i + 2, VAGUE_COUNT, least * scale, most * scale)
    if (
        tokens[i + 1].low == "of"
        and tokens[i + 2].low in VAGUE
        and low in ("tens", "hundreds", "thousands")
    ):
        scale = VAGUE[tokens[i + 2].low][0] // 2
        times = {"tens": 10, "hundreds": 100, "thousands": 1000}[low]
        return Number(0, times * scale, i + 3, VAGUE_COUNT, 2 * times * scale, 10 * times * scale)
    if low == "tens":
        return None
    if low == "scores" and tokens[i + 1].low != "of":
        return None
    least, most = VAGUE[low]
    return Number(0, least / 2, i + 1, VAGUE_COUNT, least, most)
