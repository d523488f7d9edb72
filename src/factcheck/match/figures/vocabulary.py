"""The words that figures are written with, by what they are; read from tables handed in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.lexicon import Lexicon, WordTable

UNIT, TEEN, TENS, HUNDRED, SCALE = "unit", "teen", "tens", "hundred", "scale"
CARDINAL, ORDINAL, PARTS, PLURAL = "cardinal", "ordinal", "parts", "plural"
HYPHENS = frozenset(("-", "‒"))
CURRENCY = "currency"  # money of no clear code


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: how the small word lists of the rows are written."""
    return frozenset(text.split())


class Atom(NamedTuple):
    """A number word: its rank in a number, its value, and its form (three, third, thirds)."""

    value: int
    rank: str
    form: str


SUFFIXES = word_set("k mil mio mn mln mm m b bn bln mrd t tn tln trn cr g l")  # 64k, 64 bn
_COUNTING = word_set("a an dozen dozens doz dozs minus negative plus")
_AREAS = word_set("square sq cubic cu ° c f")
_PEOPLES = ("ian", "ish", "ese")
NO_ATOM = Atom(0, "", "")
VAGUE = {"dozens": (24, 100), "scores": (40, 100), "hundreds": (200, 1000)}
HALVES = {"half": (2, False), "halves": (2, True), "quarter": (4, False), "quarters": (4, True)}


class Vocabulary:
    """What each word is: a number word, a unit, a money, a month. Nothing in it changes.

    ``units`` is by spelling the unit and its dimension, ``money`` the code and, where that is
    "currency", the word; ``vague`` what an indefinite number means at least and at most.
    ``counting`` are the words that a number may start with.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words, values, ranks, forms = _columns(lexicon.numbers, 4)
        self._numbers = dict(zip(words, zip(values, ranks, forms, strict=True), strict=True))
        spellings, names, dimensions = _columns(lexicon.units, 3)
        self.units = dict(zip(spellings, zip(names, dimensions, strict=True), strict=True))
        phrases, codes, coins = _columns(lexicon.money, 3)
        self.money = dict(zip(phrases, zip(codes, coins, strict=True), strict=True))
        self.signs = dict(zip(*_columns(lexicon.money_signs, 2), strict=True))
        days = [line.split("\t") for line in lexicon.calendar.lines()]
        self.months = {word: int(number) for word, kind, number in days if kind == "month"}
        self.weekdays = frozenset(word for word, kind, _ in days if kind == "weekday")
        self.dimensions = dict(self.units.values())
        self.spans = frozenset(u for u, d in self.dimensions.items() if d == "duration")
        self.lengths = frozenset(u for u, d in self.dimensions.items() if d == "length")
        self.unit_starts, self.money_starts = _starts(self.units), _starts(self.money)
        self.announcing = frozenset(sign.lower().removesuffix("$") or "$" for sign in self.signs)

        self.vague = VAGUE | {
            word + "s": (2 * int(value), int(value) * (100 if word[0] == "l" else 1000))
            for word, (value, rank, form) in self._numbers.items()
            if rank == SCALE and form == CARDINAL
        }
        self.counting = _COUNTING.union(self._numbers, self.vague, HALVES)
        self._known = frozenset((*"元円원pyu", *_AREAS, *SUFFIXES)).union(
            self.units, self.unit_starts, self.money, self.money_starts, self.months,
            self.announcing,
        )  # fmt: skip

    def atom(self, low: str) -> Atom:
        """The number word that a spelling is; one of no rank where it is none."""
        found = self._numbers.get(low)
        return Atom(int(found[0]), found[1], found[2]) if found else NO_ATOM

    def tags(self, low: str, atom: Atom) -> list[str]:
        """What a word or sign can begin: "unit", "money", "month", "parts", "scale", "number"."""
        number = low in self.counting or low[:5] == "multi" or low[-4:] == "fold"
        if not number and low not in self._known and not low.endswith(_PEOPLES) and len(low) != 4:
            return []
        tags = ["number"] if number else []
        if atom.rank in (HUNDRED, SCALE) or low[:3] == "doz":
            tags.append("scale")
        if low in HALVES or atom.form in (ORDINAL, PARTS) or atom.rank == TENS:
            tags.append("parts")
        if low in self.units or low in self.unit_starts or low in _AREAS:
            tags.append("unit")
            if low in self.units and self.units[low][0] in self.spans:
                tags.append("span")
        if low in self.months:
            tags.append("month")
        if low in SUFFIXES:
            tags.append("suffix")
        if self._pays(low):
            tags.append("money")
        return tags

    def _pays(self, low: str) -> bool:
        """Whether money may start with this word or sign: dollars, Swiss, MEUR, US$, 元."""
        if low in self.money or low in self.money_starts or low in self.announcing:
            return True
        coded = len(low) == 4 and low[1:] in self.announcing
        return coded or low.endswith(_PEOPLES) or low[:1] in self.money or low in ("p", "y", "u")

    def parts(self, word: str) -> tuple[int, bool] | None:
        """How many parts a fraction's second word makes of the whole, and whether it is plural."""
        if word in HALVES:
            return HALVES[word]
        atom = self.atom(word)
        if atom.value < 3 or atom.form not in (ORDINAL, PARTS):
            return None
        return atom.value, atom.form == PARTS


def _columns(table: WordTable, number: int) -> list[list[str]]:
    """The columns of a table whose cells are set apart by tabs."""
    cells = table.text.replace("\n", "\t").split("\t")
    return [cells[column:-1:number] for column in range(number)]


def _starts(phrases: Iterable[str]) -> frozenset[str]:
    """The first words of phrases of several words, and of those tied by a hyphen or a stroke."""
    words = "\t".join(phrases).lower().replace("-", " ").replace("/", " ").split("\t")
    return frozenset([word[: word.find(" ")] for word in words if " " in word])
