"""The sentences of many texts by their words: one index, made once, that says what to read.

Bytes, so that it can be kept between runs: where a text has changed, another index is made.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from factcheck.match.postings import LENGTHS, PARTS, Postings, Run, moved, postings
from factcheck.match.sentences import sentences
from factcheck.match.shortlist import Part, Shortlist, rarity
from factcheck.match.spans import Spans
from factcheck.model.packed import Numbers, Stretch, packed, unpacked

INDEX_PARTS = 5
"""How many parts an index has."""

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

    return _packed(firsts, starts, ends, postings(said()))


def _packed(firsts: array[int], starts: array[int], ends: array[int], words: bytes) -> bytes:
    lengths = Numbers(unpacked(words, PARTS)[LENGTHS])
    totals = array("Q", [sum(lengths[first:last]) for first, last in pairwise(firsts)])
    return packed([*(part.tobytes() for part in (firsts, starts, ends, totals)), words])


def renewed(old: bytes, numbers: Sequence[int | None], changed: Iterable[str], keys: Keys) -> bytes:
    """The index of some texts, most of which ``old`` is the index of: what `index_of` makes of all.

    ``numbers`` has for each text its number in the old index, always rising, or None for a text
    that is another; ``changed`` are those, in their order. Only they are read. Raises
    ``ValueError`` where the old one is no index of such texts.
    """
    *known, _, words = unpacked(old, INDEX_PARTS)
    before = Numbers(known[0]).tolist()
    kept = [number for number in numbers if number is not None]
    if kept != sorted(set(kept)) or (kept and kept[-1] >= len(before) - 1):
        raise ValueError("texts that the index has not, or in another order")
    columns = [array("I", bytes(part)) for part in (*known[1:], unpacked(words, PARTS)[LENGTHS])]
    firsts, new = array("I", [0]), [array("I"), array("I"), array("I")]
    fresh: dict[str, list[int]] = {}
    runs: list[Run] = []
    texts = iter(changed)
    for number in numbers:
        at = firsts[-1]
        if number is None:
            text = next(texts)
            for span in sentences(text):
                said = keys_of(text[span.start : span.end], keys)
                for key in said:
                    fresh.setdefault(key, []).append(len(new[0]))
                for column, value in zip(new, (span.start, span.end, len(said)), strict=True):
                    column.append(value)
        else:
            first, last = before[number], before[number + 1]
            for column, values in zip(new, columns, strict=True):
                column.extend(values[first:last])
            if runs and runs[-1].last == first and runs[-1].shift == at - first:
                runs[-1] = runs[-1]._replace(last=last)
            else:
                runs.append(Run(first, last, at - first))
        firsts.append(len(new[0]))
    return _packed(firsts, new[0], new[1], moved(words, runs, fresh, new[2]))


class Index:
    """The sentences of some texts; texts by their number, sentences counted through all of them."""

    def __init__(self, content: bytes | Stretch, count: Callable[[str], int], texts: int) -> None:
        """``content`` is what `index_of` gave for so many texts; ``count`` is how often English
        says a key.

        Raises ``ValueError`` for anything else.
        """
        firsts, starts, ends, totals, words = unpacked(content, INDEX_PARTS)
        self._firsts = Numbers(firsts).tolist()
        self._starts, self._ends = Numbers(starts), Numbers(ends)
        self._totals = Numbers(totals, "Q")
        self._count = count
        self._postings = Postings(words)
        told = {len(self._starts), len(self._ends), len(self._postings.lengths)}
        if (
            len(self._firsts) != texts + 1
            or len(self._totals) != texts
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

    def spans(self, text: int) -> Spans:
        """Where the sentences of a text stand in it."""
        first, last = self._firsts[text], self._firsts[text + 1]
        return Spans(self._starts.within(first, last), self._ends.within(first, last))

    def shortlist(self, text: int) -> Shortlist:
        """The sentences of one text, counted from 0."""
        first, last = self._firsts[text], self._firsts[text + 1]
        part = Part(first, last, self._totals[text])
        return Shortlist((), self._count, self._postings, part)
