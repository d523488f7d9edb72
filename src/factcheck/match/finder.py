"""Which claims say a phrase, best first, and how their figures compare with its own."""

from __future__ import annotations

import math
from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.match.align import CONTEXT, NO_CONTEXT, Context
from factcheck.match.claim_index import ClaimWordings, claim_index
from factcheck.match.compare import Relation, relate
from factcheck.match.find import (
    Match,
    found_match,
    is_match,
    nearest,
    one_said,
    overlap,
    own_wording,
    place_in_line,
    weighed,
)
from factcheck.match.fit import Fit
from factcheck.match.likeness import Likeness, likeness
from factcheck.match.locate import CitedPassage, Passage
from factcheck.match.numbers import Numbers
from factcheck.match.quoted import Quotes, quotes_first
from factcheck.match.sources import Sources
from factcheck.match.statement import Reader, Statement
from factcheck.match.verdict import Judgement, Tier, judge
from factcheck.match.wanted import wanted
from factcheck.match.wordings import best_pairs, open_conflicts, wordings
from factcheck.model import Claim
from factcheck.model.lexicon import Lexicon
from factcheck.model.stored import StoredClaims

if TYPE_CHECKING:
    from factcheck.match.elsewhere import Elsewhere

CANDIDATES = 12
"""How many claims of the shortlist are compared in full. What stands further down and yet was
taken for a match was nearly always a false one."""
FLOOR = 0.2
"""What a claim must reach of the shortlist's best score to be compared at all."""
LEAST = 0.06
"""The same where only some claims are asked for, of a shortlist's score that is 1 at best."""
LONGEST = 4_000
"""How many code points of a phrase are looked for: no claim says more."""
NUMBERED = 200
"""How many claims with such a number are compared with a phrase that is a figure and no more;
fewer if it is several."""
UNKNOWN = ("words-unknown", "names-unknown", "words-unknown-weight", "names-unknown-weight")
"""The features that tell of words that a claim does not say: its documents may."""
CONTEXTS = 8
"""How many of them, the first in line, are looked at in their documents too."""
SHARED = 5.0
"""What the words that a claim shares with a phrase must weigh to be near it, whatever else it
says (`Shortlist.weight`): a very rare word in a large ledger, two in a small one."""
WORTH_CONTEXT = 0.15
"""The share of words that a claim must say itself before its documents are asked for the rest."""
QUOTED = 3
"""How many words of a phrase must stand in a document word for word to be its words."""
IN_CITED = 0.85
"""The share of a phrase's words that a claim must cover to be what such a quotation says."""


class Finder:
    """Answers many phrases over the same claims and documents; prepared once."""

    def __init__(
        self,
        claims: Sequence[Claim],
        texts: Mapping[str, str] | Sources,
        lexicon: Lexicon,
        placing: Callable[[Claim], Iterable[CitedPassage]] | None = None,
    ) -> None:
        """``placing`` says where the documents say a claim, for who has looked that up already.

        ``Sources`` bring the lexicon that they were prepared with.
        """
        self._claims = claims if isinstance(claims, StoredClaims) else tuple(claims)
        self._sources = texts if isinstance(texts, Sources) else Sources(texts, lexicon)
        self._reader = self._sources.reader
        self._fit = Fit(lexicon)
        self._placing = placing or self._place
        self._shortlist = claim_index(self._claims, self._reader, self._sources.keep)
        self._numbers = Numbers(ClaimWordings(self._claims), self._reader.figures)
        self._cited: dict[str, tuple[CitedPassage, ...]] = {}
        self._contexts: dict[str, Context] = {}

    @cached_property
    def _quotes(self) -> Quotes:
        return Quotes(self._claims)

    def claims(
        self,
        phrase: str,
        *,
        limit: int = 5,
        among: int = CANDIDATES,
        only: Collection[str] | None = None,
    ) -> tuple[Match, ...]:
        """The claims that say the phrase, or nearly: matches first, then by score, then by id.

        ``among`` is how many claims of the shortlist are compared in full: fewer answer sooner,
        and may lose a claim that shares less with the phrase than many others do. ``only`` are
        ids of claims, for who knows that no other can say it: the others are not looked at. Who
        asks of all most likely means one of them: of a phrase without a figure words further away
        will do, for the nearest of several.
        """
        phrase = phrase[:LONGEST]
        said = self._reader.read(phrase)
        quoted = self._quotes.holding(phrase)
        numbers = None if only is None else self._numbered(only)
        ranked = self._candidates(phrase, said, max(among, limit), numbers)
        known = {number for number, _ in ranked}
        quoted = [n for n in quoted if numbers is None or n in numbers]
        ranked += [(number, 1.0) for number in quoted if number not in known]
        far = only is None and len(self._claims) > 1
        found = self._placed_in_line(phrase, said, ranked, quoted, far=far)
        return tuple(replace(m, passages=self.cited(m.claim)) for m in found[:limit])

    def among(
        self,
        phrase: str,
        numbers: Sequence[int],
        worth: Callable[[Statement], Callable[[int, float], bool]] | None = None,
    ) -> tuple[Match, ...]:
        """What these claims, by number, make of a phrase, as `claims` has it: for who knows that
        no other can say it. Where the documents say them is not looked up. ``worth`` makes of the
        phrase what tells of a claim, by its number and rank, whether it is compared at all."""
        phrase = phrase[:LONGEST]
        said = self._reader.read(phrase)
        wants = wanted(phrase, said, self._reader, self._shortlist)
        scores = self._shortlist.scores(wants, numbers)
        ranked = sorted(scores.items(), key=lambda each: (-each[1], each[0]))
        if worth is not None:
            reaches = worth(said)
            ranked = [each for each in ranked if reaches(*each)]
        return tuple(self._placed_in_line(phrase, said, ranked, ()))

    def _placed_in_line(
        self,
        phrase: str,
        said: Statement,
        ranked: list[tuple[int, float]],
        quoted: Collection[int],
        *,
        far: bool = False,
    ) -> list[Match]:
        """The candidates compared in full, best first; ``far`` if words further away will do."""
        compared = list(self._compared(said, ranked))
        found = list(self._judged(said, compared, quoted))
        if far and not said.figures and not any(map(is_match, found)):
            found = nearest(list(self._judged(said, compared, quoted, far=True)))
        found = [own_wording(match, phrase) for match in self._quoted(phrase, said, found)]
        found = [weighed(match) for match in one_said(found)]
        found.sort(key=place_in_line)
        return quotes_first(found, {self._claims[number].id for number in quoted})

    @property
    def reader(self) -> Reader:
        """What reads the phrases and the claims."""
        return self._reader

    def weight(self, key: str) -> float:
        """How much a word tells among these claims, by its key."""
        return self._shortlist.weight(key)

    def passages(self, phrase: str, *, limit: int = 5) -> tuple[CitedPassage, ...]:
        """Places in the documents that say the phrase and that no claim covers, best first.

        A claim covers a place that it cites and all of whose words, as the phrase has them, it
        says itself.
        """
        phrase = phrase[:LONGEST]
        found = [
            CitedPassage(document=name, passage=passage)
            for name, passage in self._sources.say(phrase)
        ]
        if found and not self._reader.read(phrase).figures:
            covering = [match for match in self.claims(phrase) if not match.only_in_phrase]
            cited = [each for match in covering for each in match.passages]
            found = [place for place in found if not any(overlap(place, c) for c in cited)]
        found.sort(key=lambda c: -c.passage.score)
        return tuple(found[:limit])

    def elsewhere(self, phrase: str, *, limit: int = 5) -> tuple[Elsewhere, ...]:
        """Where the documents have a telling figure of the phrase, whatever they say of it.

        For a phrase that nothing says: none of these is a match.
        """
        from factcheck.match.elsewhere import elsewhere

        return tuple(islice(elsewhere(self._reader.read(phrase[:LONGEST]), self._sources), limit))

    def cited(self, claim: Claim) -> tuple[CitedPassage, ...]:
        """Where the claim's documents say it: a passage for each citation that can be placed."""
        known = self._cited.get(claim.id)
        if known is None:
            known = self._cited[claim.id] = tuple(self._placing(claim))
        return known

    def _place(self, claim: Claim) -> Iterable[CitedPassage]:
        for citation in claim.citations:
            source = self._sources.get(citation.document)
            passage = source and source.assertion(citation.quote, claim.text)
            if passage:
                yield CitedPassage(document=citation.document, passage=passage)

    @cached_property
    def _by_id(self) -> Mapping[str, int]:
        return {claim.id: number for number, claim in enumerate(self._claims)}

    def _numbered(self, ids: Iterable[str]) -> frozenset[int]:
        """The numbers of the claims with these ids."""
        return frozenset(self._by_id[each] for each in ids if each in self._by_id)

    def _candidates(
        self, phrase: str, said: Statement, most: int, only: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        """The claims to compare, by number, with how much of the phrase's rare words they have;
        of ``only`` these."""
        if not said.words and said.figures:
            most = max(most, NUMBERED // len(said.figures))
            like = self._numbers.like(said.figures, most)
            return [(number, 1.0) for number in like if only is None or number in only]
        wants = wanted(phrase, said, self._reader, self._shortlist)
        ranked = self._shortlist.order(wants, most, only)
        floor = FLOOR * ranked[0][1] if ranked else 0.0
        if only is not None:  # the best of all is not known
            floor = max(floor, LEAST)
        return [(number, rank) for number, rank in ranked if rank >= floor]

    def _wordings(self, number: int) -> tuple[Statement, ...]:
        return tuple([self._reader.read(wording) for wording in wordings(self._claims[number])])

    def _judged(
        self,
        said: Statement,
        compared: Iterable[tuple[int, float, list[Likeness], Context]],
        quoted: Collection[int],
        *,
        far: bool = False,
    ) -> Iterator[Match]:
        """The candidates that say the phrase or are near it, in the order given; ``far`` as in
        `judge`."""
        for number, share, likes, context in compared:
            claim = self._claims[number]
            near = number in quoted or self._shares(said, number)
            found: list[tuple[tuple[bool, bool, float], int, Judgement, Likeness]] = []
            for like in likes:
                beside = context if like.only_in_phrase else NO_CONTEXT
                judged = judge(said, like, beside, self._fit, near=near, far=far)
                if judged is not None:
                    whole = like is likes[0] and not like.conflicts  # no alias says more against
                    rank = (judged.tier is Tier.MATCH, whole, judged.score)
                    found.append((rank, -len(found), judged, like))
            if found:
                *_, judged, like = max(found, key=lambda each: each[:2])
                yield found_match(claim, judged, like, share)

    def _compared(
        self, said: Statement, ranked: list[tuple[int, float]]
    ) -> Iterator[tuple[int, float, list[Likeness], Context]]:
        """Each candidate, by number, with its rank, its wordings compared, and its context."""
        asked = 0
        for number, rank in ranked:
            context = NO_CONTEXT
            likes = self._likes(said, number, context)
            if asked < CONTEXTS and any(_open(said, like, self._fit) for like in likes):
                asked += 1
                context = self._context(self._claims[number])
                likes = self._likes(said, number, context)
            yield number, rank, likes, context

    def compared(
        self, phrase: str, *, among: int = CANDIDATES
    ) -> Iterator[tuple[Claim, list[Likeness]]]:
        """The claims that a phrase is compared with, each with the comparison of every wording."""
        said = self._reader.read(phrase[:LONGEST])
        for number, _, likes, _ in self._compared(said, self._candidates(phrase, said, among)):
            yield self._claims[number], likes

    def _shares(self, said: Statement, number: int) -> bool:
        """Whether the words that phrase and claim share are rare enough to tell of it."""
        weight = self._shortlist.weight
        return any(
            sum(map(weight, said.at.keys() & wording.at)) >= SHARED
            for wording in self._wordings(number)
        )

    def _likes(self, said: Statement, number: int, context: Context) -> list[Likeness]:
        """How alike the phrase and each wording of a claim are; all with the same figures."""
        likes = []
        for wording in self._wordings(number):
            like = self._like(said, wording, NO_CONTEXT)
            if context.keys and like.only_in_phrase and like.phrase_covered >= WORTH_CONTEXT:
                like = self._like(said, wording, context)
            likes.append(like)
        pairs = best_pairs([like.figures for like in likes])
        return [
            like._replace(figures=pairs, conflicts=open_conflicts(likes[0], like)) for like in likes
        ]

    def _quoted(self, phrase: str, said: Statement, found: list[Match]) -> list[Match]:
        """The matches of a phrase, by where a document holds it word for word.

        Words of the very sentence that a claim cites say that claim; words that stand elsewhere,
        where no claim points, are the document's and not the claim's.
        """
        if len(said.words) < QUOTED - bool(said.figures) or not found:
            return found
        places = list(self._sources.holding(phrase))
        if not places:
            return found
        return [self._by_place(match, places) for match in found]

    def _by_place(self, match: Match, places: list[tuple[str, Passage]]) -> Match:
        covered = next(part.value for part in match.parts if part.name == "phrase")
        agrees = any(pair.relation.agrees for pair in match.figures)
        lost = match.tier is Tier.MATCH and not agrees and covered < IN_CITED
        won = match.tier is not Tier.MATCH and covered >= IN_CITED
        if not (lost or won):
            return match
        cited = any(
            name == c.document and p.start < c.passage.end and c.passage.start < p.end
            for name, p in places
            for c in self.cited(match.claim)
        )
        if cited:
            return replace(match, tier=Tier.MATCH) if won else match
        return replace(match, tier=Tier.SUGGESTION) if lost else match

    def _like(self, said: Statement, wording: Statement, context: Context) -> Likeness:
        return likeness(said, wording, context, self._shortlist.weight, self._reader)

    def _context(self, claim: Claim) -> Context:
        """What the claim's documents say in the sentences that say the claim."""
        known = self._contexts.get(claim.id)
        if known is None:
            there = [self._sources[c.document].around(c.passage) for c in self.cited(claim)]
            own = self._reader.figures(claim.text)
            known = self._contexts[claim.id] = Context(
                frozenset(word.key for statement in there for word in statement.words),
                tuple(
                    figure
                    for statement in there
                    for figure in statement.figures
                    if not any(relate(figure, each) is Relation.SAME for each in own)
                ),
            )
        return known


def _open(said: Statement, like: Likeness, fit: Fit) -> bool:
    """Whether the words around a claim in its documents can decide if a phrase matches it."""
    if not like.only_in_phrase or like.phrase_covered < WORTH_CONTEXT:
        return False
    covered = like.phrase_covered + CONTEXT * (1 - like.phrase_covered)
    of_words = {**like.of_words, **dict.fromkeys(UNKNOWN, 0.0), "said": covered}
    of_words["said-weight"] = math.log1p(covered * like.weight)
    best = like._replace(
        phrase_covered=covered, stated=covered, conflicts=(), shared=True, of_words=of_words
    )
    judged = judge(said, best, NO_CONTEXT, fit)
    return judged is not None and judged.tier is Tier.MATCH
