"""The letters of a ledger in formats of text: made clean, on one line, and escaped for Markdown."""

from __future__ import annotations

import re
from typing import Final

from factcheck.write.links import web_address

LINE_ENDS: Final = re.compile("\r\n|\r|\n")
"""What ends a line of a ledger's text."""

_SPACES: Final = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
"""The space, the tab, and all that some reader takes for the end of a line.

Spaces of a width of their own, such as the one that does not break, are letters like others.
"""

NONCHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
"""The 66 code points that are no characters (Unicode, 23.7), for a set of a pattern."""

_UNWRITABLE: Final = re.compile(f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f{NONCHARACTERS}]")
"""The other control characters, and what is no character."""

_TURNS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_EMBEDDINGS: Final = "\u202a\u202b\u202d\u202e"

_MARKDOWN: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>|~$&#^@"})
"""The signs that Markdown, or one of its kinds, takes for its own anywhere in a line."""

_HEAD: Final = re.compile(
    r"((?:\A|(?<=[\r\n])) {0,3})(?:(?=[-+=:])|(\d{1,9})(?=[.)](?:\s|\Z)))", re.ASCII
)
"""What would begin a list, a rule, an underline or a definition at the head of a line."""

_ADDRESS: Final = re.compile(r"[^\s<>\"`{}|\\^]+")
"""An address without the signs that belong in none (RFC 3986, section 2)."""


def one_line(text: str) -> str:
    """The text on one line, with one space for spaces, tabs and line ends, and no other controls.

    Code points that are no characters are left out too. Marks of writing direction stay, for some
    scripts cannot be read without; what they open ends with the text, so that it turns nothing
    that follows (Unicode Standard Annex 9, section 2).
    """
    line = _SPACES.sub(" ", _UNWRITABLE.sub("", text)).strip()
    return line if line.isascii() else line + _closers(_TURNS.findall(line))


def _closers(marks: list[str]) -> str:
    """What ends the embeddings and isolates that these marks leave open."""
    opened: list[str] = []
    for mark in marks:
        if mark in _EMBEDDINGS:
            opened.append(_POP)
        elif mark not in (_POP, _POP_ISOLATE):
            opened.append(_POP_ISOLATE)
        elif mark == _POP and opened[-1:] == [_POP]:
            opened.pop()
        elif mark == _POP_ISOLATE and _POP_ISOLATE in opened:
            while opened.pop() != _POP_ISOLATE:
                pass
    return "".join(reversed(opened))


def escaped(text: str) -> str:
    """The text as Markdown that shows it as it is, anywhere but at the head of a line."""
    return text.translate(_MARKDOWN)


def escaped_heads(text: str) -> str:
    """Escaped text that begins no list, no heading and no rule at the head of its lines either."""
    return _HEAD.sub(lambda found: f"{found[1]}{found[2] or ''}\\", text)


def markdown_link(shown: str, opens: str = "") -> str:
    """``<address>``, or ``[address](<what it opens>)``; text where it cannot be followed."""
    opens = opens if can_be_followed(opens) else shown
    if not can_be_followed(opens):
        return escaped(one_line(shown))
    # Readers differ on whether "&copy;" in <…> is a sign.
    if opens == shown and "&" not in shown:
        return f"<{shown}>"
    return f"[{escaped(one_line(shown))}](<{opens.replace('&', '&amp;')}>)"


def can_be_followed(address: str) -> bool:
    """Whether a text is a web address and nothing else, which markup cannot misread."""
    return _ADDRESS.fullmatch(address) is not None and web_address(address) == address
