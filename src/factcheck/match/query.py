"""Which texts hold some words, whatever their case, accents and endings; for lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.match.words import unaccented

WORDS = r"[^\W\d_]+|\d+(?:[.,]\d+)*|[%$€£¥]"
THOUSANDS = r"(?<=\d),(?=\d{3}(?!\d))"
PERCENT = r"per ?cent\b"


class Query:
    """Words that are looked for: each has to begin a word of a text, in any order."""

    def __init__(self, words: str) -> None:
        self._plain = re.compile(PERCENT)
        self._thousands = re.compile(THOUSANDS)
        self._words = re.compile(WORDS)
        self._wanted = self._read(words)

    def fits(self, texts: Iterable[str]) -> bool:
        """Whether the texts together hold every word; no words are held by none."""
        held = " " + " ".join(word for text in texts for word in self._read(text))
        return bool(self._wanted) and all(f" {word}" in held for word in self._wanted)

    def _read(self, text: str) -> list[str]:
        """The words of a text, as they are compared: 64,000 as 64000, per cent as %."""
        text = text.lower()
        if not text.isascii():
            text = unaccented(text)
        return self._words.findall(self._plain.sub("%", self._thousands.sub("", text)))
