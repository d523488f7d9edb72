"""The sentences of many texts by their words: one index, made once, that says what to read.

Bytes, so that it can be kept between runs: where a text has changed, another index is made.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from factcheck.match.fold import Span
from factcheck.match.postings import Postings, numbers_of, packed, postings, unpacked
from factcheck.match.sentences import sentences
from factcheck.match.shortlist import Shortlist, rarity

_UNSEEN = "[\xad\u200b-\u200d\u2060\ufeff]"
"""What parts no word, though no letter stands there: soft hyphens, spaces without width."""

Keys = Callable[[str], list[str]]
"""The keys of a text's words and numbers, in order."""


def keys_of(sentence: str, keys: Keys) -> list[str]:
    """The keys of a sentence, as an index has them."""
    return keys(sentence if sentence.isascii() else re.sub(_UNSEEN, "", sentence))


def index_of(texts: Iterable[str], keys: Keys) -> bytes:
    """The index of some texts; what `Index` is made from."""
    firsts, starts, ends = array("I", [0]), array("I"), array("I")

    def said() -> Iterator[list[str]]:
        for text in texts:
            for span in sentences(text):
                starts.append(span.start)
                ends.append(span.end)
                yield keys_of(text[span.start : span.end], keys)
            firsts.append(len(starts))

    words = postings(said())
    return packed([firsts.tobytes(), starts.tobytes(), ends.tobytes(), words])


class Index:
    """The sentences of some texts; texts by their number, sentences counted through all of them."""

    def __init__(self, content: bytes, count: Callable[[str], int], texts: int) -> None:
        """``content`` is what `index_of` gave for so many texts; ``count`` is how often English
        says a key.

        Raises ``ValueError`` for anything else.
        """
        firsts, starts, ends, words = unpacked(content, 4)
        self._firsts = numbers_of(firsts).tolist()
        self._starts, self._ends = numbers_of(starts), numbers_of(ends)
        self._count = count
        self._postings = Postings(words)
        told = {len(self._starts), len(self._ends), len(self._postings.lengths)}
        if (
            len(self._firsts) != texts + 1
            or sorted(self._firsts) != self._firsts
            or told != {self._firsts[-1]}
        ):
            raise ValueError("an index whose texts and sentences do not fit")
        self.whole = Shortlist((), count, self._postings)

    def middling(self, key: str) -> float:
        """How much a word tells in a text of middling length that does not hold it."""
        return rarity(self._middle, 0, self._count(key))

    @cached_property
    def _middle(self) -> int:
        """How many sentences a text of middling length has."""
        lengths = sorted(last - first for first, last in pairwise(self._firsts))
        return lengths[len(lengths) // 2]

    def first(self, text: int) -> int:
        """The number of a text's first sentence."""
        return self._firsts[text]

    def text_of(self, sentence: int) -> int:
        """The number of the text that a sentence stands in."""
        return bisect_right(self._firsts, sentence) - 1

    def spans(self, text: int) -> tuple[Span, ...]:
        """Where the sentences of a text stand in it."""
        first, last = self._firsts[text], self._firsts[text + 1]
        return tuple(map(Span, self._starts[first:last], self._ends[first:last]))

    def shortlist(self, text: int) -> Shortlist:
        """The sentences of one text, counted from 0."""
        first, last = self._firsts[text], self._firsts[text + 1]
        return Shortlist((), self._count, self._postings, first, last)
