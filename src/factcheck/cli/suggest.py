"""``factcheck suggest``: the statistics of a document that no claim covers, best first."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.cli.exits import FOUND, NOTHING
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note, say, say_data
from factcheck.cli.suggest_subject import Subject, open_subject
from factcheck.write.suggestion import Suggestion, proposed_claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.cli.screen import Screen
    from factcheck.cli.suggest_keeping import Keeper
    from factcheck.match.suggest import Proposal


SHORT = 20_000
"""A text of no more code points is read before anyone could follow a count of its sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the options of ``suggest`` say."""

    shape: str = "text"
    limit: int | None = None
    every: bool = False
    accept: str | None = None
    dry_run: bool = False


def suggest_claims(name: str, ledgers: Sequence[str] | None, wanted: Wanted, color: str) -> int:
    """Propose claims from a document: one at a time on a terminal, else in a list.

    Raises ``FactcheckError`` where there is no such document, or nothing can be recorded of it.
    """
    from factcheck.cli.asking import asks
    from factcheck.cli.desk import open_desk
    from factcheck.cli.suggest_keeping import Keeper
    from factcheck.read.saving import tidy
    from factcheck.read.skipped import read_skipped, skipped_path

    screen = open_screen(color, os.environ)
    subject = open_subject(name, open_desk(ledgers, color))
    keeper = Keeper(subject=subject, screen=screen, dry_run=wanted.dry_run)
    if wanted.accept:
        keeper.refuse()
    skipped, _ = read_skipped(skipped_path(keeper.path))
    found = suggestions(subject, skipped, every=wanted.every)[: wanted.limit]
    if not found:
        if wanted.accept:
            tidy(keeper.path)  # what a killed run left
        told = f"nothing in {subject.document.id} states a statistic that no claim covers"
        note(screen.noted(told))
        return NOTHING
    if wanted.accept:
        keeper.add([each.claim for each in found])
    elif wanted.shape == "text" and asks() and not (subject.outside or subject.desk.shipped):
        from factcheck.cli.suggest_walk import walk

        return walk(found, keeper, screen)
    else:
        _show(found, keeper, wanted.shape, screen)
    return FOUND


def suggestions(
    subject: Subject, skipped: frozenset[tuple[str, str]], *, every: bool = False
) -> list[Suggestion]:
    """What a document states and no claim covers, best first, each with an id of its own.

    ``skipped`` is never proposed; ``every`` takes in what lies below the cut.
    """
    from factcheck.match.naming import claim_id
    from factcheck.read.skipped import skipped_key

    taken = {claim.id for claim in subject.desk.ledger.claims}
    reader = subject.desk.citations.lookup.sources.reader
    found = []
    for proposal in _proposals(subject, every=every):
        if skipped_key(subject.document.id, proposal.passage.quote) in skipped:
            continue
        name = claim_id(reader.read(proposal.text), reader, taken)
        taken.add(name)
        claim = proposed_claim(proposal, subject.document.id, name)
        found.append(Suggestion(proposal=proposal, claim=claim))
    return found


def _proposals(subject: Subject, *, every: bool) -> Sequence[Proposal]:
    from factcheck.cli.progress import Progress
    from factcheck.match.suggest import Suggester

    desk = subject.desk
    sources, lexicon = desk.citations.lookup.sources, desk.citations.lookup.lexicon
    suggester = Suggester(lexicon, sources.reader)
    finder = desk.citations.finder(desk.ledger.claims)
    with Progress("sentences with a figure read") as progress:
        return suggester.proposals(
            subject.document.id,
            finder=finder,
            claims=desk.ledger.claims,
            sources=sources,
            every=every,
            step=progress.step if len(desk.texts[subject.document.id]) > SHORT else lambda: None,
        )


def _show(found: Sequence[Suggestion], keeper: Keeper, shape: str, screen: Screen) -> None:
    """Print the suggestions in a format."""
    if shape == "jsonl":
        from factcheck.write.json import line_text
        from factcheck.write.suggestion import suggestion_object

        for each in found:
            say_data(line_text(suggestion_object(each, keeper.subject.desk.ledger)), screen)
    elif shape == "yaml":
        from factcheck.read.content import ledger_bytes
        from factcheck.read.entries import entries

        claims = [each.claim for each in found]
        content = ledger_bytes(keeper.path)
        say_data(entries(keeper.path, content, keeper.subject.document, claims), screen)
    else:
        from factcheck.cli.suggest_screen import list_text

        say(list_text(found, keeper.subject, screen))
    if keeper.subject.outside:
        note(screen.noted(_not_imported(keeper.subject)))


def _not_imported(subject: Subject) -> str:
    """What to do before a claim can cite a file."""
    from shlex import quote

    name = quote(subject.name)
    return f"{subject.name} is no document of this ledger yet: factcheck import {name}"
