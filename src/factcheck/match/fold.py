"""Text made plain for matching quotations, with the way back to the letters as printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: code points ``start`` to ``end``, end-exclusive."""

    start: int
    end: int


class Folded(NamedTuple):
    """A folded text and the way back to the raw text it was made from.

    ``text`` is the folded text, ``raw`` the text as given. The rest is a sparse map, one entry
    for each stretch: ``folds[i]`` is where stretch i begins in ``text``, ``raws[i]`` and
    ``ends[i]`` are its ends in ``raw``. A stretch as long in both texts maps letter by letter;
    any other (three full stops from one ellipsis, a space from a line break and an indent) maps
    as a whole. Raw characters between two stretches fold to nothing.
    """

    text: str
    raw: str
    folds: tuple[int, ...]
    raws: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The raw span of ``text[start:end]``, whole characters only.

        It reaches from the first raw character of the slice to the last, accents that are
        written as characters of their own included. An empty slice has an empty span.
        """
        first = self._place(start)[0]
        if end <= start:
            return Span(first, first)
        last = self._place(end - 1)[1]
        return Span(first, _past_marks(self.raw, last))

    def cuts(self, offset: int) -> bool:
        """Whether a cut at that offset of ``text`` would go through one raw character: "1|/4"."""
        if not 0 < offset < len(self.text) or len(self.folds) == 1:
            return False
        return self._place(offset - 1).end > self._place(offset).start

    def _place(self, offset: int) -> Span:
        """The raw characters behind one folded offset; the end of the text for its length."""
        if offset >= len(self.text):
            return Span(len(self.raw), len(self.raw))
        stretch = bisect_right(self.folds, offset) - 1
        begin, raw, end = self.folds[stretch], self.raws[stretch], self.ends[stretch]
        last = stretch + 1 == len(self.folds)
        width = (len(self.text) if last else self.folds[stretch + 1]) - begin
        if width != end - raw:
            return Span(raw, end)
        return Span(raw + offset - begin, raw + offset - begin + 1)


def fold(text: str) -> Folded:
    """The text in plain lower-case letters, for matching quotations.

    Compatibility forms (Unicode NFKD) and case are folded one character at a time; accents and
    vowel points, soft hyphens, zero-width characters and byte-order marks vanish; quotation
    marks and dashes of every shape become ``"``, ``'`` and ``-``, an ellipsis three full stops;
    every run of white space, line breaks included, is one space. Folding twice changes nothing
    more. Not for reading figures: 10⁶ folds to 106.
    """
    flat, forms = _flatten(text)
    if not forms and "  " not in flat:
        return Folded(text=flat, raw=text, folds=(0,), raws=(0,), ends=(len(text),))
    return _squeeze(flat, text, forms)


# What Unicode's compatibility forms leave apart though a reader takes them for the same.
_SAME = {
    "'": "‘’‚‛′ʹʻʼʽˈ´`‹›‵＇",
    '"': "“”„‟″‶«»〝〞〟＂",
    "-": "‐‑‒–—―−⁃﹘﹣－",
    "/": "⁄∕",
    "*": "•‣▪●◦",
    ".": "·∙",
    "...": "…⋯",
    "": "\u034f",
}
_PLAIN = {odd: plain for plain, odds in _SAME.items() for odd in odds}
# Most articles hold some of these and nothing odd beside them.
_COMMON = "’“”—‘–•"

# Characters without width that take part in no word: Unicode's format characters but for the
# Arabic number signs, which are seen, and the variation selectors.
_UNSEEN = (
    (0xAD, 0xAD), (0x61C, 0x61C), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB),
    (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE01EF),
)  # fmt: skip

_ASCII = bytes(range(128))
_ASCII_FORMS = {
    code: " " if chr(code).isspace() else "'" if chr(code) == "`" else chr(code).lower()
    for code in range(128)
}

# Canonical combining classes from here on are accents and vowel points. The classes below
# change which letter is read: nukta, kana voicing marks, virama.
_ACCENTS = 10


def _flatten(text: str) -> tuple[str, dict[str, str]]:
    """The text with every one-to-one change made, and the changes still to be made.

    The flat text is as long as the raw one. The dictionary holds the characters of the flat
    text that fold to none or to several. Few different characters of a text are odd, and
    ``str.replace`` deals with one of them many times faster than a loop or ``str.translate``.
    """
    if text.isascii():
        return text.translate(_ASCII_FORMS), {}
    flat = text
    for char in _COMMON:
        flat = flat.replace(char, _PLAIN[char])
    if flat.isascii():
        return flat.translate(_ASCII_FORMS), {}
    odd = flat.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    forms = {char: _form(char) for char in set(odd.decode("utf-8", "surrogatepass"))}
    single = {char: form for char, form in forms.items() if len(form) == 1 and form != char}
    if len(single) <= 50:
        for char, form in single.items():
            flat = flat.replace(char, form)
    else:
        flat = flat.translate({ord(char): form for char, form in single.items()})
    if flat.isascii():
        return flat.translate(_ASCII_FORMS), {}
    # Not ``lower``: it has ideas of its own about other letters.
    for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        flat = flat.replace(char, char.lower())
    for char in "\n\t\r\v\f\x1c\x1d\x1e\x1f":
        flat = flat.replace(char, " ")
    flat = flat.replace("`", "'")
    return flat, {char: form for char, form in forms.items() if len(form) != 1}


def _form(char: str) -> str:
    """What one character folds to."""
    from unicodedata import combining, normalize

    if char in _PLAIN:
        return _PLAIN[char]
    if char.isspace():
        return " "
    code = ord(char)
    if any(low <= code <= high for low, high in _UNSEEN):
        return ""
    letters = normalize("NFKD", normalize("NFKD", char).casefold())
    kept = "".join(_PLAIN.get(letter, letter) for letter in letters if combining(letter) < _ACCENTS)
    # A few signs decompose to a space and an accent; they are better left alone.
    return char if " " in kept else kept


def _squeeze(flat: str, raw: str, forms: dict[str, str]) -> Folded:
    """The folded text: characters of ``forms`` replaced and white space squeezed."""
    pieces: list[str] = []
    folds: list[int] = []
    raws: list[int] = []
    ends: list[int] = []
    at = length = 0
    for start, end in _odd_stretches(flat, forms) if forms else _spaces(flat):
        if start > at:
            folds.append(length)
            raws.append(at)
            ends.append(start)
            pieces.append(flat[at:start])
            length += start - at
        form = " " if " " in flat[start:end] else ""
        if end - start == 1:
            form = forms[flat[start]]
        if form:
            folds.append(length)
            raws.append(start)
            ends.append(end)
            pieces.append(form)
            length += len(form)
        at = end
    if at < len(flat) or not folds:
        folds.append(length)
        raws.append(at)
        ends.append(len(flat))
        pieces.append(flat[at:])
    return Folded(
        text="".join(pieces), raw=raw, folds=tuple(folds), raws=tuple(raws), ends=tuple(ends)
    )


def _spaces(flat: str) -> Iterator[tuple[int, int]]:
    """Where several spaces stand together; by ``str.find``, far faster than a pattern."""
    start = flat.find("  ")
    while start >= 0:
        end = start + 2
        while flat.startswith(" ", end):
            end += 1
        yield start, end
        start = flat.find("  ", end)


def _odd_stretches(flat: str, forms: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Where several spaces and unseen characters stand together, or one that grows or goes."""
    import re

    unseen = re.escape("".join(char for char, form in forms.items() if not form))
    longer = re.escape("".join(char for char, form in forms.items() if form))
    for found in re.finditer(f"[{unseen} ]{{2,}}|[{unseen}{longer}]", flat):
        yield found.span()


def _past_marks(raw: str, end: int) -> int:
    """The end moved past accents that stand as characters of their own."""
    if end >= len(raw) or raw[end].isascii():
        return end
    from unicodedata import combining

    while end < len(raw) and combining(raw[end]) >= _ACCENTS:
        end += 1
    return end
