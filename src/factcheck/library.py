"""The public functions that need the words that come with the package."""

from __future__ import annotations

from collections.abc import Mapping

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
