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
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import partial
from typing import Any

from factcheck.match.figures.book import Book, Kept, Reader
from factcheck.match.figures.rows import JOINTS, Found, Pattern, Row, attempts
from factcheck.match.figures.tokens import TAGS, Tokens

Sort = tuple[str, ...]
Starts = Mapping[str, set[str]]
Key = tuple[Sort, bool, Sort]  # of the token behind a first element; and of one more behind a joint
TOP = "top"
# Readers that cost less than to remember what they found.
_CHEAP = frozenset("bare-digits digits vulgar one short-year fold ordinal words month".split())


class Group:
    """The rows of a level that start with one element; which of them its followers allow is kept.

    Where a hyphen or "of" follows, what stands behind that is looked at too. ``last`` says that one
    of them gives way to any other, ``behind`` are the words before them, if each asks for one.
    """

    def __init__(
        self, name: str, reader: Reader | None, begins: Set[str], rows: list[Row], grammar: Grammar
    ) -> None:
        self.name, self.reader, self.begins = name, reader, begins
        self.last = any(row.least for row in rows)
        asked = [row.behind.words if row.behind else frozenset[str]() for row in rows]
        self.behind = frozenset[str]().union(*asked) if all(asked) else None
        self.chosen = Kept(self._choose)
        self._rows, self._grammar = rows, grammar
        self._patterns: list[Pattern] = []

    def _choose(self, key: Key) -> list[Pattern]:
        """The rows that what stands behind their first element leaves; of equals the first wins."""
        if not self._patterns:
            made = [Pattern(row, self._grammar.starts, self._grammar.book) for row in self._rows]
            self._patterns = sorted(
                made, key=lambda row: (row.looks, row.behind != set(), row.least)
            )
        return [row for row in self._patterns if row.may_precede(*key)]


def _one_word(t: Tokens, i: int) -> Found:
    """The word that a pattern starts with."""
    return Found(t, i, i + 1, ())


class Grammar:
    """Levels of rows, each level reading the ones below it, and the readers that they name.

    The book says at which kinds of token a level or a reader can find anything. A shortcut
    answers for a level where it can tell without trying rows: what stands there, or () for
    nothing; None where the rows must say. Readings that are explained take none: ``every_row``.
    Patterns are taken apart when a text first holds what they start with, and what is joined from
    them is kept: their number is the rows', whatever is read.
    """

    def __init__(self, book: Book, shortcuts: Mapping[str, Reader]) -> None:
        self.book = book
        self._shortcuts = shortcuts
        self.every_row, self.finders = Kept(self._reader), Kept(self._shortest)
        self._levels = Kept(self._level)
        self._plans = Kept(lambda name: Kept(partial(self._plan, name)))
        rows = [row for level in book.levels.values() for row in level]
        elements = [each for row in rows for each in (row.behind, *row.elements) if each]
        spelled = frozenset(" ".join(book.starts.values()).split())
        self.spelled = spelled.union(*(each.words for each in elements))
        numbers = {name for name, words in book.starts.items() if "number" in words.split()}
        self._openers = self._first_words(numbers & book.levels.keys())
        self.starts = {
            name: {TAGS.get(word, word) for word in words.split()}
            for name, words in book.starts.items()
        }
        for name in numbers:
            self.starts[name] |= self._openers

    def _first_words(self, levels: Iterable[str]) -> frozenset[str]:
        rows = (row for name in levels for row in self.book.levels[name])
        return frozenset().union(*(row.elements[0].words for row in rows))

    def first_words(self) -> frozenset[str]:
        """The words that a row of any level may start with."""
        return self._openers | self._first_words((TOP,))

    def _reader(self, name: str) -> Reader:
        """What a level or a named reader finds, by its rows."""
        return partial(self._best, name) if name in self.book.levels else self.book.reader(name)

    def _shortest(self, name: str) -> Reader:
        """What finds by a shortcut, else by the rows; None for nothing."""
        rows: Reader = self.every_row[name]
        if name not in self._shortcuts:
            return rows
        shortcut = self._shortcuts[name]

        def find(t: Tokens, i: int) -> Any:
            found = shortcut(t, i)
            return rows(t, i) if found is None else found or None

        return find

    def _level(self, name: str) -> list[Group]:
        rows: dict[str, list[Row]] = defaultdict(list)
        for row in self.book.levels[name]:
            for word in row.elements[0].words or (f"<{row.elements[0].reader}>",):
                rows[word].append(row)
        return [self._group(word, each) for word, each in rows.items()]

    def _group(self, word: str, rows: list[Row]) -> Group:
        if rows[0].elements[0].words:
            return Group(word, _one_word, {word}, rows, self)
        name = word[1:-1]
        reader = self.every_row[name] if name in _CHEAP else None
        return Group(name, reader, self.starts[name], rows, self)

    def _plan(self, name: str, sort: Sort) -> list[Group]:
        """The groups of a level whose first element a sort of token may begin; the rows that give
        way to any other come last."""
        found = (group for group in self._levels[name] if not group.begins.isdisjoint(sort))
        return sorted(found, key=lambda group: group.last)

    def _best(self, name: str, t: Tokens, i: int) -> Any:
        best, end, rank, won, behind = None, -1, -1, "", -1
        tried: list[tuple[str, Found, str]] | None = None if t.log is None else []
        before = t[i - 1].low
        for group in self._plans[name][t[i].sort]:
            if group.behind and before not in group.behind:
                continue
            first = group.reader(t, i) if group.reader else t.parse(group.name, i)
            if first is None:
                continue
            if first.end != behind:
                behind = first.end
                after = t[behind]
                key = after.sort, after.glued, t[behind + 1].sort if after.low in JOINTS else ()
            plain: Found | None = None
            for row in group.chosen[key]:
                barred = row.behind and before not in row.behind
                if barred or (row.looks and not row.stands_behind(t, i)):
                    continue
                if not row.simple:
                    found = self._match(t, row, i, first)
                elif row.least and first.end <= end and tried is None:
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
                if tried is not None:
                    outcome = refused or ("yields nothing" if value is None else "")
                    tried.append((row.name, found, outcome))
                if value is None or value.end < end or (value.end == end and row.rank <= rank):
                    continue
                best, end, rank, won = value, value.end, row.rank, row.name
        if tried and t.log is not None:
            t.log += attempts(t, name, won, tried)
        return best

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
            if (token.glued or not glued) and not self.starts[reader].isdisjoint(token.sort):
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
