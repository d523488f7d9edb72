"""Claims that say several things: which of their words are said of one figure alone.

"The service removed 890 tonnes of litter, and vandalism cost the city £310,000" is two statements.
A draft that speaks of the litter says all of one of them, and need not say anything of the other.
"""

from __future__ import annotations

from factcheck.check.draft_clauses import clause_of, clauses, own_words
from factcheck.match.figures import Figure
from factcheck.match.statement import Statement

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
        if not start <= word.start < mine.end:
            theirs.add(n)
        elif word.start < mine.start and any(
            f.end <= word.start < clause_of(spans, f).end for f in figures if f.end < mine.start
        ):
            theirs.add(n)
    shared = {wording.words[n].key for n in range(len(wording.words)) if n not in theirs}
    return frozenset(n for n in theirs if wording.words[n].key not in shared)
