"""What a reader makes of a document that people have: its text, and how to name it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The text of a document as its readers saw it, and what it says of itself.

    ``text`` keeps its places: a form feed ends a page, a line ``[00:12:31]`` before a caption is
    its time and a line ``[Sheet1!14]`` before a row its row, and neither is text. Line ends are LF,
    but for what was plain text already.

    ``published`` is YYYY, YYYY-MM or YYYY-MM-DD, ``type`` a CSL item type; what the document does
    not say is empty, and is never guessed. ``told`` is what has to be said of the reading, each a
    short sentence without a full stop ("read as windows-1252", "2 hidden rows were kept").
    """

    text: str
    title: str = ""
    author: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    url: str = ""
    type: str = ""
    told: tuple[str, ...] = ()
