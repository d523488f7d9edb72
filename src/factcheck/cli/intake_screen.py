"""How what was read of a document looks on a screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.cli.prose import DIM, PLAIN, Line
from factcheck.write.citation import counted

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen
    from factcheck.read.intake import Intake

LABEL = 13
"""Columns before what is said of a document."""
NAMED = 20
"""The most names that a line holds."""


def intake_text(made: Intake, screen: Screen) -> str:
    """What was read of a file, and where its text goes, as rows of a screen."""
    taken, document = made.taken, made.document
    words = len(taken.imported.text.split())
    parts = [taken.kind.what]
    if taken.pages:
        parts.append(counted(taken.pages, "page"))
    parts.append(f"{words:,} {'word' if words == 1 else 'words'}")
    whole = not screen.terminal
    lines = [Line([(f"{taken.path}: {', '.join(parts)}", PLAIN)], LABEL, hanging=True, whole=whole)]
    about = (
        ("id", document.id),
        ("title", document.title),
        ("author", ", ".join(document.author)),
        ("publisher", document.publisher),
        ("published", document.published),
        ("url", document.url),
        ("text", document.file),
        ("original", document.original),
        *(("note", told) for told in taken.imported.told),
    )
    for name, value in about:
        if value:
            lines.append(Line([(value, PLAIN)], LABEL, [(f"  {name}", DIM)], whole=whole))
    return screen.text(lines)


def some(names: Sequence[str]) -> str:
    """The names, as far as a line holds them."""
    more = f" and {len(names) - NAMED:,} more" if names[NAMED:] else ""
    return ", ".join(names[:NAMED]) + more
