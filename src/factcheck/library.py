"""The public functions that need the words that come with the package."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.match.figures import Attempt, Figure, FigureReader, Reading
from factcheck.match.find import Match
from factcheck.match.finder import Finder
from factcheck.model import Ledger
from factcheck.read.lexicon import read_lexicon


def find_claims(
    phrase: str, ledger: Ledger, texts: Mapping[str, str], *, limit: int = 5
) -> tuple[Match, ...]:
    """The claims of a ledger that say a phrase, best first, at most ``limit``.

    ``texts`` maps document ids to their text; a document that cannot be read is absent. Nothing
    found is an empty tuple. Raises ``FactcheckError`` where the installed words are damaged. For
    many phrases over one ledger, keep a `Finder`, made with `read_lexicon`.
    """
    return Finder(ledger.claims, texts, read_lexicon()).claims(phrase, limit=limit)


@cache
def _reader() -> FigureReader:
    """The reader of the installed words; the one thing that is kept for a whole process."""
    return FigureReader(read_lexicon())


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, in order; offsets are its code points, end-exclusive.

    Raises ``FactcheckError`` where the installed words are damaged.
    """
    return _reader().read(text).figures


def reading(text: str) -> Reading:
    """The figures of a text, and what else holds digits: names, times, identifiers, unread."""
    return _reader().read(text)


def explain(text: str) -> tuple[Attempt, ...]:
    """Every row that fired at a place of a text, and which won or why it lost."""
    return _reader().explain(text)
