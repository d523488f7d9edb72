"""Figures in the page: those of each claim in a normal form, and the words they are read by.

The page's script reads what is typed with these words and holds it against these forms, as
``factcheck find`` compares figures: 46 percent and almost half are found where 46.3% stands.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping

from factcheck.match.compare import kind, scale
from factcheck.match.figures import Figure, FigureReader, Qualifier
from factcheck.match.figures.vocabulary import HALVES, Vocabulary
from factcheck.match.measures import dimension
from factcheck.model import Claim
from factcheck.model.lexicon import Lexicon

SPOKEN = ("date", "ordinal")
"""Kinds of figures that are sought as they are written."""
LARGEST = 10**15
"""The largest number word that is read; a script counts exactly no further than nine times it."""
NUMBERS = ("unit", "teen", "tens", "hundred", "scale")
"""The ranks of number words, in the order in which they stand in a number."""


class ClaimFigures:
    """The figures of claims, and which kinds of them a page has."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._reader = FigureReader(lexicon)
        self._lexicon = lexicon
        self._kinds: set[str] = set()

    def forms(self, claim: Claim) -> str:
        """The figures that a claim, its other wordings and its evidence state, each once.

        ``percent,46.3``: the kind and the value in the kind's base unit. Where a figure is hedged
        or has two ends they follow, then the writer's step and the qualifier:
        ``count,64000,64000,Infinity,1000,above``.
        """
        texts = (claim.text, *claim.aliases, *(each.says for each in claim.evidence))
        found = [each for text in texts for each in self._reader.read(text).figures]
        kept = [each for each in found if kind(each) not in SPOKEN]
        self._kinds.update(map(kind, kept))
        return ";".join(dict.fromkeys(map(_form, kept)))

    def words(self) -> str:
        """The words of figures as an object of JavaScript, for the kinds of the claims so far."""
        vocabulary = self._reader.vocabulary
        told = {
            "numbers": _numbers(self._lexicon),
            "parts": _parts(self._lexicon),
            "units": _units(vocabulary, self._kinds) | _money(vocabulary, self._kinds),
            "signs": _signs(vocabulary, self._kinds),
            "hedges": {phrase: str(each) for phrase, each in vocabulary.hedges.items()},
        }
        return json.dumps(told, separators=(",", ":"))


def _form(figure: Figure) -> str:
    by = scale(figure)
    parts = [kind(figure).replace(",", " "), _number(figure.value, by)]
    if figure.value is None or figure.qualifier is not Qualifier.EXACT:
        ends = (figure.low, figure.high, figure.step)
        parts += [*(_number(each, by) for each in ends), str(figure.qualifier)]
    return ",".join(parts)


def _number(value: float | None, by: float) -> str:
    """The number as a script reads it, in the kind's base unit."""
    if value is None:
        return ""
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return f"{value * by:.12g}"


def _numbers(lexicon: Lexicon) -> dict[str, list[int]]:
    """Number word → its value and its rank, as far as one is read."""
    rows = (line.split("\t") for line in lexicon.numbers.lines())
    return {
        word: [int(value), NUMBERS.index(rank)]
        for word, value, rank, form in rows
        if form in ("cardinal", "plural") and int(value) <= LARGEST and not word.endswith("s")
    } | {"dozen": [12, NUMBERS.index("scale")]}


def _parts(lexicon: Lexicon) -> dict[str, int]:
    """The second word of a fraction → how many parts make the whole: third, quarters."""
    rows = (line.split("\t") for line in lexicon.numbers.lines())
    read = {
        word: int(value)
        for word, value, _, form in rows
        if form in ("ordinal", "parts") and 3 <= int(value) <= 100
    }
    return read | {word: parts for word, (parts, _) in HALVES.items()}


def _units(vocabulary: Vocabulary, kinds: Iterable[str]) -> dict[str, tuple[str, float]]:
    """Spelling → kind and size in its base unit, of the kinds that are asked for."""
    wanted = frozenset(kinds)
    found: dict[str, tuple[str, float]] = {}
    for spelling, name in vocabulary.units.items():
        known = dimension(name) or (name, 1.0)
        if known[0] in wanted and spelling not in vocabulary.suffixes:
            found[spelling.lower()] = known
    return found


def _money(vocabulary: Vocabulary, kinds: Iterable[str]) -> dict[str, tuple[str, float]]:
    wanted = frozenset(kinds)
    return {
        phrase: (f"money:{code}", 1.0)
        for phrase, (code, coin) in vocabulary.money.items()
        if f"money:{code}" in wanted and not coin
    }


def _signs(vocabulary: Vocabulary, kinds: Iterable[str]) -> Mapping[str, str]:
    """What may stand before an amount → its kind."""
    wanted = frozenset(kinds)
    return {
        sign.lower(): f"money:{code}"
        for sign, code in vocabulary.signs.items()
        if f"money:{code}" in wanted or len(sign) == 1
    }
