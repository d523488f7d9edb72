"""The text of footnotes: the ledger's words made clean, and set as Markdown or as plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple
from unicodedata import category

ITALIC, BOLD, END, QUOTED, ADDRESS = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4"
KEPT = "\ufdd5"
"""Signs in a rendered reference: where italic and bold type begin and either ends, what stands
before a closing quotation mark, and what stands for the address; the last keeps apart a sign and
a full stop that the ledger has together. All are noncharacters of Unicode, which no text holds
that is meant for others; ``clean`` takes them out."""

LINK: Final = re.compile(r"https?://[^\s<>\"`{}|\\^]+", re.IGNORECASE)
"""An address that can be followed; every other one is shown as text (RFC 3986, section 2)."""

_ESCAPED: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>|~$&#^@"})
"""The signs that Markdown, or one of its kinds, takes for its own anywhere in a line."""

_HEAD: Final = re.compile(r"([-+=:])|(\d{1,9})(?=[.)](?:\s|$))")
"""What would begin a list, a line or a definition at the head of a footnote."""

_ISOLATES: Final = "\u2066\u2067\u2068"
_EMBEDDINGS: Final = "\u202a\u202b\u202d\u202e"
_POP, _POP_ISOLATE = "\u202c", "\u2069"


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
        text=lambda words: clean(words).translate(_ESCAPED),
        strong=lambda words: f"**{words}**",
        marked=_markdown_marked,
        link=_markdown_link,
        head=_markdown_head,
    )


def plain_form() -> Form:
    """Footnotes as plain text, without any markup."""
    return Form(
        text=clean,
        strong=lambda words: words,
        marked=lambda words: re.sub(f"[{ITALIC}{BOLD}{END}{QUOTED}{KEPT}]", "", words),
        link=lambda shown, opens: opens if _can_be_followed(opens) else clean(shown),
        head=lambda words: words,
    )


def clean(text: str) -> str:
    """The text on one line, without control characters and the signs above.

    What sets the direction of writing ends with the text, and turns nothing that follows
    (Unicode Standard Annex 9, section 2).
    """
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    kept = [sign for sign in line if category(sign) != "Cc" and not "\ufdd0" <= sign <= "\ufdef"]
    return " ".join("".join(kept).split()) + _closers(kept)


def _closers(signs: list[str]) -> str:
    """What ends the embeddings and isolates that the text leaves open."""
    opened: list[str] = []
    for sign in signs:
        if sign in _EMBEDDINGS:
            opened.append(_POP)
        elif sign in _ISOLATES:
            opened.append(_POP_ISOLATE)
        elif sign == _POP and opened[-1:] == [_POP]:
            opened.pop()
        elif sign == _POP_ISOLATE and _POP_ISOLATE in opened:
            while opened.pop() != _POP_ISOLATE:
                pass
    return "".join(reversed(opened))


def _can_be_followed(address: str) -> bool:
    return LINK.fullmatch(address) is not None and address.isprintable()


def _markdown_link(shown: str, opens: str) -> str:
    """``<address>``, or ``[address](<what it opens>)``; text where it cannot be followed."""
    opens = opens if _can_be_followed(opens) else shown
    if not _can_be_followed(opens):
        return clean(shown).translate(_ESCAPED)
    # Readers differ on whether "&copy;" in <…> is a sign.
    if opens == shown and "&" not in shown:
        return f"<{shown}>"
    return f"[{clean(shown).translate(_ESCAPED)}](<{opens.replace('&', '&amp;')}>)"


def _markdown_head(text: str) -> str:
    found = _HEAD.match(text)
    if not found:
        return text
    return f"\\{text}" if found[1] else f"{found[2]}\\{text[found.end() :]}"


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
            parts.append(part.translate(_ESCAPED))
    return "".join(parts)
