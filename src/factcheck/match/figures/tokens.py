"""Tokens: the words, digits and signs of a text, each with its place, in one linear scan."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.match.figures.words import ATOMS, CARDINAL, word_set
from factcheck.near import misspells

WORD, DIGITS, POWER, VULGAR, SIGN = "word", "digits", "power", "vulgar", "sign"
OPAQUE, EDGE = "opaque", "edge"  # inside an address; beyond the text

FRONT = 6  # empty tokens before the first, so that rules may look back without asking
BACK = 14  # and after the last, so that rules may look ahead

_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
VULGARS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
# Short, for a long class costs a millisecond to compile: what \w takes for letters and is none
# (m², 2½) is set apart afterwards.
_TOKEN = re.compile(r"([^\W\d_]+(?:['’\xad][^\W\d_]+)*)|(\d+)|((\S)\4*)")
_KINDS = ("", WORD, DIGITS, SIGN)

# Signs that mean the same, under one spelling.
_SAME_SIGN = str.maketrans("％﹪٪．，＄￡￥‐‑⁃⁄∕′＋－：（）’‘", "%%%.,$£¥---//'+-:()''")
_SCALES_AND_PERCENT = ("hundred", "thousand", "million", "billion", "trillion", "percent")
_PLURAL_SCALES = ("hundreds", "thousands", "millions", "billions", "trillions")
# One edit away from a scale, a percent or a qualifier, and English in their own right.
_OTHER_WORDS = word_set(
    "bullion mullion mullions pillion pillions zillions percept percents yearly dearly pearly "
    "neatly meanly rough toughly"
)
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
        kind = _KINDS[match.lastindex or 3]
        raw = match.group()
        if not raw.isascii() and kind != DIGITS and not raw.isalpha():
            tokens.extend(_parted(raw, match.start()))
            continue
        low = raw.lower() if raw.isascii() else _plain(raw, kind)
        if kind == WORD and len(low) > 4 and _after_number(tokens):
            low = respelled(low, _SCALES_AND_PERCENT)
        elif low == "of" and tokens[-1].low[-1:] == "s" and len(tokens[-1].low) > 5:
            tokens[-1] = tokens[-1]._replace(low=respelled(tokens[-1].low, _PLURAL_SCALES))
        tokens.append(Token(low, raw, match.start(), match.end(), kind))
    if "@" in text or "://" in text or "www." in text:
        tokens = _hide_addresses(text, tokens)
    after = len(text) + 1
    tokens.extend([Token("", "", after, after, EDGE)] * BACK)
    return tokens


def _parted(raw: str, start: int) -> Iterator[Token]:
    """The tokens of a run that holds more than letters: m², 10⁶, 2½, a word with an apostrophe."""
    i = 0
    while i < len(raw):
        kind, j = _kind(raw[i]), i + 1
        while j < len(raw) and _goes_on(raw, j, kind):
            j += 1
        piece = raw[i:j]
        yield Token(_plain(piece, kind), piece, start + i, start + j, kind)
        i = j


def _kind(letter: str) -> str:
    if letter in _SUPER:
        return POWER
    if letter in VULGARS:
        return VULGAR
    return WORD if letter.isalpha() else SIGN


def _goes_on(raw: str, j: int, kind: str) -> bool:
    """Whether the letter at ``j`` belongs to the piece of this kind that runs up to it."""
    if kind == WORD and raw[j] in "'’\xad":
        return raw[j] == "\xad" or raw[j + 1 : j + 2].isalpha()
    if kind == SIGN:
        return raw[j] == raw[j - 1]
    return kind != VULGAR and _kind(raw[j]) == kind


def glued(tokens: list[Token], i: int) -> bool:
    """Whether no space stands between this token and the one before."""
    return tokens[i - 1].end == tokens[i].start


def _after_number(tokens: list[Token]) -> bool:
    """Whether the last token is digits or a number word, or a hyphen after one."""
    last = tokens[-2] if tokens[-1].low == "-" else tokens[-1]
    if last.kind == WORD:
        return last.low in ATOMS and ATOMS[last.low].form == CARDINAL
    return last.kind in (DIGITS, VULGAR)


def respelled(word: str, wanted: tuple[str, ...]) -> str:
    """The one of the wanted words that a word misspells by one edit; else the word itself.

    An edit is a letter put in, left out or changed, or two neighbours swapped (Damerau, 1964).
    """
    if word in ATOMS or word in _OTHER_WORDS:
        return word
    near = [right for right in wanted if misspells(word, right, 1)]
    return near[0] if len(near) == 1 else word


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
