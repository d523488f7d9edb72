"""The letters of a ledger in a page: escaped, set apart from their neighbours, and linked."""

from __future__ import annotations

import re
from html import escape

from factcheck.model.formulas import FORMULA
from factcheck.model.writing import MONTHS
from factcheck.write.harmless import NONCHARACTERS
from factcheck.write.links import web_address

_FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff{NONCHARACTERS}]")
"""What a page cannot hold: controls save for white space, surrogates, noncharacters.

HTML Living Standard, 13.1.4 "Character references" and 13.2.3.5 "Preprocessing the input stream".
"""

_TURNING = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""What may turn the direction of a line: letters from right to left, and marks that say so.

Unicode Standard Annex 9, table 4, and the default classes of unassigned code points.
"""

GUARD = "guard"
"""The class of an apostrophe that is there to be copied and not to be seen."""


def said(text: str) -> str:
    """The text as it stands in a page, in an element or in a quoted attribute.

    Line ends become LF, as a browser would make them; what a page cannot hold becomes U+FFFD.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Attributes stand in double quotation marks; an apostrophe ends none.
    return escape(_FORBIDDEN.sub("\ufffd", text), quote=False).replace('"', "&quot;")


def guard(text: str) -> str:
    """What goes before a text in a cell of a table, which may be copied into a spreadsheet.

    An apostrophe where one would run the text as a formula. It is copied with the text, and nobody
    sees it on the page.
    """
    return f'<span class="{GUARD}">\'</span>' if FORMULA.match(text.strip()) else ""


def isolated(text: str) -> str:
    """The text in an element of its own, whose writing direction leaves its neighbours alone."""
    return f"<bdi>{said(text)}</bdi>" if _turns(text) else said(text)


def directed(text: str) -> str:
    """The attribute that an element needs for this text; empty where it runs left to right."""
    return ' dir="auto"' if _turns(text) else ""


def _turns(text: str) -> bool:
    """Whether the text can change the direction of what stands around it."""
    return not text.isascii() and _TURNING.search(text) is not None


def linked(address: str, words: str) -> str:
    """The words, which are HTML, as a link to the address; only the words where it is none."""
    address = web_address(address)
    if not address:
        return words
    return f'<a href="{said(address)}" rel="noreferrer">{words}</a>'


def dated(date: str) -> str:
    """A date of a ledger for people: 2026-11-22 as 22 Nov 2026, 2026-11 as Nov 2026."""
    year, month, day = (*date.split("-"), "", "")[:3]
    named = MONTHS[int(month) - 1][:3] if month else ""
    return said(" ".join(filter(None, (day.lstrip("0"), named, year))))


def anchor(claim_id: str) -> str:
    """The name that a link to the claim ends with: ``claim-`` and its id, which is a slug."""
    return said(f"claim-{claim_id}")
