"""The text of footnotes, set as Markdown or as plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from factcheck.write.harmless import (
    can_be_followed,
    escaped,
    escaped_heads,
    markdown_link,
    one_line,
)

ITALIC, BOLD, END, QUOTED, ADDRESS = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4"
KEPT = "\ufdd5"
"""Signs in a rendered reference: where italic and bold type begin and either ends, what stands
before a closing quotation mark, and what stands for the address; the last keeps apart a sign and
a full stop that the ledger has together. All are noncharacters of Unicode, which no text holds
that is meant for others; ``one_line`` takes them out."""


class Form(NamedTuple):
    """How text is set.

    ``text`` sets words of the ledger, ``strong`` what was set already in bold type. ``marked``
    sets a rendered reference, and leaves the sign for its address. ``link`` sets an address: the
    one that is shown, and the one that it opens where that is another. ``head`` makes a whole
    text safe at the beginning of a line.
    """

    text: Callable[[str], str]
    strong: Callable[[str], str]
    marked: Callable[[str], str]
    link: Callable[[str, str], str]
    head: Callable[[str], str]


def markdown_form() -> Form:
    """Footnotes as Markdown: what is not the style's italics shows as it is written."""
    return Form(
        text=lambda words: escaped(one_line(words)),
        strong=lambda words: f"**{words}**",
        marked=_markdown_marked,
        link=markdown_link,
        head=escaped_heads,
    )


def plain_form() -> Form:
    """Footnotes as plain text, without any markup."""
    return Form(
        text=one_line,
        strong=lambda words: words,
        marked=lambda words: re.sub(f"[{ITALIC}{BOLD}{END}{QUOTED}{KEPT}]", "", words),
        link=lambda shown, opens: opens if can_be_followed(opens) else one_line(shown),
        head=lambda words: words,
    )


def _markdown_marked(text: str) -> str:
    """The rendered reference with stars for italic and bold type, and all else escaped."""
    parts: list[str] = []
    opened: list[str] = []
    text = re.sub(f"[{QUOTED}{KEPT}]", "", text)
    for part in re.split(f"([{ITALIC}{BOLD}{END}])", text):
        if part in (ITALIC, BOLD) and part:
            star = "*" if part == ITALIC else "**"
            # Italics inside italics would close them.
            opened.append("" if star in opened else star)
            parts.append(opened[-1])
        elif part == END:
            parts.append(opened.pop() if opened else "")
        else:
            parts.append(escaped(part))
    return "".join(parts)
