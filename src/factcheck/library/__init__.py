"""The public functions that need the words that come with the package.

What a ledger's check or a draft's needs beyond them is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from factcheck.match import finder as matching
from factcheck.match.figures import Attempt, Figure, FigureReader, Reading
from factcheck.match.find import Match
from factcheck.match.framed import Framed, framed
from factcheck.match.locate import CitedPassage
from factcheck.match.sources import Sources
from factcheck.match.statement import Reader
from factcheck.model import Claim, Ledger
from factcheck.model.lexicon import Lexicon
from factcheck.read.lexicon import read_lexicon


class Finder(matching.Finder):
    """Answers many phrases over the same claims and documents; prepared once.

    ``claims`` are a ledger or some of its claims; ``texts`` maps document ids to their text, as
    `read_documents` gives them, and a document that cannot be read is absent. Without a
    ``lexicon`` the words are those that come with the package. Raises ``FactcheckError`` where
    these are damaged.
    """

    def __init__(
        self,
        claims: Ledger | Sequence[Claim],
        texts: Mapping[str, str] | Sources,
        lexicon: Lexicon | None = None,
        placing: Callable[[Claim], Iterable[CitedPassage]] | None = None,
    ) -> None:
        words = lexicon or read_lexicon()
        if placing is None and not isinstance(texts, Sources):
            from factcheck.check.lookup import Lookup

            lookup = Lookup(texts, words)
            texts, placing = lookup.sources, lookup.places
        chosen = claims.claims if isinstance(claims, Ledger) else claims
        super().__init__(chosen, texts, words, placing)


def find_claims(
    phrase: str, ledger: Ledger, texts: Mapping[str, str], *, limit: int = 5
) -> tuple[Match, ...]:
    """The claims of a ledger that say a phrase, best first, at most ``limit``.

    ``texts`` maps document ids to their text; a document that cannot be read is absent. Nothing
    found is an empty tuple. Raises ``FactcheckError`` where the installed words are damaged. For
    many phrases over one ledger, keep a `Finder`.
    """
    return Finder(ledger, texts).claims(phrase, limit=limit)


@cache
def _reader() -> FigureReader:
    """The reader of figures in the installed words; kept for a whole process, as the next is."""
    return FigureReader(read_lexicon())


@cache
def _statements() -> Reader:
    return Reader(read_lexicon())


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


def frames(text: str) -> tuple[Framed, ...]:
    """The figures of a sentence but its dates, in order, each with what it is of.

    Raises ``FactcheckError`` where the installed words are damaged.
    """
    return framed(_statements().read(text))
