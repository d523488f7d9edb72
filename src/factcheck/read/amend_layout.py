"""How new parts of a ledger are laid out: in lines as the file's own are, or between brackets."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from factcheck.read.amend_tree import Part, dash
from factcheck.read.amend_values import quoted, scalar
from factcheck.read.fields import Noun
from factcheck.read.ledger import NOUNS

SHORT = frozenset(("tags", "author"))
"""Lists that stand between brackets on their key's line."""

QUOTES = frozenset(("quote", "says"))
"""Words of others, which stand in quotation marks even where none are needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a file lays out its lists.

    ``top`` and ``inner`` are the spaces before a dash, counted from the column of its key, of the
    lists of documents and claims and of those in them; ``behind`` those from a dash to its item;
    ``step`` those before a key that belongs to another; ``apart`` whether a blank line stands
    between two claims, ``blocks`` whether one does between the keys of the ledger.
    """

    top: int = 2
    inner: int = 2
    behind: int = 2
    step: int = 2
    apart: bool = True
    blocks: bool = True


def manner_of(root: Part, text: str) -> Manner:
    """How this file does it; what it does not show is done as in the ledger that ships."""
    top = inner = behind = None
    apart = None
    lists = [value for _, value in root.pairs if value.kind == "list" and not value.flow]
    for found in lists:
        top = found.column - root.column if top is None else top
        for before, item in zip([None, *found.items], found.items, strict=False):
            at = dash(text, before.end if before else found.start, item)
            if before is not None and apart is None:
                apart = blank_between(text, before.end, at)
            if behind is None and item.kind == "keys" and not item.flow:
                behind = item.column - found.column
            for key, value in item.pairs if inner is None and not item.flow else ():
                if value.kind == "list" and not value.flow:
                    inner = value.column - key.column
                    break
            if inner is not None and apart is not None:
                break
    top = 2 if top is None else top
    return Manner(
        top=top,
        inner=top if inner is None else inner,
        behind=behind or 2,
        step=top or 2,
        apart=apart is not False,
        blocks=any(
            blank_between(text, max(key.end, value.end), following.start)
            for (key, value), (following, _) in pairwise(root.pairs)
        )
        or len(root.pairs) < 2,
    )


def blank_between(text: str, start: int, end: int) -> bool:
    """Whether a line between two offsets holds nothing at all."""
    lines = text[start:end].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return any(not line.strip() for line in lines[1:-1])


def entry(key: str, value: Any, manner: Manner, *, top: bool = False) -> list[str]:
    """The lines of a key and its value, from the key's column."""
    if not isinstance(value, tuple):
        if key in NOUNS:
            inner = keys(value, NOUNS[key], manner)
            return [f"{key}:", *(" " * manner.step + line for line in inner)]
        return [f"{key}: {text_of(key, value)}"]
    if key in SHORT:
        return [f"{key}: {between(key, value)}"]
    margin = " " * (manner.top if top else manner.inner)
    lines = [f"{key}:"]
    for place, each in enumerate(value):
        if place and top and manner.apart:
            lines.append("")
        lines.extend(margin + line for line in item(key, each, manner))
    return lines


def item(key: str, value: Any, manner: Manner) -> list[str]:
    """The lines of a list's item, from the dash's column."""
    if key not in NOUNS:
        return [f"- {text_of(key, value)}"]
    lines = keys(value, NOUNS[key], manner) or ["{}"]
    behind = manner.behind
    return ["-" + " " * (behind - 1) + lines[0], *(" " * behind + line for line in lines[1:])]


def keys(value: Any, noun: Noun, manner: Manner) -> list[str]:
    """The lines of what a noun says beyond its defaults, in the order of its keys."""
    said = spoken(value, noun)
    return [line for key in said for line in entry(key, getattr(value, key), manner)]


def spoken(value: Any, noun: Noun) -> list[str]:
    """The keys of a noun that say something: those without their default."""
    fields = type(value).__dataclass_fields__
    known = [key for key in noun.keys if key in fields]
    return [key for key in known if getattr(value, key) != fields[key].default]


def between(key: str, value: Any) -> str:
    """A value between brackets, on one line."""
    if isinstance(value, tuple):
        return "[" + ", ".join(between_item(key, each) for each in value) + "]"
    return between_item(key, value)


def between_item(key: str, value: Any) -> str:
    """One item of a list, or the value of a key, between brackets."""
    if key in NOUNS:
        pairs = [
            f"{each}: {between(each, getattr(value, each))}" for each in spoken(value, NOUNS[key])
        ]
        return "{" + ", ".join(pairs) + "}"
    return text_of(key, value, flow=True)


def text_of(key: str, value: Any, *, flow: bool = False) -> str:
    """A text, in quotation marks where it has to be or where it is someone's words."""
    return quoted(str(value)) if key in QUOTES else scalar(str(value), flow=flow)
