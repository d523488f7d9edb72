"""The engine: rows tried where they can start; the longest and then the most specific wins.

A row's pattern is written in elements set apart by spaces:

    of|in     one of these words or signs, in lower case
    <number>  what another level of rows or a named reader finds here
    …?        may be left out          ~…  no space before it          !…  must not stand here
    behind ^ core $ ahead              what stands around the core, and is no part of it

``shape`` is for digits and signs without space: a regular expression over the text, tried where
the pattern's first two elements stand; it says how far the row reaches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.match.figures.rows import Compiled, Found, Row, compiled
from factcheck.match.figures.tokens import (
    TAGS,
    Token,
    Tokens,
)


class Group(NamedTuple):
    """The rows that start with one element: by what must follow, or by what must stand before.

    ``tight`` and ``open_tight`` are for rows between whose first two tokens, or before whose
    first, no space may stand.
    """

    number: int
    behind: dict[str, list[Compiled]]
    keyed: dict[str, list[Compiled]]
    tight: dict[str, list[Compiled]]
    open: list[Compiled]
    open_tight: list[Compiled]

    def rows(self, t: Tokens, follower: Token) -> list[Compiled]:
        """The rows that any token may go before, and those that this one may follow."""
        found = list(self.open)
        for keyed in (self.keyed, self.tight) if follower.glued else (self.keyed,):
            for key in (follower.low, *t.tags(follower)):
                found += keyed.get(key, ())
        return found


Reader = Callable[[Tokens, int], Any]
Entry = tuple[str, Reader | None, Group]
TOP = "top"
_CHEAP = frozenset(("bare-digits", "digits", "day", "year", "vulgar", "one", "short-year", "fold"))


class Grammar:
    """Levels of rows, each level reading the ones below it, and the readers that they name.

    ``starts`` says at which kinds of token a level or a reader can find anything. A shortcut
    answers for a level where it can tell without trying rows: what stands there, or () for
    nothing; None where the rows must say. Readings that are explained take none.
    """

    def __init__(
        self,
        levels: Mapping[str, Sequence[Row]],
        readers: Mapping[str, Reader],
        starts: Mapping[str, str],
        shortcuts: Mapping[str, Reader],
    ) -> None:
        self._shortcuts = dict(shortcuts)
        self._readers, self._starts = dict(readers), dict(starts)
        self._words: dict[str, dict[str, list[Compiled]]] = {level: {} for level in levels}
        self._groups: dict[str, dict[str, Group]] = {level: {} for level in levels}
        for level, rows in levels.items():
            for row in rows:
                self._add(level, compiled(row))
        self._openers = frozenset(
            word for level, words in self._words.items() if level != TOP for word in words
        )

    def _add(self, level: str, row: Compiled) -> None:
        first = row.core[0]
        for word in first.words:
            self._words[level].setdefault(word, []).append(row)
        if first.words:
            return
        groups = self._groups[level]
        if first.reader not in groups:
            number = sum(map(len, self._groups.values()))
            groups[first.reader] = Group(number, {}, {}, {}, [], [])
        group = groups[first.reader]
        behind = row.behind[-1].words if row.behind and not row.behind[-1].denied else ()
        follows = self._follows(row)
        keyed = group.tight if len(row.core) > 1 and row.core[1].glued else group.keyed
        for word in behind:
            group.behind.setdefault(word, []).append(row)
        for word in () if behind else follows:
            keyed.setdefault(word, []).append(row)
        if not behind and not follows:
            (group.open_tight if first.glued else group.open).append(row)

    def _follows(self, row: Compiled) -> set[str]:
        """The words, and the kinds of token, that may follow the first element; none for any."""
        found: set[str] = set()
        ahead = [e for e in row.ahead[:1] if e.words and not e.denied]
        for element in (*row.core[1:], *ahead):
            if element.words:
                found |= element.words
            else:
                found |= {TAGS.get(word, word) for word in self._starts[element.reader].split()}
            if not element.optional:
                return found
        return set()

    def first_words(self, level: str) -> frozenset[str]:
        """The words that a row of this level may start with."""
        return frozenset(self._words[level])

    def read(self, t: Tokens, name: str, i: int) -> Any:
        """What the best row of a level, or a named reader, finds at a token; None for nothing."""
        key = name, i
        if key in t.memo:
            return t.memo[key]
        t.memo[key] = None  # a row that asks for its own level here finds nothing
        if name in self._shortcuts and t.log is None:
            found = self._shortcuts[name](t, i)
            if found is not None:
                t.memo[key] = found or None
                return t.memo[key]
        found = self._best(t, name, i) if name in self._words else self._readers[name](t, i)
        t.memo[key] = found
        return found

    def _best(self, t: Tokens, level: str, i: int) -> Any:
        best, reach, won = None, (-1, -1), ""
        for row, first in self._tries(t, level, i):
            if row.simple:
                found = Found(t, i, first.end, (first,))
            else:
                matched = self._match(t, row, i, first)
                if matched is None:
                    continue
                found = matched
            refused = _refusal(row.row, found) if row.guarded else ""
            value = None if refused else row.row.makes(found)
            if t.log is not None:
                outcome = refused or ("yields nothing" if value is None else "fires")
                t.log.append((level, row.row.name, found, outcome))
            if value is not None and (value.end, row.rank) > reach:
                best, reach, won = value, (value.end, row.rank), row.row.name
        if best is not None and t.log is not None:
            t.log.append((level, won, i, "wins"))
        return best

    def _tries(self, t: Tokens, level: str, i: int) -> list[tuple[Compiled, Any]]:
        """The rows that may stand at a token, each with what its first element found."""
        token, memo = t[i], t.memo
        before = t[i - 1].low
        tries: list[tuple[Compiled, Any]] = []
        if token.low in self._words[level]:
            tries = [(row, None) for row in self._words[level][token.low]]
        groups = t.groups.get((level, token.low))
        if groups is None:
            groups = t.groups[level, token.low] = self._groups_at(t, level, token)
        for name, reader, group in groups:
            if reader:
                first = reader(t, i)
            else:
                first = memo[name, i] if (name, i) in memo else self.read(t, name, i)
            if first is None:
                continue
            follower = t[first.end]
            key = group.number, follower.low, follower.glued
            rows = t.rows.get(key)
            if rows is None:
                rows = t.rows[key] = group.rows(t, follower)
            for row in rows:
                tries.append((row, first))
            if before in group.behind:
                tries += [(row, first) for row in group.behind[before]]
            if token.glued and group.open_tight:
                tries += [(row, first) for row in group.open_tight]
        return tries

    def _groups_at(self, t: Tokens, level: str, token: Token) -> list[Entry]:
        """The groups of a level whose first element a token may begin."""
        known = {*t.tags(token), token.low}
        opens = token.low in self._openers
        return [
            (name, self._readers.get(name) if name in _CHEAP else None, group)
            for name, group in self._groups[level].items()
            if (opens and name in self._words)
            or (opens and "number" in self._starts[name].split())
            or not known.isdisjoint(TAGS.get(tag, tag) for tag in self._starts[name].split())
        ]

    def _match(self, t: Tokens, row: Compiled, i: int, first: Any) -> Found | None:
        if row.simple:
            return Found(t, i, first.end, (first,))
        for back, element in enumerate(reversed(row.behind), 1):
            if (t[i - back].low in element.words) == element.denied:
                return None
        if row.shape:
            return self._shaped(t, row, i, first)
        parts: list[Any] = []
        j = i
        for words, reader, optional, glued, _ in row.core:
            token = t[j]
            if words:
                if token.low in words and (not glued or token.glued):
                    j += 1
                elif not optional:
                    return None
                continue
            part = None
            if j == i and first is not None and not parts:
                part = first
            elif not glued or token.glued:
                part = self.read(t, reader, j)
            if part is not None:
                j = part.end
            elif not optional:
                return None
            parts.append(part)
        found = Found(t, i, j, tuple(parts))
        return self._ahead(t, row, found) if row.ahead else found

    def _shaped(self, t: Tokens, row: Compiled, i: int, first: Any) -> Found | None:
        second = row.core[1].reader if len(row.core) > 1 else ""
        if second and self.read(t, second, first.end if first else i + 1) is None:
            return None
        hit = re.compile(row.shape).match(t.text, t[i].start)  # compiled when first needed
        if hit is None:
            return None
        return self._ahead(t, row, Found(t, i, t.after(hit.end(), i + 1), (first,), hit[0]))

    def _ahead(self, t: Tokens, row: Compiled, found: Found) -> Found | None:
        j = found.end
        for element in row.ahead:
            stands = t[j].low in element.words and (not element.glued or t[j].glued)
            if stands == element.denied:
                return None
            j += stands
        return found


def _refusal(row: Row, found: Found) -> str | None:
    """The guard that refuses a row, in words; None where none does."""
    for guard in row.when:
        if not guard(found):
            return f"not {guard.__name__.strip('_').replace('_', ' ')}"
    for guard in row.unless:
        if guard(found):
            return guard.__name__.strip("_").replace("_", " ")
    return None
