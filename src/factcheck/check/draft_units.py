"""Numbers in a draft that have left their unit to what stands before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.check.draft_filled import Filled
from factcheck.match.figures import Figure
from factcheck.match.statement import Statement


def was_given_unit(whole: Filled, said: str, end: int) -> bool:
    """Whether a unit stands in a filled clause behind a figure that ends there, and not before."""
    return whole.text[end : end + 1] in ("%", " ") and said[end : end + 1] not in ("%", " ")


def bare_number(figure: Figure, start: int, wordings: Sequence[Statement]) -> Figure | None:
    """The figure, in a clause that starts there, if it is a plain number without unit or noun, as
    none is in the claim."""
    if any(f.value == figure.value for wording in wordings for f in wording.figures):
        return None
    if not is_plain(figure):
        return None
    return replace(figure, start=figure.start - start, end=figure.end - start)


def has_number(figure: Figure, wordings: Sequence[Statement]) -> bool:
    """Whether a claim has a plain number, whatever its unit there: 42.7 cents."""
    theirs = (f.value for wording in wordings for f in wording.figures)
    return is_plain(figure) and figure.value in theirs


def is_plain(figure: Figure) -> bool:
    """Whether a figure is a number without unit or noun."""
    bare = figure.unit is None and not figure.measure and not figure.noun
    return bare and figure.value is not None
