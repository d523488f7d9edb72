"""Which figure of a claim each figure of a phrase answers, and how the two relate."""

from __future__ import annotations

from factcheck.match.compare import FigurePair, Relation, relate, same_kind, share_a_part
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.statement import Statement

_ORDER = {Relation.SAME: 0, Relation.ROUNDED: 1, Relation.DIFFERENT: 2, Relation.ABSENT: 3}


def pair_figures(phrase: Statement, claim: Statement) -> tuple[FigurePair, ...]:
    """Every figure of the phrase beside the claim's figure of the same kind that it answers.

    A figure goes to the one it agrees with, then to the one in the same company; a figure whose
    kind the claim does not have is set against the claim's figure that is left.
    """
    if not phrase.figures:
        return ()
    left = list(claim.figures)
    pairs: dict[int, FigurePair] = {}
    options = []
    for number, mine in enumerate(phrase.figures):
        for theirs in claim.figures:
            if mine.qualifier is Qualifier.EXACT and _restated(theirs, claim):
                continue
            if same_kind(mine, theirs) and (mine.unit != "date" or share_a_part(mine, theirs)):
                relation = relate(mine, theirs)
                if _turned_round(mine, phrase, theirs, claim):
                    relation = Relation.DIFFERENT
                options.append((_ORDER[relation], _apart(mine, theirs), number, theirs, relation))
    options.sort(key=lambda option: option[:3])
    for _, _, number, theirs, relation in options:
        if number in pairs or (
            theirs not in left and relation is Relation.DIFFERENT and not _spread(theirs)
        ):
            continue
        pairs[number] = FigurePair(phrase=phrase.figures[number], claim=theirs, relation=relation)
        if theirs in left:
            left.remove(theirs)
    spare = [f for f in left if f.unit not in ("date", "ordinal")]
    used = {id(pair.claim) for pair in pairs.values()}
    for number, mine in enumerate(phrase.figures):
        if number in pairs:
            continue
        theirs_left = [f for f in spare if id(f) not in used]
        if mine.unit in ("date", "ordinal") or not theirs_left:
            pairs[number] = FigurePair(phrase=mine, claim=None, relation=Relation.ABSENT)
        else:
            pairs[number] = FigurePair(
                phrase=mine, claim=theirs_left[0], relation=Relation.DIFFERENT
            )
            used.add(id(theirs_left[0]))
    return tuple(pairs[number] for number in sorted(pairs))


def best_pairs(wordings: list[tuple[FigurePair, ...]]) -> tuple[FigurePair, ...]:
    """The pairs of a phrase's figures with those of any wording of a claim, its text first.

    An alias may say in other figures what the text says; but an exact figure that the text
    contradicts is not saved by an alias that is hedged.
    """
    best = list(wordings[0])
    for pairs in wordings[1:]:
        for number, pair in enumerate(pairs):
            if _closeness(pair) < _closeness(best[number]) and not (
                best[number].relation is Relation.DIFFERENT
                and (
                    (_exact(best[number].claim) and not _exact(pair.claim))
                    or _role_apart(best[number])
                )
            ):
                best[number] = pair
    return tuple(best)


def _role_apart(pair: FigurePair) -> bool:
    """Whether two figures state one number in contrary roles: fewer and more than, by and to."""
    return (
        pair.phrase is not None
        and pair.claim is not None
        and pair.phrase.value is not None
        and pair.phrase.value == pair.claim.value
        and same_kind(pair.phrase, pair.claim)
    )


def _closeness(pair: FigurePair) -> tuple[int, bool]:
    """How a pair relates, closest first; of two that differ, the one of one kind."""
    kin = pair.phrase is not None and pair.claim is not None and same_kind(pair.phrase, pair.claim)
    return _ORDER[pair.relation], not kin


def _exact(figure: Figure | None) -> bool:
    return figure is not None and figure.qualifier is Qualifier.EXACT


def is_baseline(figure: Figure, text: str) -> bool:
    """Whether a figure is what another is measured against: up from 29%, compared with 18."""
    before = text[max(0, figure.start - 16) : figure.start].lower().split()
    if before and before[-1] in ("about", "the", "a", "just"):
        before.pop()
    return bool(before) and (
        before[-1] in ("from", "than", "against", "versus", "vs")
        or before[-2:] in (["compared", "with"], ["compared", "to"])
    )


def _turned_round(mine: Figure, phrase: Statement, theirs: Figure, claim: Statement) -> bool:
    """Whether one states as the outcome what the other states as the start, or as the change.

    To 52% from 60%; by $1 billion and to $1 billion.
    """
    step = {_preposition(mine, phrase.text), _preposition(theirs, claim.text)}
    if step == {"by", "to"}:
        return True
    before = is_baseline(mine, phrase.text)
    if before == is_baseline(theirs, claim.text) or not _has_both(claim, theirs):
        return False
    reached = phrase.text[: mine.start].rstrip().lower().endswith(" to")
    outcome = reached or mine.text.lower().startswith("up to ")  # went up to 52%
    return before or outcome or _has_both(phrase, mine)


def _preposition(figure: Figure, text: str) -> str:
    """The word right before a figure, in small letters."""
    return (text[max(0, figure.start - 12) : figure.start].lower().split() or [""])[-1]


def _has_both(statement: Statement, figure: Figure) -> bool:
    """Whether a statement sets figures of this one's kind against each other."""
    alike = [f for f in statement.figures if f.unit != "date" and same_kind(f, figure)]
    return len({is_baseline(f, statement.text) for f in alike}) == 2


def _spread(figure: Figure) -> bool:
    """Whether a figure has two ends, and so answers two figures: from 1,900 to 3,800."""
    return figure.value is None and figure.unit != "date" and figure.low < figure.high


def _restated(figure: Figure, claim: Statement) -> bool:
    """Whether a hedged figure is said again exactly: almost half (46.3 percent)."""
    return figure.qualifier is not Qualifier.EXACT and any(
        other.qualifier is Qualifier.EXACT
        and same_kind(figure, other)
        and figure.unit != "date"
        and relate(figure, other) is Relation.ROUNDED
        for other in claim.figures
    )


def _apart(mine: Figure, theirs: Figure) -> float:
    return 0.0 if mine.noun == theirs.noun else 1.0
