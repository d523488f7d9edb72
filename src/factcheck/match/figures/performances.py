"""Times of day, and what is measured in sport: 6:55 PM; 2:06:48, 3:37.25; 3-1, 97-2."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.match.figures.figure import Figure
from factcheck.match.figures.numbers import Number
from factcheck.match.figures.plain import Told, figure
from factcheck.match.figures.quantities import quantity
from factcheck.match.figures.rows import Found


def elapsed(f: Found) -> Told:
    """Hours, minutes and seconds as one figure in seconds."""
    parts = re.split(r"[:a-z ]+", f.text.strip("s"))
    value = 0.0
    for part in parts:
        value = value * 60 + float(part)
    point = parts[-1].partition(".")[2]
    step = float(f"1e-{len(point)}") if point else 1.0
    value = round(value, len(point))
    one = quantity(f, Number(value, step, f.end), None, "second")
    return Told(f.end, (replace(figure(f.t, one, one), kind="performance"),))


def with_hundredths(f: Found) -> Told:
    """2:06:84, where the last are no seconds."""
    return elapsed(f.but(text=".".join(f.text.rsplit(":", 1))))


def hours_and_minutes(f: Found) -> Told:
    """1h20m, 2h05."""
    hours, minutes = (float(part) for part in re.findall(r"\d+", f.text))
    one = quantity(f, Number(60 * hours + minutes, 1.0, f.end), None, "minute")
    return Told(f.end, (replace(figure(f.t, one, one), kind="performance"),))


def score(f: Found) -> Told | None:
    """The figures of a score, a vote or a ratio: 3-1, 97-2, 60:40."""
    told: list[Figure] = []
    for k in range(f.i, f.end, 2):
        number = Number(float(f.t[k].low), 1.0, k + 1, plain=True)
        one = quantity(f.but(i=k, end=k + 1), number)
        told.append(replace(figure(f.t, one, one), kind="score"))
    return Told(f.end, tuple(told))


def no_clock(f: Found) -> bool:
    """Whether numbers set apart by colons tell no time: 3:1, 20:80, 60:40."""
    parts = [part for part in f.t.lows(f.i, f.end) if part.isdecimal()]
    whole = len(parts) == 2 and int(parts[0]) + int(parts[1]) == 100
    return whole or len(parts[-1]) == 1 or any(int(part) > 59 for part in parts[1:])


def a_range_of_things(f: Found) -> bool:
    """Whether the numbers rise, and nobody won, lost or voted: 15-20 years, 10-12 people."""
    t = f.t
    one, other = float(t[f.i].low), float(t[f.end - 1].low)
    if max(one, other) > 999:
        return True
    return one < other and not t.holds("scored", f.i, f.end)
