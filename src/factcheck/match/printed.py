"""A text without what printing put among its words: notes' marks, page heads, times, hyphens."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.match.locators import TIME
from factcheck.match.patterns import late

_NOTE = late(
    r"(?:(?<=[^\W\d_])|(?<=[.,;:!?\"”’)]))(?:\[(?:note )?\d{1,3}\])+"
    r"|(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?\"”’)]))[⁰¹²³⁴-⁹]{1,3}(?![^\W_])"
)
"""The mark of a note: percent[1], percent¹; not m²."""
_GAP = r"[^\S\n]*+\n(?>[^\S\n]*[\n\f])\s*+"
"""A blank line, or a new page."""
_NUMBER = (
    r"(?:[-–—|] ?)?(?:[Pp]age |PAGE |[Pp]\. ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|/) ?\d{1,4})?"
    r"(?: ?[-–—|])?"
)
_CAPITALS = r"(?=[^\n]{1,79}[\d ])[^a-z\s][^a-z\n]{1,78}[^a-z\s]"
_TITLE = (
    r"(?:(?:[A-Z\d][\w.’'&-]{0,29}|of|the|and|for|in|on|to|a|at|[–—|·&-])[ \t]{1,9}){1,11}"
    r"[A-Z\d][\w’'-]{0,29}"
)
_FURNITURE = late(
    rf"(?<=[^\s.!?:]){_GAP}(?:(?:{_NUMBER}|{_CAPITALS}|{_TITLE}){_GAP}){{1,3}}"
    r"(?=[\"“(]?[a-z\d$£€])"
)
"""Page numbers and running heads between two lines of a sentence."""
_TIMES = late(
    r"^(?:[^\S\n]*\d+[^\S\n]*\n)?[^\S\n]*(?:\d\d:)?\d\d:\d\d[,.]\d{3} --> [^\n]*"
    rf"|^{TIME}"
    r"|</?(?:[vcibu]|lang|ruby|rt|\d\d:\d\d)\b[^<>\n]{0,99}>",
    re.MULTILINE,
)
"""When a caption is shown, or a line was said, and by whom."""
_BROKEN = late(r"(?<=[a-z])[-‐]\r?\n[^\S\n]*([a-z]\S*)|(?<=\d,)[-‐]\r?\n[^\S\n]*(\d{3}(?!\d)\S*)")
"""A word parted at a line's end, and a figure: 64,-⏎000."""
_WORD = late(r"[^\W\d_]+$")


def printed(text: str, known: Callable[[str], bool] | None = None) -> str:
    """The text, as long as before, with spaces for what printing put among its words.

    The rest of a word that a line's end parts is moved up to its beginning. The hyphen goes; with
    ``known``, which says whether something is a word, it stays in well-⏎known and other pairs of
    words that make none. Where nothing was put in, it is the text itself.
    """
    if "[" in text or not text.isascii():
        text = _NOTE.sub(_blank, text)
    if "\n" not in text:
        return text
    if "-->" in text or "\n[" in text or text.startswith("["):
        text = _TIMES.sub(_blank, text)
    if "\n" in text:
        text = _BROKEN.sub(lambda found: _mended(found, known), _FURNITURE.sub(_blank, text))
    return text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _mended(found: re.Match[str], known: Callable[[str], bool] | None) -> str:
    """The parts of a word or a figure side by side, and spaces for what stood between them."""
    rest = found[1] or found[2]
    if found[1] and known:
        head = _WORD.search(found.string, max(0, found.start() - 40), found.start())
        parts = head[0] if head else "", re.split(r"[^\w]", rest, maxsplit=1)[0]
        if all(map(known, parts)) and not known("".join(parts)):
            rest = "-" + rest
    return rest + " " * (len(found[0]) - len(rest))
