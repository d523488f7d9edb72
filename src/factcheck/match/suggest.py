"""Which sentences of a document state a statistic, best first, and what a ledger has near them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.match.compare import close, relate, same_kind, scale
from factcheck.match.figures import Figure
from factcheck.match.find import Match
from factcheck.match.finder import Finder
from factcheck.match.fold import Span
from factcheck.match.locate import Passage
from factcheck.match.source import Source
from factcheck.match.sources import Sources
from factcheck.match.statement import Reader, Statement
from factcheck.match.suggest_features import Traits
from factcheck.match.suggest_sorts import telling
from factcheck.match.suggest_text import Piece, cut_to_clause
from factcheck.match.verdict import Tier, Verdict
from factcheck.model import Claim
from factcheck.model.lexicon import Lexicon

CONSTANT, LEAST, MEAN, SURE = "constant", "least", "mean", "sure"
"""The rows of the fitted table that are no trait: what is added, and the ``Limits``."""
REPEATED = 1.0
"""What it adds to a sentence's log odds that another document says the same."""
NEAR = 3
"""How many claims are told beside a proposal."""
NEARLY = 40.0
"""The score from which on a claim that does not match is told all the same."""
COVERS = (Verdict.SAME, Verdict.ROUNDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How far down its sentences a document is followed, in likelihoods from 0 to 1.

    What reaches ``sure`` is proposed wherever it stands, what is below ``least`` nowhere; between
    them, best first, as long as the proposals of the document come to ``mean`` on average. So a
    doubtful sentence is worth a look in a debate full of statistics, and none in a tale.
    """

    least: float = 0.5
    mean: float = 0.5
    sure: float = 0.5

    def cut(self, likelihoods: Sequence[float]) -> float:
        """The likelihood from which on a document's sentences are proposed, of all that it has."""
        total, cut = 0.0, self.sure
        for number, each in enumerate(sorted(likelihoods, reverse=True), 1):
            total += each
            if each < self.sure and (each < self.least or total / number < self.mean):
                break
            cut = min(cut, each)
        return cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence with a figure, and how likely it states a statistic.

    ``span`` is its place in the document's text; ``likelihood`` runs from 0 to 1, and ``chosen``
    says whether that reaches the document's cut. ``figures`` are those that it is about, in its own
    positions.
    """

    span: Span
    said: Statement
    likelihood: float
    chosen: bool
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """A claim that a proposal is near, and how the proposal compares with it."""

    claim: Claim
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A statistic that a document states and that no claim covers.

    ``passage`` is its sentence, ``text`` what a claim may say of it: the document's own words, cut
    to the clause. ``pronouns`` are words at the head of the text that point out of it. ``score``
    runs from 0 to 100. ``near`` are claims that say nearly that, or something against it;
    ``also_in`` the other documents that say the same.
    """

    passage: Passage
    text: str
    pronouns: tuple[str, ...]
    score: float
    chosen: bool
    figures: tuple[Figure, ...]
    near: tuple[Nearby, ...]
    also_in: tuple[str, ...]


class Suggester:
    """Weighs sentences by ``lexicon/suggest.txt``, as `tools/fit_suggest.py` fitted it."""

    def __init__(self, lexicon: Lexicon, reader: Reader) -> None:
        self._reader = reader
        self._traits = Traits(lexicon, reader)
        self._weights = {name: float(n) for name, n in lexicon.suggest.mapping().items() if name}
        names = (LEAST, MEAN, SURE)
        self._limits = Limits(**{n: self._weights.pop(n) for n in names if n in self._weights})
        self._constant = self._weights.pop(CONSTANT, 0.0)

    def likelihood(self, said: Statement) -> float:
        """How likely a sentence states a statistic, 0 to 1; 0 where it holds no figure."""
        found = self._traits.of(said)
        if not found:
            return 0.0
        total = self._constant + sum(self._weights.get(n, 0.0) * v for n, v in found.items())
        return 1 / (1 + math.exp(-total))

    def candidates(self, source: Source) -> tuple[Candidate, ...]:
        """The sentences of a document that hold a figure, in its order; of equal ones the first."""
        held: dict[str, tuple[Span, Statement]] = {}
        for span in source.sentences:
            if source.figures(span):
                said = source.statement(span)
                held.setdefault(" ".join(said.text.split()), (span, said))
        likely = [self.likelihood(said) for _, said in held.values()]
        cut = self._limits.cut(likely)
        return tuple(
            Candidate(
                span=span,
                said=said,
                likelihood=likelihood,
                chosen=likelihood >= cut and bool(said.words),
                figures=telling(said),
            )
            for (span, said), likelihood in zip(held.values(), likely, strict=True)
        )

    def proposals(
        self,
        document: str,
        *,
        finder: Finder,
        claims: Sequence[Claim],
        sources: Sources,
        every: bool = False,
        step: Callable[[], None] = lambda: None,
    ) -> tuple[Proposal, ...]:
        """The statistics of a document that no claim covers, best first.

        ``document`` is its id among the ``sources``; ``finder`` knows the ``claims`` of the
        ledger. ``every`` takes in what lies below the cut. ``step`` is called after each sentence
        with a figure.
        """
        cited = [
            (place.passage, claim)
            for claim in claims
            for place in finder.cited(claim)
            if place.document == document
        ]
        source, others = sources[document], sources.without(document)
        found = []
        for candidate in self.candidates(source):
            step()
            covered = any(self._covers(place, claim, candidate) for place, claim in cited)
            if covered or not (candidate.chosen or every):
                continue
            piece = cut_to_clause(candidate.said.text, candidate.figures, self._traits.is_verb)
            matches = finder.claims(piece.text) if claims else ()
            if not any(m.tier is Tier.MATCH and m.verdict in COVERS for m in matches):
                passage = source.at(candidate.span)
                found.append(_proposal(candidate, passage, piece, matches, others))
        return tuple(sorted(found, key=lambda each: (-each.score, each.passage.start)))

    def _covers(self, place: Passage, claim: Claim, candidate: Candidate) -> bool:
        """Whether a claim cites a sentence for one of its figures, or for none."""
        if not (place.start < candidate.span.end and candidate.span.start < place.end):
            return False
        claimed = self._reader.figures(claim.text)
        return not claimed or any(
            _alike(figure, other) for figure in candidate.figures for other in claimed
        )


def _proposal(
    candidate: Candidate,
    passage: Passage,
    piece: Piece,
    matches: Sequence[Match],
    others: Sources,
) -> Proposal:
    """The proposal of a sentence: where it stands, its text, and what else says it, or nearly."""
    also = dict.fromkeys(name for name, _ in others.say(piece.text)) if others else {}
    likelihood = _raised(candidate.likelihood, REPEATED if also else 0.0)
    return Proposal(
        passage=passage,
        text=piece.text,
        pronouns=piece.pronouns,
        score=round(100 * likelihood, 1),
        chosen=candidate.chosen,
        figures=candidate.figures,
        near=tuple(Nearby(claim=m.claim, verdict=m.verdict) for m in matches if _is_near(m))[:NEAR],
        also_in=tuple(also),
    )


def _alike(figure: Figure, other: Figure) -> bool:
    """Whether two figures are one number, rounded or hedged as they may be."""
    if relate(figure, other).agrees or relate(other, figure).agrees:
        return True
    if figure.value is None or other.value is None or not same_kind(figure, other):
        return False
    return close(figure.value * scale(figure), other.value * scale(other))


def _is_near(match: Match) -> bool:
    """Whether a claim is worth a look beside a proposal: no mere neighbour of its words."""
    compared = match.verdict is not Verdict.NO_FIGURE
    return match.tier is Tier.MATCH or (compared and match.score >= NEARLY)


def _raised(likelihood: float, by: float) -> float:
    """A likelihood with so much more log odds."""
    odds = likelihood / max(1 - likelihood, 1e-9) * math.exp(by)
    return odds / (1 + odds)
