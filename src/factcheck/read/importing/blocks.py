"""A document's paragraphs, tables and notes in order, as the text that is made of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.read.importing.grid import table_lines

_RAISED = str.maketrans("0123456789+-−–()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_SIGNS = re.compile(r"[\d+\-−–()n.,;* \u00a0]*")


def raised(text: str) -> str:
    """Digits that stand above the line as such: 10⁶, 4.6¹. What has letters in it stays: 5th."""
    return _marked(text, _RAISED)


def lowered(text: str) -> str:
    """Digits that stand below the line as such: CO₂."""
    return _marked(text, _LOWERED)


def _marked(text: str, table: dict[int, int]) -> str:
    fits = _SIGNS.fullmatch(text) and any(sign.isdigit() for sign in text)
    return text.translate(table) if fits else text


class Blocks:
    """What a reader has found so far, in order, and what has to be said of it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._waiting: list[str] = []
        self._notes: list[str] = []
        self._head = ""
        self._counts: Counter[str] = Counter()

    def paragraph(self, text: str, marker: str = "", *, goes_on: bool = False) -> None:
        """One paragraph or heading, or an item of a list behind its marker.

        One that ``goes_on`` has lost its end to a change: the next one is its rest.
        """
        if goes_on:
            self._head += f"{marker} {text}" if marker else text
            return
        text = tidy(self._head + (f"{marker} {text}" if marker and text.strip() else text))
        self._head = ""
        self._add(text)

    def table(self, rows: Sequence[Sequence[str]], headings: int | None = None) -> None:
        """The rows of a table, each a line with its headings.

        A blank line parts them: lines of the same length would pass for a paragraph's.
        """
        lines = table_lines([[one_line(cell) for cell in row] for row in rows], headings)
        self._add("\n\n".join(lines))

    def note(self, mark: str, text: str) -> None:
        """A note, which stands below the paragraph or table that has its mark."""
        self._notes.append(one_line(f"{mark} {text}"))

    def aside(self, text: str) -> None:
        """What stands in a box of its own, below the paragraph that holds the box."""
        self._waiting.append(tidy(text))

    def count(self, what: str, number: int = 1) -> None:
        """Remember to tell of something: "comment"."""
        self._counts[what] += number

    def counted(self, what: str) -> int:
        """How often that was seen."""
        return self._counts[what]

    def text(self) -> str:
        """All of it: a blank line between two blocks, LF at every line's end."""
        if self._head:
            self.paragraph("")
        self._add("")
        return "\n\n".join(self._parts) + "\n"

    def _add(self, text: str) -> None:
        waiting, self._waiting = self._waiting, []
        notes, self._notes = self._notes, []
        self._parts += [each for each in (text, *waiting, *notes) if each]


def tidy(text: str) -> str:
    """Lines without spaces at their ends, and no empty ones among them."""
    lines = (re.sub(r"  +", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(text.split())


def told(blocks: Blocks) -> tuple[str, ...]:
    """What is said of what was left out, or read in one of two ways."""
    return tuple(
        words.format(
            count=number, s="" if number == 1 else "s", was="was" if number == 1 else "were"
        )
        for what, words in TOLD.items()
        if (number := blocks.counted(what))
    )


TOLD = {
    "change": "{count} tracked change{s} {was} read as accepted",
    "comment": "{count} comment{s} {was} left out",
    "hidden": "hidden text was left out",
    "struck": "text that is struck out was left out",
}
"""What may be told of a document's text, in this order."""
