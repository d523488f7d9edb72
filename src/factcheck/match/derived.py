"""Figures that follow from what a claim says: up six points, where it went to 47% from 41%."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.match.compare import FigurePair, Relation, kind, relate, same_kind
from factcheck.match.figures import Figure
from factcheck.match.frames import BASELINES, Frame, Role
from factcheck.match.statement import Statement

MORE = frozenset(("more", "higher", "larger", "extra"))
LESS = frozenset(("less", "fewer", "lower", "smaller"))


def follows(phrase: Statement, here: Frame, claim: Statement) -> FigurePair | None:
    """The figure of a phrase beside one that follows from two of the claim's, where they agree.

    What a change from one number to another comes to, as a difference or as a multiple; and the
    multiple that a change by some percent is: 151 percent more is two and a half times. None
    where none agrees, or where the phrase turns the other way.
    """
    figure = phrase.figures[here.figure]
    multiple = figure.unit is None and "times" in (figure.measure, figure.noun)
    compared = replace(figure, measure="times", noun="") if multiple else figure
    for found, way in _derived(claim, multiple):
        agrees = same_kind(compared, found) and relate(compared, found).agrees
        if agrees and here.direction * way >= 0:
            return FigurePair(phrase=figure, claim=found, relation=Relation.ROUNDED)
    return None


def _derived(claim: Statement, multiple: bool) -> Iterator[tuple[Figure, int]]:
    """What follows from a claim's figures, each with 1 for a rise and -1 for a fall."""
    for frame in claim.frames:
        one = claim.figures[frame.figure]
        way = frame.direction or _way(claim.text, one)
        if multiple and one.unit == "percent" and way and one.value is not None:
            times = 1 + way * one.value / 100
            if frame.role is not Role.TO and times > 0:
                yield _figure(one, one, claim.text, times, 0.05, "times"), way
        for base in claim.frames:
            other = claim.figures[base.figure]
            if base.clause != frame.clause or frame.role in BASELINES:
                continue
            if base.role in BASELINES and one.value and other.value and same_kind(one, other):
                way = 1 if one.value > other.value else -1
                if multiple:
                    value = one.value / other.value
                    yield _figure(one, other, claim.text, value, 0.05, "times"), way
                elif kind(one) in ("percent", "points"):
                    value = abs(one.value - other.value)
                    points = _figure(one, other, claim.text, value, one.step, "")
                    yield replace(points, unit="points"), way


def _way(text: str, figure: Figure) -> int:
    """1 for 151 percent *more*, -1 for 20 percent *fewer*; 0 for neither."""
    word = next(iter(text[figure.end :].split(maxsplit=1)), "").strip(",.;")
    return (word in MORE) - (word in LESS)


def _figure(
    one: Figure, other: Figure, text: str, value: float, step: float, measure: str
) -> Figure:
    """A figure that follows from two, over the stretch of the text that holds them."""
    start, end = min(one.start, other.start), max(one.end, other.end)
    low, high = value - step / 2, value + step / 2
    return replace(
        one, value=round(value, 9), low=low, high=high, step=step, unit=None, measure=measure,
        noun="", start=start, end=end, text=text[start:end],
    )  # fmt: skip
