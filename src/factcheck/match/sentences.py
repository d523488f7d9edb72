"""Where the sentences and the lines of a text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from factcheck.match.fold import Span


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of one offset, both counted from 1; the rule is that of ``Lines``."""
    before = text[:offset]
    if "\r" in before:
        return Lines(text[: offset + 1]).place(offset)
    return before.count("\n") + 1, offset - before.rfind("\n")


class Lines:
    """The lines of a text: where an offset stands.

    A line ends at LF, CRLF or a lone CR, and at nothing else.
    """

    __slots__ = ("starts",)

    def __init__(self, text: str) -> None:
        if "\r" in text:
            # As long as the text, with an LF where a line ends and nowhere else.
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a code-point offset, both counted from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
