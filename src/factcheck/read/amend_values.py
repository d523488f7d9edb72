"""One text as YAML writes it: plain where that is safe, else in quotes, or in a block as before.

Safe means that every reader of YAML takes it for that text: ``no``, ``12:34`` and ``0123`` go in
quotes, although a ledger's reader would not mistake them.
"""

from __future__ import annotations

import re
from typing import Any

from factcheck.read.amend_tree import Part
from factcheck.read.marked import DISGUISED

STARTERS = "-?:,[]{}#&*!|>'\"%@`="
"""What no plain text begins with here. Some may, before a letter: quotes are never wrong."""

WORDS = frozenset(("y", "n", "~", "null", "yes", "no", "on", "off", "true", "false", "<<"))
"""What some reader of YAML takes for no text, in any case of letters."""

WIDTH = 100
"""The column that a folded block is filled to, where its lines were no longer."""


def plain(value: str, *, flow: bool) -> bool:
    """Whether a text may stand without quotes, between brackets or not."""
    if not value or value != value.strip() or value[0] in STARTERS or value.startswith("..."):
        return False
    if value.lower() in WORDS or DISGUISED.search(value) or re.search("[\t\n\r]", value):
        return False
    if ": " in value or " #" in value or value.endswith(":") or not value[0].isprintable():
        return False
    if flow and re.search(r"[,\[\]{}:]", value):
        return False
    return kind_of(value) == "str"


def kind_of(value: str) -> str:
    """What a reader of YAML 1.1 or 1.2 takes a plain text for: "str", "int", "timestamp", …"""
    import yaml

    resolvers: dict[Any, Any] = yaml.SafeLoader.yaml_implicit_resolvers
    for first in (value[:1], None):
        for tag, pattern in resolvers.get(first, ()):
            if pattern.match(value):
                return str(tag).rpartition(":")[2]
    # What 1.2 has beyond 1.1: octal numbers, floats without a point.
    if re.fullmatch(r"0o[0-7]+|[-+]?[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+", value):
        return "int"
    return "str"


def quoted(value: str) -> str:
    """The text in double quotes, with line ends and what cannot be seen escaped."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    escaped = escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    return '"' + DISGUISED.sub(_escape, escaped) + '"'


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04X}"


def scalar(value: str, *, flow: bool = False) -> str:
    """A text as it is newly written: plain where it may, else in double quotes."""
    return value if plain(value, flow=flow) else quoted(value)


def rewritten(old: Part, text: str, value: str) -> str:
    """A text in the place of an old one, written as that one was where it can be."""
    if old.style in ("|", ">") and old.style:
        return _block(old, text, value) or scalar(value)
    if old.style == "'" and not re.search("[\n\r]", value) and not DISGUISED.search(value):
        return "'" + value.replace("'", "''") + "'"
    if old.style:
        return quoted(value)
    was = old.words
    if kind_of(was) != "str" and kind_of(value) == kind_of(was) and value == value.strip():
        return value  # a desk that writes its dates without quotes goes on so
    return scalar(value, flow=old.flow)


def _block(old: Part, text: str, value: str) -> str:
    """The text as a block of lines as the old one was; nothing where it cannot be one."""
    written = text[old.start : old.end]
    head, end, rest = _cut(written)
    lines = [line for line in re.split(r"\r\n|\n|\r", rest) if line.strip()]
    indicators = re.match(r"[|>][-+1-9]*", head)
    if DISGUISED.search(value) or "\r" in value or not indicators or not lines:
        return ""
    if re.search("[1-9]", indicators[0]):
        return ""
    indent = re.match(" *", lines[0])
    body = value.removesuffix("\n")
    paragraphs = body.split("\n")
    if not body.strip() or body.endswith("\n") or paragraphs[0][:1] in (" ", "\t", ""):
        return ""
    room = max([WIDTH - 20, *(len(line) for line in lines)]) - len(indent[0] if indent else "")
    if old.style == ">":
        if any(each != each.strip() for each in paragraphs):
            return ""
        # A line end that is meant takes one more in a folded block.
        pieces = re.split("(\n+)", body)
        folded = [each + "\n" if n % 2 else _filled(each, room) for n, each in enumerate(pieces)]
        paragraphs = "".join(folded).split("\n")
    header = old.style + ("" if value.endswith("\n") else "-") + head[len(indicators[0]) :]
    margin = indent[0] if indent else ""
    return end.join([header, *(margin + line if line else "" for line in paragraphs)])


def _cut(written: str) -> tuple[str, str, str]:
    """A block's head, the line end behind it, and its lines."""
    found = re.search(r"\r\n|\n|\r", written)
    if not found:
        return written, "\n", ""
    return written[: found.start()], found[0], written[found.end() :]


def _filled(paragraph: str, room: int) -> str:
    """A paragraph in lines of a width, broken at single spaces, where a fold gives one back."""
    lines = [""]
    for word in re.split(r"(?<=\S) (?=\S)", paragraph):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > room:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return "\n".join(lines)
