"""A sentence that goes on with a claim: five years earlier it had been 45,900.

It says little or nothing of its own but when, or of which part. What it speaks of, a sentence
before has said, and the claim that was repeated there has one more figure that fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.check.draft_beside import Apart, Grounds
from factcheck.check.draft_filled import LITTLE
from factcheck.check.draft_mood import is_vague, of_a_part, of_another_time
from factcheck.check.draft_pairs import Bond, Pairing, is_detail
from factcheck.check.draft_parts import stretches
from factcheck.check.draft_points import in_percent
from factcheck.check.draft_reasons import way_of
from factcheck.check.draft_slips import incomparable
from factcheck.check.draft_units import is_plain
from factcheck.match.align import NO_CONTEXT, Alignment, align
from factcheck.match.compare import FigurePair, Relation, relate, same_kind
from factcheck.match.conflict import Conflict
from factcheck.match.figures import Figure
from factcheck.match.frames import Frame
from factcheck.match.roles import BASELINES
from factcheck.match.statement import Reader, Statement

STRANGE = 1
"""How many words such a clause has that the claim lacks: they had *found* 167 million."""


def carried_on(
    said: Statement,
    figure: Figure,
    anchors: Sequence[Pairing],
    grounds: Grounds,
    reader: Reader,
) -> Pairing | None:
    """What a clause says of a claim that was repeated before it; None where it goes on with none.

    ``anchors`` are the pairings before it, in its sentence and in the last with a figure.
    """
    for pairing in anchors:
        claim = pairing.match.claim
        used = [p.pair.claim for p in anchors if p.match.claim is claim and p.pair.claim]
        wordings = grounds.wordings(claim)
        found = in_percent(said, figure, pairing, wordings, reader)
        found = found or goes_on_with(said, figure, pairing, used, wordings, reader)
        if found is not None:
            return found
    return None


def goes_on_with(
    said: Statement,
    figure: Figure,
    known: Pairing,
    used: Sequence[Figure],
    wordings: Sequence[Statement],
    reader: Reader,
) -> Pairing | None:
    """A figure beside another one of a claim that was repeated before; None where none, or more
    than one, fits.

    ``said`` is the figure's clause, ``known`` a pairing before it, and ``used`` are the claim's
    figures that were said already.
    """
    here = next((f for f in said.frames if said.figures[f.figure].text == figure.text), None)
    if here is None or is_vague(figure) or of_a_part(said.text, ""):
        return None
    for wording in wordings:
        mine = next((f for f in wording.frames if wording.figures[f.figure] in used), None)
        aligned = align(said, wording, NO_CONTEXT, reader)
        if mine is None or _strange(aligned, reader) > STRANGE:
            continue
        kin = (f for f in wording.frames if _is_kin(figure, wording.figures[f.figure], used))
        fitting = [frame for frame in kin if _fits(aligned, here, mine, frame)]
        if len(fitting) == 1:
            return _beside(said, figure, here, known, wording, fitting[0])
    return None


def _strange(aligned: Alignment, reader: Reader) -> int:
    """How many words of a clause tell something that the claim does not say; a name is too much."""
    words = zip(aligned.phrase.words, aligned.strengths, strict=True)
    free = [word for word, strength in words if not strength]
    if any(word.proper or reader.place_of(word) for word in free):
        return STRANGE + 1
    return sum(word.plain not in LITTLE and word.key not in reader.directions for word in free)


def _is_kin(figure: Figure, other: Figure, used: Sequence[Figure]) -> bool:
    """Whether a figure of a claim was not used yet, and may be what a figure of a draft is; one
    without a unit is of the sort of those that were."""
    if other in used or is_detail(other):
        return False
    if is_plain(figure) and not any(same_kind(other, each) for each in used):
        return False
    return same_kind(_in_unit(figure, other), other)


def _in_unit(figure: Figure, other: Figure) -> Figure:
    """A plain number in the unit of another figure."""
    if not is_plain(figure):
        return figure
    return replace(figure, unit=other.unit, measure=other.measure, kind=other.kind)


def _fits(aligned: Alignment, here: Frame, mine: Frame, frame: Frame) -> bool:
    """Whether a clause has the time of a claim's figure, or words that are said of it alone."""
    said, claim = aligned.phrase, aligned.claim
    dates = [f for f in said.figures if f.unit == "date"]
    own = [claim.figures[n] for n in frame.dates]
    if dates:
        return any(relate(date, each).agrees for date in dates for each in own)
    earlier = _is_earlier(claim, frame, mine)
    if of_another_time(said.text, ""):
        return earlier
    if way_of(said, here) and way_of(claim, frame):
        return True
    return any(n in aligned.answered for n in _alone(claim, frame))


def _alone(claim: Statement, frame: Frame) -> Iterator[int]:
    """The words, by number, that a claim says of one of its figures alone."""
    figures = [claim.figures[each.figure] for each in claim.frames]
    spans = stretches(claim.text, figures)
    start, end = spans[figures.index(claim.figures[frame.figure])]
    inside = [n for n, word in enumerate(claim.words) if start <= word.start < end]
    others = {w.key for n, w in enumerate(claim.words) if n not in inside}
    yield from (n for n in inside if claim.words[n].key not in others)


def _beside(
    said: Statement, figure: Figure, here: Frame, known: Pairing, claim: Statement, frame: Frame
) -> Pairing | None:
    """The pairing of a figure with one of the claim's."""
    other = claim.figures[frame.figure]
    relation = relate(_in_unit(figure, other), other)
    pair = FigurePair(phrase=figure, claim=other, relation=relation)
    if relation is Relation.ABSENT or incomparable(pair):
        return None
    if not relation.agrees:
        return replace(known, bond=Bond.FIGURE, pair=pair, apart=(), sure=True)
    if way_of(said, here) * way_of(claim, frame) < 0:
        apart = Apart(Conflict.DIRECTION, _turn(said), _turn(claim))
        return replace(known, bond=Bond.SUBJECT, pair=pair, apart=(apart,), sure=True)
    if here.denied != frame.denied:
        apart = Apart(Conflict.NEGATION, "", "")
        return replace(known, bond=Bond.SUBJECT, pair=pair, apart=(apart,), sure=True)
    return replace(known, bond=Bond.AGREES, pair=pair, apart=(), sure=True)


def _turn(statement: Statement) -> str:
    """The word of a statement that says more or less, for a message."""
    words = ("more", "less", "fewer", "higher", "lower", "up", "down")
    return next((w for w in words if f" {w}" in statement.text), "")


def _is_earlier(wording: Statement, one: Frame, other: Frame) -> bool:
    """Whether one figure of a claim is what the other is measured against, or of a year before."""
    measured = one.role in BASELINES and other.role not in BASELINES
    return measured or _year(wording, one) < _year(wording, other)


def _year(wording: Statement, frame: Frame) -> float:
    """The last year of a figure's own dates; endless where it has none."""
    years = [d.year for n in frame.dates if (d := wording.figures[n].date) and d.year]
    return max(years, default=float("inf"))
