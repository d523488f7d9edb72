"""Reading: the levels of rows put together, and a text read from left to right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import compress, count
from typing import Any
from unicodedata import normalize

from factcheck.match.figures.engine import Grammar
from factcheck.match.figures.figure import Figure, Mention, Reading
from factcheck.match.figures.pieces import VULGARS, bare
from factcheck.match.figures.rows import Attempt, attempts
from factcheck.match.figures.tokens import DIGITS, OPAQUE, WORD, Spellings, Tokens
from factcheck.match.figures.vocabulary import Vocabulary
from factcheck.model.lexicon import Lexicon

_VAGUE_ENDINGS = ("lions", "sands", "dreds")
_KEPT = 20_000  # spellings remembered from text to text
Look = Callable[[Vocabulary, str], bool]
_SURE = frozenset((*VULGARS, "&"))
_BEFORE_DIGITS = frozenset("-−–+.·'’yn")
_GLUED = frozenset(".·'’")
_MONEY = frozenset("$€£¥₹¢₵.=")
_OPENING = frozenset("$€£¥₹¢₵.=½¼¾-−")


def _nothing(_: Vocabulary, __: str) -> bool:
    """No word may follow, only digits or a sign of money."""
    return False


def _sign(_: Vocabulary, __: str) -> bool:
    """No word may follow, only digits, or a sign or fraction before them."""
    return False


def _anything(_: Vocabulary, __: str) -> bool:
    """Any word may follow."""
    return True


def _of(_: Vocabulary, low: str) -> bool:
    return low == "of"


def _cent(_: Vocabulary, low: str) -> bool:
    return low in ("cent", "-")


def _number_or_of(vocabulary: Vocabulary, low: str) -> bool:
    return low == "of" or low in vocabulary.counting


def _counted(vocabulary: Vocabulary, low: str) -> bool:
    pair = low in ("couple", "pair", "few", "grand")
    return pair or low in vocabulary.counting or vocabulary.is_unit(low)


_BEFORE_WORDS = {
    "a": _counted, "an": _counted, "per": _cent,
    **dict.fromkeys(("percent", "percentage"), _of), "ad": _nothing, "ce": _nothing,
    **dict.fromkeys(("several", "few", "many", "point", "tens"), _number_or_of),
}  # fmt: skip


class _Seen(dict[str, Any]):
    """What a function makes of each spelling; every spelling is looked at once."""

    def __init__(self, look: Callable[[str], Any]) -> None:
        super().__init__({"": None})  # what is empty would be false
        self._look = look

    def __missing__(self, piece: str) -> Any:
        self[piece] = found = self._look(piece)
        return found


class FigureReader:
    """Reads figures with the words it was made from.

    What it remembers of spellings from text to text is bounded, and changes no reading.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        from factcheck.match.figures import families  # who only names figures needs no rows

        self.vocabulary = Vocabulary(lexicon)
        self.grammar = Grammar(
            families.LEVELS, families.READERS, families.STARTS, families.SHORTCUTS
        )
        starting = self.grammar.first_words().union(
            self.vocabulary.counting - {"an"}, self.vocabulary.months
        )
        self._words = frozenset(w for w in starting if len(w) > 1) | _BEFORE_WORDS.keys()
        self._forget()

    def _forget(self) -> None:
        """Drop what is known of spellings."""
        looks = {*_BEFORE_WORDS.values(), _nothing, _sign, _anything}
        self._follows = {look: _Seen(partial(self._fits, look)) for look in looks}
        self._looks = _Seen(self._look)
        words, spelled = self.vocabulary, self.grammar.spelled
        self._known = Spellings(words, spelled, glued=False), Spellings(words, spelled, glued=True)

    def _fits(self, look: Look, piece: str) -> bool:
        return look(self.vocabulary, piece.rstrip().lower())

    def read(self, text: str) -> Reading:
        """The figures of a text and what else holds digits, each in order.

        Reads the raw text: offsets are its code points. Time grows with the length of the text
        and with nothing else; there is no input that raises.
        """
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
        figures = t.said
        mentions: list[Mention] = []
        done = covered = 0
        skipped: list[int] = []
        for i in self._anchors(t):
            if i < done or t[i].kind == OPAQUE:
                continue
            told = t.parse("top", i)
            if told is None:
                if t[i].kind == DIGITS:
                    skipped.append(i)
                continue
            done = max(told.end, i + 1)
            t.forget()
            new = list(told.figures)
            if new and new[0].start < covered:  # one hedge for two
                start = max(covered, t.start(i))
                new[0] = replace(new[0], start=start, text=t.text[start : new[0].end])
            figures.extend(new)
            mentions.extend(told.mentions)
            covered = new[-1].end if new else covered
        if skipped:
            mentions += _unread(t, skipped, figures, mentions)
            mentions.sort(key=lambda each: each.start)
        return Reading(figures=tuple(figures), mentions=tuple(mentions))

    def _anchors(self, t: Tokens) -> Iterable[int]:
        """The tokens where a figure may start; each spelling is looked at once."""
        anything, sign, nothing = map(self._follows.__getitem__, (_anything, _sign, _nothing))
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

    def _look(self, piece: str) -> _Seen | None:
        """What must follow a piece for a figure to start there; None where none does."""
        look = self._wanted(piece)
        return self._follows[look] if look else None

    def _wanted(self, piece: str) -> Look | None:
        """What must follow, besides digits or a sign of money."""
        low = piece.rstrip().lower()
        if not low:
            return None
        if not low.isascii():
            low = normalize("NFKC", low).lower()
        if low in self._words:
            return _BEFORE_WORDS.get(low, _anything)
        if piece[0].isalpha():
            if low.endswith(_VAGUE_ENDINGS):
                return _of  # milions of
            if low[:5] == "multi" or low[-4:] == "fold":
                return _anything
        elif low[0].isdecimal() or piece[0] in _SURE or bare(piece) in self.vocabulary.signs:
            return _anything
        if low in _BEFORE_DIGITS:
            return None if low in _GLUED and piece != low else _sign
        return _nothing if self.vocabulary.announces(low) else None


def _unread(
    t: Tokens, skipped: list[int], figures: list[Figure], mentions: list[Mention]
) -> list[Mention]:
    """The digits that no row read, each run of letters and digits once."""
    taken = sorted([(f.start, f.end) for f in figures] + [(m.start, m.end) for m in mentions])
    found: list[Mention] = []
    k = done = 0
    for i in skipped:
        start = t.start(i)
        while k < len(taken) and taken[k][1] <= start:
            k += 1
        if i < done or (k < len(taken) and taken[k][0] <= start) or t[i].kind != DIGITS:
            continue
        first, done = i, t.run_end(i)
        while first > t.first and t[first].glued and t[first - 1].kind == WORD:
            first -= 1
        start, end = t.span(first, done)
        found.append(Mention(kind="unread", start=start, end=end, text=t.text[start:end]))
    return found
