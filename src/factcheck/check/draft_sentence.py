"""A sentence of a draft, and the claims that speak of its figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from factcheck.check.draft_beside import Grounds, Place
from factcheck.check.draft_clauses import own_words, segments, statements
from factcheck.check.draft_doubt import in_documents
from factcheck.check.draft_judge import OWN_WORDS, Judge
from factcheck.check.draft_mood import ranks_nothing
from factcheck.check.draft_pairs import (
    HELD,
    Bond,
    Pairing,
    agrees_twice,
    figureless,
    is_detail,
    pairings,
    part,
    repeats,
    said_of_another,
    said_wrongly,
)
from factcheck.check.draft_rival import of_a_rival
from factcheck.check.draft_sieve import Sieve
from factcheck.check.draft_slips import exchanges, misprinted
from factcheck.check.draft_stretch import is_whole, leaves_out
from factcheck.check.draft_text import SentenceText
from factcheck.check.draft_together import together
from factcheck.match.compare import relate
from factcheck.match.figures import Figure
from factcheck.match.find import Match
from factcheck.match.fold import Span
from factcheck.match.verdict import Tier

SURE = 0.7
"""The share of a clause's words from which on a claim that agrees with it is not doubted."""
PART = 0.4
"""The least share of a claim's words in a clause for a part of the clause to be looked at."""
LONG = 10
"""How many words of its own a long clause has."""
TURNS = 0.4
"""The least share of a claim's words in a sentence for the claim to turn on a date of it."""
NEAR = 40.0
"""The least score of a claim that is shown as what a figure may be about."""
LIMIT = 5
AMONG = 6
"""How many claims a sentence is compared with in full: drafts are long, and say what they say."""
SAID_YET = (said_of_another, misprinted, agrees_twice)
"""What makes a claim that is no match be said all the same, rightly or wrongly."""


class Asks(Protocol):
    """What answers phrases: a ``Finder``."""

    def claims(
        self, phrase: str, *, limit: int, among: int, only: Collection[str]
    ) -> tuple[Match, ...]: ...


class Sentence:
    """A sentence of a draft, its figures, and what the claims say of each."""

    def __init__(
        self,
        text: str,
        asks: Asks,
        grounds: Grounds,
        sieve: Sieve,
        before: str = "",
        near: Mapping[str, float] | None = None,
        *,
        meant: bool = False,
    ) -> None:
        """``before`` is what the paragraph says before the sentence; ``near`` are the claims that
        it may speak of, for who knows that no other is meant; and ``meant`` says that they are."""
        self.text = text
        self._meant = meant
        self._known_near = near
        self._read = SentenceText(text, sieve.reader, before)
        self._judge = Judge(read=self._read, grounds=grounds, sieve=sieve)
        self._asks = asks
        self._reader = sieve.reader
        self._sieve = sieve
        self._answers: dict[Span, tuple[Match, ...]] = {}

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures, dates and names in digits, in order."""
        return self._read.figures

    @property
    def counted(self) -> tuple[Figure, ...]:
        """The figures to account for: those that measure something."""
        return self._read.counted

    def answer(self, span: Span) -> tuple[Match, ...]:
        """The claims found for a stretch of the sentence, best first."""
        known = self._answers.get(span)
        if known is None:
            known = ()
            if self._near:
                said = self._read.said(span)
                known = self._asks.claims(said, limit=LIMIT, among=AMONG, only=self._near)
            self._answers[span] = known
        return known

    def whole(self) -> tuple[Match, ...]:
        """The claims found for the sentence as a whole, best first."""
        return self.answer(self._read.whole)

    @cached_property
    def _near(self) -> Mapping[str, float]:
        """The claims that can be about what the sentence says, mostly none, and the share of the
        words of each that it has."""
        if self._known_near is not None:
            return self._known_near
        return self._sieve.near(self.text, self.figures)

    @cached_property
    def pairings(self) -> tuple[Pairing | None, ...]:
        """The pairing of each figure to account for; one sentence says a claim or does not."""
        return together(self._found(), self.counted, self.whole, self._read, self._judge.grounds)

    def _found(self) -> list[Pairing | None]:
        """The pairing of each figure to account for, by itself."""
        return [self.pairing(figure) if self._near else None for figure in self.counted]

    def pairing(self, figure: Figure) -> Pairing | None:
        """The claim that speaks of the figure; None where none surely does."""
        clause = self._read.clause(figure)
        agrees: Pairing | None = None
        found: list[tuple[Pairing, Span]] = []
        against: set[str] = set()
        for span in self._stretches(clause, figure):
            pairing = self.chosen(span, figure)
            if pairing is None:
                continue
            claim = pairing.match.claim.id
            if pairing.bond is Bond.SUBJECT and (pairing.apart or is_whole(pairing)):
                against.add(claim)
            if pairing.bond not in (Bond.AGREES, Bond.WORDS):
                if agrees is None or pairing.bond is Bond.SUBJECT:
                    found.append((pairing, span))
                continue
            if claim in against:  # a narrower stretch leaves out what sets them apart
                continue
            wider = next((p for p, _ in found if leaves_out(p, pairing)), None)
            if wider is not None:
                return replace(wider, bond=Bond.WORDS, sure=False)
            if agrees is None:
                # What the narrower stretch agrees with, the wider one differs in by other words.
                agrees, found = pairing, []
            if part(agrees.match, "phrase") >= SURE:
                return agrees
        found.sort(key=lambda each: -each[0].match.score)
        for pairing, span in found:
            sure = self._judge.certain(pairing, clause, span, figure)
            if sure is not None:
                return sure
        return agrees or (self._from_whole(clause, figure) if clause != self._read.whole else None)

    def detail(self, figure: Figure, taken: Iterable[str]) -> Pairing | None:
        """The pairing of a date, an ordinal or a name in digits, where a claim turns on it.

        A wrong one does; a right one only where the claim states no other figure of the
        sentence, so that it is not among the claims ``taken``.
        """
        pairing = None if ranks_nothing(self.text, figure) else self._of_detail(figure)
        if pairing is None:
            return None
        others = [p for p in pairing.match.figures if p.phrase and not is_detail(p.phrase)]
        more = any(p.claim for p in others)
        if pairing.bond in (Bond.FIGURE, Bond.EVIDENCE):
            # A date beside an equal figure is that figure's: it is told there, if it is another's.
            agrees = any(p.relation.agrees for p in others)
            return None if agrees and figure.unit == "date" else pairing
        if figure.unit == "date" and not figureless(pairing.match.claim, self._reader):
            return None  # a year alone is what many claims have
        return None if more or pairing.match.claim.id in set(taken) else pairing

    def agreeing_dates(self) -> int:
        """How many of its dates are those of a claim that one of its figures repeats."""
        repeated = [p.match.claim for p in self.pairings if p and p.bond is Bond.AGREES]
        theirs = [
            f
            for claim in repeated
            for wording in self._judge.grounds.wordings(claim)
            for f in wording.figures
            if f.unit == "date"
        ]
        dates = (figure for figure in self.figures if figure.unit == "date")
        return sum(any(relate(date, other).agrees for other in theirs) for date in dates)

    def _of_detail(self, figure: Figure) -> Pairing | None:
        turns = max(self._near.values(), default=0.0) >= TURNS
        return self.pairing(figure) if turns else None

    def _says(self, match: Match) -> bool:
        return repeats(match, self._reader)

    def repeated(self) -> Iterator[tuple[Span, Match]]:
        """The claims without a figure that the sentence repeats, or a statement in it does."""
        if not self._sieve.may_repeat(self.text):
            return
        whole = next(filter(self._says, self.whole()), None)
        if whole is not None:
            yield self._read.whole, whole
        elif any(
            part(m, "claim") >= HELD and figureless(m.claim, self._reader) for m in self.whole()
        ):
            for span in statements(self.text):
                match = next(filter(self._says, self.answer(span)), None)
                if match is not None:
                    yield span, match

    def suggestion(self, figure: Figure) -> Match | None:
        """The claim nearest to what is said around the figure; None where none is near."""
        if not self._near:
            return None
        answers = (*self.answer(self._read.clause(figure)), *self.whole())
        return next((match for match in answers if match.score >= NEAR), None)

    def standing(self, figure: Figure) -> Place | None:
        """The sentence of a document that says what is said of a figure; None where none does."""
        said = self._read.statement(self._read.clause(figure))
        return in_documents(said, figure, self._judge.grounds, self._sieve.weight)

    def _stretches(self, clause: Span, figure: Figure) -> Iterator[Span]:
        """The clause of a figure, then what of it may be a statement by itself.

        What a claim says beyond the whole clause, it says beyond any part of it; but a long
        clause may say so much else that the claim is not found for it at all.
        """
        yield clause
        said = self._read.said(clause)
        if own_words(said) > LONG or any(part(m, "claim") >= PART for m in self.answer(clause)):
            text = self.text if self._read.aside(figure) else self._read.bare
            yield from segments(text, clause, figure)

    def chosen(self, span: Span, figure: Figure) -> Pairing | None:
        """The claim that a stretch says about a figure: the best, unless one agrees as nearly."""
        found = [
            self._judge.weighed(pairing, span)
            for match in self.answer(span)
            if self._meant or match.tier is Tier.MATCH or self._is_said_yet(match)
            for pairing in pairings(match, span, figure)
        ]
        found = [self._judge.own(pairing, span) for pairing in found]
        for bond in (Bond.AGREES, Bond.WORDS):
            agreeing = next((p for p in found if p.bond is bond), None)
            if agreeing and not any(said_wrongly(p, agreeing) for p in found):
                return self._of_a_rival(agreeing, span)
        return max(found, key=lambda p: p.match.score) if found else None

    def _of_a_rival(self, pairing: Pairing, span: Span) -> Pairing:
        """The pairing; one with the figure of its claim and a word of another's is wrong."""
        figure, claim = pairing.pair.phrase, pairing.match.claim
        if figure is None or is_detail(figure):
            return pairing
        wordings = self._judge.grounds.wordings
        others = (wordings(m.claim) for m in self.answer(span) if m.claim.id != claim.id)
        said = self._read.statement(span)
        apart = of_a_rival(said, figure, wordings(claim), others, self._reader)
        return replace(pairing, bond=Bond.SUBJECT, apart=(apart,)) if apart else pairing

    def _is_said_yet(self, match: Match) -> bool:
        """Whether a claim that is no match is said all the same, rightly or wrongly."""
        wordings = self._judge.grounds.wordings(match.claim)
        return any(said(match) for said in SAID_YET) or exchanges(match, wordings)

    def as_whole(self, figure: Figure) -> Pairing | None:
        """What the sentence says of a figure, read as one clause; None where that may be right."""
        whole = self._read.whole
        chosen = self.chosen(whole, figure)
        if chosen is None or chosen.bond is Bond.AGREES:
            return chosen
        return self._judge.certain(chosen, whole, whole, figure)

    def _from_whole(self, clause: Span, figure: Figure) -> Pairing | None:
        """What the whole sentence says of a figure whose clause alone says too little.

        A figure that differs is taken from it only where the clause is in the claim's own words,
        and another figure of the sentence is the claim's.
        """
        chosen = self.chosen(self._read.whole, figure)
        if chosen is None or chosen.bond is Bond.AGREES:
            return chosen
        if not any(pair.relation.agrees for pair in chosen.match.figures):
            return None
        bare = own_words(self._read.said(clause)) < 2
        for span in self._stretches(clause, figure):
            for match in self.answer(span):
                same = match.claim.id == chosen.match.claim.id
                bare = bare or (same and part(match, "phrase") >= OWN_WORDS)
        if bare and chosen.bond is Bond.FIGURE:
            return self._judge.certain(chosen, self._read.whole, self._read.whole, figure)
        return None
