"""The engine: rows tried where they can start; the longest and then the most specific wins.

A row's pattern is written in elements set apart by spaces:

    of|in     one of these words or signs, in lower case
    <number>  what another level of rows or a named reader finds here
    …?        may be left out          ~…  no space before it          !…  must not stand here
    behind ^ core $ ahead              what stands around the core, and is no part of it
    <label> ^ core                     what a reader finds behind it

``shape`` is for digits and signs without space: a regular expression over the text, tried where
the pattern's first two elements stand; it says how far the row reaches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.match.figures.rows import Found, Pattern, Row, first_element, spellings
from factcheck.match.figures.tokens import TAGS, Tokens

Reader = Callable[[Tokens, int], Any]
Sort = tuple[str, ...]
TOP = "top"
# Readers that cost less than to remember what they found.
_CHEAP = frozenset(
    "bare-digits digits day year vulgar one short-year fold parted ordinal words month".split()
)


class Group:
    """The rows of a level that start with one element: by what must stand before or follow it.

    ``tight`` and ``open_tight`` are for rows between whose first two tokens, or before whose
    first, no space may stand. ``joined`` and ``glued`` keep which rows a sort of token may follow.
    """

    def __init__(self, name: str, reader: Reader | None) -> None:
        self.name, self.reader = name, reader
        self.waiting: list[Row] = []
        self.behind: dict[str, list[Pattern]] = {}
        self.keyed: dict[str, list[Pattern]] = {}
        self.tight: dict[str, list[Pattern]] = {}
        self.looking: dict[str, list[Pattern]] = {}
        self.open: list[Pattern] = []
        self.open_tight: list[Pattern] = []
        self.joined: dict[Sort, list[Pattern]] = {}
        self.glued: dict[Sort, list[Pattern]] = {}

    def rows(self, sort: Sort, glued: bool, starts: Mapping[str, set[str]]) -> list[Pattern]:
        """The rows that any token may go before, and those that this sort may follow."""
        for row in self.waiting:
            self._add(Pattern(row), starts)
        self.waiting = []
        found = list(self.open)
        for keyed in (self.keyed, self.tight) if glued else (self.keyed,):
            for key in sort:
                found += keyed.get(key, ())
        (self.glued if glued else self.joined)[sort] = found
        return found

    def _add(self, row: Pattern, starts: Mapping[str, set[str]]) -> None:
        behind = row.behind[-1][0] if row.behind and not row.behind[-1][4] else ()
        follows = row.follows(starts)
        tied = len(row.core) > 1 and row.core[1][3] and not row.core[1][2]
        keyed = self.tight if tied else self.keyed
        if row.looks_back:
            self.looking.setdefault(row.looks_back, []).append(row)
            return
        for word in behind:
            self.behind.setdefault(word, []).append(row)
        for word in () if behind else follows:
            keyed.setdefault(word, []).append(row)
        if not behind and not follows:
            (self.open_tight if row.core[0][3] else self.open).append(row)


class Level:
    """The rows of one level, by the word or the element that they start with."""

    def __init__(self, rows: Sequence[Row], readers: Mapping[str, Reader]) -> None:
        self.waiting: dict[str, list[Row]] = {}
        self.words: dict[str, list[Pattern]] = {}
        self.groups: dict[str, Group] = {}
        self.plans: dict[Sort, list[Group]] = {}
        for row in rows:
            words, name = first_element(row.pattern)
            for word in words:
                self.waiting.setdefault(word, []).append(row)
            if name:
                if name not in self.groups:
                    self.groups[name] = Group(name, readers[name] if name in _CHEAP else None)
                self.groups[name].waiting.append(row)
        self.spelling = frozenset(self.waiting)

    def spelled(self, word: str) -> list[Pattern]:
        """The rows that start with a word."""
        if word in self.waiting:
            self.words[word] = [Pattern(row) for row in self.waiting.pop(word)]
        return self.words.get(word, [])


class Grammar:
    """Levels of rows, each level reading the ones below it, and the readers that they name.

    ``starts`` says at which kinds of token a level or a reader can find anything. A shortcut
    answers for a level where it can tell without trying rows: what stands there, or () for
    nothing; None where the rows must say. Readings that are explained take none. Patterns are
    taken apart when a text first holds what they start with, and what is joined from them is kept:
    their number is the rows', whatever is read.
    """

    def __init__(
        self,
        levels: Mapping[str, Sequence[Row]],
        readers: Mapping[str, Reader],
        starts: Mapping[str, str],
        shortcuts: Mapping[str, Reader],
    ) -> None:
        self._rows, self._readers, self._shortcuts = levels, readers, shortcuts
        self._levels: dict[str, Level] = {}
        patterns = {row.pattern for rows in levels.values() for row in rows}
        self.spelled = frozenset(word for pattern in patterns for word in spellings(pattern))
        self.spelled |= frozenset(" ".join(starts.values()).split())
        self._openers = self._first_words(name for name in levels if name != TOP)
        self._starts = {
            name: {TAGS.get(word, word) for word in words.split()} for name, words in starts.items()
        }
        for name, words in self._starts.items():
            if name in levels or TAGS["number"] in words:
                words |= self._openers

    def _first_words(self, names: Iterator[str]) -> frozenset[str]:
        rows = (row for name in names for row in self._rows[name])
        return frozenset(word for row in rows for word in first_element(row.pattern)[0])

    def first_words(self) -> frozenset[str]:
        """The words that a row of any level may start with."""
        return self._openers | self._first_words(iter((TOP,)))

    def _level(self, name: str) -> Level:
        level = self._levels[name] = Level(self._rows[name], self._readers)
        return level

    def read(self, t: Tokens, name: str, i: int) -> Any:
        """What the best row of a level, or a named reader, finds at a token; None for nothing."""
        memo, key = t.memo, (name, i)
        if key in memo:
            return memo[key]
        memo[key] = None  # a row that asks for its own level here finds nothing
        shortcut = self._shortcuts.get(name)
        if shortcut and t.log is None:
            found = shortcut(t, i)
            if found is not None:
                memo[key] = found = found or None
                return found
        reader = self._readers.get(name)
        memo[key] = found = reader(t, i) if reader else self._best(t, name, i)
        return found

    def _best(self, t: Tokens, name: str, i: int) -> Any:
        best, end, rank, won, log = None, -1, -1, "", t.log
        for first, rows in self._tries(t, self._levels.get(name) or self._level(name), i):
            plain: Found | None = None
            for row in rows:
                if not row.simple:
                    found = self._match(t, row, i, first)
                else:
                    found = plain = plain or Found(t, i, first.end, (first,))
                if found is None:
                    continue
                refused = row.refused(found) if row.guarded else None
                value = None if refused else row.makes(found)
                if log is not None:
                    log.append((name, row.name, found, row.outcome(refused, value)))
                if value is not None and (
                    value.end > end or (value.end == end and row.rank > rank)
                ):
                    best, end, rank, won = value, value.end, row.rank, row.name
        if best is not None and log is not None:
            log.append((name, won, i, "wins"))
        return best

    def _tries(self, t: Tokens, level: Level, i: int) -> list[tuple[Any, list[Pattern]]]:
        """The rows that may stand at a token, by what their first element found."""
        token, before = t[i], t[i - 1].low
        tries: list[tuple[Any, list[Pattern]]] = []
        if token.low in level.spelling:
            tries.append((None, level.spelled(token.low)))
        plan = level.plans.get(token.sort)
        for group in self._plan(level, token.sort) if plan is None else plan:
            first = group.reader(t, i) if group.reader else self.read(t, group.name, i)
            if first is None:
                continue
            follower = t[first.end]
            joined = group.glued if follower.glued else group.joined
            rows = joined.get(follower.sort)
            if rows is None:
                rows = group.rows(follower.sort, follower.glued, self._starts)
            if token.glued and group.open_tight:
                rows = rows + group.open_tight
            if before in group.behind:
                rows = rows + group.behind[before]
            for back, more in group.looking.items():
                if self._readers[back](t, i - 1) is not None:
                    rows = rows + more
            if rows:
                tries.append((first, rows))
        return tries

    def _plan(self, level: Level, sort: Sort) -> list[Group]:
        """The groups of a level whose first element a sort of token may begin."""
        level.plans[sort] = plan = [
            group for name, group in level.groups.items() if not self._starts[name].isdisjoint(sort)
        ]
        return plan

    def _match(self, t: Tokens, row: Pattern, i: int, first: Any) -> Found | None:
        if row.behind:
            for back, element in enumerate(reversed(row.behind), 1):
                if (t[i - back].low in element[0]) == element[4]:
                    return None
        core, j, parts = row.core, i, []
        if first is not None:
            core, j, parts = row.rest, first.end, [first]
        for words, reader, optional, glued, _ in core:
            token = t[j]
            if words:
                if token.low in words and (not glued or token.glued):
                    j += 1
                elif not optional:
                    return None
                continue
            part = None
            if (token.glued or not glued) and not self._starts[reader].isdisjoint(token.sort):
                part = self.read(t, reader, j)
            if part is not None:
                j = part.end
            elif not optional:
                return None
            parts.append(part)
        found: Found | None = Found(t, i, j, tuple(parts))
        found = _shaped(row.shape, found) if row.shape and found else found
        return self._ahead(t, row, found) if row.ahead and found else found

    def _ahead(self, t: Tokens, row: Pattern, found: Found) -> Found | None:
        j = found.end
        for words, _, _, glued, denied in row.ahead:
            stands = t[j].low in words and (not glued or t[j].glued)
            if stands == denied:
                return None
            j += stands
        return found


def _shaped(shape: str, found: Found) -> Found | None:
    """As far as a shape reaches in the text from where its pattern's beginning stands."""
    t, i = found.t, found.i
    hit = re.compile(shape).match(*t.from_token(i))  # compiled when first needed
    if hit is None:
        return None
    end = t.after(t.start(i) + len(hit[0]), i + 1)
    return Found(t, i, end, found.parts, hit[0])
