"""Which claims say a phrase, best first, and how their figures compare with its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.match.compare import FigurePair, Relation, relate, same_family
from factcheck.match.likeness import (
    NO_CONTEXT,
    Conflict,
    Context,
    Likeness,
    best_pairs,
    likeness,
)
from factcheck.match.locate import Passage
from factcheck.match.shortlist import Shortlist
from factcheck.match.sources import Source
from factcheck.match.statement import Reader, Statement
from factcheck.model import Claim, Ledger


class Tier(StrEnum):
    """How much a claim found may be leaned on."""

    MATCH = "match"  # says the same thing as the phrase
    SUGGESTION = "suggestion"  # is near; never lends its status to the phrase


class Verdict(StrEnum):
    """How a claim found relates to the phrase, from parts that stay visible."""

    SAME = "same"
    ROUNDED = "rounded"
    DIFFERENT_FIGURE = "different-figure"
    DIFFERENT_SUBJECT = "different-subject"
    NO_FIGURE = "no-figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPassage:
    """A passage and the id of the document it stands in."""

    document: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a score: what it measures, from 0 to 1, and what it weighs."""

    name: str
    value: float
    weight: float
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A claim found for a phrase.

    ``score`` runs from 0 to 100 and is the weighed sum of ``parts``. ``figures`` pairs each
    figure of the phrase with the claim's. ``passages`` are where the claim's documents say it.
    """

    claim: Claim
    tier: Tier
    score: float
    verdict: Verdict
    figures: tuple[FigurePair, ...]
    only_in_phrase: tuple[str, ...]
    only_in_claim: tuple[str, ...]
    passages: tuple[CitedPassage, ...]
    parts: tuple[Part, ...]


WEIGHTS = {"phrase": 0.75, "claim": 0.25}
"""What words weigh: the share of the phrase's words that the claim says, and of the claim's words
that the phrase says. Figures weigh beside them as much as one word does, so that a figure
borrowed from a neighbour does not win over the claim about the same thing."""
FIGURE_WEIGHT = 2.2
"""The weight of the figures in units of `Shortlist.weight`: that of a fairly rare word."""
AGREEMENT = {Relation.SAME: 1.0, Relation.ROUNDED: 0.9, Relation.DIFFERENT: 0.4, Relation.ABSENT: 0}
CANDIDATES = 30
"""How many claims of the shortlist are compared in full."""

NUMBER_SHARE = 0.4
"""What a number counts in the shortlist, of what a word as rare does."""
FLOOR = 0.2
"""What a claim must reach of the shortlist's best score to be compared at all."""

MATCH_WITH_FIGURE = 0.45
MATCH_OTHER_FIGURE = 0.60
MATCH_OTHER_KIND = 0.75
MATCH_NO_FIGURE = 0.62
CLAIM_NO_FIGURE = 0.40
WORTH_CONTEXT = 0.15
CLAIM_SHARE = 0.15
QUOTED = 3
IN_CITED = 0.85
SUGGESTION = 0.25
AHEAD = 5.0
"""The shares of the phrase's words (and, without figures, of the claim's) that a match must
cover: less where the figures agree, more where they differ or there are none."""


class Finder:
    """Answers many phrases over the same claims and documents; prepared once."""

    def __init__(self, claims: Sequence[Claim], texts: Mapping[str, str]) -> None:
        self._claims = tuple(claims)
        self._reader = Reader()
        keys = self._reader.keys
        self._sources = {name: Source(text, self._reader) for name, text in texts.items()}
        self._shortlist = Shortlist(
            ([k for wording in _wordings(c) for k in keys.keys(wording)] for c in self._claims),
            self._reader.count,
        )
        self._statements: dict[int, tuple[Statement, ...]] = {}
        self._cited: dict[str, tuple[CitedPassage, ...]] = {}
        self._contexts: dict[str, Context] = {}

    def claims(self, phrase: str, *, limit: int = 5) -> tuple[Match, ...]:
        """The claims that say the phrase, or nearly: matches first, then by score, then by id."""
        said = self._reader.read(phrase)
        found = [
            match
            for number in self._candidates(said)
            if (match := self._compare(said, number)) is not None
        ]
        found = _one_said(self._quoted(phrase, said, found))
        found.sort(key=_place_in_line)
        return tuple(replace(m, passages=self.cited(m.claim)) for m in found[:limit])

    def passages(self, phrase: str, *, limit: int = 5) -> tuple[CitedPassage, ...]:
        """Places in the documents that say the phrase, best first."""
        found = [
            CitedPassage(document=name, passage=passage)
            for name, source in self._sources.items()
            for passage in source.say(phrase)
        ]
        found.sort(key=lambda c: -c.passage.score)
        return tuple(found[:limit])

    def cited(self, claim: Claim) -> tuple[CitedPassage, ...]:
        """Where the claim's documents say it: a passage for each citation that can be placed."""
        known = self._cited.get(claim.id)
        if known is None:
            known = self._cited[claim.id] = tuple(self._place(claim))
        return known

    def _place(self, claim: Claim) -> Iterable[CitedPassage]:
        for citation in claim.citations:
            source = self._sources.get(citation.document)
            passage = source and source.assertion(citation.quote, claim.text)
            if passage:
                yield CitedPassage(document=citation.document, passage=passage)

    def _candidates(self, said: Statement) -> list[int]:
        wanted = dict.fromkeys(said.numbers, NUMBER_SHARE)
        for word in said.words:
            wanted[word.key] = 1.0
            for other, strength in self._reader.related(word.key).items():
                if other in self._shortlist:
                    wanted[other] = max(wanted.get(other, 0.0), strength / 2)
        if not said.words and said.figures:
            return list(range(len(self._claims)))
        ranked = self._shortlist.rank(wanted, CANDIDATES)
        floor = FLOOR * ranked[0][1] if ranked else 0.0
        return [number for number, score in ranked if score >= floor]

    def _wordings(self, number: int) -> tuple[Statement, ...]:
        known = self._statements.get(number)
        if known is None:
            known = tuple(self._reader.read(w) for w in _wordings(self._claims[number]))
            self._statements[number] = known
        return known

    def _compare(self, said: Statement, number: int) -> Match | None:
        claim = self._claims[number]
        likes = []
        for wording in self._wordings(number):
            like = self._like(said, wording, NO_CONTEXT)
            if like.only_in_phrase and like.phrase_covered >= WORTH_CONTEXT:
                like = self._like(said, wording, self._context(claim))
            likes.append(like)
        pairs = best_pairs([like.figures for like in likes])
        turned = [c for c in likes[0].conflicts if c[0] is Conflict.DIRECTION]
        found = [
            _judge(
                said,
                claim,
                replace(like, figures=pairs, conflicts=(*like.conflicts, *turned)),
                self._context(claim) if like.only_in_phrase else NO_CONTEXT,
            )
            for like in likes
        ]
        return max(filter(None, found), key=_rank, default=None)

    def _quoted(self, phrase: str, said: Statement, found: list[Match]) -> list[Match]:
        """The matches of a phrase without figures, by where a document holds it word for word.

        Words of the very sentence that a claim cites say that claim; words that stand elsewhere,
        where no claim points, are the document's and not the claim's.
        """
        if len(said.words) < QUOTED - bool(said.figures) or not found:
            return found
        places = [
            (name, passage)
            for name, source in self._sources.items()
            for passage in source.quotations(phrase, exact=True)
        ]
        if not places:
            return found
        return [self._by_place(match, places) for match in found]

    def _by_place(self, match: Match, places: list[tuple[str, Passage]]) -> Match:
        cited = any(
            name == c.document and p.start < c.passage.end and c.passage.start < p.end
            for name, p in places
            for c in self.cited(match.claim)
        )
        covered = {part.name: part.value for part in match.parts}
        if cited and covered["phrase"] >= IN_CITED:
            return replace(match, tier=Tier.MATCH)
        if not cited and covered["phrase"] < IN_CITED:
            return replace(match, tier=Tier.SUGGESTION)
        return match

    def _like(self, said: Statement, wording: Statement, context: Context) -> Likeness:
        return likeness(said, wording, context, self._shortlist.weight, self._reader)

    def _context(self, claim: Claim) -> Context:
        """What the claim's documents say in the sentences that say the claim."""
        known = self._contexts.get(claim.id)
        if known is None:
            there = [self._sources[c.document].around(c.passage) for c in self.cited(claim)]
            known = self._contexts[claim.id] = Context(
                frozenset(word.key for statement in there for word in statement.words),
                tuple(figure for statement in there for figure in statement.figures),
            )
        return known


def _wordings(claim: Claim) -> tuple[str, ...]:
    return (claim.text, *claim.aliases)


def _place_in_line(match: Match) -> tuple[bool, float, str]:
    return match.tier is not Tier.MATCH, -match.score, match.claim.id


def _one_said(found: list[Match]) -> list[Match]:
    """The matches without those that a better one explains.

    A phrase with a wrong figure says one claim wrongly; a neighbour in other words that holds
    other figures is no match for it.
    """
    best = min(found, key=_place_in_line, default=None)
    return [
        replace(match, tier=Tier.SUGGESTION)
        if best is not None
        and match is not best
        and match.verdict is Verdict.DIFFERENT_FIGURE
        and match.score < best.score - AHEAD
        else match
        for match in found
    ]


def _rank(match: Match) -> tuple[bool, float]:
    return match.tier is Tier.MATCH, match.score


def _judge(said: Statement, claim: Claim, like: Likeness, context: Context) -> Match | None:
    """The match a comparison amounts to; None where the two have too little in common."""
    relations = [pair.relation for pair in like.figures]
    agree = sum(map(agreement, like.figures)) / max(len(like.figures), 1)
    share = FIGURE_WEIGHT / (FIGURE_WEIGHT + like.weight)
    parts = (
        Part(name="phrase", value=like.stated, weight=WEIGHTS["phrase"] * (1 - share)),
        Part(name="claim", value=like.claim_covered, weight=WEIGHTS["claim"] * (1 - share)),
        Part(name="figures", value=agree, weight=share),
    )
    tier = _tier(said, like, relations, context)
    if tier is None:
        return None
    return Match(
        claim=claim,
        tier=tier,
        score=round(100 * sum(p.value * p.weight for p in parts), 1),
        verdict=_verdict(like, relations),
        figures=like.figures,
        only_in_phrase=like.only_in_phrase,
        only_in_claim=like.only_in_claim,
        passages=(),
        parts=parts,
    )


def agreement(pair: FigurePair) -> float:
    """How much a pair of figures speaks for a claim, 0 to 1: nothing where their kinds differ."""
    if pair.phrase and pair.claim and not same_family(pair.phrase, pair.claim):
        return 0.0
    return AGREEMENT[pair.relation]


def _tier(
    said: Statement, like: Likeness, relations: list[Relation], context: Context
) -> Tier | None:
    agrees = any(r in (Relation.SAME, Relation.ROUNDED) for r in relations)
    if not said.words:
        return Tier.MATCH if relations and agrees else None
    if not like.shared:
        return None
    if agrees:
        needed = MATCH_WITH_FIGURE
    elif Relation.DIFFERENT in relations:
        needed = MATCH_OTHER_FIGURE
    else:
        needed = MATCH_NO_FIGURE
        if like.claim_covered < CLAIM_NO_FIGURE or len(said.words) < 3:
            return Tier.SUGGESTION if like.phrase_covered >= SUGGESTION else None
    if not agrees and len(said.words) < 2:
        return Tier.SUGGESTION if like.phrase_covered >= SUGGESTION else None
    elsewhere = any(c[0] in (Conflict.NAME, Conflict.PLACE) for c in like.conflicts)
    differs = [p for p in like.figures if p.relation is Relation.DIFFERENT]
    if elsewhere and differs:
        return Tier.SUGGESTION
    if like.stated < needed and any(
        relate(pair.phrase, figure) is Relation.SAME
        for pair in differs
        for figure in context.figures
        if pair.phrase is not None
    ):
        return Tier.SUGGESTION  # what the document says beside the claim, in its own figure
    if differs and not agrees and not any(map(agreement, differs)):
        needed = MATCH_OTHER_KIND
        if like.claim_covered < CLAIM_NO_FIGURE:
            return Tier.SUGGESTION
    if like.phrase_covered + CLAIM_SHARE * (like.claim_covered - like.phrase_covered) >= needed:
        return Tier.MATCH
    return Tier.SUGGESTION if like.phrase_covered >= SUGGESTION else None


def _verdict(like: Likeness, relations: list[Relation]) -> Verdict:
    if Relation.DIFFERENT in relations:
        return Verdict.DIFFERENT_FIGURE
    if like.conflicts:
        return Verdict.DIFFERENT_SUBJECT
    if Relation.ROUNDED in relations:
        return Verdict.ROUNDED
    if Relation.SAME in relations:
        return Verdict.SAME
    return Verdict.NO_FIGURE


def find_claims(
    phrase: str, ledger: Ledger, texts: Mapping[str, str], *, limit: int = 5
) -> tuple[Match, ...]:
    """The claims of a ledger that say a phrase, best first, at most ``limit``.

    ``texts`` maps document ids to their text; a document that cannot be read is absent. Nothing
    found is an empty tuple. For many phrases over one ledger, keep a `Finder`.
    """
    return Finder(ledger.claims, texts).claims(phrase, limit=limit)
