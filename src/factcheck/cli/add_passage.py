"""Which words of a document a new claim cites."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from factcheck.model import Citation, Claim, Standing, refusal
from factcheck.read.seen import as_seen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.match.locate import Passage

LONGEST = 400
"""The most characters of the sentences that are quoted whole."""
REACH = 200
"""How many characters are shown around a passage that is offered."""


def said_in(text: str, document: str, desk: Desk) -> Passage | None:
    """The passage of a document that says a text, its figures too; None where none does."""
    for each in _passages(text, document, desk):
        found = _whole(each, document, desk)
        citation = Citation(document=document, quote=as_seen(found.quote))
        claim = Claim(id="", text=text, citations=(citation,))
        remark = desk.citations.remark(claim, citation)
        if remark and remark.standing is Standing.STANDS:
            return found
    return None


def _passages(text: str, document: str, desk: Desk) -> Iterator[Passage]:
    yield from desk.citations.lookup.sources[document].say(text)
    claim = Claim(id="", text=text, citations=(Citation(document=document),))
    near = desk.citations.lookup.nearest(document, claim)
    if near:
        yield near


def _whole(found: Passage, document: str, desk: Desk) -> Passage:
    """The sentences that a passage touches; the passage itself where they are long."""
    from factcheck.match.fold import Span

    source = desk.citations.lookup.sources[document]
    touched = [s for s in source.sentences if s.start < found.end and found.start < s.end]
    if not touched or touched[-1].end - touched[0].start > LONGEST:
        return found
    return source.at(Span(touched[0].start, touched[-1].end))


def documents_that_say(text: str, desk: Desk) -> list[str]:
    """The documents that say a text, the best first."""
    found = dict.fromkeys(name for name, _ in desk.citations.lookup.sources.say(text))
    return [name for name in found if said_in(text, name, desk)]


def found_quote(text: str, document: str, desk: Desk) -> str:
    """The words of the passage that says a text. Raises ``FactcheckError`` where none does."""
    passage = said_in(text, document, desk)
    if passage:
        return as_seen(passage.quote)
    raise refusal(
        "not-said",
        f"nothing in {document} says this, so nothing was written",
        desk.path(document),
        "name its words with --quote, or keep the claim without any with --no-quote",
    )


def checked_quote(
    text: str, document: str, quote: str, desk: Desk, screen: Screen, *, yes: bool
) -> str:
    """The quote, where the document has it; else the nearest words that it has, if they are taken.

    A person at a terminal is asked, and ``yes`` takes them. Raises ``FactcheckError`` where they
    are not taken, or nothing is near.
    """
    citation = Citation(document=document, quote=quote)
    stand = desk.citations.lookup.stand(Claim(id="", text=text, citations=(citation,)), citation)
    if stand.standing is Standing.STANDS:
        return quote
    near = _nearest(text, quote, document, desk, stand.passages)
    words = as_seen(near.quote) if near else ""
    if near and (yes or _taken(document, near, desk, screen)):
        return words
    raise refusal(
        "not-said",
        f"{document} has no such words, so nothing was written",
        desk.place(document, near) if near else desk.path(document),
        f"the nearest are: --quote {shlex.quote(words)}" if near else "copy them from the document",
    )


def _nearest(
    text: str, quote: str, document: str, desk: Desk, nearly: Sequence[Passage]
) -> Passage | None:
    """The words nearest to a quote that is not there: nearly its own, else of the same thing."""
    if nearly:
        return _whole(nearly[0], document, desk)
    quoted = Claim(id="", text=quote, citations=(Citation(document=document),))
    near = desk.citations.lookup.nearest(document, quoted)
    return _whole(near, document, desk) if near else said_in(text, document, desk)


def _taken(document: str, near: Passage, desk: Desk, screen: Screen) -> bool:
    """Whether a person takes the nearest words of a document; False where nobody is there."""
    from factcheck.cli.asking import asks, confirm
    from factcheck.cli.passages import blocks_text, passage_lines
    from factcheck.cli.prose import PLAIN, Line
    from factcheck.cli.streams import say

    if not asks():
        return False
    told = f"{document} has no such words; these are the nearest:"
    lines = passage_lines(document, near, desk, screen, REACH)
    say(blocks_text([[Line([(told, PLAIN)]), *lines]], screen))
    return confirm("Quote these?")
