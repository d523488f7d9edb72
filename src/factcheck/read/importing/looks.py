"""How words look by the style sheets of a book: hidden, struck out, raised or lowered."""

from __future__ import annotations

import re
from typing import NamedTuple

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_MEDIA = re.compile(r"@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
"""Rules for some screens only."""
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"[\w-]*\.([\w-]+)")
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*(?:super|text-top|\+?0*[1-9.][\d.]*(?:%|\w+))", re.I)
_LOWERED = re.compile(r"vertical-align\s*:\s*(?:sub\b|-)", re.IGNORECASE)
_MOVED = re.compile(r"(?:^|;)\s*(top|bottom)\s*:\s*(-?)\s*(\.?\d)", re.IGNORECASE)
_SMALL = re.compile(
    r"font-size\s*:\s*(?:0?\.[1-8]\d*r?em|[1-8]\d(?:\.\d+)?%|smaller|x-small|xx-small)", re.I
)


class Look(NamedTuple):
    """How the words of an element look, as far as it tells what is read."""

    hidden: bool = False
    struck: bool = False
    raised: bool = False
    lowered: bool = False

    def beside(self, other: Look) -> Look:
        """What either says."""
        return Look(*(one or two for one, two in zip(self, other, strict=True)))


def look_of(declarations: str) -> Look:
    """The look that declarations of CSS give: those of a rule, or of a ``style``.

    Small letters that are moved up by hand are raised, as some programs write it.
    """
    moved = _MOVED.search(declarations) if _SMALL.search(declarations) else None
    up = moved is not None and (moved[1].lower() == "top") == bool(moved[2])
    return Look(
        hidden=bool(_HIDDEN.search(declarations)),
        struck=bool(_STRUCK.search(declarations)),
        raised=bool(_RAISED.search(declarations)) or up,
        lowered=bool(_LOWERED.search(declarations)) or (moved is not None and not up),
    )


def looks_of(css: str) -> dict[str, Look]:
    """The looks that a style sheet gives to classes, by their names; those that say something."""
    looks: dict[str, Look] = {}
    for rule in _RULE.finditer(_MEDIA.sub("", _COMMENT.sub("", css))):
        look = look_of(rule[2])
        if look != Look():
            for selector in rule[1].split(","):
                if found := _CLASS.fullmatch(selector.strip()):
                    looks[found[1]] = looks.get(found[1], Look()).beside(look)
    return looks
