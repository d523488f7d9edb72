"""How far long work has come, told on standard error while it goes on."""

from __future__ import annotations

import sys
from time import monotonic

from factcheck.cli.streams import note


class Progress:
    """A count of what is done on standard error, for work that takes over a second.

    Shown only where standard error is a terminal and the answers go elsewhere.
    """

    def __init__(self, done: str) -> None:
        """``done`` says what is counted: "phrases answered"."""
        self.count = 0
        self._done = done
        self._next = monotonic() + 1
        self._shown = False
        self._wanted = sys.stderr.isatty() and not sys.stdout.isatty()

    def step(self) -> None:
        """One more is done."""
        self.count += 1
        if self._wanted and monotonic() > self._next:
            self._next = monotonic() + 0.2
            self._shown = True
            note(f"\r{self.count:,} {self._done}")

    def close(self) -> None:
        """Take the count off the screen."""
        if self._shown:
            note("\r\x1b[K")
