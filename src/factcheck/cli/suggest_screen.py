"""Suggestions as words on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.passages import blocks_text, label, passage_lines
from factcheck.cli.prose import BOLD, DIM, PLAIN, Line, clean
from factcheck.write.citation import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.cli.screen import Screen
    from factcheck.cli.suggest_subject import Subject
    from factcheck.write.suggestion import Suggestion

REACH = 60
"""How many characters are shown around a sentence in a list."""
WIDE = 300
"""And where it is asked about."""


def list_text(found: Sequence[Suggestion], subject: Subject, screen: Screen) -> str:
    """The suggestions below each other, and how many there are."""
    blocks = [suggestion_lines(each, subject, screen, REACH) for each in found]
    total = f"{counted(len(found), 'statistic')} in {subject.document.id} that no claim covers"
    return blocks_text([*blocks, [Line([(total, PLAIN)])]], screen)


def card_text(
    suggestion: Suggestion, number: int, total: int, subject: Subject, screen: Screen
) -> str:
    """One suggestion of several, in a wide context, to be asked about."""
    head = Line([(f"{number} of {total} in {subject.document.id}", DIM)])
    lines = suggestion_lines(suggestion, subject, screen, WIDE)
    return blocks_text([[], [head, *lines], []], screen)


def suggestion_lines(
    suggestion: Suggestion, subject: Subject, screen: Screen, reach: int
) -> list[Line]:
    """One suggestion: its text, what points out of it, its place, what the ledger has near it."""
    proposal, claim = suggestion.proposal, suggestion.claim
    lines = [Line([("+ ", PLAIN), (claim.text, BOLD)], indent=2, hanging=True)]
    if proposal.pronouns:
        told = ", ".join(f"“{word}”" for word in proposal.pronouns)
        lines.append(label("say who", (f"{told}: the text does not say what is meant", PLAIN)))
    lines += passage_lines(subject.document.id, proposal.passage, subject.desk, screen, reach)
    for each in proposal.near:
        words = f"{each.verdict}: {each.claim.id}, {clean(each.claim.text)}"
        lines.append(label("near", (words, PLAIN)))
    if proposal.also_in:
        lines.append(label("also in", (", ".join(proposal.also_in), PLAIN)))
    lines.append(label("claim", (claim.id, PLAIN), (f", score {proposal.score:.0f}", DIM)))
    return lines
