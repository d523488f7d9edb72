"""YAML in which every value keeps its letters, line and column.

The events of PyYAML's libyaml parser (or of its Python parser, where libyaml is absent) are built
into three plain nodes. No value is interpreted: ``NO`` stays ``NO``, ``3.70`` stays ``3.70``,
``null`` stays ``null``. Only plain data is read: anchors, aliases, tags, merge keys, directives
and second documents are problems, so nothing expands and nothing is constructed.
"""

from __future__ import annotations

import gc
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.model import Mark
from factcheck.read.faults import Faults
from factcheck.read.files import LINE_END
from factcheck.read.syntax import syntax_error

if TYPE_CHECKING:
    from yaml.events import Event

DEPTH = 32
"""The most mappings and lists that may stand inside one another."""

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that no text of a ledger may hold: control characters and two non-characters."""

DISGUISED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that a YAML parser refuses, or takes for line ends where an editor does not."""

SURROGATES = re.compile("[\ud800-\udfff]")

CONTENT = re.compile(r"[^ \t\r\n]")


# Slotted and not frozen, for a ledger has hundreds of thousands of them and freezing doubles the
# cost of each. Nothing changes a node once it stands in the tree.
@dataclass(slots=True)
class Scalar:
    """A value as it is written, with its place. ``plain`` is false in quotes or in a block."""

    text: str
    line: int
    column: int
    width: int
    plain: bool

    @property
    def mark(self) -> Mark:
        """Where the value stands."""
        return Mark(self.line, self.column, self.width)


@dataclass(slots=True)
class Sequence:
    """A list of values."""

    items: list[Node]
    mark: Mark


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order of the file, equal keys included."""

    pairs: list[tuple[Node, Node]]
    mark: Mark


@dataclass(slots=True)
class Refused:
    """A value that was reported when it was read, and about which nothing more need be said."""

    mark: Mark


Node = Scalar | Sequence | Mapping | Refused


def read_marked(text: str, faults: Faults) -> Node | None:
    """The nodes of a YAML text, or ``None`` where it holds none; problems go to ``faults``.

    Raises ``FactcheckError`` where the text is not YAML or is nested deeper than ``DEPTH``.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    disguise = _disguise(text)
    running = gc.isenabled()
    # Nodes hold no cycles: collecting while thousands of them grow only costs time.
    gc.disable()
    try:
        return _build(
            loader(text.translate(disguise) if disguise else text), text, disguise, faults
        )
    except yaml.YAMLError as error:
        raise syntax_error(error, faults) from None
    except (ValueError, OverflowError):
        # The Python parser lets an impossible "\U…" escape fall through to `chr`.
        raise faults.fatal("yaml-syntax", "an escape names no character", Mark(0, 0)) from None
    finally:
        if running:
            gc.enable()


def _disguise(text: str) -> dict[int, int]:
    """Stand-ins, absent from the text, for characters a YAML parser would refuse or break at."""
    special = set(DISGUISED.findall(text)) if not text.isascii() or DISGUISED.search(text) else ()
    if not special:
        return {}
    present = set(text)
    free = (code for code in range(0x10FFFD, 0xF0000, -1) if chr(code) not in present)
    return {ord(char): code for char, code in zip(sorted(special), free, strict=False)}


def _build(loader: Any, text: str, disguise: dict[int, int], faults: Faults) -> Node | None:
    """The nodes of a parser's events, built in a loop, so that no depth can exhaust a stack."""
    from yaml.events import (
        AliasEvent,
        DocumentStartEvent,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
        StreamEndEvent,
    )

    back = {code: char for char, code in disguise.items()}
    _controls(text, faults)
    next_event = loader.get_event
    top: list[Node] = []
    items = top
    stack: list[tuple[list[Node], Any]] = []
    documents = 0
    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            start = event.start_mark
            end = event.end_mark
            value = event.value
            style = event.style
            line = start.line
            if back:
                value = value.translate(back)
            if style == "|" or style == ">" or end.line != line:
                node: Node = Scalar(value, *_spread(text, start, end, style), not style)
            else:
                width = end.index - start.index or 1
                node = Scalar(value, line + 1, start.column + 1, width, not style)
            if style == '"' and not value.isprintable() and _bad_escape(value, node.mark, faults):
                node = Refused(node.mark)
            if event.anchor or event.tag:
                node = _decorated(event, node, text, faults)
            items.append(node)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if len(stack) == DEPTH:
                at = _mark(event.start_mark)
                raise faults.fatal("too-deep", f"nested deeper than {DEPTH} levels", at)
            stack.append((items, event))
            items = []
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            inner = items
            items, opening = stack.pop()
            mark = _mark(opening.start_mark)
            if kind is SequenceEndEvent:
                node = Sequence(inner, mark)
            else:
                node = Mapping(list(zip(inner[::2], inner[1::2], strict=True)), mark)
            if opening.anchor or opening.tag:
                node = _decorated(opening, node, text, faults)
            items.append(node)
        elif kind is AliasEvent:
            items.append(_alias(event, faults))
        elif kind is DocumentStartEvent:
            documents += 1
            if event.version or event.tags:
                faults.add(*_DIRECTIVE, _mark(event.start_mark), "take the line out")
            if documents > 1:
                faults.add(*_DOCUMENTS, _mark(event.start_mark), 'take out the line "---"')
                break
        elif kind is StreamEndEvent:
            break
    return top[0] if top else None


_DIRECTIVE = ("yaml-directive", "a ledger has no YAML directives")
_DOCUMENTS = ("yaml-documents", "a second YAML document begins here; a ledger is one, the first")


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)


def _spread(text: str, start: Any, end: Any, style: str | None) -> Mark:
    """Where a value of several lines has its first character, and its width on that line."""
    index, line, column = start.index, start.line + 1, start.column + 1
    if style == "|" or style == ">":
        header = LINE_END.search(text, index, end.index)
        first = CONTENT.search(text, header.end(), end.index) if header else None
        if first:
            ends = [
                index,
                *(found.end() for found in LINE_END.finditer(text, index, first.start())),
            ]
            index = first.start()
            line, column = line + len(ends) - 1, index - ends[-1] + 1
    stop = LINE_END.search(text, index, end.index)
    width = len(text[index : stop.start() if stop else end.index].rstrip())
    return Mark(line, column, width or 1)


def _controls(text: str, faults: Faults) -> None:
    """Report every control character of the text, in its place."""
    found = [match.start() for match in CONTROLS.finditer(text)]
    if not found:
        return
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    line = 0
    for index in found:
        while line + 1 < len(starts) and starts[line + 1] <= index:
            line += 1
        name = f"U+{ord(text[index]):04X}"
        at = Mark(line + 1, index - starts[line] + 1)
        faults.add("control-character", f"the control character {name}", at, "take it out")


def _bad_escape(value: str, mark: Mark, faults: Faults) -> bool:
    """Whether an escape such as ``"\\0"`` makes a character that no text may hold; reported."""
    found = CONTROLS.search(value) or SURROGATES.search(value)
    if not found or found.group() in faults.text:
        return False
    name = f"U+{ord(found.group()):04X}"
    message = f"an escape makes the control character {name}"
    faults.add("control-character", message, mark, 'to write a backslash, double it: "\\\\"')
    return True


def _decorated(event: Event, node: Node, text: str, faults: Faults) -> Node:
    """A value with an anchor, which stands without it, or with a tag, which is refused."""
    start: Any = getattr(event, "start_mark")  # noqa: B009
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    at = _mark(start)
    if anchor:
        faults.add(
            "yaml-anchor",
            f'the anchor "&{anchor}"; a ledger has no anchors',
            at._replace(width=len(anchor) + 1),
            "write the value out; a text that begins with & goes in quotes",
        )
    if tag:
        written = CONTENT_RUN.match(text, text.find("!", start.index))
        width = len(written.group()) if written else 1
        place = text.find("!", start.index) - start.index if anchor else 0
        faults.add(
            "yaml-tag",
            "a YAML tag; a ledger is plain text without tags",
            Mark(at.line, at.column + max(0, place), width),
            "take the tag out; a text that begins with ! goes in quotes",
        )
        return Refused(at)
    return node


CONTENT_RUN = re.compile(r"[^\s,\[\]{}]+")


def _alias(event: Any, faults: Faults) -> Refused:
    at = _mark(event.start_mark)._replace(width=len(event.anchor) + 1)
    faults.add(
        "yaml-alias",
        f'the alias "*{event.anchor}"; a ledger has no aliases',
        at,
        "write the value out; a text that begins with * goes in quotes",
    )
    return Refused(at)
