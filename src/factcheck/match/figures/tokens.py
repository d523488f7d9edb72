"""Tokens: the words, digits and signs of a text, each with its place, in one linear scan."""

from __future__ import annotations

import re
from typing import NamedTuple

WORD, DIGITS, POWER, VULGAR, SIGN = "word", "digits", "power", "vulgar", "sign"
OPAQUE, EDGE = "opaque", "edge"  # inside an address; beyond the text

FRONT = 6  # empty tokens before the first, so that rules may look back without asking
BACK = 14  # and after the last, so that rules may look ahead

_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
# Ranges and no lists of signs: a long list in a class costs a millisecond to compile. What is
# neither a letter here nor a power or a fraction (₁, ⅟) falls to the signs.
_NOT_LETTERS = "\xb2\xb3\xb9\xbc-\xbe\u2070-\u209f\u2150-\u218f"
_TOKEN = re.compile(
    rf"([^\W\d_{_NOT_LETTERS}](?:[^\W\d_{_NOT_LETTERS}]|\xad|['’](?=[^\W\d_]))*)"
    r"|(\d+)|([\xb2\xb3\xb9\u2070\u2074-\u207b]+)|([\xbc-\xbe\u2150-\u215e])"
    r"|(([^\s])\6*)"
)
_KINDS = ("", WORD, DIGITS, POWER, VULGAR, SIGN)

# Signs that mean the same, under one spelling.
_SAME_SIGN = str.maketrans("％﹪٪．，＄￡￥‐‑⁃⁄∕′＋－：（）’‘", "%%%.,$£¥---//'+-:()''")
_SUPER_DIGITS = str.maketrans(_SUPER, "0123456789+-")


class Token(NamedTuple):
    """One word, run of digits or sign; ``low`` is the spelling that rules compare."""

    low: str
    raw: str
    start: int
    end: int
    kind: str


def tokenize(text: str) -> list[Token]:
    """The tokens of a text, with empty ones before and after.

    ``low`` is lower case; digits and signs of other widths are brought to the plain ones, and
    powers to digits. Everything inside an address (a URL, an e-mail) is OPAQUE.
    """
    tokens = [Token("", "", -1, -1, EDGE)] * FRONT
    for match in _TOKEN.finditer(text):
        kind = _KINDS[match.lastindex or 5]
        raw = match.group()
        low = raw.lower() if raw.isascii() else _plain(raw, kind)
        tokens.append(Token(low, raw, match.start(), match.end(), kind))
    if "@" in text or "://" in text or "www." in text:
        tokens = _hide_addresses(text, tokens)
    after = len(text) + 1
    tokens.extend([Token("", "", after, after, EDGE)] * BACK)
    return tokens


def glued(tokens: list[Token], i: int) -> bool:
    """Whether no space stands between this token and the one before."""
    return tokens[i - 1].end == tokens[i].start


def _plain(raw: str, kind: str) -> str:
    if kind == WORD:
        return raw.lower().replace("’", "'").replace("\xad", "")
    if kind == DIGITS:
        return "".join(str(int(digit)) for digit in raw)
    if kind == POWER:
        return raw.translate(_SUPER_DIGITS)
    return raw.translate(_SAME_SIGN)


def _hide_addresses(text: str, tokens: list[Token]) -> list[Token]:
    hidden = [
        (chunk.start(), chunk.end())
        for chunk in re.finditer(r"\S+", text)
        if any(mark in chunk.group() for mark in ("@", "://", "www."))
    ]
    spans = iter(hidden)
    start, end = next(spans, (0, 0))
    out = []
    for token in tokens:
        while end and token.start >= end:
            start, end = next(spans, (0, 0))
        inside = end and start <= token.start < end
        out.append(token._replace(kind=OPAQUE, low="@") if inside else token)
    return out
