"""The families of rows, their levels, and what starts where: all that the engine is given."""

from __future__ import annotations

from factcheck.match.figures import (
    calendar,
    cardinals,
    currencies,
    dates,
    fractions,
    identifiers,
    measures,
    mixed,
    money,
    names,
    numbers,
    numerals,
    performances,
    plain,
    quantities,
    ranges,
    shares,
    shortcuts,
)
from factcheck.match.figures.book import LEVELS
from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens

_FAMILIES = (
    numerals, cardinals, fractions, mixed, measures, money, shares, plain, ranges, dates,
    performances, names, identifiers,
)  # fmt: skip
FUNCTIONS = {
    name: each
    for family in _FAMILIES
    for name, each in vars(family).items()
    if name[0] != "_" and getattr(each, "__module__", "") == family.__name__
}
"""What the rows name: the makers and guards of every family."""


def _bare_digits(t: Tokens, i: int) -> Mark | None:
    """Digits alone, no decimal and no grouping."""
    return Mark(i + 1, t[i].low) if t[i].kind == DIGITS and len(t[i].low) < 16 else None


def _word(t: Tokens, i: int) -> Mark | None:
    """Letters."""
    return Mark(i + 1) if t[i].kind == WORD else None


READERS = {
    "digits": numbers.digits, "power": numbers.power, "vulgar": numbers.vulgar_sign,
    "bare-digits": _bare_digits, "word": _word,
    "cardinal": cardinals.cardinal, "parts": fractions.parts, "piece": mixed.piece,
    "scale": mixed.scale, "decimals": mixed.decimals, "vague": mixed.vague_word,
    "multi": mixed.multi_word, "amount": quantities.amount, "unit": quantities.unit,
    "note": quantities.note, "hedge": plain.hedge, "span": quantities.span, "sign": currencies.sign,
    "money": currencies.money,
    "cents": currencies.cents, "parted": shares.parted, "base": shares.base, "fold": shares.fold,
    "one": names.lone_one, "ordinal": plain.an_ordinal, "words": dates.in_words,
    "month": calendar.month, "day": calendar.day, "year": calendar.year,
    "any-year": calendar.any_year, "short-year": calendar.short_year, "tail": calendar.tail,
    "decade": calendar.decade, "clock-hour": performances.clock_hour, "tied": identifiers.tied,
    "label": names.label,
}  # fmt: skip
SHORTCUTS = {
    **dict.fromkeys(("cardinal", "number", "amount"), numbers.alone),
    "numeral": numbers.untied,
    "fraction": fractions.no_fraction,
    "date": calendar.no_date,
    "quantity": shortcuts.bare,
    "top": shortcuts.plainly,
}
_NUMBERS = "number digits vulgar - − – + . · minus negative plus"
# What a token must be for a level or a reader to find anything there: its kind, a tag of the
# lexicon, or a spelling; the others: words and digits.
STARTS = dict.fromkeys((*LEVELS, *READERS), "word digits") | {
    "digits": "digits . ·", "power": "power", "vulgar": "vulgar", "bare-digits": "digits",
    "numeral": "digits vulgar . ·", "words": "number", "ordinal": "number digits",
    "parted": "number digits", "vague": "number", "multi": "number", "fold": "number",
    "one": "one", "quantity": _NUMBERS + " sign script money", "sign": "sign script money",
    **dict.fromkeys(("cardinal", "amount", "fraction", "number"), _NUMBERS),
    "note": "power † ‡ * § [", "hedge": "+ or and - plus", "unit": "unit ° ‰",
    "money": "money script", "span": "span",
    "base": "word", "piece": "number digits vulgar", "decade": "s '", "word": "word",
    "decimals": "number digits", "parts": "parts", "scale": "scale", "cents": "money",
    "any-year": "digits , of '", "tail": "digits , of", "month": "month", "year": "digits",
    "day": "number digits", "short-year": "'", "date": "number month digits '",
}  # fmt: skip
