"""The pieces of a text: each word, run of digits and sign with the space behind it."""

from __future__ import annotations

import re
from itertools import filterfalse

SUPER, SUB = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "₀₁₂₃₄₅₆₇₈₉"
VULGARS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
# Each piece with the space behind it, so that pieces laid end to end are the text. The third is
# for texts with raised digits, fraction signs, entities, or vowel signs, which \w takes for no
# letters; it takes ten times as long to compile.
_ASCII = r"[A-Za-z]++\s++|(?:[A-Za-z]++(?:'[A-Za-z]++)*+|[0-9]++|\.++|-++|\S)\s*+"
_WORD = r"[^\W\d_]++(?:['’][^\W\d_]++)*+"
_PLAIN = rf"[A-Za-z]++(?:\s++|(?![^\W\d_]|['’]))|[.,]\s++|(?:{_WORD}|\d++|\.++|-++|\S)\s*+"
_MARKS = "\u093e-\u094d\u0bbe-\u0bcd"
_LONGEST_HEAD = 80  # letters before the mark of an address
_NO_HEAD = r'[\s<>"“”(]'
_MARK_AND_TAIL = r"""(?:@|://|www\.)[^\s<>"“”]*"""
_LETTER = rf"[^\W\d_{SUPER}{SUB}{VULGARS}]"
_ANY = (
    rf"(?:{_LETTER}(?:['’\xad]?{_LETTER}|[{_MARKS}])*|\d+|[{SUPER}]+"
    rf"|&(?:pound|euro|yen|cent|frac12);|\.+|-+|\S)\s*"
)
_VOWEL_SIGNS = map(chr, (*range(0x93E, 0x94E), *range(0xBBE, 0xBCE)))
_ODD = frozenset("\xad").union(_VOWEL_SIGNS, SUPER, SUB, VULGARS)
ENTITIES = {"&pound;": "£", "&euro;": "€", "&yen;": "¥", "&cent;": "¢", "&frac12;": "½"}
_WRITTEN_OUT = "&(?:nbsp|thinsp|ensp|emsp|#160|#xa0|#8239);"


def spaced(text: str) -> str:
    """A text with as many plain spaces as letters where it writes one as HTML does: &nbsp;"""
    return re.sub(_WRITTEN_OUT, lambda space: " " * len(space[0]), text) if "&" in text else text


def pieces(text: str, lead: int) -> list[str]:
    """The pieces of a text from a place on; laid end to end they are the text."""
    odd = "&" in text and any(sign in text for sign in ENTITIES)
    found: list[str] = re.compile(_ASCII if text.isascii() else _PLAIN).findall(text, lead)
    odd = odd or any(not _ODD.isdisjoint(p) for p in set(filterfalse(str.isascii, found)))
    return re.compile(_ANY).findall(text, lead) if odd else found


def addresses(text: str) -> list[tuple[int, int]]:
    """Where web and mail addresses stand; nothing inside them is read."""
    if not ("@" in text or "://" in text or "www." in text):
        return []
    found = []
    for mark in re.finditer(_MARK_AND_TAIL, text):
        before = text[max(0, mark.start() - _LONGEST_HEAD) : mark.start()]
        head = re.split(_NO_HEAD, before)[-1]
        if head or mark[0][0] != "@":
            found.append((mark.start() - len(head), mark.end()))
    return found
