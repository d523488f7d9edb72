"""A ledger's YAML as a tree in which every part knows where its letters begin and end.

`read/marked.py` says what a ledger holds and where each value begins; to change one, its end has
to be known too, and whether it stands between brackets. Only a text that `read/ledger.py` has read
comes here.
"""

from __future__ import annotations

import gc
import re
from typing import Any

from factcheck.read.marked import FORBIDDEN, disguise_of

GAP = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")
"""What stands between two parts of a text: spaces, line ends, comments."""


class Part:
    """A value and its letters: code points ``start`` to ``end`` of the text, end-exclusive.

    ``kind`` is "text", "list", "keys" or "other" (what was refused); ``flow`` is true between
    brackets, for a list or keys and for what stands in them. ``style`` is a text's own: "" for
    a plain one, else its quotation mark, "|" or ">". ``words`` are a text's, as they are read.
    """

    __slots__ = ("at", "end", "flow", "items", "kind", "pairs", "start", "style", "words")

    def __init__(self, kind: str, start: int, at: tuple[int, int], flow: bool) -> None:
        self.kind = kind
        self.start = start
        self.end = start
        self.at = at
        self.flow = flow
        self.style = ""
        self.words = ""
        self.items: list[Part] = []
        self.pairs: list[tuple[Part, Part]] = []

    @property
    def sound(self) -> bool:
        """Whether it is a text that a list of texts keeps."""
        return self.kind == "text" and bool(self.words) and not self.words.isspace()

    @property
    def empty(self) -> bool:
        """Whether nothing is written where a value could stand."""
        return self.kind == "text" and not self.words and not self.style

    @property
    def column(self) -> int:
        """The column that it begins in, from 0."""
        return self.at[1] - 1

    def value(self, key: str) -> tuple[Part, Part] | None:
        """The first of its pairs with that key, which is the one that stands."""
        return next((pair for pair in self.pairs if pair[0].words == key), None)


def read_tree(text: str) -> Part:
    """The tree of a ledger's text, which begins with no byte order mark."""
    running = gc.isenabled()
    gc.disable()  # parts hold no cycles
    try:
        return _built(text)
    finally:
        if running:
            gc.enable()


def _built(text: str) -> Part:
    import yaml
    from yaml import events as ev

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    disguise = disguise_of(text)
    back = {code: chr(char) for char, code in disguise.items()}
    parser = loader(text.translate(disguise) if disguise else text)
    root = Part("list", 0, (1, 1), False)
    stack = [root]
    while True:
        event = parser.get_event()
        kind = type(event)
        if kind is ev.StreamEndEvent or (kind is ev.DocumentEndEvent and root.items):
            return root.items[0]
        if kind in (ev.ScalarEvent, ev.AliasEvent):
            part = _scalar(event, text, back, kind is ev.AliasEvent, stack[-1].flow)
            stack[-1].items.append(part)
        elif kind in (ev.MappingStartEvent, ev.SequenceStartEvent):
            mark = event.start_mark
            shape = "keys" if kind is ev.MappingStartEvent else "list"
            part = Part(shape, mark.index, (mark.line + 1, mark.column + 1), event.flow_style)
            if event.tag:
                part.kind = "other"
            stack.append(part)
        elif kind in (ev.MappingEndEvent, ev.SequenceEndEvent):
            part = stack.pop()
            last = part.items[-1].end if part.items else part.start
            part.end = event.end_mark.index if part.flow else last
            if kind is ev.MappingEndEvent:
                part.pairs = list(zip(part.items[::2], part.items[1::2], strict=True))
                part.items = []
            stack[-1].items.append(part)


def _scalar(event: Any, text: str, back: dict[int, str], alias: bool, flow: bool) -> Part:
    mark, end = event.start_mark, event.end_mark.index
    part = Part("text", mark.index, (mark.line + 1, mark.column + 1), flow)
    part.end = end
    if alias:
        part.kind = "other"
        return part
    part.words = event.value.translate(back) if back else event.value
    part.style = event.style or ""
    if event.tag or re.search(FORBIDDEN, part.words):
        part.kind = "other"
    if part.style in ("|", ">") and part.style:
        # The parser's end is the beginning of what follows, blank lines passed over.
        written = text[part.start : end]
        kept = written.rstrip(" \t\r\n")
        if "+" in re.split(r"[\r\n]", written, maxsplit=1)[0].split(" #")[0]:
            kept = re.sub(r"(?:\r\n|\n|\r)\Z", "", written)
        part.end = part.start + len(kept)
    return part


def dash(text: str, before: int, item: Part) -> int:
    """Where the dash of a list's item stands: the first thing behind an offset."""
    found = GAP.match(text, before)
    at = found.end() if found else before
    return at if text[at : at + 1] == "-" and at <= item.start else -1
