"""What a text of an archive repeats of a ledger, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.match.find import Match
from factcheck.match.finder import Finder
from factcheck.match.fold import Span
from factcheck.match.scan import Gate
from factcheck.match.verdict import Tier
from factcheck.model import Claim

SCORE = 25.0
"""The score that a match must reach to be told: a sentence of an archive that says less of a claim
nearly always speaks of another thing, and nobody asked about it."""


CLAUSE = 40.0
"""The same for a clause: it has few words beside those of the claim."""
SHORTEST = 15
"""The fewest code points of a clause."""
_JOINT = (
    r"\s*[;:–—]\s+|,?\s+(?:and|but|while|whereas|although|though|because)\s+|,\s+(?:as|when|after|"
    r"up|which|who|where|with|saying|adding|citing)\s+"
)
"""What stands between two clauses of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A sentence of a text that repeats a claim, rightly or wrongly.

    ``claim`` is its id, ``verdict`` and ``score`` are those of `find`. ``start`` and ``end`` are
    code points of the text, end-exclusive; ``sentence`` is that slice. Each of ``figures`` is a
    figure of the sentence as written, the claim's (empty where it has none), and their relation.
    """

    claim: str
    verdict: str
    score: float
    start: int
    end: int
    sentence: str
    figures: tuple[tuple[str, str, str], ...]


class Repeats:
    """Finds the sentences of texts that repeat a claim; prepared once for an archive."""

    def __init__(self, claims: Sequence[Claim], finder: Finder) -> None:
        """``finder`` was prepared with these claims."""
        self._claims = tuple(claims)
        self._finder = finder
        self._gate = Gate(claims, finder.reader, finder.weight)

    @property
    def spellings(self) -> int:
        """How many spellings of words are remembered from sentence to sentence, here and in what
        reads them: who reads a large archive begins anew now and then."""
        return self._gate.spellings

    def of(
        self,
        text: str,
        spans: Iterable[Span],
        *,
        changed: Collection[str] | None = None,
        again: Collection[int] = (),
    ) -> Iterator[tuple[int, list[Repeat]]]:
        """Where each sentence that was judged begins, and what it repeats, best first.

        ``spans`` are the text's sentences.
        ``changed`` are ids of claims, for who knows what the text repeats of all others: only
        sentences that may repeat one of them are judged, and those that begin at ``again``.
        """
        for start, end in ((span.start, span.end) for span in spans):
            sentence = text[start:end]
            near = self._gate.claims(sentence)
            if changed is not None and start not in again:
                near = near if any(self._claims[n].id in changed for n in near) else ()
            if near or start in again:
                yield start, [_repeat(m, start, end, sentence) for m in self._said(sentence, near)]

    def _said(self, sentence: str, near: Sequence[int]) -> list[Match]:
        """The matches of a sentence, and then those of its clauses, each claim once; a bare figure
        and a word in passing repeat nothing."""
        if not near:
            return []
        found = self._matches(sentence, near, SCORE)
        for clause in clauses(sentence):
            known = {match.claim.id for match in found}
            near = [number for number in near if self._claims[number].id not in known]
            may = self._gate.claims(clause, near) if near else ()
            if may:
                found += self._matches(clause, may, CLAUSE)
        return found

    def _matches(self, phrase: str, near: Sequence[int], least: float) -> list[Match]:
        near = self._gate.answered(phrase, near)
        found = (
            self._finder.among(phrase, near, lambda s: self._gate.worth(s, least)) if near else ()
        )
        return [m for m in found if m.tier is Tier.MATCH and m.score >= least and m.parts[0].value]


def clauses(sentence: str) -> list[str]:
    """The parts of a sentence that may say something by themselves; none where it is one.

    What stands between commas is left out: a sentence cut wherever it can be says much that
    nobody said.
    """
    parts = [part for part in re.split(_JOINT, sentence) if len(part) >= SHORTEST]
    return parts if len(parts) > 1 else []


def _repeat(match: Match, start: int, end: int, sentence: str) -> Repeat:
    return Repeat(
        claim=match.claim.id,
        verdict=str(match.verdict),
        score=match.score,
        start=start,
        end=end,
        sentence=sentence,
        figures=tuple(
            (
                pair.phrase.text if pair.phrase else "",
                pair.claim.text if pair.claim else "",
                str(pair.relation),
            )
            for pair in match.figures
        ),
    )
