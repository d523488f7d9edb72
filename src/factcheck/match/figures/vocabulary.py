"""The words that figures are written with, by what they are; read from tables handed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container
from typing import Any, ClassVar, Self, dataclass_transform

from factcheck.match.figures.figure import Qualifier
from factcheck.model.lexicon import Lexicon, WordTable

UNIT, TEEN, TENS, HUNDRED, SCALE = "unit", "teen", "tens", "hundred", "scale"
CARDINAL, ORDINAL, PARTS, PLURAL = "cardinal", "ordinal", "parts", "plural"
SMALL = (UNIT, TEEN, TENS)
CURRENCY = "currency"  # money of no clear code


@dataclass_transform(frozen_default=True)
class Record:
    """Fields as annotated, in order: written like a NamedTuple, at a fifth of its cost to define.

    The program starts with a dozen of them; that is what the difference is for.
    """

    fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls.fields = tuple(cls.__annotations__)
        defaults = {name: vars(cls)[name] for name in cls.fields if name in vars(cls)}
        given = ", ".join(name + f"={name}" * (name in defaults) for name in cls.fields)
        body = "; ".join(f"self.{name} = {name}" for name in cls.fields)
        made: dict[str, Any] = {}
        exec(f"def __init__(self, {given}): {body}", defaults, made)
        cls.__init__ = made["__init__"]  # type: ignore[method-assign]

    def but(self, **changes: Any) -> Self:
        """The same with other values in some fields."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, **changes)
        return other


class Atom(Record):
    """A number word: its rank in a number, its value, and its form (three, third, thirds)."""

    value: int
    rank: str
    form: str


_OF_SIGNS = dict.fromkeys(map(ord, "$¢₵"))
PEOPLES = ("ian", "ish", "ese")
NO_LISTS: frozenset[str] = frozenset()
_NOT_PLURAL = ("ss", "us", "is", "'s", "ous")
_NO_NUMBER, _NO_ATOM = ("0", "", ""), Atom(0, "", "")
VAGUE = {"dozens": (24, 100), "scores": (40, 100), "hundreds": (200, 1000)}
HALVES = {"half": (2, False), "halves": (2, True), "quarter": (4, False), "quarters": (4, True)}


class Vocabulary:
    """What each word is: a number word, a unit, a money, a month. Nothing in it changes.

    ``units`` is the unit by its spelling, ``money`` the code and, where that is "currency", the
    word; ``several`` the first word of those that have more. ``vague`` is what an
    indefinite number means at least and at most, ``counting`` what a number may start with.
    ``words`` are the lists that rows name, ``lists`` the names of those that a word stands in, and
    ``hedges`` the phrases before a number, ``behind`` those behind it and ``tied`` those tied to it
    that qualify it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = word_lists(lexicon.figure_words)
        self.hedges = self._qualifying("")
        self.behind, self.tied = self._qualifying("behind-"), self._qualifying("tied-")
        self.words["hedging"] = frozenset(each.rsplit(" ", 1)[-1] for each in self.hedges)
        self.lists: defaultdict[str, set[str]] = defaultdict(set)
        for name, members in self.words.items():
            for word in members:
                self.lists[word].add(name)
        self._numbers = _entries(lexicon.numbers, 4)
        units, money = _entries(lexicon.units, 3), _entries(lexicon.money, 3)
        self.units = {spelling: name for spelling, (name, _) in units.items() if name}
        self.dimensions = {name: sort for name, sort in units.values() if name}
        self.money = {phrase: (code, coin) for phrase, (code, coin) in money.items() if code}
        several = (phrase for phrase in (*units, *money) if " " in phrase)
        self.several = {phrase.partition(" ")[0].lower() for phrase in several}
        self.signs = {sign: code for sign, (code,) in _entries(lexicon.money_signs, 2).items()}
        signs = "\t".join(self.signs).lower()
        before = signs.translate(_OF_SIGNS)  # the hk of hk$
        self.announcing = frozenset((*signs.split("\t"), *before.split("\t")))
        days = [line.split("\t") for line in lexicon.calendar.lines()]
        self.months = {word: int(number) for word, kind, number in days if kind == "month"}
        self.weekdays = frozenset(word for word, kind, _ in days if kind == "weekday")
        self.dated = self.weekdays.union(self.months)
        scales = "thousand", "lakh", "million", "crore", "billion", "trillion"
        self.suffixes = {w: self.atom(scale).value for scale in scales for w in self.words[scale]}
        self.vague = self._vague()
        self.counting = self.words["counting"].union(self._numbers, self.vague, HALVES)
        self._begun: dict[str, Container[str]] = {
            "number": self.counting,
            "unit": units.keys() | self.words["areas"],
            "span": {word for word, (_, sort) in units.items() if sort == "duration"},
            "month": self.months,
            "suffix": self.suffixes,
            "money": money.keys() | self.words["paying"],
        }

    def _vague(self) -> dict[str, tuple[int, int]]:
        """Words in the plural that say no number, and from where to where they reach."""
        found = VAGUE | {
            word + "s": (2 * int(value), int(value) * (100 if word[0] == "l" else 1000))
            for word, (value, rank, form) in self._numbers.items()
            if rank == SCALE and form == CARDINAL
        }
        return found | {"multi" + word[:-1]: ends for word, ends in found.items()}

    def _qualifying(self, where: str) -> dict[str, Qualifier]:
        return {
            phrase.replace("-", " "): each
            for each in Qualifier
            for phrase in sorted(self.words[where + each.replace(" ", "-")])
        }

    def plural(self, word: str) -> bool:
        """Whether a word looks like a plural noun."""
        known = self.lists.get(word, NO_LISTS)
        if "plurals" in known or "singulars" in known:
            return "plurals" in known
        return len(word) > 3 and word[-1] == "s" and not word.endswith(_NOT_PLURAL)

    def atom(self, low: str) -> Atom:
        """The number word that a spelling is; one of no rank where it is none."""
        found = self._numbers.get(low)
        return Atom(int(found[0]), found[1], found[2]) if found else _NO_ATOM

    def tags(self, low: str) -> list[str]:
        """What a word or sign can begin: "unit", "money", "month", "parts", "scale", "number"."""
        tags = [name for name, words in self._begun.items() if low in words]
        _, rank, form = self._numbers.get(low, _NO_NUMBER)
        if rank in (HUNDRED, SCALE) or low in self.words["dozens"]:
            tags.append("scale")
        if low in HALVES or form in (ORDINAL, PARTS) or rank == TENS:
            tags.append("parts")
        if low[-4:] == "fold":
            tags.append("number")
        if "money" not in tags and (self.announces(low) or low.endswith(PEOPLES)):
            tags.append("money")
        return tags

    def announces(self, low: str) -> bool:
        """Whether an amount may follow a word or sign: £, HK of HK$, USD, MEUR."""
        return low in self.announcing or (len(low) == 4 and low[1:] in self.announcing)

    def parts(self, word: str) -> tuple[int, bool] | None:
        """How many parts a fraction's second word makes of the whole, and whether it is plural."""
        if word in HALVES:
            return HALVES[word]
        atom = self.atom(word)
        if atom.value < 3 or atom.form not in (ORDINAL, PARTS):
            return None
        return atom.value, atom.form == PARTS


class WordLists(dict[str, frozenset[str]]):
    """Lists of words by name; one that is not there has none."""

    def __missing__(self, name: str) -> frozenset[str]:
        return NO_LISTS


def word_lists(table: WordTable) -> WordLists:
    """The lists of a table by name; @name in a list stands for that list, !word takes one out."""
    found = WordLists()
    for line in table.text.replace("\n    ", " ").splitlines():
        name, told, written = line.partition(": ")
        if not told or name[0] == "#":
            continue
        words = frozenset(written.split())
        if "@" in written or "!" in written:
            marked = [word for word in words if word[0] in "!@" and len(word) > 1]
            lists = [found[word[1:]] for word in marked if word[0] == "@"]
            words = words.difference(marked).union(*lists)
            words = words.difference(word[1:] for word in marked if word[0] == "!")
        found[name] = words
    return found


def _entries(table: WordTable, columns: int) -> dict[str, tuple[str, ...]]:
    """What a table has beside each first cell; cells are set apart by tabs."""
    cells = table.text.replace("\n", "\t").split("\t")
    first, *rest = (cells[column:-1:columns] for column in range(columns))
    return dict(zip(first, zip(*rest, strict=True), strict=True))
