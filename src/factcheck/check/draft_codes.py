"""The figures of a draft's sentence, and the numbers in it that name and do not measure."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.match.figures import Figure
from factcheck.match.statement import Reader

_CODE = re.compile(r"(?<![\w.,:-])\d+(?:[:-]\d+)+(?![\w:-])")
"""A number that names and does not measure: 573-751-3321, 8:15."""
_MORE_THAN_THEN = re.compile(
    r"(?:more|fewer|less) than an? \w+(?=\s+(?:ago|before|earlier)\b)", re.IGNORECASE
)
"""What sets a figure right before it against an earlier one: "four more than a year before"."""


def codes(text: str) -> tuple[Figure, ...]:
    """The numbers of a text that name and do not measure: of a telephone, of an hour.

    As figures, of the unit "code" and without a value.
    """
    return tuple(
        Figure(
            value=None,
            low=0.0,
            high=0.0,
            unit="code",
            start=found.start(),
            end=found.end(),
            text=found[0],
        )
        for found in _CODE.finditer(text)
        if sum(letter.isdigit() for letter in found[0]) > 2
    )


def read_figures(text: str, reader: Reader) -> tuple[Figure, ...]:
    """The figures of a text in order, and the numbers in it that are names."""
    every = reader.figures(text)
    found = [*every[:1], *(f for one, f in pairwise(every) if not _says_than_when(text, one, f))]
    names = [
        code
        for code in codes(text)
        if not any(code.start < each.end and each.start < code.end for each in found)
    ]
    return tuple(sorted([*found, *names], key=lambda figure: figure.start))


def _says_than_when(text: str, before: Figure, figure: Figure) -> bool:
    """Whether "more than a year", after a figure and a word or none, says than when."""
    between = text[before.end : figure.start]
    return (
        _MORE_THAN_THEN.match(text, figure.start) is not None
        and re.fullmatch(r"\s+(?:[^\W\d]+\s+)?", between) is not None
    )
