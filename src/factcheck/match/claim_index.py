"""The claims of a ledger by their words: the shortlist that a finder asks, of many claims kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.match.postings import Keep, Postings, counted, postings
from factcheck.match.shortlist import Shortlist
from factcheck.match.sources import INDEXED
from factcheck.match.statement import Reader
from factcheck.match.wordings import wordings
from factcheck.model import Claim
from factcheck.model.packed import Stretch
from factcheck.model.stored import StoredClaims


class ClaimKeys(Sequence[list[str]]):
    """The keys of each claim's words, made when they are asked for."""

    def __init__(self, claims: Sequence[Claim], keys: Callable[[str], list[str]]) -> None:
        self._claims = claims
        self._make = keys
        self._known: dict[int, list[str]] = {}

    def __len__(self) -> int:
        return len(self._claims)

    def __getitem__(self, number: int) -> list[str]:  # type: ignore[override]
        known = self._known.get(number)
        if known is None:
            claim = self._claims[number]
            known = [key for wording in wordings(claim) for key in self._make(wording)]
            self._known[number] = known
        return known


class ClaimWordings(Sequence[Sequence[str]]):
    """The wordings of each claim, when they are asked for."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims

    def __len__(self) -> int:
        return len(self._claims)

    def __getitem__(self, number: int) -> Sequence[str]:  # type: ignore[override]
        return wordings(self._claims[number])


def claim_index(claims: Sequence[Claim], reader: Reader, keep: Keep) -> Shortlist:
    """The claims by their words; of many claims ``keep`` has the index between runs.

    The index of stored claims goes by their name, and no claim is read for it.
    """
    keys, count = reader.keys, reader.count
    texts = ClaimKeys(claims, keys.keys)
    if isinstance(claims, StoredClaims):
        said = [claims.name]
    else:
        said = [wording for claim in claims for wording in ("", *wordings(claim))]
        if sum(map(len, said)) < INDEXED:
            return Shortlist(tuple(texts), count)

    def read(content: Stretch) -> Shortlist:
        index = Postings(content)
        if len(index.lengths) != len(texts):
            raise ValueError("an index of other claims")
        return Shortlist(texts, count, index)

    def make(step: Callable[[], None]) -> bytes:
        return postings(counted(texts, step), pairs=True)

    return keep((*keys.made_of, *said), make, read)
