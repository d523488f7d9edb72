"""The blocks of a Markdown draft as HTML elements: headings, lists, tables, quotations.

What a reader of the page sees of a line is the line's words; which letters are no words, the
draft knows (``syntax``). Here only the shape is read, a block at a time, and every place stays
that of the draft, so that notes can be put on it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import escape, unescape
from typing import NamedTuple

from factcheck.model.writing import BLANK_LINES

Spans = Sequence[tuple[int, int]]

_EMPTY = re.compile(r"(?:[^\S\r\n]*[\r\n]+)*")
_CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_UNDERLINE = re.compile(r"\s*(?:=+|-+)\s*")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|(\d{1,9})[.)])[ \t]+")
_QUOTE = re.compile(r" {0,3}>")
_DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL = re.compile(r"(?:\\.|[^|\\])+")
_LINE = re.compile(r".*?(?:\r\n|\n|\r|\Z)", re.DOTALL)
_SIGN = re.compile(
    r"(?P<code>`+)(?P<inside>.+?)(?P=code)|!\[(?P<alt>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?"
    r"|(?P<strong>\*\*|__)|(?P<em>[*_])|(?P<del>~~)|.",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class Piece(NamedTuple):
    """A stretch of the draft between an opening and a closing of HTML."""

    opening: str
    start: int
    end: int
    closing: str


def blocks(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """The stretches of a Markdown text between blank lines; a fenced code is one."""
    at, fence = start, ""
    for blank in [*BLANK_LINES.finditer(text, start), None]:
        end = blank.start() if blank else len(text)
        opened = _FENCE.match(text, at)
        fence = opened[1] if opened else ""
        open_still = fence and not re.search(rf"[\r\n] {{0,3}}{fence[0]}{{3,}}\s*\Z", text[at:end])
        if open_still and blank:
            continue
        if text[at:end].strip():
            yield at + len(_EMPTY.match(text, at, end)[0]), end  # type: ignore[index]
        at = blank.end() if blank else end


def pieces(text: str, start: int, end: int) -> tuple[Piece, ...]:
    """The pieces of a block, in order, each in the element that it is."""
    lines = _lines(text, start, end)
    first = text[lines[0][0] : lines[0][1]]
    heading = _HEADING.match(first)
    if _FENCE.match(first):
        inside = lines[1:-1] or lines
        return (Piece('<pre class="said code">', inside[0][0], inside[-1][1], "</pre>"),)
    if heading and len(lines) == 1:
        level = min(len(heading[1]) + 1, 6)
        return (Piece(f'<h{level} class="said">', start + heading.end(), end, f"</h{level}>"),)
    if len(lines) == 2 and _UNDERLINE.fullmatch(text[lines[1][0] : lines[1][1]]):
        return (Piece('<h2 class="said">', start, lines[0][1], "</h2>"),)
    if len(lines) == 1 and _RULE.fullmatch(first):
        return (Piece("<hr>", start, start, ""),)
    if len(lines) > 1 and "|" in first and _DASHES.fullmatch(text[lines[1][0] : lines[1][1]]):
        return tuple(_table(text, lines))
    if _QUOTE.match(first):
        return (Piece('<blockquote class="said">', start, end, "</blockquote>"),)
    if any(_ITEM.match(text[low:high]) for low, high in lines):
        return tuple(_list(text, lines))
    return (Piece('<p class="said">', start, end, "</p>"),)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a stretch, without their ends."""
    found = [hit.span() for hit in _LINE.finditer(text, start, end) if hit[0]]
    return [(low, low + len(text[low:high].rstrip("\r\n"))) for low, high in found] or [
        (start, end)
    ]


def _table(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The cells of a table, its first row as heads."""
    rows = [lines[0], *lines[2:]]
    for number, (low, high) in enumerate(rows):
        tag = "td" if number else "th"
        cells = [c.span() for c in _CELL.finditer(text, low, high) if c[0].strip()]
        for place, (first, last) in enumerate(cells):
            before = ("" if number else '<table class="said">') + "<tr>" if place == 0 else ""
            after = "</tr>" if place == len(cells) - 1 else ""
            ends = "</table>" if after and number == len(rows) - 1 else ""
            yield Piece(f"{before}<{tag}>", first, last, f"</{tag}>{after}{ends}")


def _list(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """What stands before a list, and its items, each with the lines that go on from it."""
    heads = [n for n, (low, high) in enumerate(lines) if _ITEM.match(text[low:high])]
    if heads[0]:
        yield Piece('<p class="said">', lines[0][0], lines[heads[0] - 1][1], "</p>")
    marker = _ITEM.match(text[slice(*lines[heads[0]])])
    numbered = marker[1] if marker else None
    opening = f'<ol class="said" start="{numbered}">' if numbered else '<ul class="said">'
    closing = "</ol>" if numbered else "</ul>"
    for head, following in zip(heads, [*heads[1:], len(lines)], strict=True):
        found = _ITEM.match(text, lines[head][0])
        first = found.end() if found else lines[head][0]
        before = opening if head == heads[0] else ""
        after = closing if following == len(lines) else ""
        yield Piece(f"{before}<li>", first, lines[following - 1][1], f"</li>{after}")


class Words:
    """The words of a block as HTML, asked for stretch by stretch in the order of the text."""

    def __init__(self, text: str, syntax: Spans) -> None:
        self._text = text
        self._syntax = syntax
        self._styles: dict[str, bool] = {}

    def shown(self, start: int, end: int) -> str:
        """A stretch, without the signs that are no words: bold, slanted and struck out by them."""
        parts: list[str] = []
        at = start
        for low, high in self._syntax[max(0, bisect_right(self._syntax, (start, start)) - 1) :]:
            if low >= end:
                break
            low, high = max(low, at), min(high, end)
            if low < high:
                parts += [self._word(at, low), self._signs(low, high)]
                at = high
        return "".join([*parts, self._word(at, end)])

    def _word(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        raw = self._text[start:end]
        said = "".join(_read(part) for part in _parted(raw)) if "`" in raw else _plain(raw)
        styles = [tag for tag, on in self._styles.items() if on] if said.strip() else []
        opening = "".join(f"<{tag}>" for tag in styles)
        return opening + said + "".join(f"</{tag}>" for tag in reversed(styles))

    def _signs(self, start: int, end: int) -> str:
        """What is shown of a stretch without words: code and an image's name; the rest is style."""
        parts: list[str] = []
        for sign in _SIGN.finditer(self._text, start, end):
            if sign["code"]:
                parts.append(f"<code>{escape(sign['inside'].strip())}</code>")
            elif sign["alt"] is not None:
                parts.append(f'<span class="syntax">[image: {escape(sign["alt"])}]</span>')
            elif sign.lastgroup in ("strong", "em", "del"):
                self._styles[sign.lastgroup] = not self._styles.get(sign.lastgroup, False)
        return "".join(parts)


def _parted(raw: str) -> Iterator[tuple[str, bool]]:
    """The parts of a stretch, each with whether it is code."""
    at = 0
    for code in _CODE.finditer(raw):
        yield raw[at : code.start()], False
        yield code[2].strip(), True
        at = code.end()
    yield raw[at:], False


def _read(part: tuple[str, bool]) -> str:
    words, is_code = part
    return f"<code>{escape(words)}</code>" if is_code else _plain(words)


def _plain(raw: str) -> str:
    """Words as a reader sees them, escaped."""
    return escape(unescape(_ESCAPED.sub(r"\1", raw)))
