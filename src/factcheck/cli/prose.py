"""Words on a screen: made harmless, measured, wrapped without cutting a figure.

The layout of every answer is made here, once. A pipe prints it as it is; a terminal that can do
more has it painted (`cli/paint.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

Piece = tuple[str, str]
"""Text and its style, in the words that Rich reads: "bold", "red", "link file:///…"; "" is plain.

The text is data: nothing in it is markup.
"""

PLAIN = ""
BOLD = "bold"
DIM = "dim"
MARK = "bold underline"
RED = "red"
GREEN = "green"
YELLOW = "yellow"

NARROW = frozenset("–—‘’“”•…€−×≈≠≤≥␛\ufffd")
"""Signs that answers are full of and that take one column, as letters below U+0300 do."""

SCALES = frozenset(("hundred", "thousand", "million", "billion", "trillion", "dozen", "bn", "m"))
UNITS = frozenset(
    (
        "percent", "per", "pct", "percentage", "basis", "thousand", "million", "billion",
        "trillion", "dozen", "hundred", "points", "cents", "dollars", "euros", "pounds", "years",
        "months", "days", "bn", "m", "k", "%", "‰", "€", "£", "$", "°", "°c", "°f",
    )
)  # fmt: skip
"""Words and signs that stay on the line of the number before them."""

SIGNS = frozenset(("$", "€", "£", "¥", "us$", "±", "+", "-", "−", "<", ">", "≈"))
"""Signs that stay on the line of the number after them."""

SHOWN = {
    **{code: 0x2400 + code for code in range(0x20)},  # ␀ ␛ …: seen, not obeyed
    **dict.fromkeys(map(ord, "\t\n\r\v\f\x85\u2028\u2029"), " "),
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0x85), 0xFFFD),
    **dict.fromkeys(range(0x86, 0xA0), 0xFFFD),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
    **dict.fromkeys((0x1F, 0xAD, 0x200B, 0x2060, 0xFEFF), None),
}
"""What could steer a terminal, or turn its direction of writing → what is shown instead."""


def clean(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would obey."""
    return text if text.isascii() and text.isprintable() else text.translate(SHOWN)


def clean_lines(text: str) -> str:
    """The text with its line ends and tabs as they are, and everything else made harmless."""
    return "\n".join("\t".join(map(clean, line.split("\t"))) for line in text.split("\n"))


def measure(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii() or all(letter < "\u0300" or letter in NARROW for letter in text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def cells(text: str) -> list[tuple[str, int]]:
    """The letters of the text as a reader tells them apart, each with the columns it takes.

    A letter may be many code points: one with its accents, or a whole family in one emoji.
    """
    if text.isascii():
        return [(letter, 1) for letter in text]
    from rich.cells import split_graphemes

    spans, _ = split_graphemes(text)
    return [(text[start:end], columns) for start, end, columns in spans]


class Line(NamedTuple):
    """Words that are wrapped together, behind ``indent`` columns.

    ``head`` stands in the indent of the first row; a ``hanging`` line's first row begins at the
    edge. A ``whole`` line is never wrapped: a place or an address, which is copied.
    """

    pieces: Sequence[Piece] = ()
    indent: int = 0
    head: Sequence[Piece] = ()
    hanging: bool = False
    whole: bool = False


LEAST, NEAR = 20, 2
"""Columns that words are given, however narrow the screen; and the indent where it is so narrow
that a deeper one leaves them less."""


def rows(lines: Iterable[Line], width: int) -> Iterator[list[Piece]]:
    """The rows of a screen that the lines take at this width."""
    for line in (part for each in lines for part in _narrowed(each, width)):
        told = [line.pieces] if line.whole else wrap(line.pieces, width - line.indent)
        for number, row in enumerate(told or [()]):
            head = [] if number else [(clean(text), style) for text, style in line.head]
            filled = sum(measure(text) for text, _ in head)
            blank = 0 if line.hanging and not number else line.indent - filled
            pad = [(" " * blank, PLAIN)] if row and blank > 0 else []
            yield _joined([*head, *pad, *((clean(text), style) for text, style in row)])


def _narrowed(line: Line, width: int) -> Iterator[Line]:
    """The line; where its words would have no room beside its head, the head above them."""
    if width - line.indent >= LEAST or line.indent <= NEAR:
        yield line
        return
    if line.head:
        yield Line(line.head, whole=True)
    if line.pieces:
        yield line._replace(indent=NEAR if line.hanging else 2 * NEAR, head=())


def _joined(row: Iterable[Piece]) -> list[Piece]:
    """The row with neighbours of one style made one piece."""
    grouped = groupby(row, key=lambda piece: piece[1])
    return [("".join(text for text, _ in pieces), style) for style, pieces in grouped]


def wrap(pieces: Iterable[Piece], width: int) -> list[list[Piece]]:
    """The pieces as lines of at most ``width`` columns, broken only at spaces.

    A number stays with the unit after it ("46.3 percent", "$241 million"); a word that is wider
    than the line, such as an address, stands whole on a line of its own.
    """
    pieces = list(pieces)
    if len(pieces) == 1 and pieces[0][0].isascii() and pieces[0][0].isprintable():
        return [[(row, pieces[0][1])] for row in _wrapped(pieces[0][0], width)]
    lines: list[list[Piece]] = []
    line: list[Piece] = []
    used = 0
    for word in _unbroken(_words(pieces)):
        size = measure("".join(text for text, _ in word))
        if line and used + 1 + size > width:
            lines.append(line)
            line, used = [], 0
        if line:
            line.append((" ", line[-1][1] if line[-1][1] == word[0][1] else PLAIN))
            used += 1
        line += word
        used += size
    if line:
        lines.append(line)
    return lines


def _wrapped(text: str, width: int) -> Iterator[str]:
    """The same of one text of plain letters, as most are: a list may have thousands."""
    row = held = last = ""
    for word in [*filter(None, text.split(" ")), ""]:
        if held and word and glued(last, word):
            held, last = f"{held} {word}", word
            continue
        if held and row and len(row) + 1 + len(held) > width:
            yield row
            row = held
        elif held:
            row = f"{row} {held}" if row else held
        held = last = word
    if row:
        yield row


def _words(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Words of styled letters; pieces that meet without a space make one word."""
    words: list[list[Piece]] = [[]]
    for text, style in pieces:
        for number, chunk in enumerate(clean(text).split(" ")):
            if number and words[-1]:
                words.append([])
            if chunk:
                words[-1].append((chunk, style))
    return words if words[-1] else words[:-1]


def _unbroken(words: list[list[Piece]]) -> Iterable[list[Piece]]:
    """The words, with a number and its unit made one."""
    held: list[Piece] = []
    for word in words:
        text = "".join(letters for letters, _ in word)
        if held and glued(held[-1][0], text):
            style = held[-1][1] if held[-1][1] == word[0][1] else PLAIN
            held = [*held, (" ", style), *word]
            continue
        if held:
            yield held
        held = word
    if held:
        yield held


def glued(left: str, right: str) -> bool:
    """Whether two words are one figure, which stays on one line: a number and its unit or sign."""
    bare = right.strip(".,;:!?)”»\"'").lower()
    if left.lstrip("(“«\"'").lower() in SIGNS:
        return right[:1].isdigit()
    return bare in UNITS and (left[-1:].isdigit() or left.lower() in SCALES)
