"""Many claims asked a few at a time, by this process or by several; the answers are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar

from factcheck.check.inspection import Inspection, Told

Found = TypeVar("Found")


class Answer(NamedTuple, Generic[Found]):
    """What was found of a few claims, in their order, and what problems were told of."""

    found: tuple[Found, ...]
    told: frozenset[Told]


class Turn(NamedTuple, Generic[Found]):
    """Some claims, by their number among the few after few, and what was found of them."""

    number: int
    few: Inspection
    answer: Answer[Found]


Ask = Callable[[Inspection], Answer[Found]]
"""Asks a few claims. A function that has a name in its module, so that another process has it."""


class Asker(Protocol):
    """Asks every few claims of an inspection, in any order."""

    def __call__(self, inspection: Inspection, ask: Ask[Found], /) -> Iterator[Turn[Found]]: ...


def alone(inspection: Inspection, ask: Ask[Found], /) -> Iterator[Turn[Found]]:
    """Ask them one after another, in this process."""
    for number, few in enumerate(inspection.by_few()):
        yield Turn(number, few, ask(few))


def in_turns(
    inspection: Inspection, ask: Ask[Found], asker: Asker, done: Callable[[Answer[Found]], None]
) -> list[Found]:
    """What is found of all claims, in their order; what is sound is noted.

    ``done`` is called for every few that were asked.
    """
    answers: dict[int, tuple[Found, ...]] = {}
    for number, few, answer in asker(inspection, ask):
        few.noted(answer.told)
        answers[number] = answer.found
        done(answer)
    return [each for number in sorted(answers) for each in answers[number]]
