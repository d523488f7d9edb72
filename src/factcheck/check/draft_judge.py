"""Whether what a draft says otherwise than a claim is surely wrong, likely, or may be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.check.draft_beside import Apart, Beside, Grounds
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
    Bond,
    Pairing,
    close,
    exchanged,
    only_bounded,
    said_beside,
    within,
)
from factcheck.check.draft_reasons import apart
from factcheck.check.draft_sieve import Sieve
from factcheck.check.draft_slips import incomparable
from factcheck.check.draft_text import SentenceText
from factcheck.match.conflicts import Conflict
from factcheck.match.figures import Figure
from factcheck.match.fold import Span
from factcheck.match.frames import BASELINES
from factcheck.match.statement import Statement

OWN_WORDS = 0.8
"""The share of a clause's words that a claim must have for the clause to be a part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """Judges the pairings of one sentence, by what claims and documents say."""

    read: SentenceText
    grounds: Grounds
    sieve: Sieve

    def weighed(self, pairing: Pairing, span: Span) -> Pairing:
        """The pairing with what sets the draft apart from a claim whose figure agrees."""
        if pairing.bond is not Bond.AGREES or pairing.pair.phrase is None:
            return pairing
        held = self.grounds.held(self.read.statement(span), pairing.match, pairing.pair)
        found = tuple(apart(held, self.read.text, self.read.before))
        sure = tuple(each for each in found if each.sure)
        bond = Bond.SUBJECT if sure else Bond.WORDS if found else Bond.AGREES
        return replace(pairing, bond=bond, apart=sure or found)

    def turned(self, pairing: Pairing, span: Span) -> Pairing:
        """The pairing without a direction that is another figure's: 3.94 million, 1.8% less."""
        match = pairing.match
        if pairing.bond is not Bond.SUBJECT or pairing.apart or len(match.figures) < 2:
            return pairing
        ways = self.sieve.reader.directions
        key = self.sieve.reader.keys.key
        if not all(
            kind is Conflict.DIRECTION or key(mine) in ways for kind, mine, _ in match.conflicts
        ):
            return pairing
        held = self.grounds.held(self.read.statement(span), match, pairing.pair)
        here, there = held.here, held.there
        if here is None or there is None or here.direction * there.direction:
            return pairing
        others = (f.direction for f in held.said.frames if f is not here)
        if here.direction or not any(others):
            return pairing
        return self.weighed(replace(pairing, bond=Bond.AGREES), span)

    def uncrossed(self, found: Sequence[Pairing | None]) -> Iterator[Pairing | None]:
        """The pairings of a sentence's figures, where two claims have changed places: 26 percent to
        negligence and 42 to arson, the other way round."""
        for pairing in found:
            others = (
                p for p in found if p and pairing and p.match.claim.id != pairing.match.claim.id
            )
            crossed = next(
                filter(None, (self._crossed(pairing, p) for p in others if pairing)), None
            )
            yield (
                replace(pairing, bond=Bond.SUBJECT, apart=(crossed,))
                if pairing and crossed
                else pairing
            )

    def _crossed(self, one: Pairing, other: Pairing) -> Apart | None:
        """What sets a figure apart from its claim if it stands beside another claim's words, and
        that claim's figure beside its."""
        if one.bond is not Bond.AGREES or other.bond is not Bond.AGREES:
            return None
        said = self.read.statement(self.read.whole)
        mine, theirs = (self._words_of(said, each) for each in (one, other))
        here, there = (self._keys_of(each) for each in (one, other))
        wrong, right = mine & (there - here), theirs & (here - there)
        if not wrong or not right or mine & (here - there) or theirs & (there - here):
            return None
        words = {word.key: word.text for word in said.words}
        return Apart("words", words[min(wrong)], words[min(right)])

    def _words_of(self, said: Statement, pairing: Pairing) -> set[str]:
        """The keys of the words beside a pairing's figure in the sentence."""
        figure = pairing.pair.phrase
        return {
            said.words[n].key
            for frame in said.frames
            if figure and said.figures[frame.figure].text == figure.text
            for n in frame.own
        }

    def _keys_of(self, pairing: Pairing) -> set[str]:
        wordings = self.grounds.wordings(pairing.match.claim)
        return {word.key for wording in wordings for word in wording.words}

    def certain(self, pairing: Pairing, clause: Span, span: Span, figure: Figure) -> Pairing | None:
        """The pairing where something is surely or likely wrong; None where it may be right."""
        match = pairing.match
        held = self.grounds.held(self.read.statement(span), match, pairing.pair)
        conflicts = [
            *match.conflicts,
            *((each.field, each.here, each.claim) for each in pairing.apart),
        ]
        words = [word for _, *both in conflicts for word in both]
        shares = held.shares(self.sieve.weight, words)
        if span != self.read.whole and shares[0] >= OWN_WORDS:
            # What a clause leaves to the rest of its sentence, the sentence says: "of whom …".
            wider = self.grounds.held(self.read.statement(self.read.whole), match, pairing.pair)
            shares = shares[0], max(shares[1], wider.shares(self.sieve.weight, words)[1])
        ways = self.sieve.reader.directions
        if not close(pairing, shares, sum(word.key not in ways for word in held.said.words)):
            return None
        if elsewhere(self.read.text, clause, span, match.claim, self.sieve.reader):
            return None
        if pairing.bond is Bond.FIGURE:
            if of_another_year(figure, pairing):
                return None
            crossed = exchanged(pairing, held.claim.figures)
            if not crossed and in_evidence(figure, match.claim, self.sieve.reader):
                return Pairing(bond=Bond.EVIDENCE, match=match, pair=pairing.pair)
        if denied(self.read.text, figure) or self._stated(pairing, span):
            return None
        if pairing.bond is Bond.FIGURE:
            return self._differing(pairing, clause, held)
        return replace(pairing, sure=not (match.conflicts and of_another_subject(held)))

    def _differing(self, pairing: Pairing, clause: Span, held: Beside) -> Pairing | None:
        """A pairing with another figure than the claim's, where it makes the draft wrong."""
        match, figure = pairing.match, pairing.pair.phrase
        theirs = pairing.pair.claim
        if figure is None or theirs is None or is_vague(figure) or incomparable(pairing.pair):
            return None
        change = figure.unit == "percent" and held.there is not None and held.there.direction
        apart_by = is_distance(held.said.text, figure) and not is_distance(held.claim.text, theirs)
        if apart_by and not change:
            return None
        there = self.grounds.said_of(match)
        said = self.read.said(clause)
        then = held.there is not None and held.there.role in BASELINES
        if (
            idle(self.read.text, said, there)
            or of_a_part(said, there)
            or (not then and of_another_time(said, there))
        ):
            return None
        crossed = exchanged(pairing, held.claim.figures)
        if not crossed and (
            of_part_of_its_date(held) or said_beside(pairing, self.read.text, self.read.figures)
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
        said = self.read.statement(span)
        own = [each.text for each in self.grounds.sources(pairing.match)] if pairing.apart else []
        return stated(said, pairing, self.grounds, own, self.sieve.weight)
