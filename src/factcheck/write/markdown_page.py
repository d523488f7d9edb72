"""What the page of a Markdown file shows: our copy holds signs and addresses that it does not.

Nothing is rendered. The signs are told by their form (CommonMark 0.31.2; tables as on GitHub),
and where that is in doubt, a text is taken to hold one.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

MARKUP: Final = re.compile(r"[*_`\[\]()<>|#\\~!]|&#?\w+;|\A(?:\d{1,9}[.)]|[-+])(?=\s|\Z)", re.ASCII)
"""Signs that may be markup, wherever they stand; references to characters; the mark of a list."""

HIDDEN: Final = re.compile(
    r"""
      \]\( [^\s()]* (?:\([^\s()]*\)[^\s()]*)* (?:[ \t]+["'(][^\n]*?["')])? \)  # where a link leads
    | \]\[ [^\]\n]* \]                                                         # its name
    | ^[ ]{0,3} \[ [^\]\n]+ \]: .*                                     # where that name leads
    | </?[a-z][\w-]* (?:[ \t][^<>\n]*)? /?> | <!-- [^\n]*? -->                 # HTML
    | ^[ \t]* (?:`{3}|~{3}) .*                                                 # a fence of code
    | ^[ \t]* (?:\d{1,9}[.)]|[-+]) (?=[ \t])                                   # the mark of a list
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE | re.ASCII,
)
"""What a page does not show, each within one line."""

SIGNS: Final = str.maketrans("", "", "*_`[]()<>|#\\~!")


def shown(text: str) -> str:
    """About the text that the page shows; ``MARKUP`` tells the words of which that is not sure."""
    return unescape(HIDDEN.sub("", text).translate(SIGNS))


def is_shown(text: str, start: int, end: int) -> bool:
    """Whether the page shows both ends of a passage as running text.

    It does not in a table, whose cells are parted otherwise, nor where a link's address stands.
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    lines = text[first : last if last >= 0 else len(text)]
    ends = start - first, end - first - 1
    hidden = [found.span() for found in HIDDEN.finditer(lines)]
    return "|" not in lines and not any(low <= at < high for low, high in hidden for at in ends)
