"""One phrase asked of the ledger, and its answer in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.prose import BOLD, PLAIN, Line
from factcheck.write.answer import Answer, answer_object, answers_table
from factcheck.write.citation import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.match.find import Match
    from factcheck.match.finder import Finder


def ask(
    phrase: str,
    finder: Finder,
    placed: Callable[[Match], Match],
    *,
    claims: int,
    documents: int,
    limit: int,
    everywhere: bool,
) -> Answer:
    """The claims that say the phrase; where none matches, the passages that do; else where its
    figures stand.

    ``placed`` adds to a match what it cites in vain. ``claims`` and ``documents`` count what the
    finder searches. ``everywhere`` is whether passages are looked for; they are not where only
    some of the ledger's claims are.
    """
    asked = bool(phrase.strip())
    matches = finder.claims(phrase, limit=limit) if asked else ()
    matched = any(match.tier == "match" for match in matches)
    search = asked and everywhere and not matched
    passages = finder.passages(phrase, limit=limit) if search else ()
    return Answer(
        phrase=phrase,
        claims=claims,
        documents=documents,
        matches=tuple(map(placed, matches)),
        passages=passages,
        elsewhere=finder.elsewhere(phrase, limit=limit) if search and not passages else (),
    )


def headed_text(answer: Answer, desk: Desk, screen: Screen, *, explain: bool, first: bool) -> str:
    """The answer in words below its phrase, as one of many; ``first`` is the first of them."""
    from factcheck.cli.show import answer_text, quoted

    pieces = [("phrase:", PLAIN), (f" {quoted(answer.phrase)}", BOLD)]
    heading = Line(pieces, indent=2, hanging=True)
    text = answer_text(answer, desk, screen, explain=explain, heading=heading)
    return text if first else f"\n{text}"


def incomplete(unread: int, read: int) -> str:
    """What to say where nothing was found, and some documents could not be looked into."""
    documents = counted(unread + read, "document")
    return (
        f"factcheck: error: nothing was found, but {unread:,} of {documents} could not be read:"
        " the answer is incomplete\n"
    )


def answer_data(answer: Answer, desk: Desk, shape: str, *, explain: bool, first: bool) -> str:
    """The answer as json, jsonl or csv; ``first`` is the one that csv puts its header over."""
    if shape == "csv":
        from factcheck.write.csv import csv_text

        return csv_text(answers_table([answer], desk.ledger, desk.citations.remark), header=first)
    from factcheck.write.json import line_text, object_text

    shown = answer_object(answer, desk.ledger, desk.citations.remark, explain=explain)
    return object_text(shown) if shape == "json" else line_text(shown)
