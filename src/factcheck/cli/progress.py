"""How far long work has come, told on standard error while it goes on."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import Self

    from rich.progress import Progress as Bar
    from rich.progress import ProgressColumn, TaskID

FIRST, NEXT = 1.0, 0.2
"""Seconds after which the count is shown, and between two of its changes."""


class Shown:
    """A line of Rich's on standard error, for work that takes over a second.

    Shown only where standard error is a terminal. A ``with`` takes it off the screen, whatever
    happens.
    """

    def __init__(self, *, wanted: bool = True) -> None:
        self._wanted = wanted and sys.stderr.isatty()
        self._next = monotonic() + FIRST
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _due(self) -> bool:
        """Whether it is time to draw the line again."""
        due = self._wanted and monotonic() > self._next
        if due:
            self._next = monotonic() + NEXT
        return due


class Progress(Shown):
    """A count of what is done.

    Work whose answers go to the screen bit by bit says so with ``streams``: its count would stand
    among them, and is shown only where they go elsewhere.
    """

    def __init__(self, done: str, *, total: int | None = None, streams: bool = False) -> None:
        """``done`` says what is counted: "phrases answered"; ``total``, of how many."""
        super().__init__(wanted=not (streams and sys.stdout.isatty()))
        self.count = 0
        self._done = done
        self._total = total

    def step(self) -> None:
        """One more is done."""
        self.count += 1
        if self._due():
            self._show()

    def _show(self) -> None:
        if self._bar is None:
            self._bar = drawn(*_columns(counted=self._total is not None))
            self._task = self._bar.add_task(self._done, total=self._total)
            self._bar.start()
        if self._task is not None:
            self._bar.update(self._task, completed=self.count, refresh=True)


def _columns(*, counted: bool) -> Iterator[ProgressColumn]:
    """What the line says: how many are done, of how many if that is known, and of what."""
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn

    yield from (
        (BarColumn(), MofNCompleteColumn()) if counted else (TextColumn("{task.completed:,}"),)
    )
    yield TextColumn("{task.description}", markup=False)


def drawn(*columns: ProgressColumn) -> Bar:
    """A line of Rich's that is drawn when it is told to, and leaves nothing behind."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    return Bar(
        *columns,
        console=Console(stderr=True, color_system=None, markup=False, highlight=False, emoji=False),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,  # answers go where they went
        redirect_stderr=False,
    )
