"""Text directives: the end of an address that makes a browser open a page at certain words.

``prefix-,start,end,-suffix``, of which all but ``start`` may be missing. Browsers take the first
place of the page that answers it; so one is given only where our copy has no other such place.
Source: URL Fragment Text Directives (wicg.github.io/scroll-to-text-fragment). What it leaves open,
which letters are the same and where a word ends, is decided so that every browser agrees.
All positions are code points of the raw text, end-exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category, decimal, lookup, name, normalize
from urllib.parse import quote

LONGEST = 300
"""Code points of the longest piece of text in a link; a longer passage is named by its ends."""
ENDS = (4, 12)
"""How many words name an end of a long passage: so many to begin with, and at most."""
CONTEXT = 8
"""The most words before or after a passage that tell it apart from others like it."""
WIDEST = 60
"""Code points by which a passage that begins or ends in mid-word is widened, at most."""

BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document's text, made ready for many links: ``plain`` is what browsers see of it."""

    text: str
    plain: str


def page(text: str) -> Page:
    """The text ready for many links. 100 KB take some milliseconds."""
    return Page(text=text, plain=_plain(text))


_Span = tuple[int, int]
_NONE: _Span = (0, 0)


def directive(copy: Page, start: int, end: int) -> str:
    """The shortest directive that leads to these words and to no others; empty for none.

    A line break in our copy may be the end of a paragraph, of a list item, or of a line that the
    page does not have. So no piece of a directive crosses one: then it holds either way.
    """
    text = copy.text
    start, end = _widened(text, start, end)
    if start >= end:
        return ""
    if end - start > LONGEST or BREAK.search(text, start, end):
        return _by_its_ends(copy, start, end)
    befores, afters = _before(text, start), _after(text, end)
    for before, after in _contexts(befores, afters):
        if _only(copy, before, (start, end), after):
            return _written(text, before, ((start, end),), after)
    return ""


def _by_its_ends(copy: Page, start: int, end: int) -> str:
    """The directive of a long passage or of several lines: first words, last words."""
    text = copy.text
    stop = BREAK.search(text, start, end)
    firsts = _after(text, start, stop.start() if stop else end, ENDS[1])[1:]
    lasts = _before(text, end, start, ENDS[1])[1:]
    if not stop:  # The first words must not reach into the last.
        count = len(text[start:end].split())
        firsts, lasts = firsts[: count // 2], lasts[: count - count // 2]
    firsts, lasts = firsts[min(ENDS[0], len(firsts)) - 1 :], lasts[min(ENDS[0], len(lasts)) - 1 :]
    opening = [(_NONE, first) for first in firsts]
    opening += [(before, first) for before in _before(text, start)[1:] for first in firsts[-1:]]
    closing = [(last, _NONE) for last in lasts]
    closing += [(last, after) for after in _after(text, end)[1:] for last in lasts[-1:]]
    for before, first in opening:
        if _only(copy, before, first, _NONE):
            for last, after in closing:
                if _closes(copy, before, first, last, after):
                    return _written(text, before, (first, last), after)
            return ""
    return ""


def _contexts(befores: list[_Span], afters: list[_Span]) -> Iterator[tuple[_Span, _Span]]:
    """Words before and after to tell a passage apart by: none, then more and more."""
    yield _NONE, _NONE
    for size in range(1, CONTEXT + 1):
        before, after = befores[size : size + 1], afters[size : size + 1]
        yield from ((each, _NONE) for each in before)
        yield from ((_NONE, each) for each in after)
        yield from ((one, other) for one in before for other in after)


def _only(copy: Page, before: _Span, piece: _Span, after: _Span) -> bool:
    """Whether the piece between these words is one that a browser finds, and the only one."""
    text = copy.text
    if not all(_fit(text, span) for span in (before, piece, after) if span[1]):
        return False
    lead, said, follow = (_plain(text[slice(*span)]) for span in (before, piece, after))
    needle = lead + said + follow
    at = copy.plain.find(needle)
    if at < 0 or copy.plain.find(needle, at + 1) >= 0:
        return False
    # A browser that finds a piece where it does not belong goes on behind it, and so misses what
    # overlaps it or touches it.
    first = lead or (said if follow else "")
    return not first or copy.plain.find(first, max(0, at - len(first))) == at


def _closes(copy: Page, before: _Span, first: _Span, last: _Span, after: _Span) -> bool:
    """Whether the passage's last words are the first such words after its first ones."""
    text = copy.text
    if last[0] < first[1] or not all(_fit(text, span) for span in (last, after) if span[1]):
        return False
    lead = _plain(text[slice(*before)])
    opened = copy.plain.find(lead + _plain(text[slice(*first)])) + len(lead)
    begin = opened + len(_plain(text[slice(*first)]))
    end = opened + len(_plain(text[first[0] : last[1]]))
    said = _plain(text[slice(*last)])
    follow = _plain(text[slice(*after)])
    if copy.plain.find(said + follow, begin) != end - len(said):
        return False
    near = max(begin, end - 2 * len(said))
    return not follow or copy.plain.find(said, near) == end - len(said)


def _written(text: str, before: _Span, pieces: tuple[_Span, ...], after: _Span) -> str:
    parts = [_encoded(text[slice(*before)]) + "-"] if before[1] else []
    parts += [_encoded(text[slice(*piece)]) for piece in pieces]
    parts += ["-" + _encoded(text[slice(*after)])] if after[1] else []
    return ",".join(parts)


def _encoded(piece: str) -> str:
    """A piece of text as it is written in a directive, in which ``-``, ``,`` and ``&`` are signs.

    The page has one space where its source has several.
    """
    return quote(re.sub(r"[ \t]+", " ", piece), safe="").replace("-", "%2D")


# --- Where words end, and what browsers take for the same letters.


def _widened(text: str, start: int, end: int) -> _Span:
    """The passage without what cannot be seen at its ends, widened to whole words."""
    while start < end and (_space(text[start]) or _unseen(text[start])):
        start += 1
    while start < end and (_space(text[end - 1]) or _unseen(text[end - 1])):
        end -= 1
    if start == end:
        return _NONE
    low, high = max(0, start - WIDEST), min(len(text), end + WIDEST)
    while start > low and (_space(text[start]) or not _splits(text, start)):
        start -= 1
    while end < high and (_space(text[end - 1]) or not _splits(text, end)):
        end += 1
    if _space(text[start]) or _space(text[end - 1]):
        return _NONE
    return (start, end) if _splits(text, start) and _splits(text, end) else _NONE


def _splits(text: str, at: int) -> bool:
    """Whether every browser sees the end of a word there.

    They follow the word boundaries of Unicode (UAX 29), some with a dictionary of the language.
    So none is taken for sure between two letters, at a sign between two letters (3,000, can't,
    U.S.A; a dash is sure), and at a character that cannot be seen.
    """
    before, after = text[at - 1 : at], text[at : at + 1]
    if _unseen(after) or (after and category(after)[0] == "M"):
        return False
    if _unseen(before):  # It belongs to what stands before it.
        while at and _unseen(text[at - 1]):
            at -= 1
        return text[at - 1 : at] in (" ", "\u00a0")
    if not before or not after or _space(before) or _space(after):
        return True
    if _in_word(before) == _in_word(after):
        return not _in_word(before)
    sign, beyond = after, text[at + 1 : at + 2]
    if _in_word(after):
        sign, beyond = before, text[at - 2 : at - 1] if at > 1 else ""
    return sign in "–—" or not _in_word(beyond)


def _in_word(char: str) -> bool:
    """Whether a character can stand inside a word; half a flag counts, too."""
    joins = ("Mn", "Mc", "Me", "Pc", "Sk", "Cf")
    return char.isalnum() or (char != "" and (category(char) in joins or "🇦" <= char <= "🇿"))


def _space(char: str) -> bool:
    """White space as Unicode has it; Python counts four control characters, too."""
    return char.isspace() and char not in "\x1c\x1d\x1e\x1f"


def _unseen(char: str) -> bool:
    return bool(char) and category(char) == "Cf"


def _fit(text: str, span: _Span) -> bool:
    """Whether browsers can search for a piece: it has letters, a fair length, and stands on a page.

    A page never holds control characters.
    """
    piece = text[slice(*span)]
    if len(piece) > LONGEST or not any(char.isalnum() for char in piece):
        return False
    if _unseen(piece[0]) or _unseen(piece[-1]) or category(piece[0])[0] == "M":
        return False
    return not any(category(char) in ("Cc", "Zl", "Zp") for char in piece.replace("\t", " "))


def _before(text: str, at: int, floor: int = 0, most: int = CONTEXT) -> list[_Span]:
    """No word, the word before a position, the two words before it, and so on.

    They end beside the position and lie in one line: its own, or the last one above that has
    words. Characters that touch the position count as a word.
    """
    spans = [_NONE]
    end = at
    while end > floor and _space(text[end - 1]):
        end -= 1
        if at - end > LONGEST:
            return spans
    start = end
    while start > floor and len(spans) <= most and end - start <= LONGEST:
        if _space(text[start - 1]) and start < end and not _space(text[start]):
            spans += [(start, end)] if _splits(text, start) else []
        if BREAK.match(text[start - 1]):
            return spans
        start -= 1
    if start == floor and start < end and len(spans) <= most and _splits(text, start):
        spans += [(start, end)]
    return spans


def _after(text: str, at: int, ceiling: int | None = None, most: int = CONTEXT) -> list[_Span]:
    """The same for the words after a position."""
    ceiling = len(text) if ceiling is None else ceiling
    spans = [_NONE]
    start = at
    while start < ceiling and _space(text[start]):
        start += 1
        if start - at > LONGEST:
            return spans
    end = start
    while end < ceiling and len(spans) <= most and end - start <= LONGEST:
        if _space(text[end]) and end > start and not _space(text[end - 1]):
            spans += [(start, end)] if _splits(text, end) else []
        if BREAK.match(text[end]):
            return spans
        end += 1
    if end == ceiling and start < end and len(spans) <= most and _splits(text, end):
        spans += [(start, end)]
    return spans


ASCII = {
    code: None
    if chr(code).isspace() or code < 32 or chr(code) in "'\"`-\x7f"
    else chr(code).lower()
    for code in range(128)
}
SPELLED = {"æ": "ae", "œ": "oe", "ð": "d", "׳": "", "״": "", "ـ": ""}


def _plain(text: str) -> str:
    """A text in letters so plain that no browser takes fewer of them for the same.

    Chromium compares at the first level of the Unicode Collation Algorithm: accents, strokes,
    case, width, kana, and the digits of different scripts do not matter; Firefox drops accents
    and case. White space goes as well, for it may be missing beside a prefix or suffix, and so
    do quotation marks and dashes. What stands once in this form stands once for every browser.
    Character by character: the form of a piece lies in the form of the whole.
    """
    if text.isascii():
        return text.translate(ASCII)
    flat = normalize("NFKD", normalize("NFKD", text).casefold())
    return flat.translate({ord(char): _letter(char) for char in set(flat)})


def _letter(char: str) -> str:
    if char.isascii():
        return ASCII[ord(char)] or ""
    if char.isspace() or category(char) in ("Mn", "Mc", "Me", "Cf", "Cc", "Pi", "Pf", "Pd", "Ps"):
        return ""
    if char in SPELLED:
        return SPELLED[char]
    if char.isdecimal():
        return str(decimal(char))
    known = name(char, "").partition(" WITH ")[0].replace("HIRAGANA", "KATAKANA")
    try:
        return lookup(known.replace("KATAKANA LETTER SMALL", "KATAKANA LETTER"))
    except KeyError:
        return char
