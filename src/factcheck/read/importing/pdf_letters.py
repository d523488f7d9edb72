"""The letters of a PDF's page that its readers saw, each with its place and size.

The home of PDFium's calls on a page. Coordinates are points, from the lower left corner of the page
as it is held to be read.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

INVISIBLE, CLIPPING = 3, 7
"""The ways of drawing text that draw nothing."""

OTHERS = {0x02: "\ufffe", **dict.fromkeys((0xF0B7, 0xF0A7, 0xF076, 0xF0D8), "•")}
"""What PDFium gives → what it is: a hyphen at the end of a line, whether the word has it or not;
bullets of Symbol and Wingdings."""

LEAST = 1.5
"""Points: what is smaller nobody reads."""

DEEPEST = 8
"""How deep forms within forms are looked into."""

WHITE = 240
"""Each of red, green and blue from here on, of 255, is the paper's colour."""


class Letter(NamedTuple):
    """A letter: what it is, where it begins and ends, its base line, and the size of its type.

    ``after_space`` says that a space stands before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    after_space: bool


class Box(NamedTuple):
    """A rectangle: its edges in points."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


class Drawn(NamedTuple):
    """What a page shows: its letters in the order they were drawn, and what became of others.

    ``struck`` is how many letters were left out because a line is drawn through them, ``unseen``
    because nobody saw them. ``recognised`` says that the text lies unseen over a picture of the
    page, as programs write it that recognise text. ``pictures`` says that the page has any.
    """

    letters: tuple[Letter, ...]
    width: float
    height: float
    struck: int = 0
    unseen: int = 0
    recognised: bool = False
    pictures: bool = False


class _Shapes(NamedTuple):
    painted: list[Box]
    pictures: list[Box]
    lines: list[Box]


class _Raw(NamedTuple):
    """A letter where it stands once the page is turned so that its line is level; and where its
    middle stands on the page as it is."""

    letter: Letter
    x: float
    y: float
    turn: int
    hidden: bool
    pale: bool


def drawn(page: pypdfium2.PdfPage) -> Drawn:
    """What a page shows."""
    shapes = _shapes(page)
    text = page.get_textpage()
    try:
        raw = list(_raw(text, Box(*page.get_bbox())))
    finally:
        text.close()
    box = Box(*page.get_bbox())
    width, height = box.right - box.left, box.top - box.bottom
    turns = Counter(each.turn for each in raw)
    turn = turns.most_common(1)[0][0] if turns else 0
    recognised = bool(shapes.pictures) and sum(each.hidden for each in raw) > len(raw) / 2
    letters: list[Letter] = []
    struck = unseen = 0
    for each in raw:
        if (
            (each.hidden and not recognised)
            or (each.pale and not any(area.holds(each.x, each.y) for area in shapes.painted))
            or each.turn != turn
            or not box.holds(each.x, each.y)
        ):
            unseen += 1
        elif not turn and any(_strikes(line, each.letter) for line in shapes.lines):
            struck += 1
        else:
            letters.append(each.letter)
    if turn in (90, 270):
        width, height = height, width
    return Drawn(
        letters=tuple(letters),
        width=width,
        height=height,
        struck=struck,
        unseen=unseen,
        recognised=recognised,
        pictures=bool(shapes.pictures),
    )


def _raw(text: pypdfium2.PdfTextPage, page: Box) -> Iterator[_Raw]:
    """Every letter of the page; white space only says what it stands before."""
    handle = text.raw
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    matrix, room = pdfium.FS_MATRIX(), pdfium.FS_RECTF()
    space = False
    ways: dict[int, tuple[bool, bool]] = {}
    for index in range(pdfium.FPDFText_CountChars(handle)):
        code = pdfium.FPDFText_GetUnicode(handle, index)
        char = OTHERS.get(code) or (chr(code) if 0 < code < 0x110000 else "\ufffd")
        if char.isspace() or code in (0, 0x200B):
            space = True
            continue
        pdfium.FPDFText_GetMatrix(handle, index, matrix)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5
        size = pdfium.FPDFText_GetFontSize(handle, index) * (scale or 1.0)
        if size < LEAST:
            space = True
            continue
        pdfium.FPDFText_GetCharBox(handle, index, left, right, bottom, top)
        # Up to where the next letter may begin: a comma of a typewriter's font takes as much room
        # as any letter, and no space is behind it.
        if pdfium.FPDFText_GetLooseCharBox(handle, index, room):
            right.value = max(right.value, room.right)
        pdfium.FPDFText_GetCharOrigin(handle, index, x, y)
        owner = pdfium.FPDFText_GetTextObject(handle, index)
        address = ctypes.addressof(owner.contents) if owner else 0
        if address not in ways:
            ways[address] = _way(handle, index, owner)
        turn = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        glyph = Box(left.value, bottom.value, max(right.value, left.value), top.value)
        begin, end, base = _level(glyph, x.value, y.value, turn, page)
        letter = Letter(char, begin, end, base, size, space)
        middle = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
        yield _Raw(letter, *middle, turn, *ways[address])
        space = False


def _way(handle: Any, index: int, owner: Any) -> tuple[bool, bool]:
    """How the text that a letter belongs to is drawn: not at all; in the colour of paper."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(handle, index, red, green, blue, alpha)
    pale = not alpha.value or min(red.value, green.value, blue.value) >= WHITE
    mode = pdfium.FPDFTextObj_GetTextRenderMode(owner) if owner else 0
    return mode in (INVISIBLE, CLIPPING), pale


def _shapes(page: pypdfium2.PdfPage) -> _Shapes:
    """The areas of a page that are not white, the pictures among them, and its level lines."""
    shapes = _Shapes([], [], [])
    colour = [ctypes.c_uint() for _ in range(4)]
    for each in page.get_objects(
        filter=[pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=DEEPEST
    ):
        box = Box(*each.get_bounds())
        if each.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            shapes.pictures.append(box)
            shapes.painted.append(box)
        elif box.top - box.bottom < LEAST * 1.5:
            if box.right - box.left > LEAST:
                shapes.lines.append(box)
        elif pdfium.FPDFPageObj_GetFillColor(each.raw, *colour) and (
            colour[3].value and min(part.value for part in colour[:3]) < WHITE
        ):
            shapes.painted.append(box)
    return shapes


def _strikes(line: Box, letter: Letter) -> bool:
    """Whether a line goes through a letter, at the height of its middle and across it."""
    middle = (line.bottom + line.top) / 2 - letter.base
    across = line.left <= (letter.left + letter.right) / 2 <= line.right
    return across and 0.15 * letter.size < middle < 0.45 * letter.size


def _level(glyph: Box, x: float, y: float, turn: int, page: Box) -> tuple[float, float, float]:
    """Where a letter begins and ends and its base line, once its line is level."""
    if turn == 90:
        return glyph.bottom - page.bottom, glyph.top - page.bottom, page.right - x
    if turn == 180:
        return page.right - glyph.right, page.right - glyph.left, page.top - y
    if turn == 270:
        return page.top - glyph.top, page.top - glyph.bottom, x - page.left
    return glyph.left, glyph.right, y
