"""Which item of a list as it was is which of the list as it is wanted."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any, NamedTuple


class Step(NamedTuple):
    """One item: kept or changed where both places are given, else dropped or added.

    ``was`` is its place in the old list, ``now`` in the new one; -1 where it is in none.
    """

    was: int
    now: int


class MovedError(Exception):
    """Items are wanted in another order than they stand in."""


def by_id(was: tuple[Any, ...], now: tuple[Any, ...]) -> list[Step]:
    """The steps from one list of documents or claims to another, in order of place.

    What has the same id is the same; so is what stands in the same place and has all but its id
    in common. Raises ``MovedError``.
    """
    old = {each.id: place for place, each in enumerate(was)}
    new = {each.id for each in now}
    steps: list[Step] = []
    here = first = 0
    for place, each in enumerate(now):
        if each.id not in old:
            continue
        at = old.pop(each.id)  # a second one of that id is one more, and a fault of the ledger
        if at < here:
            raise MovedError
        _between(was, now, range(here, at), range(first, place), new, steps)
        steps.append(Step(at, place))
        here, first = at + 1, place + 1
    _between(was, now, range(here, len(was)), range(first, len(now)), new, steps)
    return steps


def _between(
    was: tuple[Any, ...],
    now: tuple[Any, ...],
    old: range,
    new: range,
    kept: set[str],
    steps: list[Step],
) -> None:
    """The steps of what stands between two items that stay."""
    if any(was[place].id in kept for place in old):
        raise MovedError
    if len(old) == len(new) and all(
        replace(was[i], id=now[j].id) == now[j] for i, j in zip(old, new, strict=True)
    ):
        steps.extend(Step(i, j) for i, j in zip(old, new, strict=True))
        return
    steps.extend(Step(i, -1) for i in old)
    steps.extend(Step(-1, j) for j in new)


def by_likeness(was: tuple[Any, ...], now: tuple[Any, ...]) -> list[Step]:
    """The steps from one list of other things to another, with as few changes as it takes."""
    steps: list[Step] = []
    for what, i, i_end, j, j_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        both = min(i_end - i, j_end - j) if what in ("equal", "replace") else 0
        steps.extend(Step(i + n, j + n) for n in range(both))
        steps.extend(Step(n, -1) for n in range(i + both, i_end))
        steps.extend(Step(-1, n) for n in range(j + both, j_end))
    return steps
