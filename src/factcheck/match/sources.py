"""The documents ready to be searched: which of them are read for a phrase, and what they say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from copy import copy
from functools import partial

from factcheck.match.cover import WINDOW, Cover, cover_of, hopeful, quote_cover, word_weights
from factcheck.match.index import Index, index_of, renewed
from factcheck.match.locate import Passage
from factcheck.match.locators import unmarked
from factcheck.match.postings import Keep, at_once, counted
from factcheck.match.sentences import sentences
from factcheck.match.source import SAYS, Source
from factcheck.match.statement import Reader, Statement
from factcheck.match.subject import tells
from factcheck.match.wanted import quoted_keys
from factcheck.model.lexicon import Lexicon
from factcheck.model.stored import StoredTexts

WHOLLY, NEARLY = 1.0, 0.5
"""The share of a phrase's words that a document must hold close together to be asked whether it
holds the phrase word for word, or with a seventh of its letters wrong."""
READ = 25
"""The most documents that are read for one phrase."""
INDEXED = 50_000
"""From how many code points on documents, or claims, are searched by one index that is kept."""


class Sources(Mapping[str, Source]):
    """Documents ready to be searched, by id, with one reader of words for all; prepared once.

    Where they are large, one index over the sentences of all says which are read for a phrase;
    where they are small, each has its own, made when it is first asked.
    """

    def __init__(self, texts: Mapping[str, str], lexicon: Lexicon, keep: Keep = at_once) -> None:
        """``keep`` keeps the index of large documents between runs."""
        self.reader = Reader(lexicon)
        self._texts = texts
        self.keep = keep
        stored = isinstance(texts, StoredTexts)
        size = texts.size if isinstance(texts, StoredTexts) else sum(map(len, texts.values()))
        large = stored or size >= INDEXED
        self._kept = large and keep is not at_once
        self._numbers = dict(zip(texts, range(len(texts)), strict=True)) if large else {}
        self._names: Mapping[str, object] = texts
        self._sources: dict[str, Source] = {}
        self._made: list[Index] = []  # one for all that are chosen from these

    @property
    def _index(self) -> Index:
        if not self._made:
            self._made.append(self._make())
        return self._made[0]

    def _make(self) -> Index:
        texts, keys, count = self._texts, self.reader.keys, self.reader.count
        if isinstance(texts, StoredTexts):
            return self.keep(
                (*keys.made_of, texts.name),
                lambda step: self._indexed(texts, step),
                lambda content: Index(content, count, len(texts)),
            )
        every = [unmarked(text) for text in texts.values()]
        return self.keep(
            (*keys.made_of, *every),
            lambda step: index_of(counted(every, step), keys.keys),
            lambda content: Index(content, count, len(every)),
        )

    def _indexed(self, texts: StoredTexts, step: Callable[[], None]) -> bytes:
        """The index of texts, from that of an earlier run where most of them are as they were."""
        keys = self.reader.keys
        for name, numbers in texts.before():
            try:
                old = self.keep((*keys.made_of, name), _unkept, bytes)
                changed = (unmarked(texts[each]) for each, n in zip(texts, numbers, strict=True)
                           if n is None)  # fmt: skip
                return renewed(old, numbers, changed, keys.keys)
            except (LookupError, ValueError):
                continue
        every = counted((unmarked(text) for text in texts.values()), step)
        return index_of(every, keys.keys)

    def _prepared(self, name: str) -> tuple[Index, int]:
        return self._index, self._numbers[name]

    def say(self, phrase: str) -> Iterator[tuple[str, Passage]]:
        """Where the documents say a phrase, each with the document's id, in their order."""
        said = self.reader.read(phrase)
        if not tells(phrase, said):
            return
        quoting = self._quoting(phrase, NEARLY)
        saying = self._saying(said)
        for name in self._in_order({*quoting, *saying}):
            found: tuple[Passage, ...] = ()
            if name in quoting:
                found = self[name].quoted(phrase, said)
            if name in saying and not found:
                found = self[name].restated(said, saying[name])
            yield from ((name, each) for each in found)

    def _in_order(self, names: Collection[str]) -> Iterable[str]:
        """Some documents in the order of all."""
        if self._numbers:
            return sorted(names, key=self._numbers.__getitem__)
        return (name for name in self if name in names)

    def holding(self, phrase: str) -> Iterator[tuple[str, Passage]]:
        """Where the documents hold a phrase word for word, each with the document's id."""
        # Each can be asked in less time than an index takes that is made for this alone.
        unmade = self.keep is at_once and not self._made
        for name in self._names if unmade else self._quoting(phrase, WHOLLY):
            yield from ((name, each) for each in self[name].quotations(phrase, exact=True))

    def holding_key(self, key: str, most: int) -> Iterator[tuple[str, int]]:
        """The sentences that hold a key, at most so many: a document's id, and a number there."""
        if self._numbers:
            names = tuple(self._numbers)
            for number in dict.fromkeys(self._index.whole.holding(key)[:most]):
                text = self._index.text_of(number)
                if names[text] in self._names:
                    yield names[text], number - self._index.first(text)
            return
        for name, source in self.items():
            yield from ((name, number) for number in source.holding_key(key)[:most])

    def _saying(self, said: Statement) -> Mapping[str, Cover | None]:
        """The documents that may say a statement in other words, with its cover by each."""
        if not self._numbers:
            return dict.fromkeys(self._names)
        cover = cover_of(said, self._index.whole, self.reader)
        middling = cover.weighed(word_weights(said, self._index.middling, self.reader))
        found = hopeful(middling, SAYS, WINDOW - 1)
        names = self._named(self._first_of(found, said))
        first, numbers = self._index.first, self._numbers
        return {name: self[name].part_of(said, cover, first(numbers[name])) for name in names}

    def _quoting(self, phrase: str, least: float) -> Collection[str]:
        """The documents that may hold a phrase word for word, or nearly."""
        if not self._numbers:
            return self._names
        keys = quoted_keys(phrase, self.reader)
        if not keys:
            return self._names
        cover = quote_cover(keys, self._index.whole, self.reader)
        words = sum(weight for weight in cover.weights if weight == 1)
        lost = (1 - least) * words / sum(cover.weights)
        found = hopeful(cover, 1 - lost, len(sentences(phrase)))
        return self._named(self._first_of(found, None))

    def _first_of(self, found: Mapping[int, float], said: Statement | None) -> Iterable[int]:
        """The sentences of the documents that are read for one phrase, of those found.

        Where all say much the same, as weekly reports do, those come first that have the numbers
        of the phrase, as ``said``, or such as round one another.
        """
        texts = {n: self._index.text_of(n) for n in found}
        if len(set(texts.values())) <= READ:
            return found
        held = self._holding_numbers(said) if said else []
        best: dict[int, tuple[int, float]] = {}
        for n, share in found.items():
            near = range(n - WINDOW + 1, n + WINDOW)
            told = sum(not numbers.isdisjoint(near) for numbers in held), share
            best[texts[n]] = max(best.get(texts[n], told), told)
        first = set(sorted(best, key=lambda text: (best[text], -text), reverse=True)[:READ])
        return [n for n in found if texts[n] in first]

    def _holding_numbers(self, said: Statement) -> list[set[int]]:
        """The sentences that hold a number of a phrase, for each, and those with one near it."""
        from factcheck.match.number_keys import number_keys  # few phrases are asked for it

        whole = self._index.whole
        keys: list[tuple[str, ...]] = [(key,) for key in said.numbers]
        keys += [tuple(number_keys(f, whole.vocabulary.between)) for f in said.figures]
        return [{number for key in each for number in whole.holding(key)} for each in keys]

    def _named(self, numbers: Iterable[int]) -> dict[str, None]:
        """The ids of the documents that these sentences stand in, in the documents' order."""
        names = tuple(self._numbers)
        texts = sorted({self._index.text_of(number) for number in numbers})
        return dict.fromkeys(names[text] for text in texts if names[text] in self._names)

    def only(self, name: str) -> Sources:
        """The one document of that id, prepared as it is here; none where there is none."""
        return self._chosen(lambda each: each == name)

    def without(self, name: str) -> Sources:
        """All documents but the one of that id, prepared as they are here."""
        return self._chosen(lambda each: each != name)

    def _chosen(self, wanted: Callable[[str], bool]) -> Sources:
        chosen = copy(self)
        chosen._names = dict.fromkeys(filter(wanted, self._names))
        return chosen

    def __getitem__(self, name: str) -> Source:
        if name not in self._names:
            raise KeyError(name)
        known = self._sources.get(name)
        if known is None:
            prepared = partial(self._prepared, name) if self._kept else None
            known = self._sources[name] = Source(self._texts[name], self.reader, prepared)
        return known

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _unkept(step: Callable[[], None]) -> bytes:  # noqa: ARG001 - nothing is made
    raise LookupError
