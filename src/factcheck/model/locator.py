"""A page, a time or a row: what people look a passage up by."""

from __future__ import annotations

from typing import NamedTuple


# A named tuple: to make a dataclass costs every start six times as much.
class Locator(NamedTuple):
    """A page, a time or a row, as people look it up; empty or None where it is not known.

    Pages and rows count from 1. ``time`` is "00:12:31". ``sheet`` is the name of the row's sheet
    where the document has several.
    """

    page: int | None = None
    time: str = ""
    row: int | None = None
    sheet: str = ""

    @property
    def words(self) -> str:
        """``p. 12``, ``at 12:31``, ``row 14``, ``Prisons, row 14``; empty where none is known."""
        if self.page is not None:
            return f"p. {self.page}"
        if self.time:
            return f"at {self.clock}"
        if self.row is not None:
            return f"{self.sheet}, row {self.row}" if self.sheet else f"row {self.row}"
        return ""

    @property
    def figure(self) -> str:
        """What it is found by, without a word: ``12``, ``12:31``."""
        return self.clock if self.time else str(self.page or self.row or "")

    @property
    def clock(self) -> str:
        """The time without hours that are none: ``12:31``, ``1:02:03``."""
        hours, _, rest = self.time.partition(":")
        return rest if not int(hours or 0) else f"{int(hours)}:{rest}"

    @property
    def values(self) -> dict[str, object]:
        """What is known, by name, in the shape that machines are given."""
        return {name: value for name, value in self._asdict().items() if value}


NOWHERE = Locator()
"""The locator of a place in a text that keeps none."""
