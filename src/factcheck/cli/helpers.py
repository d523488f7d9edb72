"""The claims of a large ledger asked by this process and by others beside it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Generic

from factcheck.check.inspection import Inspection
from factcheck.check.lookup import Lookup
from factcheck.check.turns import Answer, Ask, Found, Turn, alone
from factcheck.read.lexicon import read_lexicon

if TYPE_CHECKING:
    from datetime import date
    from multiprocessing.process import BaseProcess

    from factcheck.model import Claim, Ledger

LEAST = 1_500
"""How many citations have to be asked for each helper to be worth its start."""
MOST = 7
"""How many helpers there are at most, whatever the machine has."""
LARGE = 200_000_000
"""From how many code points on the documents are too large to have them more than once."""
AHEAD = 2
"""How many few claims a helper is given at a time, so that it need not wait for the next."""


class Helped:
    """Asks claims with the help of other processes, where there are many to be asked."""

    def __init__(
        self, texts: Mapping[str, str], helpers: int | None = None, least: int = LEAST
    ) -> None:
        """``texts`` are those that the inspection's lookup was made of; ``helpers`` as many as
        there are processors beside this one's, if not given."""
        self._texts = texts
        self._helpers = min(MOST, _processors() - 1) if helpers is None else helpers
        self._least = least

    def __call__(self, inspection: Inspection, ask: Ask[Found], /) -> Iterator[Turn[Found]]:
        """Every few claims of the inspection, as they come to be asked."""
        fews = list(inspection.by_few()) if self._helpers > 0 else []
        unasked = [few.unasked for few in fews]
        if sum(unasked) < self._least or sum(map(len, self._texts.values())) > LARGE or not fews:
            return alone(inspection, ask)
        return self._together(inspection, ask, fews, unasked)

    def _together(
        self,
        inspection: Inspection,
        ask: Ask[Found],
        fews: Sequence[Inspection],
        unasked: Sequence[int],
    ) -> Iterator[Turn[Found]]:
        # Which citations are sound is known here alone.
        alike = [n == len(few.readable) for n, few in zip(unasked, fews, strict=True)]
        work = _Work(
            fews=fews,
            ask=ask,
            mine=deque(n for n, all_new in enumerate(alike) if not all_new),
            left=deque(n for n, all_new in enumerate(alike) if all_new),
        )
        try:
            count = min(self._helpers, sum(unasked) // max(self._least, 1))
            work.begin(Setup.of(inspection, self._texts, ask), count)
            yield from work.turns()
        finally:
            work.end()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup(Generic[Found]):
    """What a helper asks claims with: an inspection in parts that can be sent."""

    ask: Ask[Found]
    texts: Mapping[str, str]
    ledger: Ledger
    claims: tuple[Claim, ...]
    today: date
    lines: tuple[str, ...]
    line_starts: tuple[int, ...]
    paths: Mapping[str, str]

    @staticmethod
    def of(looked_at: Inspection, texts: Mapping[str, str], ask: Ask[Found]) -> Setup[Found]:
        """The setup of an inspection. Each of its claims is sent once."""
        ledger = looked_at.ledger
        return Setup(
            ask=ask,
            texts=dict(texts),
            ledger=replace(ledger, claims=(), documents=tuple(ledger.documents)),
            claims=tuple(looked_at.claims),
            today=looked_at.today,
            lines=looked_at.lines,
            line_starts=looked_at.line_starts,
            paths=dict(looked_at.paths),
        )

    def fews(self) -> list[Inspection]:
        """The same few claims after few that the inspection has."""
        looked_at = Inspection(
            ledger=self.ledger,
            lookup=Lookup(self.texts, read_lexicon()),
            today=self.today,
            lines=self.lines,
            line_starts=self.line_starts,
            paths=self.paths,
            chosen=self.claims,
        )
        return list(looked_at.by_few())


@dataclass(slots=True)
class _Helper:
    """A process, the pipe to it, and the few claims that it was given, by their numbers."""

    process: BaseProcess
    pipe: Connection
    given: deque[int] = field(default_factory=deque)


@dataclass(slots=True, kw_only=True)
class _Work(Generic[Found]):
    """Few claims after few, by their numbers: those that are left, and those for this process.

    What goes to a helper through its pipe is a number: it is smaller than a pipe, so that nobody
    waits for one who waits.
    """

    fews: Sequence[Inspection]
    ask: Ask[Found]
    mine: deque[int]
    left: deque[int]
    helpers: list[_Helper] = field(default_factory=list)

    def begin(self, setup: Setup[Found], count: int) -> None:
        """Start so many helpers, or as many as the system has room for."""
        context = multiprocessing.get_context("spawn")
        with suppress(OSError):
            for _ in range(min(count, len(self.left) - 1)):
                here, there = context.Pipe()
                process = context.Process(target=work, args=(there, setup), daemon=True)
                process.start()
                there.close()
                self.helpers.append(_Helper(process, here))

    def turns(self) -> Iterator[Turn[Found]]:
        """Every few claims, as they were asked by somebody."""
        while self.mine or self.left or any(each.given for each in self.helpers):
            for helper in tuple(self.helpers):
                self._give(helper)
            if mine := self.mine or self.left:
                number = mine.popleft()
                yield Turn(number, self.fews[number], self.ask(self.fews[number]))
            busy = [each.pipe for each in self.helpers if each.given]
            for pipe in wait(busy, 0 if self.mine or self.left else None) if busy else ():
                helper = next(each for each in self.helpers if each.pipe is pipe)
                if turn := self._taken(helper):
                    yield turn

    def _give(self, helper: _Helper) -> None:
        """Give a helper what is left, from the end; of the last few each has one."""
        while self.left and len(helper.given) < (AHEAD if len(self.left) > AHEAD else 1):
            helper.given.append(self.left.pop())
            try:
                helper.pipe.send(helper.given[-1])
            except OSError:
                self._lost(helper)
                return

    def _taken(self, helper: _Helper) -> Turn[Found] | None:
        """What a helper answers first; None where it died."""
        try:
            answer: Answer[Found] = helper.pipe.recv()
        except (EOFError, OSError):
            self._lost(helper)
            return None
        number = helper.given.popleft()
        return Turn(number, self.fews[number], answer)

    def _lost(self, helper: _Helper) -> None:
        """What a helper that died was given is for this process, which tells what is wrong."""
        self.mine.extend(helper.given)
        self.helpers.remove(helper)
        _end(helper)

    def end(self) -> None:
        """No helper stays."""
        for helper in self.helpers:
            _end(helper)


def _end(helper: _Helper) -> None:
    helper.pipe.close()
    helper.process.kill()
    helper.process.join()


def _processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not every system tells
        return os.cpu_count() or 1


def work(pipe: Connection, setup: Setup[Found]) -> None:
    """Ask the few claims whose numbers come through a pipe, until it ends or something is wrong."""
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the first process's to answer
    gc.disable()
    with suppress(Exception):  # the first process asks again, and tells
        fews = setup.fews()
        while True:
            pipe.send(setup.ask(fews[pipe.recv()]))
