"""YAML in which every value keeps its letters, line and column.

The events of PyYAML's libyaml parser (or of its Python parser, where libyaml is absent) are built
into three plain nodes. No value is interpreted: ``NO`` stays ``NO``, ``3.70`` stays ``3.70``,
``null`` stays ``null``. Only plain data is read: anchors, aliases, tags, merge keys, directives
and second documents are problems, so nothing expands and nothing is constructed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from factcheck.model import Mark
from factcheck.read.collecting import not_collecting
from factcheck.read.faults import Faults
from factcheck.read.files import LINE_END

if TYPE_CHECKING:
    from yaml.events import Event

DEPTH = 32
"""The most mappings and lists that may stand inside one another."""

# Only the pattern that every reading needs is compiled here; `re` compiles the others when a text
# calls for them, which hardly one does.
CONTROLS = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+"
"""Characters that no text of a ledger may hold: control characters and two non-characters."""

FORBIDDEN = CONTROLS[:-2] + "\ud800-\udfff]"
"""What no value may hold, however it is written: those, and halves of surrogate pairs."""

DISGUISED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that a YAML parser refuses, or takes for line ends where an editor does not."""

RUNS = 100
"""The most places of control characters that are shown; a file with more is hardly text."""

CONTENT = re.compile(r"[^ \t\r\n]")


# Bare slotted classes, and not frozen dataclasses: a ledger has hundreds of thousands of nodes,
# each would cost twice as much, and four more dataclasses would slow the start of every command.
# Nothing changes a node once it stands in the tree.
class Scalar:
    """A value as it is written, with its place. ``plain`` is false in quotes or in a block."""

    __slots__ = ("column", "line", "plain", "text", "width")

    def __init__(self, text: str, line: int, column: int, width: int, plain: bool) -> None:
        self.text = text
        self.line = line
        self.column = column
        self.width = width
        self.plain = plain

    @property
    def mark(self) -> Mark:
        """Where the value stands."""
        return Mark(self.line, self.column, self.width)


class Sequence:
    """A list of values."""

    __slots__ = ("items", "mark")

    def __init__(self, items: list[Node], mark: Mark) -> None:
        self.items = items
        self.mark = mark


class Mapping:
    """Keys and values in the order of the file, equal keys included."""

    __slots__ = ("mark", "pairs")

    def __init__(self, pairs: list[tuple[Node, Node]], mark: Mark) -> None:
        self.pairs = pairs
        self.mark = mark


class Refused:
    """A value that was reported when it was read, and about which nothing more need be said."""

    __slots__ = ("mark",)

    def __init__(self, mark: Mark) -> None:
        self.mark = mark


Node = Scalar | Sequence | Mapping | Refused


def read_marked(text: str, faults: Faults) -> Node | None:
    """The nodes of a YAML text, or ``None`` where it holds none; problems go to ``faults``.

    Raises ``FactcheckError`` where the text is not YAML or is nested deeper than ``DEPTH``.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    disguise = disguise_of(text)
    given = text.translate(disguise) if disguise else text
    try:
        with not_collecting():
            return _build(loader(given), text, disguise, faults)
    except yaml.YAMLError as error:
        from factcheck.read.syntax import syntax_error, too_deep

        again = Faults(faults.path, text)
        deep = too_deep(error, given, lambda part: _build(loader(part), text, {}, again))
        raise deep or syntax_error(error, faults) from None
    except (ValueError, OverflowError):
        # The Python parser lets an impossible "\U…" escape fall through to `chr`.
        raise faults.fatal("yaml-syntax", "an escape names no character", Mark(0, 0)) from None


def disguise_of(text: str) -> dict[int, int]:
    """Stand-ins, absent from the text, for characters a YAML parser would refuse or break at."""
    special = set(DISGUISED.findall(text))
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
    if disguise:
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
            if (back or style == '"') and not value.isprintable() and re.search(FORBIDDEN, value):
                _bad_escape(value, text[start.index : end.index], node.mark, faults)
                node = Refused(node.mark)
            if event.anchor or event.tag:
                node = _decorated(event, node, text, faults)
            items.append(node)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if len(stack) == DEPTH:
                at = _mark(event.start_mark)
                raise faults.fatal(
                    "too-deep", f"nested deeper than {DEPTH} levels", at, "a ledger needs five"
                )
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
    """Report the control characters of the text in their places, a run of them as one."""
    found = [match.span() for match in re.finditer(CONTROLS, text)]
    if not found:
        return
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    for index, end in found[:RUNS]:
        line = bisect_right(starts, index)
        at = Mark(line, index - starts[line - 1] + 1, end - index)
        many = f" and {end - index - 1:,} more in a row" if end - index > 1 else ""
        message = f"the control character U+{ord(text[index]):04X}{many}"
        faults.add("control-character", message, at, "take it out")
    if len(found) > RUNS:
        message = f"control characters in {len(found) - RUNS:,} more places"
        faults.add("control-character", message, at, "is this file a text?")


def _bad_escape(value: str, written: str, mark: Mark, faults: Faults) -> None:
    """Report an escape such as ``"\\0"`` that makes a character which no text may hold."""
    found = re.search(FORBIDDEN, value)
    # One that stands in the file itself has been reported in its place.
    if found and not re.search(CONTROLS, written):
        message = f"an escape makes the control character U+{ord(found.group()):04X}"
        faults.add("control-character", message, mark, 'to write a backslash, double it: "\\\\"')


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
