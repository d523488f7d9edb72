"""Suggestions one at a time on a terminal: add, edit, skip, never, quit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.cli.exits import FOUND
from factcheck.cli.streams import note, say

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen
    from factcheck.cli.suggest_keeping import Keeper
    from factcheck.model import Claim
    from factcheck.write.suggestion import Suggestion

KEYS = {"a": "add", "e": "edit", "s": "skip", "n": "never", "q": "quit"}
"""What can be done with a suggestion, by its key."""
QUESTION = "[a]dd, [e]dit the text, [s]kip, [n]ever, [q]uit"


def walk(found: Sequence[Suggestion], keeper: Keeper, screen: Screen) -> int:
    """Ask what to do with each suggestion, do it at once, and say at the end what was done.

    What was written stays when the walk is left: the next one goes on with the rest.
    """
    from factcheck.cli.asking import choose
    from factcheck.cli.suggest_screen import card_text

    done: Counter[str] = Counter()
    for number, suggestion in enumerate(found, 1):
        say(card_text(suggestion, number, len(found), keeper.subject, screen))
        key = choose(QUESTION, "".join(KEYS))
        if key == "q":
            break
        done[key] += _do(key, suggestion, keeper)
    note(f"{_summary(done, len(found), keeper)}\n")
    return FOUND


def _do(key: str, suggestion: Suggestion, keeper: Keeper) -> int:
    """Do what a key asks for; 1, to be counted."""
    if key == "a":
        keeper.add([suggestion.claim])
    elif key == "e":
        keeper.add([_edited(suggestion, keeper)])
    elif key == "n":
        note(f"{keeper.never(suggestion.claim)}\n")
    return 1


def _edited(suggestion: Suggestion, keeper: Keeper) -> Claim:
    """The claim with the text that was typed instead, under an id of its own."""
    from factcheck.cli.asking import ask
    from factcheck.match.naming import claim_id

    claim = suggestion.claim
    text = " ".join(ask("text", default=claim.text).split())
    if text in ("", claim.text):
        return claim
    desk = keeper.subject.desk
    reader = desk.citations.lookup.sources.reader
    taken = {each.id for each in desk.ledger.claims}
    return replace(claim, text=text, id=claim_id(reader.read(text), reader, taken))


def _summary(done: Counter[str], total: int, keeper: Keeper) -> str:
    """``3 added, 1 never, 2 skipped, 17 left``; what was not done is not told."""
    left = total - done.total()
    told = (
        (done["a"] + done["e"], "added"),
        (done["n"], "never"),
        (done["s"], "skipped"),
        (left, "left"),
    )
    words = ", ".join(f"{count} {word}" for count, word in told if count) or "nothing done"
    if left or done["s"]:
        words += f'; "factcheck suggest {keeper.subject.name}" goes on'
    return words
