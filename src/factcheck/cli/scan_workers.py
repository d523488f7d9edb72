"""Parts read by processes of this machine, and what happens when one of them is killed."""

from __future__ import annotations

import multiprocessing
import signal
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from factcheck.cli.scan_reading import Done, Job, PartReader, Setup
from factcheck.model import refusal

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

KILLED = 3
"""How many workers may die with a part in hand before it is given up."""
FEW = 4
"""An archive of no more parts is read before a second process would be ready."""


def read_parts(jobs: Iterable[Job], setup: Setup, workers: int) -> Iterator[Done]:
    """What every job finds, as they come to an end.

    A worker that dies is replaced, and the part that it had in hand is read by another: nothing
    is lost, and nothing comes twice. Raises ``FactcheckError`` where one part kills every worker.
    """
    jobs = iter(jobs)
    first: deque[Job] = deque()
    if workers > 1:
        for job in jobs:
            first.append(job)
            if len(first) > FEW:
                yield from _Pool(setup, workers).run(_all(first, jobs))
                return
    reader: PartReader | None = None
    for job in _all(first, jobs):
        reader = reader or PartReader(setup)
        yield reader.read(job)


def _all(first: deque[Job], rest: Iterator[Job]) -> Iterator[Job]:
    while first:
        yield first.popleft()
    yield from rest


@dataclass(slots=True)
class _Worker:
    """A process, the pipe to it, and the part that it has in hand."""

    process: BaseProcess
    pipe: Connection
    job: Job | None = None


class _Pool:
    """Workers with a pipe each, so that one that dies takes nothing with it but its own.

    A part is sent to a worker that waits for one, and to no other: both ends never write at once.
    """

    def __init__(self, setup: Setup, workers: int) -> None:
        self._setup = setup
        self._count = workers
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._left: deque[Job] = deque()
        self._deaths: Counter[int] = Counter()

    def run(self, jobs: Iterator[Job]) -> Iterator[Done]:
        """What the jobs find, as they come to an end."""
        try:
            self._workers = [self._start() for _ in range(self._count)]
            while True:
                for at, worker in enumerate(self._workers):
                    if worker.job is None and (job := self._next(jobs)):
                        self._give(at, job)
                busy = [worker.pipe for worker in self._workers if worker.job is not None]
                if not busy and not self._left:
                    return
                for pipe in wait(busy) if busy else ():
                    done = self._taken(pipe)
                    if done is not None:
                        yield done
        finally:
            self._stop()

    def _next(self, jobs: Iterator[Job]) -> Job | None:
        return self._left.popleft() if self._left else next(jobs, None)

    def _start(self) -> _Worker:
        here, there = self._context.Pipe()
        process = self._context.Process(target=work, args=(there, self._setup), daemon=True)
        process.start()
        there.close()
        return _Worker(process, here)

    def _give(self, at: int, job: Job) -> None:
        worker = self._workers[at]
        worker.job = job
        try:
            worker.pipe.send(job)
        except OSError:
            self._replace(worker)

    def _taken(self, pipe: object) -> Done | None:
        """What a worker found; None where it died."""
        worker = next(each for each in self._workers if each.pipe is pipe)
        try:
            done = worker.pipe.recv()
        except (EOFError, OSError):
            self._replace(worker)
            return None
        worker.job = None
        if isinstance(done, BaseException):
            raise done
        assert isinstance(done, Done)
        return done

    def _replace(self, dead: _Worker) -> None:
        """Another worker in the place of one that died; its part goes first."""
        job = dead.job
        dead.pipe.close()
        dead.process.kill()
        dead.process.join()
        if job is not None:
            self._deaths[job.number] += 1
            if self._deaths[job.number] >= KILLED:
                raise refusal(
                    "worker-killed",
                    f"{KILLED} processes were killed while they read one part of it",
                    "the archive",
                    "there may be too little memory: try --workers 1; the next run goes on from"
                    " what was read",
                )
            self._left.append(job)
        self._workers[self._workers.index(dead)] = self._start()

    def _stop(self) -> None:
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()


def work(pipe: Connection, setup: Setup) -> None:
    """Read the parts that come through a pipe until it ends."""
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the first process's to answer
    reader = PartReader(setup)
    while True:
        try:
            job = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            done: Done | Exception = reader.read(job)
        except Exception as fault:
            done = fault
        try:
            pipe.send(done)
        except OSError:
            return
