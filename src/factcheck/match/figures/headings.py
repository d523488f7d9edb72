"""Headings of tables: the unit that a column's heading gives to the numbers under it."""

from __future__ import annotations

import re

from factcheck.match.figures.vocabulary import Vocabulary


def cells(text: str, vocabulary: Vocabulary) -> list[tuple[int, int, str]]:
    """The cells under a heading with a unit: where each starts and ends in the text, and the unit.

    A table is lines that follow one another, each with bars or tabs in it; its first line is the
    headings. One pass over the lines.
    """
    found: list[tuple[int, int, str]] = []
    units: list[str] = []
    start = 0
    for line in text.splitlines(keepends=True):
        parts = line.split("|" if "|" in line else "\t")
        if len(parts) < 2:
            units = []
        elif not units:
            units = [_unit(part, vocabulary) for part in parts]
        else:
            place = start
            for unit, part in zip(units, parts, strict=False):
                if unit:
                    found.append((place, place + len(part), unit))
                place += len(part) + 1
        start += len(line)
    return found


def _unit(heading: str, vocabulary: Vocabulary) -> str:
    """The unit that a heading names: percent, or money that no scale goes with."""
    words = re.findall(r"[^\W\d_]+|\d+|\S", heading.lower())
    if "%" in words or "percent" in words or "per cent" in heading.lower():
        return "percent"
    signs = vocabulary.signs
    named = [signs[word] for word in words if word in signs and not word.isalnum()]
    return named[0] if named and vocabulary.words["scaled-headings"].isdisjoint(words) else ""
