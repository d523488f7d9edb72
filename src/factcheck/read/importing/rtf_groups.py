"""RTF made ready for striprtf: its groups read for what is gone, raised, noted or in a table."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.read.importing.blocks import Blocks, lowered, raised

TABLE, CELL, ROW, LINE = "\x1c", "\x1d", "\x1e", "\x1f"
"""Signs in the prepared text: where a row of a table begins, a cell ends, a row ends, and where a
line ends within a paragraph. RTF has no such letters."""
DEEPEST = 500
"""How deep groups may nest."""

Edges = tuple[tuple[int, bool], ...]
"""The right edges of a row's cells, each with whether the cell is merged with the one above it."""

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\(?P<hex>'[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
_SKIPPED = frozenset(("fldinst", "pict", "object", "datastore", "themedata"))
"""Groups of which nothing is read."""
_MARKS = frozenset(("chftn", "chftnsep"))
_SHOWN = frozenset(
    ("par", "line", "tab", "cell", "row", "sect", "page", "nestcell", "nestrow", "u")
)
"""Words that show something, and so go with what is deleted or hidden."""


class Prepared(NamedTuple):
    """The text for striprtf, and the edges of the rows of its tables, in order."""

    text: str
    edges: tuple[Edges, ...]


class _Look(NamedTuple):
    """What holds within a group."""

    deleted: bool = False
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    lowered: bool = False
    skipped: bool = False
    note: bool = False

    @property
    def unseen(self) -> str:
        """Why nothing of it is shown; empty where it is."""
        if self.deleted:
            return "change"
        if self.hidden:
            return "hidden"
        return "struck" if self.struck else ""


_CHANGES = {
    "deleted": "deleted",
    "v": "hidden",
    "strike": "struck",
    "striked": "struck",
    "super": "raised",
    "sub": "lowered",
}


def prepared(raw: str, blocks: Blocks) -> Prepared:
    """The RTF with only what is shown; what is left out is counted in ``blocks``."""
    groups = _Groups(blocks)
    at = 0
    while found := _TOKEN.match(raw, at):
        at = found.end()
        if found["word"] == "bin" and found["number"]:
            at += max(int(found["number"]), 0)
            continue
        groups.take(found)
    return groups.done()


class _Groups:
    """The groups of an RTF file as they are read, a token at a time."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._look = _Look()
        self._stack: list[tuple[_Look, bool]] = []
        self._parts: list[str] = []
        self._notes: list[str] = []
        self._note: list[str] | None = None
        self._number = 0
        self._row: list[tuple[int, bool]] = []
        self._joined = False
        self._in_row = False
        self._counted = ""
        self._edges: list[Edges] = []

    def take(self, found: re.Match[str]) -> None:
        """Read one token."""
        if found["brace"]:
            self._brace(found["brace"])
        elif found["word"]:
            # A space ends the word where a line's end did, which is none of the text.
            self._word(found["word"], found["number"] or "", found[0].rstrip(" ") + " ")
        elif found["text"]:
            self._text(found["text"])
        elif found["hex"] or found["sign"]:
            self._show(found[0])

    def done(self) -> Prepared:
        """What came of it."""
        self._below()
        return Prepared("".join(self._parts), tuple(self._edges))

    def _put(self, text: str) -> None:
        (self._parts if self._note is None else self._note).append(text)

    def _show(self, text: str) -> None:
        """Put what is shown, unless the group is not."""
        why = self._look.unseen
        if self._look.skipped:
            return
        if why:
            # One stretch of it counts once, however many tokens it has.
            if self._counted != why:
                self._blocks.count(why)
            self._counted = why
        else:
            self._put(text)

    def _text(self, text: str) -> None:
        if text.strip() and not self._look.unseen:
            self._counted = ""
        if self._look.raised or self._look.lowered:
            marked = raised(text) if self._look.raised else lowered(text)
            text = "".join(s if s.isascii() else f"{{\\uc1\\u{ord(s)}?}}" for s in marked)
        self._show(text)

    def _brace(self, brace: str) -> None:
        if brace == "{":
            self._stack.append((self._look, self._note is not None))
            if len(self._stack) > DEEPEST:
                from factcheck.read.files import UnreadableError

                raise UnreadableError("too-large", "nests deeper than a document does")
        elif self._stack:
            noted = self._note is not None
            self._look, was_noted = self._stack.pop()
            if noted and not was_noted:
                self._notes.append("".join(self._note or ()))
                self._note = None
                return
            if noted and self._look.note and not self._stack:
                self._note = None
        if not self._look.skipped:
            self._put(brace)

    def _word(self, word: str, number: str, token: str) -> None:
        look = self._look
        if word in _SKIPPED:
            self._look = look._replace(skipped=True)
        elif word in _CHANGES:
            self._look = look._replace(**{_CHANGES[word]: number != "0"})
        elif word in ("nosupersub", "plain"):
            kept = _Look(skipped=look.skipped, note=look.note)
            self._look = kept if word == "plain" else look._replace(raised=False, lowered=False)
            self._put(token if word == "plain" else "")
        elif word in ("up", "dn"):
            self._look = look._replace(**{"raised" if word == "up" else "lowered": number != "0"})
        elif word == "footnote":
            self._begin_note()
        elif word in _MARKS:
            self._mark(word)
        elif word == "annotation":
            self._blocks.count("comment")
            self._put(token)
        elif word == "revised" and number != "0":
            self._blocks.count("change")
        elif word == "pntext":
            pass  # the number of an item, which striprtf leaves out
        elif not self._table(word, number) and not look.skipped:
            self._plain(word, token)

    def _plain(self, word: str, token: str) -> None:
        if word in ("line", "nestcell", "nestrow"):
            self._show(LINE if word == "line" else " ")
        elif word in ("par", "sect", "page"):
            # In a note all is one paragraph, and in a cell all is one cell.
            self._show(token if self._note is None and not self._in_row else LINE)
            if self._note is None and not self._in_row:
                self._below()
        elif word in _SHOWN:
            self._show(token)
        else:
            self._put(token)

    def _begin_note(self) -> None:
        """A note begins, in a group of its own: what follows is put below the paragraph."""
        if self._parts and self._parts[-1] == "\\*":
            self._parts.pop()
        if self._parts and self._parts[-1] == "{":
            self._parts.pop()
        self._note = []
        self._look = _Look(note=True)

    def _mark(self, word: str) -> None:
        """The number of a note: in the text, and not again in the note."""
        if word == "chftn" and self._note is None and not self._look.unseen:
            self._number += 1
            for sign in raised(str(self._number)):
                self._put(f"{{\\uc1\\u{ord(sign)}?}}")

    def _below(self) -> None:
        """The notes that wait, each a paragraph."""
        first = self._number - len(self._notes) + 1
        for number, note in enumerate(self._notes, first):
            signs = "".join(f"\\u{ord(sign)}?" for sign in raised(str(number)))
            self._parts.append(f"{{\\uc1{signs}}} {{{note}}}\\par ")
        self._notes = []

    def _table(self, word: str, number: str) -> bool:
        """Whether a word was one of tables."""
        if word == "trowd":
            self._row, self._joined = [], False
        elif word == "clvmrg":
            self._joined = True
        elif word == "cellx":
            self._row.append((int(number or 0), self._joined))
            self._joined = False
        elif word == "intbl":
            if not self._in_row:
                self._in_row = True
                self._put(TABLE)
        elif word == "cell":
            self._show(CELL)
        elif word == "row":
            self._edges.append(tuple(self._row))
            self._in_row = False
            self._show(ROW)
            self._below()
        else:
            return False
        return True
