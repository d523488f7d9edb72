"""One way to write a figure: what a row is, and its pattern taken apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from factcheck.match.figures.tokens import (
    Tokens,
)

Guard = Callable[["Found"], bool]
Maker = Callable[["Found"], Any]


class Found(NamedTuple):
    """Where a row's pattern stands: its first token, the one after it, and what was read there.

    ``parts`` are the answers of the core's <…> elements, None for one that was left out.
    """

    t: Tokens
    i: int
    end: int
    parts: tuple[Any, ...]
    text: str = ""


class Row(NamedTuple):
    """One way to write a figure, or something beside figures.

    ``makes`` yields the value from where the pattern stands, or None: no figure after all. Every
    guard of ``when`` must hold and none of ``unless``. ``reads`` are its examples, "text: what is
    read" set apart by " | "; ``leaves`` its counter-examples, read by other rows or by none.
    """

    name: str
    pattern: str
    makes: Maker
    when: tuple[Guard, ...] = ()
    unless: tuple[Guard, ...] = ()
    shape: str = ""
    reads: str = ""
    leaves: str = ""
    rank: int = 0


class Attempt(NamedTuple):
    """A row that fired at a place, and what became of it."""

    level: str
    row: str
    start: int
    end: int
    outcome: str


class Element(NamedTuple):
    """One element of a pattern."""

    words: frozenset[str]
    reader: str
    optional: bool
    glued: bool
    denied: bool


class Compiled(NamedTuple):
    """A row with its pattern taken apart; ``rank`` is how specific it is."""

    row: Row
    behind: tuple[Element, ...]
    core: tuple[Element, ...]
    ahead: tuple[Element, ...]
    shape: str
    rank: int
    simple: bool
    guarded: bool


def compiled(row: Row) -> Compiled:
    """A row with its pattern taken apart."""
    parts: list[list[Element]] = [[], [], []]
    place = 0 if " ^ " in f" {row.pattern} " else 1
    for word in row.pattern.split():
        if word in ("^", "$") and len(row.pattern) > 1:
            place = 1 if word == "^" else 2
        else:
            parts[place].append(_element(word))
    behind, core, ahead = (tuple(part) for part in parts)
    shape = row.shape
    rank = row.rank or sum(map(len, parts)) + len(row.when) + len(row.unless) + 2 * bool(row.shape)
    simple = len(core) == 1 and not (behind or ahead or shape or core[0].words)
    return Compiled(row, behind, core, ahead, shape, rank, simple, bool(row.when or row.unless))


def _element(word: str) -> Element:
    denied, word = word[0] == "!" and len(word) > 1, word.removeprefix("!") or word
    glued, word = word[0] == "~" and len(word) > 1, word.removeprefix("~") or word
    optional = word[-1] == "?" and len(word) > 1
    word = word[:-1] if optional else word
    if word[0] == "<" and len(word) > 2:
        return Element(frozenset(), word[1:-1], optional, glued, denied)
    return Element(frozenset(word.split("|")), "", optional, glued, denied)


def attempts(t: Tokens, log: Sequence[tuple[str, str, Any, str]]) -> tuple[Attempt, ...]:
    """The log of a reading in words: every row that fired, and why it lost or won."""
    told: list[Attempt] = []
    for level, name, found, outcome in log:
        if outcome != "wins":
            place, end = t[found.i].start, t[found.end - 1].end
            told.append(Attempt(level, name, place, end, outcome))
            continue
        for k, each in enumerate(told):
            if each.level == level and each.start == t[found].start and each.outcome == "fires":
                lost = "wins" if each.row == name else f"{name} is longer or more specific"
                told[k] = each._replace(outcome=lost)
    return tuple(told)
