"""The book of rows: each way to write a figure, taken from its text; its head tells the format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Any

from factcheck.match.figures.conditions import condition, is_condition, reader
from factcheck.match.figures.rows import Found, Guard, Maker, Row, element
from factcheck.match.figures.tokens import Tokens
from factcheck.match.figures.vocabulary import Vocabulary

Reader = Callable[[Tokens, int], Any]
_FAMILIES = """
    numbers quantities numerals cardinals money shares plain ranges dates performances names
"""
LEVELS = ("numeral", "fraction", "piece", "number", "base", "quantity", "date", "top")


def functions() -> dict[str, Callable[..., Any]]:
    """The readers, makers and guards that are functions, by name; loads the modules of families."""
    return {
        name: each
        for family in (f"{__package__}.{name}" for name in _FAMILIES.split())
        for name, each in vars(import_module(family)).items()
        if name[0] != "_" and getattr(each, "__module__", "") == family
    }


def entries(text: str) -> Iterator[tuple[str, str, list[str]]]:
    """Each row and condition of a book: its family, its level and its lines."""
    family = level = ""
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        if lines[0].startswith("== "):
            family, _, level = lines[0][3:].partition(": ")
        elif lines[0]:
            yield family, level, lines


class Kept(dict[Any, Any]):
    """What a function makes of each name, made once."""

    def __init__(self, make: Callable[[Any], Any]) -> None:
        super().__init__({"": None})  # what is empty would be false
        self._make = make

    def __missing__(self, name: Any) -> Any:
        self[name] = made = self._make(name)
        return made


def _told(lines: list[str]) -> list[str]:
    """What an entry says below its head, without remarks."""
    return [line.split("  # ")[0].strip() for line in lines[1:] if line[4:6] != "# "]


class Book:
    """The rows of a book by level, and what the names in them stand for.

    Functions are named with spaces for underscores. A name is looked up when its row is first
    tried; one that nobody wrote raises ``KeyError``.
    """

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._functions = functions()
        self._elements = Kept(partial(element, lists=vocabulary.words))
        self._conditions: dict[str, list[str]] = {}
        self.guard: Callable[[str], Guard] = Kept(self._guard).__getitem__
        self.readers: dict[str, list[str]] = {}
        self.starts: dict[str, str] = {}
        self.levels: dict[str, list[Row]] = {level: [] for level in LEVELS}
        for _, level, lines in entries(text):
            if lines[0].startswith("where "):
                self._conditions[lines[0][6:]] = lines
            elif lines[0].startswith("reads "):
                name, _, starts = lines[0][6:].partition(": ")
                self.starts[name] = starts
                self.readers[name] = lines
            else:
                self.levels[level].append(self._row(lines))

    def reader(self, name: str) -> Reader:
        """What reads by the lines of its conditions, or a function."""
        told = _told(self.readers[name])
        if not told[0].startswith("gives "):
            return reader(told)
        found: Reader = self._functions[told[0][6:].replace(" ", "_")]
        return found

    def _row(self, lines: list[str]) -> Row:
        told = dict(line[4:].split(" ", 1) for line in lines[2:] if line[:4] == "    ")
        when, unless = told.get("when"), told.get("unless")
        behind, _, pattern = lines[1].strip().rpartition(" ^ ")
        farther, _, nearest = behind.rpartition(" ")
        musts = when.split("; ") if when else []
        return Row(
            lines[0], self._elements[nearest] if behind else None,
            [self._elements[each] for each in pattern.split()], told["gives"],
            (*musts, f"{behind} ^") if farther else tuple(musts),
            tuple(unless.split("; ")) if unless else (),
            told.get("shape", ""), int(told.get("rank", 0)),
        )  # fmt: skip

    def maker(self, told: str) -> Maker:
        """What makes or asks: a function, or what a function makes of what a colon is before."""
        name, _, argument = told.partition(": ")
        function = self._functions[name.replace(" ", "_")]
        return function(argument) if argument else function

    def holds(self, t: Tokens, told: str, i: int, end: int) -> bool:
        """Whether a condition holds for the tokens from ``i`` up to ``end``."""
        return self.guard(told)(Found(t, i, end, ()))

    def _guard(self, told: str) -> Guard:
        """What must hold, or must not: a condition written out, one with a name, or a function."""
        if is_condition(told):
            return condition([told], self.guard)
        if told in self._conditions:
            return condition(_told(self._conditions[told]), self.guard)
        return self.maker(told)
