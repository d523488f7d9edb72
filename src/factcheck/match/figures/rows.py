"""One way to write a figure: what a row is, and its pattern taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
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


class Row(Record):
    """One way to write a figure, or something beside figures, as the book of rows has it.

    ``gives`` names what makes the value from where the pattern stands, or None: no figure after
    all. Every guard of ``when`` must hold and none of ``unless``.
    """

    name: str
    pattern: str
    gives: str
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    shape: str = ""
    rank: int = 0


class Attempt(Record):
    """A row that fired at a place, and what became of it."""

    level: str
    row: str
    start: int
    end: int
    outcome: str


JOINTS = ("-", "of")  # behind these, rows are told apart by one token more
Element = tuple[frozenset[str], str, bool, bool]
"""One element of a pattern: its words, or its reader; whether it is optional, and glued."""


class Pattern:
    """A row with its pattern taken apart; ``rank`` is how specific it is, ``looks`` whether it asks
    for something before it."""

    __slots__ = (
        *("guards", "least", "looks", "makes", "matches", "name", "rank", "read", "rest"),
        *("shape", "simple", "_after", "_behind", "_book", "_looks_back", "_past", "_tied"),
        *("_unless", "_when"),
    )

    def __init__(self, row: Row, starts: Mapping[str, set[str]], book: Book) -> None:
        behind, _, core = row.pattern.rpartition(" ^ ")
        first, *self.rest = map(_element, core.split())
        *farther, nearest = map(_element, behind.split() or [""])
        self._behind, self._looks_back = nearest[:2]
        self.name, self.shape, self.makes = row.name, row.shape, book.maker(row.gives)
        self.matches: Callable[[str, int], re.Match[str] | None] | None = None
        self.guards: list[tuple[Guard, bool, str]] | None = None
        self._book, self._when, self._unless = book, row.when, row.unless
        if farther:
            self._when += (f"{behind} ^",)
        self.least = is_least(row)
        self.read = not first[0]
        self.looks = 3 if self._looks_back else 2 if self._behind else int(first[3])
        length = 1 + len(self.rest) + bool(behind)
        length += len(self._when) + len(self._unless)
        self.rank = row.rank or length + 2 * bool(row.shape)
        self.simple = self.read and not (self.rest or behind or self.shape)
        self._tied = bool(self.rest) and self.rest[0][3] and not self.rest[0][2]
        asked = [(words or starts[reader], optional) for words, reader, optional, _ in self.rest]
        self._after = _may_stand(asked)
        self._past = {}
        for joint in JOINTS:
            k = next((k for k, (words, _) in enumerate(asked) if joint in words), len(asked))
            self._past[joint] = _may_stand(asked[k + 1 :])

    def stands_behind(self, t: Tokens, i: int) -> bool:
        """Whether what stands before a token is what the row asks for."""
        if self._behind:
            return t[i - 1].low in self._behind
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


def _element(word: str) -> Element:
    glued = len(word) > 1 and word[0] == "~"
    optional = len(word) > 1 and word[-1] == "?"
    word = word[glued : len(word) - optional]
    if len(word) > 2 and word[0] == "<":
        return frozenset(), word[1:-1], optional, glued
    return frozenset(filter(None, word.split("|"))), "", optional, glued


def spellings(pattern: str) -> Iterator[str]:
    """The words and signs that a pattern spells out."""
    for element in pattern.split():
        if "<" not in element:
            yield from element.strip("~?").split("|")


def is_least(row: Row) -> bool:
    """Whether a row is one element and asks for nothing: any other that reaches as far wins."""
    asks = row.when or row.unless or row.shape or row.rank
    return not asks and row.pattern[0] == "<" and " " not in row.pattern


def first_element(pattern: str) -> tuple[list[str], str]:
    """The words that a pattern may start with; or the name of the reader."""
    first = pattern.rpartition(" ^ ")[2].split(" ", 1)[0]
    return ([], first.strip("~<>?")) if "<" in first else (first.strip("~?").split("|"), "")


def attempts(t: Tokens, log: Sequence[tuple[str, str, Any, str]]) -> tuple[Attempt, ...]:
    """The log of a reading in words: every row that fired, and why it lost or won."""
    told: list[Attempt] = []
    for level, name, found, outcome in log:
        if outcome != "wins":
            place, end = t.span(found.i, found.end)
            told.append(Attempt(level, name, place, end, outcome))
            continue
        for k, each in enumerate(told):
            if each.level == level and each.start == t.start(found) and each.outcome == "fires":
                lost = "wins" if each.row == name else f"{name} is longer or more specific"
                told[k] = each.but(outcome=lost)
    return tuple(told)
