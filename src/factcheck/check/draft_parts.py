"""Claims that say several things: which of their words are said of one figure alone.

"The service removed 890 tonnes of litter, and vandalism cost the city £310,000" is two statements.
A draft that speaks of the litter says all of one of them, and need not say anything of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.check.draft_clauses import clause_of, clauses, own_words
from factcheck.match.figures import Figure
from factcheck.match.patterns import late
from factcheck.match.statement import Statement

_CUTS = tuple(
    late(cut, re.IGNORECASE)
    for cut in (
        r"[;—]|\.\s|,\s(?:and|but|while|whereas|against|compared)\b",
        r"\s(?:and|but|or|while|whereas|against|compared|versus)\s",
        r",\s",
    )
)
"""Where, between two figures of a kind, what is said of the second begins, the surest first."""
SUBJECT = 2
"""How many words before its figure a later statement has that takes none from the first."""


def of_others(wording: Statement, figure: Figure | None) -> frozenset[int]:
    """The words of a claim, by number, that are said of its other figures and not of this one."""
    figures = [wording.figures[frame.figure] for frame in wording.frames]
    if figure not in figures or figure is None or len(figures) < 2:
        return frozenset()
    spans = clauses(wording.text, figures)
    mine = clause_of(spans, figure)
    start = mine.start
    if mine != spans[0] and own_words(wording.text[mine.start : figure.start]) < SUBJECT:
        start = 0  # Hallam Ward has 31 percent, and Dockside 7
    theirs: set[int] = set()
    for n, word in enumerate(wording.words):
        behind = word.start < mine.start and any(
            f.end <= word.start < clause_of(spans, f).end for f in figures if f.end < mine.start
        )
        if behind or not start <= word.start < mine.end:
            theirs.add(n)
    shared = {wording.words[n].key for n in range(len(wording.words)) if n not in theirs}
    return frozenset(n for n in theirs if wording.words[n].key not in shared)


def stretches(text: str, figures: Sequence[Figure]) -> list[tuple[int, int]]:
    """For each of several figures the stretch of the text that is said of it, whatever other
    figures stand there: 58% of 11-year-olds in Nordhavn | and 83% in Sundmark."""
    cuts = [0]
    for one, other in pairwise(figures):
        gap = text[one.end : other.start]
        found = next((hits[-1] for cut in _CUTS if (hits := list(cut.finditer(gap)))), None)
        cuts.append(one.end + found.start() if found else other.start)
    return list(pairwise([*cuts, len(text)]))
