"""How a figure of a draft and a claim go together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.check.draft_beside import Apart
from factcheck.check.draft_codes import codes, read_figures
from factcheck.check.draft_filled import Filled
from factcheck.check.draft_mood import is_vague
from factcheck.check.draft_slips import is_misprint, is_unit_slip
from factcheck.match.compare import FigurePair, Relation, relate, same_family
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.find import Match
from factcheck.match.fold import Span
from factcheck.match.options import TELLING, telling
from factcheck.match.statement import Reader
from factcheck.match.verdict import Tier, Verdict
from factcheck.model import Claim


class Bond(StrEnum):
    """How a figure of a draft and a claim go together."""

    AGREES = "agrees"  # the claim says it
    EVIDENCE = "evidence"  # the claim says another figure; its evidence says this one
    FIGURE = "figure"  # the claim says another figure
    SUBJECT = "subject"  # the claim says it of another thing
    WORDS = "words"  # the claim says it in words that may mean another thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """A figure of a draft beside a claim that speaks of it.

    ``apart`` is what sets the two apart, where the figures agree. ``sure`` says that what is wrong
    is beyond doubt, and not only likely. ``filled`` is the clause with what was taken from around
    it for the claim to be meant, if anything was.
    """

    bond: Bond
    match: Match
    pair: FigurePair
    apart: tuple[Apart, ...] = ()
    sure: bool = True
    filled: Filled | None = None


ALIKE = 0.3
"""The least share of a claim's words that must stand beside a round figure for it to be repeated;
three digits in agreement are no chance, "29" and "almost thirty" may be. Beside thousands, that any
number may be one of, it is ``HELD``."""
SAID, HELD = 0.5, 0.6
"""The least share of the draft's words that a claim must have, and of the claim's words that the
draft must have, for what differs to be beyond doubt: a chance likeness has less of either."""
ANCHORED = 0.4
"""The same for the first, and for a figure that agrees, for the second: one in agreement is as
good as a few words."""

WHOLLY = 0.95
"""The share of the draft's words from which on a claim has all of them, and needs to share less of
its own: a row of a table says no more than it must."""
MOORED = 0.2
"""The same where several figures agree, of which one at least is no chance; and for the first,
where one agrees and the other has the same digits in another order."""
CROSSED = 0.25
"""The same for the other where the figure is another of the claim's."""
NEARLY_ALL = 0.6
"""The least share of the words of either side for a short claim to be said of another thing."""
ALONE = 0.6
"""How much a figure must tell (`match/options.telling`) to be no chance beside one that differs."""
DATED = 0.8
"""The same for both where nothing but a date differs: people do much the same in many years; and
where a figure is said of another thing that is small enough to be so by chance."""
BEHIND_BY = 8.0
"""How far a claim with the same figure may score behind one with another, and be the one meant."""
BEHIND = 12
"""How many code points behind a figure may say that it is a part."""
_PARTS = re.compile(
    r":|\b(?:of\s+(?:them|whom|which|these|those)|including|among)\b", re.IGNORECASE
)
"""What says that a figure is a part of one before it."""
_WITHIN = re.compile(r"\b(?:within|inside|in\s+under)\s+$", re.IGNORECASE)


def pairings(match: Match, span: Span, figure: Figure) -> Iterator[Pairing]:
    """How a match for a stretch of a sentence bears on a figure of the sentence, if at all.

    ``span`` is the stretch, in code points of the sentence.
    """
    if figure.unit == "code":
        yield from _code_pairings(match, figure)
    for pair in match.figures:
        mine = pair.phrase
        if mine is None or pair.claim is None:
            continue
        start, end = mine.start + span.start, mine.end + span.start
        if start >= figure.end or end <= figure.start:
            continue
        if pair.relation.agrees:
            # As an interval, "at least 48" holds of 90, and any number is one of thousands.
            loose = relate(mine, pair.claim) is Relation.DIFFERENT and mine.unit != "date"
            loose = loose or is_vague(mine) != is_vague(pair.claim)
            least = HELD if loose else ALIKE
            if part(match, "claim") < least and not _telling(pair):
                continue
            differs = match.conflicts and match.verdict is not Verdict.DIFFERENT_SUBJECT
            if differs and telling(mine) < ALONE and not _is_anchored(match, pair):
                continue  # by chance, beside another that differs
            bond = Bond.SUBJECT if match.conflicts else Bond.AGREES
        elif same_family(mine, pair.claim) or mine.value == pair.claim.value:
            bond = Bond.FIGURE
        else:
            continue
        yield Pairing(bond=bond, match=match, pair=pair)


def part(match: Match, name: str) -> float:
    """A part of a match's score, 0 to 1: the share of the phrase's words, or of the claim's."""
    return next(each.value for each in match.parts if each.name == name)


def close(
    pairing: Pairing, shares: tuple[float, float], words: int, *, crossed: bool = False
) -> bool:
    """Whether a claim says so much of what the draft says that it is the one that is meant.

    ``shares`` are those of the draft's words and of the claim's, without the words that differ;
    ``words`` is how many the draft has that say more than which way. ``crossed`` says that the
    figure is another of the claim's, which is no chance.
    """
    anchor = any(
        pair is not pairing.pair and pair.relation.agrees for pair in pairing.match.figures
    )
    printed = is_misprint(pairing.pair)
    terse = words > 1 and _terse(pairing.match)
    said = MOORED if anchor and printed else ANCHORED if anchor or printed else SAID
    sparing = pairing.bond is Bond.SUBJECT or anchored(pairing) or printed
    held = ANCHORED if sparing or (shares[0] >= WHOLLY and terse) else HELD
    if sum(_tells(pair) for pair in pairing.match.figures if pair is not pairing.pair) > 1:
        held = MOORED
    figure = pairing.pair.phrase
    if pairing.bond is Bond.SUBJECT and shares[0] >= WHOLLY and _tells(pairing.pair) == 1:
        held = MOORED
    if is_unit_slip(pairing.pair):
        said, held = MOORED, MOORED
    if pairing.bond is Bond.SUBJECT and _telling(pairing.pair):
        said, held = ANCHORED, MOORED
    if pairing.bond is Bond.FIGURE and figure and figure.unit == "date":
        said = held = DATED
    if pairing.bond is Bond.SUBJECT and figure and telling(figure) < TELLING and not anchor:
        said = held = DATED
    if crossed:
        said, held = min(said, ANCHORED), min(held, CROSSED)
    mine = max(part(pairing.match, "phrase"), shares[0])
    return mine >= said and max(part(pairing.match, "claim"), shares[1]) >= held


def _terse(match: Match) -> bool:
    """Whether all that a claim says beyond the draft are common words: no name is missing."""
    return not any(word[:1].isupper() for word in match.only_in_claim)


def said_of_another(match: Match) -> bool:
    """Whether a claim is said nearly word for word of another thing, or the other way round, in
    so few words that it is no match."""
    agree = all(pair.relation.agrees for pair in match.figures)
    other = (match.verdict is Verdict.DIFFERENT_SUBJECT and agree) or turned_round(match)
    return other and part(match, "phrase") >= NEARLY_ALL and part(match, "claim") >= NEARLY_ALL


def agrees_twice(match: Match) -> bool:
    """Whether two figures of a claim or more agree, one of which is no chance, and nothing speaks
    against it: then it is said, in whatever words."""
    told = [_tells(p) for p in match.figures if p.phrase and p.phrase.unit != "date"]
    whole = all(pair.relation.agrees for pair in match.figures) and not match.conflicts
    return whole and len(told) > 1 and sum(told) > 1


def said_wrongly(differing: Pairing, agreeing: Pairing) -> bool:
    """Whether a claim with another figure is the one meant, and not the one that agrees.

    It is far nearer, or it has words of the draft that the other lacks and lacks none of its own.
    """
    if differing.bond is not Bond.FIGURE:
        return False
    one, other = differing.match, agreeing.match
    return one.score > other.score + BEHIND_BY or set(one.only_in_phrase) < set(
        other.only_in_phrase
    )


def turned_round(match: Match) -> bool:
    """Whether a match has all of a claim's figures, each in another's place."""
    mine = {pair.phrase.value for pair in match.figures if pair.phrase}
    theirs = {pair.claim.value for pair in match.figures if pair.claim}
    differ = all(pair.relation is Relation.DIFFERENT for pair in match.figures)
    return differ and len(mine) > 1 and mine == theirs


def anchored(pairing: Pairing) -> bool:
    """Whether another figure agrees that is no chance: the claim that has it is meant."""
    return _is_anchored(pairing.match, pairing.pair)


def _is_anchored(match: Match, pair: FigurePair) -> bool:
    return any(_tells(other) >= 1 for other in match.figures if other is not pair)


def _tells(pair: FigurePair) -> float:
    """1 for a figure in agreement that is no chance, half for another that agrees."""
    if pair.phrase is None or pair.relation is not Relation.SAME:
        return 0.0
    return 1.0 if telling(pair.phrase) >= ALONE else 0.5


def exchanged(pairing: Pairing, figures: Iterable[Figure]) -> bool:
    """Whether a figure that differs from the claim's is another of the claim's figures."""
    mine, theirs = pairing.pair.phrase, pairing.pair.claim
    return mine is not None and any(
        relate(mine, other) is Relation.SAME for other in figures if other != theirs
    )


def said_beside(pairing: Pairing, text: str, figures: Iterable[Figure]) -> bool:
    """Whether what stands behind a figure gives the claim's own as a part of it: 910 people, 870 of
    them dockers. ``figures`` are those of the sentence ``text``.
    """
    mine, theirs = pairing.pair.phrase, pairing.pair.claim
    if mine is None or theirs is None:
        return False
    start = next((f.end for f in figures if f.text == mine.text), len(text))
    return any(
        relate(other, theirs) is Relation.SAME
        and other.start >= start
        and _PARTS.search(text, start, other.end + BEHIND)
        for other in figures
    )


def only_bounded(pair: FigurePair) -> bool:
    """Whether two figures are one number, once with a bound: under four hours, four hours."""
    if pair.phrase is None or pair.claim is None or pair.phrase.unit != pair.claim.unit:
        return False
    if pair.phrase.measure != pair.claim.measure:
        return False
    plain = Qualifier.EXACT in (pair.phrase.qualifier, pair.claim.qualifier)
    return plain and pair.phrase.value is not None and pair.phrase.value == pair.claim.value


def within(claim: str, pair: FigurePair) -> bool:
    """Whether a claim's figure is a limit by the word before it: within four hours."""
    return pair.claim is not None and _WITHIN.search(claim[: pair.claim.start]) is not None


def repeats(match: Match, reader: Reader) -> bool:
    """Whether a match says a claim that states no figure."""
    said, held = part(match, "phrase"), part(match, "claim")
    plain = match.tier is Tier.MATCH and match.verdict is Verdict.NO_FIGURE
    close = said >= SAID and held >= HELD
    return plain and close and figureless(match.claim, reader)


def figureless(claim: Claim, reader: Reader) -> bool:
    """Whether a claim states nothing in figures but a date."""
    figures = read_figures(claim.text, reader)
    return all(is_detail(figure) and figure.unit != "code" for figure in figures)


def is_detail(figure: Figure) -> bool:
    """Whether a figure only says when, which of several, or by what name: it measures nothing."""
    return figure.unit in ("date", "ordinal", "code")


def _code_pairings(match: Match, figure: Figure) -> Iterator[Pairing]:
    """A number that is a name beside the claim's of the same make."""
    mine = re.sub(r"\d", "0", figure.text)
    theirs = [code for code in _codes_of(match.claim) if re.sub(r"\d", "0", code.text) == mine]
    for code in theirs:
        if code.text == figure.text:
            pair = FigurePair(phrase=figure, claim=code, relation=Relation.SAME)
            yield Pairing(bond=Bond.AGREES, match=match, pair=pair)
            return
    if theirs:
        pair = FigurePair(phrase=figure, claim=theirs[0], relation=Relation.DIFFERENT)
        yield Pairing(bond=Bond.FIGURE, match=match, pair=pair)


def _codes_of(claim: Claim) -> Iterator[Figure]:
    for wording in (claim.text, *claim.aliases):
        yield from codes(wording)


def _telling(pair: FigurePair) -> bool:
    """Whether two figures agree in so many digits that it is no chance."""
    mine = pair.phrase
    if mine is None or pair.relation is not Relation.SAME or mine.qualifier is not Qualifier.EXACT:
        return False
    digits = f"{mine.value or 0:.12g}".partition("e")[0].replace(".", "").strip("0")
    return mine.unit != "date" and len(digits) > 2
