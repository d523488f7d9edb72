"""Which of two rows of things go together: one to one, and as good as can be all together."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

Pair = tuple[int, int]
"""A thing of the first row and one of the second, by number."""

PAIRED = 4.0
"""What any pair adds: a thing without a partner is the last resort."""
WHOLE = 5
"""Up to how many things on a side every assignment is tried; beyond, the best pair comes first."""
EQUAL = 1e-9
"""Totals no further apart are equal, and the first assignment is kept."""


def assignment(gains: Mapping[Pair, float], rows: int, columns: int) -> list[Pair]:
    """The pairs, one to one, that add most together; only pairs in ``gains`` can be made."""
    if rows > WHOLE or columns > WHOLE:
        return _best_first(gains)
    best, chosen = -1.0, list[Pair]()
    for order in permutations(range(max(rows, columns)), min(rows, columns)):
        pairs = [(i, j) if rows <= columns else (j, i) for i, j in enumerate(order)]
        pairs = [pair for pair in pairs if pair in gains]
        total = sum(PAIRED + gains[pair] for pair in pairs)
        if total > best + EQUAL:
            best, chosen = total, pairs
    return chosen


def _best_first(gains: Mapping[Pair, float]) -> list[Pair]:
    """The pair that adds most, then the best of the rest, and so on."""
    chosen: list[Pair] = []
    rows: set[int] = set()
    columns: set[int] = set()
    for row, column in sorted(gains, key=lambda pair: (-gains[pair], pair)):
        if row not in rows and column not in columns:
            chosen.append((row, column))
            rows.add(row)
            columns.add(column)
    return chosen
