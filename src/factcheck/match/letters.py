"""A folded text cut down to its letters and digits, with the way back."""

from __future__ import annotations

import re

from factcheck.match.fold import Span

_ASCII = bytes(range(128))
_LETTERS = {code: chr(code) if chr(code).isalnum() else None for code in range(128)}

# Scripts that put no space between words: Thai to Myanmar, Khmer, and from the CJK radicals on.
_UNSPACED = ((0x0E00, 0x109F), (0x1780, 0x17FF), (0x2E80, 0xABFF), (0xF900, 0xFAFF))


def letters(folded: str) -> str:
    """The letters and digits of a folded text and nothing else."""
    if folded.isascii():
        return folded.translate(_LETTERS)
    odd = folded.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    signs = {char for char in odd.decode("utf-8", "surrogatepass") if not char.isalnum()}
    if len(signs) > 50:
        return re.sub(r"[\W_]+", "", folded)
    for sign in signs:
        folded = folded.replace(sign, "")
    return folded.translate(_LETTERS)


def offset_after(folded: str, count: int, start: int = 0) -> int:
    """The offset just behind the ``count``-th letter or digit from ``start`` on.

    ``start`` itself for 0, the length of the text where there are fewer.
    """
    while count > 0 and start < len(folded):
        chunk = folded[start : start + count]
        start += len(chunk)
        count -= len(letters(chunk))
    return start


def letter_span(folded: str, start: int, end: int, offset: int = 0) -> Span:
    """The folded span of letters ``start`` to ``end``, counted from ``offset`` on."""
    before = offset_after(folded, start, offset)
    last = offset_after(folded, end - start, before)
    while before < last and not folded[before].isalnum():
        before += 1
    return Span(before, last)


def in_word(folded: str, offset: int) -> bool:
    """Whether a cut at that offset would go through a word or a figure."""
    if not 0 < offset < len(folded):
        return False
    before, after = folded[offset - 1], folded[offset]
    if before.isalnum() and after.isalnum():
        return not (unspaced(before) or unspaced(after))
    return in_figure(folded, offset)


def in_figure(folded: str, offset: int) -> bool:
    """Whether a cut at that offset would go through a figure such as 1,234.5."""
    if not 0 < offset < len(folded):
        return False
    before, after = folded[offset - 1], folded[offset]
    if before in ".," and after.isdigit():
        return offset > 1 and folded[offset - 2].isdigit()
    if after in ".," and before.isdigit():
        return offset + 1 < len(folded) and folded[offset + 1].isdigit()
    return before.isdigit() and after.isdigit()


def unspaced(char: str) -> bool:
    """Whether the character is of a script that puts no space between words."""
    return any(low <= ord(char) <= high for low, high in _UNSPACED)
