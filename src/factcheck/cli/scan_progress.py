"""How far a scan has come: sentences read, how many a second, and the time that is left."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from factcheck.cli.progress import FIRST, NEXT

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class ScanProgress:
    """A bar on standard error where that is a terminal, for a scan that takes over a second.

    It fills with the bytes of the archive that have been read.
    """

    def __init__(self, size: Callable[[], int]) -> None:
        """``size`` counts how many bytes there are, where that is shown."""
        self._wanted = sys.stderr.isatty()
        self._size = size() if self._wanted else 0
        self._begun = monotonic()
        self._next = self._begun + FIRST
        self._sentences = 0
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> ScanProgress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self, sentences: int, read: int) -> None:
        """So many more sentences are read; ``read`` is how many bytes are, of all."""
        self._sentences += sentences
        if not self._wanted or monotonic() < self._next:
            return
        self._next = monotonic() + NEXT
        if self._bar is None:
            self._bar = _bar()
            self._task = self._bar.add_task("", total=max(self._size, 1), said="")
            self._bar.start()
        if self._task is not None:
            rate = self._sentences / max(monotonic() - self._begun, 0.001)
            said = f"{self._sentences:,} sentences, {rate:,.0f} a second"
            self._bar.update(self._task, completed=min(read, self._size), said=said, refresh=True)


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    return Bar(
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TextColumn("{task.fields[said]}", markup=False),
        TimeRemainingColumn(),
        TextColumn("left"),
        console=Console(stderr=True, color_system=None, markup=False, highlight=False, emoji=False),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
