"""Numbers: what one is, and what each number word is worth in it."""

from typing import NamedTuple

COUNT = "count"  # 46.3, sixty-four thousand, 241 million
SHARE = "share"  # half, two-thirds, one in four: a part of a whole
ORDER = "order"  # third, 21st
VAGUE_COUNT = "vague"  # millions, several hundred
YEAR = "year"  # nineteen eighty-four
ELAPSED = "elapsed"  # 2:06:48, in seconds
NOTHING = "nothing"  # digits that are no figure: a phone number, a version, a time


class Number(NamedTuple):
    """A number's value and step, and the index of the token after it.

    ``low`` and ``high`` are set for a vague number only. ``plain`` is true for digits with no
    comma, decimal, scale or suffix: only those may be a year, a label or an item number.
    ``scale`` is what a scale word multiplied it by, so that "15 to 20 million" can share it.
    """

    value: float
    step: float
    end: int
    kind: str = COUNT
    low: float = 0.0
    high: float = 0.0
    plain: bool = False
    scale: float = 1.0


def share_step(parts: float) -> float:
    """How far "a third" may be off: half a part, and at most a twentieth of the whole.

    A writer who says "a third" chose it over a quarter and over two fifths; the nearest of the
    common fractions (halves to fifths) lie about 0.07 to 0.1 apart, hence 0.05.
    """
    return min(0.05, 0.5 / parts)


UNIT, TEEN, TENS, HUNDRED, SCALE = "unit", "teen", "tens", "hundred", "scale"

CARDINAL, ORDINAL, PARTS, PLURAL = "cardinal", "ordinal", "parts", "plural"


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: how the small word lists here are written."""
    return frozenset(text.split())


class Atom(NamedTuple):
    """A number word: its rank in a number, its value, and its form.

    Forms: CARDINAL (three), ORDINAL (third), PARTS (thirds), PLURAL (thousands).
    """

    rank: str
    value: int
    form: str


# Short scale, as all newspapers in English now use it; and the Indian lakh and crore.
_SCALES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "koti": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
    "sextillion": 10**21,
    "septillion": 10**24,
    "octillion": 10**27,
    "nonillion": 10**30,
    "decillion": 10**33,
}

# Scales that only stand after digits: glued (64k), or a space apart (64 bn).
SHORT_SCALES = {
    "k": 10**3,
    "mil": 10**6,
    "mio": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mm": 10**6,
    "m": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "tln": 10**12,
    "trn": 10**12,
    "cr": 10**7,
    "g": 10**9,
}

DOZENS = frozenset(("dozen", "dozens", "doz", "dozs"))
ARTICLES = frozenset(("a", "an"))
HYPHENS = frozenset(("-", "‒"))
DASHES = frozenset(("-", "‒", "–", "—", "--"))

# "millions of": from two of the unit to the next unit in daily use.
VAGUE = {
    "dozens": (24, 100),
    "scores": (40, 100),
    "hundreds": (200, 1_000),
    "thousands": (2_000, 10**6),
    "lakhs": (2 * 10**5, 10**7),
    "crores": (2 * 10**7, 10**9),
    "millions": (2 * 10**6, 10**9),
    "billions": (2 * 10**9, 10**12),
    "trillions": (2 * 10**12, 10**15),
}


def _build() -> dict[str, Atom]:
    table: dict[str, Atom] = {}

    def add(rank: str, value: int, cardinal: str, ordinal: str) -> None:
        table[cardinal] = Atom(rank, value, CARDINAL)
        table[ordinal] = Atom(rank, value, ORDINAL)
        table[ordinal + "s"] = Atom(rank, value, PARTS)

    ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    first = [
        "zeroth",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
    ]
    for value, (cardinal, ordinal) in enumerate(zip(ones, first, strict=True)):
        add(UNIT, value, cardinal, ordinal)
    teens = [
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ]
    for value, cardinal in enumerate(teens, 10):
        add(TEEN, value, cardinal, "twelfth" if value == 12 else cardinal + "th")
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for value, cardinal in enumerate(tens, 2):
        add(TENS, value * 10, cardinal, cardinal[:-1] + "ieth")
        for one in range(1, 10):  # twentyone, twentyfirst
            add(UNIT, value * 10 + one, cardinal + ones[one], cardinal + first[one])
    add(TENS, 40, "fourty", "fourtieth")
    for word in ("naught", "nought", "nil"):
        table[word] = Atom(UNIT, 0, CARDINAL)
    add(HUNDRED, 100, "hundred", "hundredth")
    for word, value in _SCALES.items():
        add(SCALE, value, word, word + "th")
        table[word + "s"] = Atom(SCALE, value, PLURAL)
        if word in ("lac", "koti"):  # words of other sense alone
            table[word] = Atom(SCALE, value, PLURAL)
    for word in ("cr", "mn", "mln", "bn", "bln", "tn", "tln", "trn"):  # never first: ten bn
        table[word] = Atom(SCALE, SHORT_SCALES[word], PLURAL)
    for word in ("firsts", "seconds", "zeroths"):  # a second is a time
        del table[word]
    return table


ATOMS = _build()

_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}


def parts(word: str) -> tuple[int, bool] | None:
    """How many parts a fraction's second word makes of the whole, and whether it is plural."""
    if word in _PARTS:
        return _PARTS[word], word.endswith("s")
    atom = ATOMS.get(word)
    if atom is None or atom.value < 3 or atom.form not in (ORDINAL, PARTS):
        return None
    return atom.value, atom.form == PARTS


def trailing_step(value: int) -> float:
    """The value of one unit in the last digit that is not zero: 1000 for 64000; 1 for 0."""
    if value == 0:
        return 1.0
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return float(step)
