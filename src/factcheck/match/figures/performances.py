"""Times of day, and what is measured in sport: 6:55 PM; 2:06:48, 3:37.25; 3-1, 97-2."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from factcheck.match.figures.figure import Figure
from factcheck.match.figures.numbers import Number
from factcheck.match.figures.plain import Told, figure
from factcheck.match.figures.quantities import quantity
from factcheck.match.figures.rows import Found, Maker


def elapsed(unit: str) -> Maker:
    """What makes one figure of numbers that are sixty of the next each, in the unit of the last."""

    def make(f: Found) -> Told:
        *larger, last = re.findall(r"\d+(?:\.\d+)?", f.text)
        digits = len(last.partition(".")[2])
        value = 0.0
        for each in larger:
            value = (value + float(each)) * 60
        number = Number(round(value + float(last), digits), float(f"1e-{digits}"), f.end)
        one = quantity(f, number, None, unit)
        return Told(f.end, (replace(figure(f.t, one), kind="performance"),))

    return make


def with_hundredths(f: Found) -> Any:
    """2:06:84, where the last are no seconds."""
    return elapsed("second")(f.but(text=".".join(f.text.rsplit(":", 1))))


def score(f: Found) -> Told | None:
    """The figures of a score, a vote or a ratio: 3-1, 97-2, 60:40."""
    told: list[Figure] = []
    for part in f.parts:
        number = Number(float(part.value), 1.0, part.end, plain=True)
        one = quantity(f.but(i=part.end - 1, end=part.end), number)
        told.append(replace(figure(f.t, one), kind="score"))
    return Told(f.end, tuple(told))


def no_clock(f: Found) -> bool:
    """Whether numbers set apart by colons tell no time: 3:1, 20:80, 60:40."""
    parts = [part for part in f.t.lows(f.i, f.end) if part.isdecimal()]
    whole = len(parts) == 2 and int(parts[0]) + int(parts[1]) == 100
    return whole or len(parts[-1]) == 1 or any(int(part) > 59 for part in parts[1:])
