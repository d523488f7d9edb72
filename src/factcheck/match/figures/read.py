"""Reading: the levels of rows put together, and a text read from left to right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from itertools import compress, count
from unicodedata import normalize

from factcheck.match.figures.book import Book, Kept
from factcheck.match.figures.engine import TOP, Grammar
from factcheck.match.figures.figure import Mention, Reading
from factcheck.match.figures.pieces import VULGARS
from factcheck.match.figures.rows import Attempt
from factcheck.match.figures.tokens import DIGITS, OPAQUE, Spellings, Tokens
from factcheck.match.figures.vocabulary import Vocabulary
from factcheck.model.lexicon import Lexicon

_VAGUE_ENDINGS = ("lions", "sands", "dreds")
_KEPT = 20_000  # spellings remembered from text to text
_SURE = frozenset((*VULGARS, "&"))
_BEFORE_DIGITS = frozenset("-−–+.·'’yn")
_GLUED = frozenset(".·'’")
_OPENING = frozenset(
    "$€£¥₹¢₵.=½¼¾-−"
)  # with digits, what a figure goes on with behind its first piece
_ANYTHING, _NO_WORD = frozenset(("anything",)), frozenset[str]()


def _goes_on(words: frozenset[str], piece: str) -> bool:
    """Whether a figure may go on with a piece: with digits, a sign, or one of some words."""
    if words is _ANYTHING or piece[:1].isdecimal() or piece[:1] in _OPENING:
        return True
    return piece.rstrip().lower() in words


class FigureReader:
    """Reads figures with the words it was made from.

    What it remembers of spellings from text to text is bounded, and changes no reading.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        from factcheck.match.figures.shortcuts import SHORTCUTS  # who names figures needs none

        self.vocabulary = Vocabulary(lexicon)
        self.book = Book(lexicon.figure_rows.text, self.vocabulary)
        self.grammar = Grammar(self.book, SHORTCUTS)
        words, counting = self.vocabulary, self.vocabulary.counting
        starting = self.grammar.first_words().union(counting - {"an"}, words.months)
        counted = counting.union(words.units, ("couple", "pair", "few", "grand"))
        self._after = {  # what must follow a word for a figure to start at it
            **dict.fromkeys(("a", "an"), counted),
            **dict.fromkeys(("ad", "ce"), _NO_WORD),
            **dict.fromkeys(("percent", "percentage"), frozenset(("of",))),
            **dict.fromkeys(("several", "few", "many", "point", "tens"), counting | {"of"}),
            "per": frozenset(("cent",)),
        }
        self._words = frozenset(w for w in starting if len(w) > 1) | self._after.keys()
        self._forget()

    def _forget(self) -> None:
        """Drop what is known of spellings."""
        self._follows = Kept(lambda words: Kept(partial(_goes_on, words)))
        self._looks = Kept(self._look)
        words, spelled = self.vocabulary, self.grammar.spelled
        self._known = Spellings(words, spelled, glued=False), Spellings(words, spelled, glued=True)

    def read(self, text: str) -> Reading:
        """The figures of a text and what else holds digits, each in order.

        Reads the raw text: offsets are its code points. Time grows with the length of the text
        and with nothing else; there is no input that raises.
        """
        if not self.book.readers:
            return Reading(figures=(), mentions=())  # a lexicon that says nothing
        return self._read(self._tokens(text))

    def _tokens(self, text: str) -> Tokens:
        if max(map(len, (self._looks, *self._known))) > _KEPT:
            self._forget()
        return Tokens(text, self.vocabulary, self.grammar, self._known)

    def explain(self, text: str) -> tuple[Attempt, ...]:
        """Every row that fired at a place of the text, and which won or why it lost."""
        t = self._tokens(text)
        t.log, t.finders = [], self.grammar.every_row
        self._read(t)
        return tuple(t.log)

    def _read(self, t: Tokens) -> Reading:
        figures, top = t.said, t.finders[TOP]
        mentions: list[Mention] = []
        done = covered = 0
        for i in self._anchors(t):
            if i < done or t[i].kind == OPAQUE:
                continue
            told = top(t, i)
            if told is None:
                if t[i].kind != DIGITS:
                    continue
                told = t.parse("unread", i)
            done = max(told.end, i + 1)
            t.forget()
            mentions.extend(told.mentions)
            if told.figures:
                first, *rest = told.figures
                if first.start < covered:  # one hedge for two
                    start = max(covered, t.start(i))
                    first = replace(first, start=start, text=t.text[start : first.end])
                figures += first, *rest
                covered = figures[-1].end
        return Reading(figures=tuple(figures), mentions=tuple(mentions))

    def _anchors(self, t: Tokens) -> Iterable[int]:
        """The tokens where a figure may start; each spelling is looked at once."""
        pieces, look, of_digits = t.pieces, self._looks.__getitem__, self._follows[_NO_WORD]
        for i in compress(count(), map(look, pieces)):
            follows, after = look(pieces[i]), pieces[i + 1]
            if follows is of_digits and after[0] in ".-":  # Rs. 500, not Sen. Cruz
                after = pieces[i + 2]
            if follows[after]:
                yield i

    def _look(self, piece: str) -> Kept | None:
        """Which pieces may follow one for a figure to start there; None where none does."""
        words = self._wanted(piece)
        return None if words is None else self._follows[words]

    def _wanted(self, piece: str) -> frozenset[str] | None:
        low = piece.rstrip().lower()
        if not low:
            return None
        if not low.isascii():
            low = normalize("NFKC", low).lower()
        if low in self._words:
            return self._after.get(low, _ANYTHING)
        if piece[0].isalpha():
            if low.endswith(_VAGUE_ENDINGS):
                return self._after["percent"]  # milions of
            if low[:5] == "multi" or low[-4:] == "fold":
                return _ANYTHING
        elif low[0].isdecimal() or piece[0] in _SURE or piece.rstrip() in self.vocabulary.signs:
            return _ANYTHING
        if low in _BEFORE_DIGITS:
            return None if low in _GLUED and piece != low else _NO_WORD
        return _NO_WORD if self.vocabulary.announces(low) else None
