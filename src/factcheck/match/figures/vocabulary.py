"""The words that figures are written with, by what they are; read from tables handed in."""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import normalize

from factcheck.model.lexicon import Lexicon

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


class Coin(NamedTuple):
    """A money's code and, where that is "currency", its word."""

    code: str
    word: str


SUFFIXES = word_set("k mil mio mn mln mm m b bn bln mrd t tn tln trn cr g l")  # 64k, 64 bn
_COUNTING = word_set("a an dozen dozens doz dozs minus negative plus")
_AREAS = frozenset(("square", "sq", "cubic", "cu", "°"))
_PEOPLES = ("ian", "ish", "ese")
NO_ATOM = Atom(0, "", "")
VAGUE = {"dozens": (24, 100), "scores": (40, 100), "hundreds": (200, 1000)}
HALVES = {"half": (2, False), "halves": (2, True), "quarter": (4, False), "quarters": (4, True)}


class Vocabulary:
    """What each word is: a number word, a unit, a money, a month. Nothing in it changes."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = [line.split("\t") for line in lexicon.numbers.lines()]
        self.numbers = {word: Atom(int(value), rank, form) for word, value, rank, form in rows}
        self.units: dict[str, str] = {}
        self.dimensions: dict[str, str] = {}
        folded: dict[str, str] = {}
        for line in lexicon.units.lines():
            name, dimension, spellings = line.split("\t")
            self.dimensions[name] = dimension
            for spelling in spellings.split("|"):
                self.units.setdefault(spelling, name)
                plain = spelling if spelling.isascii() else normalize("NFKC", spelling)
                folded.setdefault(plain.lower(), name)
        self.folded_units = folded
        self.unit_starts = _starts(folded)
        money = [line.split("\t") for line in lexicon.money.lines()]
        self.money = {spelling: Coin(code, word) for spelling, code, word in money}
        self.money_starts = _starts(self.money)
        self.signs = dict(line.split("\t") for line in lexicon.money_signs.lines())
        days = [line.split("\t") for line in lexicon.calendar.lines()]
        self.months = {word: int(number) for word, kind, number in days if kind == "month"}
        self.weekdays = frozenset(word for word, kind, _ in days if kind == "weekday")
        self.vague = VAGUE | {
            word + "s": (2 * atom.value, 1000 * atom.value if word[0] != "l" else 100 * atom.value)
            for word, atom in self.numbers.items()
            if atom.rank == SCALE and atom.form == CARDINAL
        }
        signs = {sign.lower() for sign in self.signs}
        self._known = frozenset((*_COUNTING, *_AREAS, *SUFFIXES, *HALVES, *"pyuf元円원")).union(
            self.numbers, self.vague, folded, self.unit_starts, self.money, self.money_starts,
            self.months, signs, (sign.removesuffix("$") for sign in signs),
        )  # fmt: skip
        self.spans = frozenset(u for u, d in self.dimensions.items() if d == "duration")
        self.lengths = frozenset(u for u, d in self.dimensions.items() if d == "length")

    def tags(self, low: str) -> tuple[str, ...]:
        """What a word or sign can begin: "unit", "money", "month", "parts", "scale", "number"."""
        odd = low.endswith(_PEOPLES) or low[:5] == "multi" or low[-4:] == "fold"
        if low not in self._known and not odd and len(low) != 4:
            return ()
        atom = self.numbers.get(low, NO_ATOM)
        code = low.upper()
        money = low in self.money or low in self.money_starts or low in self.signs
        money = money or code in self.signs or (len(code) == 4 and code[1:] in self.signs)
        money = money or low + "$" in self.signs or low[:1] in self.money or low in ("p", "y", "u")
        unit = self.folded_units.get(low)
        tags = {
            "unit": unit is not None
            or low in self.unit_starts
            or low in _AREAS
            or low in ("c", "f"),
            "span": unit in self.spans,
            "money": money or low.endswith(_PEOPLES),
            "month": low in self.months,
            "parts": low in HALVES or atom.form in (ORDINAL, PARTS) or atom.rank == TENS,
            "scale": atom.rank in (HUNDRED, SCALE) or low[:3] == "doz",
            "suffix": low in SUFFIXES,
            "number": bool(atom.rank)
            or low in HALVES
            or low in self.vague
            or low in _COUNTING
            or low[:5] == "multi"
            or low[-4:] == "fold",
        }
        return tuple(name for name, stands in tags.items() if stands)

    def parts(self, word: str) -> tuple[int, bool] | None:
        """How many parts a fraction's second word makes of the whole, and whether it is plural."""
        if word in HALVES:
            return HALVES[word]
        atom = self.numbers.get(word, NO_ATOM)
        if atom.value < 3 or atom.form not in (ORDINAL, PARTS):
            return None
        return atom.value, atom.form == PARTS


def _starts(phrases: dict[str, object] | dict[str, str] | dict[str, Coin]) -> frozenset[str]:
    """The first words of phrases of several words, and of those tied by a hyphen or a stroke."""
    return frozenset(
        phrase.replace("-", " ").replace("/", " ").split()[0]
        for phrase in phrases
        if " " in phrase or "-" in phrase or "/" in phrase
    )
