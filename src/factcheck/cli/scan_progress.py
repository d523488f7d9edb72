"""How far a scan has come: sentences read, how many a second, and the time that is left."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from factcheck.cli.progress import Shown, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import ProgressColumn


class ScanProgress(Shown):
    """A bar that fills with the bytes of the archive that have been read."""

    def __init__(self, size: Callable[[], int]) -> None:
        """``size`` counts how many bytes there are, where that is shown."""
        super().__init__()
        self._size = size() if self._wanted else 0
        self._begun = monotonic()
        self._sentences = 0

    def step(self, sentences: int, read: int) -> None:
        """So many more sentences are read; ``read`` is how many bytes are, of all."""
        self._sentences += sentences
        if not self._due():
            return
        if self._bar is None:
            self._bar = drawn(*_columns())
            self._task = self._bar.add_task("", total=max(self._size, 1), said="")
            self._bar.start()
        if self._task is not None:
            rate = self._sentences / max(monotonic() - self._begun, 0.001)
            said = f"{self._sentences:,} sentences, {rate:,.0f} a second"
            self._bar.update(self._task, completed=min(read, self._size), said=said, refresh=True)


def _columns() -> Iterator[ProgressColumn]:
    """What the line says: the share, how many sentences and how fast, and the time that is left."""
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn

    yield BarColumn()
    yield TextColumn("{task.percentage:>3.0f}%")
    yield TextColumn("{task.fields[said]}", markup=False)
    yield TimeRemainingColumn()
    yield TextColumn("left")
