"""Do any two claims of the ledger get in each other's way?

Two claims are compared, as `factcheck find` compares a phrase with a claim, where each says nearly
all the words of the other's text, in its own text or an alias. Claims about different years, places
or groups are not in conflict.

`status-conflict` (error): one claim is reviewed, the other disputed, and a reader could not tell
which of the two a phrase repeats.
`figure-conflict` (error): both are reviewed and say the same with different figures; both cannot
hold. A warning where they are not both reviewed.
`duplicate-claim` (warning): they say the same with the same figures.

Of claims that all say the same, each later one is told beside the first, and beside the first that
has another status.

Bad:

    - id: lido-water
      text: The water of the Lido was 21.5 °C on most days.
      citations:
        - document: gazette
          quote: The water was 21.5 °C on most days.
    - id: lido-warmth
      text: On most days the water of the Lido was 21.5 °C.
      citations:
        - document: gazette
          quote: The water was 21.5 °C on most days.

Good:

    - id: lido-water
      text: The water of the Lido was 21.5 °C on most days.
      citations:
        - document: gazette
          quote: The water was 21.5 °C on most days.
      aliases:
        - On most days the water of the Lido was 21.5 °C.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from factcheck.check.about import About
from factcheck.check.inspection import Inspection, mark, quoted
from factcheck.match.align import NO_CONTEXT
from factcheck.match.compare import FigurePair, Relation, same_family
from factcheck.match.cover import ROUND
from factcheck.match.likeness import Likeness, covered, likeness
from factcheck.match.shortlist import Shortlist
from factcheck.match.statement import Reader, Statement
from factcheck.match.verdict import Verdict, unsaid
from factcheck.model import Claim, Problem, Rule, Severity, Status
from factcheck.model.details import ComparedFigure

STATUS = Rule(
    code="status-conflict",
    severity=Severity.ERROR,
    says="A reviewed and a disputed claim say the same.",
)
FIGURE = Rule(
    code="figure-conflict",
    severity=Severity.ERROR,
    says="Two claims say the same with different figures.",
)
DUPLICATE = Rule(
    code="duplicate-claim",
    severity=Severity.WARNING,
    says="Two claims say the same with the same figures.",
)
RULES = (STATUS, FIGURE, DUPLICATE)

COVERED = 0.85
"""The share of the words, weighed by how rare they are, that each must say of the other's."""
SHARED = 0.5
"""The same for two claims to be compared at all: of their words as such, synonyms left aside."""
RAREST = 8
"""How many of a claim's rarest words are looked up to find claims that may say the same."""
COMMON = 0.05
"""The share of the claims that may hold a word before it is too common to look up. The two rarest
words always are looked up, and in a ledger of up to 4,000 claims those that 200 hold."""


def conflicts(inspection: Inspection) -> Iterator[Problem]:
    """A problem for each claim that says the same as an earlier one, beside the first of those."""
    claims = inspection.ledger.claims
    reader = inspection.lookup.sources.reader
    wordings = [(claim.text, *claim.aliases) for claim in claims]
    keys = [[frozenset(reader.keys.keys(w)) for w in each] for each in wordings]
    index = Shortlist(([k for each in own for k in each] for own in keys), reader.count)
    read = inspection.lookup.read
    earlier = _Earlier(keys, index)
    for later, claim in enumerate(claims):
        same: set[Status] = set()
        for first in earlier.near(later):
            one = _like(read(wordings[later][0]), map(read, wordings[first]), index, reader)
            if one and _like(read(wordings[first][0]), map(read, wordings[later]), index, reader):
                same.add(claims[first].status)
                yield from _conflict(claim, claims[first], one, inspection)
        if claim.status not in same:
            earlier.add(later)


class _Earlier:
    """The claims before another that it may say the same as: the first of each that says so."""

    def __init__(self, keys: list[list[frozenset[str]]], index: Shortlist) -> None:
        self._keys = keys
        self._weigh = cache(index.weight)
        self._often = max(200, COMMON * len(keys))
        self._holders: dict[str, list[int]] = {}
        self._whole = [frozenset[str]().union(*own) for own in keys]

    def add(self, number: int) -> None:
        """Keep a claim for those that follow."""
        for key in self._whole[number]:
            self._holders.setdefault(key, []).append(number)

    def near(self, number: int) -> Iterator[int]:
        """The claims kept that share enough words with one to be compared, in their order."""
        own = self._keys[number][0]
        rarest = sorted(own, key=lambda key: (-self._weigh(key), key))[:RAREST]
        holders = {
            key: held
            for place, key in enumerate(rarest)
            if len(held := self._holders.get(key, ())) <= self._often or place < 2
        }
        rest, whole = self._weight(holders), self._weight(own)
        # What is not looked up may be shared too; a sum has no order to rely on.
        enough, unknown = SHARED * whole, whole - rest
        least = max(SHARED / 2 * self._weight(rarest), (enough - unknown) * (1 - ROUND))
        shared = self._shared(holders, rest, least)
        for other in sorted(each for each, weight in shared.items() if weight >= least):
            there = self._keys[other][0]
            if self._weight(own & self._whole[other]) >= enough and self._weight(
                there & self._whole[number]
            ) >= SHARED * self._weight(there):
                yield other

    def _shared(
        self, holders: Mapping[str, Sequence[int]], rest: float, least: float
    ) -> Mapping[int, float]:
        """What claims share of some words, given with who holds each, the rarest first; of all
        that share so much at ``least``. ``rest`` is what the words weigh."""
        shared: dict[int, float] = {}
        for key, held in holders.items():
            weight = self._weigh(key)
            if rest * (1 + ROUND) < least:  # too little for who shares nothing yet
                held = (
                    [each for each in shared if key in self._whole[each]]
                    if len(shared) < len(held)
                    else [each for each in held if each in shared]
                )
            for other in held:
                shared[other] = shared.get(other, 0.0) + weight
            rest -= weight
        return shared

    def _weight(self, keys: Iterable[str]) -> float:
        return sum(map(self._weigh, keys))


def _like(
    said: Statement, wordings: Iterable[Statement], index: Shortlist, reader: Reader
) -> Likeness | None:
    """The first of the wordings that says the same as the statement, figures aside."""
    near = (each for each in wordings if min(covered(said, each, index.weight, reader)) >= COVERED)
    likes = (likeness(said, each, NO_CONTEXT, index.weight, reader) for each in near)
    return next(filter(_alike, likes), None)


def _alike(like: Likeness) -> bool:
    return (
        like.shared
        and not like.conflicts
        and not unsaid(like)
        and all(map(_comparable, like.figures))
    )


def _comparable(pair: FigurePair) -> bool:
    """Whether two figures can be in conflict: of one sort, and not the years of two statements."""
    if pair.phrase is None or pair.claim is None or pair.relation is not Relation.DIFFERENT:
        return True
    return pair.phrase.unit != "date" and same_family(pair.phrase, pair.claim)


def _compared(claim: Claim, like: Likeness) -> About:
    """The claim, with its figures beside those of the other."""
    about = About(claim=claim).compared(
        ComparedFigure(pair.claim.text, pair.phrase.text, pair.relation)
        for pair in like.figures
        if pair.phrase and pair.claim
    )
    return about if about.verdict else about.compared(verdict=Verdict.NO_FIGURE)


def _conflict(
    claim: Claim, other: Claim, like: Likeness, inspection: Inspection
) -> Iterator[Problem]:
    statuses = {claim.status, other.status}
    about = _compared(claim, like)
    at = mark(claim, "text")
    related = (
        inspection.entry(
            mark(other, "text"), f"{other.status} claim {other.id} says {quoted(other.text)}"
        ),
    )
    pair = next((p for p in like.figures if p.relation is Relation.DIFFERENT), None)
    if pair and pair.phrase and pair.claim:
        both = statuses == {Status.REVIEWED}
        yield inspection.problem(
            FIGURE,
            about,
            f'it says "{pair.phrase.text}" where claim {other.id} says "{pair.claim.text}"',
            inspection.words(at, pair.phrase.text),
            hint="both are reviewed, and both cannot hold"
            if both
            else "say in their texts what tells them apart, or dispute one",
            related=related,
            severity=None if both else Severity.WARNING,
        )
    elif statuses == {Status.REVIEWED, Status.DISPUTED}:
        yield inspection.problem(
            STATUS,
            about,
            f"it is {claim.status} and says the same as claim {other.id}, which is {other.status}",
            at,
            hint="say in their texts what tells them apart, or make them one claim",
            related=related,
        )
    else:
        yield inspection.problem(
            DUPLICATE,
            about,
            f"it says the same as claim {other.id}",
            at,
            hint="make them one claim; it can cite several documents and have aliases",
            related=related,
        )
