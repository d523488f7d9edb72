"""Which figure of a claim each figure of a phrase answers: all together, one to one."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.match.align import Alignment
from factcheck.match.assignment import Pair, assignment
from factcheck.match.compare import FigurePair, Relation, relate, share_a_part
from factcheck.match.dates import relate_dates
from factcheck.match.derived import COMPLEMENT, complement, contrary, follows
from factcheck.match.english import English
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.frames import Frame
from factcheck.match.options import GAIN, TELLING, Option, digits, option, telling
from factcheck.match.statement import Statement

OLDEST = 120
"""How many years nobody is older than."""
AGED = frozenset((Qualifier.ABOVE, Qualifier.BELOW, Qualifier.AT_LEAST, Qualifier.AT_MOST))


def pair_figures(aligned: Alignment, english: English) -> tuple[FigurePair, ...]:
    """Every figure of the phrase beside the claim's figure that it answers, in its order."""
    phrase, claim = aligned.phrase, aligned.claim
    options = {
        (i, j): found
        for i, here in enumerate(phrase.frames)
        for j, there in enumerate(claim.frames)
        if (found := option(aligned, here, there, english)) is not None
    }
    gains = {pair: each.gain for pair, each in options.items()}
    partners: dict[int, Frame] = {}
    pairs: dict[int, FigurePair] = {}
    for i, j in assignment(gains, len(phrase.frames), len(claim.frames)):
        here, there = phrase.frames[i], claim.frames[j]
        partners[here.figure] = there
        pairs[here.figure] = FigurePair(
            phrase=phrase.figures[here.figure],
            claim=claim.figures[there.figure],
            relation=options[i, j].relation,
        )
    for i, here in enumerate(phrase.frames):
        if here.figure not in pairs:
            pairs[here.figure] = _shared(aligned, i, options)
    pairs |= _of_whom(aligned, partners)
    for here in phrase.frames:
        if not pairs[here.figure].relation.agrees:
            other = follows(phrase, here, claim, english) or complement(
                phrase, here, claim, english
            )
            if other:
                pairs[here.figure] = other
                partners.pop(here.figure, None)
    if any(pair.claim and pair.claim.kind == COMPLEMENT for pair in pairs.values()):
        pairs = {n: _agreed(pair, phrase, claim) for n, pair in pairs.items()}
    if all(pair.relation is Relation.ABSENT for pair in pairs.values()):
        pairs |= _set_against(aligned)
    for number, figure in enumerate(phrase.figures):
        if figure.unit == "date":
            pairs[number] = _dated(aligned, number, partners)
    for pair in _of_most(aligned):
        at = phrase.figures.index(pair.phrase) if pair.phrase in phrase.figures else len(pairs)
        pairs[at] = pair
    return tuple(pairs[number] for number in sorted(pairs))


def _of_whom(aligned: Alignment, partners: Mapping[int, Frame]) -> dict[int, FigurePair]:
    """The ages of whom a figure is, by number, each beside those of whom its answer is: 31 percent
    of those aged 16 to 24 is not 31 percent of those aged 56 to 65, whoever else is 16."""
    phrase, claim = aligned.phrase, aligned.claim
    found: dict[int, FigurePair] = {}
    for number, other in partners.items():
        here, there = _ages_of(phrase, number), _ages_of(claim, other.figure)
        if here is None or there is None or partners.get(here) is None:
            continue
        if partners[here].figure != there:
            f, g = phrase.figures[here], claim.figures[there]
            found[here] = FigurePair(phrase=f, claim=g, relation=relate(f, g))
    return found


def _ages_of(statement: Statement, number: int) -> int | None:
    """The figure right behind another, by number, that says how old those are that it is of: 31
    percent *of people aged 16 to 24*, 12 percent *of those over 60*."""
    figures = statement.figures
    if number + 1 >= len(figures):
        return None
    one, ages = figures[number], figures[number + 1]
    bare = ages.unit is None and not ages.measure and ages.qualifier in AGED
    young = bare and ages.value is not None and ages.value <= OLDEST
    gap = statement.text[one.end : ages.start]
    aged = (ages.kind == "age" or young) and one.kind != "age"
    return number + 1 if aged and not any(mark in gap for mark in ",;:") else None


def _of_most(aligned: Alignment) -> tuple[FigurePair, ...]:
    """The pairs of words for most or few with a share (`most_and_few`); few texts have such."""
    texts = (aligned.phrase.text + aligned.claim.text).lower()
    if not any(word in texts for word in ("most", "majority", "minority")):
        return ()
    from factcheck.match.majority import most_and_few

    return tuple(most_and_few(aligned))


def _agreed(pair: FigurePair, phrase: Statement, claim: Statement) -> FigurePair:
    """The pair, the same where its figures part a whole: less than 3 years, and 3 or more."""
    f, g = pair.phrase, pair.claim
    if f is None or g is None or not contrary(phrase, f, claim, g):
        return pair
    return pair._replace(relation=Relation.SAME)


def _shared(aligned: Alignment, row: int, options: Mapping[Pair, Option]) -> FigurePair:
    """A figure beside one of the claim's that another took: said twice, or an end of a range.

    A range states both its ends, so that another number beside one of them differs.
    """
    figure = aligned.phrase.figures[aligned.phrase.frames[row].figure]
    found: list[FigurePair] = []
    for column, there in enumerate(aligned.claim.frames):
        other = aligned.claim.figures[there.figure]
        each = options.get((row, column))
        if each and (each.relation is Relation.SAME or _of_range(figure, other, each.relation)):
            found.append(FigurePair(phrase=figure, claim=other, relation=each.relation))
    absent = FigurePair(phrase=figure, claim=None, relation=Relation.ABSENT)
    return max(found, key=lambda pair: GAIN[pair.relation], default=absent)


def _of_range(figure: Figure, other: Figure, relation: Relation) -> bool:
    """Whether a figure is an end of a range, or claims to be one of a range with exact ends."""
    if other.value is not None:
        return False
    exact = figure.value is not None and other.qualifier is Qualifier.EXACT
    return relation is Relation.ROUNDED or exact


def _set_against(aligned: Alignment) -> dict[int, FigurePair]:
    """The figures that tell, by number, each against one of the claim's, though none agrees.

    "More than 64 percent died" is no other way to say that 64,000 did.
    """
    here, there = (
        [
            frame.figure
            for frame in statement.frames
            if statement.figures[frame.figure].unit != "ordinal"
            and telling(statement.figures[frame.figure]) >= TELLING
        ]
        for statement in (aligned.phrase, aligned.claim)
    )
    return {
        one: FigurePair(
            phrase=aligned.phrase.figures[one],
            claim=aligned.claim.figures[other],
            relation=Relation.DIFFERENT,
        )
        for one, other in zip(here, there, strict=False)
        if digits(aligned.phrase.figures[one]) == digits(aligned.claim.figures[other])
    }


def _dated(aligned: Alignment, number: int, partners: Mapping[int, Frame]) -> FigurePair:
    """A date beside the date of the figure that its own figure answers, else beside any."""
    phrase, claim = aligned.phrase, aligned.claim
    date = phrase.figures[number]
    bound = [
        other
        for frame in phrase.frames
        if number in frame.dates and frame.figure in partners
        for other in partners[frame.figure].dates
    ]
    every = [n for n, figure in enumerate(claim.figures) if figure.unit == "date"]
    for pool in (bound, every):
        pairs = [
            FigurePair(
                phrase=date,
                claim=claim.figures[n],
                relation=relate_dates(phrase.text, date, claim.text, claim.figures[n]),
            )
            for n in pool
            if share_a_part(date, claim.figures[n])
        ]
        if pairs:
            return max(pairs, key=lambda pair: GAIN[pair.relation])
    return FigurePair(phrase=date, claim=None, relation=Relation.ABSENT)
