"""A sentence of a draft, and the claims that speak of its figures."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from factcheck.check.draft_beside import Beside, Grounds
from factcheck.check.draft_clauses import (
    asides,
    clause_of,
    clauses,
    own_words,
    segments,
    statements,
)
from factcheck.check.draft_doubt import denied, elsewhere, in_evidence, of_another_year, stated
from factcheck.check.draft_group import (
    of_another_sort,
    of_another_subject,
    of_part_of_its_date,
)
from factcheck.check.draft_mood import (
    idle,
    is_distance,
    is_vague,
    of_a_part,
    of_another_time,
    to_come,
)
from factcheck.check.draft_pairs import (
    HELD,
    Bond,
    Pairing,
    close,
    exchanged,
    figureless,
    is_detail,
    only_bounded,
    pairings,
    part,
    read_figures,
    repeats,
    said_beside,
    said_of_another,
    within,
)
from factcheck.check.draft_reasons import apart
from factcheck.check.draft_sieve import Sieve
from factcheck.match.conflicts import Conflict
from factcheck.match.figures import Figure
from factcheck.match.find import Match
from factcheck.match.fold import Span
from factcheck.match.statement import Statement
from factcheck.match.verdict import Tier

NEARLY = 8.0
"""How far a claim with the same figure may score behind one with another, and be the one meant."""
OWN_WORDS = 0.8
"""The share of a clause's words that a claim must have for the clause to be a part of it."""
SURE = 0.7
"""The share of a clause's words from which on a claim that agrees with it is not doubted."""
ALL = 0.8
"""The share of both sides' words that is all of them, but for a word or so."""
PART = 0.4
"""The least share of a claim's words in a clause for a part of the clause to be looked at."""
LONG = 10
"""How many words of its own a long clause has."""
NEAR = 40.0
"""The least score of a claim that is shown as what a figure may be about."""
LIMIT = 5
AMONG = 6
"""How many claims a sentence is compared with in full: drafts are long, and say what they say."""


class Asks(Protocol):
    """What answers phrases: a ``Finder``."""

    def claims(
        self, phrase: str, *, limit: int, among: int, only: Container[str]
    ) -> tuple[Match, ...]: ...


class Sentence:
    """A sentence of a draft, its figures, and what the claims say of each."""

    def __init__(
        self, text: str, asks: Asks, grounds: Grounds, sieve: Sieve, before: str = ""
    ) -> None:
        """``before`` is what the paragraph says before the sentence."""
        self.text = text
        self.figures = read_figures(text, sieve.reader)
        self._asks = asks
        self._grounds = grounds
        self._reader = sieve.reader
        self._sieve = sieve
        self._before = before
        self._answers: dict[Span, tuple[Match, ...]] = {}
        self._statements: dict[Span, Statement] = {}

    @cached_property
    def counted(self) -> tuple[Figure, ...]:
        """The figures to account for: those that measure something."""
        return tuple(figure for figure in self.figures if not is_detail(figure))

    @cached_property
    def _asides(self) -> tuple[Span, ...]:
        return asides(self.text)

    @cached_property
    def _bare(self) -> str:
        """The sentence with spaces where its asides are, as long as before."""
        bare = self.text
        for aside in self._asides:
            bare = bare[: aside.start] + " " * (aside.end - aside.start) + bare[aside.end :]
        return bare

    @cached_property
    def _clauses(self) -> tuple[Span, ...]:
        return clauses(self._bare, [f for f in self.counted if self._aside(f) is None])

    def _aside(self, figure: Figure) -> Span | None:
        return next((a for a in self._asides if a.start <= figure.start < a.end), None)

    def _clause(self, figure: Figure) -> Span:
        return self._aside(figure) or clause_of(self._clauses, figure)

    @cached_property
    def _whole(self) -> Span:
        return Span(0, len(self.text))

    def _said(self, span: Span) -> str:
        """The words of a stretch: without its asides, unless it is the sentence or in one."""
        within = any(a.start <= span.start and span.end <= a.end for a in self._asides)
        text = self.text if within or span == self._whole else self._bare
        return text[span.start : span.end]

    def answer(self, span: Span) -> tuple[Match, ...]:
        """The claims found for a stretch of the sentence, best first."""
        known = self._answers.get(span)
        if known is None:
            known = ()
            if self._near:
                said = self._said(span)
                known = self._asks.claims(said, limit=LIMIT, among=AMONG, only=self._near)
            self._answers[span] = known
        return known

    def _statement(self, span: Span) -> Statement:
        """A stretch of the sentence, read."""
        known = self._statements.get(span)
        if known is None:
            known = self._statements[span] = self._reader.read(self._said(span))
        return known

    def whole(self) -> tuple[Match, ...]:
        """The claims found for the sentence as a whole, best first."""
        return self.answer(self._whole)

    @cached_property
    def _near(self) -> frozenset[str]:
        """The claims that can be about what the sentence says: mostly none."""
        return self._sieve.near(self.text, self.figures)

    @cached_property
    def pairings(self) -> tuple[Pairing | None, ...]:
        """The pairing of each figure to account for; one sentence says a claim or does not.

        What is said of another date or the other way round than a claim, no figure of that claim
        repeats.
        """
        found = [self.pairing(figure) if self._near else None for figure in self.counted]
        against = {p.match.claim.id: p for p in found if p and p.apart and p.bond is Bond.SUBJECT}
        for number, pairing in enumerate(found):
            if pairing is None or pairing.bond not in (Bond.AGREES, Bond.WORDS):
                continue
            other = against.get(pairing.match.claim.id)
            if other is not None:
                found[number] = replace(pairing, bond=Bond.SUBJECT, apart=other.apart)
        return tuple(found)

    def pairing(self, figure: Figure) -> Pairing | None:
        """The claim that speaks of the figure; None where none surely does."""
        clause = self._clause(figure)
        agrees: Pairing | None = None
        found: list[tuple[Pairing, Span]] = []
        against: set[str] = set()
        for span in self._stretches(clause, figure):
            pairing = self._chosen(span, figure)
            if pairing is None:
                continue
            claim = pairing.match.claim.id
            if pairing.bond is Bond.SUBJECT and (pairing.apart or _says_all(pairing)):
                against.add(claim)
            if pairing.bond not in (Bond.AGREES, Bond.WORDS):
                if agrees is None or pairing.bond is Bond.SUBJECT:
                    found.append((pairing, span))
                continue
            if claim in against:  # a narrower stretch leaves out what sets them apart
                continue
            if agrees is None:
                # What the narrower stretch agrees with, the wider one differs in by other words.
                agrees, found = pairing, []
            if part(agrees.match, "phrase") >= SURE:
                return agrees
        found.sort(key=lambda each: -each[0].match.score)
        for pairing, span in found:
            sure = self._certain(pairing, clause, span, figure)
            if sure is not None:
                return sure
        return agrees or (self._from_whole(clause, figure) if clause != self._whole else None)

    def detail(self, figure: Figure, taken: Iterable[str]) -> Pairing | None:
        """The pairing of a date, an ordinal or a name in digits, where a claim turns on it.

        A wrong one does; a right one only where the claim states no other figure of the
        sentence, so that it is not among the claims ``taken``.
        """
        pairing = self.pairing(figure) if self._near else None
        if pairing is None:
            return None
        others = [p for p in pairing.match.figures if p.phrase and not is_detail(p.phrase)]
        more = any(p.claim for p in others)
        if pairing.bond in (Bond.FIGURE, Bond.EVIDENCE):
            # A date beside an equal figure is that figure's: it is told there, if it is another's.
            agrees = any(p.relation.agrees for p in others)
            return None if agrees and figure.unit == "date" else pairing
        return None if more or pairing.match.claim.id in set(taken) else pairing

    def _repeats(self, match: Match) -> bool:
        return repeats(match, self._reader)

    def repeated(self) -> Iterator[tuple[Span, Match]]:
        """The claims without a figure that the sentence repeats, or a statement in it does."""
        if not self._sieve.may_repeat(self.text):
            return
        whole = next(filter(self._repeats, self.whole()), None)
        if whole is not None:
            yield self._whole, whole
        elif any(
            part(m, "claim") >= HELD and figureless(m.claim, self._reader) for m in self.whole()
        ):
            for span in statements(self.text):
                match = next(filter(self._repeats, self.answer(span)), None)
                if match is not None:
                    yield span, match

    def suggestion(self, figure: Figure) -> Match | None:
        """The claim nearest to what is said around the figure; None where none is near."""
        if not self._near:
            return None
        answers = (*self.answer(self._clause(figure)), *self.whole())
        return next((match for match in answers if match.score >= NEAR), None)

    def _stretches(self, clause: Span, figure: Figure) -> Iterator[Span]:
        """The clause of a figure, then what of it may be a statement by itself.

        What a claim says beyond the whole clause, it says beyond any part of it; but a long
        clause may say so much else that the claim is not found for it at all.
        """
        yield clause
        said = self._said(clause)
        if own_words(said) > LONG or any(part(m, "claim") >= PART for m in self.answer(clause)):
            text = self.text if self._aside(figure) else self._bare
            yield from segments(text, clause, figure)

    def _chosen(self, span: Span, figure: Figure) -> Pairing | None:
        """The claim that a stretch says about a figure: the best, unless one agrees as nearly."""
        found = [
            self._weighed(pairing, span)
            for match in self.answer(span)
            if match.tier is Tier.MATCH or said_of_another(match)
            for pairing in pairings(match, span, figure)
        ]
        for bond in (Bond.AGREES, Bond.WORDS):
            agreeing = next((p for p in found if p.bond is bond), None)
            if agreeing and not any(_said_wrongly(p, agreeing) for p in found):
                return agreeing
        return max(found, key=lambda p: p.match.score) if found else None

    def _weighed(self, pairing: Pairing, span: Span) -> Pairing:
        """The pairing with what sets the draft apart from a claim whose figure agrees."""
        if pairing.bond is not Bond.AGREES or pairing.pair.phrase is None:
            return pairing
        held = self._grounds.held(self._statement(span), pairing.match, pairing.pair)
        found = tuple(apart(held, self.text, self._before))
        sure = tuple(each for each in found if each.sure)
        bond = Bond.SUBJECT if sure else Bond.WORDS if found else Bond.AGREES
        return replace(pairing, bond=bond, apart=sure or found)

    def _from_whole(self, clause: Span, figure: Figure) -> Pairing | None:
        """What the whole sentence says of a figure whose clause alone says too little.

        A figure that differs is taken from it only where the clause is in the claim's own words,
        and another figure of the sentence is the claim's.
        """
        chosen = self._chosen(self._whole, figure)
        if chosen is None or chosen.bond is Bond.AGREES:
            return chosen
        if not any(pair.relation.agrees for pair in chosen.match.figures):
            return None
        bare = own_words(self._said(clause)) < 2
        for span in self._stretches(clause, figure):
            for match in self.answer(span):
                same = match.claim.id == chosen.match.claim.id
                bare = bare or (same and part(match, "phrase") >= OWN_WORDS)
        if bare and chosen.bond is Bond.FIGURE:
            return self._certain(chosen, self._whole, self._whole, figure)
        return None

    def _certain(
        self, pairing: Pairing, clause: Span, span: Span, figure: Figure
    ) -> Pairing | None:
        """The pairing where something is surely or likely wrong; None where it may be right."""
        match = pairing.match
        held = self._grounds.held(self._statement(span), match, pairing.pair)
        conflicts = [
            *match.conflicts,
            *((each.field, each.here, each.claim) for each in pairing.apart),
        ]
        words = [word for _, *both in conflicts for word in both]
        shares = held.shares(self._sieve.weight, words)
        if span != self._whole and shares[0] >= OWN_WORDS:
            # What a clause leaves to the rest of its sentence, the sentence says: "of whom …".
            wider = self._grounds.held(self._statement(self._whole), match, pairing.pair)
            shares = shares[0], max(shares[1], wider.shares(self._sieve.weight, words)[1])
        if not close(pairing, shares):
            return None
        if elsewhere(self.text, clause, span, match.claim, self._reader):
            return None
        if pairing.bond is Bond.FIGURE:
            if of_another_year(figure, pairing):
                return None
            if in_evidence(figure, match.claim, self._reader):
                return Pairing(bond=Bond.EVIDENCE, match=match, pair=pairing.pair)
        if denied(self.text, figure) or self._stated(pairing, span):
            return None
        if pairing.bond is Bond.FIGURE:
            return self._differing(pairing, clause, held)
        return replace(pairing, sure=not (match.conflicts and of_another_subject(held)))

    def _differing(self, pairing: Pairing, clause: Span, held: Beside) -> Pairing | None:
        """A pairing with another figure than the claim's, where it makes the draft wrong."""
        match, figure = pairing.match, pairing.pair.phrase
        if figure is None or is_vague(figure) or is_distance(held.said.text, figure):
            return None
        there = self._grounds.said_of(match)
        said = self._said(clause)
        if idle(self.text, said, there) or of_a_part(said, there) or of_another_time(said, there):
            return None
        crossed = exchanged(pairing, held.claim.figures)
        if not crossed and (
            of_part_of_its_date(held) or said_beside(pairing, self.text, self.figures)
        ):
            return None
        if match.conflicts and not crossed:
            turned = all(kind is Conflict.DIRECTION for kind, _, _ in match.conflicts)
            return replace(pairing, sure=False) if turned else None
        bounded = only_bounded(pairing.pair)
        if bounded and within(held.claim.text, pairing.pair):
            return None
        doubtful = bounded or to_come(said, there) or of_another_sort(held)
        return replace(pairing, sure=not doubtful)

    def _stated(self, pairing: Pairing, span: Span) -> bool:
        """Whether a document says what a stretch says; the claim's own place not, where it is what
        sets them apart."""
        said = self._statement(span)
        own = [each.text for each in self._grounds.sources(pairing.match)] if pairing.apart else []
        return stated(said, pairing, self._grounds, own, self._sieve.weight)


def _says_all(pairing: Pairing) -> bool:
    """Whether a stretch has all that a claim says, and the claim all that the stretch says."""
    return min(part(pairing.match, "phrase"), part(pairing.match, "claim")) >= ALL


def _said_wrongly(differing: Pairing, agreeing: Pairing) -> bool:
    """Whether a claim with another figure is the one meant, and not the one that agrees.

    It is far nearer, or it has words of the draft that the other lacks and lacks none of its own.
    """
    if differing.bond is not Bond.FIGURE:
        return False
    one, other = differing.match, agreeing.match
    return one.score > other.score + NEARLY or set(one.only_in_phrase) < set(other.only_in_phrase)
