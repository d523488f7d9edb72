"""A page's letters as lines in the order that people read them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from factcheck.read.importing.pdf_letters import Letter

RAISED = str.maketrans("0123456789+-−–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾")

CLOSING = ".,;:!?)]}’”%"
"""What stands right behind a word."""

SMALLER, LOW, HIGH = 0.86, 0.12, 0.75
"""A raised mark is at most so large as the letter before it, and raised by so much of its size."""

BESIDE = 0.45
"""Of the size: how far from the letter before it a raised mark may stand."""

NOTE_GAP = 2.0
"""Of the size: how far before the first word of a note its mark may stand."""

WORD_GAP, PIECE_GAP = 0.3, 0.9
"""Of the size: the gap that parts two words, and the one that parts two pieces of a line."""

WIDEST = 0.95
"""Of the size: how far back a letter may begin, for both letters of a ligature fill its width."""

SAME_LINE = 0.3
"""Of the size: how far the base lines of one line's words lie apart."""

ROWS, WORDS = 4, 3
"""The fewest lines that stand side by side in two columns of prose, and how many words a piece
has there: what is shorter is the cells of a table, which is read by its rows."""


class Piece(NamedTuple):
    """Words side by side: their text, where they begin and end, their base line and size."""

    text: str
    left: float
    right: float
    base: float
    size: float


def lines(letters: Iterable[Letter]) -> list[Piece]:
    """The lines of a page from its top, column by column where it has columns of prose."""
    return list(_read(list(_pieces(_raised(list(_words(letters))))), 0))


def _words(letters: Iterable[Letter]) -> Iterator[Piece]:
    """The words in the order they were drawn, raised marks as Unicode has them."""
    word: Piece | None = None
    raised = False
    for each in letters:
        char = _plain(each.text)
        if word is not None and _is_raised(each.size, each.base, each.left, word):
            raised = True
            word = word._replace(text=word.text + char.translate(RAISED), right=each.right)
            continue
        # PDFium puts a space behind every raised mark; a full stop after it has none.
        apart = each.after_space and not (raised and char in CLOSING)
        apart = apart or (word is not None and word.text == "•")
        raised = False
        if word is not None and not apart and _follows(each, word, WORD_GAP):
            word = word._replace(text=word.text + char, right=max(word.right, each.right))
            continue
        if word is not None:
            yield word
        word = Piece(char, each.left, each.right, each.base, each.size)
    if word is not None:
        yield word


def _plain(char: str) -> str:
    """The letter; a typographic ligature as its letters, and no other sign made another."""
    ligatures = ("ff", "fi", "fl", "ffi", "ffl", "st", "st")
    return ligatures[ord(char) - 0xFB00] if "\ufb00" <= char <= "\ufb06" else char


def _is_raised(size: float, base: float, left: float, word: Piece) -> bool:
    up = (base - word.base) / word.size
    near = -BESIDE < (left - word.right) / word.size < BESIDE
    return near and size <= SMALLER * word.size and LOW <= up <= HIGH


def _follows(letter: Letter, word: Piece, gap: float) -> bool:
    level = abs(letter.base - word.base) <= SAME_LINE * max(letter.size, word.size)
    return level and -WIDEST * word.size < letter.left - word.right <= gap * word.size


def _pieces(words: Iterable[Piece]) -> Iterator[Piece]:
    """The words of a line that no wide gap parts, in the order they were drawn."""
    piece: Piece | None = None
    for word in words:
        if piece is not None:
            level = abs(word.base - piece.base) <= SAME_LINE * max(word.size, piece.size)
            if level and -0.3 * piece.size < word.left - piece.right <= PIECE_GAP * piece.size:
                larger = max(piece, word, key=lambda each: each.size)
                text = _beside_each_other(piece.text, word.text)
                piece = Piece(text, piece.left, word.right, larger.base, larger.size)
                continue
            yield piece
        piece = word
    if piece is not None:
        yield piece


def _beside_each_other(left: str, right: str) -> str:
    """Two stretches of a line; words that were struck out leave a gap before the full stop."""
    return left + right if not left or right in (".", ",") else f"{left} {right}"


def _raised(words: list[Piece]) -> list[Piece]:
    """The words, with raised marks that were drawn apart from them put to them.

    A mark stands behind a word, or before the first one of a note.
    """
    usual = median(each.size for each in words) if words else 0.0
    marks = {
        number: each
        for number, each in enumerate(words)
        if len(each.text) <= 3 and each.text.isdigit() and each.size <= SMALLER * usual
    }
    found = dict(enumerate(words))
    for number, mark in marks.items():
        raised = mark.text.translate(RAISED)
        for other, each in enumerate(words):
            if other in marks:
                continue
            if _is_raised(mark.size, mark.base, mark.left, each):
                found[other] = found[other]._replace(text=found[other].text + raised)
            elif _is_before(mark, each):
                text = f"{raised} {found[other].text}"
                found[other] = found[other]._replace(text=text, left=mark.left)
            else:
                continue
            del found[number]
            break
    return list(found.values())


def _is_before(mark: Piece, piece: Piece) -> bool:
    """Whether a raised mark stands before the first word of a piece, as before that of a note."""
    up = (mark.base - piece.base) / piece.size
    near = 0 <= (piece.left - mark.right) / piece.size < NOTE_GAP
    return near and mark.size <= SMALLER * piece.size and LOW <= up <= HIGH


def _read(pieces: list[Piece], depth: int) -> Iterator[Piece]:
    """The lines of an area: what crosses its columns parts it, and each part goes by columns."""
    gutter = _gutter(pieces) if depth < 3 else None
    if gutter is None:
        yield from _rows(pieces)
        return
    crossing = [each for each in pieces if each.left < gutter < each.right]
    heights = sorted((each.base for each in crossing), reverse=True)
    edges = [float("inf"), *heights, float("-inf")]
    for top, bottom in pairwise(edges):
        band = [each for each in pieces if bottom < each.base < top and each not in crossing]
        left = [each for each in band if each.right <= gutter]
        right = [each for each in band if each.left >= gutter]
        table = _table_below(left, right) or _table_below(right, left)
        for side in (left, right):
            yield from _read([each for each in side if each not in table], depth + 1)
        yield from _rows(table)
        if bottom in heights:
            yield from _rows([each for each in crossing if each.base == bottom])


def _table_below(some: Sequence[Piece], others: Sequence[Piece]) -> list[Piece]:
    """Those of a column that lie below the end of the other and are cells, not prose."""
    lowest = min((each.base for each in others), default=float("-inf"))
    cells: list[Piece] = []
    for each in sorted(some, key=lambda each: each.base):
        if each.base >= lowest - 0.5 * each.size or len(each.text.split()) >= WORDS:
            break
        cells.append(each)
    rows = {round(each.base) for each in cells}
    return cells if len(cells) > len(rows) else []


def _rows(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of each line put together, from the top."""
    row: list[Piece] = []
    for each in sorted(pieces, key=lambda each: -each.base):
        if row and row[0].base - each.base > SAME_LINE * max(each.size, row[0].size):
            yield _joined(row)
            row = []
        row.append(each)
    if row:
        yield _joined(row)


def _joined(row: list[Piece]) -> Piece:
    row.sort(key=lambda each: each.left)
    largest = max(row, key=lambda each: (each.size, len(each.text)))
    right = max(each.right for each in row)
    text = ""
    for each in row:
        text = _beside_each_other(text, each.text)
    return Piece(text, row[0].left, right, largest.base, largest.size)


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where two columns of prose part, from the left edge in points; None where none do."""
    ordered = sorted(pieces, key=lambda each: each.left)
    best: tuple[float, float] | None = None
    for gap in _gaps(ordered):
        left = [each for each in ordered if each.right <= gap]
        right = [each for each in ordered if each.left >= gap]
        crossing = len(ordered) - len(left) - len(right)
        beside = _beside(left, right)
        if len(beside) < ROWS or crossing > 0.4 * len(beside):
            continue
        if min(map(_usual_words, (beside, _beside(right, left)))) < WORDS:
            continue
        score = len(beside) - 2.0 * crossing
        if best is None or score > best[0]:
            best = score, gap
    return best[1] if best else None


def _gaps(ordered: Sequence[Piece]) -> Iterator[float]:
    """Places where some pieces end before others begin."""
    begins = sorted({round(each.left) for each in ordered})
    ends = sorted({round(each.right, 1) for each in ordered})
    for begin in begins[1:]:
        before = bisect_right(ends, begin)
        if before:
            yield (max(ends[before - 1], begin - 6.0) + begin) / 2


def _usual_words(pieces: Sequence[Piece]) -> float:
    return median(len(each.text.split()) for each in pieces)


def _beside(some: Sequence[Piece], others: Sequence[Piece]) -> list[Piece]:
    """Those of some pieces that one of the others stands beside."""
    bases = sorted(each.base for each in others)
    found = []
    for each in some:
        at = bisect_left(bases, each.base - 0.7 * each.size)
        if at < len(bases) and bases[at] <= each.base + 0.7 * each.size:
            found.append(each)
    return found
