"""Two claims that one sentence may repeat: the figure of one, and the name or thing of the other.

"Lerwick handled 38 percent" has the figure of the claim on Peterhead and the name of the claim on
Lerwick. That the two are told apart by a word, the ledger itself says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.check.draft_beside import Apart
from factcheck.check.draft_filled import NEARLY
from factcheck.match.align import NO_CONTEXT, align
from factcheck.match.compare import relate, same_kind
from factcheck.match.figures import Figure
from factcheck.match.statement import Reader, Statement
from factcheck.match.words import Word

PARALLEL = 0.6
"""The least share of the words of either of two claims that the other has too, for common nouns to
tell them apart; names do so anywhere."""
HEAD = 3
"""How many letters two forms of one word begin with: Czech, Czechia."""


def of_a_rival(
    said: Statement,
    figure: Figure,
    mine: Sequence[Statement],
    others: Iterable[Sequence[Statement]],
    reader: Reader,
) -> Apart | None:
    """What sets a sentence apart from the claim whose figure it has: a word of another claim, in
    the place of one of this claim's; None where nothing does.

    ``mine`` are the wordings of the claim with the figure, ``others`` those of the other claims
    that are near.
    """
    aligned = [align(said, each, NO_CONTEXT, reader) for each in mine]
    free = [
        word for n, word in enumerate(said.words) if not any(each.strengths[n] for each in aligned)
    ]
    best = max(aligned, key=lambda each: sum(each.strengths))
    left = [word for n, word in enumerate(best.claim.words) if n not in best.answered]
    if not free or not left:
        return None
    for wordings in others:
        if any(relate(figure, f).agrees for each in wordings for f in each.figures):
            continue
        for wording in wordings:
            if any(same_kind(figure, f) for f in wording.figures):
                found = _exchanged(free, left, best.claim, wording, reader)
                if found is not None:
                    return found
    return None


def _exchanged(
    free: Sequence[Word], left: Sequence[Word], mine: Statement, other: Statement, reader: Reader
) -> Apart | None:
    """A word of the other claim that a sentence has, and one of its own claim that it has not."""
    both = align(mine, other, NO_CONTEXT, reader)
    theirs = [word for n, word in enumerate(mine.words) if both.strengths[n] < NEARLY]
    here = [word for word in free if word.key in other.at and word.key not in mine.at]
    there = [word for word in left if word in theirs]
    for one in here:
        for instead in there:
            if one.plain[:HEAD] == instead.plain[:HEAD]:
                continue
            if one.proper and instead.proper:
                return Apart("name", one.text, instead.text)
            nouns = reader.count(one.key) and reader.count(instead.key)
            plain = not (one.proper or instead.proper) and nouns
            related = instead.key in reader.related(one.key) or one.key in reader.related(
                instead.key
            )
            if plain and not related and _are_parallel(both.strengths, mine, other, both.answered):
                return Apart("words", one.text, instead.text)
    return None


def _are_parallel(
    strengths: Sequence[float], mine: Statement, other: Statement, answered: frozenset[int]
) -> bool:
    """Whether two claims say much the same of two things."""
    shares = (
        sum(map(bool, strengths)) / max(1, len(mine.words)),
        len(answered) / max(1, len(other.words)),
    )
    return min(shares) >= PARALLEL
