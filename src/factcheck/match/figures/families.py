"""What the book of rows may name, by family; and the shortcuts that answer before rows."""

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

_FAMILIES = (
    numbers, calendar, quantities, currencies, numerals, cardinals, fractions, mixed, measures,
    money, shares, plain, ranges, dates, performances, names, identifiers,
)  # fmt: skip
FUNCTIONS = {
    name: each
    for family in _FAMILIES
    for name, each in vars(family).items()
    if name[0] != "_" and getattr(each, "__module__", "") == family.__name__
}
"""The readers, makers and guards that are functions."""
SHORTCUTS = {
    **dict.fromkeys(("cardinal", "number", "amount"), numbers.alone),
    "numeral": numbers.untied,
    "fraction": fractions.no_fraction,
    "top": shortcuts.plainly,
}
