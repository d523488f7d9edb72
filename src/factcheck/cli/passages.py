"""Passages on a screen: the source's own words in their context, the place, the citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.prose import MARK, PLAIN, RED, Line, Piece, glued
from factcheck.match.locators import said, unmarked
from factcheck.write.citation import located_text, position_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.match.locate import Passage
    from factcheck.model import Remark

INDENT = 13
"""Where the words after a label begin."""

GAPS = ("\n\n", "\r\n\r\n", "\r\r")
"""What parts the paragraphs of a text."""


def label(name: str, *pieces: Piece) -> Line:
    """A labelled paragraph of an entry, its words in a column of their own."""
    return Line(pieces, indent=INDENT, head=[(f"  {name}:", PLAIN)] if name else ())


def passage_lines(
    document: str,
    passage: Passage,
    desk: Desk,
    screen: Screen,
    reach: int,
    locator: str = "",
    remark: Remark | None = None,
) -> list[Line]:
    """A passage in ``reach`` characters of context, its locator, its citation, and its place.

    ``remark`` says below them what became of it.
    """
    return [
        label("source", *marked(desk.texts[document], passage, reach, screen)),
        *([label("", (locator, PLAIN))] if locator else []),
        *source_lines(document, passage, desk, screen),
        *remark_lines(remark),
    ]


def source_lines(
    document: str, passage: Passage | None, desk: Desk, screen: Screen
) -> tuple[Line, Line]:
    """The citation of a document, and below it the place that opens: ``path:line:column``."""
    source = located_text(desk.ledger.document(document), passage)
    path = desk.path(document)
    shown = position_text(path, passage)
    where = linked(shown, path, passage.line if passage else 0, screen)
    return label("", (source, PLAIN)), Line([where], indent=INDENT, whole=True)


def remark_lines(remark: Remark | None, indent: int = INDENT) -> list[Line]:
    """What became of a passage, on a line of its own; none where it stands."""
    return [Line([(remark.text, RED)], indent=indent)] if remark and remark.text else []


def place(document: str, passage: Passage | None, desk: Desk, screen: Screen) -> Piece:
    """The place of a passage, or the document's file; it opens where the screen has links."""
    shown = desk.place(document, passage)
    return linked(shown, desk.path(document), passage.line if passage else 0, screen)


def linked(shown: str, path: str, line: int, screen: Screen) -> Piece:
    """Words that open a file, at a line where one is known, where the screen has links."""
    if not screen.links:
        return shown, PLAIN
    from pathlib import Path

    try:
        address = Path(path).absolute().as_uri()
    except OSError:  # the current folder is gone
        return shown, PLAIN
    return shown, f"link {address}#{line}" if line else f"link {address}"


def web_piece(url: str, screen: Screen) -> Piece:
    """A web address, which opens where the screen has links; any other text is shown as it is."""
    from factcheck.write.harmless import can_be_followed

    opens = screen.links and url.isascii() and url.isprintable() and can_be_followed(url)
    return url, f"link {url}" if opens else PLAIN


def why_missing(document: str, desk: Desk) -> str:
    """Why no words of the document are shown."""
    if document in desk.texts:
        return "its words were not found in the document"
    return "the document cannot be read"


def marked(text: str, passage: Passage, reach: int, screen: Screen) -> list[Piece]:
    """The passage with up to ``reach`` characters of its paragraph on either side, marked."""
    before, after = _context(unmarked(text), passage, reach)
    opening, closing = ("", "") if screen.colour else ("«", "»")
    quote = f"{opening}{passage.quote}{closing}"
    return [(said(before), PLAIN), (quote, MARK), (said(after), PLAIN)]


def _context(text: str, passage: Passage, reach: int) -> tuple[str, str]:
    """Words before and after the passage, whole words only, with an ellipsis where cut."""
    wide = reach + max(map(len, GAPS))  # what stands further off is cut whatever it is
    begin = max(passage.start - wide, 0)
    first = max(text.rfind(gap, begin, passage.start) + 1 for gap in GAPS)
    stops = [text.find(gap, passage.end, passage.end + wide) for gap in GAPS]
    last = min((stop for stop in stops if stop >= 0), default=len(text))
    low, high = max(first, passage.start - reach), min(last, passage.end + reach)
    before, after = text[low : passage.start].lstrip(), text[passage.end : high].rstrip()
    if low > first:
        cut, _, before = before.partition(" ")
        if glued(cut, before.partition(" ")[0]):
            before = before.partition(" ")[2]
        before = f"… {before}"
    return before, f"{cut_text(text, passage.end, high)} …" if high < last else after


def cut_text(text: str, start: int, end: int) -> str:
    """The whole words of that slice; a number goes too where its unit does not fit."""
    stop = max(text.rfind(" ", start, end), start)
    kept = text[start:stop]
    following = text[stop + 1 : stop + 20].partition(" ")[0]
    return kept.rpartition(" ")[0] if glued(kept.rpartition(" ")[2], following) else kept


def blocks_text(blocks: Sequence[Sequence[Line]], screen: Screen) -> str:
    """Blocks of lines, one blank row between two."""
    parted = [line for block in blocks for line in (*block, Line())]
    return screen.text(parted[:-1])
