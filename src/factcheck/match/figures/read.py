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
from factcheck.match.figures.pieces import VULGARS, bare
from factcheck.match.figures.rows import Attempt, attempts
from factcheck.match.figures.tokens import DIGITS, OPAQUE, Spellings, Tokens
from factcheck.match.figures.vocabulary import Vocabulary
from factcheck.model.lexicon import Lexicon

_VAGUE_ENDINGS = ("lions", "sands", "dreds")
_KEPT = 20_000  # spellings remembered from text to text
_SURE = frozenset((*VULGARS, "&"))
_BEFORE_DIGITS = frozenset("-−–+.·'’yn")
_GLUED = frozenset(".·'’")
_MONEY = frozenset("$€£¥₹¢₵.=")
_OPENING = frozenset("$€£¥₹¢₵.=½¼¾-−")
# What must stand behind a word for a figure to start at it, besides digits or a sign of money;
# behind ANYTHING nothing must, and behind SIGN only digits, or a sign or fraction before them.
ANYTHING, SIGN, NOTHING = "anything", "sign", "nothing"
_CENT, _OF, _NUMBER, _COUNTED = "cent", "of", "number", "counted"
_BEFORE_WORDS = {
    "a": _COUNTED, "an": _COUNTED, "per": _CENT, "ad": NOTHING, "ce": NOTHING,
    **dict.fromkeys(("percent", "percentage"), _OF),
    **dict.fromkeys(("several", "few", "many", "point", "tens"), _NUMBER),
}  # fmt: skip


def _holds(words: frozenset[str], piece: str) -> bool:
    return piece.rstrip().lower() in words


class FigureReader:
    """Reads figures with the words it was made from.

    What it remembers of spellings from text to text is bounded, and changes no reading.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        from factcheck.match.figures import families  # who only names figures needs no rows

        self.vocabulary = Vocabulary(lexicon)
        self.book = Book(lexicon.figure_rows.text, self.vocabulary, families.FUNCTIONS)
        self.grammar = Grammar(self.book, families.SHORTCUTS)
        starting = self.grammar.first_words().union(
            self.vocabulary.counting - {"an"}, self.vocabulary.months
        )
        self._words = frozenset(w for w in starting if len(w) > 1) | _BEFORE_WORDS.keys()
        counting = self.vocabulary.counting
        none: frozenset[str] = frozenset()
        self._behind = {
            **dict.fromkeys((ANYTHING, SIGN, NOTHING), none),
            _CENT: frozenset(("cent", "-")), _OF: frozenset(("of",)), _NUMBER: counting | {"of"},
            _COUNTED: counting.union(self.vocabulary.units, ("couple", "pair", "few", "grand")),
        }  # fmt: skip
        self._forget()

    def _forget(self) -> None:
        """Drop what is known of spellings."""
        self._follows = {kind: Kept(partial(_holds, words)) for kind, words in self._behind.items()}
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
        return attempts(t, t.log)

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
        anything, sign, nothing = map(self._follows.__getitem__, (ANYTHING, SIGN, NOTHING))
        pieces, look = t.pieces, self._looks.__getitem__
        for i in compress(count(), map(look, pieces)):
            wanted = look(pieces[i])
            if wanted is anything:
                yield i
                continue
            if wanted is sign and pieces[i - 1][-1:].isalnum():
                continue  # behind digits or letters
            after = pieces[i + 1]
            first = after[:1]
            if first.isalpha():
                if wanted[after]:
                    yield i
            elif first == "." and wanted is nothing:
                if pieces[i + 2][:1].isdecimal():
                    yield i  # Rs. 500
            elif first.isdecimal() or first in (_MONEY if wanted is nothing else _OPENING):
                yield i

    def _look(self, piece: str) -> Kept | None:
        """What must follow a piece for a figure to start there; None where none does."""
        wanted = self._wanted(piece)
        return self._follows[wanted] if wanted else None

    def _wanted(self, piece: str) -> str | None:
        low = piece.rstrip().lower()
        if not low:
            return None
        if not low.isascii():
            low = normalize("NFKC", low).lower()
        if low in self._words:
            return _BEFORE_WORDS.get(low, ANYTHING)
        if piece[0].isalpha():
            if low.endswith(_VAGUE_ENDINGS):
                return _OF  # milions of
            if low[:5] == "multi" or low[-4:] == "fold":
                return ANYTHING
        elif low[0].isdecimal() or piece[0] in _SURE or bare(piece) in self.vocabulary.signs:
            return ANYTHING
        if low in _BEFORE_DIGITS:
            return None if low in _GLUED and piece != low else SIGN
        return NOTHING if self.vocabulary.announces(low) else None
