"""Numbers in a draft that name and do not measure: of a telephone, of an hour."""

from __future__ import annotations

import re

from factcheck.match.figures import Figure

_CODE = re.compile(r"(?<![\w.,:-])\d+(?:[:-]\d+)+(?![\w:-])")
"""A number that names and does not measure: 573-751-3321, 8:15."""


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
