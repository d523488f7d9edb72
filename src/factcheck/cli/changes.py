"""A change of a ledger, shown or written: the one way from an edit to the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.prose import BOLD, DIM, GREEN, PLAIN, RED, Line
from factcheck.cli.streams import say
from factcheck.model import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.read.edit import Edit

STYLES = {"+": GREEN, "-": RED, "@": DIM}


def put(edit: Edit, *, dry_run: bool, screen: Screen, said: str) -> None:
    """Write the edit and print what was written, or show what would be and write nothing.

    ``said`` is the sentence that is printed, with its place: "added x to claims.yaml:12". With
    ``dry_run`` a unified diff is printed in its stead. Raises ``FactcheckError`` where the ledger
    cannot be written, or is no longer what was read.
    """
    if dry_run:
        say(screen.text(difference(edit)))
        return
    from factcheck.read.saving import save

    if edit.text.encode("utf-8") != edit.content:
        save(edit.path, edit.text, instead_of=edit.content)
    say(screen.noted(said))


def difference(edit: Edit) -> Iterator[Line]:
    """The edit as a unified diff, with three lines around each change; nothing where none is."""
    from difflib import unified_diff

    before, after = _lines(edit.content.decode("utf-8")), _lines(edit.text)
    path = edit.path
    for row in unified_diff(before, after, path, path, lineterm=""):
        style = BOLD if row.startswith(("--- ", "+++ ")) else STYLES.get(row[:1], PLAIN)
        yield Line([(row, style)], whole=True)


def make_ready(desk: Desk) -> None:
    """Remove what a killed run left beside the desk's ledger, which is about to be written.

    Raises ``FactcheckError`` where it is the one that ships with the program.
    """
    from factcheck.read.saving import tidy

    refuse_shipped(desk)
    tidy(desk.ledger.path)


def refuse_shipped(desk: Desk) -> None:
    """Raise ``FactcheckError`` where the desk's ledger is the one that ships with the program."""
    if desk.shipped:
        raise refusal(
            "cannot-write",
            "the ledger that ships with factcheck is not written to",
            desk.ledger.path,
            'make your own with "factcheck init", or name it with --ledger PATH',
        )


def _lines(text: str) -> list[str]:
    """The lines of a text as a person tells them apart, without their ends."""
    from factcheck.read.files import LINE_END

    lines = LINE_END.split(text.removeprefix("\ufeff"))
    return lines if lines[-1] else lines[:-1]
