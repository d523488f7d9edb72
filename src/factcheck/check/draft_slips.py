"""What a slip of the pen makes of a figure, and what it cannot make of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.match.compare import FigurePair, Relation, kind, relate, same_family, scale
from factcheck.match.figures import Figure
from factcheck.match.find import Match
from factcheck.match.options import telling
from factcheck.match.statement import Statement

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
TELLS = 0.6
"""How much a figure must tell (`match/options.telling`) for its digits to be no chance."""
EXACT = 4
"""How many digits of a figure in agreement are as good as a name."""
FAR = 20
"""How many times a figure another must be to be no mistake for it."""


def is_misprint(pair: FigurePair) -> bool:
    """Whether two figures that differ have the same digits: 42.8 percent for 48.2, £6.3 billion for
    £6.3 million."""
    mine, theirs = pair.phrase, pair.claim
    if mine is None or theirs is None or pair.relation is not Relation.DIFFERENT:
        return False
    if not same_family(mine, theirs) or mine.unit in ("date", "ordinal", "code"):
        return False
    here, there = (re.sub(r"\D", "", figure.text) for figure in (mine, theirs))
    if mine.unit != theirs.unit and re.sub(r"[^\d.]", "", mine.text) in _NUMBER.findall(
        theirs.text
    ):
        return True  # 1.5 kilometres, for 1.0 to 1.5 miles
    return len(set(here)) > 1 and sorted(here) == sorted(there)


def is_unit_slip(pair: FigurePair) -> bool:
    """Whether two figures that differ have the same digits in the same order, two at least: 254
    gigawatts for 254 megawatts, £5.2 billion for £5.2 million."""
    mine, theirs = pair.phrase, pair.claim
    if mine is None or theirs is None or not is_misprint(pair):
        return False
    here, there = (re.sub(r"\D", "", figure.text).rstrip("0") for figure in (mine, theirs))
    return here == there and len(here) > 1


def misprinted(match: Match) -> bool:
    """Whether a claim is said with no more wrong than the order of one figure's digits, and with
    all its names."""
    pairs = [pair for pair in match.figures if not pair.relation.agrees]
    names = any(word[:1].isupper() for word in match.only_in_phrase)
    return len(pairs) == 1 and is_misprint(pairs[0]) and not match.conflicts and not names


def exchanges(match: Match, wordings: Iterable[Statement]) -> bool:
    """Whether a claim is said with no more wrong than one of its figures, or dates, in the place of
    another: 341 buses this year for 318, down from 341. That is no chance."""
    wrong = [pair for pair in match.figures if pair.relation is Relation.DIFFERENT]
    theirs = [figure for wording in wordings for figure in wording.figures]
    return bool(wrong) and not match.conflicts and all(is_exchange(p, theirs) for p in wrong)


def is_exchange(pair: FigurePair, theirs: Iterable[Figure]) -> bool:
    """Whether a figure that differs from a claim's is another of the claim's, to the digit."""
    mine = pair.phrase
    if mine is None or pair.claim is None or pair.relation is not Relation.DIFFERENT:
        return False
    if mine.unit != "date" and telling(mine) < TELLS:
        return False
    return any(other != pair.claim and relate(mine, other) is Relation.SAME for other in theirs)


def incomparable(pair: FigurePair) -> bool:
    """Whether two figures that differ are so far apart that one is no mistake for the other: in
    another money, or twenty times as large and with other digits."""
    mine, theirs = pair.phrase, pair.claim
    if mine is None or theirs is None or mine.value == theirs.value:
        return False
    if kind(mine) in ("percent", "points", "date", "ordinal"):
        return mine.measure.startswith("per ") != theirs.measure.startswith("per ")
    if kind(mine) != kind(theirs):
        return kind(mine)[:6] == "money:" and "currency" not in kind(mine) + kind(theirs)
    small, large = sorted(
        abs(f.low if f.value is None else f.value) * scale(f) for f in (mine, theirs)
    )
    return 0 < FAR * small <= large and f"{large:e}"[:3] != f"{small:e}"[:3]


def has_the_same(figure: Figure, wordings: Iterable[Statement]) -> bool:
    """Whether a claim has the very figure, and it is one that tells."""
    if telling(figure) < TELLS:
        return False
    return any(relate(figure, f) is Relation.SAME for each in wordings for f in each.figures)


def has_exactly(figure: Figure, wordings: Iterable[Statement]) -> bool:
    """Whether a claim has the very figure, to four digits or more: no chance gives that."""
    number = f"{figure.value or 0:.12g}".partition("e")[0].replace(".", "").strip("0")
    if figure.unit in ("date", "ordinal", "code") or len(number) < EXACT:
        return False
    return any(relate(figure, f) is Relation.SAME for each in wordings for f in each.figures)


def is_slip(figure: Figure, wordings: Iterable[Statement]) -> bool:
    """Whether a figure that tells has the digits of a claim's figure in another order."""
    if telling(figure) < TELLS:
        return False
    theirs = (other for wording in wordings for other in wording.figures)
    pairs = (FigurePair(phrase=figure, claim=f, relation=relate(figure, f)) for f in theirs)
    return any(map(is_misprint, pairs))


def may_be_unit_slip(figure: Figure, wordings: Iterable[Statement]) -> bool:
    """Whether a figure has the digits of one of a claim's in another unit (``is_unit_slip``)."""
    theirs = (other for wording in wordings for other in wording.figures)
    pairs = (FigurePair(phrase=figure, claim=f, relation=relate(figure, f)) for f in theirs)
    return any(map(is_unit_slip, pairs))
