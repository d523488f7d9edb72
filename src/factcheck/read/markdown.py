"""The words of a Markdown text: what a reader sees of it, and where that stands in the file.

CommonMark with tables, struck-out words and footnotes. Code, images, addresses, HTML tags and
comments, a site's tags and a front matter are no words; the cells of a table's row, a footnote's
text, a link's text and the text between HTML tags are. Home of markdown-it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

from factcheck.read.bare_words import Prose, joined
from factcheck.read.files import LINE_END
from factcheck.read.inline import Piece, block_parser, inline_pieces
from factcheck.read.seen import NO_GAP

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FENCE = {"---": ("---", "..."), "+++": ("+++",)}
_MEMBER = re.compile(r'\s*"[^"]+"\s*:')
"""How a front matter in JSON goes on."""
_NOTE = re.compile(r" {0,3}\[\^[^\]\s]{1,99}\]:[ \t]*")
_INDENT = re.compile(r" {4}| {0,3}\t")
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|pre|code)\b.*?(?:</\1\s*>|\Z)|</?([A-Za-z][\w-]*)[^<>]*>"
    r"|<[!?][^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_CODE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
_WITHIN = frozenset("a abbr b cite del em i ins mark q s small span strong sub sup u".split())
"""HTML elements that stand within a sentence."""
CELL = " | "
"""What stands between the cells of a row, which read as one line."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file: its letters, where they start, and what the parser is shown of it."""

    start: int
    raw: str
    shown: str


def without_markup(raw: str) -> str:
    """The Markdown text with spaces for all that is no word of it, every word in its place.

    Line ends stay, so that code points, lines and columns are those of the file, and words in
    backticks are words. The letters of one word, or of a figure and its signs, stand side by side
    from where the first of them stands, whatever markup or codes are among them: ``12.5\\%`` is
    ``12.5% ``. Between other letters that a reader sees side by side, as in ``**over**,``, stands
    ``NO_GAP`` (``as_seen``).
    """
    prose = markdown_prose(raw, code=True)
    letters = [" "] * len(raw)
    before, begun, stop, at = " ", 0, 0, 0
    for letter, start, end in zip(prose.text, prose.starts, prose.ends, strict=True):
        if end > start:
            place = start
            if not (before.isspace() or letter.isspace()):
                if start in (begun, stop) or (start > stop and _tight(before, letter)):
                    place = min(at, end - 1)
                letters[at:place] = NO_GAP * (place - at)
            letters[place] = " " if letter.isspace() and end - start > 1 else letter
            begun, stop, at = start, end, place + 1
        before = letter
    for end_of_line in LINE_END.finditer(raw):
        letters[end_of_line.start() : end_of_line.end()] = end_of_line[0]
    return "".join(letters)


_SIGNS = frozenset("%‰$€£¥°.,-−–+±/:'’\"”")
"""What may belong to a figure that it stands beside."""


def _tight(one: str, other: str) -> bool:
    """Whether two letters that a reader sees side by side are read as one word or figure."""
    both = one + other
    return both.isalnum() or (any(map(str.isdigit, both)) and not _SIGNS.isdisjoint(both))


def markdown_prose(raw: str, *, code: bool = False) -> Prose:
    """The words of a Markdown text. Paragraphs, items and rows are parted by blank lines.

    With ``code``, what stands in backticks within a sentence is words of it.
    """
    lines = list(_lines(raw))
    parser = block_parser(code=code)
    pieces: list[Piece] = []
    source = "\n".join(line.shown for line in lines)
    for block in _blocks(parser, source, lines):
        if any(letters.strip() for letters, _, _ in block):
            if pieces:
                end = pieces[-1][2]
                pieces.append(("\n\n", end, end))
            pieces += block
    return joined(pieces)


def _lines(raw: str) -> Iterator[_Line]:
    """The lines, without the front matter, and with footnotes made paragraphs.

    A footnote's label is not shown to the parser, nor is the indent of its further lines; a
    blank line that the file does not have parts it from what stands above.
    """
    ends = [(found.start(), found.end()) for found in LINE_END.finditer(raw)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(raw)]
    rows = [raw[a:b] for a, b in zip(starts, stops, strict=True)]
    hidden = _front_matter(rows)
    noted = False
    for number, (start, row) in enumerate(zip(starts, rows, strict=True)):
        label = _NOTE.match(row)
        indent = _INDENT.match(row)
        if number < hidden:
            shown = ""
        elif label and not (noted and indent):
            yield _Line(start, "", "")
            shown, noted = row[label.end() :], True
        elif noted and indent:
            shown = row[indent.end() :]
        else:
            shown = row
            noted = noted and not (row.strip() and number and not rows[number - 1].strip())
        yield _Line(start, row, shown)


def front_matter(raw: str) -> int:
    """Where the front matter of a text ends, in code points; 0 where it has none."""
    ends = [found.end() for found in LINE_END.finditer(raw)]
    hidden = _front_matter(LINE_END.split(raw))
    return ends[min(hidden, len(ends)) - 1] if hidden and ends else 0


def _front_matter(rows: list[str]) -> int:
    """How many lines the front matter takes at the head of a text; 0 where there is none."""
    if rows[0].strip() == "{" and len(rows) > 1 and _MEMBER.match(rows[1]):
        return next((n + 1 for n, row in enumerate(rows) if row.rstrip() == "}"), 0)
    ends = _FENCE.get(rows[0].rstrip())
    if ends is None:
        return 0
    for number, row in enumerate(rows[1:], start=1):
        if row.rstrip() in ends:
            return number + 1
    return 0


def _blocks(parser: MarkdownIt, source: str, lines: list[_Line]) -> Iterator[list[Piece]]:
    """The pieces of each block that holds words: a paragraph, a heading, a row of a table."""
    row: list[Piece] = []
    row_line: _Line | None = None
    at = 0
    known: dict[str, Any] = {}
    for token in parser.parse(source, known):
        if token.type == "tr_open" and token.map:
            row, at, row_line = [], 0, lines[token.map[0]]
        elif token.type == "tr_close":
            yield row
            row_line = None
        elif token.type == "inline" and row_line is not None:
            places = _trace(token.content, row_line, at)
            if not token.content:
                row.append((CELL if row else "", row_line.start + at, row_line.start + at))
            elif places:
                at = places[-1] - row_line.start + 1
                if row:
                    row.append((CELL, places[0], places[0]))
                row += inline_pieces(parser, token.content, places, known)
        elif token.type == "inline" and token.map:
            yield inline_pieces(parser, token.content, _places(token, lines), known)
        elif token.type == "html_block" and token.map:
            yield list(_html_pieces(lines[token.map[0] : token.map[1]]))


def _places(token: Token, lines: list[_Line]) -> list[int]:
    """Where in the file each letter of a block's content stands."""
    places: list[int] = []
    first, last = token.map or (0, 0)
    rows = token.content.split("\n")
    # A line of nothing but a space of another kind is a line of the block, and not of its content.
    while last - first > len(rows) and rows[0].strip() not in lines[first].raw:
        first += 1
    for content, line in zip(rows, lines[first:], strict=False):
        words = content.strip() or content
        raw = line.raw.rstrip() if content.strip() else line.raw
        at = len(raw) - len(words) if raw.endswith(words) else line.raw.find(words)
        before = content.find(words)
        offset = line.start + max(at, 0) - before
        places.extend(range(offset, offset + len(content)))
        places.append(line.start + len(line.raw))  # the line's end
    return places[:-1]


def _trace(content: str, line: _Line, at: int) -> list[int]:
    """Where each letter of a table's cell stands, looked for from ``at`` on.

    A bar that belongs to a cell is written ``\\|``.
    """
    written = content.replace("|", "\\|")
    found = line.raw.find(written, at)
    if found < 0 or not content:
        return []
    places = []
    offset = line.start + found
    for letter in content:
        offset += letter == "|"
        places.append(offset)
        offset += 1
    return places


def _html_pieces(lines: list[_Line]) -> Iterator[Piece]:
    """What stands between the tags of HTML; an element that is no part of a sentence ends it."""
    places: list[int] = []
    for line in lines:
        places.extend(range(line.start, line.start + len(line.raw) + 1))
    text = "\n".join(line.raw for line in lines)
    at = 0
    for found in [*_TAG.finditer(text), None]:
        stop = found.start() if found else len(text)
        yield from _decoded(text, at, stop, places)
        if found:
            within = (found[2] or "").lower() in _WITHIN
            yield "" if within else "\n\n", places[stop], places[stop]
            at = found.end()


def _decoded(text: str, at: int, stop: int, places: list[int]) -> Iterator[Piece]:
    """A stretch of HTML between tags, each code for a letter as that letter."""
    for code in [*_CODE.finditer(text, at, stop), None]:
        end = code.start() if code else stop
        if end > at:
            yield text[at:end], places[at], places[at] + end - at
        if code:
            yield unescape(code[0]), places[end], places[end] + len(code[0])
            at = code.end()
