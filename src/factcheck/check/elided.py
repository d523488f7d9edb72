"""A quote that leaves words out: where its parts stand in a document, one after another."""

from __future__ import annotations

from factcheck.check.wording import same_words
from factcheck.match.fold import Folded
from factcheck.match.locate import Passage, locate_all, passage
from factcheck.match.patterns import late
from factcheck.match.statement import Reader

ELLIPSIS = late(r"\s*[\[(]?\s*(?:…|\.\s?\.\s?\.)\s*[\])]?\s*")
"""What a quote leaves words out with: …, ..., [...]."""
GAP = 2000
"""The most code points that an ellipsis leaves out; about a page."""


def elided(quote: str, folded: Folded, reader: Reader) -> tuple[Passage, ...]:
    """Where the parts of a quote stand one after another, from each place of the first part.

    Empty where they do not, and where the quote leaves nothing out.
    """
    parts = [part for part in ELLIPSIS.split(quote) if part.strip()]
    if not parts[1:]:
        return ()
    places = [
        sorted(
            (p for p in locate_all(part, folded) if same_words(part, p.quote, p.score, reader)),
            key=lambda p: p.start,
        )
        for part in parts
    ]
    found: dict[int, Passage] = {}
    for first in places[0]:
        end, score = first.end, first.score
        for rest in places[1:]:
            following = next((p for p in rest if p.start >= end), None)
            if following is None or following.start - end > GAP:
                break
            end, score = following.end, min(score, following.score)
        else:
            # Of several beginnings before one end, the last is the one that is meant.
            found[end] = passage(folded.raw, first.start, end, score)
    return tuple(found.values())
