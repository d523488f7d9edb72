"""The engine: rows tried where they can start; the longest and then the most specific wins.

A row's pattern is written in elements set apart by spaces:

    of|in     one of these words or signs, in lower case; @list for those of a list
    <number>  what another level of rows or a named reader finds here
    …?        may be left out          ~…  no space before it
    of ^ …    what must stand behind it, and is no part of it: words, or what a reader finds there

``shape`` is for digits and signs without space: a regular expression over the text, tried where
the pattern's first two elements stand; it says how far the row reaches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from factcheck.match.figures.book import Book, Reader
from factcheck.match.figures.rows import (
    JOINTS,
    Found,
    Pattern,
    Row,
    first_element,
    is_least,
    spellings,
)
from factcheck.match.figures.tokens import TAGS, Tokens
from factcheck.match.figures.vocabulary import Record

Sort = tuple[str, ...]
Starts = Mapping[str, set[str]]
Key = tuple[Sort, bool, Sort]  # of the token behind a first element; and of one more behind a joint
TOP = "top"
# Readers that cost less than to remember what they found.
_CHEAP = frozenset("bare-digits digits vulgar one short-year fold ordinal words month".split())


class Group:
    """The rows of a level that start with one element; which of them its followers allow is kept.

    Where a hyphen or "of" follows, what stands behind that is looked at too.
    """

    def __init__(self, name: str, reader: Reader | None, book: Book) -> None:
        self.name, self.reader, self._book = name, reader, book
        self.waiting: list[Row] = []
        self.last = False
        self._rows: list[Pattern] = []
        self._chosen: dict[Key, Chosen] = {}

    def rows(self, t: Tokens, i: int, key: Key, starts: Starts) -> list[Pattern]:
        """The rows that what stands before a token, and behind the first element, leaves."""
        chosen = self._chosen.get(key) or self._choose(key, starts)
        if chosen.plain:
            return chosen.rows
        rows, before = chosen.rows, t[i - 1].low
        if chosen.tight and t[i].glued:
            rows = rows + chosen.tight
        if before in chosen.behind:
            rows = rows + chosen.behind[before]
        for back, more in chosen.looking.items():
            if t.parse(back, i - 1) is not None:
                rows = rows + more
        return rows

    def _choose(self, key: Key, starts: Starts) -> Chosen:
        self._rows += [
            Pattern(row, starts, self._book) for row in sorted(self.waiting, key=is_least)
        ]
        self.waiting = []
        rows: list[Pattern] = []
        tight: list[Pattern] = []
        behind: dict[str, list[Pattern]] = {}
        looking: dict[str, list[Pattern]] = {}
        for row in self._rows:
            if not row.may_precede(*key):
                continue
            if row.looks_back:
                looking.setdefault(row.looks_back, []).append(row)
            elif row.behind:
                for word in row.behind:
                    behind.setdefault(word, []).append(row)
            else:
                (tight if row.tied else rows).append(row)
        plain = not (tight or behind or looking)
        self._chosen[key] = chosen = Chosen(plain, rows, tight, behind, looking)
        return chosen


class Chosen(Record):
    """Rows of a group: any; those whose first token is glued to one before it; those that ask for
    a word before it; and those that ask for what a reader finds there. ``plain``: any only."""

    plain: bool
    rows: list[Pattern]
    tight: list[Pattern]
    behind: dict[str, list[Pattern]]
    looking: dict[str, list[Pattern]]


def _one_word(t: Tokens, i: int) -> Found:
    """The word that a pattern starts with."""
    return Found(t, i, i + 1, ())


class Level:
    """The rows of one level, by the words or the element that they start with."""

    def __init__(self, rows: Sequence[Row], readers: Mapping[str, Reader], book: Book) -> None:
        self.words: dict[str, Group] = {}
        self.groups: dict[str, Group] = {}
        self.plans: dict[Sort, list[Group]] = {}
        for row in rows:
            words, name = first_element(row.pattern)
            for word in words:
                self.words.setdefault(word, Group(word, _one_word, book)).waiting.append(row)
            if name:
                if name not in self.groups:
                    reader = readers[name] if name in _CHEAP else None
                    self.groups[name] = Group(name, reader, book)
                self.groups[name].waiting.append(row)
                self.groups[name].last |= is_least(row)


def shortly(shortcut: Reader, rows: Reader) -> Reader:
    """What finds by a shortcut, else by the rows; None for nothing."""

    def find(t: Tokens, i: int) -> Any:
        found = shortcut(t, i)
        return rows(t, i) if found is None else found or None

    return find


class Grammar:
    """Levels of rows, each level reading the ones below it, and the readers that they name.

    The book says at which kinds of token a level or a reader can find anything. A shortcut
    answers for a level where it can tell without trying rows: what stands there, or () for
    nothing; None where the rows must say. Readings that are explained take none. Patterns are
    taken apart when a text first holds what they start with, and what is joined from them is kept:
    their number is the rows', whatever is read.
    """

    def __init__(self, book: Book, shortcuts: Mapping[str, Reader]) -> None:
        self.book, self._rows, self._readers = book, book.levels, book.readers
        self._levels: dict[str, Level] = {}
        patterns = {row.pattern for rows in book.levels.values() for row in rows}
        self.spelled = frozenset(word for pattern in patterns for word in spellings(pattern))
        self.spelled |= frozenset(" ".join(book.starts.values()).split())
        self.every_row: dict[str, Reader] = {
            **book.readers,
            **{name: partial(self._best, name) for name in book.levels},
        }
        """What each level or named reader finds at a token, and with shortcuts."""
        self.finders = self.every_row | {
            name: shortly(shortcut, self.every_row[name])
            for name, shortcut in shortcuts.items()
            if name in self.every_row
        }
        numbers = (name for name, words in book.starts.items() if "number" in words.split())
        self._openers = self._first_words(name for name in numbers if name in book.levels)
        self._starts = {
            name: {TAGS.get(word, word) for word in words.split()}
            for name, words in book.starts.items()
        }
        for words in self._starts.values():
            if TAGS["number"] in words:
                words |= self._openers

    def _first_words(self, names: Iterator[str]) -> frozenset[str]:
        rows = (row for name in names for row in self._rows[name])
        return frozenset(word for row in rows for word in first_element(row.pattern)[0])

    def first_words(self) -> frozenset[str]:
        """The words that a row of any level may start with."""
        return self._openers | self._first_words(iter((TOP,)))

    def _level(self, name: str) -> Level:
        level = self._levels[name] = Level(self._rows[name], self._readers, self.book)
        return level

    def _best(self, name: str, t: Tokens, i: int) -> Any:
        best, end, rank, won, log, behind = None, -1, -1, "", t.log, -1
        level, token = self._levels.get(name) or self._level(name), t[i]
        plan = level.plans.get(token.sort)
        for group in self._plan(level, token.sort) if plan is None else plan:
            first = group.reader(t, i) if group.reader else t.parse(group.name, i)
            if first is None:
                continue
            if first.end != behind:
                behind = first.end
                after = t[behind]
                key = after.sort, after.glued, t[behind + 1].sort if after.low in JOINTS else ()
            plain: Found | None = None
            for row in group.rows(t, i, key, self._starts):
                if not row.simple:
                    found = self._match(t, row, i, first)
                elif row.least and first.end <= end and log is None:
                    continue  # it reaches as far as it is written, and gives way to any other
                else:
                    found = plain = plain or Found(t, i, first.end, (first,))
                if found is None:
                    continue
                refused = ""
                for guard, wanted, words in row.asks() if row.guards is None else row.guards:
                    if bool(guard(found)) != wanted:
                        refused = words
                        break
                value = None if refused else row.makes(found)
                if log is not None:
                    outcome = refused or ("yields nothing" if value is None else "fires")
                    log.append((name, row.name, found, outcome))
                if value is None or value.end < end or (value.end == end and row.rank <= rank):
                    continue
                best, end, rank, won = value, value.end, row.rank, row.name
        if best is not None and log is not None:
            log.append((name, won, i, "wins"))
        return best

    def _plan(self, level: Level, sort: Sort) -> list[Group]:
        """The groups of a level whose first element a sort of token may begin; the rows that give
        way to any other come last."""
        starting = [group for word, group in level.words.items() if word in sort]
        found = (g for name, g in level.groups.items() if not self._starts[name].isdisjoint(sort))
        level.plans[sort] = plan = starting + sorted(found, key=lambda group: group.last)
        return plan

    def _match(self, t: Tokens, row: Pattern, i: int, first: Any) -> Found | None:
        j, parts = first.end, [first] if row.read else []
        for words, reader, optional, glued in row.rest:
            token = t[j]
            if words:
                if token.low in words and (not glued or token.glued):
                    j += 1
                elif not optional:
                    return None
                continue
            part = None
            if (token.glued or not glued) and not self._starts[reader].isdisjoint(token.sort):
                part = t.parse(reader, j)
            if part is not None:
                j = part.end
            elif not optional:
                return None
            parts.append(part)
        text = ""
        if row.shape:
            row.matches = row.matches or re.compile(row.shape).match  # compiled when first needed
            hit = row.matches(*t.from_token(i))
            if hit is None:
                return None
            text = hit[0]
            j = t.after(t.start(i) + len(text), i + 1)
        return Found(t, i, j, tuple(parts), text)
