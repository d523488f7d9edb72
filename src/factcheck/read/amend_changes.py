"""The letters of a ledger's text that change, gathered before any does."""

from __future__ import annotations

from factcheck.read.amend_layout import Manner, manner_of
from factcheck.read.amend_tree import Part
from factcheck.read.files import LINE_END


class UnsafeError(Exception):
    """A part stands so that it cannot be changed alone; ``part`` is the one."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part


class Changes:
    """The letters of a text that change, gathered before any does."""

    __slots__ = ("_splices", "end", "manner", "root", "text")

    def __init__(self, text: str, root: Part) -> None:
        self.text = text
        self.root = root
        self.manner: Manner = manner_of(root, text)
        found = LINE_END.search(text)
        self.end = found.group() if found else "\n"
        self._splices: list[tuple[int, int, str]] = []

    def put(self, start: int, end: int, new: str) -> None:
        """What takes the place of the letters between two offsets."""
        self._splices.append((start, end, new))

    def below(self, at: int, lines: list[str]) -> None:
        """Lines right below the one that an offset stands on."""
        found = LINE_END.search(self.text, at)
        if found:
            self.put(found.end(), found.end(), "".join(line + found[0] for line in lines))
        else:
            self.put(len(self.text), len(self.text), "".join(self.end + line for line in lines))

    def above(self, at: int, lines: list[str]) -> None:
        """Lines right above the one that an offset stands on."""
        start = self.line_start(at)
        self.put(start, start, "".join(line + self.end for line in lines))

    def drop_lines(self, start: int, end: int) -> None:
        """Take out the lines from the one of an offset to the one of another."""
        found = LINE_END.search(self.text, end)
        self.put(self.line_start(start), found.end() if found else len(self.text), "")

    def line_start(self, at: int) -> int:
        """Where the line of an offset begins."""
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def whole(self) -> str:
        """The text with all that changes changed. Raises ``UnsafeError`` where two things meet."""
        pieces: list[str] = []
        here = 0
        for start, end, new in sorted(self._splices, key=lambda splice: splice[:2]):
            if start < here:
                raise UnsafeError(self.root)
            pieces += (self.text[here:start], new)
            here = end
        return "".join((*pieces, self.text[here:]))
