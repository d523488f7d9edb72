"""Whether what a draft says otherwise than a claim is surely wrong, likely, or may be right."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import permutations

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
    own_part,
    to_come,
)
from factcheck.check.draft_pairs import (
    Bond,
    Pairing,
    anchored,
    close,
    exchanged,
    only_bounded,
    said_beside,
    within,
)
from factcheck.check.draft_reasons import apart
from factcheck.check.draft_same import may_be_the_rest, may_say_the_same
from factcheck.check.draft_sieve import Sieve
from factcheck.check.draft_slips import incomparable, is_exchange, is_misprint, is_unit_slip
from factcheck.check.draft_text import SentenceText
from factcheck.match.compare import relate
from factcheck.match.conflict import Conflict
from factcheck.match.conflicts import agreeing_frames
from factcheck.match.exchanged import crossed
from factcheck.match.figures import Figure
from factcheck.match.fold import Span
from factcheck.match.frames import Frame
from factcheck.match.patterns import late
from factcheck.match.roles import BASELINES
from factcheck.match.statement import Statement

OWN_WORDS = 0.8
"""The share of a clause's words that a claim must have for the clause to be a part of it."""
SAME_WORDS = 0.8
"""The least share of either side's words for a denial alone to turn what both say."""
_NOT = late(r"(?:\bnot\b|n['’]t\b)(?!\s+(?:yet|only|just|all|every|even|quite|\d))", re.IGNORECASE)
"""What denies the words behind it, and no number."""
_NO = late(r"\bno\b(?!\s+(?:more|less|fewer|longer|one|doubt|matter|sooner)\b)", re.IGNORECASE)
_FIRST, _NEVER = late(r"\bfirst\b", re.IGNORECASE), late(r"\bnever\b", re.IGNORECASE)
"""Two ways to say that something was new to somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """Judges the pairings of one sentence, by what claims and documents say."""

    read: SentenceText
    grounds: Grounds
    sieve: Sieve

    def weighed(self, pairing: Pairing, span: Span) -> Pairing:
        """The pairing with what sets the draft apart from a claim whose figure agrees."""
        if pairing.bond is Bond.SUBJECT and pairing.pair.relation.agrees and not pairing.apart:
            return replace(pairing, apart=self._exchanged(pairing))
        if pairing.bond is not Bond.AGREES or pairing.pair.phrase is None:
            return pairing
        held = self.grounds.held(self.read.statement(span), pairing.match, pairing.pair)
        found = tuple(apart(held, self.read.text, self.read.before)) or self._exchanged(pairing)
        sure = tuple(each for each in found if each.sure)
        bond = Bond.SUBJECT if sure else Bond.WORDS if found else Bond.AGREES
        return replace(pairing, bond=bond, apart=sure or found)

    def _exchanged(self, pairing: Pairing) -> tuple[Apart, ...]:
        """The words of two figures that change places in the whole sentence, where they do."""
        if sum(figure.unit != "date" for figure in self.read.figures) < 2:
            return ()
        if all(len(each.frames) < 2 for each in self.grounds.wordings(pairing.match.claim)):
            return ()  # most claims: the whole sentence need not be compared anew
        whole = self.grounds.held(self.read.statement(self.read.whole), pairing.match, pairing.pair)
        agreeing = agreeing_frames(whole.aligned, whole.figures)
        said = pairing.pair.phrase.text if pairing.pair.phrase else ""
        figures = whole.said.figures
        mine = [pair for pair in agreeing if figures[pair[0].figure].text == said][:1]
        rest = [pair for pair in agreeing if figures[pair[0].figure].text != said]
        pairs = [[one, other] for one in mine for other in rest]
        reasons = (why for both in pairs for why in crossed(whole.aligned, both))
        return tuple(Apart("words", one, two) for _, one, two in reasons)[:1]

    def own(self, pairing: Pairing, span: Span) -> Pairing:
        """The pairing without what sets another figure of the stretch apart: 3.94 million, 1.8%
        less; to 5.4% in September, from 5.9% in July."""
        match = pairing.match
        if pairing.bond is not Bond.SUBJECT or pairing.apart:
            return pairing
        held = self.grounds.held(self.read.statement(span), match, pairing.pair)
        if held.here is None or held.there is None:
            return pairing
        several = len(match.figures) > 1
        if not all(
            _is_said_there(held, mine) or (several and not _concerns(held, mine, why))
            for why, mine, _ in match.conflicts
        ):
            return pairing
        return self.weighed(replace(pairing, bond=Bond.AGREES), span)

    def certain(self, pairing: Pairing, clause: Span, span: Span, figure: Figure) -> Pairing | None:
        """The pairing where something is surely or likely wrong; None where it may be right."""
        match = pairing.match
        held = self.grounds.held(self.read.statement(span), match, pairing.pair)
        conflicts = [
            *match.conflicts,
            *((each.field, each.here, each.claim) for each in pairing.apart),
        ]
        differ = [word for _, *both in conflicts for word in both]
        shares = held.shares(self.sieve.weight, differ)
        if span != self.read.whole and shares[0] >= OWN_WORDS:
            # What a clause leaves to the rest of its sentence, the sentence says: "of whom …".
            wider = self.grounds.held(self.read.statement(self.read.whole), match, pairing.pair)
            shares = shares[0], max(shares[1], wider.shares(self.sieve.weight, differ)[1])
        ways = self.sieve.reader.directions
        words = sum(word.key not in ways for word in held.said.words)
        theirs = [f for each in self.grounds.wordings(match.claim) for f in each.figures]
        if not close(pairing, shares, words, crossed=is_exchange(pairing.pair, theirs)):
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
        measured = held.here is not None and held.here.role in BASELINES
        if not measured and self._is_turned_round(pairing, clause):
            return None
        doubtful = match.conflicts and of_another_subject(held)
        return replace(pairing, sure=not doubtful and not _may_be_denied(pairing, held, shares))

    def _differing(self, pairing: Pairing, clause: Span, held: Beside) -> Pairing | None:
        """A pairing with another figure than the claim's, where it makes the draft wrong."""
        match, figure = pairing.match, pairing.pair.phrase
        theirs = pairing.pair.claim
        if figure is None or theirs is None or is_vague(figure) or incomparable(pairing.pair):
            return None
        if may_say_the_same(held, pairing.pair):
            return None
        change = figure.unit == "percent" and held.there is not None and held.there.direction
        apart_by = is_distance(held.said.text, figure) and not is_distance(held.claim.text, theirs)
        if apart_by and not change:
            return None
        there = self.grounds.said_of(match)
        said = self.read.without_asides(clause)
        then, unit = _is_then(held), is_unit_slip(pairing.pair)
        if (
            idle(self.read.text, said, there)
            or (not (anchored(pairing) or unit) and of_a_part(said, there))
            or (not (then or unit) and of_another_time(own_part(said, figure.text), there))
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
        if crossed and self._is_earlier(held, said):
            return None
        if bounded and within(held.claim.text, pairing.pair):
            return None
        doubtful = bounded or to_come(said, there) or _of_letters(held)
        doubtful = doubtful or may_be_the_rest(held, pairing.pair)
        slip = crossed or is_misprint(pairing.pair)
        doubtful = doubtful or (of_another_sort(held) and not slip)
        return replace(pairing, sure=not doubtful)

    def _is_earlier(self, held: Beside, said: str) -> bool:
        """Whether a clause speaks of an earlier time, and has the figure that the claim came from:
        391,200 a year earlier, for 418,600, up from 391,200."""
        mine = held.here and held.said.figures[held.here.figure]
        baselines = (f for f in held.claim.frames if f.role in BASELINES)
        return (
            mine is not None
            and of_another_time(said, "")
            and any(relate(mine, held.claim.figures[f.figure]).agrees for f in baselines)
        )

    def _is_turned_round(self, pairing: Pairing, clause: Span) -> bool:
        """Whether a clause says from an earlier time on what a claim says of a later: a year
        earlier there were 4 percent more, for 4 percent fewer."""
        conflicts = pairing.match.conflicts
        kinds = {kind for kind, *_ in conflicts} | {each.field for each in pairing.apart}
        figure = pairing.pair.phrase
        said = own_part(self.read.without_asides(clause), figure.text if figure else "")
        return Conflict.DIRECTION in kinds and of_another_time(said, "")

    def _stated(self, pairing: Pairing, span: Span) -> bool:
        """Whether a document says what a stretch says; the claim's own place not, where it is what
        sets them apart."""
        said = self.read.statement(span)
        own = [each.text for each in self.grounds.sources(pairing.match)] if pairing.apart else []
        return stated(said, pairing, self.grounds, own, self.sieve.weight)


def _is_then(held: Beside) -> bool:
    """Whether a claim's figure is an earlier one: that which another is measured against, or one of
    an earlier year than another's."""
    there, claim = held.there, held.claim
    if there is None or there.role in BASELINES:
        return there is not None
    mine = _years(claim, there)
    theirs = [year for f in claim.frames if f is not there for year in _years(claim, f)]
    return bool(mine and theirs) and max(mine) < max(theirs)


def _years(statement: Statement, frame: Frame) -> list[int]:
    dates = (statement.figures[n].date for n in frame.dates)
    return [date.year for date in dates if date is not None and date.year is not None]


def _is_said_there(held: Beside, words: str) -> bool:
    """Whether the claim says a draft's words of the very figure: lost, of "a profit of £4 million,
    after a loss of £9 million"."""
    own = held.there.own if held.there and len(held.claim.frames) > 1 else ()
    named = [word.lower() for word in words.split()]
    theirs = [held.claim.words[n].plain for n in own]
    return bool(named) and all(any(w[:3] == t[:3] for t in theirs) for w in named)


def _may_be_denied(pairing: Pairing, held: Beside, shares: tuple[float, float]) -> bool:
    """Whether nothing but a denial sets apart two sides that say it in other words: nobody delivers
    at 2,140 addresses, where delivery was suspended at 2,140 addresses."""
    kinds = {kind for kind, *_ in pairing.match.conflicts}
    if kinds != {Conflict.NEGATION} or pairing.apart:
        return False
    if any(
        _FIRST.search(a) and _NEVER.search(b)
        for a, b in permutations((held.said.text, held.claim.text))
    ):
        return True
    if min(shares) >= SAME_WORDS:
        return False
    if _denies_what_is_said(held):
        return False
    return bool(_NOT.search(held.said.text)) == bool(_NOT.search(held.claim.text))


def _denies_what_is_said(held: Beside) -> bool:
    """Whether one side says "no" of what the other says: no paid staff, a paid member of staff."""
    said = {n for n, strength in enumerate(held.aligned.strengths) if strength}
    for mine, theirs, answered in (
        (held.said, held.claim, said),
        (held.claim, held.said, held.aligned.answered),
    ):
        reaches = mine.denials if _NO.search(mine.text) and not theirs.denials else ()
        if any(reach and reach <= answered for _, reach in reaches):
            return True
    return False


def _concerns(held: Beside, words: str, why: Conflict) -> bool:
    """Whether words of a draft concern the figure in question: all that are no other's alone."""
    here, said = held.here, held.said
    if here is not None and why is Conflict.DIRECTION and not words:  # 612,000, 7% more
        return here.direction != 0
    if here is None or not words:
        return True
    own = {n for frame in said.frames if frame is not here for n in frame.own}
    own -= {*here.own, *here.lead}
    others = [said.figures[frame.figure].text for frame in said.frames if frame is not here]
    if any(text in words for text in others):
        return said.figures[here.figure].text in words
    named = {each.lower() for each in words.split()}
    at = {n for n, word in enumerate(said.words) if word.text.lower() in named}
    return not at or not at <= own


def _of_letters(held: Beside) -> bool:
    """Whether a draft speaks of something in capitals that the claim does not: AIDS."""
    words = zip(held.said.words, held.aligned.strengths, strict=True)
    shouted = held.said.text.upper() == held.said.text
    return not shouted and any(not s and len(w.text) > 1 and w.text.isupper() for w, s in words)
