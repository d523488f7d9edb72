"""Tokens: the words, digits and signs of a text with their places; made once, in linear time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Set
from functools import partial
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any, TypeVar
from unicodedata import normalize

from factcheck.match.figures.pieces import ENTITIES, SUPER, VULGARS, addresses, pieces, spaced
from factcheck.match.figures.vocabulary import CARDINAL, NO_LISTS, Atom, Record, Vocabulary

if TYPE_CHECKING:
    from factcheck.match.figures.engine import Grammar
    from factcheck.match.figures.figure import Figure

T = TypeVar("T")
WORD, DIGITS, POWER, VULGAR, SIGN = "word", "digits", "power", "vulgar", "sign"
SCRIPT, OPAQUE, EDGE = "script", "opaque", "edge"  # no capitals; in an address; beyond the text

_KEPT = 2000  # tokens kept; their number bounds the memory of a reading, not what it finds
FRONT, BACK = 6, 14  # empty tokens before the first and after the last: rows look without asking

# What a token can begin, beside its kind; apart from words of the same letters.
TAGS = {
    name: f"<{name}>"
    for name in (
        *(WORD, DIGITS, POWER, VULGAR, SIGN, SCRIPT, OPAQUE, EDGE),
        *("unit", "money", "month", "parts", "scale", "number", "span", "suffix"),
    )
}

_PLAIN = (TAGS[WORD],)
_GOING_ON = frozenset((TAGS["number"], TAGS["scale"], TAGS["parts"], TAGS["suffix"]))

_SAME_SIGN = str.maketrans("％﹪٪．，＄￡￥‐‑⁃⁄∕′＋－：（）’‘＇٫", "%%%.,$£¥---//'+-:()'''.")
# As shapes know them: one dash, one space, one point in the middle.
_SAME_SHAPE = _SAME_SIGN | str.maketrans("–‒−\u00a0\u2009\u202f⋅∙•×٬⁄∕′″”", '---   ···x,//\'""')
_WINDOW = 120  # code points; no shape reaches further
UNRAISED = str.maketrans(SUPER, "0123456789+-")
_RUN = r"[^\W_]+(?:[._/:-]?[^\W_]+)*"


class Token(Record):
    """One word, run of digits or sign, wherever it stands; ``low`` is what rows compare.

    ``tags`` are what it can begin: its kind, a unit, a money, a number; ``sort`` is what the engine
    tells tokens apart by: the tags, and the spelling where a row has it; ``lists`` are those that
    its spelling stands in. ``glued`` says that no space stands before it. ``right`` is what it
    misspells, where a number stands before it. ``unknown`` is what is no unit, no money, no number
    and no month; ``plain`` a word apart that no row spells either; with what ``continues`` a number
    in digits may go on: million, k, thirds.
    """

    low: str
    kind: str
    atom: Atom
    tags: tuple[str, ...]
    sort: tuple[str, ...]
    raw: str
    glued: bool
    right: str = ""
    unknown: bool = False
    plain: bool = False
    continues: bool = False
    plural: bool = False
    lists: Set[str] = NO_LISTS


class Spellings(dict[str, Token]):
    """The token of each piece, glued to the one before it or not; each is made once, and kept."""

    def __init__(self, vocabulary: Vocabulary, spelled: frozenset[str], *, glued: bool) -> None:
        self._vocabulary, self._spelled, self._glued = vocabulary, spelled, glued
        self._initials = {word[0] for word in vocabulary.words["often-misspelled"]}

    def __missing__(self, piece: str) -> Token:
        raw = piece.rstrip()
        kind = _kind(raw) if raw else EDGE
        low = raw.lower() if raw.isascii() else _plain(raw, kind)
        if raw in ENTITIES:
            low = ENTITIES[raw]
            kind = VULGAR if low == "½" else SIGN
        atom, right = self._vocabulary.atom(low), ""
        tags = TAGS[kind], *[TAGS[tag] for tag in self._vocabulary.tags(low) if low]
        sort = (low, *tags) if low in self._spelled else tags
        if 5 < len(low) < 11 and low[0] in self._initials:
            right = respelled(low, self._vocabulary.words["often-misspelled"], self._vocabulary)
        tied = self._glued and kind != EDGE
        token = Token(
            low, kind, atom, tags, sort, raw, tied, right,
            len(tags) < 2, sort == _PLAIN and not tied, not _GOING_ON.isdisjoint(tags),
            self._vocabulary.plural(low), self._vocabulary.lists.get(low, NO_LISTS),
        )  # fmt: skip
        self[piece] = token
        return token


Known = tuple[Spellings, Spellings]  # behind a space, and glued


class Tokens(dict[int, Token]):
    """The tokens of a text by number, made when first looked at; before and after it, empty ones.

    ``known`` are the spellings known so far, and grow. ``memo`` keeps what the grammar found at a
    place, ``said`` are the figures told so far, ``cells`` those of tables whose heading has a
    unit; ``log``, where there is one, every row tried.
    """

    def __init__(self, text: str, vocabulary: Vocabulary, grammar: Grammar, known: Known) -> None:
        self.text = text
        self.vocabulary, self.words = vocabulary, vocabulary.words
        self.finders, self.book = grammar.finders, grammar.book
        self.holds = partial(grammar.book.holds, self)
        self._seen = spaced(text)
        lead = len(text) - len(self._seen.lstrip())
        found = pieces(self._seen, lead)
        # As tuples: the collector of garbage leaves tuples of texts and of numbers alone.
        self.pieces = (*[" "] * FRONT, *found, *[" "] * BACK)
        ends = accumulate(map(len, found), initial=lead)
        self._starts = (*[-1] * FRONT, *islice(ends, len(found)), *[len(text) + 1] * BACK)
        self.memo: defaultdict[str, dict[int, Any]] = defaultdict(dict)
        self.log: list[Any] | None = None
        self.said: list[Figure] = []
        self.cells: list[tuple[int, int, str]] = []
        if "\t" in text or "|" in text:
            from factcheck.match.figures.headings import cells

            self.cells = cells(text, vocabulary)
        self._apart, self._glued = known
        self.first, self.last = FRONT, FRONT + len(found)
        self._hidden = frozenset(
            i
            for start, end in addresses(text)
            for i in range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        )

    def __missing__(self, i: int) -> Token:
        known = self._apart if self.pieces[i - 1][-1].isspace() else self._glued
        token = known[self.pieces[i]]
        if i in self._hidden:
            token = known["@"].but(kind=OPAQUE, raw=token.raw)
        elif token.right and self._after_number(i, token.low):
            token = known[token.right].but(raw=token.raw)
        self[i] = token
        return token

    def start(self, i: int) -> int:
        """Where a token starts in the text; before its beginning or behind its end for none."""
        return self._starts[i]

    def span(self, i: int, end: int) -> tuple[int, int]:
        """Where the tokens from ``i`` up to ``end`` start and end in the text."""
        return self._starts[i], self._starts[end - 1] + len(self[end - 1].raw)

    def _after_number(self, i: int, low: str) -> bool:
        """Whether digits or a number word stand before, or "of" behind a plural: milions of."""
        tied = self.pieces[i - 1].startswith("-")
        before = self.pieces[i - 1 - tied].rstrip().lower()
        in_digits = before.isdigit() or before[:1] in {*VULGARS}
        in_words = self.vocabulary.atom(before).form == CARDINAL
        of_many = low[-1] == "s" and self.pieces[i + 1].rstrip().lower() == "of"
        return in_digits or in_words or of_many

    def forget(self) -> None:
        """Drop what was found so far: nothing looks back at it, and it need not be kept alive."""
        self.memo.clear()
        if len(self) > _KEPT:
            self.clear()

    def parse(self, level: str, i: int) -> Any:
        """What the best row of a level, or a named reader, finds at a token."""
        found = self.memo[level]
        if i in found:
            return found[i]
        found[i] = None  # a row that asks for its own level here finds nothing
        found[i] = value = self.finders[level](self, i)
        return value

    def lows(self, i: int, j: int) -> list[str]:
        """What rows compare of the tokens from ``i`` up to ``j``."""
        return [self[k].low for k in range(i, j)]

    def longest(self, table: Mapping[str, T], k: int, most: int) -> tuple[T | None, int]:
        """What a table has for the most words from a token on, of two and more; and their end."""
        may = self[k].low in self.vocabulary.several or self[k + 1].glued
        for j in range(min(k + most, self.last) if may else k, k + 1, -1):
            phrase = " ".join(self._seen[slice(*self.span(k, j))].split())
            plain = phrase.lower()
            found = table.get(phrase) or table.get(plain) or table.get(plain.replace("-", " "))
            if found:
                return found, j
        return None, k

    def heading(self, i: int) -> str:
        """The unit of the heading that a token stands under; empty for none."""
        place = self.start(i)
        k = bisect_left(self.cells, (place + 1,)) - 1
        start, end, unit = self.cells[k] if k >= 0 else (0, 0, "")
        return unit if start <= place < end else ""

    def opens_line(self, i: int) -> bool:
        """Whether nothing stands before a token on its line."""
        return i <= self.first or "\n" in self.pieces[i - 1]

    def opens_cell(self, i: int) -> bool:
        """Whether a line or a cell of a table ends before a token."""
        return self[i].low in ("|", "") or "\t" in self.pieces[i - 1] or self.opens_line(i)

    def run_end(self, j: int) -> int:
        """The token after the run of glued letters and digits that ``j`` is in: F-16, 10.2a."""
        run = re.compile(_RUN).match(self.text, self._starts[j])
        return self.after(run.end(), j + 1) if run else j + 1

    def from_token(self, i: int) -> tuple[str, int]:
        """A text and a place in it where token ``i`` starts, its signs as shapes know them."""
        start = self._starts[i]
        if self._seen.isascii():
            return self._seen, start
        window = self._seen[start : start + _WINDOW]
        return window if window.isascii() else window.translate(_SAME_SHAPE), 0

    def after(self, place: int, j: int) -> int:
        """The first token from ``j`` on that starts at or after a place in the text."""
        while j < self.last and self._starts[j] < place:
            j += 1
        return j


def respelled(word: str, wanted: Collection[str], vocabulary: Vocabulary) -> str:
    """The one of the wanted words that a word misspells by one letter, not its first; else ""."""
    known = vocabulary.lists.get(word, NO_LISTS)
    if word in wanted or vocabulary.atom(word).rank or "english-too" in known:
        return ""
    alike = (w for w in wanted if w[0] == word[0] and abs(len(w) - len(word)) < 2)
    near = [right for right in alike if _one_edit(word, right)]
    return near[0] if len(near) == 1 else ""


def _one_edit(word: str, right: str) -> bool:
    """Whether a letter is put in, left out or changed, or two neighbours swapped (Damerau)."""
    i = 0
    while word[i : i + 1] == right[i : i + 1] != "":
        i += 1
    rest, other = word[i:], right[i:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return swapped or other[1:] in (rest, rest[1:]) or rest[1:] == other


def _kind(raw: str) -> str:
    first = raw[0]
    if first in SUPER:
        return POWER
    if first in VULGARS:
        return VULGAR
    if first.isalpha():
        return WORD if first.lower() != first.upper() else SCRIPT
    return DIGITS if raw.isdecimal() else SIGN


def _plain(raw: str, kind: str) -> str:
    if kind == WORD:
        return normalize("NFKC", raw).lower().replace("’", "'").replace("\xad", "")
    if kind == DIGITS:
        return "".join(str(int(digit)) for digit in raw)
    return raw.translate(UNRAISED if kind == POWER else _SAME_SIGN)
