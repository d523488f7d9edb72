"""One way to write a figure: what a row is, and its pattern taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any

from factcheck.match.figures.tokens import Tokens
from factcheck.match.figures.vocabulary import Record

if TYPE_CHECKING:
    from factcheck.match.figures.book import Book

Guard = Callable[["Found"], bool]
Maker = Callable[["Found"], Any]


class Found(Record):
    """Where a row's pattern stands: its first token, the one after it, and what was read there.

    ``parts`` are the answers of the core's <…> elements, None for one that was left out.
    """

    t: Tokens
    i: int
    end: int
    parts: tuple[Any, ...]
    text: str = ""


class Element(Record):
    """One element of a pattern: its words, or what reads it; whether it is optional, and glued."""

    words: frozenset[str]
    reader: str
    optional: bool
    glued: bool


class Row(Record):
    """One way to write a figure, or something beside figures, as the book of rows has it.

    ``gives`` names what makes the value from where the pattern stands, or None: no figure after
    all. Every guard of ``when`` must hold and none of ``unless``. ``behind`` is the element that
    stands before the pattern's own, if any.
    """

    name: str
    behind: Element | None
    elements: list[Element]
    gives: str
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    shape: str = ""
    rank: int = 0

    @property
    def least(self) -> bool:
        """Whether it is one element and asks for nothing: any other that reaches as far wins."""
        asks = self.when or self.unless or self.shape or self.rank or self.behind
        return not asks and len(self.elements) == 1 and self.elements[0].reader != ""


class Attempt(Record):
    """A row that fired at a place, and what became of it."""

    level: str
    row: str
    start: int
    end: int
    outcome: str


JOINTS = ("-", "of")  # behind these, rows are told apart by one token more


class Pattern:
    """A row with its pattern taken apart; ``rank`` is how specific it is, ``behind`` the words
    of which it asks for one before it, ``looks`` whether it asks for anything else there."""

    __slots__ = (
        *("behind", "guards", "least", "looks", "makes", "matches", "name", "rank", "read", "rest"),
        *("shape", "simple", "_after", "_book", "_looks_back", "_past", "_tied"),
        *("_unless", "_when"),
    )

    def __init__(self, row: Row, starts: Mapping[str, set[str]], book: Book) -> None:
        first, *rest = row.elements
        self.rest = [(each.words, each.reader, each.optional, each.glued) for each in rest]
        self.name, self.shape, self.makes = row.name, row.shape, book.maker(row.gives)
        self.matches: Callable[[str, int], re.Match[str] | None] | None = None
        self.guards: list[tuple[Guard, bool, str]] | None = None
        self._book, self._when, self._unless = book, row.when, row.unless
        self.least, self.read = row.least, first.reader != ""
        self.behind = row.behind.words if row.behind else frozenset()
        self._looks_back = row.behind.reader if row.behind else ""
        self.looks = bool(self._looks_back) or first.glued
        length = len(row.elements) + bool(row.behind) + len(row.when) + len(row.unless)
        self.rank = row.rank or length + 2 * bool(row.shape)
        self.simple = self.read and not (rest or row.behind or row.shape)
        self._tied = bool(rest) and rest[0].glued and not rest[0].optional
        asked = [(each.words or starts[each.reader], each.optional) for each in rest]
        self._after = _may_stand(asked)
        self._past = {}
        for joint in JOINTS:
            k = next((k for k, (words, _) in enumerate(asked) if joint in words), len(asked))
            self._past[joint] = _may_stand(asked[k + 1 :])

    def stands_behind(self, t: Tokens, i: int) -> bool:
        """Whether what stands before a token is what the row asks for."""
        return t.parse(self._looks_back, i - 1) is not None if self._looks_back else t[i].glued

    def asks(self) -> list[tuple[Guard, bool, str]]:
        """The guards, whether each must hold, and what is said where one refuses; kept from the
        first time that the pattern stands somewhere."""
        guard = self._book.guard
        must = [(guard(each), True, f"not {each}") for each in self._when]
        self.guards = must + [(guard(each), False, each) for each in self._unless]
        return self.guards

    def may_precede(self, after: tuple[str, ...], glued: bool, past: tuple[str, ...]) -> bool:
        """Whether a token may follow the first element, and behind a joint another."""
        if (self._tied and not glued) or (self._after and self._after.isdisjoint(after)):
            return False
        wanted = self._past[after[0]] if past else None
        return not wanted or not wanted.isdisjoint(past)


def _may_stand(asked: Sequence[tuple[Set[str], bool]]) -> Set[str]:
    """The words and kinds of token that the first of some elements may be; none for any."""
    found: Set[str] = frozenset()
    for words, optional in asked:
        found = found | words
        if not optional:
            return found
    return frozenset()


def element(written: str, lists: Mapping[str, Iterable[str]]) -> Element:
    """An element as it is written, with the words of the lists that it names."""
    glued = len(written) > 1 and written[0] == "~"
    optional = len(written) > 1 and written[-1] == "?"
    word = written[glued : len(written) - optional]
    if len(word) > 2 and word[0] == "<":
        return Element(frozenset(), word[1:-1], optional, glued)
    words = (lists[each[1:]] if each[:1] == "@" else (each,) for each in word.split("|") if each)
    return Element(frozenset().union(*words), "", optional, glued)


def attempts(
    t: Tokens, level: str, won: str, tried: Iterable[tuple[str, Found, str]]
) -> Iterator[Attempt]:
    """Every row that fired at a place, and why it lost or won."""
    for name, found, outcome in tried:
        lost = "wins" if name == won else f"{won} is longer or more specific"
        yield Attempt(level, name, *t.span(found.i, found.end), outcome or lost)
