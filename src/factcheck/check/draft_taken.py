"""Whether a claim is meant by a clause that was filled with what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.check.draft_filled import Filled
from factcheck.check.draft_mood import is_vague
from factcheck.check.draft_pairs import ALONE, Bond, Pairing
from factcheck.check.draft_setting import HERE, TITLE, Around
from factcheck.check.draft_units import is_plain
from factcheck.match.compare import FigurePair, Relation, kind, relate, same_kind
from factcheck.match.figures import Figure
from factcheck.match.options import telling
from factcheck.match.statement import Reader, Statement

CLOSE = 0.1
"""How many fewer of a clause's own words a claim may have than another, and be meant."""


def meant(found: Sequence[Pairing]) -> Pairing | None:
    """The pairing that is meant of those with filled clauses; None where more than one may be.

    The claim that has most of the clause's own words is, or one that has nearly as many and agrees.
    """
    if not found:
        return None
    own = [each.filled.own if each.filled else 0.0 for each in found]
    close = [each for each, share in zip(found, own, strict=True) if share >= own[0] - CLOSE]
    agrees = next((each for each in close if each.bond is Bond.AGREES), None)
    if agrees is not None:
        return agrees
    return close[0]


def by_what_is_taken(pairing: Pairing, whole: Filled) -> bool:
    """Whether a filled clause and a claim are one, or are set apart, by too little of the clause's
    own: by words that were taken, or by a number without its unit, or that is none."""
    mine, theirs = pairing.pair.phrase, pairing.pair.claim
    if mine is None or theirs is None or is_vague(mine):
        return True
    same = (mine.value, mine.unit, mine.measure) == (theirs.value, theirs.unit, theirs.measure)
    if pairing.bond is Bond.FIGURE and same:
        return True
    taken = {word for each in whole.taken for word in each.words.split()}
    here = [here for _, here, _ in pairing.match.conflicts] + [each.here for each in pairing.apart]
    return pairing.bond in (Bond.SUBJECT, Bond.WORDS) and any(
        taken & set(each.split()) for each in here
    )


def is_no_chance(pairing: Pairing) -> bool:
    """Whether a claim's figure, said of another thing, is one that tells."""
    mine = pairing.pair.phrase
    return pairing.bond is Bond.SUBJECT and mine is not None and telling(mine) >= ALONE


def of_other_things(pairing: Pairing, reader: Reader) -> bool:
    """Whether two counts that differ count different things: 60 countries, 66 inmates."""
    mine, theirs = pairing.pair.phrase, pairing.pair.claim
    if pairing.bond is not Bond.FIGURE or mine is None or theirs is None:
        return False
    if not (mine.noun and theirs.noun and kind(mine) == kind(theirs) == "count"):
        return False
    one, other = reader.keys.key(mine.noun), reader.keys.key(theirs.noun)
    people = reader.are_people(one) and reader.are_people(other)
    return not (one == other or people or other in reader.related(one))


def unsaid(
    pairing: Pairing,
    figure: Figure,
    wordings: Sequence[Statement],
    near: Sequence[Figure],
    around: Sequence[Around],
    reader: Reader,
) -> Pairing | None:
    """The pairing, if the claim's figure stands nowhere near; else that with another of the
    claim's figures that does not, or None: what differs is then another figure.

    ``near`` are the other figures of the sentence, ``wordings`` the claim's statements.
    """
    theirs = pairing.pair.claim
    every = [f for wording in wordings for f in wording.figures]
    if pairing.bond is not Bond.FIGURE or theirs is None:
        return pairing
    if any(f.value == figure.value for f in every):  # the claim's own, in another's place
        return None if pairing.filled and is_plain(figure) else pairing
    starts = {each.start for each in pairing.filled.taken} if pairing.filled else {TITLE}
    taken = [each.text for each in around if each.start in starts and each.start != HERE]
    near = [*near, *(f for text in taken for f in reader.figures(text))]
    own = wordings[0].figures
    if theirs not in own and any(same_kind(f, theirs) and _stand(f, near) for f in own):
        return None  # an alias has it in other words
    if not _stand(theirs, near):
        return pairing
    left = [f for f in own if same_kind(f, theirs) and not _stand(f, near)]
    if len(left) != 1:
        return None
    pair = FigurePair(phrase=pairing.pair.phrase, claim=left[0], relation=Relation.DIFFERENT)
    return replace(pairing, pair=pair)


def _stand(figure: Figure, near: Sequence[Figure]) -> bool:
    """Whether a figure is one of those near."""
    return any(relate(other, figure).agrees for other in near)
