"""A statement taken apart: its words, its figures, its direction and its negations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from factcheck.match.compare import kind, scale
from factcheck.match.figures import Figure, FigureReader, Qualifier, Reading
from factcheck.match.words import NEGATIONS, Keys, Word, is_content, number_key, plain
from factcheck.model.lexicon import Lexicon, WordTable


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A text as words and figures, in the text's own positions.

    ``words`` are the content words outside its figures, in order; ``order`` places words and
    figures among each other: word number, or minus one minus figure number. ``places`` are the
    countries, states and cities it names. ``negated`` says that it denies. ``strange`` are the
    words, by number, that English does not know. ``unread`` are its digits that no reader could
    make out: 9OO, 900ish.
    """

    text: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    order: tuple[int, ...]
    places: frozenset[str]
    directions: frozenset[int]
    negated: bool
    strange: frozenset[int]
    unread: tuple[str, ...] = ()

    @cached_property
    def at(self) -> dict[str, int]:
        """The first word of each key."""
        found: dict[str, int] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word.key, number)
        return found

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The keys of its figures' numbers, as an index knows them."""
        ends = {f.value for f in self.figures} | {f.low for f in self.figures if f.value is None}
        return frozenset(
            number_key(f"{end:.12g}".partition("e")[0])
            for end in ends
            if end is not None and abs(end) < INFINITE
        )

    @cached_property
    def prefixed(self) -> frozenset[int]:
        """The words, by number, that begin with a prefix that denies."""
        return frozenset(
            number
            for number, word in enumerate(self.words)
            if word.text.lower().startswith(DENYING) or word.key.startswith(DENYING)
        )

    @cached_property
    def initials(self) -> dict[str, frozenset[int]]:
        """The words, by number, that have a letter as their first or second."""
        found: dict[str, set[int]] = {}
        for number, word in enumerate(self.words):
            for letter in word.text[:2].lower():
                found.setdefault(letter, set()).add(number)
        return {letter: frozenset(numbers) for letter, numbers in found.items()}

    @cached_property
    def position(self) -> dict[int, int]:
        """Where each entry of ``order`` stands."""
        return {entry: place for place, entry in enumerate(self.order)}


class Reader:
    """Reads statements, and knows how the words of English relate."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.keys = Keys(lexicon)
        self._figures = FigureReader(lexicon)
        key = self.keys.key
        self._lexicon = lexicon
        self._related: dict[str, dict[str, float]] = {}
        self._opposites: dict[str, frozenset[str]] = {}
        self._counts: dict[str, int] = {}
        ways = lexicon.directions.mapping()
        self.directions = {key(word): 1 if way == "up" else -1 for word, way in ways.items()}
        vague = lexicon.vague.mapping()
        self.generic = frozenset(key(word) for word, why in vague.items() if why == "generic")
        self.vague = frozenset(map(key, vague))
        self.groups = _Groups(lexicon.related, key)
        self.contrasts = _Groups(lexicon.contrasts, key)

    def reading(self, text: str) -> Reading:
        """The figures of a text, and what else holds digits."""
        return self._figures.read(text)

    def figures(self, text: str) -> tuple[Figure, ...]:
        """The figures of a text, in order; offsets are its code points."""
        return self._figures.read(text).figures

    def read(self, text: str, held: Reading | None = None) -> Statement:
        """The statement a text makes; ``held`` are its figures, for who has read them."""
        held = self.reading(text) if held is None else held
        found = tuple(_compound(text, held.figures))
        signs = {_sign(text, figure) for figure in found} - {0}
        found = tuple(_unsigned(figure) if _sign(text, figure) < 0 else figure for figure in found)
        spans = [(f.start, f.end) for f in found]
        words: list[Word] = []
        entries: list[tuple[int, int]] = [(s, -1 - n) for n, (s, _) in enumerate(spans)]
        negated = False
        at = 0
        every = self.keys.words(text)
        for word in every:
            while at < len(spans) and spans[at][1] <= word.start:
                at += 1
            within = at < len(spans) and spans[at][0] <= word.start
            # In "84 deaths per 100,000" the deaths stay a word: 84 births are another thing.
            if within and found[at].noun != word.text.lower():
                continue
            if plain(word.text) in NEGATIONS or word.key == "nobodi":
                negated = True
            elif is_content(word) and not (word.key in PARTICLES and self._idle(text, word, spans)):
                if not word.proper and word.text[0].isupper() and not self.count(word.key):
                    word = word._replace(proper=True)
                entries.append((word.start, len(words)))
                words.append(word)
        entries.sort()
        return Statement(
            text=text,
            words=tuple(words),
            figures=found,
            order=tuple(entry for _, entry in entries),
            places=frozenset(self._places(every, text)),
            directions=frozenset(self.directions[w.key] for w in words if w.key in self.directions)
            | signs,
            negated=negated,
            unread=tuple(each.text for each in held.mentions if each.kind == "unread"),
            strange=frozenset(n for n, word in enumerate(words) if not self.count(word.key)),
        )

    def _idle(self, text: str, word: Word, spans: list[tuple[int, int]]) -> bool:
        """Whether up or down only completes a verb: locked up, and not up 3 percent, is up."""
        before = text[max(0, word.start - 20) : word.start].split()
        if before and plain(before[-1]) in BEING:
            return False
        return not any(0 <= s - word.end <= 6 or 0 <= word.start - e <= 2 for s, e in spans)

    def related(self, key: str) -> dict[str, float]:
        """The keys that English uses for much the same as this one, with how nearly: 0 to 1."""
        known = self._related.get(key)
        if known is None:
            known = {}
            for other in self._lexicon.near.lookup(key):
                known[other] = NEAR
            for other in self._lexicon.synonyms.lookup(key):
                known[other] = SYNONYM
            for group in self.groups.get(key):
                known.update(dict.fromkeys(group, SYNONYM))
            direction = self.directions.get(key)
            if direction is not None:
                for other, way in self.directions.items():
                    if way == direction:
                        known[other] = DIRECTION
            for group in self.contrasts.get(key):
                for other in group:
                    known.pop(other, None)
            known.pop(key, None)
            self._related[key] = known
        return known

    def opposites(self, key: str) -> frozenset[str]:
        """The keys that exclude this one: state for federal, illegal for legal."""
        known = self._opposites.get(key)
        if known is None:
            groups = self.contrasts.get(key)
            known = frozenset(self._lexicon.opposites.lookup(key)).union(*groups)
            self._opposites[key] = known
        return known

    def count(self, key: str) -> int:
        """How often English says it: about the number of times in 234,000 tagged words."""
        known = self._counts.get(key)
        if known is None:
            found = self._lexicon.counts.lookup(key)
            known = self._counts[key] = 2 ** int(found[0]) if found else 0
        return known

    def knows(self, key: str) -> bool:
        """Whether it is an English word: one that is counted, or that has a synonym."""
        return bool(self.count(key) or self.related(key))

    def _places(self, words: list[Word], text: str) -> Iterable[str]:
        shouted = text == text.lower() or text == text.upper()
        previous = ""
        for word in words:
            folded = plain(word.text)
            if word.key in ("america", "britain"):
                yield word.key
            elif word.text[0].isupper() or (shouted and not self.count(word.key)):
                place = (previous and self._place(f"{previous} {folded}")) or self._place(folded)
                if place:
                    yield place
            previous = folded

    def _place(self, name: str) -> str:
        """The country, state or city that a name or its people's name means; empty if none."""
        found = self._lexicon.places.lookup(name)
        if not found and name.endswith("s"):
            found = self._lexicon.places.lookup(name[:-1])
        return found[0] if found else ""


DENYING = ("un", "non")
"""Prefixes that deny. In-, im- and dis- do not always (port, import): WordNet knows their pairs."""
BEING = frozenset("is are was were be been went go goes".split())
PARTICLES = frozenset({"up", "down"})
INFINITE = float("inf")
SYNONYM = 0.85
NEAR = 0.55
DIRECTION = 0.95


def _compound(text: str, found: Iterable[Figure]) -> Iterable[Figure]:
    """The figures with a duration in several units made one: 2 hours 6 minutes 48 seconds."""
    last: Figure | None = None
    for figure in found:
        if last is not None and _continues(text, last, figure):
            value = (last.value or 0) * scale(last) / scale(figure) + (figure.value or 0)
            last = replace(
                figure,
                value=value,
                low=value * (last.low / last.value if last.value else 1.0),
                high=value * (last.high / last.value if last.value else 1.0),
                start=last.start,
                text=text[last.start : figure.end],
                qualifier=last.qualifier,
            )
            continue
        if last is not None:
            yield last
        last = figure
    if last is not None:
        yield last


def _sign(text: str, figure: Figure) -> int:
    """The direction that a signed change gives: -17 percent is what fell 17 percent says."""
    if figure.unit not in ("percent", "points") or figure.value is None:
        return 0
    if figure.value < 0:
        return -1
    return int("+" in (text[figure.start], text[max(0, figure.start - 1)]))


def _unsigned(figure: Figure) -> Figure:
    return replace(figure, value=-(figure.value or 0.0), low=-figure.high, high=-figure.low)


def _continues(text: str, one: Figure, other: Figure) -> bool:
    return (
        kind(one) == kind(other) == "time"
        and one.value is not None
        and other.value is not None
        and other.qualifier is Qualifier.EXACT
        and scale(one) > scale(other)
        and text[one.end : other.start].strip() in ("", ",", "and", ", and")
    )


class _Groups:
    """For a key the other words of its groups; words joined by a slash stand for one another.

    A word and its key begin alike, so that only the groups with such a word are folded to keys,
    and a start does not pay for all of them.
    """

    def __init__(self, groups: WordTable, key: Callable[[str], str]) -> None:
        self._key = key
        self._by_start: dict[str, list[str]] = {}
        for group in groups.lines():
            for start in {word[:2] for part in group.split() for word in part.split("/")}:
                self._by_start.setdefault(start, []).append(group)

    def get(self, key: str) -> list[frozenset[str]]:
        """The other members of each group that the key is in."""
        found = []
        for group in self._by_start.get(key[:2], ()):
            parts = [frozenset(map(self._key, part.split("/"))) for part in group.split()]
            mine = [part for part in parts if key in part]
            if mine:
                found.append(frozenset[str]().union(*parts) - mine[0])
        return found
