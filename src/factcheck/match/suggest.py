"""Which sentences of a document state a statistic, best first, and what a ledger has near them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from factcheck.match.compare import relate
from factcheck.match.figures import Figure
from factcheck.match.finder import Finder
from factcheck.match.fold import Span
from factcheck.match.locate import CitedPassage, Passage
from factcheck.match.source import Source
from factcheck.match.sources import Sources
from factcheck.match.statement import Reader, Statement
from factcheck.match.suggest_features import Traits
from factcheck.match.suggest_sorts import telling
from factcheck.match.suggest_text import cut_to_clause
from factcheck.match.verdict import Tier, Verdict
from factcheck.model import Claim
from factcheck.model.lexicon import Lexicon

CONSTANT, CUT = "constant", "cut"
"""The rows of the fitted table that are no feature."""
REPEATED = 1.0
"""What it adds to a sentence's log odds that another document says the same."""
NEAR = 3
"""How many claims are told beside a proposal."""
COVERS = (Verdict.SAME, Verdict.ROUNDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence with a figure, and how likely it states a statistic.

    ``span`` is its place in the document's text; ``likelihood`` runs from 0 to 1, and ``chosen``
    says whether that reaches the cut. ``figures`` are those that it is about, in its own positions.
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
    """Weighs sentences by the fitted numbers of ``lexicon/suggest.txt`` (`tools/fit_suggest.py`)."""

    def __init__(self, lexicon: Lexicon, reader: Reader) -> None:
        self._reader = reader
        self._traits = Traits(lexicon, reader)
        self._weights = {name: float(n) for name, n in lexicon.suggest.mapping().items() if name}
        self._cut = self._weights.pop(CUT, 0.5)
        self._constant = self._weights.pop(CONSTANT, 0.0)

    def likelihood(self, said: Statement) -> float:
        """How likely a sentence states a statistic, 0 to 1; 0 where it holds no figure."""
        found = self._traits.of(said)
        if not found:
            return 0.0
        total = self._constant + sum(self._weights.get(n, 0.0) * v for n, v in found.items())
        return 1 / (1 + math.exp(-total))

    def candidates(self, source: Source) -> Iterator[Candidate]:
        """The sentences of a document that hold a figure, in its order; of equal ones the first."""
        known: set[str] = set()
        for span in source.sentences:
            if not source.figures(span):
                continue
            said = source.statement(span)
            words = " ".join(said.text.split())
            if words in known:
                continue
            known.add(words)
            likelihood = self.likelihood(said)
            yield Candidate(
                span=span,
                said=said,
                likelihood=likelihood,
                chosen=likelihood >= self._cut,
                figures=telling(said),
            )

    def proposals(
        self, document: str, source: Source, finder: Finder, claims: Iterable[Claim], sources: Sources,
        *, every: bool = False,
    ) -> tuple[Proposal, ...]:
        """The statistics of a document that no claim covers, best first.

        ``document`` is its id, empty for a text that is none of the ledger's; ``finder`` knows the
        ledger's claims, ``sources`` its documents. ``every`` takes in what lies below the cut.
        """
        cited = [
            (each, claim) for claim in claims for each in finder.cited(claim) if each.document == document
        ]
        found = [
            proposal
            for candidate in self.candidates(source)
            if candidate.chosen or every
            for proposal in self._proposal(document, source, candidate, finder, cited, sources)
        ]
        return tuple(sorted(found, key=lambda p: (-p.score, p.passage.start)))

    def _proposal(self, document: str, source: Source, candidate: Candidate, finder: Finder, cited: list[tuple[CitedPassage, Claim]], sources: Sources) -> Iterator[Proposal]:
        """The proposal that a sentence makes; none where a claim covers it."""
        figures = candidate.figures
        if any(_covers(place, claim, candidate, self._reader) for place, claim in cited):
            return
        piece = cut_to_clause(candidate.said.text, figures, self._reader.keys.words(candidate.said.text))
        matches = finder.claims(piece.text, limit=NEAR)
        if any(m.tier is Tier.MATCH and m.verdict in COVERS for m in matches):
            return
        also = tuple(dict.fromkeys(name for name, _ in sources.say(piece.text) if name != document))
        likelihood = _raised(candidate.likelihood, REPEATED if also else 0.0)
        yield Proposal(
            passage=replace(source.at(candidate.span), score=round(100 * likelihood, 1)),
            text=piece.text,
            pronouns=piece.pronouns,
            score=round(100 * likelihood, 1),
            chosen=candidate.chosen,
            figures=figures,
            near=tuple(Nearby(claim=m.claim, verdict=m.verdict) for m in matches),
            also_in=also,
        )


def _covers(place: CitedPassage, claim: Claim, candidate: Candidate, reader: Reader) -> bool:
    """Whether a claim cites a sentence for one of its figures."""
    touches = place.passage.start < candidate.span.end and candidate.span.start < place.passage.end
    return touches and any(
        relation is not None and relation.agrees
        for figure in candidate.figures
        for other in reader.figures(claim.text)
        for relation in (relate(figure, other),)
    )


def _raised(likelihood: float, by: float) -> float:
    """A likelihood with so much more log odds."""
    odds = likelihood / max(1 - likelihood, 1e-9) * math.exp(by)
    return odds / (1 + odds)
