"""A statement taken apart: its words, its figures, what it denies, and its frames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from factcheck.match.clauses import clause_numbers, denials
from factcheck.match.compare import kind, scale
from factcheck.match.english import English
from factcheck.match.figures import Figure, FigureReader, Qualifier, Reading
from factcheck.match.frames import Frame, Parts, read_frames
from factcheck.match.framing import statement_start
from factcheck.match.names import Run, doers, name_runs, speakers
from factcheck.match.patterns import late
from factcheck.match.places import is_headline, named_places
from factcheck.match.words import (
    NEGATIONS,
    NOBODY,
    NUMBER_WORDS,
    REFUSE,
    Word,
    is_content,
    number_key,
    plain,
)
from factcheck.model.lexicon import Lexicon


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A text as words and figures, in the text's own positions.

    ``words`` are the content words outside its figures, in order; ``order`` places words and
    figures among each other: word number, or minus one minus figure number. ``clauses`` are the
    words' clause numbers, ``denied`` the words that a denial reaches, ``denials`` for each word
    that denies its clause and the words it reaches. ``frames`` bind each figure but dates to what
    it is of. ``places`` are the countries, states and cities it names, ``names`` runs of words, by
    number, that name someone or something else; ``directions`` are 1 where it says up, -1 where it
    says down. ``strange`` are the words that English does not know. ``headline`` says that capitals
    tell nothing, and then there are no names. ``only_names`` says that it says who and nothing of
    them: Gordon Brown, chancellor. ``unread`` are its digits that no reader could make
    out: 9OO, 900ish; ``designations`` its names that hold digits: Route 66, F-16.
    ``placed`` are the places by the content words that end their names: of New Zealand the second.
    ``framing`` are the words that only say who says it, before its own statement begins.
    """

    text: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    order: tuple[int, ...]
    clauses: tuple[int, ...]
    denied: frozenset[int]
    denials: tuple[tuple[int, frozenset[int]], ...]
    frames: tuple[Frame, ...]
    places: frozenset[str]
    names: tuple[Run, ...]
    directions: frozenset[int]
    strange: frozenset[int]
    headline: bool
    only_names: bool
    unread: tuple[str, ...]
    designations: tuple[str, ...]
    framing: frozenset[int]
    placed: dict[int, str]

    @cached_property
    def at(self) -> dict[str, int]:
        """The first word of each key."""
        found: dict[str, int] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word.key, number)
        return found

    @cached_property
    def owned(self) -> frozenset[str]:
        """The keys of all words that stand beside a figure."""
        return frozenset(self.words[n].key for frame in self.frames for n in frame.own)

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
            if word.text.lower().startswith(PREFIXES) or word.key.startswith(PREFIXES)
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
    def compares(self) -> bool:
        """Whether it may compare two parties, as few do: by "than", or by "as"."""
        return "than" in self.text or " as " in self.text

    @cached_property
    def doers(self) -> tuple[int, ...]:
        """The words, by number, of the names right behind "by"."""
        return doers(self.text, self.words, self.names)

    @cached_property
    def speakers(self) -> frozenset[int]:
        """The words, by number, of the names that only say it."""
        return speakers(self.text, self.words, self.names)

    @cached_property
    def position(self) -> dict[int, int]:
        """Where each entry of ``order`` stands."""
        return {entry: place for place, entry in enumerate(self.order)}


class Reader(English):
    """Reads statements; the one reading of a sentence that everything compares.

    What was read last is kept by its text: a claim is looked at by `find`, and again by what tells
    what became of it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._figures = FigureReader(lexicon)
        self._readings: dict[str, Reading] = {}
        self._statements: dict[str, Statement] = {}

    def reading(self, text: str) -> Reading:
        """The figures of a text, and what else holds digits."""
        known = self._readings.get(text)
        return known or _kept(self._readings, text, self._figures.read(text))

    def figures(self, text: str) -> tuple[Figure, ...]:
        """The figures of a text, in order; offsets are its code points."""
        return self.reading(text).figures

    def read(self, text: str, held: Reading | None = None) -> Statement:
        """The statement a text makes; ``held`` are its figures, for who has read them."""
        known = self._statements.get(text)
        return known or _kept(self._statements, text, self._read(text, held))

    def _read(self, text: str, held: Reading | None) -> Statement:
        held = self.reading(text) if held is None else held
        parts, kept = self._parts(text, held)
        words = parts.words
        headline = is_headline(text)
        start = statement_start(text)
        placed = {parts.every[n].start for n, _ in parts.places}
        names = () if headline else tuple(name_runs(words, placed, text, self))
        entries = [(figure.start, -1 - n) for n, figure in enumerate(parts.figures)]
        entries += [(word.start, n) for n, word in enumerate(words)]
        reached = {n for denial in parts.denials for n in denial.reach}
        return Statement(
            text=text,
            words=tuple(words),
            figures=tuple(parts.figures),
            order=tuple(entry for _, entry in sorted(entries)),
            clauses=tuple(parts.clauses[n] for n in kept),
            denied=frozenset(number for number, n in enumerate(kept) if n in reached),
            denials=tuple(
                (
                    parts.clauses[denial.word],
                    frozenset(number for number, n in enumerate(kept) if n in denial.reach),
                )
                for denial in parts.denials
            ),
            frames=read_frames(parts),
            places=frozenset(place for _, place in parts.places),
            names=names,
            directions=frozenset(parts.ways.values()) | frozenset(parts.signs.values()),
            strange=frozenset(n for n, word in enumerate(words) if not self.count(word.key)),
            headline=headline,
            only_names=not (parts.figures or headline)
            and all(word.proper or self.are_people(word.key) for word in words),
            unread=tuple(each.text for each in held.mentions if each.kind == "unread"),
            designations=tuple(e.text for e in held.mentions if e.kind == "designation"),
            framing=frozenset(n for n, word in enumerate(words) if word.start < start),
            placed={
                n: place
                for every, place in parts.places
                for n, word in enumerate(words)
                if word.start == parts.every[every].start
            },
        )

    def _parts(self, text: str, held: Reading) -> tuple[Parts, list[int]]:
        """What a text holds, and the numbers of its content words among all its words."""
        found = list(_compound(text, held.figures))
        signs = {n: sign for n, figure in enumerate(found) if (sign := _sign(text, figure))}
        found = [
            _unsigned(f) if n in signs and (f.value or 0) < 0 else f for n, f in enumerate(found)
        ]
        spans = [(figure.start, figure.end) for figure in found]
        every = self.keys.words(text)
        named = [(m.start, m.end) for m in held.mentions if m.kind == "designation"]
        kept = [
            n
            for n in self._kept(every, found)
            if self._tells(text, every[n], spans) or _closes_name(every[n], named)
        ]
        words = [self._named(every[n]) for n in kept]
        clauses = clause_numbers(text, every)
        parts = Parts(
            text=text,
            every=every,
            words=words,
            clauses=clauses,
            figures=found,
            denials=denials(text, every, clauses, spans),
            places=tuple(named_places(every, text, self)),
            ways={
                n: self.directions[w.key]
                for n, w in enumerate(words)
                if w.key in self.directions and _moves(text, w)
            },
            signs=signs,
        )
        return parts, kept

    def _kept(self, every: list[Word], found: list[Figure]) -> Iterator[int]:
        """The words, by number, that stand in no figure.

        In "84 deaths per 100,000" the deaths stay a word: 84 births are another thing.
        """
        at = 0
        for number, word in enumerate(every):
            while at < len(found) and found[at].end <= word.start:
                at += 1
            within = at < len(found) and found[at].start <= word.start
            if not within or found[at].noun == word.text.lower():
                yield number

    def _tells(self, text: str, word: Word, spans: list[tuple[int, int]]) -> bool:
        """Whether a word carries the statement: it is no grammar, and denies nothing."""
        denies = (word.plain in NEGATIONS and word.key != REFUSE) or word.key == NOBODY
        if denies or not is_content(word):
            return False
        return not (word.key in PARTICLES and self._idle(text, word, spans))

    def _named(self, word: Word) -> Word:
        """The word, taken for a name where it has a capital and English does not know it."""
        strange = not word.proper and word.text[0].isupper() and not self.count(word.key)
        return word._replace(proper=True) if strange else word

    def _idle(self, text: str, word: Word, spans: list[tuple[int, int]]) -> bool:
        """Whether up or down only completes a verb: locked up, and not up 3 percent, is up."""
        before = text[max(0, word.start - 20) : word.start].split()
        if before and plain(before[-1]) in BEING:
            return False
        if before and plain(before[-1]) in COMPLETED:
            return True
        return not any(0 <= s - word.end <= 6 or 0 <= word.start - e <= 2 for s, e in spans)


def _closes_name(word: Word, named: list[tuple[int, int]]) -> bool:
    """Whether a number word belongs to a name: the Big Four."""
    return word.plain in NUMBER_WORDS and any(s <= word.start < e for s, e in named)


KEPT, SENTENCES = 4096, 2000
"""How many texts are kept, and of how many code points at most: a few sentences."""
Read = TypeVar("Read")


def _kept(known: dict[str, Read], text: str, read: Read) -> Read:
    """What was read of a text, kept; of too many the first half goes."""
    if len(text) <= SENTENCES:
        if len(known) >= KEPT:
            for old in tuple(known)[: KEPT // 2]:
                del known[old]
        known[text] = read
    return read


_LEAVING = late(
    r"[ -](?:(?:[^\W\d]+ )?(?:off|out|apart)|(?:their|his|her) (?:life|lives|way|homes?)|"
    r"in (?:smoke|flames))\b",
    re.IGNORECASE,
)
"""What makes another verb of one that turns up or down: to drop off a passenger, lose their
lives."""


def _moves(text: str, word: Word) -> bool:
    """Whether a word that can say up or down does: not in start-ups, nor in dropping off."""
    return text[word.start - 1 : word.start] != "-" and not _LEAVING.match(text, word.end)


PREFIXES = ("un", "non")
"""Prefixes that deny. In-, im- and dis- do not always (port, import): WordNet knows their pairs."""
BEING = frozenset("is are was were be been went go goes".split())
COMPLETED = frozenset(
    "make makes made making sign signed end ends ended set sets turn turns turned show shows "
    "showed shown give gives gave given pick picks picked open opens opened take takes took taken "
    "taking back backs backed hold holds held sum sums summed wake woke keep keeps kept look "
    "looked".split()
)
"""Verbs that up completes, figure or not: women make up 27 percent."""
PARTICLES = frozenset({"up", "down"})
INFINITE = float("inf")


def _compound(text: str, found: Iterable[Figure]) -> Iterator[Figure]:
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


UP, DOWN = "↑⇑⬆▲△🔺🔼📈↗⬈", "↓⇓⬇▼▽🔻🔽📉↘⬊"
"""Signs before a figure that say which way it went."""
MORE = frozenset("more higher larger bigger longer greater wider dearer extra".split())
LESS = frozenset("less fewer lower smaller shorter narrower cheaper".split())
"""Words right behind a figure that say the same."""
LONGER, SOONER = ("slower",), ("faster", "quicker", "sooner")
"""Words that do behind a time: 25 seconds slower; of a speed or a price they say nothing."""
EACH = frozenset("a an per each every".split())
"""What begins "a year", and the like, between a figure and such a word."""
BETWEEN = " \u00a0\u202f\ufe0e\ufe0f"
"""What may stand between such a sign and its figure: spaces, and how a sign is to be drawn."""


def _sign(text: str, figure: Figure) -> int:
    """The direction of a sign, or a comparison: -17 percent, ↓ 17 percent, 17 percent less."""
    beside = text[max(0, figure.start - 3) : figure.start].rstrip(BETWEEN)[-1:]
    if beside and beside in UP + DOWN:
        return 1 if beside in UP else -1
    if figure.value is None or figure.unit in ("date", "ordinal"):
        return 0
    following = text[figure.end : figure.end + 24].lower().split()
    if following and following[0] in EACH:
        following = following[2:]
    behind = following[0].strip(",.;:") if following else ""
    if behind in MORE or (behind in LONGER and kind(figure) == "time"):
        return 1
    if behind in LESS or (behind in SOONER and kind(figure) == "time"):
        return -1
    if figure.unit not in ("percent", "points"):
        return 0
    if figure.value < 0:
        return -1
    return int("+" in (text[figure.start], text[max(0, figure.start - 1)]))


def _unsigned(figure: Figure) -> Figure:
    """A negative figure as a positive one: its sign is a direction."""
    return replace(figure, value=-(figure.value or 0.0), low=-figure.high, high=-figure.low)


def _continues(text: str, one: Figure, other: Figure) -> bool:
    """Whether a duration goes on in a smaller unit: 2 hours *6 minutes*."""
    return (
        kind(one) == kind(other) == "time"
        and one.value is not None
        and other.value is not None
        and other.qualifier is Qualifier.EXACT
        and scale(one) > scale(other)
        and text[one.end : other.start].strip() in ("", ",", "and", ", and")
    )
