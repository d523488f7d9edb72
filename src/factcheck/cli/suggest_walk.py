"""Suggestions one at a time on a terminal: add, edit, skip, never, quit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from shlex import quote
from typing import TYPE_CHECKING

from factcheck.cli.exits import FOUND
from factcheck.cli.streams import say

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen
    from factcheck.cli.suggest_keeping import Keeper
    from factcheck.model import Claim
    from factcheck.write.suggestion import Suggestion

KEYS = ("add", "edit", "skip", "never", "quit")
"""What can be done with a suggestion; a letter is enough."""
QUESTION = "[a]dd, [e]dit its text, [s]kip, [n]ever, [q]uit?"


def walk(found: Sequence[Suggestion], keeper: Keeper, screen: Screen) -> int:
    """Ask what to do with each suggestion, do it at once, and say at the end what was done.

    What was written stays when the walk is left: the next one goes on with the rest.
    """
    from factcheck.cli.asking import choose
    from factcheck.cli.suggest_screen import card_text

    done: Counter[str] = Counter()
    for number, suggestion in enumerate(found, 1):
        say(card_text(suggestion, number, len(found), keeper.subject, screen))
        key = choose(QUESTION, KEYS)
        if key == "quit":
            break
        if key in ("add", "edit"):
            claim = suggestion.claim
            keeper.add([claim if key == "add" else _edited(claim, keeper)])
        elif key == "never":
            say(screen.noted(keeper.never(suggestion.claim)))
        done[key] += 1
    say(screen.noted(_summary(done, len(found), keeper.subject.name)))
    return FOUND


def _edited(claim: Claim, keeper: Keeper) -> Claim:
    """The claim with the text that was typed instead, under an id of its own."""
    from factcheck.cli.asking import revise
    from factcheck.match.naming import claim_id

    text = " ".join(revise("text", claim.text).split())
    if text in ("", claim.text):
        return claim
    desk = keeper.subject.desk
    reader = desk.citations.lookup.sources.reader
    taken = {each.id for each in desk.ledger.claims}
    return replace(claim, text=text, id=claim_id(reader.read(text), reader, taken))


def _summary(done: Counter[str], total: int, name: str) -> str:
    """``2 added, 1 never, 17 left; …``: what was done, and how to go on where something is left."""
    left = total - done.total()
    counts = (
        (done["add"] + done["edit"], "added"),
        (done["skip"], "skipped"),
        (done["never"], "never again"),
        (left, "left"),
    )
    told = ", ".join(f"{count} {word}" for count, word in counts if count)
    more = f"; factcheck suggest {quote(name)} goes on with them" if left or done["skip"] else ""
    return f"{told}{more}"
