"""How far long work has come, told on standard error while it goes on."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Bar
    from rich.progress import TaskID

FIRST, NEXT = 1.0, 0.2
"""Seconds after which the count is shown, and between two of its changes."""


class Progress:
    """A count of what is done on standard error, for work that takes over a second.

    Shown only where standard error is a terminal. Work whose answers go to the screen bit by bit
    says so with ``streams``: its count would stand among them, and is shown only where they go
    elsewhere. A ``with`` takes the count off the screen, whatever happens.
    """

    def __init__(self, done: str, *, total: int | None = None, streams: bool = False) -> None:
        """``done`` says what is counted: "phrases answered"; ``total``, of how many."""
        self.count = 0
        self._done = done
        self._total = total
        self._next = monotonic() + FIRST
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._wanted = sys.stderr.isatty() and not (streams and sys.stdout.isatty())

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self) -> None:
        """One more is done."""
        self.count += 1
        if self._wanted and monotonic() > self._next:
            self._next = monotonic() + NEXT
            self._show()

    def _show(self) -> None:
        if self._bar is None:
            self._bar = _bar(counted=self._total is not None)
            self._task = self._bar.add_task(self._done, total=self._total)
            self._bar.start()
        if self._task is not None:
            self._bar.update(self._task, completed=self.count, refresh=True)


def _bar(*, counted: bool) -> Bar:
    """A line of Rich's that is drawn when it is told to, and leaves nothing behind."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    count = (BarColumn(), MofNCompleteColumn()) if counted else (TextColumn("{task.completed:,}"),)
    return Bar(
        *count,
        TextColumn("{task.description}", markup=False),
        console=Console(stderr=True, color_system=None, markup=False, highlight=False, emoji=False),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,  # answers go where they went
        redirect_stderr=False,
    )
