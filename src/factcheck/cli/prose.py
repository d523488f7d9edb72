"""Words on a screen: made harmless, measured, wrapped without cutting a figure."""

from __future__ import annotations

from collections.abc import Iterable

Piece = tuple[str, str]
"""Text and its style, an SGR code such as "1;4"; "" is plain."""

PLAIN = ""
BOLD = "1"
DIM = "2"
MARK = "1;4"
RED = "31"
GREEN = "32"
YELLOW = "33"

UNITS = frozenset(
    (
        "percent", "per", "pct", "percentage", "basis", "thousand", "million", "billion",
        "trillion", "dozen", "hundred", "points", "cents", "dollars", "euros", "pounds", "years",
        "months", "days", "bn", "m", "k",
    )
)  # fmt: skip
"""Words that stay on the line of the number before them."""

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
    """How many columns of a terminal the text takes; wide East Asian letters take two."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text
    )


def wrap(pieces: Iterable[Piece], width: int) -> list[list[Piece]]:
    """The pieces as lines of at most ``width`` columns, broken only at spaces.

    A number stays with the unit after it ("46.3 percent", "$241 million"); a word that is wider
    than the line, such as an address, stands whole on a line of its own.
    """
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
    """Whether two words are a number and its unit, which stay on one line and on one side."""
    return left[-1:].isdigit() and right.strip(".,;:!?)”»\"'").lower() in UNITS
